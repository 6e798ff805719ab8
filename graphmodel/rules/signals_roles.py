"""Signals about who holds which role."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, Day, days_between, latest_reading
from graphmodel.domain.finding import Fact, Finding, SignalCode, fact
from graphmodel.domain.ids import PersonId
from graphmodel.domain.role import Role
from graphmodel.domain.words import Phase, RoleName
from graphmodel.rules.found import about_all, found
from graphmodel.rules.standing import Standing

REQUIRED_ROLES: Final[Mapping[Phase, tuple[RoleName, ...]]] = {
    "alignment": (),
    "direct_safety": ("case_director", "direct_safety_worker"),
    "risk_driven": ("case_director", "safety_planner"),
    "recovery": ("case_director", "plan_keeper"),
}
"""Which batons may not be dropped in which phase."""

CHAIR_ROLES: Final[tuple[RoleName, ...]] = ("meeting_chair", "plan_keeper")
"""The roles that move to somebody of the social network."""


class Ended(NamedTuple):
    """A role that was held, and the first day it was no longer."""

    day: Day
    role: Role


def ended_roles(standing: Standing, name: RoleName) -> list[Ended]:
    """Roles of this name that were held and ended by this day, the last one last.

    The day a holder dies ends a role; when that day is not known the role counts nowhere.
    """
    ended = [
        Ended(end, role)
        for role in standing.case.roles
        if role.role == name
        and (end := _end_of(standing, role)) is not None
        and end <= standing.day
        and (role.from_ is None or role.from_ < end)
    ]
    return sorted(ended, key=lambda one: (one.day, one.role.id))


def _end_of(standing: Standing, role: Role) -> Day | None:
    holder = standing.person(role.person)
    if holder.life != "born" or holder.died == DEATH_DAY_UNKNOWN:
        return None
    if holder.died is None:
        return role.until
    died = latest_reading(holder.died)
    return died if role.until is None else min(died, role.until)


def no_case_director(standing: Standing) -> list[Finding]:
    """Nobody holds the role of case director. Source: interchange format, signals."""
    enough = standing.policy.numbers.case_directors
    return _nobody_holds(standing, "no_case_director", "case_director", enough)


def no_safety_planner(standing: Standing) -> list[Finding]:
    """Nobody holds the role of safety planner. Source: interchange format, signals."""
    enough = standing.policy.numbers.safety_planners
    return _nobody_holds(standing, "no_safety_planner", "safety_planner", enough)


def _nobody_holds(
    standing: Standing, code: SignalCode, name: RoleName, enough: int
) -> list[Finding]:
    if name in standing.held:
        return []
    return [
        found(
            standing,
            code,
            (standing.household.id,),
            measured=0,
            threshold=enough,
            facts=(
                fact("nobody_holds", role=name, phase=standing.phase),
                *(_last_holder(standing, ended) for ended in ended_roles(standing, name)[-1:]),
            ),
            remedy=(fact("find_holder", role=name),),
        )
    ]


def _last_holder(standing: Standing, ended: Ended) -> Fact:
    person = ended.role.person
    return fact(
        "last_holder",
        person=person,
        name=standing.name(person),
        role=ended.role.role,
        ended=ended.day,
    )


def two_case_directors(standing: Standing) -> list[Finding]:
    """Two or more are case director; who is coming in a started handover does not count.

    Source: interchange format, signals; Routekaart naar veiligheid, rollen.
    """
    held = standing.held.get("case_director", ())
    allowed = standing.policy.numbers.case_directors
    if len(held) <= allowed:
        return []
    coming = {h.coming for h in standing.case.handovers if h.state == "started"}
    holders = sorted({role.person for role in held if role.id not in coming})
    if len(holders) <= allowed:
        return []
    return [
        found(
            standing,
            "two_case_directors",
            holders,
            measured=len(holders),
            threshold=allowed,
            facts=[holder_fact(standing, role) for role in held if role.id not in coming],
            remedy=(about_all(standing, "choose_one", holders),),
        )
    ]


def holder_fact(standing: Standing, role: Role) -> Fact:
    """Who holds a role, and since when."""
    return fact(
        "holder",
        person=role.person,
        name=standing.name(role.person),
        role=role.role,
        since=role.from_,
    )


def baton_dropped(standing: Standing) -> list[Finding]:
    """Each role this phase requires that was held, ended, and is held by nobody.

    Source: interchange format, signals; Routekaart naar veiligheid: geen stokjes laten vallen.
    """
    allowed = standing.policy.numbers.baton_days
    dropped: list[Finding] = []
    for name in REQUIRED_ROLES[standing.phase]:
        if name in standing.held or not (ended := ended_roles(standing, name)):
            continue
        days = days_between(ended[-1].day, standing.day)
        if days >= allowed:
            last = _last_holder(standing, ended[-1])
            dropped.append(
                found(
                    standing,
                    "baton_dropped",
                    (name,),
                    measured=days,
                    threshold=allowed,
                    facts=(last,),
                    remedy=(fact("find_holder", role=name),),
                )
            )
    return dropped


def chair_still_professional(standing: Standing) -> list[Finding]:
    """Nobody of the social network chairs the meetings or keeps the plan.

    Source: interchange format, signals; Routekaart naar veiligheid, netwerkberaad.
    """
    enough = standing.policy.numbers.network_chairs
    chairs = [role for name in CHAIR_ROLES for role in standing.held.get(name, ())]
    own = {role.person for role in chairs if role.person in standing.social}
    if len(own) >= enough:
        return []
    others = [person for person in standing.active if person not in own]
    step = about_all(standing, "ask_to_chair", others) if others else fact("seek_people")
    return [
        found(
            standing,
            "chair_still_professional",
            (standing.household.id,),
            measured=len(own),
            threshold=enough,
            facts=[_chair(standing, role) for role in chairs] or [fact("nobody_chairs")],
            remedy=(step,),
        )
    ]


def _chair(standing: Standing, role: Role) -> Fact:
    return fact(
        "chair",
        person=role.person,
        name=standing.name(role.person),
        role=role.role,
        stands=_stands(standing, role.person),
    )


def _stands(standing: Standing, person: PersonId) -> str:
    if person in standing.members:
        return "member"
    if person not in standing.ties:
        return "no_tie"
    return "paid" if standing.ties[person].paid else "social"


def director_is_helper(standing: Standing) -> list[Finding]:
    """Each case director who is treatment provider too; off unless a region turns it on.

    Source: Routekaart Samen Veilig (Arnhem-Achterhoek).
    """
    helpers = set(standing.holders("treatment_provider"))
    return [
        found(
            standing,
            "director_is_helper",
            (role.person,),
            measured=None,
            threshold=None,
            facts=(
                holder_fact(standing, role),
                *(
                    holder_fact(standing, other)
                    for other in standing.held["treatment_provider"]
                    if other.person == role.person
                ),
            ),
            remedy=(fact("split_roles", person=role.person, name=standing.name(role.person)),),
        )
        for role in standing.held.get("case_director", ())
        if role.person in helpers
    ]
