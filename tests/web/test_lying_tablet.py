"""On a tablet, lying or standing, what is needed is in view and in nobody's way."""

import pytest
from playwright.sync_api import Locator, expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import LYING, STANDING, OpenScreen

pytestmark = pytest.mark.xdist_group("drawing")

LENSES = ("", "/kringen", "/netwerk", "/matrix", "/lijst", "/plekken", "/rollen")


def box(what: Locator) -> tuple[float, float, float, float]:
    """Where something lies on the screen: left, top, right, bottom."""
    found = what.bounding_box()
    assert found
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]


@pytest.mark.parametrize("lens", LENSES)
def test_two_days_and_playing_them_are_one_tap_from_every_lens(
    open_screen: OpenScreen, hand: Hand, lens: str
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}{lens}")
    bar = screen.page.locator("[data-part=time]")
    left, top, right, bottom = box(bar)
    assert bottom - top <= 60
    way = bar.get_by_role("link", name="Vergelijk en afspelen")
    at = box(way)
    assert (at[3] - at[1], at[0] >= left, at[2] <= right) == (44, True, True)
    screen.tap(way)
    expect(screen.page.get_by_role("button", name="Afspelen vanaf het begin")).to_be_visible()


def test_the_days_are_compared_up_to_the_day_that_is_shown(
    open_screen: OpenScreen,
) -> None:
    screen = open_screen("/huishouden/luca-en-sam?op=2026-03-01", viewport=STANDING)
    bar = screen.page.locator("[data-part=time]")
    screen.tap(bar.get_by_role("link", name="Vergelijk en afspelen"))
    expect(screen.page.locator("main")).to_have_attribute("data-day", "2026-03-01")


def test_the_family_is_offered_no_days_to_compare(open_screen: OpenScreen, hand: Hand) -> None:
    screen = open_screen(f"/gezin/{hand.household}", viewport=LYING)
    expect(screen.page.locator("main [data-part]").first).to_be_attached()
    expect(screen.page.locator("a[href*=vergelijk]")).to_have_count(0)
