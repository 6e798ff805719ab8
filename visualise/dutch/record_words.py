"""One changed fact in one sentence, by its kind and by what happened to it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from visualise.dutch.kin_history import KIN_ALTERED, KIN_WORDS, kin_values
from visualise.dutch.network_words import AREA_WORDS, BOND_WORDS, MEMBER_WORDS
from visualise.dutch.refusals import quote
from visualise.dutch.terms import ROLE_WORDS, day_in_words
from visualise.dutch.transitions import Course, Transition
from visualise.language import Spoken, _, mark

Names = Callable[[str], str]
Saying = Callable[[Transition, Names], str]

WORDS: Final[Spoken[tuple[str, Course]]] = Spoken(
    {
        ("Member", "came"): mark("{person} woont nu in dit huis."),
        ("Member", "ended"): mark("{person} woont niet meer in dit huis."),
        ("Member", "went"): mark("{person} woont niet meer in dit huis."),
        ("Member", "resumed"): mark("{person} woont weer in dit huis."),
        ("Tie", "came"): mark("{person} hoort nu bij het netwerk."),
        ("Tie", "ended"): mark("{person} hoort niet meer bij het netwerk."),
        ("Tie", "went"): mark("{person} hoort niet meer bij het netwerk."),
        ("Tie", "resumed"): mark("{person} hoort weer bij het netwerk."),
        ("Worry", "came"): mark("Zorg erbij: {statement}"),
        ("Worry", "ended"): mark("Zorg voorbij vanaf {closed}: {statement}"),
        ("Worry", "went"): mark("Zorg weggehaald: {statement}"),
        ("Worry", "resumed"): mark("Zorg weer open: {statement}"),
        ("SafetyPerson", "came"): mark("{person} is nu veiligheidspersoon van {child}."),
        ("SafetyPerson", "ended"): mark("{person} is niet meer veiligheidspersoon van {child}."),
        ("SafetyPerson", "went"): mark("{person} is niet meer veiligheidspersoon van {child}."),
        ("SafetyPerson", "resumed"): mark("{person} is weer veiligheidspersoon van {child}."),
        ("Task", "came"): mark("{person} doet nu: {what}"),
        ("Task", "ended"): mark("{person} doet dit niet meer: {what}"),
        ("Task", "went"): mark("{person} doet dit niet meer: {what}"),
        ("Task", "resumed"): mark("{person} doet dit weer: {what}"),
        ("Place", "came"): mark("Plek erbij van {person}: {title}"),
        ("Place", "went"): mark("Plek weggehaald van {person}: {title}"),
        ("Bond", "came"): mark("Tussen {from_person} en {to_person} is het nu: {bond}."),
        ("Bond", "ended"): mark("Tussen {from_person} en {to_person} is het niet meer: {bond}."),
        ("Bond", "went"): mark("Tussen {from_person} en {to_person} is het niet meer: {bond}."),
        ("Bond", "resumed"): mark("Tussen {from_person} en {to_person} is het weer: {bond}."),
        **KIN_WORDS,
        ("Role", "came"): mark("{person} is nu {role}."),
        ("Role", "ended"): mark("{person} is geen {role} meer."),
        ("Role", "went"): mark("{person} is geen {role} meer."),
        ("Role", "resumed"): mark("{person} is weer {role}."),
        ("WorksFor", "came"): mark("Bij {person} staat nu waar die werkt."),
        ("WorksFor", "ended"): mark("Bij {person} staat geen werk meer."),
        ("WorksFor", "went"): mark("Bij {person} staat geen werk meer."),
        ("Wish", "went"): mark("Niet meer nodig: {wish}"),
        ("Wish", "came"): mark("Afgesproken: {wish}"),
        ("Household", "came"): mark("Het huishouden is geopend."),
    }
)
"""What is said of a fact of a kind that came, went or ended."""

PEOPLE: Final = ("person", "child", "parent", "a", "b", "from_person", "to_person")


def say_transition(one: Transition, names: Names) -> str:
    """One changed fact in one sentence; nothing of what no reader asks about."""
    kind = type(one.record).__name__
    plain = WORDS.get((kind, one.course))
    if plain is not None:
        return plain.format(**_values(one.record, names))
    otherwise = ALTERED.get(kind)
    return otherwise(one, names) if otherwise and one.course == "altered" else ""


def _values(record: Any, names: Names) -> dict[str, str]:
    values = {name: names(getattr(record, name)) for name in PEOPLE if hasattr(record, name)}
    kind = type(record).__name__
    if kind == "Worry":
        values["statement"] = quote(record.statement)
        values["closed"] = day_in_words(record.closed) if record.closed else ""
    elif kind == "Task":
        values["what"] = quote(record.what)
    elif kind == "Place":
        values["title"] = quote(record.name)
    elif kind == "Bond":
        values["bond"] = BOND_WORDS[record.kind]
    elif kind == "Role":
        values["role"] = ROLE_WORDS[record.role]
    elif kind in ("Parent", "Partner", "AskedKin", "HiddenBond", "Twins"):
        values |= kin_values(record, names)
    elif kind == "Wish":
        values["wish"] = say_wish(names(record.person), record.circle)
    return values


def say_wish(name: str, circle: str) -> str:
    """A step inward in one sentence.

    >>> say_wish("Ria", "all")
    'Ria mag alles weten.'
    """
    said = _("{name} mag alles weten.") if circle == "all" else _("{name} mag een deel weten.")
    return said.format(name=name)


def _person(one: Transition, _names: Names) -> str:
    before, now = _both(one)
    name = now.name
    if one.altered("name"):
        return _("{before} heet nu {name}.").format(before=before.name, name=name)
    if one.altered("died"):
        said = _("{name} is overleden.") if now.died else _("{name} leeft.")
    elif one.altered("vulnerable"):
        said = _("{name} is kwetsbaar.") if now.vulnerable else _("{name} is niet kwetsbaar.")
    elif one.altered("birth"):
        said = _("Bij {name} staat nu de geboortedag.")
    else:
        said = _("Bij {name} is iets aangevuld.")
    return said.format(name=name)


def _member(one: Transition, names: Names) -> str:
    now = _both(one)[1]
    name = names(now.person)
    if one.altered("role") and now.role:
        return _("{name} is in dit huis: {role}.").format(name=name, role=MEMBER_WORDS[now.role])
    if now.part_time:
        return _("{name} woont hier een deel van de tijd.").format(name=name)
    return _("{name} woont hier de hele tijd.").format(name=name)


def _worry(one: Transition, _names: Names) -> str:
    now = _both(one)[1]
    if one.altered("statement"):
        return _("Een zorg staat er nu zo: {worry}").format(worry=quote(now.statement))
    if one.altered("concerns", "caused_by"):
        said = _("Bij de zorg {worry} is aangevuld over wie het gaat.")
        return said.format(worry=quote(now.statement))
    return _("De zorgen staan in een andere volgorde.")


def _wish(one: Transition, names: Names) -> str:
    now = _both(one)[1]
    said = say_wish(names(now.person), now.circle)
    if now.done_on is not None:
        return _("Stap gelukt: {wish}").format(wish=said)
    return _("Anders afgesproken: {wish}").format(wish=said)


def _role(one: Transition, names: Names) -> str:
    now = _both(one)[1]
    said = _("Bij {name} is aangevuld tot wanneer: {role}.")
    return said.format(name=names(now.person), role=ROLE_WORDS[now.role])


def _tie(one: Transition, names: Names) -> str:
    now = _both(one)[1]
    name = names(now.person)
    if one.altered("area"):
        return _("{name} staat nu bij: {area}.").format(name=name, area=AREA_WORDS[now.area])
    if one.altered("paid"):
        return (
            _("{name} krijgt betaald voor deze band.")
            if now.paid
            else _("{name} krijgt niet betaald voor deze band.")
        ).format(name=name)
    if one.altered("active"):
        said = _("{name} doet nu mee.") if now.active else _("{name} doet nu even niet mee.")
        return said.format(name=name)
    if one.altered("last_contact") and now.last_contact:
        said = _("{name} is gesproken op {day}.")
        return said.format(name=name, day=day_in_words(now.last_contact))
    return _("Bij {name} is aangevuld wie dat is.").format(name=name)


def _place(one: Transition, names: Names) -> str:
    now = _both(one)[1]
    said = _("Bij de plek {place} van {name} is iets aangevuld.")
    return said.format(place=quote(now.name), name=names(now.person))


def _household(one: Transition, _names: Names) -> str:
    return _("Het huishouden heet nu {name}.").format(name=_both(one)[1].name)


def _both(one: Transition) -> tuple[Any, Any]:
    """Both sides of what altered, each of its own class."""
    return one.before, one.after


ALTERED: Final[Mapping[str, Saying]] = MappingProxyType(
    {
        "Person": _person,
        "Household": _household,
        "Member": _member,
        "Tie": _tie,
        "Worry": _worry,
        "Wish": _wish,
        "Role": _role,
        "Place": _place,
        **KIN_ALTERED,
    }
)
"""What is said of a fact of a kind that is otherwise than before."""
