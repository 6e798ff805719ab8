"""What is recorded of one person around a household, in rows for their sheet."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.domain.calendar import valid_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, RoleId, WorryId
from graphmodel.domain.words import Basis, BondKind, KnowLevel
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import BOND_WORDS
from visualise.dutch.notes import what_is_unknown, why_it_counts_not
from visualise.dutch.terms import ROLE_WORDS, capitalised, day_in_words
from visualise.language import Spoken, _, mark
from visualise.views.people import age_words

BASIS_WORDS: Spoken[Basis] = Spoken(
    {
        "said": mark("gezegd"),
        "assumed": mark("vermoed"),
        "disputed": mark("niet iedereen eens"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowRow:
    """What somebody knows of one worry; `how` is by whom it was told and since when."""

    worry: WorryId
    number: int
    statement: str
    level: KnowLevel | None
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardRow:
    """A child and somebody who may keep it safe; `notes` say whether that counts.

    `who` is the other one: the child on the sheet of a grown-up, the grown-up on that of a child.
    """

    person: PersonId
    child: PersonId
    who: str
    marked: bool
    counts: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BondRow:
    """How this person stands towards another, or the other way about."""

    from_person: PersonId
    to_person: PersonId
    kind: BondKind
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """A role somebody holds."""

    id: RoleId
    role: str
    until: str


def know_rows(standing: Standing, person: PersonId) -> tuple[KnowRow, ...]:
    """What somebody knows of every open worry, the first one first."""
    rows = []
    for number, worry in enumerate(standing.worries, 1):
        record = standing.known[worry.id].get(person)
        rows.append(
            KnowRow(
                worry=worry.id,
                number=number,
                statement=worry.statement,
                level=record.level if record else None,
                how=_how(standing, worry.id, person),
            )
        )
    return tuple(rows)


def _how(standing: Standing, worry: WorryId, person: PersonId) -> str:
    record = standing.known[worry].get(person)
    if record is None:
        return _("niet gevraagd")
    parts = []
    if record.told_by is not None:
        parts.append(_("verteld door {name}").format(name=standing.name(record.told_by)))
    if record.from_ is not None:
        parts.append(_("sinds {day}").format(day=day_in_words(record.from_)))
    if record.basis != "said":
        parts.append(BASIS_WORDS[record.basis])
    return ", ".join(parts)


def basis_of(standing: Standing, person: PersonId) -> Basis | Literal[""]:
    """How sure it is what somebody knows of the open worries; empty where that differs."""
    records = (standing.known[worry.id].get(person) for worry in standing.worries)
    found = {record.basis for record in records if record is not None} or {"said"}
    return found.pop() if len(found) == 1 else ""


def protected(standing: Standing) -> tuple[PersonId, ...]:
    """Members who can have a safety person: children, who may be one, vulnerable adults."""
    vulnerable = [one for one in standing.members if standing.person(one).vulnerable]
    found = dict.fromkeys((*standing.children, *standing.perhaps_children, *vulnerable))
    return tuple(found)


def may_need_guarding(standing: Standing, person: PersonId) -> bool:
    """Whether somebody, a member or not, is a child, may be one, or is vulnerable."""
    children = (*standing.children, *standing.perhaps_children)
    return person in children or standing.person(person).vulnerable


def guard_rows(dossier: Dossier, standing: Standing, person: PersonId) -> tuple[GuardRow, ...]:
    """Whom this person keeps safe, or may: a row for every child of the household."""
    if person in standing.members:
        return tuple(
            _guard_row(dossier, standing, guard, person, who=guard)
            for guard in standing.related.get(person, ())
        )
    return tuple(
        _guard_row(dossier, standing, person, child, who=child) for child in protected(standing)
    )


def _guard_row(
    dossier: Dossier,
    standing: Standing,
    person: PersonId,
    child: PersonId,
    *,
    who: PersonId,
) -> GuardRow:
    marked = person in standing.related.get(child, ())
    against = why_it_counts_not(dossier, person, child, standing.policy) if marked else ()
    age = age_words(standing, who)
    name = standing.name(who)
    return GuardRow(
        person=person,
        child=child,
        who=f"{name}, {age}" if age else name,
        marked=marked,
        counts=marked and not against,
        notes=(*against, *(what_is_unknown(standing, person) if marked else ())),
    )


def bond_rows(standing: Standing, person: PersonId) -> tuple[BondRow, ...]:
    """How somebody stands towards others that day."""
    return tuple(
        BondRow(
            from_person=one.from_person,
            to_person=one.to_person,
            kind=one.kind,
            said=_("{first} en {second}: {bond}").format(
                first=standing.name(one.from_person),
                second=standing.name(one.to_person),
                bond=BOND_WORDS[one.kind],
            ),
        )
        for one in standing.case.bonds
        if person in (one.from_person, one.to_person) and valid_on(one, standing.day)
    )


def held_rows(standing: Standing, person: PersonId) -> tuple[HeldRow, ...]:
    """The roles somebody holds that day."""
    return tuple(
        HeldRow(
            id=one.id,
            role=capitalised(ROLE_WORDS[one.role]),
            until=day_in_words(one.planned_end) if one.planned_end else "",
        )
        for roles in standing.held.values()
        for one in roles
        if one.person == person
    )
