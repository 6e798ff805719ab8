"""The sheet to put somebody on the map: a name first, the rest is remembered from the last one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from graphmodel.changes.deeds.people import Stands
from graphmodel.domain.calendar import Day
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Member, Tie
from graphmodel.domain.person import Person
from graphmodel.domain.words import MemberRole
from graphmodel.rules.standing import Standing
from visualise.language import _
from visualise.views.choices import (
    Choice,
    area_choices,
    everybody,
    kin_choices,
    life_choices,
    member_choices,
    paid_choices,
    people_choices,
    sex_choices,
)
from visualise.views.frame import CaseHead, case_head
from visualise.views.sheets.near import Near, NearSheet, near_sheet

MOST_NAMED: Final = 5
"""How many of the last newcomers are named."""

_STANDS: Final[frozenset[Stands]] = frozenset({"member", "tie", "relative"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What was chosen last, so that it need not be chosen again."""

    stands: Stands = "member"
    role: MemberRole | None = "parent"
    area: str = "family"
    paid: str = "nee"
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NewcomerSheet:
    """Everything the sheet asks."""

    head: CaseHead
    home: str
    chosen: Remembered
    stands: tuple[Choice, ...]
    roles: tuple[Choice, ...]
    areas: tuple[Choice, ...]
    paid: tuple[Choice, ...]
    kin: tuple[Choice, ...]
    lives: tuple[Choice, ...]
    people: tuple[Choice, ...]
    just_added: tuple[str, ...]
    near: NearSheet | None = None
    sexes: tuple[Choice, ...] = field(default_factory=sex_choices)
    close: str = ""


def newcomer_sheet(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    history: Sequence[Change] = (),
    stands: str = "",
    near: Near | None = None,
) -> NewcomerSheet:
    """The sheet; `history` (the newest first) says what was chosen last, `stands` overrules it.

    With `near` it is a relative of somebody.
    """
    added = list(_added(history))
    home = f"/huishouden/{standing.household.id}"
    return NewcomerSheet(
        head=case_head(standing, place, today, version=dossier.version),
        home=home,
        near=near_sheet(dossier, standing, near) if near else None,
        close=f"{home}/stamboom" if near or stands == "relative" else home,
        chosen=_chosen(standing, added, stands),
        stands=stand_choices(),
        roles=member_choices(),
        areas=area_choices(),
        paid=paid_choices(),
        kin=kin_choices(),
        lives=life_choices(),
        people=people_choices(standing, everybody(standing)),
        just_added=tuple(
            one.name for one, _facts in added[:MOST_NAMED] if one.id in dossier.case.people
        ),
    )


def stand_choices() -> tuple[Choice, ...]:
    """How somebody can stand towards the household."""
    return (
        Choice("member", _("Woont hier"), _("in dit huis")),
        Choice("tie", _("Netwerk"), _("familie, buren, hulp")),
        Choice("relative", _("Alleen familie"), _("in de stamboom")),
    )


_Facts = tuple[object, ...]


def _added(history: Sequence[Change]) -> Iterable[tuple[Person, _Facts]]:
    """Who was put on the map by these changes and was not taken back, the last one first."""
    for change in history:
        if change.deed != "add_person" or change.undone_by is not None:
            continue
        facts = tuple(one.after for one in change.differences)
        yield from ((one, facts) for one in facts if isinstance(one, Person))


def _chosen(standing: Standing, added: Sequence[tuple[Person, _Facts]], stands: str) -> Remembered:
    last = _last(added[0][1]) if added else _begin(standing)
    asked = next((one for one in _STANDS if one == stands), None)
    if asked is None or asked == last.stands:
        return last
    tied = next((_last(facts) for _who, facts in added if _last(facts).stands == asked), None)
    return tied or Remembered(stands=asked)


def _begin(standing: Standing) -> Remembered:
    """Those at home come first; once they are there, the network."""
    return Remembered(stands="tie") if standing.members else Remembered()


def _last(facts: _Facts) -> Remembered:
    for one in facts:
        if isinstance(one, Member):
            return Remembered(stands="member", role=one.role)
        if isinstance(one, Tie):
            paid = "ja" if one.paid else "nee"
            return Remembered(stands="tie", area=one.area, paid=paid, active=one.active)
    return Remembered(stands="relative")
