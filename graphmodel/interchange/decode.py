"""One line of the interchange format becomes a record of the domain, or a list of problems."""

import re
from collections.abc import Callable
from sys import intern
from types import MappingProxyType
from typing import Any, Final

import msgspec

from graphmodel.domain.household import PhaseStep
from graphmodel.domain.records import KIND_BY_NAME, KINDS, Record, RecordKind
from graphmodel.interchange.fields import FIELDS, edge_struct, has_control, is_partial_date
from graphmodel.interchange.problems import Place, Problem

_STRUCTS: Final = MappingProxyType({edge_struct(kind): kind for kind in KINDS})


def _union() -> Any:
    union: Any = None
    for struct in _STRUCTS:
        union = struct if union is None else union | struct
    return union


_DECODE: Final[Callable[[bytes], msgspec.Struct]] = msgspec.json.Decoder(_union()).decode


def _symmetric(values: dict[str, Any], kind: RecordKind) -> None:
    """Partners in either order, and lists as sets: stored in one way only."""
    for field in FIELDS[kind.name]:
        if field.is_list and field.refers_to:
            values[field.attribute] = tuple(sorted(set(values[field.attribute])))
    if kind.name == "partner" and values["b"] < values["a"]:
        values["a"], values["b"] = values["b"], values["a"]
    if kind.name == "household":
        values["phases"] = tuple(
            PhaseStep(phase=step.phase, from_=step.from_) for step in values["phases"]
        )


_NEEDS_CARE: Final = frozenset(
    kind.name
    for kind in KINDS
    if kind.name in ("partner", "household")
    or any(field.is_list and field.refers_to for field in FIELDS[kind.name])
)
_NEEDS_LOOK: Final = frozenset(
    kind.name for kind in KINDS if kind.one_of or kind.name in ("twins", "person")
)
_IDS: Final = MappingProxyType(
    {
        kind.name: tuple(
            field.attribute
            for field in FIELDS[kind.name]
            if not field.is_list and (field.refers_to or field.name == "id")
        )
        for kind in KINDS
    }
)
"""Fields whose texts come again and again: kept once in memory."""


_SUSPECT: Final = re.compile(rb"[\\\x7f]|\xef\xbf[\xbe\xbf]").search
"""A control character can only stand in a line that has one of these."""


def decode_line(line: bytes, place: Place) -> Record | list[Problem]:
    """The record on a line, or everything that is wrong with it."""
    try:
        struct = _DECODE(line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return _problems(line, place)
    kind = _STRUCTS[type(struct)]
    values = msgspec.structs.asdict(struct)
    for name in _IDS[kind.name]:
        if (value := values[name]) is not None:
            values[name] = intern(value)
    if kind.name in _NEEDS_LOOK or _SUSPECT(line):
        found = _value_problems(values, kind, place)
        if found:
            return found
    if kind.name in _NEEDS_CARE:
        _symmetric(values, kind)
    return kind.cls(**values)


def _value_problems(values: dict[str, Any], kind: RecordKind, place: Place) -> list[Problem]:
    """What no type says: partial dates, control characters, exactly one of several."""
    found = []
    for field in FIELDS[kind.name]:
        value = values.get(field.attribute)
        if isinstance(value, str) and has_control(value):
            found.append(Problem(place, field.name, "expected text without control characters"))
        elif field.partial_date and isinstance(value, str) and not is_partial_date(value, field):
            found.append(Problem(place, field.name, f"expected {field.expected}"))
    if kind.one_of and sum(values.get(name) is not None for name in kind.one_of) != 1:
        found.append(Problem(place, " or ".join(kind.one_of), "expected exactly one of these"))
    if kind.name == "twins" and len(set(values.get("persons") or ())) < 2:
        found.append(Problem(place, "persons", "expected two or more different persons"))
    return found


def _problems(line: bytes, place: Place) -> list[Problem]:
    """The slow way round: every field by itself, so that all of it is told at once."""
    try:
        raw = msgspec.json.decode(line)
    except UnicodeError:
        return [Problem(place, "", "expected UTF-8 text")]
    except msgspec.MsgspecError as error:
        reason = "UTF-8 text" if "utf-8" in str(error).lower() else "one JSON object on the line"
        return [Problem(place, "", f"expected {reason}")]
    except RecursionError:
        return [Problem(place, "", "expected one JSON object, not nested this deep")]
    if not isinstance(raw, dict):
        return [Problem(place, "", "expected a JSON object")]
    name = raw.get("record")
    if not isinstance(name, str) or name not in KIND_BY_NAME:
        return [Problem(place, "record", f"expected one of {', '.join(KIND_BY_NAME)}")]
    kind = KIND_BY_NAME[name]
    found = _field_problems(raw, kind, place)
    known = {field.name for field in FIELDS[name]} | {"record"}
    unknown = sorted(set(raw) - known)
    found += [Problem(place, _shown(key), f"unknown field of a {name}") for key in unknown]
    texts = {f.attribute: raw.get(f.name) for f in FIELDS[name]}
    already = {problem.field for problem in found}
    more = _value_problems(texts, kind, place) if "persons" not in already else []
    found += [problem for problem in more if problem.field not in already]
    return found or [Problem(place, "", "expected one JSON object on the line, each field once")]


def _field_problems(raw: dict[str, Any], kind: RecordKind, place: Place) -> list[Problem]:
    found = []
    for field in FIELDS[kind.name]:
        if field.name not in raw:
            if field.required:
                found.append(Problem(place, field.name, f"missing; expected {field.expected}"))
            continue
        try:
            msgspec.convert(raw[field.name], field.edge_type)
        except (msgspec.MsgspecError, UnicodeError):
            found.append(Problem(place, field.name, f"expected {field.expected}"))
    return found


def _shown(key: str) -> str:
    """A field name of the file in a message: short and printable."""
    return key[:40].encode("ascii", "replace").decode() if key.isprintable() else "?"


def as_record(values: dict[str, object]) -> Record | list[Problem]:
    """A record from the values of a line, for callers that hold no text."""
    return decode_line(msgspec.json.encode(values), Place("", 0))


def record_from(kind: RecordKind, values: dict[str, Any]) -> Record:
    """A record of values already known to be right (from the store): lists sorted, ends ordered."""
    if kind.name in _NEEDS_CARE:
        _symmetric(values, kind)
    return kind.cls(**values)
