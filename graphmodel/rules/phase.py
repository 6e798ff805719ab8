"""What the present phase of a household still needs, on the side of network and roles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import Fact, fact
from graphmodel.domain.ids import HouseholdId
from graphmodel.domain.role import Role
from graphmodel.domain.words import Phase, RoleName
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.coming import Comer, comers
from graphmodel.rules.found import about_all
from graphmodel.rules.generations import generations_in_view
from graphmodel.rules.standing import Standing

ConditionCode = Literal[
    "next_roles_fixed",
    "three_generations",
    "safety_person_each_child",
    "three_active",
    "network_chair",
    "plan_keeper_from_network",
    "roles_known",
    "scales",
    "callable_later",
]
ConditionState = Literal["met", "not_met", "unknown", "kept_elsewhere"]

ASKED: Final[Mapping[Phase, tuple[ConditionCode, ...]]] = MappingProxyType(
    {
        "alignment": ("next_roles_fixed",),
        "direct_safety": (
            "next_roles_fixed",
            "three_generations",
            "safety_person_each_child",
            "roles_known",
            "scales",
        ),
        "risk_driven": ("safety_person_each_child", "three_active", "network_chair", "scales"),
        "recovery": (
            "safety_person_each_child",
            "plan_keeper_from_network",
            "scales",
            "callable_later",
        ),
    }
)
"""What each phase asks before it may end, in the order of the answer."""

NEXT_ROLES: Final[Mapping[Phase, tuple[RoleName, ...]]] = MappingProxyType(
    {
        "alignment": ("direct_safety_worker",),
        "direct_safety": ("safety_planner", "treatment_provider"),
    }
)
"""The lead roles of the phases that come after: of the next one, or of all that are left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing a phase asks before it may end, as the facts on record judge it."""

    condition: ConditionCode
    state: ConditionState
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseCheck:
    """The conditions of the present phase of a household on a day."""

    household: HouseholdId
    on: Day
    phase: Phase
    conditions: tuple[Condition, ...]

    @property
    def may_end(self) -> bool | None:
        """False when something is not met, None when something cannot be judged here."""
        states = {one.state for one in self.conditions}
        if "not_met" in states:
            return False
        return None if states - {"met"} else True


def phase_check(standing: Standing, abilities: Abilities) -> PhaseCheck:
    """Whether the present phase may end, condition by condition.

    What the people around the household agreed or scored themselves is not judged but said.

    Source: the table of phases in the Routekaart naar veiligheid (Haaglanden); how each one is
    judged: docs/decisions/phase-check.md.

    >>> from graphmodel.domain.case import Case, Directory
    >>> from graphmodel.domain.household import Household
    >>> from graphmodel.domain.ids import MunicipalityId
    >>> from graphmodel.policy.policy import load_policy
    >>> from graphmodel.rules.standing import stand
    >>> home = Household(id=HouseholdId("h"), name="Bos", municipality=MunicipalityId("GM0518"),
    ...                  phase="alignment", opened=Day(2026, 1, 1))
    >>> today = load_policy().on(Day(2026, 11, 1))
    >>> nobody = Abilities(Directory(), today.day)
    >>> check = phase_check(stand(Case(household=home, people={}), today), nobody)
    >>> [(one.condition, one.state) for one in check.conditions], check.may_end
    ([('next_roles_fixed', 'not_met')], False)
    """
    return PhaseCheck(
        household=standing.household.id,
        on=standing.day,
        phase=standing.phase,
        conditions=tuple(_judge(code, standing, abilities) for code in ASKED[standing.phase]),
    )


def _judge(code: ConditionCode, standing: Standing, abilities: Abilities) -> Condition:
    judge = _JUDGES.get(code)
    return judge(standing) if judge else _next_roles_fixed(standing, abilities)


def _met(code: ConditionCode, met: bool, *facts: Fact) -> Condition:
    return Condition(condition=code, state="met" if met else "not_met", facts=facts)


def _next_roles_fixed(standing: Standing, abilities: Abilities) -> Condition:
    """Each lead role of what comes after is held, or has somebody coming."""
    found = {role: comers(standing, abilities, role) for role in NEXT_ROLES[standing.phase]}
    facts = [_next_role(role, who) for role, who in found.items()]
    return _met("next_roles_fixed", all(found.values()), *facts)


def _next_role(role: RoleName, who: tuple[Comer, ...]) -> Fact:
    if not who:
        return fact("next_role_open", role=role)
    ids, names = tuple(one.id for one in who), tuple(one.name for one in who)
    return fact("next_role", role=role, comers=ids, names=names)


def _three_generations(standing: Standing) -> Condition:
    enough = standing.policy.numbers.generations
    seen = generations_in_view(standing)
    return _met("three_generations", seen >= enough, _number("generations", seen, enough))


def _safety_person_each_child(standing: Standing) -> Condition:
    """Unknown when only people who may be a child are without."""
    code: ConditionCode = "safety_person_each_child"
    enough = standing.policy.numbers.safety_persons_per_child
    without = [c for c in standing.children if len(standing.safety.get(c, ())) < enough]
    unclear = [c for c in standing.perhaps_children if len(standing.safety.get(c, ())) < enough]
    if without:
        return _met(code, False, about_all(standing, "without_safety_person", without))
    if unclear:
        missing = about_all(standing, "child_or_not", unclear)
        return Condition(condition=code, state="unknown", facts=(missing,))
    if not standing.children:
        return _met(code, True, fact("no_children"))
    return _met(code, True, about_all(standing, "with_safety_person", standing.children))


def _three_active(standing: Standing) -> Condition:
    enough = standing.policy.numbers.active_non_professionals
    active = standing.active
    return _met(
        "three_active",
        len(active) >= enough,
        _number("active", len(active), enough),
        about_all(standing, "active_people", active),
    )


def _network_chair(standing: Standing) -> Condition:
    return _from_network(standing, "network_chair", "meeting_chair")


def _plan_keeper_from_network(standing: Standing) -> Condition:
    return _from_network(standing, "plan_keeper_from_network", "plan_keeper")


def _from_network(standing: Standing, code: ConditionCode, role: RoleName) -> Condition:
    """Whether enough holders of a role belong to the social network."""
    held = standing.held.get(role, ())
    own = {one.person for one in held if one.person in standing.social}
    enough = standing.policy.numbers.network_chairs
    facts = [_holder(standing, one) for one in held] or [fact("nobody_holds", role=role)]
    return _met(code, len(own) >= enough, *facts)


def _holder(standing: Standing, role: Role) -> Fact:
    person = role.person
    if person in standing.social:
        stands = "social"
    elif person in standing.members:
        stands = "member"
    else:
        stands = "paid" if person in standing.ties else "no_tie"
    name = standing.name(person)
    return fact("holder", role=role.role, person=person, name=name, stands=stands)


def _number(code: str, number: int, enough: int) -> Fact:
    return fact(code, number=number, enough=enough)


def _roles_known(_: Standing) -> Condition:
    return Condition(condition="roles_known", state="unknown", facts=(fact("ask_everybody"),))


def _scales(_: Standing) -> Condition:
    return _elsewhere("scales")


def _callable_later(_: Standing) -> Condition:
    return _elsewhere("callable_later")


def _elsewhere(code: ConditionCode) -> Condition:
    return Condition(condition=code, state="kept_elsewhere", facts=(fact("in_safety_plan"),))


_JUDGES: Final[Mapping[ConditionCode, Callable[[Standing], Condition]]] = MappingProxyType(
    {
        "three_generations": _three_generations,
        "safety_person_each_child": _safety_person_each_child,
        "three_active": _three_active,
        "network_chair": _network_chair,
        "plan_keeper_from_network": _plan_keeper_from_network,
        "roles_known": _roles_known,
        "scales": _scales,
        "callable_later": _callable_later,
    }
)
"""The judges of a household alone; next_roles_fixed needs the directory too."""
