"""Several processes behind one address: nothing lost, nothing twice, whoever of them dies."""

import os
import re
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from graphmodel.store.address import EmbeddedAddress
from tests.engines.programs import engine_is_gone
from tests.web.commands import Ear, Hand, listening_to, opened
from tests.web.test_serving import start

pytestmark = pytest.mark.xdist_group("web")

CHANGES = 24
KILLS = 3
MOST_EARS = 100


@dataclass
class Served:
    """A program that serves one store with two processes."""

    program: subprocess.Popen[str]
    address: str
    folder: Path

    def workers(self) -> list[psutil.Process]:
        """The processes that answer now."""
        children = psutil.Process(self.program.pid).children()
        return [one for one in children if "spawn_main" in " ".join(one.cmdline())]

    def has_listener(self, worker: psutil.Process) -> bool:
        """Whether somebody else than the one client has a line to this process."""
        port = int(self.address.rpartition(":")[2])
        lines = worker.net_connections("tcp")
        return any(one.laddr.port == port and one.status == "ESTABLISHED" for one in lines)

    def client(self) -> httpx.Client:
        """Somebody with connections of their own."""
        return httpx.Client(base_url=self.address, trust_env=False, timeout=30)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for all of them, so that it is filled once."""
    return tmp_path_factory.mktemp("workers") / "store"


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    program = start(folder, "--demo", "--processes", "2")
    try:
        assert program.stdout is not None
        said = program.stdout.readline()
        assert re.search(r"http://\S+ \(2 processes, Ctrl-C stops\)", said), said
        yield Served(program, said.split()[2], folder)
    finally:
        program.send_signal(signal.SIGTERM)
        program.communicate(timeout=60)


def test_two_processes_share_an_address_hear_of_each_other_and_end_together(
    folder: Path,
) -> None:
    with served(folder) as two, two.client() as client, ExitStack() as listening:
        workers = two.workers()
        assert len(workers) == 2
        hand = opened(client)
        ears: list[Ear] = []
        while len({one.pid for one in two.workers() if two.has_listener(one)}) < 2:
            assert len(ears) < MOST_EARS
            ears.append(listening.enter_context(listening_to(two.address, hand.household)))
            ears[-1].version(1)
        hand.done("edit_household", name="Gezin Anders")
        assert {ear.version(2)["version"] for ear in ears} == {2}
    assert two.program.returncode == 0
    assert not [one for one in workers if one.is_running()]
    assert engine_is_gone(EmbeddedAddress(two.folder))


def test_nothing_is_lost_or_doubled_when_a_process_is_killed(folder: Path) -> None:
    """A device posts until it hears that it was heard; the number of changes is exact."""
    with served(folder) as two, two.client() as client:
        hand = opened(client)
        done = threading.Event()
        killer = threading.Thread(target=_kill_again_and_again, args=(two, done))
        killer.start()
        try:
            sent = [_until_heard(two, hand, number) for number in range(CHANGES)]
        finally:
            done.set()
            killer.join()
        with two.client() as reader:
            page = _version(reader, hand.household)
        assert page == CHANGES + 1
        assert len({one["change"] for one in sent}) == CHANGES
        assert sorted(one["version"] for one in sent) == sorted({one["version"] for one in sent})
        _until(lambda: len(two.workers()) == 2)


def test_without_its_parent_a_process_ends(folder: Path) -> None:
    with served(folder) as two:
        workers = two.workers()
        two.program.kill()
        gone, alive = psutil.wait_procs(workers, timeout=30)
        assert (len(gone), alive) == (2, [])
        _until(lambda: engine_is_gone(EmbeddedAddress(two.folder)))


def _kill_again_and_again(two: Served, done: threading.Event) -> None:
    for _ in range(KILLS):
        workers = two.workers()
        if workers:
            os.kill(workers[0].pid, signal.SIGKILL)
        if done.wait(0.7):
            return


def _until_heard(two: Served, hand: Hand, number: int) -> dict[str, Any]:
    """Post one command over and over, on a new connection when the line breaks."""
    command = hand.command("edit_household", name=f"Gezin {number}")
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            answer = hand.send(command)
        except httpx.TransportError:
            continue
        assert answer.status_code in (200, 503), answer.text
        if answer.status_code == 200:
            found: dict[str, Any] = answer.json()
            return found
    raise AssertionError("never heard")


def _version(client: httpx.Client, household: str) -> int:
    with client.stream("GET", f"/api/households/{household}/events") as stream:
        for line in stream.iter_lines():
            if line.startswith("data: "):
                found = re.search(r'"version":(\d+)', line)
                assert found is not None
                return int(found[1])
    raise AssertionError("no version was told")


def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        threading.Event().wait(0.05)
