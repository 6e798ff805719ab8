"""Interchange lines for one household `h`, written short; who is only named is an adult."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from graphmodel.domain.finding import Finding, SignalCode
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.circles import Circles, circles
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import stand
from tests.rules.world import DAY, World, assemble, policy_on, records_of

Line = dict[str, Any]
_PERSON_FIELDS = ("person", "child", "parent", "told_by")
_PEOPLE_FIELDS = ("concerns", "caused_by")


def line(record: str, **values: Any) -> Line:
    """A line of a kind; `from_` is the field `from`, None leaves a field out."""
    told = {name.rstrip("_"): value for name, value in values.items() if value is not None}
    return {"record": record} | told


def in_household(record: str, **values: Any) -> Line:
    """A line of a kind in household `h`."""
    return line(record, **{"household": "h"} | values)


def household(**values: Any) -> Line:
    """Household `h`, in recovery and open, where nothing else is said."""
    told = {"name": "H", "municipality": "GM1", "phase": "recovery", "opened": "2026-01-01"}
    return line("household", id="h", **told | values)


def person(who: str, **values: Any) -> Line:
    """Somebody; the name is the id with a capital."""
    return line("person", id=who, name=who.capitalize(), **values)


def child(who: str) -> tuple[Line, Line]:
    """A child of ten who lives in the household."""
    return person(who, birth="2016-05-05"), member(who)


def member(who: str, **values: Any) -> Line:
    """Somebody lives in the household."""
    return in_household("member", person=who, **values)


def tie(who: str, **values: Any) -> Line:
    """Somebody of the own network, active, spoken to yesterday, where nothing else is said."""
    told = {"area": "family", "paid": False, "last_contact": "2026-10-31"}
    return in_household("tie", person=who, **told | values)


def friend(who: str, area: str = "friends", **values: Any) -> Line:
    """Somebody of the own network of whom nobody wrote down when they were last spoken to."""
    return tie(who, **{"area": area, "last_contact": None} | values)


def bond(one: str, other: str, kind: str, **more: Any) -> Line:
    """How one stands towards the other."""
    return line("bond", from_person=one, to_person=other, kind=kind, **more)


def worry(which: str, **values: Any) -> Line:
    """An open worry."""
    return in_household("worry", id=which, **{"statement": which, "opened": "2026-01-01"} | values)


def knows(who: str, which: str, level: str = "full", **values: Any) -> Line:
    """What somebody knows of a worry."""
    return line("knows", person=who, worry=which, level=level, **values)


def safety(who: str, whose: str, **values: Any) -> Line:
    """Somebody is recorded as safety person."""
    return line("safety_person", person=who, child=whose, **values)


def role(who: str, which: str, **values: Any) -> Line:
    """Somebody holds a role; the record is called after both."""
    return in_household("role", **{"id": f"{who}-{which}", "person": who, "role": which} | values)


def handover(state: str, **values: Any) -> Line:
    """A handover of the case director in a state, with the days that state asks for."""
    days = {
        "proposed": {},
        "accepted": {"accepted_on": "2026-10-02"},
        "refused": {"refused_on": "2026-10-02"},
        "started": {"accepted_on": "2026-10-02", "started_on": "2026-10-03"},
        "completed": {"started_on": "2026-10-03", "completed_on": "2026-10-04"},
        "withdrawn": {"withdrawn_on": "2026-10-04"},
    }[state]
    told = {"id": "ho", "role": "case_director", "state": state, "proposed_on": "2026-10-01"}
    return in_household("handover", **told | days | values)


def world_of(*lines: Line | tuple[Line, ...]) -> World:
    """The world these lines make; the household, municipality and people left out are added."""
    told = [one for given in lines for one in (given if isinstance(given, tuple) else (given,))]
    if not any(one["record"] == "household" for one in told):
        told.append(household())
    told.append(line("municipality", id="GM1", name="Merendam"))
    known = {one["id"] for one in told if one["record"] == "person"}
    named = {who for one in told for who in _named(one)}
    told += [person(who) for who in sorted(named - known)]
    return assemble(records_of(*told))


def _named(one: Line) -> Iterator[str]:
    for field in _PERSON_FIELDS:
        if field in one:
            yield one[field]
    for field in _PEOPLE_FIELDS:
        yield from one.get(field, ())


def findings(
    world: World, code: SignalCode, on: date = DAY, policy: PolicyOnDay | None = None
) -> list[Finding]:
    """What one signal says about household `h`."""
    standing = stand(world.case(), policy or policy_on(on))
    return signals(standing, Abilities(world.directory, on), code)


Short = tuple[str, tuple[str, ...], int | None, int | None]


def ask(code: SignalCode, *lines: Line | tuple[Line, ...], on: date = DAY) -> list[Short]:
    """What one signal says, each as (state, subjects, measured, threshold)."""
    return [
        (one.state, one.subjects, one.measured, one.threshold)
        for one in findings(world_of(*lines), code, on)
    ]


def rings(*lines: Line | tuple[Line, ...], on: date = DAY) -> Circles:
    """The circles of household `h`."""
    return circles(world_of(*lines).case(), policy_on(on))
