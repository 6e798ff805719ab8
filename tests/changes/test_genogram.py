"""Relations drawn from anybody, put right and ended; what nobody knows; hidden bonds; the order."""

from datetime import date
from typing import Any

import pytest

from graphmodel.changes.deeds import (
    AddKin,
    AddPerson,
    AskAgain,
    EndParent,
    EndPartner,
    HideBond,
    NeverWas,
    NobodyKnows,
    PlaceInGenogram,
    SetParent,
    SetPartner,
    ShowBond,
)
from graphmodel.domain.calendar import PartialDate
from graphmodel.domain.household import HiddenBond, Position
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import AskedKin, Parent, Partner, Twins
from tests.changes.drawing import YESTERDAY, do, drawn, lines_of, refused
from tests.rules.lines import Line, line, member, person
from tests.rules.world import DAY

SAM, MUM, DAD, BO, NEW = (PersonId(one) for one in ("sam", "mum", "dad", "bo", "new"))
FAMILY: tuple[Line, ...] = (
    person("sam", birth="2016-05-05"),
    person("mum", birth="1988", sex="f"),
    person("dad", birth="1985", sex="m"),
    member("sam"),
    member("mum"),
    line("parent", parent="mum", child="sam"),
    line("parent", parent="dad", child="sam"),
    line("partner", a="dad", b="mum", kind="relationship", from_="2010-01-01"),
    person("bo", birth="1990"),
    member("bo"),
)


def newcomer(**values: Any) -> AddPerson:
    """Somebody new in the family."""
    told: dict[str, Any] = {"person": NEW, "name": "Nieuw", "stands": "relative"}
    return AddPerson(**(told | values))


def parents_of(dossier: Any, child: str) -> list[tuple[str, str]]:
    """The parents of a child with their kind."""
    return [(one.parent, one.kind) for one in lines_of(dossier, Parent) if one.child == child]


def test_a_grandmother_comes_with_her_sex_and_birth() -> None:
    """She is drawn as a circle with her age at once."""
    birth = PartialDate("1958")
    after = do(drawn(*FAMILY), newcomer(of=MUM, kin="parent", sex="f", birth=birth))
    who = after.case.people[NEW]
    assert (who.sex, who.birth) == ("f", "1958")
    assert parents_of(after, "mum") == [("new", "biological")]


@pytest.mark.parametrize("kind", ["adoptive", "step", "foster", "donor"])
def test_a_child_of_two_parents_has_others_of_another_kind(kind: str) -> None:
    """Two by blood, never three."""
    third = newcomer(of=SAM, kin="parent")
    no = refused(drawn(*FAMILY), third)
    assert (no.code, no.field, no.about) == ("two_parents", "parent_kind", ("sam",))
    after = do(drawn(*FAMILY), newcomer(of=SAM, kin="parent", parent_kind=kind))
    assert ("new", kind) in parents_of(after, "sam")


def test_a_parent_is_not_born_after_the_child() -> None:
    """A step parent may be."""
    younger = {"of": MUM, "kin": "parent", "birth": PartialDate("1999")}
    no = refused(drawn(*FAMILY), newcomer(**younger))
    assert (no.code, no.field) == ("born_later", "birth")
    assert do(drawn(*FAMILY), newcomer(parent_kind="step", **younger))


def test_a_child_of_a_couple_has_both_as_its_parents() -> None:
    """An expected child too."""
    deed = newcomer(of=MUM, kin="child", other=DAD, life="expected", birth=PartialDate("2027-02"))
    after = do(drawn(*FAMILY), deed)
    assert parents_of(after, "new") == [("dad", "biological"), ("mum", "biological")]
    same = newcomer(of=MUM, kin="child", other=MUM)
    assert refused(drawn(*FAMILY), same).field == "other"


def test_brothers_and_sisters_share_their_parents() -> None:
    """Both, or one of them; those who have none drawn cannot have them in common."""
    whole = do(drawn(*FAMILY), newcomer(of=SAM, kin="sibling"))
    assert parents_of(whole, "new") == [("dad", "biological"), ("mum", "biological")]
    half = do(drawn(*FAMILY), newcomer(of=SAM, kin="sibling", other=DAD))
    assert parents_of(half, "new") == [("dad", "biological")]
    no = refused(drawn(*FAMILY), newcomer(of=BO, kin="sibling"))
    assert (no.code, no.about) == ("no_parents", ("bo",))
    assert refused(whole, AddKin(person=NEW, of=SAM, kin="sibling")).code == "already_so"


def test_who_turns_out_to_be_the_father_is_a_man_unless_it_is_known_otherwise() -> None:
    """Bo is drawn already; what is recorded of Mum stays."""
    before = drawn(person("bo"), person("kim"), person("mum", sex="f"), member("bo"), member("kim"))
    kim = PersonId("kim")
    father = do(before, AddKin(person=BO, of=kim, kin="parent", sex="m"))
    assert father.case.people[BO].sex == "m"
    assert parents_of(father, "kim") == [("bo", "biological")]
    known = drawn(person("mum", sex="f"), person("kim"), member("mum"), member("kim"))
    kept = do(known, AddKin(person=MUM, of=kim, kin="parent", sex="m"))
    assert kept.case.people[MUM].sex == "f"
    assert refused(father, AddKin(person=BO, of=kim, kin="parent", sex="m")).code == "already_so"


def test_a_twin_is_a_brother_or_sister_of_the_same_birth() -> None:
    """A third makes them three, and identical can be said later."""
    twins = do(drawn(*FAMILY), newcomer(of=SAM, kin="twin"))
    assert [one.persons for one in lines_of(twins, Twins)] == [("new", "sam")]
    assert twins.case.people[NEW].birth == "2016-05-05"
    assert len(parents_of(twins, "new")) == 2
    identical = do(twins, AddKin(person=NEW, of=SAM, kin="twin", identical=True))
    assert [one.identical for one in lines_of(identical, Twins)] == [True]
    third = newcomer(person=PersonId("third"), name="Derde", of=NEW, kin="twin")
    (three,) = lines_of(do(twins, third), Twins)
    assert three.persons == ("new", "sam", "third")


def test_twins_are_born_together() -> None:
    """At most on either side of midnight."""
    near = newcomer(of=SAM, kin="twin", birth=PartialDate("2016-05-06"))
    assert do(drawn(*FAMILY), near)
    far = newcomer(of=SAM, kin="twin", birth=PartialDate("2016-05-07"))
    assert refused(drawn(*FAMILY), far).code == "born_apart"


def test_a_kind_of_parent_is_put_right() -> None:
    """In place; the other parent stays."""
    after = do(drawn(*FAMILY), SetParent(parent=DAD, child=SAM, kind="step"))
    assert parents_of(after, "sam") == [("dad", "step"), ("mum", "biological")]
    assert refused(after, SetParent(parent=BO, child=SAM, kind="step")).code == "not_so"


def test_only_a_step_or_foster_parent_ends() -> None:
    """A parent by blood stays one."""
    fostered = drawn(*FAMILY, line("parent", parent="bo", child="sam", kind="foster"))
    after = do(fostered, EndParent(parent=BO, child=SAM, on=YESTERDAY))
    (link,) = (one for one in lines_of(after, Parent) if one.parent == "bo")
    assert link.until == YESTERDAY
    assert refused(fostered, EndParent(parent=DAD, child=SAM)).code == "stays_parent"
    assert refused(after, EndParent(parent=BO, child=SAM)).code == "not_so"


def test_partners_marry_on_a_day_and_what_they_were_before_ends() -> None:
    """Without a day it is put right."""
    married = SetPartner(person=MUM, other=DAD, kind="married", from_=date(2015, 6, 1))
    periods = [
        (one.kind, one.from_, one.until) for one in lines_of(do(drawn(*FAMILY), married), Partner)
    ]
    assert periods == [
        ("married", date(2015, 6, 1), None),
        ("relationship", date(2010, 1, 1), date(2015, 6, 1)),
    ]
    right = do(drawn(*FAMILY), SetPartner(person=DAD, other=MUM, kind="living_together"))
    assert [one.kind for one in lines_of(right, Partner)] == ["living_together"]


def test_a_marriage_ends_on_a_day_and_how() -> None:
    """Not before it began; a day that is learnt later is filled in."""
    ended = do(drawn(*FAMILY), EndPartner(person=MUM, other=DAD, ended="divorced"))
    assert [(one.ended, one.until) for one in lines_of(ended, Partner)] == [("divorced", None)]
    known = do(ended, EndPartner(person=DAD, other=MUM, ended="divorced", on=date(2020, 1, 1)))
    assert [one.until for one in lines_of(known, Partner)] == [date(2020, 1, 1)]
    early = EndPartner(person=MUM, other=DAD, ended="divorced", on=date(2009, 1, 1))
    assert refused(drawn(*FAMILY), early).code == "ends_before_begin"
    late = EndPartner(person=MUM, other=DAD, ended="divorced", on=date(2027, 1, 1))
    assert refused(drawn(*FAMILY), late).code == "day_to_come"
    assert refused(drawn(*FAMILY), EndPartner(person=MUM, other=BO, ended="divorced")).code


def test_a_line_that_never_was_goes_away_with_a_reason() -> None:
    """Parents and couples like every other fact."""
    link = NeverWas(fact="parent", person=DAD, other=SAM, on=DAY, reason="verkeerde man")
    assert parents_of(do(drawn(*FAMILY), link), "sam") == [("mum", "biological")]
    pair = NeverWas(fact="partner", person=MUM, other=DAD, on=DAY, reason="nooit samen")
    assert list(lines_of(do(drawn(*FAMILY), pair), Partner)) == []


def test_nobody_knows_is_an_answer_until_somebody_does() -> None:
    """It can be taken back, and goes when that parent is drawn."""
    asked = do(drawn(*FAMILY), NobodyKnows(person=MUM, kin="mother"))
    assert list(lines_of(asked, AskedKin)) == [AskedKin(person=MUM, kin="mother", asked_on=DAY)]
    assert refused(asked, NobodyKnows(person=MUM, kin="mother")).code == "already_so"
    again = do(asked, AskAgain(person=MUM, kin="mother"))
    assert list(lines_of(again, AskedKin)) == []
    assert refused(again, AskAgain(person=MUM, kin="mother")).code == "not_so"
    found = do(asked, newcomer(of=MUM, kin="parent", sex="f"))
    assert list(lines_of(found, AskedKin)) == []


def test_a_bond_is_hidden_for_somebody_and_shown_again() -> None:
    """For one person or for the family; only a bond that is there."""
    fight = line("bond", from_person="dad", to_person="mum", kind="violence")
    meant: dict[str, Any] = {"from_person": DAD, "to_person": MUM, "kind": "violence"}
    before = drawn(*FAMILY, fight)
    both = do(before, HideBond(audience="family", **meant), HideBond(audience=DAD, **meant))
    assert [one.audience for one in lines_of(both, HiddenBond)] == ["dad", "family"]
    shown = do(both, ShowBond(audience="family", **meant))
    assert [one.audience for one in lines_of(shown, HiddenBond)] == ["dad"]
    assert refused(shown, ShowBond(audience="family", **meant)).code == "not_so"
    assert refused(both, HideBond(audience=DAD, **meant)).code == "already_so"
    assert refused(drawn(*FAMILY), HideBond(audience=DAD, **meant)).code == "not_so"
    assert refused(before, HideBond(audience=NEW, **meant)).code == "elsewhere"


def test_the_order_of_a_row_is_kept_by_number() -> None:
    """Everybody once."""
    after = do(drawn(*FAMILY), PlaceInGenogram(row=(BO, MUM)))
    placed = [(one.person, one.lens, one.cell) for one in lines_of(after, Position)]
    assert placed == [("bo", "genogram", "0"), ("mum", "genogram", "1")]
    assert refused(drawn(*FAMILY), PlaceInGenogram(row=(BO, BO))).code == "same_person"
    assert refused(drawn(*FAMILY), PlaceInGenogram(row=(BO, NEW))).code == "elsewhere"
