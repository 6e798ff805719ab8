"""How a record lies in the graph: its node or relation, its properties, what it points at."""

from collections.abc import Iterator
from dataclasses import dataclass
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
}
"""The ends of a relation that are always there; the unit or target comes besides."""

_DEFAULTS = {
    kind: {field.attribute: field.default for field in FIELDS[kind] if field.default is not None}
    for kind in KIND_BY_NAME
}


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


def row_of(record: Record) -> Row:
    """The row that writes a record's node or relation."""
    name = KIND_BY_CLASS[type(record)].name
    variant = variant_of(record)
    if isinstance(record, Twins):
        key = ".".join(record.persons)
        values = {"id": key, "first": record.persons[0]}
        return Row(variant, {**values, "properties": _properties(record, name, values)})
    if name not in _BETWEEN:
        return Row(variant, {"id": record.id, "properties": _properties(record, name, {})})  # type: ignore[union-attr]  # every kind without ends has an id
    ends = {end: getattr(record, end) for end in _BETWEEN[name]}
    if variant != name:
        end = variant.removeprefix(f"{name}_")
        ends[end] = getattr(record, end)
    key = _key(record, name, ends)
    return Row(
        variant, {**ends, "key": key, "properties": _properties(record, name, ends) | {"key": key}}
    )


def _key(record: Record, name: str, ends: dict[str, Any]) -> str:
    parts = [getattr(record, part) for part in KIND_BY_NAME[name].key if part not in ends]
    return "|".join("" if part is None else str(part) for part in parts)


def _properties(record: Record, name: str, ends: dict[str, Any]) -> dict[str, Any]:
    points_at = POINTS_AT.get(name, ())
    values: dict[str, Any] = {"id": ends["id"]} if "id" in ends else {}
    for field in FIELDS[name]:
        value = getattr(record, field.attribute)
        if (
            value is None
            or field.name in ends
            or field.name in points_at
            or field.name == "persons"
        ):
            continue
        if value == field.default and not field.required:
            continue
        values[field.name] = value
    if isinstance(record, Household) and record.phases:
        values["phases"] = [step.phase for step in record.phases]
        values["phases_from"] = [step.from_ for step in record.phases]
    return values


def pointers_of(record: Record) -> Iterator[Row]:
    """The rows that let a record's node point at the others it names."""
    name = KIND_BY_CLASS[type(record)].name
    if isinstance(record, Twins):
        identity = ".".join(record.persons)
        yield from (Row("twins_persons", {"id": identity, "to": one}) for one in record.persons)
    for field in POINTS_AT.get(name, ()):
        value = getattr(record, field)
        many = value if isinstance(value, tuple) else (value,) if value is not None else ()
        for one in many:
            yield Row(f"{name}_{field}", {"id": record.id, "to": one})  # type: ignore[union-attr]  # only nodes point


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
