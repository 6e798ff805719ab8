"""What is said of a relation of the genogram that came, went, ended, or is otherwise."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from graphmodel.domain.household import HiddenBond
from graphmodel.domain.person import AskedKin, Parent, Partner, Twins
from graphmodel.domain.words import FAMILY
from visualise.dutch.network_words import (
    BOND_WORDS,
    MISSING_WORDS,
    PARENT_WORDS,
    PARTNER_END_WORDS,
    PARTNER_WORDS,
)
from visualise.dutch.terms import listed
from visualise.dutch.transitions import Course, Transition
from visualise.language import _, mark

Names = Callable[[str], str]

KIN_WORDS: Final[Mapping[tuple[str, Course], str]] = MappingProxyType(
    {
        ("Parent", "came"): mark("{parent} is {kind} van {child}."),
        ("Parent", "ended"): mark("{parent} is geen {kind} meer van {child}."),
        ("Parent", "went"): mark("{parent} is geen {kind} van {child}."),
        ("Parent", "resumed"): mark("{parent} is weer {kind} van {child}."),
        ("Partner", "came"): mark("{a} en {b} zijn {kind}."),
        ("Partner", "ended"): mark("{a} en {b} zijn niet meer {kind}."),
        ("Partner", "went"): mark("{a} en {b} zijn geen partners."),
        ("Partner", "resumed"): mark("{a} en {b} zijn weer {kind}."),
        ("Twins", "came"): mark("{persons} zijn samen geboren."),
        ("Twins", "went"): mark("{persons} zijn niet samen geboren."),
        ("AskedKin", "came"): mark("Gevraagd: niemand weet wie de {kin} van {person} is."),
        ("AskedKin", "went"): mark("Wie de {kin} van {person} is, vragen we nog."),
        ("HiddenBond", "came"): mark("Niet te zien voor {audience}: {bond}."),
        ("HiddenBond", "went"): mark("Weer te zien voor {audience}: {bond}."),
    }
)


def kin_values(record: Any, names: Names) -> dict[str, str]:
    """What the sentences above leave open."""
    if isinstance(record, Parent):
        return {"kind": PARENT_WORDS[record.kind]}
    if isinstance(record, Partner):
        return {"kind": PARTNER_WORDS[record.kind]}
    if isinstance(record, Twins):
        return {"persons": listed(sorted(names(one) for one in record.persons))}
    if isinstance(record, AskedKin):
        return {"kin": MISSING_WORDS[record.kin]}
    return _hidden_values(record, names)


def _hidden_values(record: HiddenBond, names: Names) -> dict[str, str]:
    said = _("{first} en {second}: {bond}").format(
        first=names(record.from_person),
        second=names(record.to_person),
        bond=BOND_WORDS[record.kind],
    )
    family = record.audience == FAMILY
    return {"audience": _("het gezin") if family else names(record.audience), "bond": said}


def _parent(one: Transition, names: Names) -> str:
    now: Any = one.after
    said = _("{parent} is {kind} van {child}.")
    kind = PARENT_WORDS[now.kind]
    return said.format(parent=names(now.parent), kind=kind, child=names(now.child))


def _partner(one: Transition, names: Names) -> str:
    now: Any = one.after
    word = PARTNER_END_WORDS[now.ended] if now.ended else PARTNER_WORDS[now.kind]
    said = _("{a} en {b} zijn {kind}.")
    return said.format(a=names(now.a), b=names(now.b), kind=word)


def _twins(one: Transition, names: Names) -> str:
    now: Any = one.after
    said = (
        _("{persons} zijn een eeneiige tweeling.")
        if now.identical
        else _("{persons} zijn samen geboren.")
    )
    return said.format(persons=listed(sorted(names(person) for person in now.persons)))


KIN_ALTERED: Final[Mapping[str, Callable[[Transition, Names], str]]] = MappingProxyType(
    {"Parent": _parent, "Partner": _partner, "Twins": _twins}
)
"""What is said of a relation that is otherwise than before."""
