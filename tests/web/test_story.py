"""A household is drawn together from nothing to paper: counted, timed, with a line that drops."""

import re
import time
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.web.drawing_fixtures import LYING, STANDING, OpenScreen
from tests.web.keyboard import Keyboard
from tests.web.screen import Screen

pytestmark = [pytest.mark.xdist_group("drawing"), pytest.mark.timeout(420)]

MOST_TAPS: Final = 120
MOST_MINUTES: Final = 10
PARENTS = ("Noor", "Karim")
CHILDREN = ("Daan", "Roos", "Sam")
NETWORK = (
    ("Familie", ("Oma Fatima", "Opa Jan", "Tante Els")),
    ("Vrienden", ("Anouk Smit", "Peter")),
    ("Buurt", ("Ria", "Meneer Tan")),
    ("School en werk", ("Juf Saskia", "Meester Nabil")),
    ("Club en geloof", ("Trainer Ruben", "Imam Yusuf")),
)
PROFESSIONALS = ("Marleen de Groot", "Joris Blom", "Bram Willemsen", "Femke Postma")
WORRIES = (
    ("Papa en mama maken ruzie en dan wordt er geslagen", "Daan"),
    ("Er is vaak geen geld voor eten", "Roos"),
)
ALL = (
    ("Oma Fatima", "family"),
    ("Anouk Smit", "friends"),
    ("Ria", "neighbours"),
    ("Marleen de Groot", "specialist_services"),
    ("Joris Blom", "specialist_services"),
)
SOME = (
    ("Juf Saskia", "school_work"),
    ("Tante Els", "family"),
    ("Bram Willemsen", "specialist_services"),
)
NONE = ("Meneer Tan", "Trainer Ruben", "Peter")
STEPS = (("Juf Saskia", "Noor"), ("Opa Jan", "Oma Fatima"))
EVERYBODY = [name for _, names in NETWORK for name in names] + list(PROFESSIONALS)


class Family:
    """What the practitioner does with the family at the table, one step after the other."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.line = screen.page.context

    def open_household(self) -> None:
        """A name and a municipality."""
        screen = self.screen
        screen.look("/")
        screen.link("Nieuw huishouden")
        expect(screen.page.get_by_label("Hoe noemt het gezin zichzelf?")).to_be_focused()
        screen.write("Gezin van Noor")
        screen.choose(screen.page.get_by_label("Gemeente"), "Zoetermeer")
        screen.button("Begin met tekenen")
        expect(screen.page.locator("html.is-ready main[data-lens=cirkels]")).to_have_count(1)
        screen.page.wait_for_load_state("load")

    def choose(self, words: str) -> None:
        """Touch a row of the sheet, unless it is chosen already."""
        row = self.screen.sheet().locator(".choice label").filter(visible=True)
        found = row.filter(has_text=re.compile(f"^{words}", re.IGNORECASE))
        if not found.locator("input").is_checked():
            self.screen.tap(found)

    def add(self, *names: str) -> None:
        """Names one after the other, each with the last key."""
        field = self.screen.sheet().locator("[name=name]")
        for name in names:
            self.screen.reach(field)
            self.screen.write(name)
            self.screen.enter()
            expect(field).to_have_value("")

    def put_people_on_the_map(self) -> None:
        """Who lives here, who stands around, who is paid for it; the line drops halfway."""
        screen = self.screen
        screen.link("Iemand erbij")
        expect(screen.sheet().locator("[name=name]")).to_be_focused()
        self.choose("Woont hier")
        self.choose("ouder")
        self.add(*PARENTS)
        self.choose("kind")
        self.add(*CHILDREN)
        self.choose("Netwerk")
        for area, names in NETWORK:
            self.choose(area)
            self.choose("Nee")
            self.line.set_offline(area == "Buurt")
            self.add(*names)
        self.choose("Hulp voor een tijd")
        self.choose("Ja")
        self.add(*PROFESSIONALS)
        screen.close()
        screen.settled()

    def write_worries_down(self) -> None:
        """In the words of the family, and whom they are about."""
        screen = self.screen
        screen.link(re.compile("^Zorgen"), ".tabs")
        for statement, child in WORRIES:
            screen.link("Zorg erbij")
            expect(screen.sheet().locator("[name=statement]")).to_be_focused()
            screen.write(statement)
            about = screen.sheet().get_by_role("group", name="Over wie gaat het?")
            screen.tap(about.get_by_text(child, exact=True))
            screen.button("Zet erbij", "#blad")
            expect(screen.sheet()).to_have_count(0)
        screen.settled()
        expect(screen.page.locator("svg[data-radii]")).to_have_count(1)

    def record_who_knows_what(self) -> None:
        """By dragging, by the small choice, and by tapping; the line drops again."""
        screen = self.screen
        for name, area in ALL[:2]:
            screen.move(name, "all", area)
        self.line.set_offline(True)
        for name, area in ALL[2:]:
            screen.move(name, "all", area)
        for name, area in SOME:
            screen.move(name, "some", area)
            for row, level in enumerate(("een deel", "niets")):
                worry = screen.page.locator("#keuze fieldset").nth(row)
                screen.tap(worry.get_by_text(level, exact=True))
            screen.button("Bewaar", "#keuze")
        self.line.set_offline(False)
        screen.settled()
        for name in NONE:
            screen.tap(screen.person(name).locator(".body"))
            screen.button("Weet niets", "#blad")
            expect(screen.sheet().locator(".what")).to_contain_text("weet niets")
            screen.close()
        screen.settled()

    def mark_a_safety_person(self) -> None:
        """Somebody who is always there for a child; whether it counts is said at once."""
        screen = self.screen
        screen.tap(screen.person("Oma Fatima").locator(".body"))
        screen.button("Is veiligheidspersoon van Daan", "#blad")
        expect(screen.sheet().locator(".guards-list")).to_contain_text("telt")
        screen.close()

    def plan_steps_inward(self) -> None:
        """Who may know more, and who tells them."""
        screen = self.screen
        for name, teller in STEPS:
            screen.tap(screen.person(name).locator(".body"))
            screen.tap(screen.sheet().get_by_text("Stap naar binnen"))
            screen.link("Spreek een stap af", "#blad")
            screen.choose(screen.sheet().get_by_label("Wie vertelt het?"), teller)
            screen.button("Spreek af", "#blad")
            expect(screen.sheet()).to_have_count(0)
        screen.settled()

    def print_it(self) -> None:
        """On paper, for at home: one tap away, with everybody on it."""
        to = self.screen.page.get_by_role("link", name="Afdrukken").get_attribute("href")
        answer = self.screen.page.request.get(f"{self.screen.site}{to}")
        assert answer.ok
        assert "Maak het bestand" in answer.text()


def draw_everything(screen: Screen) -> None:
    family = Family(screen)
    family.open_household()
    loads = len(screen.loads)
    family.put_people_on_the_map()
    family.write_worries_down()
    family.record_who_knows_what()
    family.mark_a_safety_person()
    family.plan_steps_inward()
    family.print_it()
    assert screen.loads[loads:] == []
    assert screen.complaints == []
    all_is_there(screen)
    screen.look(screen.loads[-1].removeprefix(screen.site).partition("#")[0])
    all_is_there(screen)


@pytest.mark.parametrize("viewport", [LYING, STANDING], ids=["lying", "standing"])
def test_a_household_is_drawn_within_ten_minutes_and_120_taps(
    open_screen: OpenScreen, viewport: dict[str, int]
) -> None:
    begun = time.monotonic()
    screen = open_screen(viewport=viewport)
    draw_everything(screen)
    assert screen.taps <= MOST_TAPS
    assert time.monotonic() - begun < MOST_MINUTES * 60


def test_a_household_is_drawn_with_the_keyboard_alone(open_screen: OpenScreen) -> None:
    draw_everything(open_screen(kind=Keyboard, has_touch=False))


def all_is_there(screen: Screen) -> None:
    home = screen.page.locator("svg [data-circle=member]")
    expect(home).to_have_count(len(PARENTS) + len(CHILDREN))
    expect(screen.page.locator("svg a.person-link")).to_have_count(len(EVERYBODY))
    rings = {name: screen.ring(name) for name in EVERYBODY}
    assert {name for name, ring in rings.items() if ring == "all"} == {name for name, _ in ALL}
    assert {name for name, ring in rings.items() if ring == "some"} == {name for name, _ in SOME}
    for name in NONE:
        expect(screen.person(name)).to_have_attribute("aria-label", re.compile("weet niets"))
    expect(screen.page.locator("#zorgen li[data-worry]")).to_have_count(len(WORRIES))
    expect(screen.page.locator("li[data-wish]")).to_have_count(len(STEPS))
    expect(screen.person("Oma Fatima").locator(".badge")).to_have_count(1)
