"""What changed around a household between two days."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.words import Circle
from graphmodel.rules.circles import Circles, PlacedPerson, circles_of
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import day_in_words
from visualise.language import Spoken, _, mark, n_
from visualise.layout.words import RingsWords

INWARD: Final[dict[Circle, int]] = {"none": 1, "some": 2, "all": 3}
UNASKED: Final = "unasked"

Stand = Circle | Literal["unasked"] | None
"""Where somebody stands: a ring, in none, or in the outer one because nobody asked."""


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody who stands otherwise on two days."""

    person: PersonId
    before: Stand
    after: Stand

    def inward(self) -> int:
        """How many rings inward; outward is below zero, and to be asked is no way at all."""
        return _ring(self.after) - _ring(self.before)


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
        summary=_summary(then, today, moved, len(came), len(left)),
        rows=tuple(rows + came + left),
    )


def _moved(then: Circles, today: Circles, both: set[PersonId]) -> list[Step]:
    were = {one.person: _stand(one) for one in then.people}
    members = {one.person for one in today.people if one.member}
    return [
        Step(one.person, were[one.person], _stand(one))
        for one in today.people
        if one.person in both - members and were[one.person] != _stand(one)
    ]


def _stand(placed: PlacedPerson) -> Stand:
    return UNASKED if placed.circle is not None and not placed.asked else placed.circle


def _ring(stand: Stand) -> int:
    return INWARD["none" if stand == UNASKED or stand is None else stand]


def _move_words(move: Step, words: RingsWords, worry: WorryId | None) -> str:
    said: dict[Stand, str] = {
        "all": words.ring_all,
        "some": words.ring_some,
        "none": words.ring_none,
        UNASKED: words.not_asked,
        None: _("stond in geen cirkel"),
    }
    now = (NOW if worry is None else NOW_OF_ONE)[move.after]
    return _("{now}. Eerst: {before}.").format(now=now, before=said[move.before])


NOW: Final[Spoken[Stand]] = Spoken(
    {
        "all": mark("weet nu alles"),
        "some": mark("weet nu een deel"),
        "none": mark("weet nu niets"),
        UNASKED: mark("is nu niet gevraagd"),
        None: mark("staat nu in geen cirkel"),
    }
)
"""Where somebody stands now, of all worries."""

NOW_OF_ONE: Final[Spoken[Stand]] = Spoken(
    {
        "all": mark("weet het nu"),
        "some": mark("weet er nu een deel van"),
        "none": mark("weet het nu niet"),
        UNASKED: mark("is nu niet gevraagd"),
        None: mark("staat nu in geen cirkel"),
    }
)
"""Where somebody stands now, of one worry."""


def _summary(then: Circles, today: Circles, moved: list[Step], came: int, left: int) -> str:
    said = [*_worries_said(then, today), *_steps_said(moved)]
    if came:
        said.append(n_("{n} mens kwam erbij.", "{n} mensen kwamen erbij.", came).format(n=came))
    if left:
        said.append(n_("{n} mens ging weg.", "{n} mensen gingen weg.", left).format(n=left))
    return " ".join(said) or _("In de cirkels veranderde niets.")


def _worries_said(then: Circles, today: Circles) -> Iterator[str]:
    """Without an open worry there are no rings, so that nobody knows more or less than then."""
    if today.worries and not then.worries:
        yield _("Toen stond er nog geen zorg open.")
    if then.worries and not today.worries:
        yield _("Er staat nu geen zorg meer open.")


def _steps_said(moved: list[Step]) -> Iterator[str]:
    known = [one for one in moved if one.before is not None and one.after is not None]
    more = sum(one.inward() > 0 for one in known)
    less = sum(one.inward() < 0 for one in known)
    asked = sum(one.before == UNASKED and one.after == "none" for one in known)
    if more:
        yield n_("{n} mens weet nu meer.", "{n} mensen weten nu meer.", more).format(n=more)
    if less:
        yield n_(
            "{n} mens weet nu minder, of er kwam een zorg bij.",
            "{n} mensen weten nu minder, of er kwam een zorg bij.",
            less,
        ).format(n=less)
    if asked:
        yield n_("{n} mens is nu gevraagd.", "{n} mensen zijn nu gevraagd.", asked).format(n=asked)
