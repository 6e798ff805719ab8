"""Which facts a change touches, so that two changes of the same fact can be told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from types import MappingProxyType
from typing import Final

from graphmodel.domain.change import Difference
from graphmodel.domain.household import Position
from graphmodel.domain.person import Parent, Person
from graphmodel.domain.records import KIND_BY_CLASS, Record

_PERIOD: Final = frozenset({"from_", "until"})
_THERE: Final = "there"


def touches(differences: Iterable[Difference]) -> Mapping[str, str]:
    """The facts these differences touch by name, each with its new value ("" = none).

    Periods of the same ends are one fact; one that only ends because another begins is not
    touched. Places on a map are no facts. Who comes as the mother or father by blood of a child
    touches that place: two screens cannot both fill it without seeing each other.

    >>> from datetime import date
    >>> from graphmodel.domain.ids import PersonId, WorryId
    >>> from graphmodel.domain.worry import Knows
    >>> new = Knows(person=PersonId("p"), worry=WorryId("w"), level="full", from_=date(2026, 1, 1))
    >>> dict(touches([Difference(before=None, after=new)]))
    {'knows|p|w|level': 'full', 'knows|p|w|there': 'yes'}
    """
    every = list(differences)
    groups: dict[str, list[Difference]] = {}
    for difference in every:
        if not isinstance(difference.record, Position):
            groups.setdefault(_ends(difference.record), []).append(difference)
    found = _parents_who_came(every)
    for name, group in groups.items():
        before = _last([one.before for one in group if one.before is not None])
        after = _last([one.after for one in group if one.after is not None])
        for field in sorted(before.keys() | after.keys()):
            if before.get(field, "") != after.get(field, ""):
                found[f"{name}|{field}"] = after.get(field, "")
    return MappingProxyType(found)


def clash(mine: Mapping[str, str], theirs: Mapping[str, str]) -> tuple[str, ...]:
    """The facts both touch with another value, by name.

    >>> clash({"person|p|name": "Ria"}, {"person|p|name": "Rie", "person|p|sex": "f"})
    ('person|p|name',)
    """
    return tuple(sorted(fact for fact in mine.keys() & theirs.keys() if mine[fact] != theirs[fact]))


def _parents_who_came(differences: Iterable[Difference]) -> dict[str, str]:
    """The places of a mother or father by blood that who comes fills, or who goes leaves."""
    found: dict[str, str] = {}
    changed = [one for one in differences if one.before is None or one.after is None]
    sex = {one.record.id: one.record.sex for one in changed if isinstance(one.record, Person)}
    for one in changed:
        link = one.record
        if isinstance(link, Parent) and link.kind == "biological" and sex.get(link.parent):
            found[f"place|{link.child}|{sex[link.parent]}"] = link.parent if one.after else ""
    return found


def _ends(record: Record) -> str:
    kind = KIND_BY_CLASS[type(record)]
    parts = [_text(getattr(record, name)) for name in kind.key if name not in _PERIOD]
    return "|".join((kind.name, *parts))


def _last(records: Sequence[Record]) -> dict[str, str]:
    """The fields of the record that begins last, those that say nothing left out."""
    if not records:
        return {}
    record = max(records, key=lambda one: getattr(one, "from_", None) or date.min)
    left_out = {*KIND_BY_CLASS[type(record)].key, "from_", "household"}
    values = {_THERE: "yes"}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name not in left_out and value != field.default:
            values[field.name] = _text(value)
    return values


def _text(value: object) -> str:
    """A value in the words of the interchange format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ",".join(str(one) for one in value)
    return value.isoformat() if isinstance(value, date) else str(value)
