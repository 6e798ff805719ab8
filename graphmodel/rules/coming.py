"""Who holds a role or is sure to come: on record, or by a handover somebody said yes to."""

from dataclasses import dataclass
from typing import Final

from graphmodel.domain.ids import PersonId
from graphmodel.domain.role import Handover
from graphmodel.domain.words import HandoverState, RoleName
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.standing import Standing

AGREED: Final[frozenset[HandoverState]] = frozenset({"accepted", "started"})
"""Handovers somebody said yes to and that are not finished."""


@dataclass(frozen=True, slots=True, order=True)
class Comer:
    """A person, a team or an organisation that has a role or takes it over."""

    id: str
    name: str


def comers(standing: Standing, abilities: Abilities, role: RoleName) -> tuple[Comer, ...]:
    """Everybody who has a role on the day or later, or is to take it over, sorted by id.

    Somebody dead does not come; a role that has ended counts no more. A handover counts by its
    state, whatever its dates, and only when it says who comes.
    """
    found = {
        _person(standing, one.person)
        for one in standing.case.roles
        if one.role == role
        and one.person in standing.alive
        and (one.until is None or standing.day < one.until)
    }
    for handover in standing.case.handovers:
        if handover.role == role and handover.state in AGREED:
            found |= _taking_over(standing, abilities, handover)
    return tuple(sorted(found))


def _taking_over(standing: Standing, abilities: Abilities, handover: Handover) -> set[Comer]:
    coming = {one.person for one in standing.case.roles if one.id == handover.coming}
    if handover.person is not None:
        coming.add(handover.person)
    if coming:
        return {_person(standing, one) for one in coming if one in standing.alive}
    if handover.organisation is None and handover.team is None:
        return set()
    unit = abilities.unit(handover.organisation, handover.team)
    return {Comer(unit.team or unit.organisation, abilities.name(unit))}


def _person(standing: Standing, person: PersonId) -> Comer:
    return Comer(person, standing.name(person))
