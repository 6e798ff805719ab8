"""The sheet to draw somebody who is family of one person: a parent, a partner, a child, ..."""

from dataclasses import dataclass, field
from typing import Final, get_args

from graphmodel.changes.deeds.people import Kin
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import MissingKin, Sex
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import MISSING_WORDS
from visualise.language import Spoken, mark
from visualise.views import choices
from visualise.views.choices import Choice

_TITLES: Final[Spoken[str]] = Spoken(
    {
        "parent": mark("Een ouder van {name}"),
        "partner": mark("Een partner van {name}"),
        "child": mark("Een kind van {name}"),
        "sibling": mark("Een broer of zus van {name}"),
        "twin": mark("Een tweelingbroer of -zus van {name}"),
    }
)
_MISSING_TITLES: Final[Spoken[MissingKin]] = Spoken(
    {
        "mother": mark("De moeder van {name}"),
        "father": mark("De vader van {name}"),
        "parent": mark("De andere ouder van {name}"),
    }
)
_SEX_SAID: Final[Spoken[str]] = Spoken(
    {
        "m": mark('Staat nog niet vast of het een man of vrouw is? Dan zetten we er "man" bij.'),
        "f": mark('Staat nog niet vast of het een man of vrouw is? Dan zetten we er "vrouw" bij.'),
    }
)
_SEXES: Final[dict[MissingKin, Sex]] = {"mother": "f", "father": "m"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Beside whom somebody is drawn, and as what; `missing` for an empty place."""

    of: PersonId
    kin: Kin
    missing: MissingKin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearSheet:
    """Everything the sheet asks of a relative.

    `sex_said` tells what is added of somebody who is known, where their sex is not recorded.
    """

    near: Near
    name: str
    title: str
    sex: str
    asked: bool
    kin_word: str
    others: tuple[Choice, ...]
    first: str
    known: tuple[Choice, ...]
    sex_said: str = ""
    sexes: tuple[Choice, ...] = field(default_factory=choices.sex_choices)
    lives: tuple[Choice, ...] = field(default_factory=choices.life_choices)
    parent_kinds: tuple[Choice, ...] = field(default_factory=choices.parent_kind_choices)
    partner_kinds: tuple[Choice, ...] = field(default_factory=choices.partner_kind_choices)
    identical: tuple[Choice, ...] = field(default_factory=choices.identical_choices)


def near_asked(dossier: Dossier, of: str, kin: str, place: str) -> Near | None:
    """Whom an address asks for; None where it names nobody of this household.

    An empty place is called `child:mother`, `child:father` or `child:parent`.
    """
    people = dossier.case.people
    if place:
        child, _sign, which = place.rpartition(":")
        missing = next((one for one in get_args(MissingKin) if one == which), None)
        known = PersonId(child) in people and missing is not None
        return Near(of=PersonId(child), kin="parent", missing=missing) if known else None
    asked: Kin | None = next((one for one in get_args(Kin) if one == kin), None)
    return Near(of=PersonId(of), kin=asked) if asked and PersonId(of) in people else None


def near_sheet(dossier: Dossier, standing: Standing, near: Near) -> NearSheet:
    """What is asked of the one who comes beside somebody."""
    name = standing.name(near.of)
    known = choices.people_choices(standing, choices.everybody(standing), (near.of,))
    titles = _MISSING_TITLES[near.missing] if near.missing else _TITLES[near.kin]
    return NearSheet(
        near=near,
        name=name,
        title=titles.format(name=name),
        sex=_SEXES.get(near.missing, "") if near.missing else "",
        asked=any((one.person, one.kin) == (near.of, near.missing) for one in dossier.asked_kin),
        kin_word=MISSING_WORDS[near.missing] if near.missing else "",
        others=_others(dossier, standing, near),
        first=_only_partner(dossier, near),
        known=known,
        sex_said=_sex_said(dossier, near, known),
    )


def _sex_said(dossier: Dossier, near: Near, known: tuple[Choice, ...]) -> str:
    """What is added of who turns out to be the father or mother, if it is not known of somebody."""
    sex = _SEXES.get(near.missing) if near.missing else None
    open_ = any(dossier.case.people[PersonId(one.value)].sex is None for one in known)
    if sex is None or not open_:
        return ""
    return _SEX_SAID[sex]


def _others(dossier: Dossier, standing: Standing, near: Near) -> tuple[Choice, ...]:
    """The second parent of a child, partners first; the one parent that siblings share."""
    if near.kin in ("sibling", "twin"):
        parents = {one.parent for one in dossier.case.parents if one.child == near.of}
        return choices.people_choices(standing, parents)
    if near.kin != "child":
        return ()
    pairs = _partners(dossier, near.of)
    rest = [one for one in choices.everybody(standing) if one not in pairs]
    return (
        *choices.people_choices(standing, pairs),
        *choices.people_choices(standing, rest, (near.of,)),
    )


def _partners(dossier: Dossier, person: PersonId) -> set[PersonId]:
    pairs = [{one.a, one.b} for one in dossier.case.partners]
    return {one for pair in pairs if person in pair for one in pair} - {person}


def _only_partner(dossier: Dossier, near: Near) -> str:
    """With whom somebody probably has a child: the only one they are together with."""
    now = [one for one in dossier.case.partners if one.ended is None]
    pairs = {other for one in now if near.of in (one.a, one.b) for other in (one.a, one.b)}
    left = sorted(pairs - {near.of})
    return left[0] if near.kin == "child" and len(left) == 1 else ""
