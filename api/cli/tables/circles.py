"""The rings of households as tables: one row a person."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from rich.console import Console

from api.cli.output import paper
from api.cli.plain import short
from api.cli.tables.sheet import line, row, sheet
from graphmodel.domain.words import Circle, KnowLevel
from graphmodel.rules.circles import Circles, PlacedPerson, moves
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.name_things import names_of
from visualise.dutch.terms import day_in_words

Found = tuple[Circles, Circles | None]

RINGS: Final[Mapping[Circle | None, str]] = MappingProxyType(
    {"all": "weet alles", "some": "weet een deel", "none": "weet niets", None: "geen kring"}
)
LEVELS: Final[Mapping[KnowLevel | None, str]] = MappingProxyType(
    {"full": "alles", "part": "een deel", "none": "niets", None: "niet gevraagd"}
)
NO_WORRIES: Final = "Er staan geen zorgen open. Daarom zijn er geen cirkels."
NOT_OPEN: Final = "Deze zorg staat hier niet open. Daarom zijn er geen cirkels."
_ORDER: Final[tuple[Circle | None, ...]] = ("all", "some", "none", None)


def show_rings(
    store: Store, actor: Actor, found: Sequence[Found], *, one_worry: bool = False
) -> None:
    """Print the rings of each household, and who moved where another day was asked too."""
    both = [one for pair in found for one in pair if one is not None]
    people = names_of(store, actor, "person", (p.person for one in both for p in one.people))
    worries = names_of(store, actor, "worry", (w for one in both for w in one.worries))
    homes = names_of(store, actor, "household", (now.household for now, _ in found))
    console = paper()
    for now, before in found:
        day = day_in_words(now.on)
        console.print(line(f"{short(homes[now.household])} ({now.household}), {day}", "bold"))
        for number, worry in enumerate(now.worries, 1):
            console.print(line(f"  Zorg {number} ({worry}): {worries[worry]}"))
        if not now.worries:
            console.print(line(f"  {NOT_OPEN if one_worry else NO_WORRIES}"))
        _people(console, now, people)
        if before is not None:
            _moved(console, before, now, people)
        console.print()


def _people(console: Console, now: Circles, names: Mapping[str, str]) -> None:
    numbers = (f"Zorg {number}" for number, _ in enumerate(now.worries, 1))
    table = sheet("Kring", "Wie", "Id", "Is hier", *numbers)
    for placed in sorted(now.people, key=lambda one: (_ORDER.index(one.circle), one.person)):
        known = (LEVELS[placed.known[worry]] for worry in now.worries)
        row(table, _ring(placed), names[placed.person], placed.person, _stands(placed), *known)
    console.print(table)


def _ring(placed: PlacedPerson) -> str:
    asked = placed.asked or placed.circle is None
    return RINGS[placed.circle] if asked else f"{RINGS[placed.circle]}, niet gevraagd"


def _stands(placed: PlacedPerson) -> str:
    said = ["woont in dit huis"] if placed.member else []
    if placed.paid is not None:
        said.append("professional" if placed.paid else "eigen netwerk")
    if placed.active is False:
        said.append("nu niet actief")
    return ", ".join(said)


def _moved(console: Console, before: Circles, now: Circles, names: Mapping[str, str]) -> None:
    since = day_in_words(before.on)
    changed = moves(before, now)
    if not changed:
        console.print(line(f"  Niemand is van kring veranderd sinds {since}."))
        return
    console.print(line(f"  Van kring veranderd sinds {since}:"))
    for move in changed:
        who = short(names[move.person])
        console.print(line(f"  {who} ({move.person}): {RINGS[move.before]} → {RINGS[move.after]}"))
