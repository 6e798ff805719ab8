"""What the sheets of a household ask, and what they say before anything is asked."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from graphmodel.changes.deeds import AddPerson, Deed
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from tests.changes.drawing import change_of, differences, do, drawn
from tests.rules.lines import Line, household, knows, line, member, person, safety, tie, worry
from tests.rules.world import DAY
from tests.visualise.dossiers import on
from visualise.views.sheets.home import home_sheet
from visualise.views.sheets.newcomer import NewcomerSheet, newcomer_sheet
from visualise.views.sheets.person import PersonSheet, person_sheet
from visualise.views.sheets.wish import wish_sheet
from visualise.views.sheets.worry import WorrySheet, worry_sheet
from visualise.views.wishes_page import wishes_page

DAAN, RIA, JEROEN = PersonId("daan"), PersonId("ria"), PersonId("jeroen")
HOME: tuple[Line, ...] = (
    household(),
    person("daan", birth="2017"),
    member("daan", role="child"),
    member("jeroen", role="parent"),
    tie("ria", area="neighbours", note="nummer 14"),
    tie("mo", area="specialist_services", paid=True),
    worry("w1", statement="Papa slaat mama.", priority=1),
    worry("w2", statement="Er is geen geld.", priority=2),
)


def sheet_of(who: PersonId, *lines: Line) -> PersonSheet:
    """The sheet of somebody of this household."""
    dossier = drawn(*HOME, *lines)
    return person_sheet(dossier, on(dossier, DAY), "Zoetermeer", DAY, who)


def done(dossier: Dossier, *deeds: Deed) -> tuple[Dossier, list[Change]]:
    """The household after these deeds, and the changes with the newest first."""
    changes: list[Change] = []
    for number, deed in enumerate(deeds, 1):
        changes.insert(0, change_of(deed, differences(dossier, deed), number))
        dossier = do(dossier, deed)
    return dossier, changes


def newcomer(dossier: Dossier, history: Sequence[Change] = (), stands: str = "") -> NewcomerSheet:
    """The sheet to put somebody on the map."""
    return newcomer_sheet(dossier, on(dossier, DAY), "Zoetermeer", DAY, history, stands)


def added(who: str, **fields: object) -> AddPerson:
    """Somebody put on the map."""
    return AddPerson(person=PersonId(who), name=who.capitalize(), **fields)  # type: ignore[arg-type]  # each test names fields of the deed


def test_the_first_one_lives_here_and_after_them_the_network_is_asked_about() -> None:
    assert newcomer(drawn(household())).chosen.stands == "member"
    assert newcomer(drawn(*HOME)).chosen.stands == "tie"


def test_what_was_chosen_last_is_chosen_again() -> None:
    dossier, history = done(
        drawn(*HOME),
        added("els", stands="member", role="child"),
        added("bo", stands="tie", area="school_work", paid=True, active=False),
    )
    chosen = newcomer(dossier, history).chosen
    assert (chosen.stands, chosen.area, chosen.paid, chosen.active) == (
        "tie",
        "school_work",
        "ja",
        False,
    )
    assert newcomer(dossier, history, "member").chosen.role == "child"
    assert newcomer(dossier, history).just_added == ("Bo", "Els")


def test_who_was_taken_back_is_not_remembered() -> None:
    dossier, history = done(drawn(*HOME), added("els", stands="member", role="child"))
    history[0] = replace(history[0], undone_by=history[0].id)
    assert newcomer(dossier, history).chosen.stands == "tie"
    assert newcomer(dossier, history).just_added == ()


def test_an_address_that_asks_for_nothing_known_changes_nothing() -> None:
    assert newcomer(drawn(*HOME), stands="<b>").chosen.stands == "tie"


def test_the_sheet_says_what_somebody_knows_told_by_whom_and_since_when() -> None:
    told = knows("ria", "w1", "part", told_by="jeroen", from_="2026-10-03", basis="assumed")
    first, second = sheet_of(RIA, told).known
    assert (first.statement, first.level) == ("Papa slaat mama.", "part")
    assert first.how == "verteld door Jeroen, sinds 3 oktober 2026, vermoed"
    assert (second.level, second.how) == (None, "niet gevraagd")


def test_how_sure_it_is_stands_there_where_it_is_the_same_of_every_worry() -> None:
    """Who knows nothing yet has it from being said."""
    assert sheet_of(RIA).basis == "said"
    assert sheet_of(RIA, knows("ria", "w1", basis="assumed")).basis == "assumed"
    both = knows("ria", "w1", basis="assumed"), knows("ria", "w2")
    assert sheet_of(RIA, *both).basis == ""


def test_the_sheet_says_where_somebody_stands() -> None:
    sheet = sheet_of(RIA, knows("ria", "w1"), knows("ria", "w2"))
    assert (sheet.circle, sheet.ring, sheet.area, sheet.what) == (
        "all",
        "weet alles",
        "buurt",
        "nummer 14",
    )
    assert sheet.drawn
    assert not sheet_of(DAAN).drawn


def test_for_every_child_it_is_asked_whether_somebody_keeps_it_safe() -> None:
    (row,) = sheet_of(RIA).guards
    assert (row.child, row.who, row.marked, row.counts, row.notes) == (
        DAAN,
        "Daan, 8 jaar",
        False,
        False,
        (),
    )


def test_a_safety_person_counts_and_what_they_do_not_know_is_said() -> None:
    (row,) = sheet_of(RIA, safety("ria", "daan"), knows("ria", "w1")).guards
    assert row.counts
    assert row.notes == ("Ria weet nog niet alles van “Er is geen geld”.",)


def test_a_safety_person_who_does_not_count_is_told_why() -> None:
    kin = line("parent", parent="ria", child="daan")
    (row,) = sheet_of(RIA, safety("ria", "daan"), kin).guards
    assert not row.counts
    assert row.notes[0] == "Ria telt niet mee voor Daan, want is een ouder."


def test_the_sheet_of_a_child_shows_who_keeps_it_safe() -> None:
    sheet = sheet_of(DAAN, safety("ria", "daan"))
    assert sheet.protected
    assert [(row.person, row.who) for row in sheet.guards] == [(RIA, "Ria")]
    assert [one.value for one in sheet.offered.guards] == ["mo", "ria"]


def test_nobody_keeps_a_parent_safe() -> None:
    sheet = sheet_of(JEROEN)
    assert not sheet.protected
    assert sheet.guards == ()


def test_nobody_tells_themselves_and_those_at_home_are_offered_first() -> None:
    assert [one.value for one in sheet_of(RIA).offered.tellers] == ["daan", "jeroen", "mo"]


def test_who_is_not_on_the_map_can_be_put_there() -> None:
    sheet = sheet_of(PersonId("opa"), line("parent", parent="opa", child="jeroen"))
    assert sheet.tie is None
    assert sheet.member is None
    assert sheet.alive
    assert [one.said for one in sheet.family.parents] == ["Opa is ouder van Jeroen."]


def test_the_dead_are_not_asked_what_they_know() -> None:
    gone = sheet_of(RIA, person("ria", died="2020"))
    assert not gone.alive
    assert not gone.on_rings
    assert gone.ring == "leeft niet meer"


def test_somebody_unknown_has_no_sheet() -> None:
    with pytest.raises(KeyError):
        sheet_of(PersonId("nobody"))


def worry_asked(dossier: Dossier, which: WorryId | None = None) -> WorrySheet:
    """The sheet of a worry."""
    return worry_sheet(dossier, on(dossier, DAY), "Zoetermeer", DAY, which)


def test_a_new_worry_is_about_the_children_until_somebody_says_otherwise() -> None:
    sheet = worry_asked(drawn(*HOME))
    assert sheet.concerns == {DAAN}
    assert sheet.number == 3
    assert [one.value for one in sheet.about] == ["daan", "jeroen"]
    assert [one.value for one in sheet.causes] == ["daan", "jeroen", "mo", "ria"]


def test_a_worry_that_is_there_is_shown_as_it_stands() -> None:
    caused = worry("w3", statement="Ruzie.", caused_by=["jeroen"], concerns=[])
    sheet = worry_asked(drawn(*HOME, caused), WorryId("w3"))
    assert sheet.caused_by == {JEROEN}
    assert sheet.concerns == frozenset()


def test_no_fifth_worry_is_asked_for() -> None:
    full = drawn(*HOME, worry("w3"), worry("w4"))
    assert not worry_asked(full).may_worry
    assert worry_asked(full, WorryId("w4")).may_worry
    assert worry_asked(full).full.startswith("Er staan al 4 zorgen open.")


def test_who_knows_everything_is_not_offered_a_step_inward() -> None:
    dossier = drawn(*HOME, knows("ria", "w1"), knows("ria", "w2"))
    sheet = wish_sheet(dossier, on(dossier, DAY), "Zoetermeer", DAY)
    assert [one.value for one in sheet.who] == ["mo"]
    chosen = wish_sheet(dossier, on(dossier, DAY), "Zoetermeer", DAY, PersonId("mo"))
    assert (chosen.person, chosen.name) == ("mo", "Mo")
    assert "mo" not in [one.value for one in chosen.tellers]
    nobody = wish_sheet(dossier, on(dossier, DAY), "Zoetermeer", DAY, DAAN)
    assert nobody.person == ""


def test_the_steps_come_in_the_order_in_which_they_are_planned() -> None:
    wishes = (
        line("wish", id="later", household="h", person="ria", circle="some"),
        line(
            "wish",
            id="soon",
            household="h",
            person="mo",
            circle="all",
            told_by="ria",
            planned_on="2026-11-20",
            agreed_by=["jeroen"],
        ),
        line("wish", id="made", household="h", person="ria", circle="all", done_on="2026-10-01"),
    )
    dossier = drawn(*HOME, *wishes)
    page = wishes_page(dossier, on(dossier, DAY), "Zoetermeer", DAY)
    assert [one.row.id for one in page.waiting] == ["soon", "later"]
    soon = page.waiting[0].row
    assert soon.said == "Mo mag alles weten."
    assert soon.how == "Ria vertelt het op 20 november 2026. Goed gevonden door Jeroen."
    assert [(one.id, one.done) for one in page.made] == [("made", "1 oktober 2026")]


def test_everybody_at_home_has_a_row_to_touch() -> None:
    dossier = drawn(*HOME)
    sheet = home_sheet(dossier, on(dossier, DAY), "Zoetermeer", DAY)
    assert [(row.id, row.second) for row in sheet.people] == [("daan", "8 jaar"), ("jeroen", "")]
