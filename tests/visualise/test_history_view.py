"""The history as a household reads it: what can be taken back, done again, and how it was then."""

from collections.abc import Sequence
from dataclasses import replace

from graphmodel.changes.applied import after_records
from graphmodel.changes.deeds import AddPerson, Deed, MarkSafetyPerson, Move, OpenWorry, Speak
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.rules.circles import circles
from tests.changes.drawing import change_of, differences, drawn, policy_on
from tests.rules.lines import member, person, tie, worry
from tests.rules.world import DAY
from visualise.views.history import does_again, latest, lines_about, told
from visualise.views.looking_back import LookingBack

RIA, DAAN = PersonId("ria"), PersonId("daan")
HOME = (
    person("daan", birth="2017"),
    member("daan", role="child"),
    tie("ria"),
    tie("mo"),
    worry("w1", statement="Papa slaat mama."),
)


class Journal:
    """A household that is changed, with every change kept, the newest first."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.changes: list[Change] = []

    def do(self, deed: Deed) -> Change:
        """Do a deed."""
        return self._keep(change_of(deed, differences(self.dossier, deed), self._next))

    def undo(self, change: Change) -> Change:
        """Take a change back."""
        back = replace(
            change,
            id=change_of(Speak(person=RIA), (), self._next).id,
            number=self._next,
            deed="undo",
            undoes=change.id,
            undone_by=None,
            differences=tuple(one.reversed for one in change.differences),
        )
        at = self.changes.index(change)
        self.changes[at] = replace(change, undone_by=back.id)
        return self._keep(back)

    @property
    def _next(self) -> int:
        return len(self.changes) + 1

    def _keep(self, change: Change) -> Change:
        self.dossier = after_records(self.dossier, change.differences)
        self.changes.insert(0, change)
        return change

    def of(self, change: Change) -> Change:
        """A change as it is kept now."""
        return next(one for one in self.changes if one.id == change.id)

    def said(self) -> list[str]:
        """The sentences, the newest first."""
        return [one.said for one in told(self.changes, self.dossier.case)]


def undo_and_redo(journal: Journal) -> tuple[str, str]:
    """What the two buttons would do now."""
    found = latest(journal.changes, journal.dossier.case)
    return (found.undo.id if found.undo else "", found.redo.id if found.redo else "")


def test_nothing_can_be_taken_back_before_anything_was_done() -> None:
    assert undo_and_redo(Journal(drawn(*HOME))) == ("", "")


def test_the_last_deed_can_be_taken_back_and_then_done_again() -> None:
    journal = Journal(drawn(*HOME))
    first, second = journal.do(Speak(person=RIA)), journal.do(Speak(person=PersonId("mo")))
    assert undo_and_redo(journal) == (second.id, "")
    back = journal.undo(second)
    assert undo_and_redo(journal) == (first.id, back.id)
    again = journal.undo(back)
    assert undo_and_redo(journal) == (again.id, "")
    assert does_again(again, {one.id: one for one in journal.changes})
    once_more = journal.undo(again)
    assert undo_and_redo(journal) == (first.id, once_more.id)


def test_two_that_were_taken_back_are_done_again_the_last_one_first() -> None:
    journal = Journal(drawn(*HOME))
    first, second = journal.do(Speak(person=RIA)), journal.do(Speak(person=PersonId("mo")))
    journal.undo(second)
    back = journal.undo(journal.of(first))
    assert undo_and_redo(journal) == ("", back.id)


def test_all_that_was_taken_back_is_done_again_one_after_the_other() -> None:
    journal = Journal(drawn(*HOME))
    deeds = [journal.do(Speak(person=PersonId(one))) for one in ("ria", "mo")]
    backs = [journal.undo(journal.of(one)) for one in reversed(deeds)]
    first_again = journal.undo(backs[1])
    assert undo_and_redo(journal) == (first_again.id, backs[0].id)
    second_again = journal.undo(backs[0])
    assert undo_and_redo(journal) == (second_again.id, "")
    journal.undo(second_again)
    assert undo_and_redo(journal)[0] == first_again.id


def test_what_was_taken_back_before_something_new_is_not_done_again_after_it() -> None:
    journal = Journal(drawn(*HOME))
    journal.undo(journal.do(Speak(person=RIA)))
    new = journal.do(Speak(person=PersonId("mo")))
    back = journal.undo(new)
    assert undo_and_redo(journal) == ("", back.id)
    again = journal.undo(back)
    assert undo_and_redo(journal) == (again.id, "")


def test_a_new_deed_leaves_nothing_to_do_again() -> None:
    journal = Journal(drawn(*HOME))
    journal.undo(journal.do(Speak(person=RIA)))
    new = journal.do(Speak(person=PersonId("mo")))
    assert undo_and_redo(journal) == (new.id, "")


def test_taking_back_and_doing_again_are_told_as_such() -> None:
    journal = Journal(drawn(*HOME))
    deed = MarkSafetyPerson(person=RIA, child=DAAN)
    journal.undo(journal.undo(journal.do(deed)))
    said = "Ria is nu veiligheidspersoon van Daan."
    assert journal.said() == [f"Opnieuw: {said}", f"Teruggezet: {said}", said]


def test_what_somebody_knew_is_told_as_it_was_at_that_moment() -> None:
    journal = Journal(drawn(*HOME))
    journal.do(Move(person=RIA, circle="all"))
    journal.do(OpenWorry(worry=WorryId("w2"), statement="Er is geen geld."))
    journal.do(Move(person=RIA, circle="none"))
    journal.do(Move(person=RIA, levels={WorryId("w2"): "full"}))
    assert journal.said() == [
        "Ria weet nu alles van “Er is geen geld”.",
        "Ria weet nog niets.",
        "Zorg erbij: “Er is geen geld”",
        "Ria weet nu alles.",
    ]


def test_looking_back_finds_every_ring_as_it_was() -> None:
    journal = Journal(drawn(*HOME))
    deeds: Sequence[Deed] = (
        Move(person=RIA, circle="all"),
        OpenWorry(worry=WorryId("w2"), statement="Er is geen geld."),
        Move(person=PersonId("mo"), levels={WorryId("w1"): "part"}),
        Move(person=RIA, circle="none"),
    )
    stood = []
    for deed in deeds:
        journal.do(deed)
        now = circles(journal.dossier.case, policy_on(DAY)).people
        stood.append({one.person: one.circle for one in now})
    past = LookingBack(journal.dossier.case)
    for change, then in zip(journal.changes, reversed(stood), strict=True):
        circle = past.circle_on(DAY)
        assert {one: circle(one) for one in then} == then
        past.before(change)


def test_the_sheet_of_somebody_tells_what_is_about_them_alone() -> None:
    journal = Journal(drawn(*HOME))
    journal.do(Speak(person=RIA))
    journal.do(Speak(person=PersonId("mo")))
    journal.do(MarkSafetyPerson(person=RIA, child=DAAN))
    said = [one.said for one in lines_about(journal.changes, journal.dossier.case, RIA)]
    assert said == [
        "Ria is nu veiligheidspersoon van Daan.",
        "Ria is gesproken op 1 november 2026.",
    ]


def test_somebody_who_was_taken_back_is_called_by_name() -> None:
    journal = Journal(drawn(*HOME))
    els = journal.do(AddPerson(person=PersonId("els"), name="Els", stands="member"))
    journal.undo(els)
    assert journal.said()[0] == "Teruggezet: Els woont in dit huis."


def test_a_line_says_by_whom_and_of_which_day() -> None:
    journal = Journal(drawn(*HOME))
    journal.do(Speak(person=RIA))
    journal.changes[0] = replace(journal.changes[0], by="gezin")
    (line,) = told(journal.changes, journal.dossier.case)
    assert (line.by, line.day, line.when) == ("het gezin", "2026-11-01", "op 1 november 2026")
    assert not line.undone


def test_the_opening_of_a_household_is_told_but_not_taken_back() -> None:
    journal = Journal(drawn(*HOME))
    journal.do(Speak(person=RIA))
    journal.changes[0] = replace(journal.changes[0], deed="open_household")
    assert undo_and_redo(journal) == ("", "")
    (line,) = told(journal.changes, journal.dossier.case)
    assert line.first
