"""Reads a household that was written by hand into records."""

import tomllib
from importlib.resources import files
from typing import Any

from graphmodel.domain.household import PhaseStep
from graphmodel.domain.records import KIND_BY_NAME, Record


def read_data(name: str) -> dict[str, Any]:
    """The tables of a data file of this package."""
    return tomllib.loads(files("graphmodel.demo").joinpath(name).read_text(encoding="utf-8"))


def read_story(name: str) -> list[Record]:
    """Every record of a hand-written household, in the order of its file.

    A table is named after a kind of record and holds one line for each.

    Raises:
        KeyError: a table is no kind of record.
        TypeError: a line has a field that its kind does not have.
    """
    return [to_record(kind, fields) for kind, lines in read_data(name).items() for fields in lines]


def to_record(kind: str, fields: dict[str, Any]) -> Record:
    """One line of a data file as a record.

    >>> to_record("municipality", {"id": "GM0518", "name": "'s-Gravenhage"})
    Municipality(id='GM0518', name="'s-Gravenhage")
    """
    values = {_field(name): _value(name, value) for name, value in fields.items()}
    return KIND_BY_NAME[kind].cls(**values)


def _field(name: str) -> str:
    return "from_" if name == "from" else name


def _value(name: str, value: Any) -> Any:
    if name == "phases":
        return tuple(PhaseStep(phase=step["phase"], from_=step["from"]) for step in value)
    return tuple(value) if isinstance(value, list) else value
