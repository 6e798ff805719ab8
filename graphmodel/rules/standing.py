"""How a household stands on one day: who is alive, lives there, is around it, knows and holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.household import Household, Member, Tie
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import Person
from graphmodel.domain.role import Role
from graphmodel.domain.words import Phase, RoleName
from graphmodel.domain.worry import Knows, Worry
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.ages import alive_on, minor_on
from graphmodel.rules.safety import SafetyBars, safety_bars

_Of = TypeVar("_Of", Member, Tie, Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A case on one day; only the living count, and only what is valid that day.

    `members` and `ties` are by person, `social` the ties of social outsiders (living, no member,
    not paid), `active` the adults among them who take part now. `worries` are open, in the order
    of the answer. `known` holds the valid records of the living, by open worry and person. `held`
    holds the roles held, by role. `safety` holds per member the valid safety persons, `related`
    everybody recorded as one that day. People come in the order of their ids.
    """

    case: Case
    policy: PolicyOnDay
    day: Day
    household: Household
    phase: Phase
    alive: frozenset[PersonId]
    members: Mapping[PersonId, Member]
    ties: Mapping[PersonId, Tie]
    social: Mapping[PersonId, Tie]
    active: tuple[PersonId, ...]
    children: tuple[PersonId, ...]
    perhaps_children: tuple[PersonId, ...]
    worries: tuple[Worry, ...]
    known: Mapping[WorryId, Mapping[PersonId, Knows]]
    held: Mapping[RoleName, tuple[Role, ...]]
    related: Mapping[PersonId, tuple[PersonId, ...]]
    safety: Mapping[PersonId, tuple[PersonId, ...]]

    def person(self, person: PersonId) -> Person:
        """The record of somebody the case names."""
        return self.case.people[person]

    def name(self, person: PersonId) -> str:
        """How somebody is called."""
        return self.case.people[person].name

    def is_minor(self, person: PersonId) -> bool:
        """Whether somebody is known to be under age."""
        return minor_on(self.case.people[person], self.day, self.policy.numbers.adult_age)

    def is_outsider(self, person: PersonId) -> bool:
        """Whether somebody is alive and lives elsewhere."""
        return person in self.alive and person not in self.members

    def holders(self, role: RoleName) -> tuple[PersonId, ...]:
        """Who holds this role, by id, everybody once."""
        return tuple(sorted({held.person for held in self.held.get(role, ())}))

    def safety_bars(self) -> SafetyBars:
        """What bars people from being a safety person here."""
        return safety_bars(self.case, self.policy, self.alive, self.members, self.worries)

    def units_of(self, person: PersonId) -> tuple[WorksFor, ...]:
        """Where somebody works, by organisation and team."""
        day = self.day
        found = [
            work
            for work in self.case.works_for
            if work.person == person
            and (work.from_ is None or work.from_ <= day)
            and (work.until is None or day < work.until)
        ]
        return tuple(sorted(found, key=lambda work: (work.organisation or "", work.team or "")))


def stand(case: Case, policy: PolicyOnDay) -> Standing:
    """How a case stands on the day of the policy; facts that end or begin elsewhere are left out.

    The words are those of the interchange format ("Words in the rules").
    """
    day = policy.day
    alive = frozenset(
        person.id
        for person in case.people.values()
        if (person.died is None and person.life == "born") or alive_on(person, day)
    )
    members = {member.person: member for member in _now(case.members, day, alive)}
    ties = {tie.person: tie for tie in _now(case.ties, day, alive)}
    social = {p: tie for p, tie in ties.items() if not tie.paid and p not in members}
    worries = tuple(sorted((w for w in case.worries if w.is_open_on(day)), key=worry_order))
    children, perhaps = _children(case, members, policy)
    related = _related(case, day, members) if case.safety_persons else {}
    return Standing(
        case=case,
        policy=policy,
        day=day,
        household=case.household,
        phase=case.household.phase_on(day),
        alive=alive,
        members=members,
        ties=ties,
        social=social,
        active=_active(case, social, policy),
        children=children,
        perhaps_children=perhaps,
        worries=worries,
        known=_known(case, day, worries, alive),
        held=_held(case, day, alive),
        related=related,
        safety=_safety(case, policy, related, alive, members, worries),
    )


def _now(records: Iterable[_Of], day: Day, alive: frozenset[PersonId]) -> list[_Of]:
    return [
        record
        for record in records
        if record.person in alive
        and (record.from_ is None or record.from_ <= day)
        and (record.until is None or day < record.until)
    ]


def worry_order(worry: Worry) -> tuple[bool, int, str]:
    """The order of worries in an answer: by priority, none last, then by id."""
    return (worry.priority is None, worry.priority or 0, worry.id)


def _children(
    case: Case, members: Mapping[PersonId, Member], policy: PolicyOnDay
) -> tuple[tuple[PersonId, ...], tuple[PersonId, ...]]:
    """Members who are children, and members of whom neither birth nor role is known."""
    children: list[PersonId] = []
    perhaps: list[PersonId] = []
    for person, member in members.items():
        who = case.people[person]
        if who.birth is None:
            if member.role == "child":
                children.append(person)
            elif member.role is None:
                perhaps.append(person)
        elif minor_on(who, policy.day, policy.numbers.adult_age):
            children.append(person)
    return tuple(sorted(children)), tuple(sorted(perhaps))


def _active(
    case: Case, social: Mapping[PersonId, Tie], policy: PolicyOnDay
) -> tuple[PersonId, ...]:
    age = policy.numbers.adult_age
    return tuple(
        sorted(
            person
            for person, tie in social.items()
            if tie.active and not minor_on(case.people[person], policy.day, age)
        )
    )


def _known(
    case: Case, day: Day, worries: tuple[Worry, ...], alive: frozenset[PersonId]
) -> dict[WorryId, dict[PersonId, Knows]]:
    known: dict[WorryId, dict[PersonId, Knows]] = {worry.id: {} for worry in worries}
    for knows in case.knows:
        if (
            knows.worry in known
            and knows.person in alive
            and (knows.from_ is None or knows.from_ <= day)
            and (knows.until is None or day < knows.until)
        ):
            known[knows.worry][knows.person] = knows
    return known


def _held(case: Case, day: Day, alive: frozenset[PersonId]) -> dict[RoleName, tuple[Role, ...]]:
    held: dict[RoleName, tuple[Role, ...]] = {}
    for role in _now(case.roles, day, alive):
        held[role.role] = (*held.get(role.role, ()), role)
    for name, roles in held.items():
        if len(roles) > 1:
            held[name] = tuple(sorted(roles, key=lambda role: (role.person, role.id)))
    return held


def _related(
    case: Case, day: Day, members: Mapping[PersonId, Member]
) -> dict[PersonId, tuple[PersonId, ...]]:
    related: dict[PersonId, set[PersonId]] = {}
    for safety in case.safety_persons:
        if (
            safety.child in members
            and (safety.from_ is None or safety.from_ <= day)
            and (safety.until is None or day < safety.until)
        ):
            related.setdefault(safety.child, set()).add(safety.person)
    return {child: tuple(sorted(persons)) for child, persons in related.items()}


def _safety(
    case: Case,
    policy: PolicyOnDay,
    related: Mapping[PersonId, tuple[PersonId, ...]],
    alive: frozenset[PersonId],
    members: Mapping[PersonId, Member],
    worries: tuple[Worry, ...],
) -> dict[PersonId, tuple[PersonId, ...]]:
    """Per member the valid safety persons: those whom nothing bars."""
    if not related:
        return {}
    bars = safety_bars(case, policy, alive, members, worries)
    return {
        child: tuple(person for person in persons if bars.first(person, child) is None)
        for child, persons in related.items()
    }
