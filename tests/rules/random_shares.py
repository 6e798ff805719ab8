"""Households full of secrets, made by chance, and the share that one reader gets of them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.words import ROLE_NAMES
from graphmodel.rules.share import Share
from tests.changes.drawing import drawn
from tests.rules.lines import (
    Line,
    bond,
    handover,
    household,
    in_household,
    knows,
    line,
    member,
    person,
    role,
    safety,
    tie,
    worry,
)
from tests.rules.shares import share_of
from tests.rules.world import DAY

READER = "lezer"
PEOPLE = (READER, "a", "b", "c", "d", "e")
WORRIES = ("w1", "w2", "w3")
BONDS = ("close", "conflict", "violence", "controlling")
ONCE = ("2026-01-01", "2026-11-01", "2026-11-02", None)
BIRTHS = (None, "1980", "2015-03-04", "2008-11-02")


def said(which: str) -> str:
    """The words of a worry, found again wherever they stand."""
    return f"WOORDEN-VAN-{which}."


@dataclass(frozen=True)
class Secretive:
    """A household, told in lines, and the worries its reader is shown."""

    lines: tuple[Line, ...]
    ticked: tuple[str, ...]

    @property
    def dossier(self) -> Dossier:
        """The household itself."""
        return drawn(*self.lines)

    def shared(self, *, more: Collection[str] = (), secrets: Collection[Line] = ()) -> Share:
        """The share of it, with more ticked, or with facts added that are not the reader's."""
        return share_of(drawn(*self.lines, *secrets), *{*self.ticked, *more}, reader=READER)

    def shown(self) -> set[str]:
        """The worries open that day that the reader knows, or that are ticked."""
        known = {
            one["worry"]
            for one in self.lines
            if one["record"] == "knows"
            and one["person"] == READER
            and one["level"] != "none"
            and one.get("from", "") <= DAY.isoformat()
        }
        return {w for w in self.open() if w in known or w in self.ticked}

    def open(self) -> set[str]:
        """The worries open that day."""
        return {
            one["id"]
            for one in self.lines
            if one["record"] == "worry" and not one["closed"] <= DAY.isoformat()
        }

    def children(self) -> set[str]:
        """Who lives there, and is under age or may be."""
        young = {
            one["id"]: one.get("birth") in BIRTHS[2:]
            for one in self.lines
            if one["record"] == "person"
        }
        births = {one["id"]: one.get("birth") for one in self.lines if one["record"] == "person"}
        return {
            one["person"]
            for one in self.lines
            if one["record"] == "member"
            and (
                young[one["person"]]
                or (births[one["person"]] is None and one.get("role") in (None, "child"))
            )
        }


def _some(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@st.composite
def secretive(draw: st.DrawFn) -> Secretive:
    """A household with something of every kind that may be none of its reader's business."""
    lines = [
        household(address="ADRES 1", secret_address=draw(st.booleans())),
        *(
            person(who, birth=draw(_some(*BIRTHS)), note="NOTITIE", sex=draw(_some("m", "f", None)))
            for who in PEOPLE
        ),
        *draw(_people_around()),
        *draw(_worries()),
        *draw(_between()),
        *draw(_plan()),
    ]
    shown = [one["id"] for one in lines if one["record"] == "worry"]
    opened = [w for w in shown if Secretive(tuple(lines), ()).open() >= {w}]
    ticked = draw(st.lists(st.sampled_from(opened), unique=True)) if opened else []
    return Secretive(tuple(lines), tuple(ticked))


@st.composite
def _people_around(draw: st.DrawFn) -> list[Line]:
    lines: list[Line] = []
    for who in PEOPLE:
        where = draw(_some("member", "tie", "tie", "nowhere"))
        if where == "member":
            lines.append(member(who, role=draw(_some(None, "child", "parent"))))
        elif where == "tie":
            paid, since = draw(st.booleans()), draw(_some(*ONCE))
            lines.append(tie(who, paid=paid, note="NOTITIE", from_=since))
        if draw(_some(True, False, False)):
            lines.append(
                line(
                    "works_for",
                    person=who,
                    organisation="o",
                    function="FUNCTIE",
                    from_="2026-01-01",
                )
            )
    return lines


@st.composite
def _worries(draw: st.DrawFn) -> list[Line]:
    lines: list[Line] = []
    some = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)
    for which in draw(st.lists(st.sampled_from(WORRIES), unique=True)):
        closed = draw(_some("2026-10-01", "2027-01-01", "2027-01-01"))
        causes, about = draw(some), draw(some)
        lines.append(
            worry(which, statement=said(which), closed=closed, caused_by=causes, concerns=about)
        )
        for who in PEOPLE:
            level = draw(_some(None, "none", "part", "full"))
            if level is not None:
                lines.append(
                    knows(
                        who,
                        which,
                        level,
                        from_=draw(_some(*ONCE)),
                        told_by=draw(_some(None, *PEOPLE)),
                        basis=draw(_some("said", "assumed", "disputed")),
                    )
                )
    return lines


@st.composite
def _between(draw: st.DrawFn) -> list[Line]:
    pairs = draw(
        st.lists(st.tuples(*[st.sampled_from(PEOPLE)] * 2), max_size=4, unique_by=frozenset)
    )
    lines: list[Line] = []
    for one, other in pairs:
        if one != other:
            lines.append(bond(one, other, draw(_some(*BONDS)), from_=draw(_some(*ONCE))))
        if one < other and draw(st.booleans()):
            lines.append(safety(one, other))
    return lines


@st.composite
def _plan(draw: st.DrawFn) -> list[Line]:
    lines: list[Line] = []
    for who in PEOPLE:
        if draw(st.booleans()):
            lines.append(role(who, draw(_some(*ROLE_NAMES)), from_=draw(_some(*ONCE))))
        if draw(st.booleans()):
            lines.append(in_household("task", id=f"t-{who}", person=who, what=f"TAAK-VAN-{who}."))
        if draw(st.booleans()):
            lines.append(
                line("place", id=f"p-{who}", person=who, name=f"PLEK-VAN-{who}.", note="NOTITIE")
            )
        if draw(_some(True, False, False)):
            lines.append(
                in_household("wish", id=f"s-{who}", person=who, circle="all", note="NOTITIE")
            )
    if draw(st.booleans()):
        lines.append(handover("proposed", reason="NOTITIE", note="NOTITIE"))
    if draw(st.booleans()):
        lines.append(in_household("preference", person="a", wish="refused", note="NOTITIE"))
    return lines
