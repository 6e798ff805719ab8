"""A household as it is drawn, written short; deeds done to it, and what they are refused for."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, Final

from graphmodel.changes.applied import after_records, all_records, records_in
from graphmodel.changes.command import Refusal
from graphmodel.changes.decide import Moment, decide
from graphmodel.changes.deeds import NAME_OF, Deed
from graphmodel.changes.references import named_in
from graphmodel.domain.change import Change, ChangeId, Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Household, Tie
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.records import KIND_BY_CLASS, Key, Record, key_of
from graphmodel.domain.worry import Knows
from graphmodel.policy.policy import PolicyOnDay, load_policy
from graphmodel.rules.circles import Circles, circles
from tests.rules.lines import Line, household
from tests.rules.world import DAY, records_of

UNITS = frozenset({"GM1", "o", "t"})
"""The municipality, the organisation and the team there are."""

YESTERDAY = date(2026, 10, 31)
TOMORROW = date(2026, 11, 2)


def drawn(*lines: Line | tuple[Line, ...]) -> Dossier:
    """The household these lines make; the household itself and the people named are added."""
    told = [one for given in lines for one in (given if isinstance(given, tuple) else (given,))]
    if not any(one["record"] == "household" for one in told):
        told.append(household())
    records = records_of(*told)
    known = {one["id"] for one in told if one["record"] == "person"}
    named = {who for one in records for kind, who in named_in(one) if kind == "person"}
    people = [
        {"record": "person", "id": who, "name": who.capitalize()} for who in sorted(named - known)
    ]
    every = [*records_of(*people), *records]
    return after_records(None, [Difference(before=None, after=one) for one in every])


_POLICY: Final = load_policy()


def policy_on(day: date) -> PolicyOnDay:
    """The default policy on a day."""
    return _POLICY.on(day)


def moment(day: date = DAY, today: date | None = None, elsewhere: tuple[str, ...] = ()) -> Moment:
    """Household `h` on a day, decided that same day where nothing else is said."""
    return Moment(
        household=HouseholdId("h"),
        day=day,
        today=today or max(day, DAY),
        policy=policy_on(day),
        units=UNITS,
        elsewhere=frozenset(PersonId(one) for one in elsewhere),
    )


def differences(dossier: Dossier | None, deed: Deed, day: date = DAY) -> tuple[Difference, ...]:
    """What a deed changes; it is not refused."""
    decided = decide(dossier, deed, moment(day))
    assert not isinstance(decided, Refusal), decided
    return decided


def do(dossier: Dossier | None, *deeds: Deed, day: date = DAY) -> Dossier:
    """The household after these deeds; none is refused."""
    for deed in deeds:
        dossier = after_records(dossier, differences(dossier, deed, day))
    assert dossier is not None
    return dossier


def refused(dossier: Dossier | None, deed: Deed, at: Moment | None = None) -> Refusal:
    """Why a deed is not done."""
    decided = decide(dossier, deed, at or moment())
    assert isinstance(decided, Refusal), decided
    return decided


def change_of(deed: Deed, made: tuple[Difference, ...], number: int = 1) -> Change:
    """The change as it is kept."""
    return Change(
        id=ChangeId(f"00000000-0000-4000-8000-{number:012}"),
        household=HouseholdId("h"),
        number=number,
        deed=NAME_OF[type(deed)],
        day=DAY,
        at=datetime(2026, 11, 1, 12, tzinfo=UTC),
        by="somebody",
        device="00000000-0000-4000-8000-000000000000",
        differences=made,
    )


def records(dossier: Dossier) -> dict[tuple[str, Key], Record]:
    """Every record by kind and key: two households are the same when these are."""
    return {
        (KIND_BY_CLASS[type(record)].name, key_of(record)): record
        for record in all_records(dossier)
    }


def lines_of(dossier: Dossier, kind: type[Any]) -> Iterator[Any]:
    """The records of a class, in time."""
    return iter(sorted(records_in(dossier, kind), key=key_of))


def ties_of(dossier: Dossier, who: str) -> list[Tie]:
    """The ties of somebody, in time."""
    return [tie for tie in lines_of(dossier, Tie) if tie.person == who]


def known(dossier: Dossier, who: str, day: date = DAY) -> dict[str, str]:
    """What somebody knows on a day, by worry; what is not recorded is left out."""
    return {
        str(one.worry): one.level
        for one in lines_of(dossier, Knows)
        if one.person == who
        and (one.from_ is None or one.from_ <= day)
        and (one.until is None or day < one.until)
    }


def rings_on(dossier: Dossier, day: date) -> Circles:
    """The rings on a day."""
    return circles(dossier.case, policy_on(day))


def ring_of(dossier: Dossier, who: str, day: date = DAY) -> str | None:
    """The ring somebody stands in on a day."""
    (placed,) = (one for one in rings_on(dossier, day).people if one.person == who)
    return placed.circle


def household_of(dossier: Dossier) -> Household:
    """The household itself."""
    return dossier.case.household
