"""FAM records become couples and parents, each relation once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from graphmodel.domain.calendar import earliest_reading, latest_reading, overlap
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person
from graphmodel.gedcom.couples import partners_of
from graphmodel.gedcom.descent import SPOUSES, Child, children_of, parents_of, tell_one_sided
from graphmodel.gedcom.desk import Desk
from graphmodel.gedcom.tree import Node

_T = TypeVar("_T", Parent, Partner)


def read_families(desk: Desk) -> None:
    """Put the couples and the parents of every family on the desk."""
    families = [node for node in desk.tree.records if node.tag == "FAM"]
    children = children_of(desk, families)
    parents: list[tuple[Parent, Node]] = []
    partners: list[tuple[Partner, Node]] = []
    for family in families:
        family.told = True
        spouses = _spouses(desk, family)
        if len(spouses) == len(SPOUSES):
            partners += partners_of(desk, family, spouses[0][1], spouses[1][1])
        tell_one_sided(desk, children[family].values())
        if not spouses or (len(spouses) == 1 and not children[family]):
            _tell_no_relation(desk, family, children[family].values())
        for child in children[family].values():
            parents += parents_of(desk, child, spouses)
    _check_families_of(desk)
    _keep(desk, parents)
    _keep(desk, sorted(partners, key=_latest_first))
    _tell_older_children(desk, [parent for parent, _ in parents])


def _tell_no_relation(desk: Desk, family: Node, children: Iterable[Child]) -> None:
    """A family of children alone, or of one parent alone, ties nobody to anybody."""
    desk.tell(family, "no_relation")
    for child in children:
        for line in (child.listed, *child.links, *child.adoptions):
            if line is not None:
                desk.tell(line, "no_relation")


def _spouses(desk: Desk, family: Node) -> list[tuple[str, PersonId]]:
    """The parents of a family with their tags; two at most, also two husbands or two wives."""
    found: list[tuple[str, PersonId]] = []
    for node in family.all(*SPOUSES):
        person = desk.target(node, "INDI")
        if person is None:
            continue
        identity = desk.ids[person]
        if identity in [one for _, one in found]:
            desk.tree.wrong(node.line, node.tag, "expected two different people in a family")
        elif len(found) == len(SPOUSES):
            desk.tell(node, "third_partner")
        else:
            found.append((node.tag, identity))
    return found


def _check_families_of(desk: Desk) -> None:
    """Whoever says to be a partner in a family stands in it too; else only they say so."""
    for person in desk.ids:
        for node in person.all("FAMS"):
            family = desk.target(node, "FAM")
            if family is not None and person.xref not in [
                one.pointer for one in family.all(*SPOUSES)
            ]:
                desk.tell(node, "one_side_only")


def _latest_first(item: tuple[Partner, Node]) -> tuple[bool, int]:
    """What goes on before what ended, what began last before the rest."""
    partner = item[0]
    return partner.ended is not None, -(partner.from_ or date.min).toordinal()


def _keep(desk: Desk, found: Iterable[tuple[_T, Node]]) -> None:
    """Each relation once: a second one on the same days is told instead."""
    kept: dict[tuple[object, ...], list[_T]] = {}
    for record, node in found:
        same = kept.setdefault(_ends(record), [])
        if record in same:
            desk.tell(node, "same_twice")
        elif any(overlap(record, other) for other in same):
            desk.tell(node, "overlaps")
        else:
            same.append(record)
            desk.put(record, node)


def _ends(record: Parent | Partner) -> tuple[object, ...]:
    bare = replace(record, from_=None, until=None)
    return (bare.parent, bare.child, bare.kind) if isinstance(bare, Parent) else _pair(bare)


def _pair(partner: Partner) -> tuple[object, ...]:
    return partner.a, partner.b, partner.kind


def _tell_older_children(desk: Desk, parents: Sequence[Parent]) -> None:
    """Tell of every child that was certainly born before a parent of theirs."""
    born = {record.id: record.birth for record, _ in desk.records if isinstance(record, Person)}
    nodes = {identity: node for node, identity in desk.ids.items()}
    for one in dict.fromkeys((parent.parent, parent.child) for parent in parents):
        parent, child = born[one[0]], born[one[1]]
        if parent and child and latest_reading(child) < earliest_reading(parent):
            desk.tell(nodes[one[1]], "child_older")
