"""Who is whose parent in a family, and how: PEDI, ADOP, and what other programs write."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent
from graphmodel.domain.words import ParentKind
from graphmodel.gedcom.dates import read_date
from graphmodel.gedcom.desk import Desk
from graphmodel.gedcom.tree import Node
from graphmodel.gedcom.words import PARENT_KINDS, PERIOD

SPOUSES: Final = ("HUSB", "WIFE")
_OWN_WORD: Final = {"HUSB": "_FREL", "WIFE": "_MREL"}
_NO_KIN: Final = "sealing"
_OTHER: Final = "other"


@dataclass(slots=True)
class Child:
    """A child of a family: the lines of the family and of the child that say so."""

    node: Node
    listed: Node | None = None
    links: list[Node] = field(default_factory=list)
    adoptions: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tie:
    """A way to be a parent, with the line that says it."""

    kind: ParentKind
    line: Node
    from_: Day | None = None
    until: Day | None = None


Children = dict[Node, dict[Node, Child]]
"""By family: its children."""


def children_of(desk: Desk, families: Iterable[Node]) -> Children:
    """Every child of every family, by what families and what children say."""
    found: Children = {node: {} for node in families}
    for parents, children in found.items():
        for listed in parents.all("CHIL"):
            child = desk.target(listed, "INDI")
            if child is None:
                continue
            if child in children:
                desk.tell(listed, "same_twice")
            children.setdefault(child, Child(child, listed))
    for person in desk.ids:
        for link in person.all("FAMC"):
            family = desk.target(link, "FAM")
            if family is not None:
                found[family].setdefault(person, Child(person)).links.append(link)
        for event in person.all("ADOP"):
            _adoption(desk, found, person, event)
    return found


def _adoption(desk: Desk, found: Children, person: Node, event: Node) -> None:
    """An adoption by a family; one that does not say by whom stays in the report."""
    link = event.first("FAMC")
    family = desk.target(link, "FAM") if link is not None else None
    if family is not None:
        event.told = True
        found[family].setdefault(person, Child(person)).adoptions.append(event)


def tell_one_sided(desk: Desk, children: Iterable[Child]) -> None:
    """Tell where only the family, or only the child, says that they belong together."""
    for child in children:
        if child.listed is None and child.links:
            desk.tell(child.links[0], "one_side_only")
        elif child.listed is not None and not (child.links or child.adoptions):
            desk.tell(child.listed, "one_side_only")


def parents_of(
    desk: Desk, child: Child, spouses: Iterable[tuple[str, PersonId]]
) -> Iterator[tuple[Parent, Node]]:
    """The parent records of a child with each parent of the family; `spouses` with their tags."""
    linked = _linked(desk, child)
    for tag, parent in spouses:
        ties = _own_word(child, tag) or _adopted(desk, child, tag) or linked
        for tie in ties:
            record = Parent(
                parent=parent,
                child=desk.ids[child.node],
                kind=tie.kind,
                from_=tie.from_,
                until=tie.until,
            )
            yield record, tie.line


def _linked(desk: Desk, child: Child) -> list[Tie]:
    """What the child's own lines say; without any word the family's parents are by blood."""
    found = []
    for link in child.links:
        kind = _pedigree(desk, link)
        if kind is not None and not _is_disproven(desk, link):
            found.append(Tie(kind, link, *_period(desk, link)))
    if not child.links and child.listed is not None:
        found.append(Tie("biological", child.listed))
    return found


def _pedigree(desk: Desk, link: Node) -> ParentKind | None:
    node = link.first("PEDI")
    if node is None:
        return "biological"
    said = node.value.strip().lower()
    phrase = next(node.all("PHRASE"), None)
    if said == _OTHER and phrase is not None:
        said = phrase.value.strip().lower()
        phrase.told = said in PARENT_KINDS
    kind = PARENT_KINDS.get(said)
    if kind is None:
        desk.tell(node, "no_place" if said == _NO_KIN else "kind_unknown")
    return kind


def _is_disproven(desk: Desk, link: Node) -> bool:
    """Whether the file says the child does not belong here after all."""
    node = link.first("STAT")
    said = node.value.strip().lower() if node is not None else ""
    if node is None or said == "proven":
        return False
    if said in ("disproven", "challenged"):
        desk.tell(node, "disproven" if said == "disproven" else "challenged")
    else:
        desk.tell(node, "value_unknown")
    return said == "disproven"


def _period(desk: Desk, link: Node) -> tuple[Day | None, Day | None]:
    """Our own word for from when until when; `TO` is the first day no longer."""
    node = link.first(PERIOD)
    if node is None:
        return None, None
    before, _, last = node.value.upper().partition("TO ")
    first = read_date(before.removeprefix("FROM ")).day
    until = read_date(last).day
    if (first is None and before.strip()) or (until is None and last) or not (first or until):
        desk.tell(node, "date_not_read")
    elif first is not None and until is not None and until <= first:
        desk.tell(node, "end_before_begin")
        return None, None
    return first, until


def _own_word(child: Child, tag: str) -> list[Tie]:
    """What other programs say below the CHIL of a family, for father and mother apart."""
    for node in child.listed.all(_OWN_WORD[tag]) if child.listed else ():
        kind = PARENT_KINDS.get(node.value.strip().lower())
        if kind is not None:
            node.told = True
            return [Tie(kind, node)]
    return []


def _adopted(desk: Desk, child: Child, tag: str) -> list[Tie]:
    for event in child.adoptions:
        link = next(event.all("FAMC"))
        by = link.first("ADOP")
        if by is None or by.value.strip().upper() in ("", "BOTH", tag):
            return [Tie("adoptive", link, desk.day(event))]
    return []
