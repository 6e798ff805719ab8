"""A command as it comes from outside, what is read in it and what is wrong with it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from graphmodel.changes.command import Command
from graphmodel.changes.decoding import read_command
from graphmodel.changes.deeds import NAME_OF
from graphmodel.changes.deeds.unset import UNSET
from graphmodel.changes.specs import SPECS

ONE = "0a1b2c3d-0000-4000-8000-000000000001"
TWO = "0a1b2c3d-0000-4000-8000-000000000002"


def raw(**values: Any) -> dict[str, Any]:
    """A command that says Ria was spoken to."""
    told = {
        "id": ONE,
        "do": "speak",
        "with": {"person": "ria"},
        "made_on": "2026-11-01",
        "seen": 3,
        "device": TWO,
    }
    return {name: value for name, value in (told | values).items() if value != "left out"}


def read(**values: Any) -> Command:
    """The command."""
    found = read_command(raw(**values), "h")
    assert isinstance(found, Command), found
    return found


def wrong(**values: Any) -> list[tuple[str, str]]:
    """What is wrong with it."""
    found = read_command(raw(**values), "h")
    assert not isinstance(found, Command), found
    return [(one.code, one.field) for one in found]


def said(value: Any) -> Any:
    """A value as JSON says it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def given_fields(deed: Any) -> dict[str, Any]:
    """The fields of a deed as JSON says them."""
    return {
        name: said(getattr(deed, spec.attribute))
        for name, spec in SPECS[NAME_OF[type(deed)]].items()
        if getattr(deed, spec.attribute) is not UNSET
    }
