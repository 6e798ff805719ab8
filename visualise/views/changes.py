"""What changed around a household between two days."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.words import Circle
from graphmodel.rules.circles import Circles, PlacedPerson, circles_of
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import capitalised, day_in_words
from visualise.language import Spoken, _, mark, n_
from visualise.layout.words import RingsWords

INWARD: Final[dict["Stand", int]] = {"none": 1, "some": 2, "all": 3}
UNASKED: Final = "unasked"
MEMBER: Final = "member"

Stand = Circle | Literal["unasked", "member"] | None
"""Where somebody stands: at home, a ring, in none, or in the outer one because nobody asked."""


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody who stands otherwise on two days."""

    person: PersonId
    before: Stand
    after: Stand

    def inward(self) -> int:
        """How many rings inward; outward is below zero, and to be asked is no way at all.

        Who comes to live here, or goes to live elsewhere, moves in no ring.
        """
        if None in (self.before, self.after) or MEMBER in (self.before, self.after):
            return 0
        return _ring(self.after) - _ring(self.before)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people came on the map, went from it, and died."""

    came: int
    left: int
    died: int


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
    moved = _moved(then, today)
    died = (were - are) & (before.alive - now.alive)
    said = {
        **{one.person: _move_words(one, words, worry) for one in moved},
        **dict.fromkeys(sorted(are - were), _("is erbij gekomen")),
        **dict.fromkeys(sorted(were - are - died), _("staat er niet meer bij")),
        **dict.fromkeys(sorted(died), _("is overleden")),
    }
    counts = Counts(came=len(are - were), left=len(were - are - died), died=len(died))
    return Changes(
        since=day_in_words(before.day),
        summary=_summary(then, today, moved, counts),
        rows=tuple(ChangeRow(now.name(person), text) for person, text in said.items()),
    )


def _moved(then: Circles, today: Circles) -> list[Step]:
    were = {one.person: _stand(one) for one in then.people}
    return [
        Step(one.person, were[one.person], _stand(one))
        for one in today.people
        if one.person in were and were[one.person] != _stand(one)
    ]


def _stand(placed: PlacedPerson) -> Stand:
    if placed.member:
        return MEMBER
    return UNASKED if placed.circle is not None and not placed.asked else placed.circle


def _ring(stand: Stand) -> int:
    return INWARD.get(stand, INWARD["none"])


def _move_words(move: Step, words: RingsWords, worry: WorryId | None) -> str:
    said: dict[Stand, str] = {
        "all": words.ring_all,
        "some": words.ring_some,
        "none": words.ring_none,
        UNASKED: words.not_asked,
        None: _("stond in geen cirkel"),
    }
    now = (NOW if worry is None else NOW_OF_ONE)[move.after]
    if move.before == MEMBER:
        return _("woont hier niet meer. {now}.").format(now=capitalised(now))
    return _("{now}. Eerst: {before}.").format(now=now, before=said[move.before])


NOW: Final[Spoken[Stand]] = Spoken(
    {
        "all": mark("weet nu alles"),
        "some": mark("weet nu een deel"),
        "none": mark("weet nu niets"),
        UNASKED: mark("is nu niet gevraagd"),
        MEMBER: mark("woont nu in dit huis"),
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
        MEMBER: mark("woont nu in dit huis"),
        None: mark("staat nu in geen cirkel"),
    }
)
"""Where somebody stands now, of one worry."""


def _summary(then: Circles, today: Circles, moved: list[Step], counts: Counts) -> str:
    said = [*_worries_said(then, today), *_steps_said(moved), *_homes_said(moved)]
    came, left, died = counts.came, counts.left, counts.died
    if came:
        said.append(n_("{n} mens kwam erbij.", "{n} mensen kwamen erbij.", came).format(n=came))
    if left:
        said.append(n_("{n} mens ging weg.", "{n} mensen gingen weg.", left).format(n=left))
    if died:
        said.append(n_("{n} mens is overleden.", "{n} mensen zijn overleden.", died).format(n=died))
    return " ".join(said) or _("In de cirkels veranderde niets.")


def _worries_said(then: Circles, today: Circles) -> Iterator[str]:
    """Without an open worry there are no rings, so that nobody knows more or less than then."""
    if today.worries and not then.worries:
        yield _("Toen stond er nog geen zorg open.")
    if then.worries and not today.worries:
        yield _("Er staat nu geen zorg meer open.")


def _steps_said(moved: list[Step]) -> Iterator[str]:
    more = sum(one.inward() > 0 for one in moved)
    less = sum(one.inward() < 0 for one in moved)
    asked = sum(one.before == UNASKED and one.after == "none" for one in moved)
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


def _homes_said(moved: list[Step]) -> Iterator[str]:
    here = sum(one.after == MEMBER for one in moved)
    away = sum(one.before == MEMBER for one in moved)
    if here:
        yield n_("{n} mens woont nu in dit huis.", "{n} mensen wonen nu in dit huis.", here).format(
            n=here
        )
    if away:
        yield n_("{n} mens woont hier niet meer.", "{n} mensen wonen hier niet meer.", away).format(
            n=away
        )
