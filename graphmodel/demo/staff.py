"""The staff of the region, by what they can take where."""

from dataclasses import dataclass, field

from graphmodel.demo.chance import Chance
from graphmodel.demo.guide import Entry
from graphmodel.domain.ids import MunicipalityId, OrganisationId, PersonId, TeamId
from graphmodel.domain.words import Level, Phase

CAN: frozenset[Level] = frozenset(("lead", "trained"))
"""The levels with which somebody can take the main role of a phase."""

TRIES = 12
"""How often a colleague is sought who can take several phases."""


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody of the staff, where they work and for which phases they can take a role."""

    person: PersonId
    organisation: OrganisationId
    team: TeamId | None
    can: frozenset[Phase]


@dataclass(slots=True)
class Staff:
    """Workers by municipality and phase, and all of them."""

    everybody: list[Worker] = field(default_factory=list)
    able: dict[tuple[MunicipalityId, Phase], list[Worker]] = field(default_factory=dict)

    def add(self, worker: Worker, municipalities: tuple[MunicipalityId, ...]) -> None:
        """Somebody who can take roles in these municipalities."""
        self.everybody.append(worker)
        for municipality in municipalities:
            for phase in sorted(worker.can):
                self.able.setdefault((municipality, phase), []).append(worker)

    def who_can(
        self, chance: Chance, municipality: MunicipalityId, *phases: Phase
    ) -> Worker | None:
        """Somebody who can take each of these phases here, if one is found."""
        pool = self.able.get((municipality, phases[0]), [])
        for _ in range(TRIES if pool else 0):
            worker = chance.one(pool)
            if worker.can.issuperset(phases):
                return worker
        return None


def phases_of(entry: Entry) -> frozenset[Phase]:
    """The phases in which the staff of an organisation can take a role now and before."""
    if entry.from_ is not None or entry.until is not None:
        return frozenset()
    return frozenset(phase for phase, level in entry.listings if level in CAN)
