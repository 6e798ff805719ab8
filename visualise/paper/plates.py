"""White plates under words instead of halos: in print, the halo of a letter eats its neighbour."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree

from visualise.draw.svg import numbers
from visualise.layout.geometry import Box
from visualise.layout.text_width import text_width

Root = ElementTree.Element

ABOVE_EM: Final = 0.78
BELOW_EM: Final = 0.24
ASIDE_PX: Final = 1.0
LEAST_HALO_PX: Final = 2.0
_RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PART: Final = re.compile(r"([a-zA-Z]*)((?:\.[\w-]+)*)")

Style = Mapping[str, str]
_INHERITED: Final = frozenset(
    {"font-size", "font-weight", "text-anchor", "stroke", "stroke-width", "paint-order"}
)


@dataclass(frozen=True, slots=True)
class _Simple:
    """One step of a selector: the tag, or any, and the classes it must have."""

    tag: str
    classes: frozenset[str]

    def fits(self, element: Root) -> bool:
        name = element.tag.rpartition("}")[2]
        return self.tag in ("", name) and self.classes <= set(element.get("class", "").split())


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a selector of ours says, and how much it weighs."""

    steps: tuple[_Simple, ...]
    said: Style

    @property
    def weight(self) -> tuple[int, int]:
        classes = sum(len(step.classes) for step in self.steps)
        return classes, sum(bool(step.tag) for step in self.steps)

    def fits(self, chain: Sequence[Root]) -> bool:
        """Whether it is about the last element of a chain of ancestors."""
        if not self.steps[-1].fits(chain[-1]):
            return False
        left = list(self.steps[:-1])
        for element in reversed(chain[:-1]):
            if left and left[-1].fits(element):
                left.pop()
        return not left


def put_plates(root: Root) -> None:
    """Put a white plate under every line of words that has a halo, and take the halo away."""
    style = "".join(one.text or "" for one in root if one.tag.endswith("}style"))
    _put(root, [root], tuple(_rules(style)), {})


def _put(element: Root, chain: Sequence[Root], rules: tuple[_Rule, ...], inherited: Style) -> None:
    own = _computed(chain, rules, inherited)
    for at, child in reversed(list(enumerate(element))):
        if not child.tag.endswith("}text"):
            _put(child, [*chain, child], rules, own)
            continue
        plates = list(_plates(child, [*chain, child], rules, own))
        if plates:
            for one in child.iter():
                one.set("style", "stroke:none")
            for box in plates:
                element.insert(at, _plate(child.tag, box))


def _plates(
    text: Root, chain: Sequence[Root], rules: tuple[_Rule, ...], inherited: Style
) -> Iterator[Box]:
    """A box round every line: pieces that follow each other without a place of their own."""
    own = _computed(chain, rules, inherited)
    line: list[tuple[Root, Style]] = []
    pieces = [(one, _computed([*chain, one], rules, own)) for one in text] or [(text, own)]
    x, y = _at(text, "x", 0.0), _at(text, "y", 0.0)
    for one, style in pieces:
        if "x" in one.attrib and line:
            yield from _line(line, x, y)
            line = []
        x, y = _at(one, "x", x), _at(one, "y", y)
        line.append((one, style))
    yield from _line(line, x, y)


def _line(pieces: list[tuple[Root, Style]], x: float, y: float) -> Iterator[Box]:
    if not any(_has_halo(style) for _, style in pieces):
        return
    width = sum(
        text_width(one.text or "", _size(style), bold=style.get("font-weight") == "700")
        for one, style in pieces
    )
    size = max(_size(style) for _, style in pieces)
    anchor = pieces[0][1].get("text-anchor", "start")
    left = x - width * {"middle": 0.5, "end": 1.0}.get(anchor, 0.0)
    height = (ABOVE_EM + BELOW_EM) * size
    if width:
        yield Box(left - ASIDE_PX, y - ABOVE_EM * size, width + 2 * ASIDE_PX, height)


def _has_halo(style: Style) -> bool:
    order, stroke = style.get("paint-order", ""), style.get("stroke", "none")
    wide = float(style.get("stroke-width", "1").removesuffix("px"))
    return "stroke" in order and stroke != "none" and wide > LEAST_HALO_PX


def _plate(text_tag: str, box: Box) -> Root:
    plate = ElementTree.Element(text_tag.replace("}text", "}rect"), {"fill": "#FFFFFF"})
    place = zip(("x", "y", "width", "height"), (box.x, box.y, box.w, box.h), strict=True)
    for name, value in place:
        plate.set(name, numbers(value))
    return plate


def _computed(chain: Sequence[Root], rules: tuple[_Rule, ...], inherited: Style) -> Style:
    found = {name: value for name, value in inherited.items() if name in _INHERITED}
    for rule in rules:
        if rule.fits(chain):
            found |= rule.said
    return found


def _rules(style: str) -> Iterator[_Rule]:
    """Our own selectors, by weight and then as they stand; those of pages alone are left out."""
    found = [
        _Rule(steps, said)
        for selectors, body in _RULE.findall(style)
        for said in (_said(body),)
        if said
        for selector in selectors.split(",")
        if (steps := _steps(selector.strip()))
    ]
    yield from sorted(found, key=lambda rule: rule.weight)


def _said(body: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in body.split(";") if ":" in one)
    said = {name.strip(): value.strip() for name, _colon, value in pairs}
    return {name: value for name, value in said.items() if name in _INHERITED}


def _steps(selector: str) -> tuple[_Simple, ...]:
    steps = []
    for part in selector.split():
        found = _PART.fullmatch(part)
        if found is None:
            return ()
        steps.append(_Simple(found.group(1), frozenset(found.group(2).split(".")) - {""}))
    return tuple(steps)


def _size(style: Style) -> float:
    return float(style.get("font-size", "16px").removesuffix("px"))


def _at(element: Root, name: str, otherwise: float) -> float:
    return float(element.get(name, otherwise))
