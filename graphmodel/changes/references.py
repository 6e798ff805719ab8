"""Which records name which others."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from graphmodel.domain.records import KIND_BY_CLASS, Record
from graphmodel.interchange.fields import FIELDS, Field

POINTING: Final[Mapping[type, tuple[Field, ...]]] = MappingProxyType(
    {cls: tuple(f for f in FIELDS[kind.name] if f.refers_to) for cls, kind in KIND_BY_CLASS.items()}
)
"""The fields of a class that name other records."""


def named_in(record: Record) -> Iterator[tuple[str, str]]:
    """The kind and id of everything a record names.

    >>> from graphmodel.domain.ids import PersonId
    >>> from graphmodel.domain.person import Parent
    >>> list(named_in(Parent(parent=PersonId("a"), child=PersonId("b"))))
    [('person', 'a'), ('person', 'b')]
    """
    for field in POINTING[type(record)]:
        value, kind = getattr(record, field.attribute), field.refers_to or ""
        for one in value if field.is_list else (value,) if field.names(value) else ():
            yield kind, one
