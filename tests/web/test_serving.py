"""Serving: the port first, the address once it listens, a clean end; nothing for strangers."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from socket import create_server

import httpx
import pytest
from fastapi import FastAPI

from api.web.serving import is_loopback, serve, settings
from graphmodel.errors import StoreError, WrongUse
from graphmodel.policy.policy import load_policy
from graphmodel.store.address import EmbeddedAddress
from tests.engines.programs import ROOT, engine_is_gone

STORY = "luca-en-sam"
A_PROXY_KEEPS_SECONDS = 60


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    program = "from api.cli.main import run; run()"
    return subprocess.Popen(
        [sys.executable, "-c", program, "serve", "--store", str(folder), "--port", "0", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )


def test_the_demonstration_fills_a_new_store_and_ends_cleanly(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    program = start(folder, "--demo")
    try:
        assert program.stdout is not None
        said = program.stdout.readline()
        assert said.startswith("Veilige Cirkels: http://127.0.0.1:")
        address = said.split()[2]
        page = httpx.get(f"{address}/huishouden/{STORY}?naam=geheim", trust_env=False)
        assert page.status_code == 200
        program.send_signal(signal.SIGTERM)
        _, told = program.communicate(timeout=30)
    finally:
        program.kill()
    assert program.returncode == 0
    assert engine_is_gone(EmbeddedAddress(folder))
    assert STORY not in told
    assert "geheim" not in told
    assert "Traceback" not in told


def test_a_port_that_is_taken_is_said_before_anything_is_opened(tmp_path: Path) -> None:
    with create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(WrongUse, match=f"port {port}"):
            serve(str(tmp_path / "store"), "127.0.0.1", port, True, load_policy())
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org", "::"])
def test_the_demonstration_is_for_this_machine_alone(tmp_path: Path, host: str) -> None:
    assert not is_loopback(host)
    with pytest.raises(WrongUse, match="--demo"):
        serve(str(tmp_path / "store"), host, 0, True, load_policy())


def test_a_host_of_another_machine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        serve(str(tmp_path / "store"), "192.0.2.1", 0, False, load_policy())


def test_without_a_store_there_is_nothing_to_serve(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        serve(str(tmp_path / "nothing"), "127.0.0.1", 0, False, load_policy())


WARM = """
import sys, threading
from api.web import serving
assert "ortools" not in sys.modules
said = []
serving._ready_and_warm(lambda: said.append("ortools" in sys.modules))
assert said == [False]
next(one for one in threading.enumerate() if one.name == "warm-up").join()
heavy = {"ortools.sat.python.cp_model", "ortools.linear_solver.pywraplp"}
assert heavy <= set(sys.modules), heavy - set(sys.modules)
"""


def test_a_server_that_listens_gets_ready_for_a_first_genogram_beside_its_work() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WARM], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_a_quiet_line_stays_open_longer_than_a_proxy_or_a_client_keeps_it() -> None:
    # the one that asks has to let go first: what is closed just as it is used again is lost
    assert settings(FastAPI()).timeout_keep_alive > A_PROXY_KEEPS_SECONDS
