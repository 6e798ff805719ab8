"""Identifiers: text, unique per kind of record. The type of a field says what it points at."""

from typing import Final, NewType

MunicipalityId = NewType("MunicipalityId", str)
OrganisationId = NewType("OrganisationId", str)
TeamId = NewType("TeamId", str)
PersonId = NewType("PersonId", str)
HouseholdId = NewType("HouseholdId", str)
WorryId = NewType("WorryId", str)
RoleId = NewType("RoleId", str)
HandoverId = NewType("HandoverId", str)
WishId = NewType("WishId", str)
TaskId = NewType("TaskId", str)
PlaceId = NewType("PlaceId", str)

KIND_OF_ID: Final[dict[object, str]] = {
    MunicipalityId: "municipality",
    OrganisationId: "organisation",
    TeamId: "team",
    PersonId: "person",
    HouseholdId: "household",
    WorryId: "worry",
    RoleId: "role",
    HandoverId: "handover",
    WishId: "wish",
    TaskId: "task",
    PlaceId: "place",
}
"""Which kind of record a field of this type names."""
