"""The partners of a family: since when, as what, and how it ended."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Partner
from graphmodel.domain.words import PartnerEnd, PartnerKind
from graphmodel.gedcom.desk import Desk
from graphmodel.gedcom.tree import Node
from graphmodel.gedcom.words import COUPLES, ENDS, NO_COUPLE

_DIVORCES: Final = ("DIV", "ANUL")
_STRENGTH: Final[tuple[PartnerKind, ...]] = ("married", "living_together", "relationship")


@dataclass(frozen=True, slots=True)
class _Event:
    """A beginning or an end: what kind, and on which day if that is known."""

    line: Node
    day: Day | None
    kind: PartnerKind | None = None
    ended: PartnerEnd | None = None


def partners_of(
    desk: Desk, family: Node, one: PersonId, other: PersonId
) -> Iterator[tuple[Partner, Node]]:
    """The records of a couple: one, or more where they parted and began again."""
    begins, ends, are_couple = _events(desk, family)
    if not are_couple:
        return
    a, b = sorted((one, other))
    for begin, end in _stretches(desk, begins, ends):
        first, until = (begin.day if begin else None), (end.day if end else None)
        if end is not None and first is not None and until is not None and until <= first:
            desk.tell(end.line, "end_before_begin")
            until = None
        kind = begin.kind if begin else "married" if _is_divorce(end) else "relationship"
        partner = Partner(
            a=a,
            b=b,
            kind=kind or "relationship",
            from_=first,
            until=until,
            ended=end.ended if end else None,
        )
        yield partner, (begin.line if begin else family)


def _is_divorce(end: _Event | None) -> bool:
    return end is not None and end.ended == "divorced"


def _events(desk: Desk, family: Node) -> tuple[list[_Event], list[_Event], bool]:
    """What began and what ended, as it stands there; and whether they are a couple at all."""
    begins, ends, are_couple = [], [], True
    for node in family.children:
        happened = node.value.strip().upper() != "N"
        kind = next(node.all("TYPE"), None)
        said = kind.value.strip().lower() if kind is not None else ""
        if node.tag in ("MARR", *_DIVORCES) and not happened:
            node.told = True
        elif node.tag == "MARR":
            desk.hear(node)
            begins.append(_Event(node, desk.day(node), _married_as(kind)))
        elif node.tag in _DIVORCES:
            desk.hear(node)
            ends.append(_Event(node, desk.day(node), ended="divorced"))
        elif node.tag == "NO" and node.value.strip() in ("MARR", *_DIVORCES):
            node.told = True
        elif node.tag == "EVEN" and said in (*COUPLES, *ENDS, NO_COUPLE) and kind is not None:
            node.told = kind.told = True
            if said in COUPLES:
                begins.append(_Event(node, desk.day(node), COUPLES[said]))
            elif said in ENDS:
                ends.append(_Event(node, desk.day(node), ended=ENDS[said]))
            are_couple = are_couple and said != NO_COUPLE
    return begins, ends, are_couple


def _married_as(kind: Node | None) -> PartnerKind:
    """Some programs write living together as a kind of marriage."""
    said = COUPLES.get(kind.value.strip().lower()) if kind is not None else None
    if kind is not None and said is not None:
        kind.told = True
    return said or "married"


def _stretches(
    desk: Desk, begins: list[_Event], ends: list[_Event]
) -> list[tuple[_Event | None, _Event | None]]:
    """Each beginning with its end; several in order of time when all of them have a day.

    A family of which several kinds are said is the strongest of them: married before the rest.
    """
    strongest = min((_STRENGTH.index(event.kind) for event in begins if event.kind), default=0)
    for event in begins:
        if event.kind != _STRENGTH[strongest]:
            desk.tell(event.line, "second_value")
    begins = [event for event in begins if event.kind == _STRENGTH[strongest]]
    if len(begins) > 1 and all(event.day for event in (*begins, *ends)):
        return _in_time(desk, begins, ends)
    for event in (*begins[1:], *ends[1:]):
        desk.tell(event.line, "second_value")
    return [(begins[0] if begins else None, ends[0] if ends else None)]


def _in_time(
    desk: Desk, begins: list[_Event], ends: list[_Event]
) -> list[tuple[_Event | None, _Event | None]]:
    found: list[tuple[_Event | None, _Event | None]] = []
    running: _Event | None = None
    for event in sorted([*begins, *ends], key=lambda event: (str(event.day), event in begins)):
        if event in begins and running is None:
            running = event
        elif event in begins or running is None:
            desk.tell(event.line, "second_value")
        else:
            found.append((running, event))
            running = None
    return [*found, (running, None)] if running else found
