"""What holds whatever is done to whatever household, in whatever order."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from graphmodel.changes.applied import after_records, all_records
from graphmodel.changes.command import Refusal
from graphmodel.changes.decide import Moment, decide
from graphmodel.changes.deeds import (
    CloseWorry,
    CorrectKnowledge,
    CorrectTie,
    Deed,
    EditPerson,
    MergePeople,
    NeverWas,
)
from graphmodel.changes.deeds.unset import UNSET
from graphmodel.changes.taking_back import take_back
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.records import KIND_BY_CLASS, key_of
from graphmodel.interchange.content import Content
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.encode import encode_line
from graphmodel.interchange.problems import Place
from graphmodel.interchange.record_rules import faults_of
from graphmodel.interchange.world_rules import world_problems
from graphmodel.rules.circles import PlacedPerson
from tests.changes.drawing import change_of, drawn, moment, policy_on, records, rings_on
from tests.changes.random_deeds import deeds, households
from tests.rules.lines import line
from tests.rules.world import DAY, records_of

steady = settings(max_examples=200, deadline=None, derandomize=True)

_PAST = [DAY - timedelta(days=days) for days in (1, 2, 14, 60, 61, 300)]


@dataclass(frozen=True)
class Drawing:
    """A household and what is done to it, each deed with the day it was made on."""

    before: Dossier
    made: tuple[tuple[Any, date], ...]


@st.composite
def drawings(draw: st.DrawFn, most: int = 14) -> Drawing:
    """A random household that is sound, and random deeds over some days, some arriving late."""
    before = drawn(*draw(households()))
    steps = draw(
        st.lists(st.tuples(deeds, st.sampled_from((0, 0, 0, 1, -1))), min_size=1, max_size=most)
    )
    day, made = DAY, []
    for deed, later in steps:
        made.append((deed, day + timedelta(days=later)))
        day = max(day, day + timedelta(days=later))
    return Drawing(before, tuple(made))


def problems_of(dossier: Dossier) -> list[object]:
    """What a load of this household into an empty store would say."""
    content = Content(files=["household"])
    units = records_of(
        line("municipality", id="GM1", name="Merendam"),
        line("organisation", id="o", name="O", type="x"),
        line("team", id="t", organisation="o", name="T"),
    )
    found: list[object] = []
    for record in (*units, *all_records(dossier)):
        again = decode_line(encode_line(record), Place("", 0))
        found += [] if again == record else [again]
        found += faults_of(record)
        kind, key = KIND_BY_CLASS[type(record)].name, key_of(record)
        assert key not in content.records[kind]
        content.records[kind][key] = record
        content.lines[kind][key] = 1
    stored: dict[str, dict[Any, Any]] = {kind: {} for kind in content.records}
    return found + list(world_problems(content, stored, policy_on(DAY)))


def at(made_on: date) -> Moment:
    """The moment of a deed that is decided later than it was made."""
    return moment(made_on, today=made_on + timedelta(days=3))


def done(dossier: Dossier, deed: Deed, made_on: date) -> Dossier:
    """The household after a deed; as it was when the deed is refused."""
    decided = decide(dossier, deed, at(made_on))
    event(f"{type(deed).__name__} {'refused' if isinstance(decided, Refusal) else 'done'}")
    return dossier if isinstance(decided, Refusal) else after_records(dossier, decided)


@steady
@given(drawings())
def test_whatever_is_done_the_household_can_be_loaded(drawing: Drawing) -> None:
    """No deed leaves what a load would refuse."""
    dossier = drawing.before
    for deed, made_on in drawing.made:
        dossier = done(dossier, deed, made_on)
        assert problems_of(dossier) == []


@steady
@given(drawings())
def test_taking_a_deed_back_leaves_what_was_and_again_what_was_done(drawing: Drawing) -> None:
    """Undo and redo, to the record."""
    before = drawing.before
    for deed, made_on in drawing.made:
        decided = decide(before, deed, at(made_on))
        if isinstance(decided, Refusal):
            continue
        after = after_records(before, decided)
        undoing = take_back(after, change_of(deed, decided), at(made_on))
        assert not isinstance(undoing, Refusal), (deed, undoing)
        undone = after_records(after, undoing)
        assert records(undone) == records(before)
        redoing = take_back(undone, change_of(deed, undoing, 2), at(made_on))
        assert not isinstance(redoing, Refusal), (deed, redoing)
        assert records(after_records(undone, redoing)) == records(after)
        before = after


@steady
@given(drawings())
def test_a_deed_done_twice_changes_nothing_the_second_time(drawing: Drawing) -> None:
    """It is so already, or refused."""
    dossier = drawing.before
    for deed, made_on in drawing.made:
        after = done(dossier, deed, made_on)
        if records(after) != records(dossier):
            again = decide(after, deed, at(made_on))
            assert isinstance(again, Refusal) or again == ()
        dossier = after


def corrects(deed: Deed, made_on: date) -> bool:
    """Whether a deed may say otherwise of days before it was made."""
    if isinstance(deed, EditPerson):
        return deed.died is not UNSET or deed.life is not UNSET
    if isinstance(deed, CloseWorry):
        return deed.on is not None and deed.on < made_on
    return isinstance(deed, CorrectTie | CorrectKnowledge | NeverWas | MergePeople)


def rings_before(dossier: Dossier, made_on: date) -> list[set[PlacedPerson]]:
    """Who stood where and knew what on days before one."""
    return [
        {
            replace(one, known=tuple(sorted(one.known.items())))  # type: ignore[arg-type]  # sorted
            for one in rings_on(dossier, day).people
        }
        for day in (*_PAST, made_on - timedelta(days=1))
        if day < made_on
    ]


@steady
@given(drawings())
def test_a_deed_that_corrects_nothing_leaves_earlier_days_as_they_were(drawing: Drawing) -> None:
    """Nobody is drawn elsewhere, and nothing is known less, on a day before it was made."""
    dossier = drawing.before
    for deed, made_on in drawing.made:
        after = done(dossier, deed, made_on)
        if not corrects(deed, made_on):
            assert rings_before(after, made_on) == rings_before(dossier, made_on)
        dossier = after


@steady
@given(drawings())
def test_deciding_leaves_the_household_it_was_given_as_it_was(drawing: Drawing) -> None:
    """Decisions are pure."""
    was = records(drawing.before)
    for deed, made_on in drawing.made:
        decide(drawing.before, deed, at(made_on))
    assert records(drawing.before) == was
