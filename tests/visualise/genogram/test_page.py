"""The page of the genogram as data: who is known here, who only drawn, and what may be moved."""

from dataclasses import replace
from datetime import date

from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.relatives import Relatives
from graphmodel.rules.family import Family
from graphmodel.rules.kinship_family import empty_places, family_of, household_around
from graphmodel.rules.relatives import relatives_in
from graphmodel.rules.standing import Standing, stand
from tests.changes.drawing import drawn, policy_on
from tests.rules.lines import Line, line, member, person
from tests.rules.world import DAY, records_of
from tests.visualise.families import family_of_lines
from tests.visualise.genogram.shapes import couple
from visualise.views.genogram import genogram_page
from visualise.views.genogram_drawing import genogram_placement
from visualise.views.genogram_table import genogram_table
from visualise.views.kin_facts import kin_sentences, kinfolk_drawn
from visualise.views.sheets.relative import relative_sheet

LINES: tuple[Line, ...] = (
    person("sam", birth="2016-05-05", sex="m"),
    person("kim", birth="2019", sex="f"),
    person("mum", birth="1988", sex="f"),
    person("dad", birth="1985", sex="m"),
    member("sam"),
    member("kim"),
    member("mum"),
    *(line("parent", parent=one, child=two) for one in ("mum", "dad") for two in ("sam", "kim")),
    line("partner", a="dad", b="mum", kind="married", from_="2010-01-01"),
)
DOSSIER = drawn(*LINES)
ELSEWHERE = records_of(
    person("half", birth="2008", sex="f"), line("parent", parent="dad", child="half")
)


def standing() -> Standing:
    return stand(DOSSIER.case, policy_on(DAY))


def family(*, empty: bool = False, day: date = DAY) -> Family:
    """The family with a half-sister who is known with another household alone."""
    known = relatives_in(DOSSIER)
    half, link = ELSEWHERE
    wide = Relatives(
        people={**known.people, PersonId("half"): half},  # type: ignore[dict-item]  # a person
        parents=(*known.parents, link),  # type: ignore[arg-type]  # and a parent
        partners=known.partners,
        members=known.members,
        homes={HouseholdId("h"): "Gezin"},
    )
    around = household_around(standing(), wide)
    places = empty_places(wide, around, day, 3) if empty else ()
    return family_of(wide, around, day, 3, empty=places)


def test_who_belongs_elsewhere_is_drawn_and_read_but_not_changed_here() -> None:
    view = genogram_page(DOSSIER, standing(), "Merendam", DAY, family())
    rows = {row.id: row for generation in view.generations for row in generation.people}
    assert sorted(rows) == ["dad", "half", "kim", "mum", "sam"]
    assert [rows[PersonId(one)].known for one in ("half", "sam")] == [False, True]
    assert all(PersonId("half") not in row.left + row.right for row in rows.values())
    sheet = relative_sheet(DOSSIER, standing(), "Merendam", DAY, family(), PersonId("half"))
    assert sheet.said == ("Dad is vader van Half.", "Halfbroer of halfzus van Half: Kim en Sam.")


def test_nobody_is_moved_before_an_elder_brother_or_sister() -> None:
    view = genogram_page(DOSSIER, standing(), "Merendam", DAY, family())
    rows = {row.id: row for generation in view.generations for row in generation.people}
    for row in rows.values():
        for moved in (row.left, row.right):
            if {"sam", "kim"} <= set(moved):
                assert moved.index(PersonId("sam")) < moved.index(PersonId("kim"))
    assert rows[PersonId("mum")].left or rows[PersonId("mum")].right


def test_somebody_passes_twins_as_a_whole() -> None:
    dossier = drawn(
        *(person(one) for one in ("a", "b", "kim")),
        member("kim"),
        *(line("parent", parent="mum", child=one) for one in ("a", "b", "kim")),
        person("mum"),
        line("twins", persons=["a", "b"]),
    )
    order = {PersonId(one): f"{at:05}" for at, one in enumerate(("kim", "a", "b"))}
    known = relatives_in(dossier)
    here = stand(dossier.case, policy_on(DAY))
    own = family_of(known, household_around(here, known), DAY, 3, order=order)
    view = genogram_page(dossier, here, "Merendam", DAY, own)
    rows = {row.id: row for generation in view.generations for row in generation.people}
    assert rows[PersonId("kim")].right == rows[PersonId("a")].left == ("a", "b", "kim")
    assert rows[PersonId("b")].left == ("kim", "b", "a")


def test_every_generation_has_a_name_and_who_is_missing_leads_to_a_sheet() -> None:
    view = genogram_page(DOSSIER, standing(), "Merendam", DAY, family(empty=True))
    assert [one.name for one in view.generations] == ["Ouders", "Kinderen"]
    assert [one.address for one in view.empty] == [
        f"/huishouden/h/erbij?als=relative&plek={who}:{kin}"
        for who in ("dad", "mum")
        for kin in ("father", "mother")
    ]
    assert 'data-empty="mum:mother"' in view.drawing


def test_a_family_is_said_in_sentences() -> None:
    assert kin_sentences(kinfolk_drawn(family()), PersonId("sam")) == (
        "Mum is moeder van Sam.",
        "Dad is vader van Sam.",
        "Zus van Sam: Kim.",
        "Halfzus van Sam: Half.",
    )


def test_the_children_of_somebody_are_said_in_one_sentence_the_eldest_first() -> None:
    assert kin_sentences(kinfolk_drawn(family()), PersonId("dad"))[0] == (
        "Dad is vader van Half, Sam en Kim."
    )


def test_of_who_is_missing_it_is_said_once_whose_parent_that_is() -> None:
    drawn_here = replace(family(empty=True), start=frozenset({PersonId("mum")}))
    view = genogram_page(DOSSIER, standing(), "Merendam", DAY, drawn_here)
    for one in view.empty:
        assert one.named == (one.words.casefold() == one.of.casefold())
        assert " van " in one.words
        assert one.of.casefold() not in one.words.casefold() or one.named


def test_in_the_table_of_a_print_every_sentence_has_its_own_line() -> None:
    table = genogram_table(genogram_placement(family()))
    cells = [cell for group in table.groups for row in group.rows for cell in row]
    assert any("Dad is vader van Sam." in cell.split("\n") for cell in cells)
    assert not [cell for cell in cells if ".;" in cell]


def test_who_married_the_same_person_twice_reads_of_both_times() -> None:
    again = family_of_lines(
        {"record": "person", "id": "an", "name": "An"},
        {"record": "person", "id": "bo", "name": "Bo"},
        couple("an", "bo", **{"from": "2005-01-01", "until": "2010-01-01", "ended": "divorced"}),
        couple("an", "bo", **{"from": "2012-01-01"}),
    )
    for who in ("an", "bo"):
        said = kin_sentences(kinfolk_drawn(again), PersonId(who))
        assert [("gescheiden" in one, "2012" in one) for one in said] == [
            (True, False),
            (False, True),
        ], said
