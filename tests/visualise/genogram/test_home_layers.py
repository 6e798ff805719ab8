"""Members of a home without recorded kin stand in the row of their place in it, with no line."""

from graphmodel.domain.ids import PersonId
from graphmodel.rules.kinship_family import family_of, household_around
from graphmodel.rules.relatives import relatives_in
from graphmodel.rules.standing import stand
from tests.changes.drawing import drawn, policy_on
from tests.rules.lines import Line, line, member, person
from tests.rules.world import DAY
from tests.visualise.genogram.checker import faults_of
from visualise.dutch.genogram import generation_words
from visualise.views.genogram import GenogramPage, genogram_page
from visualise.views.genogram_drawing import GenogramLook, genogram_placement, genogram_svg

HOME: tuple[Line, ...] = (
    *(person(one) for one in ("ali", "noor", "zoe", "mia", "sem")),
    *(member(one, role="parent") for one in ("ali", "mia")),
    *(member(one, role="child") for one in ("noor", "sem", "zoe")),
)
ROWS = {"Ouders": {"ali", "mia"}, "Kinderen": {"noor", "sem", "zoe"}}


def page_of(*lines: Line) -> GenogramPage:
    """The page of a home; its drawing has no fault, and calls the rows as the list does."""
    dossier = drawn(*lines)
    standing, known = stand(dossier.case, policy_on(DAY)), relatives_in(dossier)
    family = family_of(known, household_around(standing, known), DAY, 3)
    assert faults_of(genogram_svg(family, GenogramLook(title="Gezin")), family) == []
    page = genogram_page(dossier, standing, "Merendam", DAY, family)
    placed = genogram_placement(family)
    words = generation_words(family, {seat.node: seat.generation for seat in placed.seats})
    listed = [one.name.lower() for one in page.generations]
    assert [one for one in listed if one != "familie"] == list(words.values())
    return page


def rows_of(*lines: Line) -> dict[str, set[str]]:
    return {one.name: {row.id for row in one.people} for one in page_of(*lines).generations}


def test_parents_of_a_home_stand_above_its_children_with_no_line_between_them() -> None:
    page = page_of(*HOME)
    assert {one.name: {row.id for row in one.people} for one in page.generations} == ROWS
    assert 'data-child="' not in page.drawing
    assert 'data-couple="' not in page.drawing


def test_the_other_parent_stays_in_the_row_of_parents_once_one_has_a_child() -> None:
    assert rows_of(*HOME, line("parent", parent="mia", child="sem")) == ROWS
    both = [line("parent", parent="mia", child=one) for one in ("sem", "noor")]
    assert rows_of(*HOME, *both, line("parent", parent="oma", child="mia"), person("oma")) == {
        "Grootouders": {"oma"},
        **ROWS,
    }


def test_recorded_kin_goes_before_the_place_in_a_home() -> None:
    """Ali is in the place of a parent, and is a brother of Noor."""
    kin = [line("parent", parent="oma", child=one) for one in ("ali", "noor")]
    rows = rows_of(*HOME, person("oma"), *kin)
    assert any({"ali", "noor"} <= row for row in rows.values())


def test_a_grandparent_of_a_home_stands_above_its_parents() -> None:
    rows = rows_of(*HOME, person("opa"), member("opa", role="grandparent"))
    assert rows == {"Grootouders": {"opa"}, **ROWS}


def test_without_a_place_in_the_home_whoever_is_of_age_is_no_child() -> None:
    rows = rows_of(
        *(person("kim", birth="2015"), person("jan", birth="1990"), person("lot")),
        *(member("kim"), member("jan"), member("lot", role="child")),
    )
    assert rows["Kinderen"] == {"kim", "lot"}


def test_two_grown_up_people_without_children_are_not_called_children() -> None:
    rows = rows_of(
        *(person(one, birth="1980") for one in ("jan", "piet")),
        member("jan"),
        member("piet", role="partner"),
        line("partner", a="jan", b="piet", kind="married"),
    )
    assert rows == {"Familie": {PersonId("jan"), PersonId("piet")}}
