"""How people are called in pages and drawings: what they are to the family, and how old."""

from typing import Final

from graphmodel.domain.calendar import Day, age_on, valid_on
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent
from graphmodel.domain.words import ParentKind, RoleName
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import AREA_WORDS as AREA_WORDS
from visualise.dutch.network_words import PARENT_WORDS
from visualise.dutch.terms import ROLE_WORDS, listed
from visualise.language import Spoken, _, mark

_OWN: Final[frozenset[ParentKind]] = frozenset({"biological", "adoptive"})
_OTHER: Final[tuple[ParentKind, ...]] = ("step", "foster", "donor")
_PARENT: Final[Spoken[str]] = Spoken(
    {
        "m": mark("vader van {names}"),
        "f": mark("moeder van {names}"),
        "": mark("ouder van {names}"),
    }
)
_GRANDPARENT: Final[Spoken[str]] = Spoken(
    {
        "m": mark("opa van {names}"),
        "f": mark("oma van {names}"),
        "": mark("grootouder van {names}"),
    }
)


def age_words(standing: Standing, person: PersonId) -> str:
    """The age of somebody by the youngest reading; nothing when it is not known.

    Units: whole years.
    """
    birth = standing.person(person).birth
    age = None if birth is None else age_on(birth, standing.day)
    return "" if age is None else _("{n} jaar").format(n=age)


def roles_of(standing: Standing, person: PersonId) -> tuple[RoleName, ...]:
    """The roles somebody holds that day, in the order of their names."""
    return tuple(sorted(name for name in standing.held if person in standing.holders(name)))


def role_words(standing: Standing, person: PersonId) -> str:
    """The roles somebody holds, in one phrase."""
    return listed([ROLE_WORDS[role] for role in roles_of(standing, person)])


def second_line(standing: Standing, person: PersonId) -> str:
    """What somebody is to the family, in a few words: a role, what was noted, or the kinship."""
    tie = standing.ties.get(person)
    noted = "" if tie is None or not tie.note else tie.note.split(",")[0].strip()
    kin = kin_words(standing, person)
    role = role_words(standing, person)
    if tie is not None and tie.paid:
        return role or noted or _function(standing, person)
    return noted or kin or role


def kin_words(standing: Standing, person: PersonId) -> str:
    """Whose parent or grandparent somebody is in this house.

    Only kinship that began by that day counts; the closest is said. Who is a parent by marriage,
    by care or as a donor is called so, and no longer when that is over.
    """
    links = [one for one in standing.case.parents if _holds(one, standing.day)]
    sex = standing.person(person).sex or ""
    near = _children(standing, person, [one for one in links if one.kind in _OWN])
    if near:
        return _PARENT.get(sex, _PARENT[""]).format(names=listed(near))
    for kind in _OTHER:
        if near := _children(standing, person, [one for one in links if one.kind == kind]):
            return _("{kin} van {name}").format(kin=PARENT_WORDS[kind], name=listed(near))
    own = [one for one in links if one.kind in _OWN]
    between = {one.child for one in own if one.parent == person}
    below = sorted({one.child for one in own if one.parent in between})
    far = [standing.name(child) for child in below if child in standing.members]
    return _GRANDPARENT.get(sex, _GRANDPARENT[""]).format(names=listed(far)) if far else ""


def _holds(link: Parent, day: Day) -> bool:
    """Whether somebody is that day a parent; what began by birth or adoption does not end."""
    if link.kind in _OWN:
        return link.from_ is None or link.from_ <= day
    return valid_on(link, day)


def _children(standing: Standing, person: PersonId, links: list[Parent]) -> list[str]:
    children = sorted({one.child for one in links if one.parent == person})
    return [standing.name(child) for child in children if child in standing.members]


def _function(standing: Standing, person: PersonId) -> str:
    return next((one.function for one in standing.units_of(person) if one.function), "")
