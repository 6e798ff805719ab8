"""A picture as a page of its own: one file that asks nothing of anybody, with a table."""

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from visualise.draw.stylesheet import filled_in
from visualise.language import _, language
from visualise.layout.labels import printable
from visualise.layout.words import RingsWords
from visualise.paper.glyphs import TURNING
from visualise.paper.picture import MapGraph, Picture, TableGroup
from visualise.paper.svg_file import as_text, read_drawing, take_style, without_heading

_FACE: Final = re.compile(r"@font-face \{.*?\n\}", re.DOTALL)
_SOURCE: Final = re.compile(r'url\("\.\./fonts/([\w-]+\.woff2)"\)')
_RANGE: Final = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


def html_of(picture: Picture, above: tuple[str, ...]) -> bytes:
    """The page of a picture; a map that has its people and lines as data can be moved about in.

    Raises:
        NotOurDrawing: the drawing holds what ours never do.
    """
    root = read_drawing(picture.svg)
    without_heading(root)
    drawn_style = take_style(root)
    desc = next((one.text for one in root if one.tag.endswith("}desc")), "")
    graph, scripts = _interactive(picture)
    said = {
        "lang": language(),
        "title": printable(picture.title),
        "above": [printable(line) for line in above],
        "desc": desc,
        "svg": Markup(as_text(root)),  # noqa: S704  # drawn by us, every text in it escaped
        "is_table": picture.is_table,
        "caption": picture.table.caption,
        "key": [printable(line) for line in picture.table.key],
        "heads": [printable(head) for head in picture.table.heads],
        "groups": [_clean(group) for group in picture.table.groups if group.rows],
        "graph": graph,
        "legend": _legend(picture.graph),
        "scripts": scripts,
    }
    words = (
        f"{said['title']}{said['above']}{said['svg']}{said['heads']}{said['groups']}{said['key']}"
    )
    style = "\n".join((_fonts(words), drawn_style, filled_in(_own("file.css"))))
    page = _template().render(said, style=style, policy=_policy(style, scripts), _=_)
    return page.translate(TURNING).encode("utf-8", "replace")


def _interactive(picture: Picture) -> tuple[str, list[str]]:
    if picture.graph is None:
        return "", []
    from visualise.paper.network_graph import graph_data, library  # half a second, for this alone

    return graph_data(picture.graph), [library(), _own("file.js")]


def _legend(graph: MapGraph | None) -> list[tuple[str, str]]:
    """The signs on the map that can be moved about in: only what occurs."""
    nodes, words = graph.nodes if graph else (), RingsWords()
    said = {"member": words.member, "social": words.social, "paid": words.paid}
    seen = [(kind, text) for kind, text in said.items() if any(one.kind == kind for one in nodes)]
    quiet = any(not one.active for one in nodes)
    return [*seen, ("social quiet", words.inactive)] if quiet else seen


def _policy(style: str, scripts: list[str]) -> str:
    """What the page may do: its own style and scripts by their sums, its own fonts, no request."""
    allowed = " ".join(map(_sum, scripts)) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_sum(style)}; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _sum(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _clean(group: TableGroup) -> TableGroup:
    rows = tuple(
        tuple("\n".join(map(printable, cell.split("\n"))) for cell in row) for row in group.rows
    )
    return TableGroup(printable(group.title), rows)


def _fonts(words: str) -> str:
    """The letters that the words need, within the file."""
    codes = {ord(letter) for letter in words}
    sheet = files("visualise").joinpath("static", "css", "fonts.css").read_text("utf-8")
    faces = [face for face in _FACE.findall(sheet) if _serves(face, codes)]
    return "\n".join(
        _SOURCE.sub(lambda one: f'url("{_font(one.group(1))}")', face) for face in faces
    )


def _serves(face: str, codes: set[int]) -> bool:
    for first, last in _RANGE.findall(face):
        low, high = int(first, 16), int(last or first, 16)
        if any(low <= code <= high for code in codes):
            return True
    return False


@cache
def _font(name: str) -> str:
    font = files("visualise").joinpath("static", "fonts", name).read_bytes()
    return f"data:font/woff2;base64,{base64.b64encode(font).decode()}"


@cache
def _own(name: str) -> str:
    return files("visualise").joinpath("paper", name).read_text("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("visualise", "templates"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("bestand.html")
