"""What opens while drawing can be read, reached and touched by everybody."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import LYING, STANDING, OpenScreen
from tests.web.screen import Screen
from tests.web.test_browser import AXE, RULES, SMALL_TARGETS, TARGET_PX

pytestmark = pytest.mark.xdist_group("drawing")

COVERED = """() => {
  const edge = (one) => one.getBoundingClientRect();
  const line = edge(document.querySelector("#wachtrij"));
  const under = (one) => one.width && one.left < line.right && line.left < one.right
    && one.top < line.bottom && line.top < one.bottom;
  return [...document.querySelectorAll(".time :is(a, button, input), #melding .button")]
    .filter((one) => under(edge(one))).map((one) => one.outerHTML.slice(0, 200));
}"""
"""What can be touched below the line that says what waits."""

SIZES = {"lying": LYING, "standing": STANDING, "phone": {"width": 390, "height": 844}}


@pytest.fixture(params=list(SIZES.values()), ids=list(SIZES))
def watched(request: pytest.FixtureRequest, open_screen: OpenScreen, hand: Hand) -> Screen:
    """A screen of each size on which the rules for everybody can be tried."""
    screen = open_screen(viewport=request.param)
    screen.page.add_init_script(path=AXE)
    screen.look(f"/huishouden/{hand.household}")
    return screen


def nothing_is_wrong(screen: Screen) -> None:
    found: dict[str, Any] = screen.page.evaluate("rules => axe.run(document, rules)", RULES)
    broken = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]
    assert broken == []
    assert screen.page.evaluate(SMALL_TARGETS, TARGET_PX) == []
    width = screen.page.viewport_size or {"width": 0}
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= width["width"]
    assert screen.complaints == []


def test_the_sheet_of_somebody(watched: Screen) -> None:
    watched.tap(watched.person("Ria").locator(".body"))
    expect(watched.sheet().get_by_role("heading", name="Ria", exact=True)).to_be_visible()
    nothing_is_wrong(watched)


def test_the_choice_for_the_middle_ring(watched: Screen) -> None:
    watched.drag("Oma Fatima", watched.into("some", "family"))
    expect(watched.page.locator("#keuze")).to_be_visible()
    nothing_is_wrong(watched)


def test_what_waits_and_what_was_done(watched: Screen) -> None:
    watched.drag("Ria", watched.into("all", "neighbours"))
    watched.settled()
    watched.page.context.set_offline(True)
    watched.drag("Anouk Smit", watched.into("all", "friends"))
    expect(watched.page.locator("#wachtrij")).to_be_visible()
    assert watched.page.evaluate(COVERED) == []
    nothing_is_wrong(watched)


def test_two_answers_beside_each_other(watched: Screen, hand: Hand) -> None:
    watched.page.context.set_offline(True)
    watched.drag("Ria", watched.into("all", "neighbours"))
    hand.done("move", person=f"{hand.household}-Ria", circle="none")
    watched.page.context.set_offline(False)
    expect(watched.page.locator("#botsing")).to_be_visible()
    nothing_is_wrong(watched)
