"""Households to draw on, and screens to draw them with."""

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.web.commands import Hand, opened
from tests.web.screen import Screen

OpenScreen = Callable[..., Screen]
LYING = {"width": 1024, "height": 768}
STANDING = {"width": 768, "height": 1024}

NETWORK = (
    ("Ria", "neighbours", False),
    ("Oma Fatima", "family", False),
    ("Anouk Smit", "friends", False),
    ("Juf Saskia", "school_work", False),
    ("Bram Willemsen", "specialist_services", True),
)
WORRIES = ("Mama wordt geslagen", "Er wordt veel gedronken")


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A household of its own: a mother, a son, five people around them, two worries."""
    drawing = opened(changer, name="Gezin van Noor")
    of = drawing.household
    for name, role in (("Noor", "parent"), ("Daan", "child")):
        drawing.done("add_person", person=f"{of}-{name}", name=name, stands="member", role=role)
    for name, area, paid in NETWORK:
        person = f"{of}-{re.sub(r' ', '_', name)}"
        drawing.done("add_person", person=person, name=name, stands="tie", area=area, paid=paid)
    for number, statement in enumerate(WORRIES):
        drawing.done("open_worry", worry=f"{of}-w{number}", statement=statement)
    return drawing


@pytest.fixture
def open_screen(new_context: CreateContextCallback, changing_site: str) -> OpenScreen:
    """Opens one more screen, in a browser of its own; a tablet unless said otherwise."""

    def screen(
        path: str = "",
        *,
        context: BrowserContext | None = None,
        kind: type[Screen] = Screen,
        **how: Any,
    ) -> Screen:
        asked: dict[str, Any] = {"has_touch": True, "viewport": LYING} | how
        used = context or new_context(**asked)
        page: Page = used.new_page()
        found = kind(page, changing_site)
        if path:
            found.look(path)
        return found

    return screen


@pytest.fixture
def screen(open_screen: OpenScreen, hand: Hand) -> Screen:
    """A tablet with that household on it."""
    return open_screen(f"/huishouden/{hand.household}")
