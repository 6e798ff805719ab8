"""A real Neo4j community server, fetched by Maven once and started for the tests."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphmodel.errors import StoreError
from graphmodel.store.address import ServerAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.locks import held
from graphmodel.store.opening import ServerPlace
from tests.engines.waiting import wait_until

ROOT = Path(__file__).parents[2]
PASSWORD = "only-for-the-tests"
_FIRST_PASSWORD = "neo4j"
_CACHE = ROOT / ".cache" / "neo4j"
_POM = ROOT / "tests" / "neo4j" / "pom.xml"
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")
_FETCH, _START, _STOP = 300.0, 90.0, 30.0
_ATTEMPTS = 3
_SETTINGS = """\
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_minimum_password_length=4
server.memory.heap.max_size=768m
server.memory.pagecache.size=128m
"""


def missing() -> str | None:
    """Why no Neo4j can be started here, or nothing."""
    if shutil.which("java") is None:
        return "there is no Java (17 or later) for a Neo4j server"
    if not _fetched() and shutil.which("mvn") is None:
        return "there is no Maven to fetch a Neo4j server"
    return None


@contextmanager
def running(home: Path) -> Iterator[ServerAddress]:
    """A fresh Neo4j server in `home`, on a free loopback port, for the length of a block."""
    library = _fetch()
    for attempt in range(1, _ATTEMPTS + 1):
        port = _free_port()
        server = _launch(home / str(attempt), library, port)
        try:
            if _ready(server, home / str(attempt)):
                yield _with_password(port)
                return
        finally:
            server.kill()
            server.wait(_STOP)
    raise AssertionError(f"Neo4j does not start; see {home}")


def _fetched() -> bool:
    return (_CACHE / "complete").exists()


def _fetch() -> Path:
    _CACHE.mkdir(parents=True, exist_ok=True)
    library = _CACHE / "lib"
    with held(_CACHE / "fetch.lock", seconds=_FETCH):
        if not _fetched():
            goal = ["dependency:copy-dependencies", f"-DoutputDirectory={library}"]
            subprocess.run(["mvn", "-q", "-B", "-f", str(_POM), *goal], check=True, timeout=_FETCH)
            (_CACHE / "complete").touch()
    return library


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _launch(home: Path, library: Path, port: int) -> subprocess.Popen[bytes]:
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(_SETTINGS.format(port=port), encoding="utf-8")
    opened = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENED]
    with (home / "console.log").open("wb") as console:
        return subprocess.Popen(
            [
                *("java", "-Xmx768m", *opened, "-cp", f"{library}/*"),
                "org.neo4j.server.CommunityEntryPoint",
                *(f"--home-dir={home}", f"--config-dir={home / 'conf'}"),
            ],
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=console,
            env={**os.environ, "HOME": str(home)},
        )


def _ready(server: subprocess.Popen[bytes], home: Path) -> bool:
    log = home / "logs" / "neo4j.log"

    def decided() -> bool:
        started = log.exists() and "Started." in log.read_text(encoding="utf-8")
        return started or server.poll() is not None

    wait_until(decided, seconds=_START, what="Neo4j says it has started")
    return server.poll() is None


def _with_password(port: int) -> ServerAddress:
    uri = f"bolt://127.0.0.1:{port}"
    first = ServerAddress(uri, password=_FIRST_PASSWORD, database="system")
    bolt = Bolt(ServerPlace(first))
    try:
        bolt.write(
            lambda transaction: transaction.run(
                "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
                {"old": _FIRST_PASSWORD, "new": PASSWORD},
            )
        )
    except StoreError as error:
        raise AssertionError("the first password of Neo4j could not be changed") from error
    finally:
        bolt.close()
    return ServerAddress(uri, password=PASSWORD)
