"""Families out of dice: up to four parents each, couples that part and begin again, twins."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from graphmodel.domain.calendar import DeathDate, PartialDate
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Twins
from graphmodel.gedcom.kin import Kin

_FIRST = date(1900, 1, 1)
_DAYS = st.integers(0, 45_000).map(lambda days: _FIRST + timedelta(days=days))
_PARTIALS = st.tuples(_DAYS, st.sampled_from((4, 7, 10))).map(
    lambda pair: PartialDate(pair[0].isoformat()[: pair[1]])
)
_NAMES = st.text(
    st.characters(categories=("L", "N", "P"), exclude_characters="/") | st.just(" "),
    min_size=1,
    max_size=30,
).map(lambda text: " ".join(text.split()) or "Ria")
_LIVES = st.sampled_from(("born",) * 6 + ("expected", "miscarriage", "abortion", "stillborn"))
_KINDS = st.sampled_from(("biological", "adoptive", "step", "foster", "donor"))
_COUPLES = st.sampled_from(("married", "living_together", "relationship"))
_ENDS = st.sampled_from((None, "separated", "divorced", "widowed"))


@st.composite
def kin(draw: Any) -> Kin:
    """Relatives as a store may hold them: every rule of the format is kept."""
    ids = draw(
        st.lists(
            st.from_regex(r"[A-Za-z0-9._-]{1,64}", fullmatch=True).filter(_stays),
            min_size=1,
            max_size=8,
            unique=True,
        )
    )
    people = tuple(draw(_person(PersonId(one))) for one in sorted(ids))
    order = [one.id for one in people]
    parents: list[Parent] = []
    partners: list[Partner] = []
    for at, one in enumerate(order):
        for other in draw(st.lists(st.sampled_from(order[:at] or [one]), max_size=4, unique=True)):
            if other != one:
                parents += draw(_parent(other, one))
                partners += draw(_couple(other, one))
    return Kin(
        people=people,
        parents=tuple(parents),
        partners=tuple(partners),
        twins=tuple(draw(_twins(order))),
    )


@st.composite
def _person(draw: Any, identity: PersonId) -> Person:
    return Person(
        id=identity,
        name=draw(_NAMES),
        birth=draw(st.none() | _PARTIALS),
        sex=draw(st.sampled_from((None, "m", "f", "x"))),
        died=draw(st.none() | st.just(DeathDate("unknown")) | _PARTIALS.map(DeathDate)),
        life=draw(_LIVES),
    )


@st.composite
def _parent(draw: Any, parent: PersonId, child: PersonId) -> list[Parent]:
    kind = draw(_KINDS)
    return [
        Parent(parent=parent, child=child, kind=kind, from_=first, until=until)
        for first, until in draw(_periods())
    ]


@st.composite
def _couple(draw: Any, one: PersonId, other: PersonId) -> list[Partner]:
    if draw(st.booleans()):
        return []
    a, b = sorted((one, other))
    kind = draw(_COUPLES)
    return [
        Partner(a=a, b=b, kind=kind, from_=first, until=until, ended=draw(_ENDS))
        for first, until in draw(_periods())
    ]


@st.composite
def _periods(draw: Any) -> list[tuple[date | None, date | None]]:
    """One period or more, one after another; the first and the last may be open."""
    marks = sorted(draw(st.lists(_DAYS, min_size=2, max_size=5, unique=True)))
    found: list[tuple[date | None, date | None]] = list(pairwise(marks))
    if draw(st.booleans()):
        found[0] = (None, found[0][1])
    if draw(st.booleans()):
        found[-1] = (found[-1][0], None)
    return found[:: draw(st.sampled_from((1, 2)))]


@st.composite
def _twins(draw: Any, order: list[PersonId]) -> list[Twins]:
    size = draw(st.integers(0, min(3, len(order))))
    if size < 2:
        return []
    return [
        Twins(persons=tuple(order[:size]), identical=draw(st.sampled_from((None, True, False))))
    ]


def with_more(family: Kin) -> Kin:
    """The same family with what no genealogist is told."""
    first = family.people[0]
    more = Person(id=first.id, name="Ria / Mol", vulnerable=True, note="belt nooit")
    bond = Bond(from_person=first.id, to_person=first.id, kind="violence")
    asked = AskedKin(person=first.id, kin="father", asked_on=date(2026, 1, 1))
    return Kin(people=(more,), bonds=(bond,), asked=(asked,))


def _stays(person: str) -> bool:
    """An id of one or two dots is made another one, as it leads elsewhere in an address."""
    return person not in (".", "..")
