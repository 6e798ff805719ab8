"""How a record lies in the graph: its node or relation, its properties, what it points at."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain
from typing import Any

from graphmodel.domain.household import Household, PhaseStep
from graphmodel.domain.person import Twins
from graphmodel.domain.records import KIND_BY_CLASS, KIND_BY_NAME, Record
from graphmodel.interchange.decode import record_from
from graphmodel.interchange.fields import FIELDS
from graphmodel.store.queries.records import BY_UNIT, POINTS_AT, TARGETS, UNITS

_BETWEEN = {
    "serves": ("municipality",),
    "phase_role": ("phase",),
    "capacity": ("phase",),
    "expertise": ("topic",),
    "works_for": ("person",),
    "preference": ("household",),
    "member": ("household", "person"),
    "tie": ("household", "person"),
    "position": ("household", "person"),
    "parent": ("parent", "child"),
    "partner": ("a", "b"),
    "bond": ("from_person", "to_person"),
    "knows": ("person", "worry"),
    "safety_person": ("person", "child"),
    "asked_kin": ("person", "kin"),
    "hidden_bond": ("household", "from_person"),
}
"""The ends of a relation that are always there; the unit or target comes besides."""

_DEFAULTS = {
    kind: {field.attribute: field.default for field in FIELDS[kind] if field.default is not None}
    for kind in KIND_BY_NAME
}

_REQUIRED = object()
"""Equal to no value: a required field is always written."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row for one writing query."""

    query: str
    values: dict[str, Any]


def variant_of(record: Record) -> str:
    """The name of the query that reads or writes a record with these ends."""
    name = KIND_BY_CLASS[type(record)].name
    ends = UNITS if name in (*BY_UNIT, "works_for") else TARGETS if name == "preference" else ()
    given = next((end for end in ends if getattr(record, end) is not None), None)
    return f"{name}_{given}" if given else name


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the records of one writing query are laid out: ends, key parts, properties."""

    ends: tuple[str, ...]
    key: tuple[str, ...]
    properties: tuple[tuple[str, str, object], ...]


@cache
def _layout(name: str, variant: str) -> _Layout:
    ends = _BETWEEN.get(name, ())
    if variant != name:
        ends = (*ends, variant.removeprefix(f"{name}_"))
    others = TARGETS if variant != name else ()
    elsewhere = {*ends, *others, *POINTS_AT.get(name, ()), "persons", "phases"}
    properties = tuple(
        (field.name, field.attribute, _REQUIRED if field.required else field.default)
        for field in FIELDS[name]
        if field.name not in elsewhere
    )
    key = tuple(part for part in KIND_BY_NAME[name].key if part not in ends)
    return _Layout(ends, key, properties)


def row_of(record: Record) -> Row:
    """The row that writes a record's node or relation."""
    name = KIND_BY_CLASS[type(record)].name
    variant = variant_of(record)
    layout = _layout(name, variant)
    properties = {
        label: value
        for label, attribute, default in layout.properties
        if (value := getattr(record, attribute)) is not None and value != default
    }
    if isinstance(record, Twins):
        properties["id"] = _twins_id(record)
        return Row(variant, {"first": record.persons[0], "properties": properties, **properties})
    if not layout.ends:
        if isinstance(record, Household) and record.phases:
            properties["phases"] = [step.phase for step in record.phases]
            properties["phases_from"] = [step.from_ for step in record.phases]
        return Row(variant, {"id": properties["id"], "properties": properties})
    parts = [getattr(record, part) for part in layout.key]
    properties["key"] = "|".join(["" if part is None else str(part) for part in parts])
    values = {end: getattr(record, end) for end in layout.ends}
    return Row(variant, {**values, "key": properties["key"], "properties": properties})


def pointers_of(record: Record) -> Iterator[Row]:
    """The rows that let a record's node point at the others it names."""
    name = KIND_BY_CLASS[type(record)].name
    if isinstance(record, Twins):
        identity = _twins_id(record)
        yield from (Row("twins_persons", {"id": identity, "to": one}) for one in record.persons)
    for field in POINTS_AT.get(name, ()):
        value = getattr(record, field)
        many = value if isinstance(value, tuple) else (value,) if value is not None else ()
        for one in many:
            yield Row(f"{name}_{field}", {"id": record.id, "to": one})  # type: ignore[union-attr]  # only nodes point


def _twins_id(twins: Twins) -> str:
    """The key of a twins record as one short text, however many were born together.

    An index takes no long texts; no id holds the mark between them.
    """
    return sha256("|".join(twins.persons).encode()).hexdigest()


def record_of(name: str, found: dict[str, Any]) -> Record:
    """A record from what a reading query found."""
    kind = KIND_BY_NAME[name]
    values = dict(_DEFAULTS[name])
    if name == "household" and found.get("phases"):
        steps = zip(found["phases"], found.pop("phases_from"), strict=True)
        found["phases"] = [PhaseStep(phase=phase, from_=first) for phase, first in steps]
    for field in FIELDS[name]:
        value = found.get(field.name)
        if value is not None:
            values[field.attribute] = tuple(value) if field.is_list else value
    return record_from(kind, values)


def query_names(name: str) -> tuple[str, ...]:
    """The reading queries of a kind."""
    return tuple(f"{name}_{unit}" for unit in UNITS) if name in BY_UNIT else (name,)


def anchor_of(record: Record) -> tuple[str, str]:
    """The reading query that finds a record, and the id it is found by."""
    name = KIND_BY_CLASS[type(record)].name
    if isinstance(record, Twins):
        return name, record.persons[0]
    if name in BY_UNIT:
        variant = variant_of(record)
        return variant, getattr(record, variant.removeprefix(f"{name}_"))
    return name, getattr(record, KIND_BY_NAME[name].key[0])


def flat(rows: list[Any]) -> Iterator[dict[str, Any]]:
    """The maps of all rows of a reading query."""
    return chain.from_iterable(row.records for row in rows)
