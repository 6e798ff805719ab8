"""A household, organisations that can take its next phase, and the question who can."""

from typing import Any

from graphmodel.domain.words import Phase
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import Candidates, candidates
from tests.rules.world import DAY, assemble, policy_on, records_of

Line = dict[str, Any]
HOME: tuple[Line, ...] = (
    {"record": "municipality", "id": "GM1", "name": "Merendam"},
    {"record": "municipality", "id": "GM2", "name": "Broekmeer"},
    {
        "record": "household",
        "id": "h",
        "name": "Bos",
        "municipality": "GM1",
        "phase": "direct_safety",
        "opened": "2026-01-01",
    },
)


def org(id_: str, **more: Any) -> list[Line]:
    """An organisation that can take the risk-driven phase here; named after its id."""
    return [
        {"record": "organisation", "id": id_, "name": more.pop("name", id_), "type": "x"} | more,
        {"record": "serves", "organisation": id_, "municipality": "GM1"},
        listing(organisation=id_),
    ]


def team(id_: str, of: str, **more: Any) -> list[Line]:
    """A team with a listing of its own."""
    name = more.pop("name", id_)
    made = {"record": "team", "id": id_, "organisation": of, "name": name} | more
    return [made, listing(team=id_)]


def listing(phase: str = "risk_driven", level: str = "lead", **more: Any) -> Line:
    return {"record": "phase_role", "phase": phase, "level": level} | more


def works(person: str, **more: Any) -> list[Line]:
    return [
        {"record": "person", "id": person, "name": person},
        {"record": "works_for", "person": person} | more,
    ]


def holds(person: str, **more: Any) -> Line:
    role = {"record": "role", "id": f"r-{person}", "household": "h", "person": person}
    return role | {"role": "case_director"} | more


def prefers(wish: str = "wanted", **more: Any) -> Line:
    return {"record": "preference", "household": "h", "wish": wish} | more


def room(id_: str, **more: Any) -> Line:
    day = {"measured_on": "2026-10-20"}
    return {"record": "capacity", "organisation": id_, "phase": "risk_driven"} | day | more


def ask(*lines: Line, phase: Phase = "risk_driven", topic: str | None = None) -> Candidates:
    world = assemble(records_of(*HOME, *lines))
    return candidates(world.case(), Abilities(world.directory, DAY), phase, policy_on(), topic)


def order(found: Candidates) -> list[str]:
    return [one.team or one.organisation for one in found.ranked]


def codes(found: Candidates) -> dict[str, tuple[str, ...]]:
    return {one.team or one.organisation: one.codes for one in found.rejected}


def relation(found: Candidates, unit: str = "o") -> tuple[str, str | None]:
    one = next(one for one in found.ranked if (one.team or one.organisation) == unit)
    return one.relation, one.person


def below(found: Candidates) -> list[str | None]:
    return [one.decided_by for one in found.ranked]
