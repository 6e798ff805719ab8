"""Two people on one map: each sees what the other does, and nobody is overwritten in silence."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

import httpx
import pytest
from playwright.sync_api import Page, Route, expect

from api.web.app import create_app
from graphmodel.policy.policy import load_policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO
from tests.web.commands import Hand, opened
from tests.web.drawing_fixtures import OpenScreen
from tests.web.places import TODAY, listening
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")


def home(hand: Hand) -> str:
    return f"/huishouden/{hand.household}"


def other(open_screen: OpenScreen, hand: Hand) -> Screen:
    """A second person, at a tablet of their own, on the same map."""
    return open_screen(home(hand))


def test_what_one_draws_the_other_sees_by_itself(
    screen: Screen, open_screen: OpenScreen, hand: Hand
) -> None:
    second = other(open_screen, hand)
    person = second.person("Ria").locator("[data-person]")
    screen.drag("Ria", screen.into("all", "neighbours"))
    expect(person).to_have_attribute("data-circle", "all")
    assert second.loads == [second.site + home(hand)]


def test_what_somebody_is_typing_stays_when_the_other_changes_something(
    screen: Screen, hand: Hand
) -> None:
    screen.link("Iemand erbij")
    name = screen.sheet().get_by_label("Naam", exact=False).first
    expect(name).to_be_focused()
    screen.write("Tante El")
    hand.done("edit_household", name="Gezin van Noor en Daan")
    expect(screen.page.get_by_role("heading", level=1, include_hidden=True)).to_contain_text(
        "Noor en Daan"
    )
    screen.write("s")
    expect(name).to_have_value("Tante Els")
    expect(name).to_be_focused()


def test_what_others_do_comes_in_also_when_fetching_it_failed_at_first(
    screen: Screen, hand: Hand
) -> None:
    failing = [502, 503]

    def fail_at_first(route: Route) -> None:
        if failing and route.request.resource_type == "xhr":
            route.fulfill(status=failing.pop())
        else:
            route.continue_()

    screen.page.route(f"**{home(hand)}", fail_at_first)
    hand.done("move", person=f"{hand.household}-Ria", circle="all")
    expect(screen.person("Ria").locator("[data-person]")).to_have_attribute("data-circle", "all")
    assert failing == []


def test_the_focus_stays_on_somebody_who_is_drawn_again(screen: Screen, hand: Hand) -> None:
    screen.person("Ria").focus()
    hand.done("move", person=f"{hand.household}-Ria", circle="all")
    expect(screen.person("Ria").locator("[data-person]")).to_have_attribute("data-circle", "all")
    expect(screen.person("Ria")).to_be_focused()


def test_the_focus_stays_on_a_link_that_is_made_anew(
    open_screen: OpenScreen, changer: httpx.Client
) -> None:
    empty = opened(changer)
    screen = open_screen(home(empty))
    screen.link(re.compile("^Zorgen"), ".tabs")
    more = screen.page.locator("#zorgen").get_by_role("link", name="Zorg erbij")
    more.focus()
    empty.done("open_worry", worry=f"{empty.household}-w", statement="Er is te weinig geld")
    expect(screen.page.locator("#zorgen")).to_contain_text("Er is te weinig geld")
    expect(more).to_be_focused()


LEAVES = """link => {
  window.left = 0;
  link.addEventListener("focusout", () => (window.left += 1));
  document.querySelector("svg.rings .spoke").before(
    document.createElementNS("http://www.w3.org/2000/svg", "path"),
  );
}"""
"""One line more on the drawing than the next page has, and a count of what it costs the focus."""


def test_who_has_the_focus_never_loses_it_to_a_line_that_goes(screen: Screen, hand: Hand) -> None:
    screen.person("Juf Saskia").focus()
    screen.person("Juf Saskia").evaluate(LEAVES)
    hand.done("move", person=f"{hand.household}-Ria", circle="all")
    expect(screen.person("Ria").locator("[data-circle=all]")).to_have_count(1)
    expect(screen.person("Juf Saskia")).to_be_focused()
    assert screen.page.evaluate("window.left") == 0


def test_whoever_is_held_with_keys_stays_held_when_others_change_the_drawing(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}", has_touch=False)
    screen.person("Juf Saskia").focus()
    for key in ("m", "ArrowDown", "ArrowDown"):
        screen.page.keyboard.press(key)
    pointed = screen.page.locator(".drop-zone").get_attribute("d")
    hand.done("move", person=f"{hand.household}-Ria", circle="all")
    expect(screen.person("Ria").locator("[data-circle=all]")).to_have_count(1)
    expect(screen.page.locator(".drop-zone")).to_have_attribute("d", pointed or "")
    expect(screen.person("Juf Saskia").locator(".is-chosen")).to_have_count(1)
    screen.page.keyboard.press("Enter")
    expect(screen.person("Juf Saskia").locator("[data-circle=all]")).to_have_count(1)
    expect(screen.sheet()).to_have_count(0)


def test_what_somebody_chose_but_did_not_save_stays_chosen(
    open_screen: OpenScreen, hand: Hand
) -> None:
    table = open_screen(f"{home(hand)}/matrix")
    chosen = table.page.locator("tr", has_text="Bram Willemsen").get_by_role("combobox").first
    chosen.select_option("full")
    hand.done("move", person=f"{hand.household}-Ria", circle="all")
    ria = table.page.locator("tr", has_text="Ria").get_by_role("combobox").first
    expect(ria).to_have_value("full")
    expect(chosen).to_have_value("full")


@pytest.fixture
def clash(screen: Screen, open_screen: OpenScreen, hand: Hand) -> Screen:
    """The screen of the second one: the other moved Ria while this one had no line."""
    second = other(open_screen, hand)
    second.page.context.set_offline(True)
    second.button("Verplaatsen")
    second.tap(second.person("Ria").locator(".body"))
    second.tap_spot(second.into("none", "community"))
    screen.drag("Ria", screen.into("all", "neighbours"))
    screen.settled()
    second.page.context.set_offline(False)
    return second


def test_who_changes_the_same_otherwise_sees_both_and_can_leave_it(clash: Screen) -> None:
    box = clash.page.locator("#botsing")
    expect(box).to_be_visible()
    expect(box.locator("[data-theirs]")).to_contain_text("Ria weet nu alles")
    expect(box.locator("[data-yours]")).to_contain_text("Ria")
    clash.button("Laat zo", "#botsing")
    clash.settled()
    assert clash.ring("Ria") == "all"


def test_who_changes_the_same_otherwise_can_do_it_after_all(clash: Screen) -> None:
    expect(clash.page.locator("#botsing")).to_be_visible()
    clash.button("Toch veranderen", "#botsing")
    person = clash.person("Ria").locator("[data-person]")
    expect(person).to_have_attribute("data-circle", "none")
    clash.settled()
    expect(person).to_have_attribute("data-circle", "none")
    expect(clash.page.locator("#botsing")).to_be_hidden()


def test_who_was_filling_in_a_form_saw_what_it_said_and_not_what_came_in_since(
    screen: Screen, hand: Hand
) -> None:
    screen.tap(screen.person("Ria"))
    screen.tap(screen.sheet().locator("summary", has_text="Wie is dit?"))
    form = screen.sheet().locator("form[data-deed=edit_person]").first
    form.get_by_label("Naam").fill("Ria van hiernaast")
    hand.done("edit_person", person=f"{hand.household}-Ria", name="Buurvrouw Ria")
    expect(screen.person("Buurvrouw Ria")).to_have_count(1)
    screen.tap(form.get_by_role("button", name="Bewaar"))
    box = screen.page.locator("#botsing")
    expect(box.locator("[data-theirs]")).to_contain_text("Buurvrouw Ria")
    expect(box.locator("[data-yours]")).to_contain_text("Ria van hiernaast")


def test_a_form_of_the_page_that_is_being_filled_in_keeps_what_it_was_made_of(
    open_screen: OpenScreen, hand: Hand
) -> None:
    table = open_screen(f"{home(hand)}/matrix")
    row = table.page.locator("tr", has_text="Ria")
    row.get_by_role("combobox").first.select_option("part")
    version = table.version()
    hand.done("move", person=f"{hand.household}-Ria", circle="all")
    expect(table.page.locator("main")).to_have_attribute("data-version", str(version + 1))
    table.tap(row.get_by_role("button", name=re.compile("Bewaar")))
    expect(table.page.locator("#botsing [data-theirs]")).to_contain_text("Ria")


def test_a_clash_that_nobody_decided_is_asked_again_later(
    clash: Screen, open_screen: OpenScreen, hand: Hand
) -> None:
    expect(clash.page.locator("#botsing")).to_be_visible()
    clash.page.close()
    again = open_screen(home(hand), context=clash.page.context)
    expect(again.page.locator("#botsing")).to_be_visible()


@dataclass
class Calendar:
    """A day that goes on when it is told to."""

    day: date = TODAY

    def today(self) -> date:
        return self.day


@contextmanager
def open_site(store: Store, calendar: Calendar) -> Iterator[str]:
    with listening(create_app(store, DEMO, load_policy(), calendar.today)) as address:
        yield address


def wake_up_tomorrow(page: Page, calendar: Calendar) -> None:
    calendar.day += timedelta(days=1)
    page.clock.fast_forward(24 * 3600 * 1000)


def test_a_drawing_open_since_yesterday_counts_from_today(
    open_screen: OpenScreen, changing_store: Store, hand: Hand
) -> None:
    calendar = Calendar()
    with open_site(changing_store, calendar) as address:
        screen = open_screen()
        screen.site = address
        screen.page.clock.install()
        screen.look(home(hand))
        wake_up_tomorrow(screen.page, calendar)
        screen.drag("Ria", screen.into("all", "neighbours"))
        screen.settled()
        main = screen.page.locator("main")
        expect(main).to_have_attribute("data-today", "2026-11-23")
        expect(main).to_have_attribute("data-editable", "true")
        expect(main).to_have_attribute("data-version", "11")
        assert screen.ring("Ria") == "all"
        screen.look(f"{home(hand)}?op=2026-11-22")
        assert screen.ring("Ria") == "none"
