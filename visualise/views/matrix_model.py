"""What the matrix says: columns of worries and tasks, and a row for everybody."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryHead:
    """The head of a column: a worry, and how many from outside know it."""

    id: str
    title: str
    statement: str
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskHead:
    """The head of a column: something that is done in the plan, and by how many."""

    key: str
    what: str
    doing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowCell:
    """What somebody knows of a worry: `level` is empty when nobody asked.

    `basis` is assumed or disputed, else empty; `doubt` says so in words.
    """

    worry: str
    title: str
    level: str
    words: str
    basis: str
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCell:
    """Whether somebody does a task: `task` is the record, empty when they do not."""

    key: str
    what: str
    task: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """Somebody with a cell for each worry and for each task."""

    id: str
    name: str
    second: str
    member: bool
    paid: bool
    active: bool
    asked: bool
    on_map: bool
    knows: tuple[KnowCell, ...]
    does: tuple[TaskCell, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The people of one life area."""

    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task that is still to begin."""

    name: str
    what: str
    when: str
