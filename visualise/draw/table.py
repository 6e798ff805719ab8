"""The ink of a table as a file of its own: the matrix and the list."""

from collections.abc import Iterator
from dataclasses import dataclass

from visualise.draw.paper import (
    FOOT_PX,
    frame_of,
    legend_row,
    opening,
    rect,
    root_of,
    said_of,
    text_lines,
    text_of,
)
from visualise.draw.people import box_numbers
from visualise.draw.svg import Element, Number, el, numbers
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import printable
from visualise.layout.legend_row import lay_row
from visualise.layout.table import (
    LINE,
    PAD,
    SIDE,
    PlacedCell,
    PlacedRow,
    PlacedTable,
    Sign,
)

RADIUS = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDrawing:
    """What a drawn table says besides its rows.

    `lens` is the word of the command, `of` the household's id, `on` the day; `legend` are the
    signs that occur with their words: classes of a person, or the sign of a cell.
    """

    lens: str
    of: str
    on: str
    title: str
    subtitle: str
    desc: str
    legend: tuple[tuple[str, str], ...]


def draw_table(drawing: TableDrawing, placed: PlacedTable) -> str:
    """The table as SVG text, as high as it needs to be."""
    right = placed.width - SIDE
    points, more = lay_row([words for _, words in drawing.legend], SIDE, right, placed.height)
    frame = frame_of(placed.width, placed.height + more + FOOT_PX, standalone=True)
    said: dict[str, str | Number] = {"data-of": drawing.of, "data-on": drawing.on}
    root = root_of(drawing.lens, frame, drawing.lens, said, standalone=True)
    root.add(*opening(frame, drawing.title, drawing.subtitle, "drawing_table.css"))
    root.add(*said_of(drawing.lens, drawing.title, drawing.desc), *_heads(placed))
    for title in placed.titles:
        at = Point(title.box.x + PAD, title.box.bottom - 9)
        root.add(el("text", {"class": "group-title", "x": at.x, "y": at.y}, title.text))
        root.add(_rule("row-rule", title.box))
    root.add(*(_row(one) for one in placed.rows))
    root.add(*legend_row(drawing.legend, points, _legend_sign))
    return text_of(root, standalone=True)


def _heads(placed: PlacedTable) -> Iterator[Element]:
    for head in placed.heads:
        yield text_lines(head.lines, head.at.x, head.at.y, LINE)
    yield _rule("head-rule", Box(SIDE, 0, placed.width - 2 * SIDE, placed.head_bottom))


def _rule(name: str, box: Box) -> Element:
    return el("path", {"class": name, "d": f"M{numbers(box.x, box.bottom)}H{numbers(box.right)}"})


def _row(placed: PlacedRow) -> Element:
    """One `<g data-person>` with everything the table says of somebody."""
    row = placed.row
    group = el(
        "g",
        {
            "class": _classes(placed),
            "data-person": row.id,
            "data-symbol": box_numbers(placed.symbol),
            "data-box": box_numbers(placed.box),
        },
    )
    if placed.shortened:
        group.add(el("title", {}, printable(row.name)))
    group.add(*_symbol(row.stands, placed.symbol))
    if not row.asked and row.stands != "member":
        at = placed.symbol.middle
        group.add(el("text", {"class": "initials ask small", "x": at.x, "y": at.y + 4.3}, "?"))
    label = placed.label
    group.add(text_lines(label.lines, label.at.x, label.at.y, LINE))
    for cell in placed.cells:
        group.add(*_cell(cell))
    return group.add(_rule("row-rule", placed.box))


def _classes(placed: PlacedRow) -> str:
    row = placed.row
    names = ["person", "in-open", row.stands]
    if row.stands != "member":
        names += [] if row.active else ["quiet"]
        names += [] if row.asked else ["unasked"]
    return " ".join(names)


def _cell(placed: PlacedCell) -> list[Element]:
    drawn = [_sign(placed.cell.sign, placed.sign_at)] if placed.cell.sign else []
    if placed.text.lines:
        at = placed.text.at
        drawn.append(text_lines(placed.text.lines, at.x, at.y, LINE, kind="cell"))
    return drawn


def _sign(sign: Sign, at: Point) -> Element:
    """A full, half or empty round: what somebody knows; dashed with a question mark: not asked."""
    group = el("g", {"class": f"know-sign {sign}"})
    if sign == "done":
        d = f"M{numbers(at.x - 6, at.y)}l4 4.5l8 -9.5"
        return group.add(el("path", {"class": "tick", "d": d}))
    group.add(el("circle", {"class": "round", "cx": at.x, "cy": at.y, "r": RADIUS}))
    if sign == "full":
        group.add(el("circle", {"class": "filled", "cx": at.x, "cy": at.y, "r": RADIUS}))
    if sign == "part":
        d = f"M{numbers(at.x, at.y - RADIUS)}a{numbers(RADIUS, RADIUS)} 0 0 0 0 {2 * RADIUS:g}z"
        group.add(el("path", {"class": "filled", "d": d}))
    if sign == "ask":
        group.add(el("text", {"x": at.x, "y": at.y + 4.3}, "?"))
    return group


def _symbol(stands: str, box: Box) -> list[Element]:
    if stands == "paid":
        return [rect("body", Box(box.x + 1, box.y + 1, box.w - 2, box.h - 2), 5)]
    at = box.middle
    return [el("circle", {"class": "body", "cx": at.x, "cy": at.y, "r": box.w / 2 - 1})]


def _legend_sign(sign: str, at: Point) -> list[Element]:
    if sign in ("full", "part", "none", "ask", "done"):
        return [_sign(sign, at)]  # type: ignore[arg-type]  # it is one of these five
    names = {"quiet": "person social quiet", "unasked": "person social unasked"}
    stands = sign if sign in ("member", "paid") else "social"
    group = el("g", {"class": names.get(sign, f"person {stands}")})
    group.add(*_symbol(stands, Box(at.x - 8, at.y - 8, 16, 16)))
    if sign == "unasked":
        group.add(el("text", {"class": "initials ask small", "x": at.x, "y": at.y + 4.3}, "?"))
    return [group]
