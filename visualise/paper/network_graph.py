"""The people and lines of a network as pyvis has them: its data alone, none of its pages."""

import json
from importlib.resources import files
from typing import Any, Final

from pyvis.network import Network

from visualise.draw.stylesheet import colours
from visualise.layout.geometry import Point
from visualise.layout.labels import fit, printable
from visualise.paper.picture import MapGraph, MapLine, MapNode

NAME_PX: Final = 13
LABEL_PX: Final = 150.0
SYMBOL_PX: Final = 12
_LIBRARY: Final = "lib/vis-9.1.2/vis-network.min.js"
_SOURCE_MAP: Final = "//# sourceMappingURL="
_FONT: Final = "Noto Sans, Noto Sans Arabic, system-ui, sans-serif"

_LINES: Final = {
    "tie": "--ring-line",
    "bond": "--paid-line",
    "hard": "--notice",
    "thin": "--soft",
}
_OPTIONS: Final[dict[str, Any]] = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1},
    "interaction": {
        "hover": True,
        "tooltipDelay": 150,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
    "nodes": {
        "font": {
            "face": _FONT,
            "size": NAME_PX,
            "multi": False,
            "strokeWidth": 4,
            "strokeColor": "#FFFFFF",
        },
        "labelHighlightBold": False,
    },
    "edges": {"smooth": False, "selectionWidth": 1, "hoverWidth": 0.5},
}


def graph_data(graph: MapGraph) -> str:
    """The map as JSON that can stand between script tags: it closes none, and nothing in it runs.

    People are known by a number, so that no id of anybody means anything to the library.
    """
    network, numbers = Network(), {node.id: at for at, node in enumerate(graph.nodes, 1)}
    network.add_node(0, **_home(graph))
    for node in graph.nodes:
        network.add_node(numbers[node.id], **_node(node))
    for at, line in enumerate(graph.lines, len(graph.nodes) + 1):
        start = numbers.get(line.one, at)
        if line.left_at is not None:
            network.add_node(at, **_door(line.left_at))
        network.add_edge(start, numbers[line.other], **_line(line))
    edges = [{**edge, "id": at} for at, edge in enumerate(network.edges)]
    data = {"nodes": network.nodes, "edges": edges, "options": _OPTIONS}
    text = json.dumps(data, ensure_ascii=True, allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def library() -> str:
    """The script that draws a network, out of the package, as it stands in a page.

    Line ends are those of HTML, and the address of its source is left out: nothing is fetched.
    """
    text = files("pyvis").joinpath(_LIBRARY).read_text("utf-8")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = "\n".join(line for line in lines if not line.startswith(_SOURCE_MAP))
    if "</script" in kept.lower() or "<!--" in kept:
        raise ValueError("the library cannot stand between script tags")
    return kept


def _home(graph: MapGraph) -> dict[str, Any]:
    box, look = graph.home, colours()
    return {
        "label": " ",
        "title": _plain(graph.name),
        "shape": "box",
        "x": box.middle.x,
        "y": box.middle.y,
        "widthConstraint": {"minimum": box.w, "maximum": box.w},
        "heightConstraint": {"minimum": box.h, "valign": "top"},
        "color": _colour("rgba(255, 255, 255, 0)", look["--ink"]),
        "borderWidth": 2,
        "shapeProperties": {"borderRadius": 14},
        "margin": dict.fromkeys(("top", "right", "bottom", "left"), 0.1),
        "chosen": False,
        "fixed": True,
    }


def _door(at: Point) -> dict[str, Any]:
    """Where a line leaves the outline of the household: a place, and nothing to see."""
    return {
        "label": " ",
        "shape": "dot",
        "size": 0.5,
        "x": at.x,
        "y": at.y,
        "borderWidth": 0,
        "fixed": True,
        "chosen": False,
        "color": _colour(colours()["--ink"], colours()["--ink"]),
    }


def _node(node: MapNode) -> dict[str, Any]:
    look = colours()
    fill, edge = {
        "member": (look["--ink"], look["--ink"]),
        "social": (look["--social"], look["--social-line"]),
        "paid": (look["--paid"], look["--paid-line"]),
    }[node.kind]
    if not node.active:
        fill, edge = look["--paper"], look["--faded"]
    return {
        "label": fit(
            printable(node.name) or "\N{HORIZONTAL ELLIPSIS}", NAME_PX, LABEL_PX, bold=False
        ),
        "title": "\n".join(_plain(text) for text in (node.name, node.second) if text),
        "shape": "square" if node.kind == "paid" else "dot",
        "size": SYMBOL_PX,
        "x": node.x,
        "y": node.y,
        "color": _colour(fill, edge),
        "borderWidth": 2,
    }


def _line(line: MapLine) -> dict[str, Any]:
    return {
        "title": _plain(line.said),
        "width": 1 if line.look == "thin" else 2,
        "dashes": line.dashed,
        "color": colours()[_LINES[line.look]],
        "arrows": "to" if line.arrow else "",
    }


def _colour(fill: str, edge: str) -> dict[str, Any]:
    same = {"background": fill, "border": edge}
    return same | {"highlight": same, "hover": same}


def _plain(text: str) -> str:
    return printable(text)
