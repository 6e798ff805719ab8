"""What each field of each record kind may hold, read off the domain's dataclasses."""

import re
from dataclasses import MISSING, dataclass, fields
from datetime import date
from types import GenericAlias, MappingProxyType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, DeathDate, PartialDate, latest_reading
from graphmodel.domain.household import Audience, PhaseStep
from graphmodel.domain.ids import KIND_OF_ID
from graphmodel.domain.records import KINDS, RecordKind
from graphmodel.domain.words import FAMILY

LONGEST_TOPIC = 1000
"""Characters; the topic of an expertise is looked up by an index, which holds no more."""

_LARGEST = 2**53
ID_PATTERN: Final = r"^[A-Za-z0-9._-]{1,64}\Z"
"""The form of an id."""

ID_TYPE: Final = Annotated[str, msgspec.Meta(pattern=ID_PATTERN)]
_TOPIC = Annotated[str, msgspec.Meta(max_length=LONGEST_TOPIC)]
_INT = Annotated[int, msgspec.Meta(ge=-_LARGEST, le=_LARGEST)]
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it stands in a line: its name there, its name here, and what it may hold.

    `refers_to` is the kind of record it names; the word `but` in its place names none.
    """

    name: str
    attribute: str
    edge_type: Any
    required: bool
    default: object
    expected: str
    refers_to: str | None
    is_list: bool
    partial_date: bool
    but: str | None = None

    def names(self, value: object) -> bool:
        """Whether a value of this field names another record."""
        return value is not None and value != self.but


class _PhaseStep(msgspec.Struct, forbid_unknown_fields=True, rename={"from_": "from"}):
    phase: Literal["alignment", "direct_safety", "risk_driven", "recovery"]
    from_: date


def _without_none(hint: Any) -> Any:
    if hint != Audience and get_origin(hint) in (UnionType, Union):
        rest = tuple(part for part in get_args(hint) if part is not type(None))
        return rest[0] if len(rest) == 1 else str | int
    return hint


def _edge(hint: Any) -> tuple[Any, str]:
    """The type to decode into and the words for what is expected."""
    plain: dict[Any, tuple[Any, str]] = {
        str: (str, "text"),
        bool: (bool, "true or false"),
        int: (_INT, "a whole number"),
        date: (date, "a day, YYYY-MM-DD"),
        PartialDate: (str, "a date, YYYY or YYYY-MM or YYYY-MM-DD"),
        DeathDate: (str, "a date, YYYY or YYYY-MM or YYYY-MM-DD, or 'unknown'"),
        PhaseStep: (_PhaseStep, "an object with phase and from"),
    }
    if hint == Audience:
        return ID_TYPE, f"an id, or '{FAMILY}'"
    if hint in KIND_OF_ID:
        return ID_TYPE, "an id of 1-64 characters of A-Z a-z 0-9 . _ -"
    if get_origin(hint) is Literal:
        return hint, f"one of {', '.join(get_args(hint))}"
    if get_origin(hint) is tuple:
        inner, expected = _edge(get_args(hint)[0])
        return GenericAlias(tuple, (inner, ...)), f"a list; each {expected}"
    if get_origin(hint) in (UnionType, Union):
        return str | int, "text or a whole number"
    return plain[hint]


def _fields_of(kind: RecordKind) -> tuple[Field, ...]:
    found = []
    hints = get_type_hints(kind.cls)
    for field in fields(kind.cls):
        hint = _without_none(hints[field.name])
        edge_type, expected = _edge(hint)
        if kind.name == "expertise" and field.name == "topic":
            edge_type, expected = _TOPIC, f"text of at most {LONGEST_TOPIC} characters"
        is_list = get_origin(hint) is tuple
        to_all = hint == Audience
        refers_to = "person" if to_all else KIND_OF_ID.get(get_args(hint)[0] if is_list else hint)
        found.append(
            Field(
                name=field.name.rstrip("_"),
                attribute=field.name,
                edge_type=edge_type,
                required=field.default is MISSING,
                default=None if field.default is MISSING else field.default,
                expected=expected,
                refers_to=None if field.name == "id" else refers_to,
                is_list=is_list,
                partial_date=hint in (PartialDate, DeathDate),
                but=FAMILY if to_all else None,
            )
        )
    return tuple(found)


FIELDS: Final = MappingProxyType({kind.name: _fields_of(kind) for kind in KINDS})
"""The fields of each kind, in the order of its dataclass."""


def edge_struct(kind: RecordKind) -> type[msgspec.Struct]:
    """The strict type a line of this kind is decoded into."""
    specs = FIELDS[kind.name]
    required = [(field.attribute, field.edge_type) for field in specs if field.required]
    optional = [
        (field.attribute, field.edge_type, field.default) for field in specs if not field.required
    ]
    return msgspec.defstruct(
        kind.name,
        [*required, *optional],
        tag_field="record",
        tag=kind.name,
        forbid_unknown_fields=True,
        rename={field.attribute: field.name for field in specs},
        gc=False,
    )


def is_partial_date(text: str, field: Field) -> bool:
    """Whether a text is a partial date, or `unknown` where the field allows it.

    >>> is_partial_date("2026-02-30", FIELDS["person"][2])
    False
    """
    if text == DEATH_DAY_UNKNOWN and field.name == "died":
        return True
    try:
        latest_reading(text)
    except ValueError:
        return False
    return True


def has_control(text: str) -> bool:
    """Whether a text holds control characters that no page and no picture can show."""
    return _CONTROL.search(text) is not None
