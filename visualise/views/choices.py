"""What can be chosen in a sheet: people, life areas, roles, in the order one looks for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import AREAS, ROLE_NAMES
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import (
    AREA_WORDS,
    BOND_WORDS,
    MEMBER_WORDS,
    PARENT_WORDS,
    PARTNER_WORDS,
)
from visualise.dutch.terms import ROLE_WORDS, capitalised
from visualise.language import _
from visualise.views.people import second_line


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its value in the form, its words, and what explains it."""

    value: str
    words: str
    why: str = ""


def people_choices(
    standing: Standing, people: Iterable[PersonId], without: Iterable[PersonId] = ()
) -> tuple[Choice, ...]:
    """People by their name."""
    left_out = set(without)
    chosen = [one for one in people if one not in left_out]
    chosen.sort(key=lambda one: (standing.name(one).casefold(), one))
    return tuple(Choice(one, standing.name(one), second_line(standing, one)) for one in chosen)


def on_the_map(standing: Standing) -> tuple[PersonId, ...]:
    """Everybody who lives here or stands around the household, those at home first."""
    outside = [one for one in standing.ties if one not in standing.members]
    return (*standing.members, *outside)


def everybody(standing: Standing) -> tuple[PersonId, ...]:
    """Everybody the household names, on the map or not."""
    return tuple(standing.case.people)


def tellers(standing: Standing, person: PersonId) -> tuple[Choice, ...]:
    """Who can have told something: those at home first, then the others by name."""
    home = people_choices(standing, standing.members, (person,))
    others = [one for one in standing.ties if one not in standing.members]
    return (*home, *people_choices(standing, others, (person,)))


def area_choices() -> tuple[Choice, ...]:
    """The life areas, with who belongs there."""
    why = {
        "family": _("oma, oom, nicht"),
        "friends": _("vriendin, maatje"),
        "neighbours": _("buurvrouw, straat"),
        "school_work": _("juf, meester, baas"),
        "community": _("sport, kerk"),
        "everyday_services": _("huisarts, wijk"),
        "specialist_services": _("hulpverlener, jeugdzorg"),
    }
    return tuple(Choice(area, capitalised(AREA_WORDS[area]), why[area]) for area in AREAS)


def member_choices() -> tuple[Choice, ...]:
    """What somebody can be in a household."""
    return tuple(Choice(role, capitalised(words)) for role, words in MEMBER_WORDS.items())


def role_choices() -> tuple[Choice, ...]:
    """The roles somebody can hold."""
    return tuple(Choice(role, capitalised(ROLE_WORDS[role])) for role in ROLE_NAMES)


def bond_choices() -> tuple[Choice, ...]:
    """How one person can stand towards another."""
    return tuple(Choice(kind, capitalised(words)) for kind, words in BOND_WORDS.items())


def paid_choices() -> tuple[Choice, ...]:
    """Paid for this connection or not, with what the documents mean by it."""
    return (
        Choice("nee", _("Nee, eigen netwerk"), _("Ook een juf of een trainer.")),
        Choice("ja", _("Ja, professional"), _("Komt voor dit gezin, voor het werk.")),
    )


def level_choices() -> tuple[Choice, ...]:
    """How much somebody can know of one worry."""
    return (
        Choice("full", _("Alles")),
        Choice("part", _("Een deel")),
        Choice("none", _("Niets")),
    )


def basis_choices() -> tuple[Choice, ...]:
    """How sure it is what somebody knows."""
    return (
        Choice("said", _("Gezegd")),
        Choice("assumed", _("Vermoed")),
        Choice("disputed", _("Niet iedereen eens")),
    )


def sex_choices() -> tuple[Choice, ...]:
    """What somebody is drawn as."""
    return (Choice("f", _("Vrouw")), Choice("m", _("Man")), Choice("x", _("Anders")))


def kin_choices() -> tuple[Choice, ...]:
    """What somebody is to another."""
    return (
        Choice("parent", _("ouder van")),
        Choice("child", _("kind van")),
        Choice("partner", _("partner van")),
        Choice("sibling", _("broer of zus van")),
        Choice("twin", _("tweeling met")),
    )


def parent_kind_choices() -> tuple[Choice, ...]:
    """What kind of parent somebody is."""
    why = {"biological": _("van geboorte")}
    return tuple(
        Choice(kind, capitalised(words), why.get(kind, "")) for kind, words in PARENT_WORDS.items()
    )


def partner_kind_choices() -> tuple[Choice, ...]:
    """What two partners are to each other."""
    return tuple(Choice(kind, capitalised(words)) for kind, words in PARTNER_WORDS.items())


def partner_end_choices() -> tuple[Choice, ...]:
    """How two partners are together no more."""
    return (
        Choice("separated", _("Uit elkaar")),
        Choice("divorced", _("Gescheiden")),
        Choice("widowed", _("Een van beiden is overleden")),
    )


def identical_choices() -> tuple[Choice, ...]:
    """Whether twins came from one egg."""
    return (Choice("ja", _("Eeneiig")), Choice("nee", _("Twee-eiig")))


def life_choices() -> tuple[Choice, ...]:
    """Whether somebody is born already."""
    return (Choice("born", _("geboren")), Choice("expected", _("nog op komst")))
