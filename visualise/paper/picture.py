"""What a picture in a file holds: the drawing, the same in a table, and for whom it was made."""

from dataclasses import dataclass, field, replace
from typing import Final, Literal, get_args

from graphmodel.domain.calendar import Day
from visualise.layout.geometry import Box, Point

Lens = Literal["circles", "kringen", "genogram", "network", "matrix", "list", "mobility", "roles"]
"""The ways to look at the same people, by the word of the command."""

LENSES: Final[tuple[Lens, ...]] = get_args(Lens)

Ending = Literal["svg", "png", "pdf", "html"]
"""The kinds of file, by how their names end."""

ENDINGS: Final[tuple[Ending, ...]] = get_args(Ending)


@dataclass(frozen=True, slots=True)
class TableGroup:
    """Rows that belong together under a title; without a title they just stand there."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What the drawing shows, in words; `shares` says how wide each column is to the others.

    `key` says in full what the heads say in short.

    Example:
        >>> Table(caption="Wie", heads=("Wie",), shares=(1,), groups=()).is_empty
        True
    """

    caption: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    groups: tuple[TableGroup, ...]
    key: tuple[str, ...] = ()

    def parts(self, widest: float) -> "tuple[Table, ...]":
        """The table in parts that are no wider, each with the first column.

        Example:
            >>> table = Table(caption="Wie", heads=("Wie", "a", "b"), shares=(2, 1, 1), groups=())
            >>> [part.heads for part in table.parts(3)]
            [('Wie', 'a'), ('Wie', 'b')]
        """
        chosen: list[list[int]] = [[]]
        for at, share in enumerate(self.shares[1:], 1):
            used = self.shares[0] + sum(self.shares[one] for one in chosen[-1])
            if chosen[-1] and used + share > widest:
                chosen.append([])
            chosen[-1].append(at)
        return tuple(self._columns((0, *columns)) for columns in chosen)

    def _columns(self, columns: tuple[int, ...]) -> "Table":
        groups = (
            TableGroup(one.title, tuple(tuple(row[at] for at in columns) for row in one.rows))
            for one in self.groups
        )
        return replace(
            self,
            heads=tuple(self.heads[at] for at in columns),
            shares=tuple(self.shares[at] for at in columns),
            groups=tuple(groups),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nobody is in it."""
        return not any(group.rows for group in self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapNode:
    """Somebody on the interactive map: where they stand, and how they are drawn. Units: px."""

    id: str
    name: str
    second: str
    x: float
    y: float
    kind: Literal["member", "social", "paid"]
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """A line on the interactive map, and what it says.

    It begins at somebody, or where the household's outline is `left_at`.
    """

    one: str
    left_at: Point | None = None
    other: str
    said: str
    dashed: bool
    arrow: bool
    look: Literal["tie", "bond", "hard", "thin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGraph:
    """The people and the lines of an interactive map, where our own layout put them.

    `home` is the outline round the household called `name`.
    """

    home: Box
    name: str
    nodes: tuple[MapNode, ...]
    lines: tuple[MapLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A household through one lens on a day, ready to be written as any kind of file.

    `svg` stands alone; `day` and `phase` are words; in a picture that `is_table` the table is
    the drawing, not something beside it; `graph` is there where a file may be interactive.
    """

    lens: Lens
    title: str
    day: str
    phase: str
    svg: str
    table: Table
    is_table: bool = False
    graph: MapGraph | None = field(default=None)


LONGEST_MAKER: Final = 120
"""How many letters the words may have for who made a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """For whom a picture was made, by whom and when; an empty reader means for the work."""

    reader: str
    maker: str
    made: Day
