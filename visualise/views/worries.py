"""The worries of a household in its own words, in their order, and how many more there may be."""

from dataclasses import dataclass

from graphmodel.domain.ids import WorryId
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import day_in_words, listed
from visualise.language import _, n_

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryRow:
    """A worry in the words of the household, for whom, and since when.

    `up` and `down` are the whole new order when it goes one place up or down, as the fields of a
    form; empty where it cannot.
    """

    id: WorryId
    number: int
    statement: str
    concerns: str
    opened: str
    knowing: str
    up: Pairs = ()
    down: Pairs = ()


def worry_rows(standing: Standing) -> tuple[WorryRow, ...]:
    """The open worries, the first one first."""
    order = [one.id for one in standing.worries]
    return tuple(_row(standing, order, at) for at in range(len(order)))


def room_for_worries(standing: Standing) -> int:
    """How many worries may still be opened."""
    return max(0, standing.policy.numbers.open_worries - len(standing.worries))


def full_of_worries(standing: Standing) -> str:
    """What is said when no worry may be added."""
    most = standing.policy.numbers.open_worries
    said = n_(
        "Er staat al {n} zorg open. Sluit die eerst af.",
        "Er staan al {n} zorgen open. Meer is niet te overzien. Sluit er eerst een af.",
        most,
    )
    return said.format(n=most)


def _row(standing: Standing, order: list[WorryId], at: int) -> WorryRow:
    record = standing.worries[at]
    known = standing.known[record.id]
    outside = [person for person in known if person not in standing.members]
    fully = sum(known[person].level == "full" for person in outside)
    return WorryRow(
        id=record.id,
        number=at + 1,
        statement=record.statement,
        concerns=listed([standing.name(person) for person in record.concerns]),
        opened=day_in_words(record.opened),
        knowing=knowing(fully),
        up=_swapped(order, at - 1) if at else (),
        down=_swapped(order, at) if at + 1 < len(order) else (),
    )


def _swapped(order: list[WorryId], first: int) -> Pairs:
    """The order with this one and the next exchanged."""
    changed = [*order[:first], order[first + 1], order[first], *order[first + 2 :]]
    return tuple(("worries", one) for one in changed)


def knowing(number: int) -> str:
    """How many from outside know a worry fully.

    >>> knowing(1)
    '1 mens van buiten weet dit helemaal.'
    """
    if not number:
        return _("Niemand van buiten weet dit helemaal.")
    said = n_(
        "{n} mens van buiten weet dit helemaal.",
        "{n} mensen van buiten weten dit helemaal.",
        number,
    )
    return said.format(n=number)
