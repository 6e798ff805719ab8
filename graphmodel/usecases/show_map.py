"""Show the map of one household on a day: its dossier, how it stands, what fires, what changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Directory
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.domain.ids import PersonId
from graphmodel.errors import NotFound
from graphmodel.policy.policy import Policy
from graphmodel.rules.phase import PhaseCheck, phase_check
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import Standing, stand
from graphmodel.store.journal import newest_changes
from graphmodel.store.query import Transaction
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.list_households import by_urgency
from graphmodel.usecases.region import abilities_on


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdMap:
    """One household as it can be drawn and changed.

    `findings` come with the most urgent first, `history` with the newest change first;
    `before` is how it stood on an earlier day when two are compared.
    """

    dossier: Dossier
    standing: Standing
    place: str
    findings: tuple[Finding, ...]
    check: PhaseCheck
    directory: Directory
    history: tuple[Change, ...] = ()
    before: Standing | None = None

    @property
    def cells(self) -> Mapping[PersonId, str]:
        """The stored places on the rings."""
        return {
            one.person: str(one.cell) for one in self.dossier.positions if one.lens == "circles"
        }


def show_map(
    store: Store,
    actor: Actor,
    household: str,
    policy: Policy,
    on: Day,
    *,
    since: Day | None = None,
    changes: int | None = 0,
) -> HouseholdMap:
    """Everything a page of a household can say about a day.

    `changes` is how many of the last changes are read; None reads all of them.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_household", household)
    dossier, history = store.read(
        lambda transaction: _with_history(store, transaction, household, changes)
    )
    abilities = abilities_on(store, on)
    standing = stand(dossier.case, policy.on(on))
    return HouseholdMap(
        dossier=dossier,
        standing=standing,
        place=abilities.directory.place_name(standing.household.municipality),
        findings=by_urgency(signals(standing, abilities)),
        check=phase_check(standing, abilities),
        directory=abilities.directory,
        history=tuple(one for one in history if one.differences),
        before=stand(dossier.case, policy.on(since)) if since else None,
    )


def _with_history(
    store: Store, transaction: Transaction, household: str, changes: int | None
) -> tuple[Dossier, list[Change]]:
    found = store.dossiers.now(transaction, household)
    if found is None:
        raise NotFound.named("household", household)
    if changes == 0:
        return found.dossier, []
    version = found.dossier.version
    return found.dossier, newest_changes(transaction, household, version, changes)
