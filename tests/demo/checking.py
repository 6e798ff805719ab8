"""What the rules of loading and the signals say of made-up records."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from graphmodel.domain.finding import Finding
from graphmodel.domain.household import Household
from graphmodel.domain.organisation import Municipality, WorksFor
from graphmodel.domain.person import Person
from graphmodel.domain.records import KINDS, Record
from graphmodel.interchange.content import Problems, read_files
from graphmodel.interchange.encode import encode_line
from graphmodel.interchange.world_rules import world_problems
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import stand
from tests.rules.world import assemble, policy_on


def write(records: Iterable[Record], path: Path) -> Path:
    """The records as an interchange file."""
    with path.open("wb") as file:
        file.writelines(encode_line(record).rstrip(b"\n") + b"\n" for record in records)
    return path


def load_problems(path: Path, day: date) -> list[str]:
    """Everything that loading this file into an empty store would report."""
    problems = Problems()
    content = read_files([path], problems, lambda _: None)
    stored: dict[str, dict[tuple[object, ...], Record]] = {kind.name: {} for kind in KINDS}
    problems.extend(world_problems(content, stored, policy_on(day)))
    return [str(problem) for problem in problems.kept]


def households(records: Iterable[Record]) -> Iterator[list[Record]]:
    """The directory first, then the records of one household after another."""
    batch: list[Record] = []
    for record in records:
        if isinstance(record, Household):
            yield batch
            batch = []
        batch.append(record)
    yield batch


def findings_by_household(records: Iterable[Record], day: date) -> dict[str, list[Finding]]:
    """The signals of every household of a region, in the order they come."""
    batches = households(records)
    directory = next(batches)
    abilities = Abilities(assemble(directory).directory, day)
    shared = [one for one in directory if isinstance(one, Person | WorksFor | Municipality)]
    found: dict[str, list[Finding]] = {}
    for batch in batches:
        used = {getattr(record, "person", None) for record in batch}
        staff = [
            one for one in shared if (one.person if isinstance(one, WorksFor) else one.id) in used
        ]
        for household, case in assemble([*staff, *batch]).cases.items():
            found[household] = signals(stand(case, policy_on(day)), abilities)
    return found


def tally(found: dict[str, list[Finding]]) -> Counter[str]:
    """How often each signal is there, firing or unknown."""
    return Counter(f"{one.code} {one.state}" for all_ in found.values() for one in all_)
