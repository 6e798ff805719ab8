"""On a tablet, lying or standing, what is needed is in view and in nobody's way."""

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.web.commands import Hand, opened
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


@pytest.mark.parametrize("viewport", [LYING, STANDING], ids=["lying", "standing"])
def test_everybody_in_the_list_keeps_within_its_edges(
    open_screen: OpenScreen, hand: Hand, viewport: dict[str, int]
) -> None:
    for number in (3, 4):
        hand.done("open_worry", worry=f"{hand.household}-w{number}", statement=f"Zorg {number}")
    screen = open_screen(f"/huishouden/{hand.household}", viewport=viewport)
    table = screen.page.locator("#iedereen table")
    table.scroll_into_view_if_needed()
    edge = box(screen.page.locator("#iedereen .scroll-x"))
    assert box(table)[2] <= edge[2]
    row = table.locator("tr", has=screen.page.locator(".know-form .ask-word")).first
    rings = box(row.locator(".segments"))
    asked, contact = box(row.locator(".know-form .ask-word")), box(row.locator(".contact"))
    assert asked[1] >= rings[3]
    assert rings[2] <= contact[0]
    assert box(row.locator(".contact button"))[2] <= edge[2]


SCREENS = {"lying": LYING, "standing": STANDING, "enlarged": {"width": 512, "height": 384}}
LONG = "Anouk weet nu een deel van wat er thuis gebeurt. " * 6
TELL = """text => {
  const bar = document.getElementById("melding");
  bar.querySelector("p").textContent = text;
  bar.querySelector("form").hidden = false;
  bar.hidden = false;
}"""
UNDER_THE_BAR = """() => {
  const bar = document.getElementById("melding").getBoundingClientRect();
  return [...document.querySelectorAll(".time button, .time a, .side")].filter((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    if (one.closest(".side")) return bottom > bar.top + 1 && top < 1;
    return bottom > bar.top && top < bar.bottom;
  }).map((one) => one.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize("screen_px", SCREENS.values(), ids=SCREENS)
def test_a_long_message_is_a_low_bar_under_the_tools(
    open_screen: OpenScreen, hand: Hand, screen_px: dict[str, int]
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}", viewport=screen_px)
    screen.page.evaluate(TELL, LONG)
    bar = screen.page.locator("#melding")
    left, top, right, bottom = box(bar)
    assert (left, right, bottom) == (0, screen_px["width"], screen_px["height"])
    assert bottom - top <= max(80, screen_px["height"] * 0.45)
    text = bar.locator("p")
    assert text.evaluate("one => one.scrollHeight <= one.clientHeight")
    back = box(bar.get_by_role("button", name="Terugzetten"))
    assert (back[3] - back[1] >= 44, back[1] >= top, back[3] <= bottom) == (True, True, True)
    screen.page.evaluate("() => scrollTo(0, 150)")
    if screen_px["width"] > 620:
        assert screen.page.evaluate(UNDER_THE_BAR) == []


def test_the_last_change_is_low_and_in_view_however_many_signals_there_are(
    open_screen: OpenScreen, hand: Hand
) -> None:
    for number in (3, 4):
        hand.done("open_worry", worry=f"{hand.household}-w{number}", statement="Zorg " * 40)
    screen = open_screen(f"/huishouden/{hand.household}")
    side = screen.page.locator(".side")
    assert side.evaluate("one => one.scrollHeight > one.clientHeight")
    _left, top, _right, bottom = box(side.locator(".toast"))
    assert bottom <= LYING["height"]
    assert bottom - top <= 64
    expect(side.locator(".toast").get_by_role("button", name="Terugzetten")).to_be_in_viewport()


def test_a_message_lies_behind_the_sheet_that_is_open(open_screen: OpenScreen, hand: Hand) -> None:
    screen = open_screen(f"/huishouden/{hand.household}")
    screen.link("Iemand erbij")
    screen.page.evaluate(TELL, LONG)
    screen.tap(screen.sheet().get_by_role("button", name="Zet erbij"))
    expect(screen.sheet()).to_be_visible()


@pytest.mark.parametrize("screen_px", SCREENS.values(), ids=SCREENS)
def test_the_first_question_is_not_written_over_the_drawing(
    open_screen: OpenScreen, changer: httpx.Client, screen_px: dict[str, int]
) -> None:
    screen = open_screen(f"/huishouden/{opened(changer).household}", viewport=screen_px)
    hint = box(screen.page.locator("[data-part=begin]"))
    assert hint[3] <= box(screen.page.locator(".canvas"))[1]
    add = box(screen.page.get_by_role("link", name="Iemand erbij").first)
    words = screen.page.locator("[data-part=begin]").evaluate(
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
        " const at = range.getBoundingClientRect(); return [at.left, at.top, at.right]; }"
    )
    assert words[2] <= add[0] or words[1] >= add[3]


@pytest.mark.parametrize("lens", ["", "/kringen", "/netwerk"])
def test_the_signals_stay_beside_a_large_drawing(
    open_screen: OpenScreen, hand: Hand, lens: str
) -> None:
    for number in range(25):
        area = ("family", "friends", "neighbours", "school_work", "community")[number % 5]
        person, name = f"{hand.household}-{number}", f"Bekende {number}"
        hand.done("add_person", person=person, name=name, stands="tie", area=area, paid=False)
    screen = open_screen(f"/huishouden/{hand.household}{lens}")
    sheet, signals = box(screen.page.locator(".sheet")), box(screen.page.locator(".side"))
    assert (sheet[2], signals[0]) == (720, 720)
    canvas = screen.page.locator(".canvas")
    left, room = canvas.evaluate("one => [one.scrollLeft, one.scrollWidth - one.clientWidth]")
    assert abs(left - room / 2) <= 1
    if not lens:
        tops = {box(one)[1] for one in screen.page.locator(".tabs a").all()}
        assert len(tops) == 1


def test_a_new_family_opens_at_its_first_place_and_whole_where_it_fits(
    open_screen: OpenScreen, changer: httpx.Client
) -> None:
    hand = opened(changer)
    for name in ("Noor", "Daan", "Roos", "Sam", "Oma"):
        person = f"{hand.household}-{name}"
        hand.done("add_person", person=person, name=name, stands="member", role="other")
    for viewport in (LYING, STANDING):
        screen = open_screen(f"/huishouden/{hand.household}/stamboom", viewport=viewport)
        canvas = screen.page.locator(".canvas")
        left, hidden = canvas.evaluate("one => [one.scrollLeft, one.scrollWidth - one.clientWidth]")
        assert left == 0
        assert hidden == 0 or viewport is STANDING


def test_the_family_is_offered_no_days_to_compare(open_screen: OpenScreen, hand: Hand) -> None:
    screen = open_screen(f"/gezin/{hand.household}", viewport=LYING)
    expect(screen.page.locator("main [data-part]").first).to_be_attached()
    expect(screen.page.locator("a[href*=vergelijk]")).to_have_count(0)
