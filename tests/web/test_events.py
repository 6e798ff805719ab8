"""Hearing of changes: at once, from every process, and without holding anybody up."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from api.web import watch as watching
from api.web.watch import Watch
from graphmodel.domain.ids import HouseholdId
from graphmodel.errors import StoreUnavailable
from graphmodel.store.store import Store
from tests.web.commands import Hand, listening_to, opened
from tests.web.places import application, listening

pytestmark = pytest.mark.xdist_group("web")


@pytest.fixture
def drawing(changer: httpx.Client) -> Hand:
    """A hand at a household of its own."""
    return opened(changer)


def test_whoever_comes_hears_at_once_how_it_is(changing_site: str, drawing: Hand) -> None:
    drawing.done("edit_household", name="Gezin Anders")
    with listening_to(changing_site, drawing.household) as ear:
        assert ear.heard.get(timeout=30) == {"version": 2, "today": "2026-11-22"}


def test_a_change_is_heard_by_everybody_on_the_map(changing_site: str, drawing: Hand) -> None:
    with (
        listening_to(changing_site, drawing.household) as one,
        listening_to(changing_site, drawing.household) as two,
    ):
        one.version(1)
        two.version(1)
        drawing.done("edit_household", name="Gezin Anders")
        assert one.version(2)["version"] == two.version(2)["version"] == 2


def test_a_change_of_another_household_is_not_heard(changing_site: str, drawing: Hand) -> None:
    other = opened(drawing.client)
    with listening_to(changing_site, drawing.household) as ear:
        ear.version(1)
        other.done("edit_household", name="Gezin Ander")
        drawing.done("edit_household", name="Gezin Anders")
        assert ear.version(2)["version"] == 2
        assert ear.heard.empty()


def test_a_change_made_at_another_process_is_heard(changing_store: Store, drawing: Hand) -> None:
    """Two applications over one store know nothing of each other, like two processes."""
    with (
        listening(application(changing_store)) as there,
        listening_to(there, drawing.household) as ear,
    ):
        ear.version(1)
        for version in (2, 3, 4):
            drawing.done("edit_household", name=f"Gezin {version}")
            assert ear.version(version)["version"] == version


def test_whoever_listens_does_not_hold_up_the_end(changing_store: Store, drawing: Hand) -> None:
    with listening(application(changing_store)) as address:
        ready = threading.Barrier(6)
        threads = [
            threading.Thread(target=_stay, args=(address, drawing.household, ready))
            for _ in range(5)
        ]
        for thread in threads:
            thread.start()
        ready.wait(10)
        begun = time.monotonic()
    assert time.monotonic() - begun < 3
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def _stay(address: str, household: str, ready: threading.Barrier) -> None:
    """Listen until the other side hangs up."""
    path = f"{address}/api/households/{household}/events"
    with httpx.stream("GET", path, trust_env=False, timeout=30) as stream:
        lines = stream.iter_lines()
        assert next(lines).startswith("retry: ")
        ready.wait(10)
        for _ in lines:
            pass


def test_whoever_left_is_forgotten(changing_store: Store, drawing: Hand) -> None:
    app = application(changing_store)
    with listening(app) as address:
        with listening_to(address, drawing.household) as ear:
            ear.version(1)
            assert len(app.state.watch) == 1
        _eventually(lambda: len(app.state.watch) == 0)


def test_only_so_many_may_listen(
    changing_store: Store, drawing: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "MOST_LISTENERS", 1)
    path = f"/api/households/{drawing.household}/events"
    with (
        listening(application(changing_store)) as address,
        listening_to(address, drawing.household) as ear,
        httpx.Client(base_url=address, trust_env=False) as late,
    ):
        ear.version(1)
        refused = late.get(path)
        assert refused.status_code == 503
        assert refused.headers["content-type"] == "application/problem+json"


def test_the_head_of_a_stream_ends(changing_site: str, drawing: Hand) -> None:
    answer = drawing.client.head(f"/api/households/{drawing.household}/events")
    assert answer.status_code == 200
    assert answer.content == b""


def test_a_store_that_is_down_for_a_moment_is_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And nothing of a household is in the log."""
    monkeypatch.setattr(watching, "AFTER_TROUBLE_SECONDS", 0.01)
    asked: list[int] = []

    def versions(ids: Collection[HouseholdId]) -> Mapping[HouseholdId, int]:
        asked.append(len(ids))
        if len(asked) < 3:
            raise StoreUnavailable("h-geheim is down")
        return {HouseholdId("h-geheim"): 7}

    async def listen() -> int:
        watch = Watch(versions)
        listener = watch.listen(HouseholdId("h-geheim"))
        assert listener is not None
        await asyncio.wait_for(listener.news.wait(), 10)
        watch.close()
        return listener.version

    # a thread of its own: where a browser was started, this one has a loop already
    with caplog.at_level(logging.INFO), ThreadPoolExecutor(1) as aside:
        assert aside.submit(lambda: asyncio.run(listen())).result() == 7
    assert "StoreUnavailable" in caplog.text
    assert "geheim" not in caplog.text


def _eventually(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < end
        threading.Event().wait(0.01)
