"""What everybody who reads a part of the file works with: who is who, and what to tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.records import Record
from graphmodel.gedcom.dates import Reading, read_date
from graphmodel.gedcom.remarks import Remark, Why, shortened
from graphmodel.gedcom.tree import VOID, Node, Tree


@dataclass(slots=True)
class Desk:
    """A tree being read: its people with their ids, and the records, remarks made so far."""

    tree: Tree
    ids: Mapping[Node, PersonId]
    ids_told: Mapping[Node, Why]
    by_xref: Mapping[str, Node]
    records: list[tuple[Record, int]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def put(self, record: Record, node: Node) -> None:
        """One record more, out of this line."""
        self.records.append((record, node.line))

    def tell(self, node: Node, why: Why) -> None:
        """Put a line in the report with the reason."""
        node.told = True
        self.remarks.append(Remark(node.line, node.path, shortened(node.value), why))

    def target(self, node: Node, tag: str) -> Node | None:
        """The record a line points at; nobody is told, somebody unknown is an error."""
        node.told = True
        if node.pointer == VOID:
            self.tell(node, "points_at_nobody")
            return None
        found = self.by_xref.get(node.pointer) if node.pointer else None
        if found is not None and found.tag == tag:
            return found
        what = "person (INDI)" if tag == "INDI" else "family (FAM)"
        self.tree.wrong(node.line, node.tag, f"expected a reference to a {what} of this file")
        return None

    def date(self, node: Node | None) -> Reading:
        """What a date line says; told when that is not all."""
        if node is None or not node.value.strip():
            return Reading()
        node.told = True
        found = read_date(node.value)
        if found.why is not None:
            self.tell(node, found.why)
        return found

    def day(self, event: Node | None) -> Day | None:
        """The day of an event; told when it has a date that names no day."""
        node = event.first("DATE") if event is not None else None
        if node is None:
            return None
        found = read_date(node.value) if node.value.strip() else Reading()
        why = found.why if found.day or not found.partial else "date_needs_day"
        if why is not None:
            self.tell(node, why)
        return found.day

    def hear(self, event: Node) -> None:
        """Take the line of an event; a word on it that says more than yes or no is told."""
        event.told = True
        if event.value.strip().upper() not in ("", "Y", "N"):
            self.tell(event, "value_unknown")
