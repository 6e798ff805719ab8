"""Who are born together stand side by side, whatever is known of their births."""

from dataclasses import replace

import pytest

from graphmodel.domain.ids import PersonId
from graphmodel.rules.family import Family
from tests.visualise.families import family_of_lines
from tests.visualise.genogram.checker import faults_of
from tests.visualise.genogram.shapes import Line, couple, parents, person
from visualise.layout.genogram import place_genogram
from visualise.views.genogram_drawing import GenogramLook, genogram_svg

CHILDREN = ("sem", "noor", "zoe", "nora")


def household(*more: Line, **births: str) -> Family:
    """Four children of two, of whom Noor and Nora are twins."""
    return family_of_lines(
        *(person(key, births.get(key)) for key in CHILDREN),
        *(line for key in CHILDREN for line in parents(key, "an", "bo")),
        {"record": "twins", "persons": ["noor", "nora"]},
        *more,
    )


def kept(*row: str) -> dict[PersonId, str]:
    """An order that was kept: everybody in their cell."""
    return {PersonId(key): f"{10 * at:05}" for at, key in enumerate(row, start=1)}


def row_of(family: Family) -> list[str]:
    assert faults_of(genogram_svg(family, GenogramLook(title="Gezin")), family) == []
    return [seat.node for seat in place_genogram(family).seats if seat.node in CHILDREN]


@pytest.mark.parametrize("births", [{}, {"sem": "2014", "zoe": "2020"}, {"noor": "2016"}])
def test_twins_of_unknown_birth_stand_side_by_side(births: dict[str, str]) -> None:
    row = row_of(household(**births))
    assert abs(row.index("noor") - row.index("nora")) == 1


def test_a_twin_who_is_new_comes_beside_the_other_in_the_kept_order() -> None:
    family = replace(household(sem="2014", zoe="2020"), order=kept("sem", "noor", "zoe"))
    assert row_of(family) == ["sem", "noor", "nora", "zoe"]


def test_a_kept_order_with_somebody_between_twins_gives_way() -> None:
    family = replace(household(), order=kept("nora", "sem", "noor", "zoe"))
    assert row_of(family) == ["nora", "noor", "sem", "zoe"]


def test_one_known_birth_tells_where_both_twins_stand() -> None:
    family = household(sem="2014", noor="2016", zoe="2020")
    assert row_of(replace(family, order=kept("nora", "sem"))) == ["sem", "noor", "nora", "zoe"]


def test_each_twin_has_a_partner_at_the_outer_side() -> None:
    family = household(couple("noor", "piet"), couple("nora", "kees"))
    nodes = [seat.node for seat in place_genogram(family).seats if seat.generation == 1]
    at = nodes.index("noor"), nodes.index("nora")
    assert abs(at[0] - at[1]) == 1
    assert abs(nodes.index("piet") - at[0]) == abs(nodes.index("kees") - at[1]) == 1
    assert row_of(family)
