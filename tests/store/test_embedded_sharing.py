"""Several programs share the one engine of a store folder, and nothing of it is left behind."""

import os
import signal

import psutil
import pytest

from graphmodel.errors import StoreUnavailable
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.opening import open_bolt
from tests.engines.programs import (
    client,
    end_client,
    engine_is_gone,
    engine_pid,
    next_line,
    start_client,
)
from tests.engines.waiting import wait_until

pytestmark = pytest.mark.embedded


def numbers(bolt: Bolt) -> list[object]:
    statement = "MATCH (n:Number) RETURN n.value AS value ORDER BY value"
    return [row[0] for row in bolt.read(lambda transaction: transaction.run(statement)[1])]


def test_a_second_program_works_through_the_engine_of_the_first(new_store: EmbeddedAddress) -> None:
    with open_bolt(new_store, create=True) as bolt:
        first = engine_pid(new_store)
        with client("write", new_store) as program:
            assert engine_pid(new_store) == first
            written = next_line(program)
            assert int(written) in numbers(bolt)
            program.kill()


def test_the_starter_may_leave_while_another_goes_on(new_store: EmbeddedAddress) -> None:
    with client("hold", new_store) as starter:
        with open_bolt(new_store, create=False) as bolt:
            end_client(starter)
            assert starter.returncode == 0
            assert numbers(bolt) == []
            assert not engine_is_gone(new_store)
        assert engine_is_gone(new_store)


def test_a_starter_that_is_killed_does_not_take_the_engine_along(
    new_store: EmbeddedAddress,
) -> None:
    with client("hold", new_store) as starter, open_bolt(new_store, create=False) as bolt:
        starter.kill()
        starter.wait(10)
        assert numbers(bolt) == []


def test_programs_that_start_together_share_one_engine(new_store: EmbeddedAddress) -> None:
    programs = [start_client("hold", new_store) for _ in range(3)]
    try:
        assert [next_line(program) for program in programs] == ["ready"] * 3
        engines = [
            process
            for process in psutil.process_iter(["cmdline"])
            if str(new_store.path) in (process.info["cmdline"] or [])
            and "graphmodel.store.engine_process" in process.info["cmdline"]
        ]
        assert [process.pid for process in engines] == [engine_pid(new_store)]
    finally:
        outputs = [end_client(program) for program in programs]
    assert outputs == [("", "")] * 3
    assert engine_is_gone(new_store)


def test_a_finished_program_leaves_nothing_running(new_store: EmbeddedAddress) -> None:
    with open_bolt(new_store, create=True):
        engine = psutil.Process(engine_pid(new_store))
    wait_until(lambda: not engine.is_running(), seconds=5, what="the engine process is gone")
    assert not (new_store.path / "engine.json").exists()
    assert not (new_store.path / "control.sock").exists()


def test_the_engine_goes_when_its_only_user_is_killed(new_store: EmbeddedAddress) -> None:
    with client("write", new_store) as program:
        acknowledged = [int(next_line(program)) for _ in range(200)]
        program.kill()
        acknowledged += [int(line) for line in end_client(program)[0].split()]
    wait_until(lambda: engine_is_gone(new_store), seconds=30, what="the engine is gone")
    with open_bolt(new_store, create=False) as bolt:
        kept = numbers(bolt)
    assert kept[: len(acknowledged)] == acknowledged
    assert len(kept) <= len(acknowledged) + 1


def test_what_was_acknowledged_survives_a_killed_engine(new_store: EmbeddedAddress) -> None:
    with client("write", new_store) as program:
        acknowledged = [int(next_line(program)) for _ in range(300)]
        os.kill(engine_pid(new_store), signal.SIGKILL)
        rest, complaint = end_client(program)
        acknowledged += [int(line) for line in rest.split()]
    assert "StoreUnavailable" in complaint
    with open_bolt(new_store, create=False) as bolt:
        kept = numbers(bolt)
    assert kept[: len(acknowledged)] == acknowledged
    assert len(kept) <= len(acknowledged) + 1


def test_after_a_killed_engine_one_call_fails_and_the_next_works(
    new_store: EmbeddedAddress,
) -> None:
    with open_bolt(new_store, create=True) as bolt:
        create = "CREATE (:Number {value: $value})"
        bolt.write(lambda transaction: transaction.run(create, {"value": 1}))
        first = engine_pid(new_store)
        os.kill(first, signal.SIGKILL)
        wait_until(lambda: engine_is_gone(new_store), seconds=5, what="the kernel freed its lock")
        with pytest.raises(StoreUnavailable):
            bolt.write(lambda transaction: transaction.run(create, {"value": 2}))
        assert numbers(bolt) == [1]
        assert engine_pid(new_store) != first


def test_an_engine_that_is_told_to_stop_closes_its_files(new_store: EmbeddedAddress) -> None:
    with open_bolt(new_store, create=True) as bolt:
        bolt.write(lambda transaction: transaction.run("CREATE (:Number {value: 1})"))
        os.kill(engine_pid(new_store), signal.SIGTERM)
        wait_until(lambda: engine_is_gone(new_store), seconds=30, what="the engine is gone")
    with open_bolt(new_store, create=False) as bolt:
        assert numbers(bolt) == [1]


def test_the_engine_listens_on_one_loopback_port_only(new_store: EmbeddedAddress) -> None:
    with open_bolt(new_store, create=True):
        engine = psutil.Process(engine_pid(new_store))
        listening = [
            connection.laddr.ip
            for connection in engine.net_connections(kind="inet")
            if connection.status == psutil.CONN_LISTEN
        ]
    assert listening == ["127.0.0.1"]
