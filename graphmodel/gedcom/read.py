"""Read a GEDCOM file: its people and relations, what has no place with us, what is wrong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from graphmodel.domain.records import Record
from graphmodel.gedcom.characters import text_of
from graphmodel.gedcom.desk import Desk
from graphmodel.gedcom.families import read_families
from graphmodel.gedcom.ids import ids_of
from graphmodel.gedcom.people import read_people
from graphmodel.gedcom.remarks import Remark, shortened
from graphmodel.gedcom.tree import Node, Tree, tree_of
from graphmodel.gedcom.twins import read_twins
from graphmodel.interchange.problems import Place, Problem

_SOMEBODY: Final = re.compile(r"(?:^|[\r\n])[ \t]*00?[ \t]+(?:@[^@\r\n]*@[ \t]+)?INDI\b")
_TOO_MANY: Final = (
    "expected at most {most} people, found {found}: let your genealogy program save somebody "
    "with ancestors and descendants alone, and import that file"
)


@dataclass(frozen=True, slots=True)
class GedcomContent:
    """What a file gives: records with the lines they stand on, the report, the problems."""

    records: tuple[tuple[Record, int], ...] = ()
    remarks: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = field(default_factory=tuple)


def read_gedcom(data: bytes, file: str, *, prefix: str = "", most_people: int) -> GedcomContent:
    r"""The people and relations of a file of version 7 or 5.5.1, `prefix` before each id.

    With problems nothing of it is to be used. Nothing raises, whatever the bytes are.

    >>> lines = b"0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME Ria /Bos/\n0 TRLR\n"
    >>> [record.name for record, line in read_gedcom(lines, "bos.ged", most_people=1).records]
    ['Ria Bos']
    """
    text = text_of(data, file)
    if isinstance(text, list):
        return GedcomContent(problems=tuple(text))
    if (count := len(_SOMEBODY.findall(text))) > most_people:
        expected = _TOO_MANY.format(most=most_people, found=count)
        return GedcomContent(problems=(Problem(Place(file, 0), "", expected),))
    tree = tree_of(text, file)
    people = [node for node in tree.records if node.tag == "INDI"]
    ids, ids_told = ids_of(people, prefix)
    desk = Desk(tree, ids, ids_told, _by_xref(tree))
    read_people(desk)
    read_families(desk)
    read_twins(desk)
    remarks = tuple(sorted((*desk.remarks, *_left_over(tree))))
    if tree.problems:
        return GedcomContent(problems=tuple(sorted(set(tree.problems))), remarks=remarks)
    return GedcomContent(tuple(desk.records), remarks)


def _by_xref(tree: Tree) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in tree.records:
        if node.xref is None:
            continue
        before = found.setdefault(node.xref, node)
        if before is not node:
            tree.wrong(node.line, node.tag, f"this reference stands on line {before.line} already")
    return found


def _left_over(tree: Tree) -> Iterable[Remark]:
    """Every line nobody made anything of."""
    for record in tree.records:
        if record.tag in ("HEAD", "TRLR"):
            record.told = True
            _take_form(record)
        for node in record.lines():
            if not node.told:
                yield Remark(node.line, node.path, shortened(node.value), "no_place")
            if node.had_control:
                yield Remark(node.line, node.path, shortened(node.value), "control_left_out")


def _take_form(head: Node) -> None:
    """What the header says about the file itself was heard."""
    head.first("CHAR")
    form = head.first("GEDC")
    if form is not None:
        for node in form.lines():
            node.told = True
