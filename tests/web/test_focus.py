"""With keys alone: a deed may take away its own button, and the focus is not lost with it."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import OpenScreen
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")


def press(button: Locator) -> None:
    """Do a deed with the last key, and wait until its button is gone."""
    button.focus()
    button.press("Enter")
    expect(button).to_have_count(0)


def keys(open_screen: OpenScreen, hand: Hand, path: str = "") -> Screen:
    return open_screen(f"/huishouden/{hand.household}{path}", has_touch=False)


def test_a_deed_of_a_sheet_that_is_done_leaves_the_focus_in_the_sheet(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = keys(open_screen, hand)
    screen.person("Ria").focus()
    screen.page.keyboard.press("Enter")
    expect(screen.sheet().get_by_role("heading", name="Ria", exact=True)).to_be_focused()
    press(screen.sheet().get_by_role("button", name="Vandaag gesproken"))
    expect(screen.sheet().get_by_role("heading", name="Ria", exact=True)).to_be_focused()


def test_a_worry_that_was_never_there_leaves_the_focus_on_the_page(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = keys(open_screen, hand)
    screen.link(re.compile("^Zorgen"), ".tabs")
    screen.page.locator("#zorgen").get_by_role("link", name="Veranderen").first.focus()
    screen.page.keyboard.press("Enter")
    screen.sheet().get_by_label("Deze zorg was er nooit").fill("Verkeerd verstaan")
    screen.page.keyboard.press("Enter")
    expect(screen.page.locator("#zorgen li[data-worry]")).to_have_count(1)
    expect(screen.page.locator("main")).to_be_focused()


def test_a_step_that_is_made_leaves_the_focus_on_the_page(
    open_screen: OpenScreen, hand: Hand
) -> None:
    of = hand.household
    hand.done("make_wish", wish=f"{of}-s", person=f"{of}-Ria", circle="all")
    screen = keys(open_screen, hand, "/wensen")
    press(screen.page.get_by_role("button", name=re.compile("^Gelukt: ")))
    expect(screen.page.locator("main")).to_be_focused()


def test_a_role_that_ends_leaves_the_focus_on_the_page(open_screen: OpenScreen, hand: Hand) -> None:
    of = hand.household
    hand.done("give_role", holding=f"{of}-r", person=f"{of}-Ria", role="meeting_chair")
    screen = keys(open_screen, hand, "/rollen")
    press(screen.page.get_by_role("button", name=re.compile("stopt vandaag")))
    expect(screen.page.locator("main")).to_be_focused()
