"""Signals about passing a role on: when it is due, and who cannot take it."""

from collections.abc import Mapping
from typing import Final

from graphmodel.domain.calendar import days_between
from graphmodel.domain.finding import Fact, Finding, fact
from graphmodel.domain.ids import PersonId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.role import Role
from graphmodel.domain.words import Phase, RoleName
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.found import about, found
from graphmodel.rules.standing import Standing

PHASE_OF_ROLE: Final[Mapping[RoleName, Phase | None]] = {
    "direct_safety_worker": "direct_safety",
    "restraining_order_worker": "direct_safety",
    "safety_planner": "risk_driven",
    "treatment_provider": "recovery",
    "case_director": None,
}
"""For which phase the unit of a holder must be able; None = the present one."""


def handover_due(standing: Standing) -> list[Finding]:
    """Each role held that ends soon without anybody to take over.

    A restraining order always ends in a handover, so there it counts without a planned end too.
    Source: interchange format, signals; Wet tijdelijk huisverbod.
    """
    numbers = standing.policy.numbers
    due: list[Finding] = []
    for name, roles in sorted(standing.held.items()):
        order = name == "restraining_order_worker"
        limit = numbers.restraining_order_days if order else numbers.handover_due_days
        if any(role.person != roles[0].person for role in roles):
            continue
        for role in roles:
            if role.planned_end is None:
                days, ends = None, order
            else:
                days = days_between(standing.day, role.planned_end)
                ends = days <= limit
            if ends and not _passed_on(standing, role):
                due.append(_due(standing, role, days, limit))
    return due


def _passed_on(standing: Standing, role: Role) -> bool:
    return any(
        handover.leaving == role.id and handover.state in ("accepted", "started")
        for handover in standing.case.handovers
    )


def _due(standing: Standing, role: Role, days: int | None, limit: int) -> Finding:
    name = standing.name(role.person)
    ends = (
        fact("no_planned_end", person=role.person, name=name, role=role.role)
        if role.planned_end is None
        else fact(
            "planned_end",
            person=role.person,
            name=name,
            role=role.role,
            planned_end=role.planned_end,
        )
    )
    return found(
        standing,
        "handover_due",
        (role.person,),
        measured=days,
        threshold=limit,
        facts=(ends, *_proposed(standing, role)),
        remedy=(fact("start_handover", person=role.person, name=name, role=role.role),),
    )


def _proposed(standing: Standing, role: Role) -> list[Fact]:
    proposals = [
        handover
        for handover in standing.case.handovers
        if handover.leaving == role.id and handover.state == "proposed"
    ]
    return [
        fact("only_proposed", handover=handover.id, proposed_on=handover.proposed_on)
        for handover in sorted(proposals, key=lambda handover: handover.id)
    ]


def organisation_cannot(standing: Standing, abilities: Abilities) -> list[Finding]:
    """Each holder of whose units none can take the phase of the role; unknown without a unit.

    Source: interchange format, signals; Routekaart naar veiligheid, tabel van rollen.
    """
    judged: dict[PersonId, list[Role]] = {}
    for name in PHASE_OF_ROLE:
        for role in standing.held.get(name, ()):
            judged.setdefault(role.person, []).append(role)
    found_here: list[Finding] = []
    for person, roles in sorted(judged.items()):
        units = standing.units_of(person)
        if not units:
            found_here.append(_employer_unknown(standing, person))
            continue
        cannot = [role for role in roles if not _any_can(standing, abilities, units, role)]
        if cannot:
            found_here.append(_cannot(standing, abilities, units, cannot))
    return found_here


def _phase_of(standing: Standing, role: Role) -> Phase:
    return PHASE_OF_ROLE[role.role] or standing.phase


def _any_can(
    standing: Standing, abilities: Abilities, units: tuple[WorksFor, ...], role: Role
) -> bool:
    phase, municipality = _phase_of(standing, role), standing.household.municipality
    return any(abilities.can(u.organisation, u.team, phase, municipality) for u in units)


def _employer_unknown(standing: Standing, person: PersonId) -> Finding:
    return found(
        standing,
        "organisation_cannot",
        (person,),
        measured=None,
        threshold=None,
        facts=(about(standing, "employer_unknown", person),),
        remedy=(about(standing, "record_employer", person),),
        state="unknown",
    )


def _cannot(
    standing: Standing, abilities: Abilities, units: tuple[WorksFor, ...], roles: list[Role]
) -> Finding:
    names = tuple(abilities.name(abilities.unit(u.organisation, u.team)) for u in units)
    ids = tuple(str(u.team or u.organisation) for u in units)
    person = roles[0].person
    return found(
        standing,
        "organisation_cannot",
        (person,),
        measured=None,
        threshold=None,
        facts=[
            fact(
                "units_cannot",
                person=person,
                name=standing.name(person),
                role=role.role,
                phase=_phase_of(standing, role),
                units=ids,
                unit_names=names,
                municipality=standing.household.municipality,
            )
            for role in roles
        ],
        remedy=[
            fact("find_candidate", role=role.role, phase=_phase_of(standing, role))
            for role in roles
        ],
    )
