"""A command as it comes in, checked field by field, becomes a deed; or it is refused."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, cast

import msgspec

from graphmodel.changes.command import Command, Refusal
from graphmodel.changes.deeds import DEEDS, Deed
from graphmodel.changes.forms import fields_from_form
from graphmodel.changes.refusals import RefusalCode
from graphmodel.changes.specs import SPECS, UUID, Spec
from graphmodel.domain.change import ChangeId
from graphmodel.domain.ids import HouseholdId
from graphmodel.interchange.fields import ID_PATTERN, has_control

__all__ = ["fields_from_form", "read_command"]

_UUID: Final = re.compile(UUID)
_ID: Final = re.compile(ID_PATTERN)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LARGEST: Final = 2**53
"""The largest whole number every reader understands."""

_PARTS: Final = frozenset(
    {"id", "do", "with", "form", "made_on", "seen", "after", "device", "household"}
)

_Raw = Mapping[str, object]


def read_command(raw: object, household: str) -> Command | tuple[Refusal, ...]:
    """The command for a household, or everything that is wrong with it.

    What is done is said by `with` (fields by name) or by `form` (names and texts in pairs).
    """
    if not isinstance(raw, Mapping) or not all(isinstance(key, str) for key in raw):
        return (Refusal(code="wrong_type"),)
    refusals = [*_envelope_refusals(raw, household)]
    do = raw.get("do")
    if not isinstance(do, str) or do not in DEEDS:
        return (*refusals, Refusal(code="unknown_deed", field="do"))
    values = _fields(do, raw)
    if isinstance(values, Refusal):
        return (*refusals, values)
    refusals += _field_refusals(do, values)
    if refusals:
        return tuple(refusals)
    deed = _deed(do, values)
    return _command(raw, household, deed, _imprint(raw, household, do, values))


def _envelope_refusals(raw: _Raw, household: str) -> Iterator[Refusal]:
    """What is wrong around the deed."""
    if any(name not in _PARTS for name in raw):
        yield Refusal(code="unknown_field")
    if raw.get("household", household) != household or _ID.match(household) is None:
        yield Refusal(code="forged", field="household")
    for name in ("id", "device"):
        if not _is_uuid(raw.get(name)):
            yield _wrong(raw, name)
    if raw.get("after") is not None and not _is_uuid(raw["after"]):
        yield _wrong(raw, "after")
    seen = raw.get("seen")
    if not isinstance(seen, int) or isinstance(seen, bool) or not 0 <= seen <= _LARGEST:
        yield _wrong(raw, "seen")
    if _day(raw.get("made_on")) is None:
        yield _wrong(raw, "made_on")


def _wrong(raw: _Raw, field: str) -> Refusal:
    return Refusal(code="missing" if raw.get(field) is None else "wrong_type", field=field)


def _is_uuid(value: object) -> bool:
    return isinstance(value, str) and _UUID.match(value) is not None


def _day(value: object) -> date | None:
    if not isinstance(value, str) or _DAY.fullmatch(value) is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _fields(do: str, raw: _Raw) -> dict[str, object] | Refusal:
    """The fields of the deed by name, from `with` or from `form`."""
    if "form" in raw and "with" in raw:
        return Refusal(code="wrong_type", field="form")
    if "form" not in raw:
        said = raw.get("with", {})
        if not isinstance(said, Mapping) or not all(isinstance(key, str) for key in said):
            return Refusal(code="wrong_type", field="with")
        return {name: _one_line_end(value) for name, value in said.items()}
    try:
        pairs = msgspec.convert(raw["form"], list[tuple[str, str]])
    except msgspec.ValidationError:
        return Refusal(code="wrong_type", field="form")
    return fields_from_form(do, pairs)


def _one_line_end(value: object) -> object:
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _field_refusals(do: str, values: _Raw) -> Iterator[Refusal]:
    """What is wrong with the fields of a deed, each by itself."""
    specs = SPECS[do]
    if any(name not in specs for name in values):
        yield Refusal(code="unknown_field")
    for name, spec in specs.items():
        if name not in values:
            if spec.required:
                yield Refusal(code="missing", field=name)
        elif values[name] is None:
            if not spec.may_be_none:
                yield Refusal(code="missing" if spec.required else "wrong_type", field=name)
        elif not _converts(spec, values[name]):
            code: RefusalCode = "day_impossible" if spec.shape == "day" else "wrong_type"
            yield Refusal(code=code, field=name)
        elif _has_control(values[name]):
            yield Refusal(code="control_characters", field=name)


def _has_control(value: object) -> bool:
    if isinstance(value, str):
        return has_control(value)
    if isinstance(value, Mapping):
        return any(_has_control(one) for pair in value.items() for one in pair)
    return isinstance(value, list | tuple) and any(_has_control(one) for one in value)


def _converts(spec: Spec, value: object) -> bool:
    try:
        msgspec.convert(value, spec.type)
    except msgspec.ValidationError:
        return False
    return True


def _deed(do: str, values: _Raw) -> Deed:
    """The deed of fields that are right."""
    given: dict[str, Any] = {}
    for name, value in values.items():
        spec = SPECS[do][name]
        given[spec.attribute] = None if value is None else msgspec.convert(value, spec.type)
    made: Deed = DEEDS[do](**given)
    return made


def _imprint(raw: _Raw, household: str, do: str, values: _Raw) -> str:
    """A digest of all a command says, however it was written and whatever it had seen."""
    said = {
        "household": household,
        "do": do,
        "with": values,
        "made_on": raw["made_on"],
        "device": raw["device"],
    }
    return hashlib.sha256(msgspec.json.encode(said, order="sorted")).hexdigest()


def _command(raw: _Raw, household: str, deed: Deed, imprint: str) -> Command:
    after = cast("str | None", raw.get("after"))
    return Command(
        id=ChangeId(cast("str", raw["id"])),
        household=HouseholdId(household),
        deed=deed,
        made_on=date.fromisoformat(cast("str", raw["made_on"])),
        seen=cast("int", raw["seen"]),
        device=cast("str", raw["device"]),
        imprint=imprint,
        after=None if after is None else ChangeId(after),
    )
