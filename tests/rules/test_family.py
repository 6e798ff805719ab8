"""Who a genogram of a day shows, what lies between them, and which parents are missing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.calendar import Day, PartialDate
from graphmodel.domain.household import Member, Position
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Twins
from graphmodel.domain.relatives import Relatives
from graphmodel.rules.family import Family
from graphmodel.rules.kinship_family import (
    FamilyAround,
    empty_places,
    family_of,
    household_around,
    stored_order,
)
from graphmodel.rules.standing import stand
from tests.rules.lines import child, line, member, person, safety, tie, world_of
from tests.rules.world import DAY, policy_on

HOME = HouseholdId("h")
ELSEWHERE = HouseholdId("elsewhere")


def who(name: str, **values: Any) -> Person:
    """Somebody."""
    return Person(id=PersonId(name), name=name.capitalize(), **values)


def of(parent: str, child: str, kind: Any = "biological", **values: Any) -> Parent:
    """A parent of a child."""
    return Parent(parent=PersonId(parent), child=PersonId(child), kind=kind, **values)


def pair(a: str, b: str, **values: Any) -> Partner:
    """A couple."""
    return Partner(a=PersonId(a), b=PersonId(b), kind="married", **values)


def lives(name: str, household: HouseholdId = HOME, **values: Any) -> Member:
    """Somebody lives in a household."""
    return Member(household=household, person=PersonId(name), **values)


def known(*names: str, **values: Any) -> Relatives:
    """Relatives of these names."""
    people = {PersonId(name): who(name) for name in names}
    return Relatives(people=values.pop("people", people), **values)


def drawn(relatives: Relatives, *start: str, day: Day = DAY, generations: int = 3) -> Family:
    """The family around these people, who live in household `h`."""
    around = FamilyAround(of="h", start=frozenset(map(PersonId, start)), own=HOME)
    return family_of(relatives, around, day, generations)


def test_parents_siblings_partners_grandparents_and_children_are_drawn() -> None:
    """Cousins and uncles are not; who is a parent together with somebody drawn is."""
    family = drawn(
        known(
            *("sam", "mum", "dad", "gran", "half", "ex", "kid", "kids_dad", "love", "loves_mum"),
            *("uncle", "cousin", "great", "mums_love"),
            parents=(
                *(of("mum", "sam"), of("dad", "sam"), of("gran", "mum"), of("dad", "half")),
                *(of("ex", "half"), of("sam", "kid"), of("kids_dad", "kid"), of("gran", "uncle")),
                *(of("uncle", "cousin"), of("great", "gran"), of("loves_mum", "love")),
            ),
            partners=(pair("love", "sam"), pair("mum", "mums_love")),
        ),
        "sam",
    )
    wanted = "dad ex gran half kid kids_dad love loves_mum mum mums_love sam"
    assert list(family.people) == wanted.split()


def test_more_generations_go_further_up() -> None:
    """One draws nobody above."""
    chain = known("a", "b", "c", "d", parents=(of("a", "b"), of("b", "c"), of("c", "d")))
    drawn_by_number = {
        number: list(drawn(chain, "d", generations=number).people) for number in (1, 2, 3, 4)
    }
    assert drawn_by_number == {
        1: ["d"],
        2: ["c", "d"],
        3: ["b", "c", "d"],
        4: ["a", "b", "c", "d"],
    }


def test_a_record_is_drawn_from_its_first_day_on_ended_or_not() -> None:
    """A step or foster parent only while they are that."""
    relatives = known(
        *("sam", "mum", "step", "foster", "later"),
        parents=(
            of("mum", "sam", "adoptive", until=date(2020, 1, 1)),
            of("step", "sam", "step", until=date(2025, 1, 1)),
            of("foster", "sam", "foster", from_=date(2024, 1, 1)),
            of("later", "sam", from_=date(2027, 1, 1)),
        ),
        partners=(pair("mum", "step", until=date(2025, 1, 1), ended="divorced"),),
        bonds=(
            Bond(
                from_person=PersonId("mum"),
                to_person=PersonId("sam"),
                kind="close",
                until=date(2020, 1, 1),
            ),
        ),
    )
    now = drawn(relatives, "sam")
    assert [one.parent for one in now.parents] == ["mum", "foster"]
    assert (len(now.partners), len(now.bonds)) == (1, 1)
    then = drawn(relatives, "sam", day=date(2023, 1, 1))
    assert [one.parent for one in then.parents] == ["mum", "step"]


def test_inside_an_outline_are_the_living_and_the_expected_of_that_day() -> None:
    """A home with one drawn member has none, but the own one always has."""
    people = {
        one.id: one
        for one in (
            *(who("sam"), who("mum"), who("dad")),
            who("gran", died=PartialDate("2020")),
            who("baby", life="expected"),
        )
    }
    relatives = Relatives(
        people=people,
        parents=(of("mum", "sam"), of("dad", "sam"), of("gran", "mum"), of("mum", "baby")),
        members=(
            *(lives("sam"), lives("baby"), lives("gran"), lives("mum", until=date(2026, 1, 1))),
            *(lives("mum", ELSEWHERE), lives("sam", ELSEWHERE, part_time=True)),
            *(lives("dad", HouseholdId("alone")), lives("stranger", ELSEWHERE)),
        ),
        homes={HOME: "Ons huis", ELSEWHERE: "Bij oma"},
    )
    homes = [(one.name, sorted(one.members)) for one in drawn(relatives, "sam", "baby").homes]
    assert homes == [("Ons huis", ["baby", "sam"]), ("Bij oma", ["mum", "sam"])]


def test_a_household_starts_from_its_members_and_names_who_is_protected() -> None:
    """And the valid safety persons among those who are drawn."""
    case = world_of(
        *child("sam"),
        person("mum", vulnerable=True),
        member("mum"),
        person("dad"),
        member("dad"),
        person("gran"),
        tie("gran"),
        line("parent", parent="gran", child="mum"),
        safety("gran", "sam"),
        safety("dad", "sam"),
    ).case()
    relatives = Relatives(
        people=case.people, members=case.members, parents=case.parents, homes={HOME: "H"}
    )
    around = household_around(stand(case, policy_on(DAY)), relatives)
    family = family_of(relatives, around, DAY, 3)
    assert (family.of, family.own, sorted(family.start)) == ("h", "h", ["dad", "mum", "sam"])
    assert sorted(family.protected) == ["mum", "sam"]
    assert sorted(family.safety_persons) == ["gran"]


def test_twins_are_drawn_together_or_not_at_all() -> None:
    """Every one of them must be there."""
    both = (PersonId("a"), PersonId("b"))
    relatives = known(
        "a", "b", "c", parents=(of("c", "a"), of("c", "b")), twins=(Twins(persons=both),)
    )
    assert drawn(relatives, "a").twins == relatives.twins
    assert drawn(relatives, "a", generations=1).twins == ()


def missing(relatives: Relatives, *start: str) -> list[tuple[str, str]]:
    """Who is missing above whom."""
    around = FamilyAround(of="h", start=frozenset(map(PersonId, start)))
    return [(one.child, one.kin) for one in empty_places(relatives, around, DAY, 3)]


def test_the_parents_of_children_and_of_their_parents_are_missed() -> None:
    """Nobody above somebody who is not drawn yet."""
    assert missing(known("sam"), "sam") == [("sam", "father"), ("sam", "mother")]
    relatives = known(
        people={one.id: one for one in (who("sam"), who("mum", sex="f"), who("gran", sex="f"))},
        parents=(of("mum", "sam"), of("gran", "mum")),
    )
    assert missing(relatives, "sam", "mum") == [("mum", "father"), ("sam", "father")]


@pytest.mark.parametrize(
    ("kind", "left"),
    [
        ("biological", []),
        ("adoptive", []),
        ("donor", []),
        ("step", ["father"]),
        ("foster", ["father"]),
    ],
)
def test_a_parent_who_is_drawn_is_not_missed(kind: Any, left: list[str]) -> None:
    """A step or foster parent leaves the place of the other open."""
    people = {one.id: one for one in (who("sam"), who("mum", sex="f"), who("dad", sex="m"))}
    relatives = known(people=people, parents=(of("mum", "sam"), of("dad", "sam", kind)))
    assert [kin for child, kin in missing(relatives, "sam") if child == "sam"] == left


def test_two_mothers_leave_no_place_and_an_unknown_sex_asks_for_the_other_parent() -> None:
    """What somebody is drawn as is not guessed."""
    mothers = {one.id: one for one in (who("sam"), who("a", sex="f"), who("b", sex="f"))}
    both = known(people=mothers, parents=(of("a", "sam"), of("b", "sam")))
    assert [kin for child, kin in missing(both, "sam") if child == "sam"] == []
    unknown = known("sam", "x", parents=(of("x", "sam"),))
    assert ("sam", "parent") in missing(unknown, "sam")


def test_what_was_asked_in_vain_is_an_answer() -> None:
    """From the day it was asked on."""
    asked = AskedKin(person=PersonId("sam"), kin="father", asked_on=DAY)
    later = AskedKin(person=PersonId("sam"), kin="mother", asked_on=date(2026, 12, 1))
    relatives = known("sam", asked_kin=(asked, later))
    around = FamilyAround(of="h", start=frozenset({PersonId("sam")}))
    found = empty_places(relatives, around, DAY, 3)
    assert [(one.kin, one.asked) for one in found] == [("father", True), ("mother", False)]


def test_only_a_place_with_a_cell_orders_the_genogram() -> None:
    """An empty one keeps somebody known; the rings have places of their own."""
    places = [
        Position(household=HOME, person=PersonId("a"), lens="genogram", cell=3),
        Position(household=HOME, person=PersonId("b"), lens="genogram"),
        Position(household=HOME, person=PersonId("c"), lens="circles", cell="1,1"),
    ]
    assert stored_order(places) == {"a": "3"}


NAMES = ("a", "b", "c", "d", "e", "f")
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=10)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(PAIRS, PAIRS, st.lists(st.sampled_from(NAMES), min_size=1, max_size=3))
def test_only_people_who_are_drawn_occur_in_the_rest(
    parents: list[tuple[str, str]], couples: list[tuple[str, str]], start: list[str]
) -> None:
    """And the order of the records, or an unrelated person more, makes no difference."""
    links = tuple(of(*sorted(one)) for one in parents if one[0] != one[1])
    pairs = tuple(pair(*sorted(one)) for one in couples if one[0] != one[1])
    relatives = known(*NAMES, parents=links, partners=pairs)
    family = drawn(relatives, *start)
    here = family.people.keys()
    assert here >= set(start)
    assert all({one.parent, one.child} <= here for one in family.parents)
    assert all({one.a, one.b} <= here for one in family.partners)
    more = known(*NAMES, "z", parents=links[::-1], partners=pairs[::-1])
    assert drawn(more, *start).people == family.people


@settings(max_examples=100, deadline=None, derandomize=True)
@given(PAIRS, st.sampled_from(NAMES))
def test_a_parent_more_never_leaves_more_places_above_that_child(
    parents: list[tuple[str, str]], child: str
) -> None:
    """Drawing somebody fills a place, it does not make one beside it."""
    links = tuple(of(*sorted(one)) for one in parents if one[0] != one[1])
    before = [one for one in missing(known(*NAMES, parents=links), child) if one[0] == child]
    more = known(*NAMES, "z", parents=(*links, of("z", child)))
    after = [one for one in missing(more, child) if one[0] == child]
    assert len(after) <= len(before)
