"""What each field of each deed may hold, read off its dataclass."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from graphmodel.changes.deeds import DEEDS, Deed
from graphmodel.changes.deeds.unset import Unset
from graphmodel.domain.calendar import Day, DeathDate, PartialDate
from graphmodel.domain.change import ChangeId
from graphmodel.domain.ids import KIND_OF_ID, WorryId
from graphmodel.domain.words import KnowLevel
from graphmodel.interchange.fields import ID_TYPE

UUID: Final = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z"
"""A UUID in small letters."""

_PARTIAL: Final = r"^[0-9]{4}(-[0-9]{2}){0,2}\Z"
_DEATH: Final = r"^([0-9]{4}(-[0-9]{2}){0,2}|unknown)\Z"
"""Their form; whether the day exists is looked at when the deed is decided."""

Shape = Literal["text", "yes_no", "list", "levels", "day", "other"]


@dataclass(frozen=True, slots=True)
class Spec:
    """A field of a deed: its name outside and here, its type, and what it may be left as."""

    name: str
    attribute: str
    type: Any
    shape: Shape
    required: bool
    may_be_none: bool


def _spec(name: str, hint: Any, required: bool) -> Spec:
    parts = get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)
    meant = [part for part in parts if part not in (Unset, type(None))]
    plain = meant[0]
    return Spec(
        name=name.rstrip("_"),
        attribute=name,
        type=_edge(plain),
        shape=_shape(plain),
        required=required,
        may_be_none=type(None) in parts,
    )


def _edge(hint: Any) -> Any:
    if hint in KIND_OF_ID:
        return ID_TYPE
    if hint is ChangeId:
        return Annotated[str, msgspec.Meta(pattern=UUID)]
    if hint is PartialDate:
        return Annotated[str, msgspec.Meta(pattern=_PARTIAL)]
    if hint is DeathDate:
        return Annotated[str, msgspec.Meta(pattern=_DEATH)]
    if get_origin(hint) is tuple:
        return tuple[_edge(get_args(hint)[0]), ...]  # type: ignore[misc]  # made at run time
    if _is_levels(hint):
        return dict[_edge(WorryId), KnowLevel]  # type: ignore[misc]  # made at run time
    return hint


def _is_levels(hint: Any) -> bool:
    origin = get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _shape(hint: Any) -> Shape:
    if hint is str:
        return "text"
    if hint is bool:
        return "yes_no"
    if hint in (Day, PartialDate, DeathDate):
        return "day"
    if get_origin(hint) is tuple:
        return "list"
    return "levels" if _is_levels(hint) else "other"


def _specs(deed: type[Deed]) -> Mapping[str, Spec]:
    hints = get_type_hints(deed)
    found = [
        _spec(
            field.name,
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(deed)
    ]
    return MappingProxyType({spec.name: spec for spec in found})


SPECS: Final[Mapping[str, Mapping[str, Spec]]] = MappingProxyType(
    {name: _specs(deed) for name, deed in DEEDS.items()}
)
"""The fields of every deed, by the deed's name and their own."""
