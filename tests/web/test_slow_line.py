"""On a slow line answers come late and in any order: nothing is lost, all of it is shown."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Dialog, Locator, expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import OpenScreen
from tests.web.late_answers import Held, asked, hold, let_through
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

TURN = "() => new Promise((done) => requestAnimationFrame(() => done()))"
"""Whatever an answer leads to at once has been done."""

MOVED = """one => {
  const matrix = one.transform.baseVal.consolidate()?.matrix;
  return [matrix?.e ?? 0, matrix?.f ?? 0];
}"""


def heading(screen: Screen, name: str) -> Locator:
    return screen.sheet().get_by_role("heading", name=name, exact=True)


def open_who(screen: Screen, name: str) -> Locator:
    """The form about who somebody is, in their sheet."""
    screen.tap(screen.person(name).locator(".body"))
    expect(heading(screen, name)).to_be_visible()
    screen.tap(screen.sheet().locator("summary", has_text="Wie is dit?"))
    return screen.sheet().locator("form[data-deed=edit_person]").first


def refuse_a_birth(screen: Screen, name: str) -> Held:
    """A year long ago is sent from somebody's sheet, which is closed before the answer."""
    held = hold(screen, "**/commands")
    form = open_who(screen, name)
    form.get_by_label("Geboren").fill("1800")
    screen.tap(form.get_by_role("button", name="Bewaar"))
    asked(screen, held)
    screen.close()
    return held


def test_the_sheet_that_was_asked_for_last_is_the_one_that_opens(screen: Screen) -> None:
    held = hold(screen, "**/mens/*Ria*")
    screen.tap(screen.person("Ria").locator(".body"))
    form = open_who(screen, "Anouk Smit")
    form.get_by_label("Naam").fill("Anouk de Smid")
    with screen.page.expect_response("**/mens/*Ria*"):
        asked(screen, held).continue_()
    screen.page.evaluate(TURN)
    expect(heading(screen, "Anouk Smit")).to_be_visible()
    expect(form.get_by_label("Naam")).to_have_value("Anouk de Smid")


def test_somebody_whose_sheet_is_on_its_way_shows_that(screen: Screen) -> None:
    held = hold(screen, "**/mens/*Ria*")
    screen.tap(screen.person("Ria").locator(".body"))
    expect(screen.person("Ria")).to_have_attribute("data-busy", "")
    asked(screen, held).continue_()
    expect(heading(screen, "Ria")).to_be_visible()
    expect(screen.page.locator("[data-busy]")).to_have_count(0)


def test_a_deed_whose_answer_is_on_its_way_shows_that(screen: Screen) -> None:
    screen.tap(screen.person("Ria").locator(".body"))
    held = hold(screen, "**/commands")
    screen.button("Is veiligheidspersoon van Daan", "#blad")
    form = screen.sheet().locator("form[data-deed=mark_safety_person]")
    expect(form).to_have_attribute("data-busy", "")
    asked(screen, held).continue_()
    expect(screen.sheet().locator(".guards-list")).to_contain_text("telt")
    expect(screen.page.locator("[data-busy]")).to_have_count(0)


def test_what_is_refused_late_does_not_take_the_place_of_a_sheet_that_is_filled_in(
    screen: Screen,
) -> None:
    held = refuse_a_birth(screen, "Ria")
    name = open_who(screen, "Anouk Smit").get_by_label("Naam")
    name.fill("Anouk de Smid")
    asked(screen, held).continue_()
    expect(screen.page.locator("#melding")).to_contain_text("te lang geleden")
    expect(name).to_have_value("Anouk de Smid")
    expect(heading(screen, "Anouk Smit")).to_be_visible()
    screen.tap(screen.sheet().locator("[data-close]"))  # what was refused opens at once
    expect(heading(screen, "Ria")).to_be_visible()
    birth = screen.sheet().get_by_label("Geboren")
    expect(birth).to_have_value("1800")
    expect(birth).to_have_attribute("aria-invalid", "true")


def test_what_is_refused_comes_back_in_its_own_form_and_in_nobody_elses(
    screen: Screen, hand: Hand
) -> None:
    hand.done("move", person=f"{hand.household}-Ria", circle="all")
    expect(screen.person("Ria").locator("[data-person]")).to_have_attribute("data-circle", "all")
    screen.tap(screen.person("Ria").locator(".body"))
    screen.tap(screen.sheet().locator("summary", has_text="Dit klopte niet"))
    forms = screen.sheet().locator("form[data-deed=correct_knowledge]")
    expect(forms).to_have_count(2)
    held = hold(screen, "**/commands")
    screen.tap(forms.nth(1).get_by_role("button"))
    asked(screen, held)
    screen.close()
    asked(screen, held).continue_()
    expect(heading(screen, "Ria")).to_be_visible()
    expect(forms.nth(1).locator(".problem")).to_have_count(1)
    expect(forms.nth(0).locator(".problem")).to_have_count(0)


def test_a_sheet_that_is_open_shows_the_newest_page_that_came(screen: Screen, hand: Hand) -> None:
    ria = f"{hand.household}-Ria"
    screen.tap(screen.person("Ria").locator(".body"))
    expect(heading(screen, "Ria")).to_be_visible()
    held = hold(screen, "**/mens/*Ria*")
    hand.done("move", person=ria, circle="all")
    first = asked(screen, held)
    older = first.fetch()
    hand.done("move", person=ria, circle="none")
    asked(screen, held, 2).continue_()
    what = screen.sheet().locator(".what")
    expect(what).to_contain_text("weet niets")
    with screen.page.expect_response("**/mens/*Ria*"):
        first.fulfill(response=older)
    screen.page.evaluate(TURN)
    expect(what).to_contain_text("weet niets")


def test_a_sheet_shows_what_came_in_beside_what_somebody_is_filling_in(
    screen: Screen,
) -> None:
    name = open_who(screen, "Ria").get_by_label("Naam")
    name.fill("Ria van hiernaast")
    screen.button("Weet alles", "#blad")
    expect(screen.sheet().locator(".what")).to_contain_text("weet alles")
    expect(name).to_have_value("Ria van hiernaast")


def test_a_form_that_is_being_filled_in_stays_whole_when_somebody_else_changes_the_same(
    screen: Screen, hand: Hand
) -> None:
    form = open_who(screen, "Ria")
    form.get_by_label("Geboren").fill("1950")
    hand.done("edit_person", person=f"{hand.household}-Ria", name="Ria de Wit")
    expect(heading(screen, "Ria de Wit")).to_be_visible()
    expect(form.get_by_label("Naam")).to_have_value("Ria")
    expect(form.get_by_label("Geboren")).to_have_value("1950")


def test_without_a_line_a_sheet_is_not_taken_for_another_of_the_same_page(
    screen: Screen,
) -> None:
    screen.link("Iemand erbij")
    expect(screen.sheet().locator("[name=name]")).to_be_focused()
    screen.close()
    screen.tap(screen.person("Oma Fatima").locator(".body"))
    expect(heading(screen, "Oma Fatima")).to_be_visible()
    screen.page.context.set_offline(True)
    link = screen.sheet().locator("a[data-sheet][href*='wat=child']")
    screen.tap(screen.sheet().locator("summary").filter(has_text="Familie en band"))
    screen.tap(link)
    expect(screen.page.locator("#melding")).to_contain_text("er is geen internet")
    expect(heading(screen, "Oma Fatima")).to_be_visible()


def test_a_tap_beside_a_sheet_that_is_being_filled_in_throws_nothing_away(
    screen: Screen,
) -> None:
    name = open_who(screen, "Ria").get_by_label("Naam")
    name.fill("Ria van hiernaast")
    screen.page.touchscreen.tap(20, 400)
    expect(name).to_have_value("Ria van hiernaast")
    expect(name).to_be_visible()


def test_who_leaves_the_small_choice_without_a_line_sees_somebody_where_they_were(
    screen: Screen,
) -> None:
    person = screen.person("Oma Fatima").locator("[data-person]")
    screen.page.context.set_offline(True)
    screen.drag("Oma Fatima", screen.into("some", "family"))
    screen.button("Niet nu", "#keuze")
    expect(person).to_have_attribute("data-circle", "none")
    assert person.evaluate(MOVED) == [0, 0]
    expect(screen.page.locator("svg [data-pending]")).to_have_count(0)


def test_who_saves_a_small_choice_without_choosing_is_told_that_nothing_changed(
    screen: Screen,
) -> None:
    screen.drag("Oma Fatima", screen.into("some", "family"))
    screen.button("Bewaar", "#keuze")
    expect(screen.page.locator("#melding")).to_contain_text("Er is niets veranderd")
    assert screen.ring("Oma Fatima") == "none"


def test_the_home_is_no_ring_to_put_somebody_in(screen: Screen) -> None:
    screen.button("Verplaatsen")
    screen.tap(screen.person("Ria").locator(".body"))
    screen.tap_spot(screen.centre())
    expect(screen.page.locator("#melding")).to_contain_text("Er is niets veranderd")
    screen.settled()
    assert (screen.ring("Ria"), screen.version()) == ("none", 10)


def test_a_refusal_is_seen_over_the_sheet_that_is_open(screen: Screen, hand: Hand) -> None:
    of = hand.household
    held = hold(screen, "**/commands")
    screen.drag("Ria", screen.into("all", "neighbours"))
    asked(screen, held)
    hand.done("merge_people", keep=f"{of}-Juf_Saskia", drop=f"{of}-Ria")
    screen.link("Iemand erbij")
    expect(screen.sheet()).to_be_visible()
    asked(screen, held).continue_()
    message = screen.page.locator("#melding")
    expect(message).to_contain_text("hoort niet bij dit huishouden")
    expect(message).to_have_css("position", "fixed")
    assert message.evaluate("one => one.matches(':popover-open')")
    let_through(screen, "**/commands")
    screen.tap(screen.sheet().get_by_role("button", name="Zet erbij"))
    expect(screen.sheet().locator(".problem")).not_to_have_count(0)


def test_the_same_may_be_done_again_after_a_clash_that_was_left(screen: Screen, hand: Hand) -> None:
    of = hand.household
    screen.page.context.set_offline(True)
    row = screen.page.locator("#iedereen tr", has_text="Ria")
    screen.tap(row.get_by_role("button", name="niets"))
    theirs = hand.done("move", person=f"{of}-Ria", circle="all")
    screen.page.context.set_offline(False)
    expect(screen.page.locator("#botsing")).to_be_visible()
    screen.button("Laat zo", "#botsing")
    hand.done("undo", change=theirs["change"])
    person = screen.person("Ria")
    expect(person).to_have_attribute("aria-label", re.compile("niet gevraagd"))
    screen.tap(row.get_by_role("button", name="niets"))
    expect(person).to_have_attribute("aria-label", re.compile("weet niets"))


def test_playing_again_goes_no_faster(open_screen: OpenScreen) -> None:
    screen = open_screen("/huishouden/luca-en-sam/vergelijk")
    clock = screen.page.clock
    clock.install()
    clock.pause_at(datetime(2030, 1, 1, tzinfo=UTC))
    held = hold(screen, "**/vergelijk?op=*")
    play = screen.page.get_by_role("button", name="Afspelen vanaf het begin")
    day = screen.page.locator("main")
    screen.tap(play)
    asked(screen, held).continue_()
    expect(day).to_have_attribute("data-day", "2022-04-01")
    clock.run_for(1600)
    asked(screen, held, 2).continue_()
    expect(day).to_have_attribute("data-day", "2025-06-10")
    screen.tap(play)
    expect(play).to_have_attribute("aria-pressed", "false")
    screen.tap(play)
    asked(screen, held, 3).continue_()
    expect(day).to_have_attribute("data-day", "2022-04-01")
    clock.run_for(1600)
    expect(screen.page.locator("#gezegd")).to_have_text("1 april 2022")
    asked(screen, held, 4)
    assert len(held) == 4


def test_who_leaves_a_form_half_filled_in_is_asked_first(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}/matrix")
    asked_first: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked_first.append(dialog.type)
        dialog.dismiss()

    screen.page.on("dialog", stay)
    screen.tap(screen.page.get_by_label("Wat gaat er gebeuren?"))
    screen.write("Belt elke avond")
    with screen.page.expect_event("dialog"):
        screen.page.evaluate("() => void setTimeout(() => location.assign('/'))")
    expect(screen.page.get_by_label("Wat gaat er gebeuren?")).to_have_value("Belt elke avond")
    assert asked_first == ["beforeunload"]
