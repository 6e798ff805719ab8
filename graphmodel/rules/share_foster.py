"""Which foster parents a reader is shown: they tell where a child is.

Why: docs/decisions/made-for-somebody.md.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner
from graphmodel.policy.fostering import NOBODY, FosterPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class FosterSight:
    """What one reader sees of foster families.

    `barred` says that nothing is shown to them because it was ticked; with `ticked` the maker
    shows it.
    """

    policy: FosterPolicy = field(default=NOBODY)
    barred: bool = True
    ticked: bool = False

    def seen(
        self,
        parents: Collection[Parent],
        reader: PersonId,
        day: Day,
        hidden: Collection[PersonId] = (),
    ) -> tuple[Parent, ...]:
        """The parents without the foster parents that are not the reader's to see.

        `hidden` are people at secret addresses: the maker shows them to nobody.

        Example:
            >>> from datetime import date
            >>> care = Parent(parent=PersonId("jo"), child=PersonId("daan"), kind="foster")
            >>> FosterSight().seen([care], PersonId("eva"), date(2026, 11, 1))
            ()
        """
        cared = {
            one.child
            for one in parents
            if one.kind == "foster" and one.parent == reader and valid_on(one, day)
        }

        def sees(one: Parent) -> bool:
            if one.kind != "foster" or self._unasked(one, reader, day, cared):
                return True
            return self._shown() and not self._at_secret(one, hidden)

        return tuple(one for one in parents if sees(one))

    def _unasked(
        self, one: Parent, reader: PersonId, day: Day, cared: Collection[PersonId]
    ) -> bool:
        """The child sees who cares for it; who does, themselves and with whom they do so now."""
        if "child" in self.policy.shown_to and one.child == reader:
            return True
        if "foster_parent" not in self.policy.shown_to:
            return False
        return one.parent == reader or (one.child in cared and valid_on(one, day))

    def _shown(self) -> bool:
        return self.ticked and self.policy.ticked and not self.barred

    def _at_secret(self, one: Parent, hidden: Collection[PersonId]) -> bool:
        return "secret_address" in self.policy.bars and bool({one.parent, one.child} & set(hidden))


def known_by_care(
    start: Iterable[PersonId],
    parents: Collection[Parent],
    seen: Collection[Parent],
    partners: Iterable[Partner],
) -> frozenset[PersonId]:
    """Who is kin of those it starts from through foster parents alone that are not `seen`.

    Example:
        >>> care = Parent(parent=PersonId("jo"), child=PersonId("daan"), kind="foster")
        >>> own = Parent(parent=PersonId("jo"), child=PersonId("kim"))
        >>> sorted(known_by_care([PersonId("daan")], [care, own], [own], []))
        ['jo', 'kim']
    """
    first, pairs = list(start), list(partners)
    return _kin(first, parents, pairs) - _kin(first, seen, pairs)


def _kin(
    start: Iterable[PersonId], parents: Iterable[Parent], partners: Iterable[Partner]
) -> frozenset[PersonId]:
    beside: defaultdict[PersonId, set[PersonId]] = defaultdict(set)
    ends = [*((one.parent, one.child) for one in parents), *((one.a, one.b) for one in partners)]
    for one, other in ends:
        beside[one].add(other)
        beside[other].add(one)
    found: set[PersonId] = set()
    wave = set(start)
    while wave:
        found |= wave
        wave = {other for one in wave for other in beside[one]} - found
    return frozenset(found)
