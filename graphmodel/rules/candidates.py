"""Who can take over a phase of a household: ranked, and the rejected, each with reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from graphmodel.domain.calendar import Day, days_between
from graphmodel.domain.case import Case
from graphmodel.domain.finding import Fact, fact
from graphmodel.domain.ids import HouseholdId, OrganisationId, PersonId, TeamId
from graphmodel.domain.organisation import Capacity
from graphmodel.domain.words import PHASES, WORKING_PHASES, Level, Phase
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.abilities import ABLE_LEVELS, Abilities, Unit, parts_of
from graphmodel.rules.acquaintance import RELATIONS, Acquaintance, Bond, Relation

Room = Literal["free", "unknown", "full"]
DecidedBy = Literal["relation", "expertise", "level", "capacity", "later_handovers", "name"]
RejectedCode = Literal["ceased", "elsewhere", "not_listed", "not_yet", "refused"]

ROOMS: Final[tuple[Room, ...]] = ("free", "unknown", "full")
DECIDING: Final[tuple[DecidedBy, ...]] = (
    "relation",
    "expertise",
    "level",
    "capacity",
    "later_handovers",
    "name",
)
"""The keys of the ranking, the one that counts most first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A unit that can take the phase, with every key it was ranked by.

    `facts` say why, key by key, and last why it stands where it stands.
    """

    organisation: OrganisationId
    team: TeamId | None
    name: str
    person: PersonId | None
    relation: Relation
    level: Level
    expertise: bool | None
    capacity: Room
    later_handovers: int
    decided_by: DecidedBy | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A unit named for the phase that cannot take it here now; `codes` sorted, a fact for each."""

    organisation: OrganisationId
    team: TeamId | None
    name: str
    codes: tuple[RejectedCode, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Who can take this phase of this household on a day."""

    household: HouseholdId
    phase: Phase
    on: Day
    expertise: str | None
    ranked: tuple[Candidate, ...]
    rejected: tuple[Rejected, ...]


def candidates(
    case: Case,
    abilities: Abilities,
    phase: Phase,
    policy: PolicyOnDay,
    expertise: str | None = None,
) -> Candidates:
    """Every unit named for the phase, ranked or rejected; the same question, the same answer.

    Source: "candidates" of the interchange format; Routekaart naar veiligheid (Haaglanden),
    warme overdracht.

    Raises:
        NotFound: a unit the case or a listing names is not in the directory.

    >>> from graphmodel.domain.case import Directory
    >>> from graphmodel.domain.household import Household
    >>> from graphmodel.domain.ids import MunicipalityId
    >>> from graphmodel.policy.policy import load_policy
    >>> home = Household(id=HouseholdId("h"), name="Bos", municipality=MunicipalityId("GM0518"),
    ...                  phase="recovery", opened=Day(2026, 1, 1))
    >>> day = Day(2026, 11, 1)
    >>> case, nobody = Case(household=home, people={}), Abilities(Directory(), day)
    >>> candidates(case, nobody, "recovery", load_policy().on(day)).ranked
    ()
    """
    asked = _Asked(case, abilities, phase, policy, expertise)
    able, rejected = _sorted_out(asked)
    return Candidates(
        household=case.household.id,
        phase=phase,
        on=policy.day,
        expertise=expertise,
        ranked=_placed(sorted(able, key=_rank)),
        rejected=tuple(rejected),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question: for whom, among whom, for what."""

    case: Case
    abilities: Abilities
    phase: Phase
    policy: PolicyOnDay
    expertise: str | None


def _sorted_out(asked: _Asked) -> tuple[list[Candidate], list[Rejected]]:
    """Who can, and who cannot, each in the order of the units."""
    abilities, known = asked.abilities, Acquaintance(asked.case, asked.abilities)
    able: list[Candidate] = []
    rejected: list[Rejected] = []
    for unit in abilities.units_named_for(asked.phase):
        level = abilities.level(unit, asked.phase)
        against = _objections(unit, level, asked, known)
        if level is None or against:
            rejected.append(_reject(unit, abilities, against))
        else:
            able.append(_weigh(unit, level, asked, known.with_unit(unit)))
    return able, rejected


def _rank(one: Candidate) -> tuple[int, bool, int, int, int, tuple[str, str, str]]:
    """Smaller is better, in the order of DECIDING."""
    return (
        RELATIONS.index(one.relation),
        one.expertise is False,
        ABLE_LEVELS.index(one.level),
        ROOMS.index(one.capacity),
        one.later_handovers,
        (one.name, one.organisation, one.team or ""),
    )


def _placed(ranked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The same candidates, each with the key by which it stands below the one before it."""
    deciding = [
        next(key for key, a, b in zip(DECIDING, _rank(one), _rank(other), strict=True) if a != b)
        for one, other in pairwise(ranked)
    ]
    placed = []
    for place, one in enumerate(ranked, start=1):
        below = deciding[place - 2] if place > 1 else None
        because = below or (deciding[0] if deciding else "only")
        above = ranked[place - 2].name if place > 1 else None
        why = fact("place", place=place, because=because, above=above)
        placed.append(replace(one, decided_by=below, facts=(*one.facts, why)))
    return tuple(placed)


def _weigh(unit: Unit, level: Level, asked: _Asked, bond: Bond) -> Candidate:
    abilities, phase = asked.abilities, asked.phase
    measured = abilities.capacity(unit, phase)
    policy = asked.policy
    room = room_on(measured, policy.day, policy.numbers.stale_capacity_days)
    later = _phases_not_taken(unit, abilities, phase)
    covered = None if asked.expertise is None else abilities.covers(unit, asked.expertise)
    reasons = [bond.fact]
    if asked.expertise is not None:
        reasons.append(fact("expertise", topic=asked.expertise, covered=covered))
    reasons += [
        fact("level", level=level, phase=phase),
        _room_fact(room, measured, policy),
        fact("later_handovers", number=len(later), phases=later),
    ]
    return Candidate(
        organisation=unit.organisation,
        team=unit.team,
        name=abilities.name(unit),
        person=bond.person,
        relation=bond.relation,
        level=level,
        expertise=covered,
        capacity=room,
        later_handovers=len(later),
        facts=tuple(reasons),
    )


def room_on(measured: Capacity | None, day: Day, stale_days: int) -> Room:
    """Whether there is room, by the last number on record; an old number is unknown.

    >>> room_on(None, Day(2026, 11, 1), stale_days=30)
    'unknown'
    """
    if measured is None or days_between(measured.measured_on, day) > stale_days:
        return "unknown"
    if measured.free is not None:
        return "free" if measured.free > 0 else "full"
    if measured.coded == "some":
        return "free"
    return "full" if measured.coded in ("none", "waiting_list") else "unknown"


def _room_fact(room: Room, measured: Capacity | None, policy: PolicyOnDay) -> Fact:
    stale_days = policy.numbers.stale_capacity_days
    if measured is None:
        return fact("capacity", room=room, stale_days=stale_days)
    return fact(
        "capacity",
        room=room,
        free=measured.free,
        coded=measured.coded,
        measured_on=measured.measured_on,
        stale=days_between(measured.measured_on, policy.day) > stale_days,
        stale_days=stale_days,
    )


def _phases_not_taken(unit: Unit, abilities: Abilities, phase: Phase) -> tuple[Phase, ...]:
    later = PHASES[PHASES.index(phase) + 1 :]
    return tuple(
        one for one in later if one in WORKING_PHASES and abilities.level(unit, one) is None
    )


def _objections(
    unit: Unit, level: Level | None, asked: _Asked, known: Acquaintance
) -> dict[RejectedCode, Fact]:
    """What speaks against a unit, in the order of the codes."""
    abilities = asked.abilities
    against: dict[RejectedCode, Fact] = {}
    if abilities.ceased(unit):
        against["ceased"] = _ceased_fact(unit, abilities)
    municipality = asked.case.household.municipality
    if not abilities.serves(unit, municipality):
        name = abilities.directory.place_name(municipality)
        against["elsewhere"] = fact("elsewhere", municipality=municipality, name=name)
    if level is None:
        against["not_listed"] = fact("not_listed", phase=asked.phase)
    if abilities.not_yet(unit):
        starts = [one.from_ for one in abilities.records(unit) if one.from_ is not None]
        against["not_yet"] = fact("not_yet", starts=max(starts))
    refusals = [known.refusals[part] for part in parts_of(unit) if part in known.refusals]
    if refusals:
        against["refused"] = fact("refused", since=refusals[-1].from_)
    return against


def _ceased_fact(unit: Unit, abilities: Abilities) -> Fact:
    ended = [
        one.until
        for one in abilities.records(unit)
        if one.until is not None and one.until <= abilities.day
    ]
    everybody = abilities.directory.organisations
    organisation = Unit(unit.organisation)
    gone = abilities.ceased(organisation)
    successors = abilities.organisation_of(organisation).successors if gone else ()
    names = tuple(everybody[one].name for one in successors if one in everybody)
    return fact("ceased", ended=min(ended), successors=tuple(successors), names=names)


def _reject(unit: Unit, abilities: Abilities, against: dict[RejectedCode, Fact]) -> Rejected:
    return Rejected(
        organisation=unit.organisation,
        team=unit.team,
        name=abilities.name(unit),
        codes=tuple(against),
        facts=tuple(against.values()),
    )
