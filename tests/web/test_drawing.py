"""Drawing on the rings: with a finger, the mouse, taps, the keyboard alone, and the list."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import LYING, STANDING, OpenScreen
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

HOW = {
    "finger-lying": {"has_touch": True, "viewport": LYING},
    "finger-standing": {"has_touch": True, "viewport": STANDING},
    "mouse": {"has_touch": False, "viewport": LYING},
}


def expect_ring(screen: Screen, name: str, ring: str, spoken: str) -> None:
    """On the screen at once, and the same when the server has it."""
    person = screen.person(name).locator("[data-person]")
    expect(person).to_have_attribute("data-circle", ring)
    screen.settled()
    expect(person).to_have_attribute("data-circle", ring)
    expect(screen.person(name)).to_have_attribute("aria-label", re.compile(f": {spoken}"))
    assert screen.complaints == []


def choose_levels(screen: Screen, *levels: str) -> None:
    for row, level in enumerate(levels):
        worry = screen.page.locator("#keuze fieldset").nth(row)
        screen.tap(worry.get_by_text(level, exact=True))
    screen.button("Bewaar", "#keuze")


@pytest.mark.parametrize("how", HOW.values(), ids=HOW)
def test_dragging_to_the_inner_ring_records_that_somebody_knows_everything(
    open_screen: OpenScreen, hand: Hand, how: dict[str, object]
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}", **how)
    loads = len(screen.loads)
    screen.drag("Ria", screen.into("all", "neighbours"))
    expect_ring(screen, "Ria", "all", "weet alles")
    expect(screen.page.locator("#gezegd")).to_contain_text("Ria")
    assert screen.loads[loads:] == []


def test_whoever_is_dropped_stays_where_they_were_dropped(screen: Screen) -> None:
    to = screen.into("all", "neighbours")
    screen.drag("Ria", to)
    expect_ring(screen, "Ria", "all", "weet alles")
    there = screen.where("Ria")
    assert (abs(there.x - to.x), abs(there.y - to.y)) <= (2, 4)


def test_the_middle_ring_asks_what_somebody_knows_of_each_worry(screen: Screen) -> None:
    screen.drag("Oma Fatima", screen.into("some", "family"))
    expect(screen.page.locator("#keuze")).to_contain_text("Mama wordt geslagen")
    choose_levels(screen, "alles", "niets")
    expect_ring(screen, "Oma Fatima", "some", "weet een deel")


def test_who_leaves_the_choice_leaves_everything_as_it_was(screen: Screen) -> None:
    before = screen.where("Oma Fatima")
    screen.drag("Oma Fatima", screen.into("some", "family"))
    screen.button("Niet nu", "#keuze")
    expect_ring(screen, "Oma Fatima", "none", "niet gevraagd")
    assert screen.where("Oma Fatima") == before
    assert screen.version() == 10


def test_dragging_to_another_life_area_changes_that_alone(screen: Screen) -> None:
    screen.drag("Anouk Smit", screen.into("none", "community"))
    expect_ring(screen, "Anouk Smit", "none", "niet gevraagd")
    row = screen.page.locator("#iedereen tr", has_text="Anouk Smit")
    expect(row).to_contain_text("club en geloof")


def test_a_tap_on_the_outer_ring_says_that_somebody_was_asked_and_knows_nothing(
    screen: Screen,
) -> None:
    screen.button("Verplaatsen")
    screen.tap(screen.person("Juf Saskia").locator(".body"))
    expect(screen.page.locator("#gezegd")).to_contain_text("Juf Saskia is gekozen")
    screen.tap_spot(screen.into("none", "community"))
    expect_ring(screen, "Juf Saskia", "none", "weet niets")


def test_from_the_sheet_somebody_is_put_elsewhere_with_two_taps(screen: Screen) -> None:
    screen.tap(screen.person("Ria").locator(".body"))
    screen.button(re.compile("Verplaats"), "#blad")
    screen.tap_spot(screen.into("all", "friends"))
    expect_ring(screen, "Ria", "all", "weet alles")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_people_are_being_moved_is_seen_in_the_colours_of_the_reader(
    screen: Screen, scheme: Any
) -> None:
    screen.page.emulate_media(forced_colors="active", color_scheme=scheme)
    tool = screen.page.get_by_role("button", name="Verplaatsen")
    ground = "one => getComputedStyle(one).backgroundColor"
    before = tool.evaluate(ground)
    screen.tap(tool)
    expect(tool).to_have_attribute("aria-pressed", "true")
    expect(tool).not_to_have_css("background-color", before)


def test_the_keyboard_alone_moves_somebody_and_keeps_the_focus_on_them(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}", has_touch=False)
    keys, said = screen.page.keyboard, screen.page.locator("#gezegd")
    screen.person("Juf Saskia").focus()
    keys.press("m")
    expect(said).to_contain_text("met de pijltjes")
    keys.press("ArrowDown")
    expect(said).to_have_text("weet een deel, school en werk")
    keys.press("ArrowDown")
    expect(said).to_have_text("weet alles, school en werk")
    keys.press("ArrowRight")
    expect(said).to_have_text("weet alles, club en geloof")
    keys.press("Enter")
    expect_ring(screen, "Juf Saskia", "all", "weet alles")
    expect(screen.person("Juf Saskia")).to_be_focused()


def test_escape_leaves_somebody_where_they_are(open_screen: OpenScreen, hand: Hand) -> None:
    screen = open_screen(f"/huishouden/{hand.household}", has_touch=False)
    screen.person("Ria").focus()
    for key in ("m", "ArrowDown", "Escape", "Enter"):
        screen.page.keyboard.press(key)
    expect(screen.sheet().get_by_role("heading", name="Ria", exact=True)).to_be_visible()
    assert screen.ring("Ria") == "none"
    assert screen.version() == 10


def test_the_list_moves_somebody_without_loading_the_page_again(screen: Screen) -> None:
    loads = len(screen.loads)
    row = screen.page.locator("#iedereen tr", has_text="Bram Willemsen")
    screen.tap(row.get_by_role("button", name="alles"))
    expect_ring(screen, "Bram Willemsen", "all", "weet alles")
    screen.tap(row.get_by_role("button", name="een deel"))
    choose_levels(screen, "een deel", "niets")
    expect_ring(screen, "Bram Willemsen", "some", "weet een deel")
    expect(row.get_by_role("button", pressed=True)).to_have_text("een deel")
    assert screen.loads[loads:] == []


def test_a_change_is_taken_back_and_done_again(screen: Screen) -> None:
    screen.drag("Ria", screen.into("all", "neighbours"))
    expect_ring(screen, "Ria", "all", "weet alles")
    screen.button(re.compile("Terugzetten"), ".board")
    expect_ring(screen, "Ria", "none", "niet gevraagd")
    screen.button(re.compile("Opnieuw"), ".board")
    expect_ring(screen, "Ria", "all", "weet alles")


def test_nobody_is_moved_on_an_earlier_day(open_screen: OpenScreen) -> None:
    screen = open_screen("/huishouden/luca-en-sam?op=2026-06-01")
    before = screen.version(), screen.where("Noa Verhagen")
    screen.drag("Noa Verhagen", screen.into("none", "friends"))
    screen.settled()
    assert (screen.version(), screen.where("Noa Verhagen")) == before


def test_a_signal_points_at_the_people_it_is_about(open_screen: OpenScreen) -> None:
    screen = open_screen("/huishouden/luca-en-sam")
    screen.button("Wijs aan", "#signalen")
    expect(screen.page.locator("svg .person.is-pointed")).not_to_have_count(0)
    expect(screen.page.locator("#gezegd")).to_contain_text("Dit gaat over")
    screen.page.keyboard.press("Escape")
    expect(screen.page.locator("svg .person.is-pointed")).to_have_count(0)


def test_a_name_is_found_while_it_is_typed_also_without_its_accents(screen: Screen) -> None:
    screen.link(re.compile("Mensen"), ".tabs")
    screen.page.get_by_label("Zoek iemand").fill("FATIMÁ")
    names = screen.page.locator("#mensen li").filter(visible=True)
    expect(names).to_have_count(1)
    expect(names).to_contain_text("Oma Fatima")


def test_who_looks_for_somebody_who_is_not_there_is_told_so(screen: Screen) -> None:
    screen.link(re.compile("Mensen"), ".tabs")
    nobody = screen.page.locator("#mensen").get_by_text("Niemand heet zo")
    screen.page.get_by_label("Zoek iemand").fill("Xantippe")
    expect(nobody).to_be_visible()
    screen.page.get_by_label("Zoek iemand").fill("Oma")
    expect(nobody).to_be_hidden()
