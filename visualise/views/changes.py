"""What changed around a household between two days."""

from dataclasses import dataclass

from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.words import Circle
from graphmodel.rules.circles import Circles, Move, circles_of, moves
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import day_in_words
from visualise.layout.words import RingsWords

INWARD: dict[Circle | None, int] = {None: 0, "none": 1, "some": 2, "all": 3}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Somebody whose place changed, and how, in words."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Changes:
    """A sentence about the whole, and a line for each person."""

    since: str
    summary: str
    rows: tuple[ChangeRow, ...]


def changes(before: Standing, now: Standing, worry: WorryId | None, words: RingsWords) -> Changes:
    """Who came, who left, and who knows more or less than on an earlier day."""
    then, today = circles_of(before, worry), circles_of(now, worry)
    were, are = ({one.person for one in each.people} for each in (then, today))
    came = [ChangeRow(now.name(person), "is erbij gekomen") for person in sorted(are - were)]
    left = [
        ChangeRow(before.name(person), "staat er niet meer bij") for person in sorted(were - are)
    ]
    moved = _moved(then, today, were & are)
    rows = [ChangeRow(now.name(one.person), _move_words(one, words)) for one in moved]
    return Changes(
        since=day_in_words(before.day),
        summary=_summary(moved, len(came), len(left)),
        rows=tuple(rows + came + left),
    )


def _moved(then: Circles, today: Circles, both: set[PersonId]) -> list[Move]:
    members = {one.person for one in today.people if one.member}
    return [one for one in moves(then, today) if one.person in both - members]


def _move_words(move: Move, words: RingsWords) -> str:
    said = {
        "all": words.ring_all,
        "some": words.ring_some,
        "none": words.ring_none,
        None: "stond in geen cirkel",
    }
    now = "staat nu in geen cirkel" if move.after is None else _now(said[move.after])
    return f"{now}. Eerst: {said[move.before]}."


def _now(words: str) -> str:
    """The present words of a ring with "nu" behind the verb.

    >>> _now("weet een deel")
    'weet nu een deel'
    """
    verb, _, rest = words.partition(" ")
    return f"{verb} nu {rest}"


def _summary(moved: list[Move], came: int, left: int) -> str:
    more = sum(INWARD[one.after] > INWARD[one.before] for one in moved)
    less = len(moved) - more
    said = []
    if more:
        said.append(f"{_people(more)} {_knows(more)} nu meer.")
    if less:
        said.append(f"{_people(less)} {_knows(less)} nu minder, of er kwam een zorg bij.")
    if came:
        said.append(f"{_people(came)} {'kwam' if came == 1 else 'kwamen'} erbij.")
    if left:
        said.append(f"{_people(left)} {'ging' if left == 1 else 'gingen'} weg.")
    return " ".join(said) or "In de cirkels veranderde niets."


def _people(number: int) -> str:
    return "1 mens" if number == 1 else f"{number} mensen"


def _knows(number: int) -> str:
    return "weet" if number == 1 else "weten"
