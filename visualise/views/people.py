"""How people are called in pages and drawings: what they are to the family, and how old."""

from typing import Final

from graphmodel.domain.calendar import age_on
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import RoleName
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import AREA_WORDS as AREA_WORDS
from visualise.dutch.terms import ROLE_WORDS, listed
from visualise.language import Spoken, _, mark

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

    Only kinship that began by that day counts; the closest is said.
    """
    began = [one for one in standing.case.parents if one.from_ is None or one.from_ <= standing.day]
    children = sorted({one.child for one in began if one.parent == person})
    sex = standing.person(person).sex or ""
    near = [standing.name(child) for child in children if child in standing.members]
    if near:
        return _PARENT.get(sex, _PARENT[""]).format(names=listed(near))
    below = sorted({one.child for one in began if one.parent in children})
    far = [standing.name(child) for child in below if child in standing.members]
    return _GRANDPARENT.get(sex, _GRANDPARENT[""]).format(names=listed(far)) if far else ""


def _function(standing: Standing, person: PersonId) -> str:
    return next((one.function for one in standing.units_of(person) if one.function), "")
