"""A drawing as a file: signed, without its heading, or in the ink of a printed sheet."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final
from xml.etree import ElementTree

from visualise.draw.stylesheet import colours
from visualise.draw.svg import numbers
from visualise.layout.geometry import Box
from visualise.paper.glyphs import shown

Root = ElementTree.Element
NAMESPACE: Final = "http://www.w3.org/2000/svg"
SIGN_PX: Final = 13.0
SIDE_PX: Final = 20.0
LINE_PX: Final = 18.0
FOOT_PX: Final = 12.0

_HEADING: Final = frozenset({"sheet-title", "sheet-subtitle"})
_MEDIA: Final = re.compile(r"@media([^{]*)\{")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}\b")
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TEXTS: Final = frozenset({"text", "tspan", "textPath", "title", "desc"})

ElementTree.register_namespace("", NAMESPACE)


class NotOurDrawing(ValueError):
    """The drawing holds something that ours never do: a picture, or a link out of the file."""


def read_drawing(svg: str) -> Root:
    """The root of a drawing of our own.

    Raises:
        NotOurDrawing: it would make a reader of it open another file.

    Example:
        >>> read_drawing('<svg xmlns="http://www.w3.org/2000/svg"/>').tag
        '{http://www.w3.org/2000/svg}svg'
        >>> read_drawing('<svg xmlns="http://www.w3.org/2000/svg"><image href="x.png"/></svg>')
        Traceback (most recent call last):
        visualise.paper.svg_file.NotOurDrawing: image
    """
    root = ElementTree.fromstring(svg)  # noqa: S314  # only drawings of our own come here
    for one in root.iter():
        name = _local(one.tag)
        if name in ("image", "feImage", "foreignObject", "script", "use"):
            raise NotOurDrawing(name)
        for key, value in one.attrib.items():
            if _local(key) == "href" and not value.startswith("#"):
                raise NotOurDrawing(key)
        if name == "style" and ("url(" in (one.text or "") or "@import" in (one.text or "")):
            raise NotOurDrawing("style")
    return root


def frame_of(root: Root) -> Box:
    """What is seen of a drawing. Units: px."""
    return Box(*(float(part) for part in root.attrib["viewBox"].split()))


def set_frame(root: Root, frame: Box) -> None:
    """Show this part of a drawing, at its own size."""
    root.set("viewBox", numbers(frame.x, frame.y, frame.w, frame.h))
    root.set("width", numbers(frame.w))
    root.set("height", numbers(frame.h))
    for one in root:
        if one.get("class") == "paper":
            one.set("y", numbers(frame.y))
            one.set("height", numbers(frame.h))


def sign(root: Root, lines: list[str]) -> None:
    """Write under a drawing for whom it was made, and by whom."""
    frame = frame_of(root)
    top = frame.bottom + LINE_PX
    set_frame(root, replace(frame, h=frame.h + LINE_PX * len(lines) + FOOT_PX))
    for at, line in enumerate(lines):
        place = {"x": numbers(SIDE_PX), "y": numbers(top + at * LINE_PX)}
        text = ElementTree.SubElement(
            root, f"{{{NAMESPACE}}}text", {"class": "sheet-subtitle"} | place
        )
        text.set("unicode-bidi", "plaintext")
        text.text = line


def without_heading(root: Root) -> None:
    """Take the heading off: the sheet it goes on has one of its own."""
    for one in list(root):
        if one.get("class") in _HEADING:
            root.remove(one)
    frame = frame_of(root)
    if frame.y < 0:
        set_frame(root, Box(frame.x, 0.0, frame.w, frame.bottom))


def show_glyphs(root: Root) -> bool:
    """Leave no sign in a drawing that our fonts do not have; whether there was none."""
    whole = True
    for one in root.iter():
        if _local(one.tag) in _TEXTS and one.text:
            text = shown(one.text)
            whole = whole and len(text) == len(one.text) and text == one.text
            one.text = text
    return whole


def take_style(root: Root) -> str:
    """Take the style out of a drawing, for a page that puts it in its head."""
    style = ""
    for one in list(root):
        if _local(one.tag) == "style":
            style += one.text or ""
            root.remove(one)
    return style


def on_screen(root: Root) -> None:
    """Leave only the style for a screen: what draws pictures knows no media."""
    _restyle(root, lambda plain, _printed: plain)


def in_print(root: Root) -> None:
    """Black on white: the rules for print hold always, and every colour gives way to ink."""
    ink = print_ink()
    _restyle(root, lambda plain, printed: _COLOUR.sub(lambda c: _inked(c, ink), plain + printed))


def as_text(root: Root, *, declared: bool = False) -> str:
    """The drawing as SVG text; a file of its own says what it is."""
    text = ElementTree.tostring(root, encoding="unicode")
    return f"{_DECLARATION}{text}\n" if declared else text


def split_media(style: str) -> tuple[str, str]:
    """The rules that hold always, and those that hold in print.

    Example:
        >>> split_media("a{b:c}@media print {d{e:f}}@media (x) {g{h:i}}j{k:l}")
        ('a{b:c}j{k:l}', 'd{e:f}')
    """
    plain, printed, at = [], [], 0
    while found := _MEDIA.search(style, at):
        plain.append(style[at : found.start()])
        end = _closing(style, found.end())
        if found.group(1).strip() == "print":
            printed.append(style[found.end() : end])
        at = end + 1
    return "".join([*plain, style[at:]]), "".join(printed)


def print_ink() -> dict[str, str]:
    """What every colour of the screen becomes in print: its fills white, its lines black."""
    return {value.upper(): _INK.get(name, "#000000") for name, value in colours().items()}


_WHITE, _GREY, _LIGHT = "#FFFFFF", "#555555", "#999999"
_INK: Final = dict.fromkeys(
    (
        *("--paper", "--ground", "--sunken", "--petrol-tint", "--social", "--paid"),
        *("--ring-all", "--ring-some", "--ring-none", "--heat-1", "--heat-2", "--heat-3"),
        *("--notice-tint", "--unknown-tint", "--good-tint", "--error-tint"),
    ),
    _WHITE,
) | {"--faded": _GREY, "--hair": _LIGHT, "--edge": _GREY}


def _inked(colour: re.Match[str], ink: dict[str, str]) -> str:
    return ink.get(colour.group().upper(), colour.group())


def _restyle(root: Root, choose: Callable[[str, str], str]) -> None:
    for one in root.iter():
        if _local(one.tag) == "style":
            one.text = choose(*split_media(one.text or ""))


def _closing(style: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(style[at], 0)
        at += 1
    return at - 1


def _local(name: str) -> str:
    return name.rpartition("}")[2]
