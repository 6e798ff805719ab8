"""Dossiers assembled in memory from records, for tests of views."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from graphmodel.demo.story import read_story
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Task
from graphmodel.domain.ids import HouseholdId
from graphmodel.domain.person import Person, Place
from graphmodel.domain.records import Record
from graphmodel.rules.standing import Standing, stand
from tests.rules.world import assemble, policy_on, records_of

TODAY = date(2026, 11, 22)


def dossier_of(records: Iterable[Record], household: str = "h", version: int = 7) -> Dossier:
    """The dossier of a household: its case, the plan, and the places of everybody on it."""
    every = list(records)
    case = assemble(every).cases[HouseholdId(household)]
    tasks = tuple(one for one in every if isinstance(one, Task) and one.household == household)
    named = case.people.keys() | {one.person for one in tasks}
    places = tuple(one for one in every if isinstance(one, Place) and one.person in named)
    named = named | {person for place in places for person in place.people}
    people = {one.id: one for one in every if isinstance(one, Person) and one.id in named}
    return Dossier(case=replace(case, people=people), version=version, tasks=tasks, places=places)


def home_line(household: str) -> dict[str, Any]:
    """A household of which nothing is said but its id."""
    return {
        "record": "household",
        "id": household,
        "name": "Gezin",
        "municipality": "GM0518",
        "phase": "risk_driven",
        "opened": "2026-01-05",
    }


def dossier_from(*lines: dict[str, Any], household: str = "h") -> Dossier:
    """A dossier from lines of the interchange format; the household itself may be left out."""
    given = any(one["record"] == "household" for one in lines)
    return dossier_of(records_of(*(() if given else (home_line(household),)), *lines), household)


def story(name: str) -> Dossier:
    """One of the households of the demonstration."""
    return dossier_of(read_story(f"{name.replace('-', '_')}.toml"), name)


def on(dossier: Dossier, day: date = TODAY) -> Standing:
    """How a dossier stands on a day."""
    return stand(dossier.case, policy_on(day))
