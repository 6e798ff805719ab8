"""Whom a genogram draws: those it starts from, those above, beside and below them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Bond, Parent, Partner
from graphmodel.domain.relatives import Relatives
from graphmodel.domain.words import ParentKind

FOR_A_TIME: frozenset[ParentKind] = frozenset({"step", "foster"})
"""Kinds of parent that are left out once they ended."""

_Kin = Mapping[PersonId, set[PersonId]]


@dataclass(frozen=True, slots=True)
class DrawnLinks:
    """The parent and partner records a genogram of one day draws."""

    parents: tuple[Parent, ...]
    partners: tuple[Partner, ...]


def has_begun(record: Parent | Partner | Bond, day: Day) -> bool:
    """Whether a record is drawn on a day: from its first day on, ended or not."""
    return record.from_ is None or record.from_ <= day


def drawn_links(relatives: Relatives, day: Day) -> DrawnLinks:
    """What is drawn on a day; step and foster parents only as long as they are that."""
    return DrawnLinks(
        parents=tuple(
            one
            for one in relatives.parents
            if has_begun(one, day)
            and (one.kind not in FOR_A_TIME or one.until is None or day < one.until)
        ),
        partners=tuple(one for one in relatives.partners if has_begun(one, day)),
    )


def drawn_people(
    start: Iterable[PersonId], links: DrawnLinks, generations: int
) -> frozenset[PersonId]:
    """Everybody who is drawn around those it starts from.

    Those are: their parents up to so many `generations` (their own included), their children and
    grandchildren, brothers and sisters of any parent in common, their partners and those of their
    parents, the parents of their partners, and everybody who is a parent together with one of them.

    Example:
        >>> a, b, c = (PersonId(one) for one in "abc")
        >>> links = DrawnLinks((Parent(parent=a, child=b), Parent(parent=b, child=c)), ())
        >>> sorted(drawn_people([c], links, 2)), sorted(drawn_people([c], links, 3))
        (['b', 'c'], ['a', 'b', 'c'])
    """
    above, below, beside = _maps(links)
    own = set(start)
    line = set(own)
    parents = _all(own, above) if generations > 1 else set()
    for _ in range(1, generations):
        line |= _all(line, above)
    siblings = _all(parents, below)
    children = _all(own, below)
    partners = _all(own, beside)
    in_law = _all(partners, above) if generations > 1 else set()
    step = _all(parents, beside)
    born = siblings | children | _all(children, below)
    co_parents = _all(born, above) if generations > 1 else _all(children, above)
    return frozenset(line | born | partners | in_law | step | co_parents)


def _all(people: Iterable[PersonId], kin: _Kin) -> set[PersonId]:
    return {relative for person in people for relative in kin.get(person, ())}


def _maps(links: DrawnLinks) -> tuple[_Kin, _Kin, _Kin]:
    above: defaultdict[PersonId, set[PersonId]] = defaultdict(set)
    below: defaultdict[PersonId, set[PersonId]] = defaultdict(set)
    beside: defaultdict[PersonId, set[PersonId]] = defaultdict(set)
    for link in links.parents:
        above[link.child].add(link.parent)
        below[link.parent].add(link.child)
    for pair in links.partners:
        beside[pair.a].add(pair.b)
        beside[pair.b].add(pair.a)
    return above, below, beside
