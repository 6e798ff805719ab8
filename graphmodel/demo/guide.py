"""The organisations of the region as the data files describe them, and more for a larger one."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, cast

from graphmodel.demo.chance import Chance
from graphmodel.demo.plan import RegionPlan
from graphmodel.demo.story import read_data
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import MunicipalityId, OrganisationId
from graphmodel.domain.words import Level, Phase

Listing = tuple[Phase, Level]
"""A phase role: for which phase, and how far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One organisation before it becomes records; `named` ones exist, so they get no data."""

    id: OrganisationId
    name: str
    type: str
    listings: tuple[Listing, ...]
    serves: tuple[MunicipalityId, ...]
    regional: bool = False
    named: bool = False
    teams: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    from_: Day | None = None
    until: Day | None = None
    successors: tuple[OrganisationId, ...] = ()
    left: dict[str, Day] = field(default_factory=dict)
    address: str | None = None
    secret_address: bool = False


def read_municipalities() -> list[tuple[MunicipalityId, str]]:
    """Code and name of every municipality of the region."""
    return [(MunicipalityId(row["code"]), row["name"]) for row in _rows("municipalities")]


def read_entries() -> list[Entry]:
    """The organisations of the directory file with the phase roles of their type or name."""
    table: dict[str, list[Listing]] = {}
    for row in _rows("phase_roles"):
        listing = (cast("Phase", row["phase"]), cast("Level", row["level"]))
        table.setdefault(row["organisation"], []).append(listing)
    return [_entry(fields, table) for fields in read_data("directory.toml")["organisation"]]


def grown_entries(chance: Chance, plan: RegionPlan, known: list[Entry]) -> Iterator[Entry]:
    """The known ones, then invented ones of the same types until the plan is filled."""
    words = read_data("directory.toml")["region"]
    codes = [code for code, _ in read_municipalities()]
    models = [entry for entry in known if not entry.named and entry.until is None]
    yield from known
    teams_left = plan.teams - sum(len(entry.teams) for entry in known)
    to_make = plan.organisations - len(known)
    for number in range(to_make):
        model = models[number % len(models)]
        name = f"{chance.one(words['forms'])} {chance.one(words['words'])} {number + 1}"
        share = -(-max(0, teams_left) // (to_make - number))
        teams_left -= share
        yield Entry(
            id=OrganisationId(f"organisatie-{number + 1}"),
            name=name,
            type=model.type,
            listings=model.listings,
            serves=tuple(chance.some(codes, chance.number(1, 3))),
            teams=tuple(f"{name} {team + 1}" for team in range(share)),
            topics=tuple(chance.some(words["topics"], chance.number(0, 2))),
        )


def _entry(fields: dict[str, Any], table: dict[str, list[Listing]]) -> Entry:
    names = [fields["name"]] if fields.get("named") else [fields["type"], *fields.get("also", ())]
    listings = {listing: None for name in names for listing in table[name]}
    regional = fields["serves"] == "all"
    taken_over = {
        name: fields[name]
        for name in ("named", "left", "address", "secret_address")
        if name in fields
    }
    return Entry(
        id=OrganisationId(fields["id"]),
        name=fields["name"],
        type=fields["type"],
        listings=tuple(
            (phase, level)
            for phase, level in listings
            if phase in fields.get("phases", (phase,)) and level in fields.get("levels", (level,))
        ),
        serves=() if regional else tuple(fields["serves"]),
        regional=regional,
        teams=tuple(fields.get("teams", ())),
        topics=tuple(fields.get("topics", ())),
        from_=fields.get("from"),
        until=fields.get("until"),
        successors=tuple(fields.get("successors", ())),
        **taken_over,
    )


def _rows(name: str) -> list[dict[str, str]]:
    path = files("graphmodel.demo").joinpath(f"{name}_haaglanden.csv")
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
