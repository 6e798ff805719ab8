"""What was changed in a household, told in sentences: the newest first, each can be taken back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from graphmodel.domain.case import Case
from graphmodel.domain.change import Change, ChangeId
from graphmodel.domain.household import Position
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import Record
from graphmodel.domain.worry import Worry
from visualise.dutch.history import say_again, say_change
from visualise.dutch.terms import day_in_words
from visualise.language import Spoken, _, mark
from visualise.views.looking_back import LookingBack

MOST_BESIDE: Final = 12
"""How many changes are told beside a drawing."""

BY_WORDS: Final[Spoken[str]] = Spoken(
    {"demo": mark("de demonstratie"), "operator": mark("beheer"), "gezin": mark("het gezin")}
)
"""Who made a change, where it is not somebody by name."""


OPENING: Final = "open_household"
"""The deed that nothing was before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A change in words, when and by whom it was made, and whether it was taken back.

    `again` says that taking it back does something again; the `first` change of all, that it was
    opened, cannot be taken back.
    """

    id: str
    said: str
    when: str
    day: str
    day_words: str
    by: str
    undone: bool
    again: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Latest:
    """The last changes, and which one can be taken back or done again now."""

    lines: tuple[ChangeLine, ...] = ()
    undo: ChangeLine | None = None
    redo: ChangeLine | None = None


NOTHING_DONE: Final = Latest()


def latest(history: Sequence[Change], case: Case) -> Latest:
    """The last changes of a household; `history` comes with the newest first."""
    undo, redo = _undo_and_redo(history)
    wanted = {one.id for one in (undo, redo) if one}
    lines: list[ChangeLine] = []
    by_id: dict[str, ChangeLine] = {}
    for line in told(history, case):
        if len(lines) < MOST_BESIDE:
            lines.append(line)
        if line.id in wanted:
            by_id[line.id] = line
        if len(lines) == MOST_BESIDE and len(by_id) == len(wanted):
            break
    return Latest(
        lines=tuple(lines),
        undo=by_id.get(undo.id) if undo else None,
        redo=by_id.get(redo.id) if redo else None,
    )


def told(history: Sequence[Change], case: Case) -> Iterator[ChangeLine]:
    """Every change in words; `case` is as the newest of them left it."""
    names = names_in(case, history)
    by_id = {one.id: one for one in history}
    past = LookingBack(case)
    for change in history:
        doing_again = does_again(change, by_id)
        say = say_again if doing_again else say_change
        yield ChangeLine(
            id=change.id,
            said=say(change, names, past.circle_on(change.day)),
            when=_("op {day}").format(day=day_in_words(change.day)),
            day=change.day.isoformat(),
            day_words=day_in_words(change.day),
            by=BY_WORDS.get(change.by, change.by),
            undone=change.undone_by is not None,
            again=change.undoes is not None and not doing_again,
            first=change.deed == OPENING,
        )
        past.before(change)


def lines_about(history: Sequence[Change], case: Case, person: PersonId) -> tuple[ChangeLine, ...]:
    """The changes that are about somebody; `history` comes with the newest first."""
    about = {one.id for one in history if is_about(one, person)}
    return tuple(islice((one for one in told(history, case) if one.id in about), MOST_BESIDE))


def is_about(change: Change, person: PersonId) -> bool:
    """Whether a change touched a fact that names somebody; a place on a map is none."""
    return any(
        person in _named_in(one.record)
        for one in change.differences
        if not isinstance(one.record, Position)
    )


def _named_in(record: Record) -> frozenset[str]:
    """The values of a record that can name people."""
    values = (getattr(record, name) for name in record.__slots__)
    flat = (one for value in values for one in (value if isinstance(value, tuple) else (value,)))
    return frozenset(one for one in flat if isinstance(one, str))


def names_in(case: Case, history: Sequence[Change] = ()) -> Callable[[str], str]:
    """How people and worries are called by their id, also those who are only in the history."""
    names: dict[str, str] = {}
    for change in reversed(history):
        for one in change.differences:
            if isinstance(one.record, Person):
                names[one.record.id] = one.record.name
            elif isinstance(one.record, Worry):
                names[one.record.id] = one.record.statement
    names |= {one.id: one.name for one in case.people.values()}
    names |= {one.id: one.statement for one in case.worries}
    return lambda one: names.get(one) or _("iemand")


def _undo_and_redo(history: Sequence[Change]) -> tuple[Change | None, Change | None]:
    """The newest deed that stands, and the newest taking back that stands and can be done again.

    What was taken back can be done again, one after the other, until something new is done.
    """
    by_id = {one.id: one for one in history}
    undo: Change | None = None
    redo: Change | None = None
    anew = False
    for change in history:
        stands = change.undone_by is None
        back = change.undoes is not None and not does_again(change, by_id)
        if stands and not back and change.deed != OPENING:
            undo = undo or change
        anew = anew or change.undoes is None
        if stands and back and not anew:
            redo = redo or change
        if undo and anew:
            break
    return undo, redo


def does_again(change: Change, by_id: Mapping[ChangeId, Change]) -> bool:
    """Whether it takes back what took something back."""
    taken = by_id.get(change.undoes) if change.undoes else None
    return taken is not None and taken.undoes is not None and not does_again(taken, by_id)
