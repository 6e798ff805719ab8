"""Worries stand in the order in which somebody puts them, by dragging or by buttons."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import OpenScreen
from tests.web.late_answers import asked, hold, let_through
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

FIRST, SECOND, THIRD = "Mama wordt geslagen", "Er wordt veel gedronken", "Er is geen geld"


def worries(screen: Screen) -> Locator:
    return screen.page.locator("#zorgen li[data-worry]")


def in_order(screen: Screen, *statements: str) -> None:
    expect(worries(screen)).to_contain_text(list(statements))


def middle(what: Locator) -> tuple[float, float]:
    box = what.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.fixture(params=[True, False], ids=["finger", "mouse"])
def three(request: pytest.FixtureRequest, open_screen: OpenScreen, hand: Hand) -> Screen:
    """A screen that shows three worries."""
    hand.done("open_worry", worry=f"{hand.household}-w3", statement=THIRD)
    screen = open_screen(f"/huishouden/{hand.household}", has_touch=request.param)
    screen.link(re.compile("^Zorgen"), ".tabs")
    in_order(screen, FIRST, SECOND, THIRD)
    return screen


def test_a_worry_is_dragged_to_its_place_and_stays_there(three: Screen) -> None:
    rows, version = worries(three), three.version()
    three.pull(middle(rows.nth(0).locator("[data-grip]")), middle(rows.nth(2)))
    in_order(three, SECOND, THIRD, FIRST)
    expect(three.page.locator("main")).to_have_attribute("data-version", str(version + 1))
    three.pull(middle(rows.nth(2).locator("[data-grip]")), middle(rows.nth(1)))
    in_order(three, SECOND, FIRST, THIRD)
    expect(three.page.locator("main")).to_have_attribute("data-version", str(version + 2))
    three.look(three.loads[-1].removeprefix(three.site))
    in_order(three, SECOND, FIRST, THIRD)
    assert three.complaints == []


def test_a_worry_that_is_let_go_where_it_stood_changes_nothing(three: Screen) -> None:
    version = three.version()
    grip = middle(worries(three).nth(1).locator("[data-grip]"))
    three.pull(grip, (grip[0] + 6, grip[1] + 6))
    in_order(three, FIRST, SECOND, THIRD)
    three.settled()
    assert three.version() == version


def test_a_worry_goes_up_by_its_button(three: Screen) -> None:
    three.button("Zorg 3 naar boven")
    in_order(three, FIRST, THIRD, SECOND)


def test_a_worry_goes_up_tap_after_tap_also_on_a_slow_line(three: Screen) -> None:
    held = hold(three, "**/commands")
    up = worries(three).filter(has_text=THIRD).get_by_role("button", name="naar boven")
    three.tap(up)
    in_order(three, FIRST, THIRD, SECOND)
    three.tap(up)
    in_order(three, THIRD, FIRST, SECOND)
    let_through(three, "**/commands")
    asked(three, held).continue_()
    expect(three.page.locator("main")).to_have_attribute("data-version", "13")
    in_order(three, THIRD, FIRST, SECOND)


def test_the_keyboard_takes_a_worry_all_the_way_up(three: Screen) -> None:
    version = three.version()
    worries(three).filter(has_text=THIRD).get_by_role("button", name="naar boven").focus()
    for done in (1, 2):
        three.page.keyboard.press("Enter")
        expect(three.page.locator("main")).to_have_attribute("data-version", str(version + done))
    in_order(three, THIRD, FIRST, SECOND)
