"""What changed around a household between two days."""

from dataclasses import dataclass
from typing import Final

from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.words import Circle
from graphmodel.rules.circles import Circles, Move, circles_of, moves
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import day_in_words
from visualise.language import Spoken, _, mark, n_
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
    came = [ChangeRow(now.name(person), _("is erbij gekomen")) for person in sorted(are - were)]
    left = [
        ChangeRow(before.name(person), _("staat er niet meer bij")) for person in sorted(were - are)
    ]
    moved = _moved(then, today, were & are)
    rows = [ChangeRow(now.name(one.person), _move_words(one, words, worry)) for one in moved]
    return Changes(
        since=day_in_words(before.day),
        summary=_summary(moved, len(came), len(left)),
        rows=tuple(rows + came + left),
    )


def _moved(then: Circles, today: Circles, both: set[PersonId]) -> list[Move]:
    members = {one.person for one in today.people if one.member}
    return [one for one in moves(then, today) if one.person in both - members]


def _move_words(move: Move, words: RingsWords, worry: WorryId | None) -> str:
    said = {
        "all": words.ring_all,
        "some": words.ring_some,
        "none": words.ring_none,
        None: _("stond in geen cirkel"),
    }
    now = (NOW if worry is None else NOW_OF_ONE)[move.after]
    return _("{now}. Eerst: {before}.").format(now=now, before=said[move.before])


NOW: Final[Spoken[Circle | None]] = Spoken(
    {
        "all": mark("weet nu alles"),
        "some": mark("weet nu een deel"),
        "none": mark("weet nu niets"),
        None: mark("staat nu in geen cirkel"),
    }
)
"""Where somebody stands now, of all worries."""

NOW_OF_ONE: Final[Spoken[Circle | None]] = Spoken(
    {
        "all": mark("weet het nu"),
        "some": mark("weet er nu een deel van"),
        "none": mark("weet het nu niet"),
        None: mark("staat nu in geen cirkel"),
    }
)
"""Where somebody stands now, of one worry."""


def _summary(moved: list[Move], came: int, left: int) -> str:
    more = sum(INWARD[one.after] > INWARD[one.before] for one in moved)
    less = len(moved) - more
    said = []
    if more:
        said.append(n_("{n} mens weet nu meer.", "{n} mensen weten nu meer.", more).format(n=more))
    if less:
        fewer = n_(
            "{n} mens weet nu minder, of er kwam een zorg bij.",
            "{n} mensen weten nu minder, of er kwam een zorg bij.",
            less,
        )
        said.append(fewer.format(n=less))
    if came:
        said.append(n_("{n} mens kwam erbij.", "{n} mensen kwamen erbij.", came).format(n=came))
    if left:
        said.append(n_("{n} mens ging weg.", "{n} mensen gingen weg.", left).format(n=left))
    return " ".join(said) or _("In de cirkels veranderde niets.")
