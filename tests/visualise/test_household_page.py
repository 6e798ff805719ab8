"""The page of one household: what can be changed from it, looked for, and pointed at."""

from datetime import date
from typing import Any

import pytest

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from tests.changes.drawing import drawn
from tests.rules.lines import (
    Line,
    bond,
    findings,
    household,
    knows,
    member,
    person,
    safety,
    tie,
    world_of,
    worry,
)
from tests.rules.world import DAY
from tests.visualise.dossiers import on
from visualise.views.cards import MOST_APART, Card, about, unknown_cards
from visualise.views.compare import compare_page
from visualise.views.family import family_page, family_person_sheet
from visualise.views.household import HouseholdFacts, HouseholdPage, household_page
from visualise.views.network import plain

EARLIER = date(2026, 6, 1)
HOME: tuple[Line, ...] = (
    household(),
    person("daan", birth="2017"),
    {"record": "person", "id": "zoe", "name": "Zoë Özgür"},
    member("daan", role="child"),
    tie("zoe", area="neighbours", note="nummer 14"),
    tie("mo", area="specialist_services", paid=True, note="drinkt zelf ook"),
    worry("w1", statement="Papa slaat mama.", priority=1),
    worry("w2", statement="Er is geen geld.", priority=2),
    worry("w3", statement="Daan is alleen.", priority=3),
)


def page_of(dossier: Dossier, day: date = DAY, **facts: Any) -> HouseholdPage:
    """The page of this household, with its version unless the test says otherwise."""
    given = {"version": dossier.version} | facts
    return household_page(
        HouseholdFacts(standing=on(dossier, day), place="Zoetermeer", today=DAY, **given)
    )


def test_a_household_is_changed_today_while_it_is_open_and_only_with_its_version() -> None:
    dossier = drawn(*HOME)
    assert page_of(dossier).head.editable
    assert not page_of(dossier, version=None).head.editable
    assert not page_of(dossier, EARLIER).head.editable
    assert not page_of(drawn(*HOME[1:], household(closed="2026-10-01"))).head.editable


def test_people_lead_to_their_sheet_of_the_day_that_is_shown() -> None:
    dossier = drawn(*HOME)
    assert 'href="/huishouden/h/mens/zoe"' in page_of(dossier).rings
    assert 'href="/huishouden/h/mens/zoe?op=2026-06-01"' in page_of(dossier, EARLIER).rings
    assert 'href="/huishouden/h/thuis"' in page_of(dossier).rings
    assert "data-sheet" not in page_of(dossier, version=None).rings
    assert 'href="#p-zoe"' in page_of(dossier, version=None).rings


def test_the_drawing_says_where_its_sectors_lie() -> None:
    rings = page_of(drawn(*HOME)).rings
    assert 'data-sectors="friends 0 ' in rings
    assert "data-radii" in rings
    without = page_of(drawn(*HOME[:-3])).rings
    assert "data-reach" in without
    assert "data-radii" not in without
    assert 'data-sectors="friends 0 ' in without


@pytest.mark.parametrize("wanted", ["zoe", "ZOË", "ozgur", " Özgür ", "ë ö"])
def test_somebody_is_found_without_accents_and_capitals(wanted: str) -> None:
    assert [row.id for row in page_of(drawn(*HOME), wanted=wanted).found] == ["zoe"]


def test_looking_for_nothing_finds_everybody() -> None:
    page = page_of(drawn(*HOME))
    assert page.found == page.people
    assert page_of(drawn(*HOME), wanted="nobody").found == ()
    assert plain("ÉÉN İstanbul") == "een istanbul"


def test_a_worry_goes_up_and_down_as_one_new_order() -> None:
    first, second, third = page_of(drawn(*HOME)).worries
    assert first.up == third.down == ()
    assert [value for _, value in first.down] == ["w2", "w1", "w3"]
    assert [value for _, value in second.up] == ["w2", "w1", "w3"]
    assert [value for _, value in second.down] == ["w1", "w3", "w2"]
    assert {name for name, _ in second.down} == {"worries"}


def test_at_most_four_worries_are_open() -> None:
    assert page_of(drawn(*HOME)).may_worry
    full = page_of(drawn(*HOME, worry("w4")))
    assert not full.may_worry
    assert "4 zorgen" in full.full_of_worries


def test_the_list_says_where_somebody_stands_as_the_deed_names_it() -> None:
    dossier = drawn(*HOME, *(knows("zoe", one) for one in ("w1", "w2", "w3")))
    rows = {row.id: row for row in page_of(dossier).people}
    assert (rows["zoe"].circle, rows["mo"].circle, rows["daan"].circle) == ("all", "", "")
    asked = drawn(*HOME, knows("mo", "w1", "none"))
    assert {row.id: row.circle for row in page_of(asked).people}["mo"] == "none"


def test_somebody_spoken_today_is_not_asked_again() -> None:
    rows = page_of(drawn(*HOME[:4], tie("zoe", last_contact=str(DAY)))).people
    assert {row.id: row.spoken for row in rows}["zoe"]


def test_a_worry_can_be_chosen_in_its_own_words() -> None:
    choices = page_of(drawn(*HOME), worry=WorryId("w2")).choices
    assert [(one.label, one.statement, one.current) for one in choices] == [
        ("Alle zorgen", "", False),
        ("Zorg 1", "Papa slaat mama.", False),
        ("Zorg 2", "Er is geen geld.", True),
        ("Zorg 3", "Daan is alleen.", False),
    ]


def test_a_signal_points_at_the_people_it_is_about_first() -> None:
    world = world_of(*HOME, safety("zoe", "daan"))
    (alone,) = findings(world, "no_safety_person") or findings(world, "single_point")[:1]
    assert about(alone)[0] == "zoe"
    (secret, *_) = findings(world, "secret_worry")
    assert "w1" not in about(secret)


def not_spoken_to(count: int) -> tuple[Card, ...]:
    """What stands there of so many neighbours of whom nobody said when they were spoken to."""
    crowd = [tie(f"n{number:02}", last_contact=None) for number in range(count)]
    found = findings(world_of(*HOME[:4], *crowd), "tie_gone_quiet")
    return unknown_cards(one for one in found if one.state == "unknown")


def test_the_same_that_is_not_known_of_many_is_one_line_about_all_of_them() -> None:
    few = not_spoken_to(MOST_APART)
    assert [one.about for one in few] == ["n00", "n01", "n02"]
    (line,) = not_spoken_to(40)
    assert line.title == "Van 40 mensen weten we niet wanneer ze zijn gesproken"
    assert line.about.split() == [f"n{number:02}" for number in range(40)]


def test_two_days_stand_beside_each_other_and_can_be_played_from_the_first_one() -> None:
    dossier = drawn(*HOME, knows("zoe", "w1", from_="2026-10-01"))
    page = compare_page(dossier, on(dossier, EARLIER), on(dossier, DAY), "Z", DAY, {})
    assert 'id="toen-title"' in page.then.rings
    assert 'id="nu-title"' in page.now.rings
    assert "<a " not in page.then.rings
    assert page.now.earlier == "2026-10-01"
    days = [day for day, _ in page.stops]
    assert days == sorted(days)
    assert page.first == days[0]
    assert days[-1] == DAY.isoformat()


def family_texts(*lines: Line) -> str:
    """Everything the family's page holds, as one text."""
    return family_texts_of(*HOME, *lines)


def family_texts_of(*lines: Line) -> str:
    """The same of a household of these lines alone."""
    dossier = drawn(*lines)
    return repr(family_page(dossier, on(dossier, DAY), "Zoetermeer", DAY, {}))


def test_the_family_sees_no_notes_of_the_work_no_doubts_and_no_verdicts() -> None:
    page = family_texts(
        person("mo", note="06 12345678"),
        knows("zoe", "w1", "part", basis="disputed"),
        knows("mo", "w1", "full", basis="assumed"),
    )
    assert "nummer 14" in page
    for hidden in ("drinkt zelf ook", "06 12345678", "disputed", "assumed", "≠"):
        assert hidden not in page, hidden


def shields(*lines: Line) -> bool:
    """Whether anybody wears a shield on the family's map, or its legend has one."""
    anew = {line["id"] for line in lines if "id" in line}
    told = [one for one in HOME if one.get("id") not in anew]
    return 'class="badge"' in family_texts_of(*told, *lines)


def test_the_family_sees_who_keeps_a_child_safe_where_they_count() -> None:
    assert not shields()
    assert shields(safety("zoe", "daan"))
    assert not shields(safety("zoe", "daan"), person("zoe", birth="2015"))
    assert not shields(safety("zoe", "daan"), worry("w1", caused_by=["zoe"]))


@pytest.mark.parametrize(
    "named",
    [
        worry("w1", caused_by=["bram"]),
        worry("w7", caused_by=["bram"], closed="2026-02-01"),
        bond("bram", "daan", "violence"),
    ],
)
def test_who_is_named_as_a_cause_and_lives_there_sees_nobodys_shield(named: Line) -> None:
    """The family's screen lies on their table too; who lives elsewhere has no part in it."""
    assert not shields(safety("zoe", "daan"), named, member("bram"))
    assert shields(safety("zoe", "daan"), named, tie("bram"))


def test_the_family_chooses_people_by_name_alone() -> None:
    dossier = drawn(*HOME)
    sheet = family_person_sheet(dossier, on(dossier, DAY), "Z", DAY, PersonId("zoe"))
    assert [(one.words, one.why) for one in sheet.tellers] == [("Daan", ""), ("Mo", "")]
    with pytest.raises(KeyError):
        family_person_sheet(dossier, on(dossier, DAY), "Z", DAY, PersonId("nobody"))
