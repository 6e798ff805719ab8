"""Two browsers draw while the line is cut and the server is killed: all of it, once, in order."""

import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from socket import create_server

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from graphmodel.policy.policy import load_policy
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import Store, open_store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.load_demo import load_demo
from graphmodel.usecases.show_history import show_history
from tests.engines.programs import ROOT
from tests.engines.waiting import wait_until
from tests.web.places import TODAY

pytestmark = [pytest.mark.xdist_group("line-drops"), pytest.mark.timeout(480)]

SEED = 2026
HOUSEHOLD = "luca-en-sam"
PERSON = "ls-noa"
CHANGES_EACH = 100
KILLS = 10
CUTS_EACH = 10
ALL_SENT_SECONDS = 150.0

SEND = """async ({ id, person, what }) => {
  const { send } = await import(
    new URL("commands.js", document.querySelector("script[src*='/js/main.js']").src)
  );
  send({ deed: "add_task", fields: { task: id, person, what } });
}"""
"""What a form of the page does, without a finger on it."""


class Program:
    """The web application as a program of its own, always on one port."""

    def __init__(self, folder: Path) -> None:
        with create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self._running: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it, and wait until it listens."""
        command = [sys.executable, "-m", "api.cli", "serve", "--demo", "--store"]
        self._running = subprocess.Popen(
            [*command, str(self._folder), "--port", str(self.port)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._running.stdout is not None
        assert self.url in self._running.stdout.readline()

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._running is not None:
            self._running.send_signal(signal.SIGKILL)
            self._running.communicate()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    """A store with the demonstration, held open so that only the web application is killed."""
    with open_store(EmbeddedAddress(tmp_path / "store"), create=True) as store:
        load_demo(store, load_policy().on(TODAY))
        yield store


@pytest.fixture
def program(kept: Store, tmp_path: Path) -> Iterator[Program]:
    """The running application over that store."""
    found = Program(tmp_path / "store")
    found.start()
    try:
        yield found
    finally:
        found.kill()


def opened(browser: Browser, url: str) -> tuple[BrowserContext, Page]:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{url}/huishouden/{HOUSEHOLD}")
    return context, page


def test_nothing_is_lost_or_doubled_however_the_line_and_the_server_fail(
    browser: Browser, program: Program, kept: Store
) -> None:
    dice = random.Random(SEED)
    screens = {name: opened(browser, program.url) for name in ("a", "b")}
    events = [("kill", "")] * KILLS
    for name in screens:
        events += [("cut", name)] * CUTS_EACH + [("change", name)] * CHANGES_EACH
    dice.shuffle(events)
    cut = dict.fromkeys(screens, False)
    sent: dict[str, list[str]] = {name: [] for name in screens}
    for event, name in events:
        if event == "kill":
            program.kill()
            program.start()
        elif event == "cut":
            cut[name] = not cut[name]
            screens[name][0].set_offline(cut[name])
        else:
            what = f"{name}-{len(sent[name]):03}"
            screens[name][1].evaluate(SEND, {"id": f"taak-{what}", "person": PERSON, "what": what})
            sent[name].append(what)
    for context, _ in screens.values():
        context.set_offline(False)
    everything = 2 * CHANGES_EACH
    wait_until(
        lambda: len(show_history(kept, OPERATOR, HOUSEHOLD)) >= everything,
        seconds=ALL_SENT_SECONDS,
        what=f"{everything} changes",
    )
    changes = sorted(show_history(kept, OPERATOR, HOUSEHOLD), key=lambda one: one.number)
    assert [one.number for one in changes] == list(range(1, everything + 1))
    assert len({one.id for one in changes}) == everything
    stored = [one.differences[0].after.what for one in changes]  # type: ignore[union-attr]  # every change here is one new task
    for name in screens:
        assert [what for what in stored if what.startswith(name)] == sent[name]
    for context, _ in screens.values():
        context.close()
