"""Rules between records: of the files, and of the files with what the store holds around them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import cast

import networkx as nx

from graphmodel.domain.calendar import Lasting, overlap, within
from graphmodel.domain.organisation import Organisation
from graphmodel.domain.person import Parent
from graphmodel.domain.records import KIND_BY_NAME, Key, Record
from graphmodel.domain.role import Handover, Preference, Role
from graphmodel.domain.worry import Worry
from graphmodel.interchange.content import Content
from graphmodel.interchange.fields import FIELDS
from graphmodel.interchange.problems import Problem
from graphmodel.policy.policy import PolicyOnDay

World = Mapping[str, Mapping[Key, Record]]
"""Records by kind and key."""

OVERLAPPING = tuple(kind.name for kind in KIND_BY_NAME.values() if "from_" in kind.key)
"""Kinds of which two with the same ends may not overlap in time."""


def world_problems(content: Content, stored: World, policy: PolicyOnDay) -> Iterator[Problem]:
    """What is wrong between records; `stored` is what the store holds around those of the files."""
    yield from _references(content, stored)
    for kind in (*OVERLAPPING, "role"):
        yield from _overlaps(content, stored, kind)
    yield from _wanted_and_refused(content, stored)
    yield from _too_many_worries(content, stored, policy.numbers.open_worries)
    yield from _cycles(content, stored, "parent")
    yield from _cycles(content, stored, "organisation")
    yield from _handovers(content, stored)


def _references(content: Content, stored: World) -> Iterator[Problem]:
    for kind, records in content.records.items():
        pointing = [field for field in FIELDS[kind] if field.refers_to]
        for key, record in records.items():
            for field in pointing:
                value = getattr(record, field.attribute)
                target = cast("str", field.refers_to)
                for one in value if field.is_list else (value,) if field.names(value) else ():
                    if (one,) not in content.records[target] and (one,) not in stored[target]:
                        yield Problem(
                            content.place(kind, key), field.name, f"no {target} with this id"
                        )


def _together(content: Content, stored: World, kind: str) -> Iterator[tuple[Key, Record, bool]]:
    """The records of a kind as they will be: those of the files over those of the store."""
    new = content.records[kind]
    for key, record in new.items():
        yield key, record, True
    for key, record in stored[kind].items():
        if key not in new:
            yield key, record, False


def _ends(kind: str, record: Record) -> tuple[object, ...]:
    if isinstance(record, Role):
        return record.household, record.person, record.role
    return tuple(getattr(record, part) for part in KIND_BY_NAME[kind].key if part != "from_")


def _overlaps(content: Content, stored: World, kind: str) -> Iterator[Problem]:
    if not content.records[kind]:
        return
    groups: dict[tuple[object, ...], list[tuple[Key, Lasting, bool]]] = {}
    for key, record, new in _together(content, stored, kind):
        groups.setdefault(_ends(kind, record), []).append((key, cast("Lasting", record), new))
    for group in groups.values():
        if len(group) > 1:
            for key in _overlapping(group):
                place = content.place(kind, key)
                expected = f"overlaps in time with another {kind} of the same ends"
                yield Problem(place, "from", expected)


def _overlapping(group: list[tuple[Key, Lasting, bool]]) -> Iterator[Key]:
    """The new ones of a group that share a day with one that began before."""
    in_time = sorted(group, key=lambda item: item[1].from_ or date.min)
    latest = in_time[0]
    for item in in_time[1:]:
        if overlap(item[1], latest[1]) and (item[2] or latest[2]):
            yield item[0] if item[2] else latest[0]
        if (item[1].until or date.max) > (latest[1].until or date.max):
            latest = item


def _wanted_and_refused(content: Content, stored: World) -> Iterator[Problem]:
    groups: dict[tuple[object, ...], list[tuple[Key, Preference, bool]]] = defaultdict(list)
    for key, record, new in _together(content, stored, "preference"):
        one = cast("Preference", record)
        groups[one.household, one.organisation, one.team, one.person].append((key, one, new))
    for group in groups.values():
        for at, (key, one, new) in enumerate(group):
            for other_key, other, other_new in group[:at]:
                clash = one.wish != other.wish and overlap(one, other)
                if clash and (new or other_new):
                    shown = key if new else other_key
                    yield Problem(
                        content.place("preference", shown),
                        "wish",
                        "wanted and refused on one day",
                    )


def _too_many_worries(content: Content, stored: World, most: int) -> Iterator[Problem]:
    groups: dict[str, list[tuple[Key, Worry, bool]]] = defaultdict(list)
    for key, record, new in _together(content, stored, "worry"):
        one = cast("Worry", record)
        groups[one.household].append((key, one, new))
    for group in groups.values():
        if len(group) <= most:
            continue
        for key, worry, new in group:
            if not new:
                continue
            days = {other.opened for _, other, _ in group if worry.is_open_on(other.opened)}
            for day in sorted(days):
                count = sum(within(day, other.opened, other.closed) for _, other, _ in group)
                if count > most:
                    expected = f"at most {most} worries open on one day, {count} are on {day}"
                    yield Problem(content.place("worry", key), "opened", expected)
                    break


def _edges(kind: str, record: Record) -> Iterable[tuple[str, str]]:
    if kind == "parent":
        parent = cast("Parent", record)
        return ((parent.child, parent.parent),)
    organisation = cast("Organisation", record)
    return ((organisation.id, successor) for successor in organisation.successors)


def _cycles(content: Content, stored: World, kind: str) -> Iterator[Problem]:
    """Nobody is their own ancestor; no organisation its own successor."""
    graph: dict[str, set[str]] = defaultdict(set)
    for _, record, _ in _together(content, stored, kind):
        for source, target in _edges(kind, record):
            graph[source].add(target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        field, expected = (
            ("child", "nobody is their own ancestor")
            if kind == "parent"
            else ("successors", "no organisation is its own successor")
        )
        knots = _knots(graph)
        for key, record in content.records[kind].items():
            edges = _edges(kind, record)
            if any(knots.get(a, -1) == knots.get(b, -2) for a, b in edges):
                yield Problem(content.place(kind, key), field, expected)


def _knots(graph: Mapping[str, set[str]]) -> dict[str, int]:
    directed: nx.DiGraph[str] = nx.DiGraph([(a, b) for a, others in graph.items() for b in others])
    components = nx.strongly_connected_components(directed)
    return {node: number for number, nodes in enumerate(components) for node in nodes}


def _handovers(content: Content, stored: World) -> Iterator[Problem]:
    """Leaving and coming are roles of the same household and the same role."""
    told: Counter[Key] = Counter()
    for key, record, new in _together(content, stored, "handover"):
        handover = cast("Handover", record)
        for name in ("leaving", "coming"):
            role_key: Key = (getattr(handover, name),)
            role = content.records["role"].get(role_key) or stored["role"].get(role_key)
            if not isinstance(role, Role):
                continue
            if (role.household, role.role) == (handover.household, handover.role):
                continue
            if new:
                place = content.place("handover", key)
                yield Problem(place, name, "expected a role of the same household and role")
            elif role_key in content.records["role"] and not told[role_key]:
                told[role_key] += 1
                place = content.place("role", role_key)
                yield Problem(place, "role", "a handover in the store names this role as it was")
