"""Made for somebody: what one reader may see of a household, clause by clause."""

from datetime import date
from typing import Any

import pytest

from graphmodel.domain.dossier import Dossier
from graphmodel.rules.share import LeftOut, Share
from tests.changes.drawing import drawn
from tests.rules.lines import (
    Line,
    child,
    handover,
    household,
    in_household,
    knows,
    line,
    member,
    person,
    role,
    safety,
    tie,
    worry,
)
from tests.rules.shares import bond, share_of

HOME: tuple[Line | tuple[Line, ...], ...] = (
    person("eva", sex="f"),
    person("tom", sex="m"),
    member("eva", role="parent"),
    member("tom", role="parent"),
    child("roos"),
    tie("ria"),
    worry("w1", caused_by=["tom"], concerns=["roos"]),
)
"""Roos with her parents; the worry is of what her father does."""


def seen(made: Share) -> list[str]:
    return sorted(one.id for one in made.dossier.case.worries)


def levels(made: Share) -> dict[str, str]:
    return {one.person: one.level for one in made.dossier.case.knows}


def bonds(made: Share) -> list[tuple[str, str, str]]:
    return sorted((o.from_person, o.to_person, o.kind) for o in made.dossier.case.bonds)


def guards(made: Share) -> list[tuple[str, str]]:
    return sorted((one.person, one.child) for one in made.dossier.case.safety_persons)


def shared(reader: str, *lines: Any, **more: Any) -> Share:
    return share_of(drawn(*HOME, *lines), reader=reader, **more)


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


def test_nothing_says_where_the_household_is() -> None:
    """Address, municipality, and that it is secret."""
    home = household(address="Laan 1", secret_address=True)
    found = share_of(drawn(home, *HOME), reader="ria")
    there = found.dossier.case.household
    assert (there.address, there.secret_address, there.municipality) == (None, False, "")
    assert found.left_out.addresses == 1


def test_notes_and_when_somebody_was_spoken_to_are_left_out_and_counted() -> None:
    """Of people, ties, places, wishes, handovers and preferences."""
    noted = [
        person("ans", note="n"),
        tie("ans", note="n"),
        line("place", id="p", person="ria", name="Dorp", note="n"),
        in_household("wish", id="s", person="ans", circle="all", note="n"),
        in_household("preference", person="ans", wish="refused", note="n"),
        handover("proposed", note="n", reason="n"),
    ]
    made = shared("ria", *noted)
    assert (made.left_out.notes, made.left_out.wishes) == (7, 1)
    assert all(one.last_contact is None for one in made.dossier.case.ties)


def test_the_reader_keeps_their_own_tasks_and_places() -> None:
    """What others do in the plan, and where others were well, may tell of anything."""
    own = [
        in_household("task", id="t1", person="ria", what="belt"),
        in_household("task", id="t2", person="eva", what="belt de politie"),
        in_household("task", id="t3", person="ria", what="komt", from_="2026-12-01"),
        line("place", id="p1", person="ria", name="Dorp", people=["ans", "weg"]),
        line("place", id="p2", person="roos", name="Oma"),
        person("weg", life="abortion"),
    ]
    made = shared("ria", *own)
    assert [one.id for one in made.dossier.tasks] == ["t1"]
    assert [(one.id, one.people) for one in made.dossier.places] == [("p1", ("ans",))]
    assert (made.left_out.tasks, made.left_out.places) == (1, 1)


def test_a_role_that_tells_what_happened_is_shown_to_who_knows_of_it() -> None:
    """And to who holds it."""
    roles = [role("bob", "veilig_thuis_monitor"), role("mo", "case_director"), tie("bob")]

    def held(made: Share) -> list[str]:
        return sorted(one.role for one in made.dossier.case.roles)

    assert held(shared("ria", *roles)) == ["case_director"]
    assert held(shared("ria", *roles, knows("ria", "w1"))) == [
        "case_director",
        "veilig_thuis_monitor",
    ]
    assert held(shared("bob", *roles)) == ["case_director", "veilig_thuis_monitor"]


def test_what_somebody_works_as_is_for_who_knows_of_something() -> None:
    """A function may tell what happened: `medewerker huisverbod`."""
    works = line("works_for", person="mo", organisation="o", function="medewerker huisverbod")
    given = works, tie("mo", paid=True)

    def functions(made: Share) -> list[str | None]:
        return [one.function for one in made.dossier.case.works_for]

    assert functions(shared("ria", *given)) == [None]
    assert functions(shared("ria", *given, knows("ria", "w1"))) == ["medewerker huisverbod"]


def test_who_is_not_born_is_shown_to_who_carries_them() -> None:
    """A pregnancy that a father does not know of is not his to find on paper."""
    unborn = [
        person("sam", life="expected"),
        member("sam", role="child"),
        person("bo", life="miscarriage"),
        tie("bo"),
        line("parent", parent="eva", child="sam"),
        line("parent", parent="tom", child="sam"),
    ]
    for reader, shown in (("eva", True), ("tom", False), ("ria", False)):
        made = shared(reader, *unborn)
        assert ("sam" in made.dossier.case.people) is shown
        assert ("sam" in made.left_out.people) is not shown
        assert "bo" not in made.dossier.case.people
    stillborn = person("lot", life="stillborn"), line("parent", parent="eva", child="lot")
    assert "lot" in shared("tom", *stillborn).dossier.case.people


def test_who_is_only_named_by_what_is_left_out_is_not_there() -> None:
    """Somebody whom only a worry, a wish, a source, a task or a place names."""
    named = [
        worry("w2", concerns=["a"], caused_by=["b"]),
        knows("eva", "w1", told_by="c"),
        in_household("wish", id="s", person="d", circle="all"),
        in_household("task", id="t", person="e", what="belt"),
        line("place", id="p", person="roos", name="Dorp", people=["f"]),
        tie("g", until="2026-10-01"),
        tie("i", from_="2026-12-01"),
    ]
    made = shared("ria", *named)
    assert sorted(made.dossier.case.people) == sorted(made.names) == ["eva", "ria", "roos", "tom"]
    assert made.left_out.people == tuple("abcdefgi")


def test_family_ties_are_shown_as_they_were_that_day() -> None:
    """An end that is still to come is not told, nor a tie that is."""
    made = shared(
        "ria",
        line("partner", a="eva", b="tom", kind="married", until="2027-01-01", ended="divorced"),
        line("parent", parent="ria", child="eva"),
        line("parent", parent="ans", child="tom", from_="2027-01-01"),
        line("twins", persons=["roos", "weg"]),
        person("weg", life="miscarriage"),
    )
    (couple,) = made.dossier.case.partners
    assert (couple.until, couple.ended) == (None, None)
    assert [one.parent for one in made.dossier.case.parents] == ["ria"]
    assert made.dossier.twins == ()


def test_the_places_on_the_rings_are_left_out_and_those_on_other_maps_stay() -> None:
    """A ring tells how much somebody knows of everything."""
    placed = [
        in_household("position", person="ria", lens=lens, sector="family", cell=1)
        for lens in ("circles", "network", "genogram")
    ]
    made = shared("ria", *placed)
    assert sorted(one.lens for one in made.dossier.positions) == ["genogram", "network"]
    assert (made.dossier.sheet, made.dossier.version) == (None, 0)


def test_the_household_is_as_it_was_that_day() -> None:
    """The phase of that day, and no end that is still to come."""
    steps = [
        {"phase": "direct_safety", "from": "2026-02-01"},
        {"phase": "recovery", "from": "2026-12-01"},
    ]
    home = household(phases=steps, closed="2027-01-01")
    then = share_of(drawn(home, *HOME), reader="ria").dossier.case.household
    assert (then.phase, len(then.phases), then.closed) == ("direct_safety", 1, None)
    before = share_of(drawn(home, *HOME), reader="ria", on=date(2026, 1, 15))
    assert before.dossier.case.household.phase_on(date(2026, 1, 15)) == "alignment"


def test_nothing_is_left_out_of_a_household_without_secrets() -> None:
    """The maker reads that everything is shown."""
    dossier: Dossier = drawn(member("eva"), tie("ria"), worry("w1"), knows("ria", "w1"))
    assert share_of(dossier, reader="ria").left_out == LeftOut()
