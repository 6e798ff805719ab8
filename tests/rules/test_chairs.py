"""Everybody keeps their chair: on every day, whoever comes or goes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.calendar import overlap, valid_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Position, Tie
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.words import AREAS, Area
from graphmodel.rules.chairs import LENS, chairs_of, kept_chairs
from tests.rules.lines import Line, tie, world_of
from tests.rules.world import DAY

HOME = HouseholdId("h")
PEOPLE = [PersonId(f"p{number}") for number in range(12)]
DAYS = [date(2026, month, 1) for month in range(1, 11)]


def dossier(*lines: Line) -> Dossier:
    return Dossier(case=world_of(*lines).case())


def stored(person: str, cell: str | int | None, sector: str = "family") -> Position:
    return Position(household=HOME, person=PersonId(person), lens=LENS, sector=sector, cell=cell)


def chair(found: Dossier, person: str, area: Area = "family") -> int:
    return chairs_of(found)[(PersonId(person), area)]


@st.composite
def around(draw: st.DrawFn) -> list[Tie]:
    """Ties with periods of people who come, go and change area."""
    ties: list[Tie] = []
    for person in draw(st.lists(st.sampled_from(PEOPLE), max_size=12)):
        first, until = draw(st.tuples(*[st.none() | st.sampled_from(DAYS)] * 2))
        if first and until and first >= until:
            until = None
        area = draw(st.sampled_from(AREAS[:2]))
        new = Tie(household=HOME, person=person, area=area, paid=False, from_=first, until=until)
        if not any(one.person == person and overlap(one, new) for one in ties):
            ties.append(new)
    return ties


def seated(ties: list[Tie], positions: tuple[Position, ...] = ()) -> Dossier:
    empty = dossier()
    return Dossier(case=replace(empty.case, ties=tuple(ties)), positions=positions)


def test_who_came_first_sits_first() -> None:
    found = dossier(tie("ans", from_="2026-03-01"), tie("bep", from_="2026-02-01"), tie("zus"))
    assert [chair(found, who) for who in ("zus", "bep", "ans")] == [0, 1, 2]


def test_every_area_has_its_own_chairs() -> None:
    found = dossier(tie("ans"), tie("bep", area="friends"))
    assert (chair(found, "ans"), chair(found, "bep", "friends")) == (0, 0)


def test_a_chair_is_used_again_by_who_came_after_somebody_had_left() -> None:
    found = dossier(tie("ans", until="2026-03-01"), tie("bep", from_="2026-03-01"))
    assert chair(found, "ans") == chair(found, "bep") == 0


@pytest.mark.parametrize("cell", [4, "4"])
def test_a_stored_chair_is_kept(cell: str | int) -> None:
    found = replace(dossier(tie("ans"), tie("bep")), positions=(stored("bep", cell),))
    assert (chair(found, "ans"), chair(found, "bep")) == (0, 4)


@pytest.mark.parametrize(
    "position",
    [stored("bep", cell) for cell in ("9999999999", "99", -1, "1.5", "²", "", None)]
    + [stored("bep", 4, "friends"), replace(stored("bep", 4), lens="circles")],
)
def test_what_stores_no_chair_in_this_area_is_left_aside(position: Position) -> None:
    found = replace(dossier(tie("ans"), tie("bep")), positions=(position,))
    assert chair(found, "bep") == 1


def test_two_who_store_one_chair_are_parted() -> None:
    both = (stored("ans", 3), stored("bep", 3))
    found = replace(dossier(tie("ans"), tie("bep")), positions=both)
    assert sorted((chair(found, "ans"), chair(found, "bep"))) == [0, 3]


def test_who_comes_back_finds_the_chair_of_before() -> None:
    kept = (stored("bep", 4),)
    away = replace(dossier(tie("bep", until="2026-03-01"), tie("ans")), positions=kept)
    back = replace(
        dossier(tie("bep", until="2026-03-01"), tie("bep", from_="2026-11-01"), tie("ans")),
        positions=kept,
    )
    assert kept_chairs(away, back, DAY)[PersonId("bep")].cell == 4


@given(around())
def test_nobody_sits_on_the_chair_of_somebody_who_is_there(ties: list[Tie]) -> None:
    chairs = chairs_of(seated(ties))
    for one in ties:
        for other in ties:
            if one.person != other.person and one.area == other.area and overlap(one, other):
                assert chairs[(one.person, one.area)] != chairs[(other.person, other.area)]


@given(around())
def test_the_order_of_the_records_changes_nothing(ties: list[Tie]) -> None:
    assert chairs_of(seated(ties)) == chairs_of(seated(ties[::-1]))


def now(ties: list[Tie]) -> dict[PersonId, Tie]:
    return {one.person: one for one in ties if valid_on(one, DAY)}


@given(around(), around())
def test_whatever_changes_who_stays_in_an_area_keeps_the_chair(
    ties: list[Tie], others: list[Tie]
) -> None:
    before, after = seated(ties), seated(others)
    kept = kept_chairs(before, after, DAY)
    assert kept.keys() == now(others).keys()
    chairs = chairs_of(before)
    for person, tie_now in now(others).items():
        was = now(ties).get(person)
        if was is not None and was.area == tie_now.area and _nobody_else(person, tie_now, others):
            assert kept[person].cell == chairs[(person, tie_now.area)]


def _nobody_else(person: PersonId, own: Tie, ties: list[Tie]) -> bool:
    """Whether nobody but those of today was ever in that area at the same time."""
    today = now(ties)
    return all(
        one.person == person or today.get(one.person) == one or not overlap(one, own)
        for one in ties
        if one.area == own.area
    )


@given(around())
def test_chairs_that_are_kept_are_found_again(ties: list[Tie]) -> None:
    before = seated(ties)
    kept = kept_chairs(before, before, DAY)
    after = seated(ties, tuple(kept.values()))
    assert kept_chairs(after, after, DAY) == kept
