"""Candidates as tables: the ranked with their reasons, the rejected with theirs."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.padding import Padding

from api.cli.output import paper
from api.cli.plain import short
from api.cli.tables.sheet import line
from graphmodel.rules.candidates import Candidate, Candidates, Rejected
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.name_things import names_of
from visualise.dutch.candidates import say_candidate, say_rejected
from visualise.dutch.terms import PHASE_WORDS, day_in_words

Names = Mapping[str, str]


def show_candidates(store: Store, actor: Actor, found: Sequence[Candidates]) -> None:
    """Print who can take the phase of each household, and who cannot."""
    named = {unit.organisation for one in found for unit in one.ranked}
    named |= {unit.organisation for one in found for unit in one.rejected}
    organisations = names_of(store, actor, "organisation", named)
    homes = names_of(store, actor, "household", (one.household for one in found))
    console = paper()
    for one in found:
        _household(console, one, homes[one.household], organisations)


def _household(console: Console, found: Candidates, name: str, organisations: Names) -> None:
    asked = f", ervaring met {short(found.expertise)}" if found.expertise is not None else ""
    phase, day = PHASE_WORDS[found.phase], day_in_words(found.on)
    title = f"{short(name)} ({found.household}): wie kan de fase {phase} doen{asked}, {day}"
    console.print(line(title, "bold"))
    if not found.ranked:
        console.print(line("  Niemand kan dit nu."))
    for number, candidate in enumerate(found.ranked, 1):
        _unit(console, f"{number:3}.", candidate, say_candidate(candidate), organisations)
    if found.rejected:
        console.print(line("  Vallen af:"))
    for rejected in found.rejected:
        _unit(console, "   ×", rejected, say_rejected(rejected), organisations)
    console.print()


def _unit(
    console: Console,
    mark: str,
    unit: Candidate | Rejected,
    reasons: Sequence[str],
    organisations: Names,
) -> None:
    console.print(line(f"{mark} {_name(unit, organisations)}"))
    for reason in reasons:
        console.print(Padding(line(reason), (0, 0, 0, 7), expand=False))


def _name(unit: Candidate | Rejected, organisations: Names) -> str:
    if unit.team is None:
        return f"{short(unit.name)} ({unit.organisation})"
    return f"{short(unit.name)}, {short(organisations[unit.organisation])} ({unit.team})"
