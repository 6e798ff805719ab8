"""The record kinds in the order of the interchange table, each with its key."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, get_type_hints

from graphmodel.domain.household import HiddenBond, Household, Member, Position, Task, Tie
from graphmodel.domain.organisation import (
    Capacity,
    Expertise,
    Municipality,
    Organisation,
    PhaseRole,
    Serves,
    Team,
    WorksFor,
)
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Place, Twins
from graphmodel.domain.role import Handover, Preference, Role
from graphmodel.domain.worry import Knows, SafetyPerson, Wish, Worry

Record = (
    Municipality
    | Organisation
    | Team
    | Serves
    | PhaseRole
    | Capacity
    | Expertise
    | Person
    | Household
    | Member
    | Parent
    | Partner
    | Twins
    | Bond
    | Tie
    | Worry
    | Knows
    | SafetyPerson
    | WorksFor
    | Role
    | Handover
    | Preference
    | Wish
    | Task
    | Place
    | Position
    | AskedKin
    | HiddenBond
)


@dataclass(frozen=True, slots=True)
class RecordKind:
    """What a kind is called, which class holds it and what makes two lines the same record.

    `one_of` names the fields of which exactly one is given: the "or" of the table.
    """

    name: str
    cls: type[Record]
    key: tuple[str, ...]
    one_of: tuple[str, ...] = ()


_UNIT = ("organisation", "team")
_TARGET = ("organisation", "team", "person")

KINDS: Final[tuple[RecordKind, ...]] = (
    RecordKind("municipality", Municipality, ("id",)),
    RecordKind("organisation", Organisation, ("id",)),
    RecordKind("team", Team, ("id",)),
    RecordKind("serves", Serves, (*_UNIT, "municipality", "from_"), _UNIT),
    RecordKind("phase_role", PhaseRole, (*_UNIT, "phase", "level", "from_"), _UNIT),
    RecordKind("capacity", Capacity, (*_UNIT, "phase", "measured_on"), _UNIT),
    RecordKind("expertise", Expertise, (*_UNIT, "topic", "from_"), _UNIT),
    RecordKind("person", Person, ("id",)),
    RecordKind("household", Household, ("id",)),
    RecordKind("member", Member, ("household", "person", "from_")),
    RecordKind("parent", Parent, ("parent", "child", "kind", "from_")),
    RecordKind("partner", Partner, ("a", "b", "kind", "from_")),
    RecordKind("twins", Twins, ("persons",)),
    RecordKind("bond", Bond, ("from_person", "to_person", "kind", "from_")),
    RecordKind("tie", Tie, ("household", "person", "from_")),
    RecordKind("worry", Worry, ("id",)),
    RecordKind("knows", Knows, ("person", "worry", "from_")),
    RecordKind("safety_person", SafetyPerson, ("person", "child", "from_")),
    RecordKind("works_for", WorksFor, ("person", *_UNIT, "from_"), _UNIT),
    RecordKind("role", Role, ("id",)),
    RecordKind("handover", Handover, ("id",)),
    RecordKind("preference", Preference, ("household", *_TARGET, "wish", "from_"), _TARGET),
    RecordKind("wish", Wish, ("id",)),
    RecordKind("task", Task, ("id",)),
    RecordKind("place", Place, ("id",)),
    RecordKind("position", Position, ("household", "person", "lens")),
    RecordKind("asked_kin", AskedKin, ("person", "kin")),
    RecordKind(
        "hidden_bond", HiddenBond, ("household", "from_person", "to_person", "kind", "audience")
    ),
)

KIND_BY_NAME: Final = MappingProxyType({kind.name: kind for kind in KINDS})
KIND_BY_CLASS: Final = MappingProxyType({kind.cls: kind for kind in KINDS})

Key = tuple[object, ...]


def _parts(kind: RecordKind) -> Callable[[Record], Key]:
    """The key of a kind's records: dates by number, absent parts before all others."""
    hints = get_type_hints(kind.cls)
    dated = [hints[name] in (date, date | None) for name in kind.key]
    names = kind.key

    def key(record: Record) -> Key:
        return tuple(
            [
                (value.toordinal() if value is not None else 0) if is_date else (value or "")
                for value, is_date in zip(
                    [getattr(record, name) for name in names], dated, strict=True
                )
            ]
        )

    return key


_KEYS: Final = {kind.cls: _parts(kind) for kind in KINDS}


def key_of(record: Record) -> Key:
    """What makes two lines the same record; absent parts sort first.

    >>> from graphmodel.domain.ids import HouseholdId, PersonId
    >>> key_of(Member(household=HouseholdId("h"), person=PersonId("p")))
    ('h', 'p', 0)
    """
    return _KEYS[type(record)](record)
