"""The genogram of a share: the same people, and nobody's secrets."""

from dataclasses import replace
from datetime import date

from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Bond, Parent, Partner, Person
from graphmodel.rules.family import EmptyPlace, Family, Home
from graphmodel.rules.share_family import FamilyLeftOut, left_out_of_family, share_family
from tests.changes.drawing import drawn
from tests.rules.lines import Line, bond, knows, line, member, person, safety, worry
from tests.rules.shares import HOME, share_of
from tests.rules.world import DAY

KIN: tuple[Line | tuple[Line, ...], ...] = (
    *HOME,
    person("ria", note="belt liever niet"),
    person("sam", life="expected"),
    member("sam"),
    person("weg", life="abortion"),
    line("parent", parent="eva", child="roos"),
    line("parent", parent="tom", child="roos"),
    line("parent", parent="eva", child="sam"),
    line("parent", parent="tom", child="weg"),
    line("parent", parent="ria", child="eva"),
    line("partner", a="eva", b="tom", kind="married"),
    line("twins", persons=["roos", "weg"]),
    bond("tom", "eva", "violence"),
    bond("roos", "eva", "close"),
    safety("ria", "roos"),
    knows("eva", "w1"),
    knows("tom", "w1"),
)
"""The same household with its kin: Ria is a grandmother, Sam is not born yet."""

NINA = Person(id=PersonId("nina"), name="Nina", note="woont nu elders")
"""A half-sister whom the genogram shows and the household does not know."""


def ids(*people: str) -> frozenset[PersonId]:
    return frozenset(PersonId(one) for one in people)


def family() -> Family:
    """Everything of it in a genogram, with a household elsewhere and a half-sister of its own."""
    case = drawn(*KIN).case
    return Family(
        of="h",
        day=DAY,
        people={**case.people, NINA.id: NINA},
        parents=(*case.parents, Parent(parent=PersonId("tom"), child=NINA.id)),
        partners=case.partners,
        twins=drawn(*KIN).twins,
        bonds=(*case.bonds, Bond(from_person=NINA.id, to_person=PersonId("tom"), kind="close")),
        homes=(
            Home(id=HouseholdId("h"), name="Gezin", members=ids("eva", "roos", "sam")),
            Home(id=HouseholdId("h2"), name="Ander gezin", members=ids("tom", "nina")),
        ),
        own=HouseholdId("h"),
        start=ids("eva", "roos", "sam"),
        protected=ids("roos", "sam"),
        safety_persons=ids("ria"),
        empty=(EmptyPlace(id="e1", child="sam", kin="father"),),
        order={PersonId("eva"): "a", PersonId("weg"): "b"},
    )


def seen_by(reader: str) -> Family:
    return share_family(family(), share_of(drawn(*KIN), reader=reader))


def test_who_is_not_born_is_shown_to_who_carries_them_alone() -> None:
    """With everything that hangs on them: outline, descent, twins, order, place to start."""
    father, mother = seen_by("tom"), seen_by("eva")
    assert not father.people.keys() & ids("sam", "weg")
    assert father.people.keys() >= ids("eva", "roos", "nina")
    assert {one.child for one in father.parents} == ids("roos", "nina", "eva")
    assert (father.start, father.protected) == (ids("eva", "roos"), ids("roos"))
    assert (father.twins, father.order) == ((), {PersonId("eva"): "a"})
    assert father.homes[0].members == ids("eva", "roos")
    assert mother.people.keys() & ids("sam", "weg") == ids("sam")
    assert mother.homes[0].members == ids("eva", "roos", "sam")


def test_notes_other_households_and_questions_of_the_maker_are_left_out() -> None:
    """An outline elsewhere says where somebody lives, and that they have a case too."""
    for reader in ("eva", "tom", "ria"):
        seen = seen_by(reader)
        assert [one.id for one in seen.homes] == ["h"]
        assert seen.empty == ()
        assert not any(one.note for one in seen.people.values())


def test_bonds_are_those_of_the_share() -> None:
    """Who harms is not shown to who does it; of others' bonds it is not known who may see them."""

    def bonds(reader: str) -> list[tuple[str, str]]:
        return sorted((one.from_person, one.kind) for one in seen_by(reader).bonds)

    assert bonds("eva") == [("roos", "close"), ("tom", "violence")]
    assert bonds("tom") == [("roos", "close")]
    assert bonds("ria") == [("roos", "close")]


def test_a_safety_person_is_marked_for_the_child_and_for_themselves() -> None:
    """As in the share, also when a secret worry says that they cannot be one."""
    assert [seen_by(one).safety_persons for one in ("roos", "ria")] == [ids("ria")] * 2
    assert [seen_by(one).safety_persons for one in ("eva", "tom")] == [frozenset()] * 2
    accused = drawn(*KIN, worry("w2", caused_by=["ria"]))
    unguarded = replace(family(), safety_persons=frozenset())
    seen = share_family(unguarded, share_of(accused, reader="roos"))
    assert seen.safety_persons == ids("ria")


def test_an_end_that_is_still_to_come_is_not_told() -> None:
    """Of a couple, a parent or a bond."""
    coming = date(2027, 1, 1)
    found = family()
    later = replace(
        found,
        partners=tuple(replace(one, until=coming, ended="divorced") for one in found.partners),
        parents=tuple(replace(one, until=coming) for one in found.parents),
        bonds=tuple(replace(one, until=coming) for one in found.bonds),
    )
    assert share_family(later, share_of(drawn(*KIN), reader="eva")) == seen_by("eva")


def test_sharing_a_shared_family_changes_nothing() -> None:
    """Whoever reads."""
    for reader in ("eva", "tom", "roos"):
        made = share_of(drawn(*KIN), reader=reader)
        once = share_family(family(), made)
        assert share_family(once, made) == once


def test_who_is_only_the_other_parent_of_somebody_unborn_is_left_out_with_them() -> None:
    """Somebody beside nobody tells that there is something to tell; kin by other lines stay."""
    other, aunt = PersonId("piet"), PersonId("an")
    whole = family()
    links = (
        Parent(parent=other, child=PersonId("sam")),
        Parent(parent=PersonId("ria"), child=aunt),
    )
    with_him = replace(
        whole,
        people={**whole.people, **{one: Person(id=one, name=one) for one in (other, aunt)}},
        parents=(*whole.parents, *links),
        partners=(*whole.partners, Partner(a=other, b=aunt, kind="married")),
        generations=3,
    )

    def drawn_for(reader: str) -> set[PersonId]:
        return {*share_family(with_him, share_of(drawn(*KIN), reader=reader)).people}

    assert drawn_for("eva") >= {other, aunt}
    assert drawn_for("tom") & {other, aunt} == {aunt}
    assert drawn_for("ria") & {other, aunt} == {aunt}


def left_out_for(reader: str, whole: Family) -> FamilyLeftOut:
    dossier = drawn(*KIN)
    return left_out_of_family(whole, dossier, share_of(dossier, reader=reader))


def test_what_a_genogram_leaves_out_is_told_to_the_maker() -> None:
    """People and homes by themselves; of bonds how many, those of wider kin besides the others."""
    elsewhere = (HouseholdId("h2"),)
    assert left_out_for("eva", family()) == FamilyLeftOut(
        people=(PersonId("weg"),), bonds=1, homes=elsewhere
    )
    assert left_out_for("tom", family()) == FamilyLeftOut(
        people=(PersonId("sam"), PersonId("weg")), bonds=2, homes=elsewhere
    )


def test_who_stays_out_of_the_household_alone_is_not_told_to_be_missing_where_they_are_drawn() -> (
    None
):
    """The genogram shows kin whom the household of the share does not have."""
    dossier = drawn(*KIN, person("buur"))
    made = share_of(dossier, reader="eva")
    assert "buur" in made.left_out.people
    kin = replace(
        family(),
        people={**family().people, PersonId("buur"): dossier.case.people[PersonId("buur")]},
        parents=(*family().parents, Parent(parent=PersonId("buur"), child=PersonId("ria"))),
    )
    assert "buur" in share_family(kin, made).people
    assert left_out_of_family(kin, dossier, made).people == ("weg",)
    assert left_out_of_family(family(), dossier, made).people == ("buur", "weg")


def test_a_family_that_hides_nothing_leaves_nothing_out() -> None:
    whole = replace(family(), bonds=(), homes=family().homes[:1], people={})
    dossier = drawn(person("eva"), member("eva"))
    made = share_of(dossier, reader="eva")
    assert left_out_of_family(whole, dossier, made) == FamilyLeftOut()
