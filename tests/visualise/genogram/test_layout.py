"""A genogram says nothing about a family that is not so, whatever shape the family has."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from graphmodel.domain.calendar import PartialDate
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person
from graphmodel.rules.family import Family
from tests.visualise.families import (
    family_of_lines,
    gedcom_family,
    gedcom_names,
    sample_family,
    sample_names,
    story_family,
)
from tests.visualise.genogram.checker import faults_of
from tests.visualise.genogram.shapes import (
    SHAPES,
    parents,
    person,
    shape,
    with_empty_places,
)
from tests.visualise.random_families import random_family
from tests.visualise.wild_families import wild_family
from visualise.layout.genogram.model import GenogramPlacement
from visualise.layout.genogram.proof import untruths
from visualise.views.genogram_drawing import (
    GenogramLook,
    drawn_genogram,
    genogram_order,
    genogram_placement,
    genogram_svg,
)

T = TypeVar("T")
LOOK = GenogramLook(title="Genogram")
STORIES = ("luca-en-sam", "gezin-van-mirjam")
WILD_SEEDS = (0, 2, 5, 6, 13, 22)
SEEDS = range(0, 500, 21)


def faults(family: Family) -> list[str]:
    return faults_of(genogram_svg(family, LOOK), family)


@pytest.mark.parametrize("name", sample_names())
def test_every_sample_family_is_drawn_without_a_fault(name: str) -> None:
    assert faults(sample_family(name)) == []


@pytest.mark.parametrize("name", gedcom_names())
def test_every_gedcom_sample_is_drawn_without_a_fault(name: str) -> None:
    assert faults(gedcom_family(name)) == []


@pytest.mark.parametrize("name", STORIES)
def test_the_households_of_the_demonstration_are_drawn_without_a_fault(name: str) -> None:
    assert faults(story_family(name)) == []


@pytest.mark.parametrize("name", SHAPES)
def test_every_hard_shape_is_drawn_without_a_fault(name: str) -> None:
    assert faults(shape(name)) == []


@pytest.mark.parametrize("name", SHAPES)
def test_empty_places_make_no_fault(name: str) -> None:
    assert faults(with_empty_places(shape(name))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_random_families_are_drawn_without_a_fault(seed: int) -> None:
    family = random_family(seed)
    placed = genogram_placement(family)
    assert untruths(placed) == ()
    assert faults_of(drawn_genogram(placed, LOOK), family) == []


@pytest.mark.parametrize("seed", WILD_SEEDS)
def test_families_without_rhyme_or_reason_are_drawn_without_a_fault(seed: int) -> None:
    assert faults(wild_family(seed)) == []


def test_above_the_limit_of_the_search_the_answer_is_still_faultless() -> None:
    assert faults(random_family(3, size=120)) == []


def test_nobody_at_all_is_an_empty_sheet() -> None:
    assert faults(Family(of="h", day=shape("a couple").day, people={})) == []


@pytest.mark.parametrize("seed", [3, 9, 17])
def test_the_order_of_the_records_makes_no_difference(seed: int) -> None:
    family = random_family(seed, size=22)
    dice = random.Random(seed)
    mixed = replace(
        family,
        people=dict(dice.sample(sorted(family.people.items()), len(family.people))),
        parents=_mixed(dice, family.parents),
        partners=_mixed(dice, family.partners),
        bonds=_mixed(dice, family.bonds),
        homes=_mixed(dice, family.homes),
        empty=_mixed(dice, family.empty),
    )
    assert genogram_svg(mixed, LOOK) == genogram_svg(family, LOOK)


def _mixed(dice: random.Random, ones: Sequence[T]) -> tuple[T, ...]:
    return tuple(dice.sample(ones, len(ones)))


def order_of(placed: GenogramPlacement) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in placed.rows]
    for seat in placed.seats:
        if seat.person is not None:
            rows[seat.generation].append(seat.node)
    return rows


def row_of(placed: GenogramPlacement) -> dict[str, int]:
    return {seat.node: seat.generation for seat in placed.seats}


@pytest.mark.parametrize("relation", ["child", "partner", "parent"])
@pytest.mark.parametrize("seed", [2, 5, 8, 11, 14, 19])
def test_one_person_more_moves_nobody_to_another_row_and_nobody_past_another(
    seed: int, relation: str
) -> None:
    family = replace(random_family(seed, size=24), empty=())
    before = genogram_placement(family)
    more = _with_one_more(replace(family, order=genogram_order(before)), relation, seed)
    after = genogram_placement(more)
    old, new = row_of(before), row_of(after)
    shift = {new[node] - old[node] for node in old}
    assert len(shift) == 1
    kept = [[node for node in row if node in old] for row in order_of(after)]
    assert [row for row in kept if row] == order_of(before)
    assert faults_of(drawn_genogram(after, LOOK), more) == []


def _with_one_more(family: Family, relation: str, seed: int) -> Family:
    """Somebody new beside, below or above somebody of the family who has room for that."""
    dice, new = random.Random(seed), PersonId("new")
    born = sorted(key for key, one in family.people.items() if one.life == "born")
    has_parents = {one.child for one in family.parents}
    at = dice.choice([one for one in born if relation != "parent" or one not in has_parents])
    people = {**family.people, new: Person(id=new, name="Nieuw", birth=PartialDate("2020"))}
    if relation == "partner":
        a, b = sorted((at, new))
        couple = Partner(a=a, b=b, kind="married")
        return replace(family, people=people, partners=(*family.partners, couple))
    ends = {"parent": at, "child": new} if relation == "child" else {"parent": new, "child": at}
    record = Parent(parent=ends["parent"], child=ends["child"])
    return replace(family, people=people, parents=(*family.parents, record))


def test_drawing_again_with_the_kept_order_changes_nothing() -> None:
    family = random_family(10)
    before = genogram_placement(family)
    again = genogram_placement(replace(family, order=genogram_order(before)))
    assert order_of(again) == order_of(before)


def test_births_that_follow_only_by_way_of_somebody_else_are_kept_to() -> None:
    family = family_of_lines(
        *(person(key, year) for key, year in (("a", "2000"), ("b", "2001"), ("c", "2002"))),
        *parents("a", "x", "y"),
        *parents("b", "x", "y", "z"),
        *parents("c", "y", "z"),
    )
    turned = {PersonId("c"): "1", PersonId("a"): "2"}
    placed = genogram_placement(replace(family, order=turned))
    assert order_of(placed)[1] == ["a", "b", "c"]


def test_a_kept_order_gives_way_to_births() -> None:
    family = shape("partners far apart")
    turned = {PersonId(f"k{at}"): f"{9 - at:03}" for at in range(6)}
    placed = genogram_placement(replace(family, order=turned))
    children = [node for node in order_of(placed)[1] if node.startswith("k")]
    assert children == [f"k{at}" for at in range(6)]


def test_very_many_brothers_and_sisters_stand_in_the_order_of_their_births() -> None:
    """A row as long as this one keeps nobody waiting."""
    mother = Person(id=PersonId("mother"), name="Noor", sex="f")
    children = [
        Person(id=PersonId(f"k{at:03}"), name="Kind", birth=PartialDate(f"{1900 + at}"))
        for at in reversed(range(120))
    ]
    family = Family(
        of="mother",
        day=date(2026, 11, 1),
        people={one.id: one for one in (mother, *children)},
        parents=tuple(Parent(parent=mother.id, child=one.id) for one in children),
        start=frozenset({mother.id}),
    )
    seats = genogram_placement(family).seats
    places = {seat.node: seat.symbol.x for seat in seats}
    row = sorted((one.id for one in children), key=lambda one: places[one])
    assert row == sorted(one.id for one in children)
