"""How people are connected, and what changes without somebody, in sentences."""

from rich.console import Console
from rich.padding import Padding

from api.cli.output import paper
from api.cli.plain import short
from api.cli.tables.sheet import counted, line
from graphmodel.domain.finding import Finding
from graphmodel.rules.connections import Connections, Node
from graphmodel.rules.standing import Standing
from graphmodel.rules.without import Without
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.name_things import names_of
from visualise.dutch.connections import say_path, say_without
from visualise.dutch.signals import say
from visualise.dutch.terms import day_in_words


def show_connections(store: Store, actor: Actor, standing: Standing, found: Connections) -> None:
    """Print each path between two people, a sentence a step."""
    on_paths = {step.node for path in found.paths for step in path}
    employers = [node for node in on_paths if node.kind == "organisation"]
    called = names_of(store, actor, "organisation", (node.id for node in employers))
    names = _people(standing) | {node: short(called[node.id]) for node in employers}
    console = paper()
    ends = f"{names[Node('person', found.from_)]} en {names[Node('person', found.to)]}"
    title = f"{ends}, {day_in_words(found.on)}: {counted(len(found.paths), 'weg', 'wegen')}"
    console.print(line(title, "bold"))
    for number, path in enumerate(found.paths, 1):
        console.print(line(f"{number:3}. {' '.join(say_path(path, names))}"))


def show_without(standing: Standing, found: Without) -> None:
    """Print what breaks, who is cut off, and which signals appear and disappear."""
    names, console = _people(standing), paper()
    title = f"Zonder {names[Node('person', found.person)]}, {day_in_words(found.on)}"
    console.print(line(title, "bold"))
    said = say_without(found, names)
    for sentence in said:
        console.print(line(f"  {sentence}"))
    _signals(console, "Dit komt erbij:", found.appear)
    _signals(console, "Dit is dan voorbij:", found.disappear)
    if not (said or found.appear or found.disappear):
        console.print(line("  Er verandert niets."))


def _signals(console: Console, heading: str, findings: tuple[Finding, ...]) -> None:
    if findings:
        console.print(line(f"  {heading}"))
    for finding in findings:
        words = say(finding)
        console.print(
            Padding(line(f"● {words.title}. {words.why}".strip()), (0, 0, 0, 4), expand=False)
        )


def _people(standing: Standing) -> dict[Node, str]:
    household = standing.household
    people = standing.case.people.values()
    names = {Node("person", one.id): short(one.name) for one in people}
    names[Node("household", household.id)] = short(household.name)
    return names
