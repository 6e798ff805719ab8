"""Programs side by side change one household: every change once, in order, whoever is killed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graphmodel.policy.policy import load_policy
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.journal import newest_changes
from graphmodel.store.store import Store, open_store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.check_store import check_store
from graphmodel.usecases.load import load
from graphmodel.usecases.show_history import versions_of
from tests.engines.programs import ROOT, next_line
from tests.rules.lines import Line, household, line, person, tie
from tests.rules.world import DAY

pytestmark = pytest.mark.embedded

HOMES = ("h1", "h2")
DEVICES = ("tablet", "laptop")
EACH = 25
Acknowledged = dict[str, tuple[str, int]]


def _lines() -> list[Line]:
    lines = [line("municipality", id="GM1", name="Merendam")]
    for home in HOMES:
        lines.append(household() | {"id": home})
        for device in DEVICES:
            who = f"{home}-{device}"
            lines += [person(who), tie(who, last_contact=None) | {"household": home}]
    return lines


@contextmanager
def _changing(address: EmbeddedAddress, device: str) -> Iterator[subprocess.Popen[str]]:
    """A program that changes both households, killed at the end."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.store.changer", str(address.path), device, *HOMES],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert next_line(program) == "ready"
        yield program
    finally:
        program.kill()
        program.communicate()


def _heard(program: subprocess.Popen[str], times: int) -> Acknowledged:
    """What was acknowledged, by the id of the change: its household and its number."""
    told = [next_line(program).split() for _ in range(times)]
    return {identity: (home, int(number)) for home, number, identity in told}


@pytest.fixture
def drawn(new_store: EmbeddedAddress, tmp_path: Path) -> Iterator[Store]:
    """A store with two households, held open while others use it."""
    path = tmp_path / "lines.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in _lines()), "utf-8")
    with open_store(new_store, create=True) as store:
        load(store, OPERATOR, [path], load_policy().on(DAY))
        yield store


def test_what_was_acknowledged_is_there_once_and_in_order_although_one_was_killed(
    drawn: Store, new_store: EmbeddedAddress
) -> None:
    """Both change both households at once; one of them is killed while it writes."""
    with _changing(new_store, DEVICES[0]) as one:
        with _changing(new_store, DEVICES[1]) as other:
            told = _heard(one, EACH) | _heard(other, EACH)
        told |= _heard(one, EACH)
    versions = versions_of(drawn, HOMES)
    kept: Acknowledged = {}
    for home, version in versions.items():
        changes = drawn.read(lambda tx, h=home, v=version: newest_changes(tx, h, v))  # type: ignore[misc]  # bound at once
        assert [change.number for change in changes] == list(range(version, 0, -1))
        kept |= {change.id: (home, change.number) for change in changes}
    assert len(told) == 3 * EACH
    assert told.items() <= kept.items()
    found = check_store(drawn, OPERATOR, load_policy().on(DAY))
    assert (found.count, found.problems) == (0, ())
