"""The ink of one person: symbol, marks, label, and what a screen reader says."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from visualise.draw.svg import Element, el, numbers
from visualise.layout.geometry import Box
from visualise.layout.graphemes import graphemes
from visualise.layout.labels import LINE_PX, LabelLine, printable
from visualise.layout.rings_model import PlacedPerson, RingsPerson
from visualise.layout.words import RingsWords

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_SEEN = frozenset({"Nd", "Nl", "No", "So"})
SHIELD = "l7.5 2.8v5c0 4.6-3.1 7.6-7.5 9.2c-4.4-1.6-7.5-4.6-7.5-9.2v-5z"


@dataclass(frozen=True, slots=True)
class PersonInk:
    """How people are drawn here: with which words, with or without links, rings or not.

    A link goes to the list beside the drawing, or, where `sheet` is the address before the id
    and `at` what comes behind it, to the sheet of that person.
    """

    words: RingsWords
    link: bool
    rings: bool
    sheet: str = ""
    at: str = ""

    def draw(self, placed: PlacedPerson) -> Element:
        """One `<g data-person>`; wrapped in a link when the page has one."""
        person = placed.person
        group = el("g", self._attributes(placed))
        if placed.label.shortened:
            group.add(el("title", {}, printable(person.name)))
        group.add(_touch(placed.box), _body(person, placed.symbol))
        group.add(*_symbol_text(person, placed.symbol, rings=self.rings))
        if person.safety_person and not person.is_member:
            group.add(*_shield(placed.symbol))
        group.add(*_doubts(person, placed.symbol))
        group.add(*_label(placed))
        if not self.link or person.is_member:
            return group
        return el("a", self._link(person), group)

    def _link(self, person: RingsPerson) -> dict[str, str | int | float]:
        to = f"{self.sheet}{person.id}{self.at}" if self.sheet else f"#p-{person.id}"
        attributes: dict[str, str | int | float] = {
            "class": "person-link",
            "href": to,
            "aria-label": self.spoken(person),
        }
        return attributes | ({"data-sheet": ""} if self.sheet else {})

    def spoken(self, person: RingsPerson) -> str:
        """What a screen reader says of somebody.

        Example:
            >>> ink = PersonInk(RingsWords(), link=True, rings=True)
            >>> ink.spoken(RingsPerson("r", "Ria", "nummer 14", "some", "neighbours"))
            'Ria, nummer 14: weet een deel'
        """
        who = ", ".join(part for part in (printable(person.name), printable(person.second)) if part)
        facts = self._facts(person)
        return f"{who}: {', '.join(facts)}" if facts else who

    def _facts(self, person: RingsPerson) -> list[str]:
        words = self.words
        if person.is_member:
            return [words.member]
        facts = [ring_name(person, words)] if self.rings else []
        if person.safety_person:
            facts.append(words.safety_person)
        if not person.active:
            facts.append(words.inactive)
        facts.extend(words.assumed for doubt in person.doubts if doubt == "assumed")
        facts.extend(words.disputed for doubt in person.doubts if doubt == "disputed")
        return facts

    def _attributes(self, placed: PlacedPerson) -> dict[str, str | int | float]:
        person = placed.person
        attributes: dict[str, str | int | float] = {
            "class": " ".join(_classes(person, rings=self.rings)),
            "data-person": person.id,
            "data-symbol": box_numbers(placed.symbol),
            "data-box": box_numbers(placed.box),
        }
        if person.circle is not None:
            attributes["data-circle"] = person.circle
        if not self.link or person.is_member:
            attributes |= {"role": "img", "aria-label": self.spoken(person)}
        return attributes


def ring_name(person: RingsPerson, words: RingsWords) -> str:
    """What somebody knows, in the words of the rings; not asked is an answer of its own."""
    if person.circle == "none" and not person.asked:
        return words.not_asked
    return {"all": words.ring_all, "some": words.ring_some}.get(
        person.circle or "", words.ring_none
    )


def box_numbers(box: Box) -> str:
    """A box as the drawing's data attributes have it: x y w h.

    Example:
        >>> box_numbers(Box(1, 2.5, 3, 4))
        '1 2.5 3 4'
    """
    return numbers(box.x, box.y, box.w, box.h)


def initials(name: str) -> str:
    """At most two capitals that tell people apart on the map, or the first sign there is to see.

    A question mark is none: it says that somebody was not asked.

    Example:
        >>> initials("Marleen de Groot"), initials("Oma Fatima"), initials("42"), initials("?")
        ('MG', 'OF', '4', '')
        >>> len(initials("👩‍👧‍👦"))
        5
    """
    signs = graphemes(unicodedata.normalize("NFC", name[:400]))
    words = _words(signs)
    if not words:
        return next((one for one in signs if unicodedata.category(one[0]) in _SEEN), "")
    capitals = [word for word in words if not word[0].islower()] or words
    chosen = capitals[:1] + (capitals[-1:] if len(capitals) > 1 else [])
    letters = [_capital(word[0]) for word in chosen]
    if any(unicodedata.bidirectional(letter[0]) in _RIGHT_TO_LEFT for letter in letters):
        letters = letters[:1]
    return "".join(letters)


def _words(signs: Sequence[str]) -> list[list[str]]:
    """The signs that begin with a letter, word by word."""
    words: list[list[str]] = [[]]
    for sign in signs:
        if sign[0].isalpha():
            words[-1].append(sign)
        else:
            words.append([])
    return [word for word in words if word]


def _capital(sign: str) -> str:
    """One sign as a capital; a letter of which the capital is two, such as ß, stays as it is."""
    above = sign.upper()
    return above if len(above) == len(sign) else sign


def _classes(person: RingsPerson, *, rings: bool) -> list[str]:
    if person.is_member:
        return ["person", "member", "in-home"]
    names = ["person", "paid" if person.paid else "social"]
    names.append(f"in-{person.circle}" if person.circle else "in-open")
    if not person.active:
        names.append("quiet")
    if rings and not person.asked:
        names.append("unasked")
    return names


def _touch(box: Box) -> Element:
    return el("rect", {"class": "touch", "x": box.x, "y": box.y, "width": box.w, "height": box.h})


def _body(person: RingsPerson, symbol: Box) -> Element:
    if person.paid and not person.is_member:
        return el(
            "rect",
            {
                "class": "body",
                "x": symbol.x + 1,
                "y": symbol.y + 1,
                "width": symbol.w - 2,
                "height": symbol.h - 2,
                "rx": 6,
            },
        )
    at = symbol.middle
    return el("circle", {"class": "body", "cx": at.x, "cy": at.y, "r": symbol.w / 2 - 1})


def _symbol_text(person: RingsPerson, symbol: Box, *, rings: bool) -> list[Element]:
    at = symbol.middle
    letters = initials(person.name)
    if rings and not person.asked and not person.is_member:
        asks: dict[str, str | int | float] = {"class": "initials ask", "x": at.x, "y": at.y + 5.7}
        return [el("text", asks | {"data-initials": letters}, "?")]
    if person.is_member:
        letters = "".join(graphemes(letters)[:1])
    attributes: dict[str, str | int | float] = {
        "class": "initials",
        "x": at.x,
        "y": at.y + 4.3,
        "aria-hidden": "true",
    }
    return [el("text", attributes, letters)] if letters else []


def _shield(symbol: Box) -> list[Element]:
    x, y = symbol.right - 2.5, symbol.y - 4.5
    return [
        el("path", {"class": "badge", "d": f"M{numbers(x, y)}{SHIELD}"}),
        el("path", {"class": "badge-tick", "d": f"M{numbers(x - 3.2, y + 8.4)}l2.4 2.4l4.1-4.5"}),
    ]


def _doubts(person: RingsPerson, symbol: Box) -> list[Element]:
    """≈ for what is assumed, ≠ for what is disputed, as lines so that every font has them."""
    marks: list[Element] = []
    y = symbol.bottom - 4
    if "assumed" in person.doubts:
        marks.append(doubt_mark("assumed", symbol.x - 4, y))
    if "disputed" in person.doubts:
        marks.append(doubt_mark("disputed", symbol.x - 4, y - (14 if marks else 0)))
    return marks


def doubt_mark(kind: str, x: float, y: float) -> Element:
    """The sign of a doubt, 12 px, with its middle on (x, y)."""
    wave = "c1.5-2 3-2 4.5-.6s3 1.4 4.5-.6"
    waves = f"m-4.5-1.6{wave}m-9 4.6{wave}"
    stripes = "m-4.5-2h9m-9 4h9m-7 3l5-10"
    d = f"M{numbers(x, y)}{waves if kind == 'assumed' else stripes}"
    plate = el("circle", {"class": "doubt-plate", "cx": x, "cy": y, "r": 6.5})
    return el("g", {"class": f"doubt {kind}"}, plate, el("path", {"class": "doubt-sign", "d": d}))


def _label(placed: PlacedPerson) -> list[Element]:
    """The name as one text, its lines under each other; what somebody is as a second text."""
    names = [line for line in placed.label.lines if line.kind == "name"]
    others = [line for line in placed.label.lines if line.kind == "second"]
    texts = [_lines(placed, names, "name", 0)] if names else []
    if others:
        texts.append(_lines(placed, others, "second", len(names)))
    return texts


def _lines(placed: PlacedPerson, lines: Sequence[LabelLine], kind: str, from_line: int) -> Element:
    at = placed.label_at
    anchor = "" if placed.person.is_member else " mid"
    text = el("text", {"class": f"{kind}{anchor}", "x": at.x, "y": at.y + from_line * LINE_PX})
    name, read = printable(placed.person.name), lines[0].text
    for index, line in enumerate(lines):
        attributes: dict[str, str | int | float] = {}
        if index:
            attributes = {"x": at.x, "y": at.y + (from_line + index) * LINE_PX}
            if name.startswith(f"{read} "):
                text.add(el("tspan", {"class": "gap"}, " "))
                read += " "
            read += line.text
        attributes |= {"unicode-bidi": "plaintext"}
        text.add(el("tspan", attributes, line.text))
        if line.tail:
            text.add(el("tspan", {"class": "second"}, line.tail))
    return text
