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
    form; empty where it cannot. `closes` is the day from which it is over, when that is known.
    """

    id: WorryId
    number: int
    statement: str
    concerns: str
    opened: str
    closes: str
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
    return WorryRow(
        id=record.id,
        number=at + 1,
        statement=record.statement,
        concerns=listed([standing.name(person) for person in record.concerns]),
        opened=day_in_words(record.opened),
        closes=day_in_words(record.closed) if record.closed else "",
        knowing=knowing(known_outside(standing, record.id)),
        up=_swapped(order, at - 1) if at else (),
        down=_swapped(order, at) if at + 1 < len(order) else (),
    )


def _swapped(order: list[WorryId], first: int) -> Pairs:
    """The order with this one and the next exchanged."""
    changed = [*order[:first], order[first + 1], order[first], *order[first + 2 :]]
    return tuple(("worries", one) for one in changed)


@dataclass(frozen=True, slots=True)
class Outside:
    """How many people from outside there are, were asked about a worry, and know it fully."""

    people: int
    asked: int
    fully: int


def known_outside(standing: Standing, worry: WorryId) -> Outside:
    """What the people around the household know of a worry."""
    known = standing.known[worry]
    people = [person for person in standing.ties if standing.is_outsider(person)]
    asked = [known[person].level for person in people if person in known]
    return Outside(len(people), len(asked), asked.count("full"))


def knowing(outside: Outside) -> str:
    """How many from outside know a worry fully; who was not asked does not count as not knowing.

    Example:
        >>> knowing(Outside(people=3, asked=2, fully=1))
        '1 mens van buiten weet dit helemaal.'
        >>> knowing(Outside(people=3, asked=2, fully=0))
        'Nog niet aan iedereen gevraagd.'
    """
    if outside.fully:
        said = n_(
            "{n} mens van buiten weet dit helemaal.",
            "{n} mensen van buiten weten dit helemaal.",
            outside.fully,
        )
        return said.format(n=outside.fully)
    if outside.asked == outside.people:
        return _("Niemand van buiten weet dit helemaal.")
    if not outside.asked:
        return _("Nog aan niemand van buiten gevraagd.")
    return _("Nog niet aan iedereen gevraagd.")
