"""What a change did to one fact: it came, it went, it ended, or it is otherwise than before."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.change import Difference
from graphmodel.domain.records import KIND_BY_CLASS, Record

Course = Literal["came", "went", "ended", "resumed", "altered"]

_KIND_CHANGES: Final = frozenset({"parent", "partner"})
"""Relations of one kind that become one of another kind."""

PERIOD: Final = frozenset({"from_", "until"})


@dataclass(frozen=True, slots=True)
class Transition:
    """One fact before and after a change; never neither."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The fact as it is, or as it was before it went."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a transition from nothing to nothing")
        return found

    @property
    def course(self) -> Course:
        """What happened to it."""
        if self.before is None:
            return "came"
        if self.after is None:
            return "went"
        was, now = _end(self.before), _end(self.after)
        if was != now and _same_but_end(self.before, self.after):
            return "resumed" if now is None else "ended"
        return "altered"

    def altered(self, *names: str) -> bool:
        """Whether one of these fields is otherwise than it was."""
        return any(
            getattr(self.before, name, None) != getattr(self.after, name, None) for name in names
        )


def transitions(differences: Iterable[Difference]) -> tuple[Transition, ...]:
    """The facts that changed; one that ended where the same began again is one that altered."""
    groups: dict[tuple[object, ...], list[Difference]] = {}
    for one in differences:
        groups.setdefault(_ends(one.record), []).append(one)
    found: list[Transition] = []
    for group in groups.values():
        found.extend(_joined(group))
    return tuple(found)


def _joined(group: list[Difference]) -> list[Transition]:
    single = [Transition(one.before, one.after) for one in group]
    came = [one for one in single if one.before is None]
    left = [one for one in single if one.before is not None and one.course in ("went", "ended")]
    if len(came) == 1 and len(left) == 1:
        rest = [one for one in single if one not in (came[0], left[0])]
        return [Transition(left[0].before, came[0].after), *rest]
    return single


def _ends(record: Record) -> tuple[object, ...]:
    """What makes two records the same fact in another period."""
    kind = KIND_BY_CLASS[type(record)]
    aside = ("from_", "kind") if kind.name in _KIND_CHANGES else ("from_",)
    parts = (getattr(record, name) for name in kind.key if name not in aside)
    return (kind.name, *parts)


def _end(record: Record) -> Day | None:
    """The first day a fact is so no longer; a worry says it as the day it was closed."""
    found: Day | None = getattr(record, "until", None) or getattr(record, "closed", None)
    return found


def _same_but_end(before: Record, after: Record) -> bool:
    names = (set(before.__slots__) | set(after.__slots__)) - {"until", "closed"}
    return all(getattr(before, name) == getattr(after, name) for name in names)
