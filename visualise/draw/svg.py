"""A small builder of SVG text: everything that comes from outside is escaped, always."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Union

_NOT_ALLOWED_IN_XML = {
    code: None for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)
} | dict.fromkeys((0xFFFE, 0xFFFF))
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
Number = int | float
Child = Union["Element", str]


@dataclass(slots=True)
class Element:
    """One SVG element with its attributes and children."""

    tag: str
    attributes: dict[str, str]
    children: list[Child] = field(default_factory=list)

    def add(self, *children: Child) -> "Element":
        """Put children in and give the element itself back."""
        self.children.extend(children)
        return self

    def to_text(self) -> str:
        """The element as SVG text.

        Example:
            >>> el("text", {"class": "name"}, "<b> & co").to_text()
            '<text class="name">&lt;b&gt; &amp; co</text>'
        """
        return "".join(self._parts())

    def _parts(self) -> Iterable[str]:
        opening = "".join(f' {key}="{escaped(value)}"' for key, value in self.attributes.items())
        if not self.children:
            yield f"<{self.tag}{opening}/>"
            return
        yield f"<{self.tag}{opening}>"
        for child in self.children:
            if isinstance(child, str):
                yield escaped(child)
            else:
                yield from child._parts()
        yield f"</{self.tag}>"


def el(tag: str, attributes: dict[str, str | Number] | None = None, *children: Child) -> Element:
    """An element; numbers become short decimals.

    Example:
        >>> el("circle", {"r": 2.50001}).to_text()
        '<circle r="2.5"/>'
    """
    given = attributes or {}
    texts = {key: v if isinstance(v, str) else number(v) for key, v in given.items()}
    return Element(tag, texts, list(children))


def number(value: Number) -> str:
    """A number with at most two decimals, never in scientific notation.

    Example:
        >>> number(3.0), number(0.126), number(-0.001)
        ('3', '0.13', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: Number) -> str:
    """Several numbers in one attribute, a space between them.

    Example:
        >>> numbers(1, 2.5)
        '1 2.5'
    """
    return " ".join(number(value) for value in values)


def escaped(text: str) -> str:
    """Text that is safe between tags and in a quoted attribute; what XML forbids is left out.

    Example:
        >>> escaped("a\\x00<b>")
        'a&lt;b&gt;'
    """
    clean = "".join(character for character in text if not 0xD800 <= ord(character) < 0xE000)
    return clean.translate(_NOT_ALLOWED_IN_XML).translate(_ESCAPES)
