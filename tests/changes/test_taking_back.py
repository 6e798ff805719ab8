"""Every change can be taken back while nothing rests on it, and taken back again."""

from dataclasses import replace

import pytest

from graphmodel.changes.applied import after_records
from graphmodel.changes.command import Refusal
from graphmodel.changes.decide import decide
from graphmodel.changes.deeds import (
    AddPerson,
    AddPlace,
    CloseWorry,
    Deed,
    EndTie,
    MarkSafetyPerson,
    Move,
    OpenHousehold,
    OpenWorry,
    SetTie,
    Speak,
    Undo,
)
from graphmodel.changes.taking_back import take_back
from graphmodel.domain.change import Change, ChangeId, Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Position
from graphmodel.domain.ids import HouseholdId, MunicipalityId, PersonId, PlaceId, WorryId
from tests.changes.drawing import change_of, differences, do, drawn, moment, records, refused
from tests.rules.lines import child, in_household, line, member, tie, worry

RIA, BO, SAM = PersonId("ria"), PersonId("bo"), PersonId("sam")
NEW = AddPerson(person=RIA, name="Ria", stands="tie", area="family", paid=False, cell="1,1")


def made(dossier: Dossier | None, deed: Deed) -> tuple[Dossier, Change]:
    """The household after a deed, and the change it made."""
    made = differences(dossier, deed)
    return after_records(dossier, made), change_of(deed, made)


def not_taken_back(dossier: Dossier, change: Change) -> Refusal:
    """Why a change is not taken back."""
    found = take_back(dossier, change, moment())
    assert isinstance(found, Refusal), found
    return found


def taken_back(dossier: Dossier, change: Change) -> Dossier:
    """The household without that change."""
    found = take_back(dossier, change, moment())
    assert not isinstance(found, Refusal), found
    return after_records(dossier, found)


def test_what_was_changed_since_is_not_taken_back() -> None:
    """It says of whom."""
    before = drawn(tie("ria"))
    after, change = made(before, SetTie(person=RIA, area="friends"))
    later = do(after, Speak(person=RIA))
    no = not_taken_back(later, change)
    assert (no.code, no.field) == ("changed_since", "change")
    assert no.about == ("ria",)


def test_what_goes_away_that_others_rest_on_is_not_taken_back() -> None:
    """A person somebody else's knowledge, tie or place names."""
    before = drawn(child("sam"), worry("w1"))
    after, change = made(before, NEW)
    assert records(taken_back(after, change)) == records(before)
    marked = do(after, MarkSafetyPerson(person=RIA, child=SAM))
    assert not_taken_back(marked, change).code == "built_upon"
    opened, opening = made(after, OpenWorry(worry=WorryId("w2"), statement="x"))
    told = do(opened, Move(person=RIA, circle="all"))
    assert not_taken_back(told, opening).code == "built_upon"
    placed = do(after, AddPlace(place=PlaceId("p"), person=SAM, name="school", people=(RIA,)))
    assert not_taken_back(placed, change).code == "built_upon"


def test_other_changes_in_between_are_no_reason() -> None:
    """Of other people, or of other worries."""
    after, change = made(drawn(tie("ria"), tie("bo")), SetTie(person=RIA, area="friends"))
    later = taken_back(do(after, Speak(person=BO)), change)
    assert records(later) == records(do(drawn(tie("ria"), tie("bo")), Speak(person=BO)))


def test_a_change_is_taken_back_once() -> None:
    """What took it back can be taken back."""
    before = drawn(tie("ria"))
    after, change = made(before, EndTie(person=RIA))
    undone = replace(change, undone_by=ChangeId("00000000-0000-4000-8000-000000000009"))
    assert not_taken_back(after, undone).code == "already_undone"


def test_opening_a_household_is_not_taken_back() -> None:
    """Everything rests on it."""
    opened, change = made(None, OpenHousehold(name="Bos", municipality=MunicipalityId("GM1")))
    assert not_taken_back(opened, change).code == "built_upon"


def test_a_rule_holds_when_something_is_taken_back_too() -> None:
    """Four worries were opened since the fifth was closed."""
    four = [worry(f"w{one}") for one in range(1, 5)]
    after, change = made(drawn(*four), CloseWorry(worry=WorryId("w1")))
    full = do(after, OpenWorry(worry=WorryId("w5"), statement="x"))
    assert not_taken_back(full, change).code == "rule"


def place_of(who: str, cell: str) -> Position:
    """A place among the rings."""
    return Position(household=HouseholdId("h"), person=PersonId(who), lens="circles", cell=cell)


def test_others_keep_the_place_they_got_along_the_way() -> None:
    """Only the places of those a change is about go back."""
    before = drawn(tie("bo"))
    after, change = made(before, NEW)
    along = Difference(before=None, after=place_of("bo", "5,5"))
    arranged = after_records(after, [along])
    whole = replace(change, differences=(*change.differences, along))
    assert taken_back(arranged, whole).positions == (place_of("bo", "5,5"),)


def test_a_place_that_changed_since_is_left_where_it_is() -> None:
    """Being dragged elsewhere is no reason to keep a mistake."""
    before = drawn(
        tie("ria"), worry("w1"), in_household("position", person="ria", lens="circles", cell="0,0")
    )
    after, change = made(before, Move(person=RIA, circle="all", cell="3,3"))
    dragged = do(after, Move(person=RIA, cell="9,9"))
    back = taken_back(dragged, change)
    assert [one.cell for one in back.positions] == ["9,9"]
    assert back.case.knows == ()
    assert [one.cell for one in taken_back(after, change).positions] == ["0,0"]


def test_who_goes_away_leaves_no_place_behind() -> None:
    """Wherever they were put since."""
    after, change = made(drawn(), NEW)
    assert taken_back(do(after, Move(person=RIA, cell="9,9")), change).positions == ()


def test_somebody_whom_nothing_names_any_more_stays_known() -> None:
    """Taken off in another order than they came."""
    before = drawn(
        member("sam"), line("place", id="p", person="sam", name="school", people=["ria"])
    )
    tied, change = made(
        before, AddPlace(place=PlaceId("q"), person=SAM, name="club", people=(RIA,))
    )
    assert RIA in tied.case.people
    alone = replace(tied, places=tuple(one for one in tied.places if one.id == "q"))
    assert [one.person for one in taken_back(alone, change).positions] == ["ria"]


def test_a_reason_fits() -> None:
    """It is kept with the change."""
    after, change = made(drawn(tie("ria")), EndTie(person=RIA))
    no = take_back(after, change, moment(), reason="x" * 2001)
    assert isinstance(no, Refusal)
    assert (no.code, no.field) == ("text_too_long", "reason")
    assert isinstance(take_back(after, change, moment(), reason="vergissing"), tuple)


def test_taking_back_is_not_decided_as_a_deed() -> None:
    """It needs the change."""
    with pytest.raises(ValueError, match="take_back"):
        decide(drawn(), Undo(change=ChangeId("x")), moment())
    assert refused(None, EndTie(person=RIA)).code == "elsewhere"
