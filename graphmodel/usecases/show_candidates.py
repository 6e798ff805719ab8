"""Show one household on a day: how it stands, what fires, what its phase needs, who can take it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.finding import Finding
from graphmodel.domain.household import Position
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import Phase
from graphmodel.errors import NotFound
from graphmodel.policy.policy import Policy
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import Candidates, candidates
from graphmodel.rules.phase import PhaseCheck, phase_check
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import Standing, stand
from graphmodel.store.cases import read_cases
from graphmodel.store.queries.records import READ
from graphmodel.store.query import Transaction
from graphmodel.store.shape import flat, record_of
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.list_households import by_urgency
from graphmodel.usecases.region import abilities_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One household as it stands on a day, and on an earlier day when two are compared.

    `findings` come with the most urgent first; `cells` are the stored places on the rings.
    """

    standing: Standing
    place: str
    findings: tuple[Finding, ...] = ()
    check: PhaseCheck | None = None
    before: Standing | None = None
    cells: Mapping[PersonId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateScene:
    """Who can take a phase of a household, and the topics somebody can be asked to know."""

    scene: Scene
    found: Candidates
    abilities: Abilities


def show_household(
    store: Store,
    actor: Actor,
    household: str,
    policy: Policy,
    on: Day,
    *,
    since: Day | None = None,
) -> Scene:
    """Everything the page of a household says about a day.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_household")

    def read(transaction: Transaction) -> tuple[Case, dict[PersonId, str]]:
        return _case(transaction, household), _cells(transaction, household)

    case, cells = store.read(read)
    abilities = abilities_on(store, on)
    standing = stand(case, policy.on(on))
    return Scene(
        standing=standing,
        place=_place(case, abilities),
        findings=by_urgency(signals(standing, abilities)),
        check=phase_check(standing, abilities),
        before=stand(case, policy.on(since)) if since else None,
        cells=cells,
    )


def show_candidates(
    store: Store,
    actor: Actor,
    household: str,
    phase: Phase,
    policy: Policy,
    on: Day,
    *,
    expertise: str | None = None,
) -> CandidateScene:
    """Who can take a phase of one household, with the household itself.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_household")

    case = store.read(lambda transaction: _case(transaction, household))
    abilities = abilities_on(store, on)
    today = policy.on(on)
    return CandidateScene(
        scene=Scene(standing=stand(case, today), place=_place(case, abilities)),
        found=candidates(case, abilities, phase, today, expertise),
        abilities=abilities,
    )


def _case(transaction: Transaction, household: str) -> Case:
    found = read_cases(transaction, [household])
    for case in found.values():
        return case
    raise NotFound.named("household", household)


def _place(case: Case, abilities: Abilities) -> str:
    municipality = case.household.municipality
    known = abilities.directory.municipalities.get(municipality)
    return known.name if known else municipality


def _cells(transaction: Transaction, household: str) -> dict[PersonId, str]:
    cells: dict[PersonId, str] = {}
    for values in flat(READ["position"](transaction, [household])):
        position = record_of("position", values)
        if isinstance(position, Position) and position.lens == "circles":
            cells[position.person] = str(position.cell)
    return cells
