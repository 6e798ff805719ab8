"""The genogram under a finger, with keys alone and without script."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.web.commands import Hand, opened, own
from tests.web.drawing_fixtures import OpenScreen
from tests.web.keyboard import Keyboard
from tests.web.screen import Screen
from tests.web.test_browser import AXE
from tests.web.test_drawing_access import SIZES, nothing_is_wrong

pytestmark = pytest.mark.xdist_group("drawing")


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A mother and her son at home, and his father, to whom she is married."""
    hand = opened(changer, name="Gezin van Noor")
    for who, name, role in (("mum", "Noor", "parent"), ("kid", "Daan", "child")):
        hand.done("add_person", person=own(hand, who), name=name, stands="member", role=role)
    hand.done("edit_person", person=own(hand, "mum"), sex="f")
    hand.done("add_kin", person=own(hand, "mum"), of=own(hand, "kid"), kin="parent")
    father = {"name": "Jeroen", "sex": "m", "of": own(hand, "kid"), "kin": "parent"}
    hand.done("add_person", person=own(hand, "dad"), stands="relative", **father)
    couple = {"person": own(hand, "mum"), "of": own(hand, "dad"), "kin": "partner"}
    hand.done("add_kin", partner_kind="married", **couple)
    return hand


def stamboom(hand: Hand) -> str:
    return f"/huishouden/{hand.household}/stamboom"


def drawn(screen: Screen, name: str) -> Locator:
    """Somebody's link, or that of an empty place, in the genogram."""
    return screen.page.locator(f'svg.genogram a.person-link[aria-label^="{name}"]')


@pytest.fixture
def screen(open_screen: OpenScreen, hand: Hand) -> Screen:
    """A tablet with the genogram on it."""
    return open_screen(stamboom(hand))


def empty_places(screen: Screen) -> int:
    return screen.page.locator("svg.genogram [data-empty]").count()


def test_a_grandmother_is_added_by_tapping_her_empty_place(screen: Screen, hand: Hand) -> None:
    before = empty_places(screen)
    place = screen.page.locator(f'svg.genogram a[href$="{own(hand, "mum")}:mother"]')
    screen.tap(place)
    expect(screen.sheet().locator("[name=name]")).to_be_focused()
    screen.write("Oma Fatima")
    screen.enter()
    expect(drawn(screen, "Oma Fatima")).to_have_count(1)
    expect(screen.sheet()).to_have_count(0)
    assert empty_places(screen) == before - 1
    screen.button(re.compile("^Terugzetten"), "[data-part=undo]")
    expect(drawn(screen, "Oma Fatima")).to_have_count(0)
    expect(place).to_have_count(1)
    assert screen.complaints == []


def test_a_marriage_ends_from_the_sheet_of_one_of_the_two(screen: Screen) -> None:
    screen.tap(drawn(screen, "Noor"))
    relation = screen.sheet().locator(".relation", has_text="zijn getrouwd")
    screen.tap(relation.locator("summary"))
    screen.choose(relation.locator("[name=ended]"), "Gescheiden")
    screen.tap(relation.get_by_role("button", name="Bewaar het einde"))
    expect(screen.sheet()).to_contain_text("zijn gescheiden")
    slashes = screen.page.locator("svg.genogram .slash")
    expect(slashes).to_have_count(4)  # two on the line, two in the legend
    assert screen.complaints == []


def test_a_twin_is_drawn_from_one_point(screen: Screen) -> None:
    screen.tap(drawn(screen, "Daan"))
    screen.link("Tweeling erbij", "#blad")
    expect(screen.sheet().locator("[name=name]")).to_be_focused()
    screen.write("Roos")
    screen.enter()
    expect(screen.page.locator("svg.genogram [data-twins]").first).to_be_attached()
    expect(drawn(screen, "Roos")).to_have_count(1)
    assert screen.complaints == []


def test_nobody_knows_who_it_was(screen: Screen, hand: Hand) -> None:
    place = screen.page.locator(f'svg.genogram a[href$="{own(hand, "dad")}:father"]')
    screen.tap(place)
    screen.button(re.compile("^Niemand weet"), "#blad")
    expect(place).to_have_attribute("aria-label", re.compile("gevraagd, niet bekend"))
    expect(screen.page.locator("#nog-niet")).to_contain_text("gevraagd, niemand weet het")


def test_with_keys_alone_a_grandfather_is_added_and_the_row_is_turned(
    open_screen: OpenScreen, hand: Hand
) -> None:
    keys = open_screen(stamboom(hand), kind=Keyboard, has_touch=False)
    keys.tap(keys.page.locator(f'svg.genogram a[href$="{own(hand, "dad")}:father"]'))
    expect(keys.sheet().locator("[name=name]")).to_be_focused()
    keys.write("Opa Henk")
    keys.enter()
    expect(drawn(keys, "Opa Henk")).to_have_count(1)
    order = "svg.genogram [data-generation='1']"
    first = keys.page.locator(order).first.get_attribute("data-person")
    keys.tap(keys.page.get_by_role("button", name=re.compile("naar rechts in de tekening")).last)
    expect(keys.page.locator(order).first).not_to_have_attribute("data-person", first or "")
    assert keys.complaints == []


def test_without_script_a_tap_opens_a_page_and_a_form_comes_back_to_the_drawing(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = open_screen(java_script_enabled=False)
    screen.page.goto(screen.site + stamboom(hand))
    screen.page.locator(f'svg.genogram a[href$="{own(hand, "mum")}:mother"]').click()
    screen.page.locator("[name=name]").fill("Oma Fatima")
    screen.page.get_by_role("button", name="Zet erbij").click()
    expect(screen.page).to_have_url(re.compile("/stamboom$"))
    expect(drawn(screen, "Oma Fatima")).to_have_count(1)


def test_an_earlier_day_opens_nothing_to_change(screen: Screen, hand: Hand) -> None:
    screen.look(f"{stamboom(hand)}?op=2026-01-01")
    assert screen.page.locator("main form[data-deed]").count() == 0
    assert screen.page.locator("svg.genogram a[href*='plek=']").count() == 0


@pytest.mark.parametrize("size", list(SIZES.values()), ids=list(SIZES))
def test_the_genogram_and_its_sheets_can_be_used_by_everybody(
    open_screen: OpenScreen, hand: Hand, size: dict[str, int]
) -> None:
    screen = open_screen(viewport=size)
    screen.page.add_init_script(path=AXE)
    screen.look(stamboom(hand))
    nothing_is_wrong(screen)
    screen.tap(drawn(screen, "Noor"))
    expect(screen.sheet().get_by_role("heading", name="Noor", exact=True)).to_be_visible()
    for one in screen.sheet().locator(".relation > summary").all():
        one.click()
    screen.sheet().evaluate("sheet => sheet.scrollTo(0, 0)")  # nothing lies under its sticky head
    nothing_is_wrong(screen)
    screen.link("Kind erbij", "#blad")
    expect(screen.sheet().locator("[name=name]")).to_be_focused()
    nothing_is_wrong(screen)
