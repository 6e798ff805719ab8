"""A drawing made for somebody, with nobody's id in it: people are p1, p2, ... of this file alone.

Then a file cannot be laid beside another, or beside the store, to see who is the same.
"""

from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree

from visualise.paper.svg_file import as_text, read_drawing

_DATA: Final = "data-"
_HOUSEHOLD, _PERSON = "h", "p"

_NAMED: Final[dict[str, str]] = {
    "data-household": _HOUSEHOLD,
    "data-place": "l",
    "data-holding": "r",
} | dict.fromkeys(
    (
        *("data-person", "data-again", "data-holder", "data-tie", "data-kin", "data-knows"),
        *("data-couple", "data-child", "data-parents", "data-twins"),
    ),
    _PERSON,
)
"""Attributes that hold ids, one or more with a space between, and of what they are."""

_BOND: Final = "data-bond"
_OF: Final = "data-of"

_PLAIN: Final = frozenset(
    {
        *("data-lens", "data-on", "data-axis", "data-from", "data-until", "data-planned"),
        *("data-symbol", "data-box", "data-bar", "data-points", "data-centre", "data-radii"),
        *("data-reach", "data-sectors", "data-seats", "data-gap", "data-phase", "data-role"),
        *("data-circle", "data-generation", "data-identical"),
    }
)
"""Attributes that say where and how something is drawn."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A drawing as SVG text without ids of ours; `ids` gives them back, for who made it alone."""

    svg: str
    ids: dict[str, str]


def numbered(svg: str) -> Numbered:
    """The drawing with numbers for ids, in the order in which they first stand in it.

    What says something else than where and how it is drawn goes: what nobody thought of is not
    in it.

    Raises:
        NotOurDrawing: it holds a picture or a link out of the file.

    Example:
        >>> found = numbered('<svg xmlns="http://www.w3.org/2000/svg" data-of="h-12">'
        ...     '<g data-person="eva" data-new="eva"/><g data-couple="eva tom"/></svg>')
        >>> found.svg
        '<svg xmlns="http://www.w3.org/2000/svg" data-of="h1"><g data-person="p1" />\
<g data-couple="p1 p2" /></svg>'
        >>> found.ids
        {'h1': 'h-12', 'p1': 'eva', 'p2': 'tom'}
    """
    root, numbers = read_drawing(svg), _Numbers()
    declared = svg.startswith("<?xml")
    _of_root(root, numbers)
    for one in root.iter():
        for name in [key for key in one.attrib if key.startswith(_DATA)]:
            if name in _NAMED:
                one.set(name, numbers.of(_NAMED[name], one.attrib[name].split()))
            elif name == _BOND:
                *ends, kind = one.attrib[name].split()
                one.set(name, f"{numbers.of(_PERSON, ends)} {kind}")
            elif name not in _PLAIN and name != _OF:
                del one.attrib[name]
    return Numbered(as_text(root, declared=declared), numbers.ids())


def _of_root(root: ElementTree.Element, numbers: "_Numbers") -> None:
    """Whose drawing it is: of a household, or of somebody who is drawn in it."""
    of = root.attrib.get(_OF)
    if of is not None:
        people = {one.get("data-person") for one in root.iter()}
        root.set(_OF, numbers.of(_PERSON if of in people else _HOUSEHOLD, [of]))


@dataclass(slots=True)
class _Numbers:
    """What every id is called in this file."""

    given: dict[tuple[str, str], str] = field(default_factory=dict)
    count: dict[str, int] = field(default_factory=dict)

    def of(self, kind: str, ids: list[str]) -> str:
        """These ids by their numbers; who has none yet gets the next."""
        return " ".join(self._one(kind, one) for one in ids)

    def ids(self) -> dict[str, str]:
        """Every number with the id it stands for."""
        return {number: id_ for (_kind, id_), number in self.given.items()}

    def _one(self, kind: str, id_: str) -> str:
        if (kind, id_) not in self.given:
            self.count[kind] = self.count.get(kind, 0) + 1
            self.given[kind, id_] = f"{kind}{self.count[kind]}"
        return self.given[kind, id_]
