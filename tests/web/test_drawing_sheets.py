"""Sheets over the drawing: adding people one after the other, and what is not right with a form."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import OpenScreen
from tests.web.late_answers import asked, hold
from tests.web.screen import Screen

FIELDS = "forms => forms.map(({ dataset, elements }) => `${dataset.deed} ${elements.length}`)"

pytestmark = pytest.mark.xdist_group("drawing")

LONG = "Z" * 500
RIGHT_TO_LEFT = "فاطمة"
ODD_NAMES = ("<b onclick=alert(1)>Kees</b>", "Coach 🚴‍♀️", RIGHT_TO_LEFT)


def add(screen: Screen, *names: str) -> None:
    screen.link("Iemand erbij")
    expect(screen.sheet().locator("[name=name]")).to_be_focused()
    for name in names:
        screen.write(name)
        screen.enter()


def test_people_are_added_one_after_the_other_without_touching_anything(screen: Screen) -> None:
    loads = len(screen.loads)
    add(screen, "Tante Els", "Oom Kees", "Opa Jan")
    screen.close()
    screen.settled()
    for name in ("Tante Els", "Oom Kees", "Opa Jan"):
        expect(screen.person(name)).to_have_attribute("aria-label", f"{name}: niet gevraagd")
    assert screen.version() == 13
    assert screen.loads[loads:] == []


def test_somebody_new_is_drawn_before_the_server_knows_them(screen: Screen) -> None:
    expect(screen.page.get_by_role("link", name="Iemand erbij")).to_be_visible()
    screen.link("Iemand erbij")
    expect(screen.sheet().locator("[name=name]")).to_be_focused()
    screen.page.context.set_offline(True)
    screen.write("Tante Els")
    screen.enter()
    drawn = screen.page.locator("svg [data-person][data-pending]")
    expect(drawn).to_contain_text("Tante Els")
    at = re.findall(r"[\d.]+", drawn.get_attribute("transform") or "")
    centre = screen.centre()
    first = float(at[0]) - centre.x, float(at[1]) - centre.y
    screen.page.context.set_offline(False)
    screen.settled()
    there, centre = screen.where("Tante Els"), screen.centre()
    assert (there.x - centre.x, there.y - centre.y) == first


def test_nobody_is_counted_before_the_server_knows_where_they_are(screen: Screen) -> None:
    count = screen.page.locator("svg.rings .ring-name.all tspan")
    expect(count).to_be_visible()
    screen.page.context.set_offline(True)
    screen.drag("Ria", screen.into("all", "neighbours"))
    expect(count).to_be_hidden()
    screen.page.context.set_offline(False)
    screen.settled()
    expect(count).to_be_visible()


def test_a_full_place_on_the_map_makes_room_without_a_complaint(screen: Screen, hand: Hand) -> None:
    for number in range(14):
        person = {"person": f"{hand.household}-v{number}", "name": f"Vriendin {number}"}
        hand.done("add_person", stands="tie", area="friends", paid=False, **person)
    expect(screen.person("Vriendin 13")).to_have_count(1)
    for number in range(4):
        add(screen, f"Wilhelmina van den Heuvel {number}")
        screen.close()
    screen.settled()
    assert screen.complaints == []


def test_everybody_else_keeps_their_place_when_somebody_comes(screen: Screen) -> None:
    names = ("Ria", "Oma Fatima", "Anouk Smit", "Juf Saskia", "Bram Willemsen")
    before = [screen.where(name) for name in names]
    add(screen, "Tante Els")
    screen.settled()
    expect(screen.person("Tante Els")).to_have_count(1)
    assert [screen.where(name) for name in names] == before


def test_a_name_that_is_there_already_is_asked_about_at_the_field(screen: Screen) -> None:
    add(screen, "ria")
    name = screen.sheet().locator("[name=name]")
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(screen.sheet().locator(".problem")).to_contain_text("Ria")
    expect(name).to_have_value("ria")
    expect(name).to_be_focused()
    screen.tap(screen.sheet().get_by_text("Dit is iemand anders met dezelfde naam"))
    screen.button("Zet erbij", "#blad")
    screen.settled()
    expect(screen.sheet().locator(".problem")).to_have_count(0)
    expect(screen.person("ria")).to_have_count(1)


def test_a_name_of_500_letters_stays_in_the_field_with_a_clear_line(screen: Screen) -> None:
    screen.link("Iemand erbij")
    name = screen.sheet().locator("[name=name]")
    expect(name).to_be_focused()
    screen.write(LONG)
    screen.enter()
    expect(screen.sheet().locator(".problem")).to_contain_text("lang")
    expect(name).to_have_value(LONG)


@pytest.mark.parametrize("name", ODD_NAMES, ids=["html", "emoji", "right-to-left"])
def test_a_name_is_shown_as_it_was_written(screen: Screen, name: str) -> None:
    add(screen, name)
    screen.close()
    screen.settled()
    expect(screen.page.locator("#iedereen")).to_contain_text(name)
    assert screen.page.locator("svg b, #iedereen b[onclick]").count() == 0
    assert screen.complaints == []


def test_a_worry_that_is_too_long_comes_back_in_its_sheet(screen: Screen) -> None:
    screen.link(re.compile("Zorgen"), ".tabs")
    screen.link("Zorg erbij")
    text = screen.sheet().locator("[name=statement]")
    expect(text).to_be_focused()
    text.evaluate("one => one.removeAttribute('maxlength')")
    screen.write("Z" * 2001)
    screen.button("Zet erbij", "#blad")
    expect(screen.sheet().locator(".problem")).to_contain_text("lang")
    expect(screen.sheet().locator("[name=statement]")).to_have_value("Z" * 2001)


def test_a_late_answer_leaves_the_sheet_that_was_opened_after_it_alone(
    screen: Screen,
) -> None:
    held = hold(screen, "**/commands")
    screen.link(re.compile("Zorgen"), ".tabs")
    for statement in ("Er is geen geld", "Er is ruzie"):
        screen.link("Zorg erbij")
        expect(screen.sheet().locator("[name=statement]")).to_be_focused()
        screen.write(statement)
        if statement == "Er is geen geld":
            screen.button("Zet erbij", "#blad")
            expect(screen.sheet()).to_have_count(0)
    before = screen.version()
    asked(screen, held).continue_()
    screen.page.wait_for_function(
        "before => Number(document.querySelector('main').dataset.version) > before", arg=before
    )
    screen.settled()
    expect(screen.sheet().locator("[name=statement]")).to_have_value("Er is ruzie")
    expect(screen.sheet().locator("[name=statement]")).to_be_focused()


def test_spoken_today_takes_one_tap(screen: Screen) -> None:
    row = screen.page.locator("#iedereen tr", has_text="Ria")
    screen.tap(row.get_by_role("button", name=re.compile("Vandaag gesproken")))
    expect(row).to_contain_text("22 november 2026")
    screen.settled()
    expect(row.get_by_role("button", name=re.compile("Vandaag gesproken"))).to_have_count(0)


def test_a_sheet_gives_the_focus_back_to_whom_it_was_about(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}", has_touch=False)
    screen.person("Ria").focus()
    screen.page.keyboard.press("Enter")
    expect(screen.sheet().get_by_role("heading", name="Ria", exact=True)).to_be_focused()
    screen.page.keyboard.press("Escape")
    expect(screen.person("Ria")).to_be_focused()


def test_knowledge_is_recorded_in_the_sheet_which_shows_it_at_once(screen: Screen) -> None:
    screen.tap(screen.person("Ria").locator(".body"))
    screen.button("Weet alles", "#blad")
    expect(screen.sheet().locator(".what")).to_contain_text("weet alles")
    expect(screen.sheet().locator("#gezegd")).to_contain_text("Ria weet nu alles")
    screen.close()
    screen.settled()
    assert screen.ring("Ria") == "all"


def test_a_sheet_keeps_all_its_forms_when_one_of_them_was_saved(screen: Screen) -> None:
    screen.tap(screen.person("Ria"))
    sheet = screen.sheet()
    forms = sheet.locator("form[data-deed]")
    expect(forms.first).to_be_attached()
    before = forms.evaluate_all(FIELDS)
    screen.tap(sheet.locator("summary", has_text="Wie is dit?"))
    form = sheet.locator("form[data-deed=edit_person]").first
    form.get_by_label("Naam").fill("Ria van hiernaast")
    screen.tap(form.get_by_role("button", name="Bewaar"))
    expect(sheet.get_by_role("heading", level=2)).to_contain_text("Ria van hiernaast")
    assert forms.evaluate_all(FIELDS) == before


def test_without_a_line_adding_somebody_still_works(screen: Screen) -> None:
    screen.link("Iemand erbij")
    expect(screen.sheet()).to_have_count(1)
    screen.close()
    screen.page.context.set_offline(True)
    add(screen, "Tante Els")
    expect(screen.page.locator("svg [data-pending]")).to_contain_text("Tante Els")
    screen.close()
    screen.tap(screen.person("Ria").locator(".body"))
    expect(screen.page.locator("#melding")).to_contain_text("er is geen internet")
    screen.page.context.set_offline(False)
    screen.settled()
    expect(screen.person("Tante Els")).to_have_count(1)


@pytest.mark.parametrize("module", ["forms", "main", "outbox", "morph"])
def test_a_form_still_works_when_a_module_does_not_load(
    open_screen: OpenScreen, hand: Hand, module: str
) -> None:
    screen = open_screen()
    screen.page.route(f"**/js/{module}.js", lambda route: route.abort())
    screen.page.goto(f"{screen.site}/huishouden/{hand.household}/erbij")
    screen.page.wait_for_load_state("load")
    screen.page.get_by_label("Naam", exact=False).first.fill("Tante Els")
    screen.button("Zet erbij")
    expect(screen.page.locator("main")).to_have_attribute("data-version", "11")
    expect(screen.page.locator("main")).to_contain_text("Tante Els")
