"""The same script beside the other lenses: one change shows in all, and days play by themselves."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import OpenScreen
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

WATCH_PLAY = """() => {
  window.pressed = [];
  const look = () => {
    pressed.push(document.querySelector("[data-play]").getAttribute("aria-pressed"));
  };
  const how = { attributeFilter: ["data-day"] };
  new MutationObserver(look).observe(document.querySelector("main"), how);
}"""
"""Whether it is said to play, each time another day was put on the screen."""


def test_what_is_saved_in_the_matrix_is_drawn_on_the_rings_of_another_screen(
    screen: Screen, open_screen: OpenScreen, hand: Hand
) -> None:
    table = open_screen(f"/huishouden/{hand.household}/matrix")
    loads = len(table.loads)
    row = table.page.locator("tr", has_text="Ria")
    for number in range(2):
        row.get_by_role("combobox").nth(number).select_option("full")
    table.tap(row.get_by_role("button", name=re.compile("Bewaar")))
    expect(screen.person("Ria").locator("[data-person]")).to_have_attribute("data-circle", "all")
    expect(row.get_by_role("combobox").first).to_have_value("full")
    expect(table.page.locator("#melding")).to_contain_text("Ria")
    assert table.loads[loads:] == []
    assert table.complaints == []


def test_the_last_change_is_taken_back_from_any_lens(
    open_screen: OpenScreen, screen: Screen, hand: Hand
) -> None:
    table = open_screen(f"/huishouden/{hand.household}/matrix")
    row = table.page.locator("tr", has_text="Ria")
    row.get_by_role("combobox").first.select_option("full")
    table.tap(row.get_by_role("button", name=re.compile("Bewaar")))
    person = screen.person("Ria").locator("[data-person]")
    expect(person).to_have_attribute("data-circle", "some")
    table.button("Terugzetten", "#melding")
    expect(person).to_have_attribute("data-circle", "none")
    expect(row.get_by_role("combobox").first).not_to_have_value("full")


def test_the_days_play_from_the_beginning_and_stop_when_asked(open_screen: OpenScreen) -> None:
    screen = open_screen("/huishouden/luca-en-sam/vergelijk")
    play = screen.page.get_by_role("button", name="Afspelen vanaf het begin")
    first = (play.get_attribute("data-play") or "").split()[0]
    loads = len(screen.loads)
    screen.page.evaluate(WATCH_PLAY)
    screen.tap(play)
    main = screen.page.locator("main")
    expect(main).to_have_attribute("data-day", first)
    expect(play).to_have_attribute("aria-pressed", "true")
    expect(main).not_to_have_attribute("data-day", first)
    assert screen.page.evaluate("pressed")[:2] == ["true", "true"]
    screen.tap(play)
    expect(play).to_have_attribute("aria-pressed", "false")
    assert screen.loads[loads:] == []
    assert screen.complaints == []
