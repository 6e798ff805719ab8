"""What changes around a household when somebody is no longer there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import networkx as nx

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.finding import Finding
from graphmodel.domain.household import Member, Tie
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.role import Role
from graphmodel.domain.worry import Knows, SafetyPerson
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.connections import Node, graph_of, known_here
from graphmodel.rules.phase import Condition, phase_check
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import Standing, stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """What appears, disappears, breaks and is cut off without somebody.

    `breaks` are conditions of the present phase that are met with them and not without.
    """

    household: HouseholdId
    on: Day
    person: PersonId
    appear: tuple[Finding, ...]
    disappear: tuple[Finding, ...]
    cut_off: tuple[PersonId, ...]
    breaks: tuple[Condition, ...]


def without(standing: Standing, abilities: Abilities, person: PersonId) -> Without:
    """The household as it is, compared with how it would be if somebody dropped out today.

    A signal is the same one when code, state and subjects are: another measure alone is no change.
    Cut off are the living who are connected to the household through this person only.

    Source: "without" of the interchange format.

    Raises:
        NotFound: it is nobody around this household.
    """
    known_here(standing, person)
    left = stand(case_without(standing.case, person, standing.day), standing.policy)
    now, then = signals(standing, abilities), signals(left, abilities)
    met = {
        one.condition for one in phase_check(standing, abilities).conditions if one.state == "met"
    }
    return Without(
        household=standing.household.id,
        on=standing.day,
        person=person,
        appear=_beyond(then, now),
        disappear=_beyond(now, then),
        cut_off=_cut_off(standing, abilities, person),
        breaks=tuple(
            one
            for one in phase_check(left, abilities).conditions
            if one.condition in met and one.state == "not_met"
        ),
    )


def case_without(case: Case, person: PersonId, day: Day) -> Case:
    """The same case with all that somebody does in it ended on this day.

    Kinship stays: a genogram loses nobody who drops out. A handover to them comes to nothing.
    """
    theirs = {role.id for role in case.roles if role.person == person}
    return replace(
        case,
        members=_ended(case.members, person, day),
        ties=_ended(case.ties, person, day),
        knows=_ended(case.knows, person, day),
        safety_persons=_ended(case.safety_persons, person, day),
        roles=_ended(case.roles, person, day),
        works_for=_ended(case.works_for, person, day),
        handovers=tuple(
            one
            for one in case.handovers
            if one.person != person and (one.coming is None or one.coming not in theirs)
        ),
    )


_Record = TypeVar("_Record", Member, Tie, Knows, SafetyPerson, Role, WorksFor)


def _ended(records: Iterable[_Record], person: PersonId, day: Day) -> tuple[_Record, ...]:
    """The records, those of this person ended by the day; what had not begun before it is gone."""
    kept: list[_Record] = []
    for record in records:
        if record.person != person or (record.until is not None and record.until <= day):
            kept.append(record)
        elif record.from_ is None or record.from_ < day:
            kept.append(replace(record, until=day))
    return tuple(kept)


def _beyond(these: Sequence[Finding], those: Iterable[Finding]) -> tuple[Finding, ...]:
    """The signals that are in these and not in those."""
    left = Counter(map(_same, those))
    beyond = []
    for finding in these:
        if left[_same(finding)]:
            left[_same(finding)] -= 1
        else:
            beyond.append(finding)
    return tuple(beyond)


def _same(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    return (finding.code, finding.state, finding.subjects)


def _cut_off(standing: Standing, abilities: Abilities, person: PersonId) -> tuple[PersonId, ...]:
    graph = graph_of(standing, abilities)
    home = Node("household", standing.household.id)
    before = nx.node_connected_component(graph, home)
    graph.remove_nodes_from([Node("person", person)])
    after = nx.node_connected_component(graph, home)
    lost = {node.id for node in before - after if node.kind == "person"}
    return tuple(one for one in sorted(standing.alive) if one in lost and one != person)
