"""The part "Familie" of the sheet of one person: relations with what can be done to each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graphmodel.changes.deeds.people import Kin
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import FAMILY, BondKind, MissingKin
from graphmodel.rules.drawn_kin import drawn_links
from graphmodel.rules.missing_kin import missing_kin
from graphmodel.rules.relatives import relatives_in
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import MISSING_WORDS
from visualise.language import Spoken, _, mark
from visualise.views import choices
from visualise.views.choices import Choice
from visualise.views.kin_facts import (
    ParentRow,
    PartnerRow,
    TwinRow,
    kinfolk_of,
    parent_rows,
    partner_rows,
    twin_rows,
)
from visualise.views.sheets.person_facts import bond_rows

ADDING: Final[Spoken[Kin]] = Spoken(
    {
        "parent": mark("Ouder erbij"),
        "partner": mark("Partner erbij"),
        "child": mark("Kind erbij"),
        "sibling": mark("Broer of zus erbij"),
        "twin": mark("Tweeling erbij"),
    }
)
"""Whom one can add from somebody."""

OWN_AND_ABOVE: Final = 2
"""Generations that are looked at for the missing parents of one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HidingRow:
    """A bond, for whom it is hidden, and for whom it can be hidden still."""

    from_person: PersonId
    to_person: PersonId
    kind: BondKind
    said: str
    hidden: tuple[Choice, ...]
    open_to: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingRow:
    """A parent who is not drawn; `asked` when nobody knows who that is."""

    kin: MissingKin
    words: str
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPart:
    """Everything the part says and offers."""

    parents: tuple[ParentRow, ...]
    partners: tuple[PartnerRow, ...]
    twins: tuple[TwinRow, ...]
    bonds: tuple[HidingRow, ...]
    missing: tuple[MissingRow, ...]
    adding: tuple[tuple[Kin, str], ...]
    parent_kinds: tuple[Choice, ...]
    partner_kinds: tuple[Choice, ...]
    partner_ends: tuple[Choice, ...]


def family_part(dossier: Dossier, standing: Standing, person: PersonId) -> FamilyPart:
    """The kin of somebody, with what can be added, changed and ended."""
    kin = kinfolk_of(dossier, standing.day)
    return FamilyPart(
        parents=parent_rows(kin, person),
        partners=partner_rows(kin, person),
        twins=twin_rows(kin, person),
        bonds=_bonds(dossier, standing, person),
        missing=_missing(dossier, standing, person),
        adding=tuple((kind, words) for kind, words in ADDING.items()),
        parent_kinds=choices.parent_kind_choices(),
        partner_kinds=choices.partner_kind_choices(),
        partner_ends=choices.partner_end_choices(),
    )


def _missing(dossier: Dossier, standing: Standing, person: PersonId) -> tuple[MissingRow, ...]:
    case, day = dossier.case, standing.day
    asked = [one for one in dossier.asked_kin if one.asked_on <= day]
    links = drawn_links(relatives_in(dossier), day).parents
    found = missing_kin(case.people, links, [person], OWN_AND_ABOVE, asked)
    return tuple(
        MissingRow(kin=one.kin, words=MISSING_WORDS[one.kin], asked=one.asked) for one in found
    )


def _bonds(dossier: Dossier, standing: Standing, person: PersonId) -> tuple[HidingRow, ...]:
    audiences = _audiences(standing)
    rows = []
    for row in bond_rows(standing, person):
        meant = (row.from_person, row.to_person, row.kind)
        hidden = {
            one.audience
            for one in dossier.hidden_bonds
            if (one.from_person, one.to_person, one.kind) == meant
        }
        rows.append(
            HidingRow(
                from_person=row.from_person,
                to_person=row.to_person,
                kind=row.kind,
                said=row.said,
                hidden=tuple(Choice(one, audiences[one]) for one in audiences if one in hidden),
                open_to=tuple(
                    Choice(one, words) for one, words in audiences.items() if one not in hidden
                ),
            )
        )
    return tuple(rows)


def _audiences(standing: Standing) -> Mapping[str, str]:
    """The family's view first, then everybody by name."""
    people = choices.people_choices(standing, choices.everybody(standing))
    return {FAMILY: _("het gezin")} | {one.value: one.words for one in people}
