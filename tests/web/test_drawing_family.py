"""The family draws on its own screen, which only the code opens again."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

CODE = "2580"


@pytest.fixture
def family(screen: Screen) -> Screen:
    """The same screen, closed to all but the family's view."""
    screen.link("Voor het gezin")
    screen.sheet().get_by_label("Code", exact=False).first.fill(CODE)
    screen.button(re.compile("Laat|Open|gezin"), "#blad form")
    screen.page.wait_for_url("**/gezin/*")
    expect(screen.page.locator("html.is-ready")).to_have_count(1)
    return screen


def test_the_family_moves_people_and_adds_them_on_its_own_screen(family: Screen) -> None:
    family.drag("Ria", family.into("all", "neighbours"))
    family.settled()
    assert family.ring("Ria") == "all"
    family.link("Iemand erbij")
    expect(family.sheet().locator("[name=name]")).to_be_focused()
    family.write("Tante Els")
    family.enter()
    expect(family.person("Tante Els")).to_have_count(1)
    assert family.complaints == []
