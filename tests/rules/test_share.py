"""Made for somebody: which worries, bonds and safety persons one reader may see."""

from datetime import date

import pytest

from tests.changes.drawing import drawn
from tests.rules.lines import (
    Line,
    bond,
    child,
    in_household,
    knows,
    line,
    member,
    person,
    safety,
    tie,
    worry,
)
from tests.rules.shares import HOME, bonds, guards, levels, seen, share_of, shared


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        (knows("ria", "w1", "full"), ["w1"]),
        (knows("ria", "w1", "part"), ["w1"]),
        (knows("ria", "w1", "none"), []),
        (knows("ria", "w1", from_="2026-11-02"), []),
        (knows("ria", "w1", until="2026-11-01"), []),
        (knows("ria", "w1", until="2026-11-02"), ["w1"]),
    ],
)
def test_a_reader_sees_the_worries_they_know_that_day(known: Line, shown: list[str]) -> None:
    """In full or in part; knowing nothing is not knowing."""
    assert seen(shared("ria", known)) == shown


def test_the_maker_can_show_a_worry_and_is_told_where_it_is_not_sure() -> None:
    """What is only assumed is shown, and said to the maker."""
    assert seen(share_of(drawn(*HOME), "w1", reader="ria")) == ["w1"]
    assumed = shared("ria", knows("ria", "w1", basis="assumed"))
    assert (seen(assumed), assumed.unsure) == (["w1"], ("w1",))
    assert shared("ria", knows("ria", "w1")).unsure == ()


def test_an_earlier_day_shows_what_was_known_then() -> None:
    """Also to a child that reads, and of its own knowledge."""
    told = knows("roos", "w1", from_="2026-06-01")
    assert seen(shared("roos", told, on=date(2026, 5, 31))) == []
    later = shared("roos", told, on=date(2026, 6, 1))
    assert (seen(later), levels(later)) == (["w1"], {"roos": "full"})


def test_a_closed_worry_and_one_to_come_are_in_no_share() -> None:
    """Not even of who knew it."""
    closed = worry("w2", closed="2026-11-01"), knows("ria", "w2")
    coming = worry("w3", opened="2026-11-02"), knows("ria", "w3")
    assert seen(shared("ria", closed, coming)) == []


def test_nothing_names_a_child_as_the_source() -> None:
    """Nobody's source is told: a single gap would point at who is missing."""
    told = [
        knows("eva", "w1", told_by="roos", from_="2026-03-01"),
        knows("ria", "w1", told_by="eva", basis="assumed"),
        knows("tom", "w1"),
        knows("roos", "w1"),
    ]
    made = shared("tom", *told)
    assert levels(made) == {"eva": "full", "ria": "full", "tom": "full"}
    assert {(o.told_by, o.basis, o.from_) for o in made.dossier.case.knows} == {
        (None, "said", None)
    }
    assert (made.left_out.sources, made.left_out.knowledge) == (2, 1)


def test_a_child_without_a_birth_date_is_a_child_and_a_grown_up_is_none() -> None:
    """Under age that day, or perhaps."""
    noor = [member("noor", role="child"), knows("noor", "w1"), knows("ria", "w1")]
    kim = [person("kim", birth="2008-11-01"), member("kim", role="child"), knows("kim", "w1")]
    bo = [member("bo"), knows("bo", "w1")]
    assert levels(shared("ria", *noor, *kim, *bo)) == {"kim": "full", "ria": "full"}


def test_who_may_be_under_age_is_a_child_of_somebody_here_and_no_parent_themselves() -> None:
    """Without a birth date; somebody else's child is as grown up as anybody."""
    mine = line("parent", parent="eva", child="noor"), tie("noor"), knows("noor", "w1")
    theirs = line("parent", parent="oma", child="kim"), tie("kim"), knows("kim", "w1")
    mother = line("parent", parent="tom", child="bo"), line("parent", parent="bo", child="lis")
    lines = *mine, *theirs, *mother, tie("bo"), knows("bo", "w1"), knows("ria", "w1")
    assert levels(shared("ria", *lines)) == {"bo": "full", "kim": "full", "ria": "full"}


def test_who_harms_is_not_shown_that_somebody_said_so() -> None:
    """Others are shown it with the worry that tells it, and not before."""
    harm = bond("tom", "roos", "violence"), bond("eva", "ria", "controlling")
    assert bonds(shared("tom", *harm, knows("tom", "w1"))) == []
    assert bonds(shared("ria", *harm)) == []
    knowing = shared("ria", *harm, knows("ria", "w1"))
    assert bonds(knowing) == [("tom", "roos", "violence")]
    assert knowing.left_out.bonds == 1


def test_who_is_harmed_outside_the_house_is_shown_it_too() -> None:
    """When they know the worry about who does it."""
    harm = bond("tom", "ria", "controlling")
    assert bonds(shared("ria", harm, knows("ria", "w1"))) == [("tom", "ria", "controlling")]
    assert bonds(shared("eva", harm, knows("eva", "w1"))) == []


@pytest.mark.parametrize(
    ("audience", "shown"), [("ria", False), ("family", False), ("tom", True), ("roos", True)]
)
def test_a_bond_hidden_for_its_reader_or_for_the_family_is_left_out(
    audience: str, *, shown: bool
) -> None:
    """Whoever of the two was named first; other bonds of the two stay."""
    hidden = in_household(
        "hidden_bond", from_person="ria", to_person="eva", kind="conflict", audience=audience
    )
    made = shared("ria", bond("eva", "ria", "conflict"), bond("eva", "ria", "close"), hidden)
    kinds = [kind for _, _, kind in bonds(made)]
    assert kinds == (["close", "conflict"] if shown else ["close"])
    assert made.left_out.bonds == (not shown)
    assert made.dossier.hidden_bonds == ()


@pytest.mark.parametrize("kind", ["distant", "conflict", "cut_off", "close", "fused"])
def test_what_a_child_holds_against_the_reader_is_not_shown_to_them(kind: str) -> None:
    """Whoever is named first; others see it, and children see each other's."""
    for one, other in (("roos", "tom"), ("tom", "roos")):
        bonded = bond(one, other, kind)
        assert bool(bonds(shared("tom", bonded))) is (kind in ("close", "fused"))
        assert bonds(shared("ria", bonded)) == [(one, other, kind)]
        assert bonds(shared("roos", bonded)) == [(one, other, kind)]
    sister = (*child("kim"), bond("kim", "roos", kind))
    assert bonds(shared("roos", sister)) == [("kim", "roos", kind)]


def test_other_bonds_are_shown_as_they_were_that_day() -> None:
    """Not those to come, and no end that is still to come."""
    made = shared(
        "ria",
        bond("eva", "ria", "close", until="2027-01-01"),
        bond("tom", "ria", "conflict", until="2026-02-01"),
        bond("tom", "eva", "distant", from_="2026-12-01"),
    )
    assert bonds(made) == [("eva", "ria", "close"), ("tom", "ria", "conflict")]
    assert [one.until for one in made.dossier.case.bonds] == [None, date(2026, 2, 1)]


def test_whom_a_child_can_turn_to_is_known_to_the_two_of_them() -> None:
    """And to others when the maker says so, but never to who is named as a cause."""
    agreed = safety("ria", "roos"), safety("ria", "kim"), child("kim"), tie("ans")
    assert guards(shared("roos", *agreed)) == [("ria", "roos")]
    assert guards(shared("ria", *agreed)) == [("ria", "kim"), ("ria", "roos")]
    assert guards(shared("ans", *agreed)) == []
    assert len(guards(shared("ans", *agreed, safety_persons=True))) == 2
    cause = shared("tom", *agreed, safety_persons=True)
    assert (guards(cause), cause.left_out.safety_persons) == ([], 2)
    harms = shared("ans", *agreed, bond("ans", "roos", "controlling"), safety_persons=True)
    closed = worry("w2", caused_by=["ans"], closed="2026-02-01")
    assert guards(harms) == guards(shared("ans", *agreed, closed, safety_persons=True)) == []
