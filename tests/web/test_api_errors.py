"""Everything that can be asked wrongly, and what is answered."""

import logging
from collections.abc import Callable
from typing import TypeVar

import httpx
import pytest

from graphmodel.errors import StoreUnavailable
from graphmodel.store.query import Transaction
from graphmodel.store.store import Store
from graphmodel.usecases.actor import STRANGER
from tests.web.places import asking

pytestmark = pytest.mark.xdist_group("web")

HOME = "/api/households/luca-en-sam"
PAGES = ("/", "/huishouden/luca-en-sam", "/wie-kan-wat", "/organisaties")
EVERY_ANSWER = (
    "/api/households",
    "/api/signals",
    "/api/roles",
    "/api/openapi.json",
    "/api/households/nobody/circles",
    f"{HOME}/circles",
    f"{HOME}/signals",
    f"{HOME}/candidates?phase=recovery",
    f"{HOME}/phase",
    f"{HOME}/connections?from=ls-luca&to=ls-sam",
    f"{HOME}/without?person=ls-sam",
)

T = TypeVar("T")


class Broken:
    """A connection that fails as told."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def read(self, work: Callable[[Transaction], T]) -> T:
        """Fails before any work is done."""
        del work
        raise self._error

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Fails before any work is done."""
        del work
        raise self._error

    def assert_flushed(self) -> None:
        """Fails too."""
        raise self._error


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/nothing", 404),
        ("/api/households/unknown/circles", 404),
        ("/api/households/unknown/signals", 404),
        ("/api/households/unknown/phase", 404),
        ("/api/households/unknown/candidates?phase=recovery", 404),
        ("/api/roles?municipality=GM9999", 404),
        (f"{HOME}/connections?from=nobody&to=ls-sam", 404),
        (f"{HOME}/circles?on=2026-13-40", 422),
        (f"{HOME}/circles?on=20261101", 422),
        (f"{HOME}/circles?on=", 422),
        (f"{HOME}/circles?since=yesterday", 422),
        (f"{HOME}/candidates", 422),
        (f"{HOME}/candidates?phase=later", 422),
        (f"{HOME}/candidates?phase=recovery&expertise={'x' * 500}", 422),
        (f"{HOME}/signals?code=nonsense", 422),
        ("/api/households/a%20b/circles", 422),
        (f"/api/households/{'x' * 65}/circles", 422),
        ("/api/households/a%00b/circles", 422),
        ("/api/households?page=0", 422),
    ],
)
def test_a_wrong_question_gets_one_shape_of_answer(
    client: httpx.Client, path: str, status: int
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert set(problem) == {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert problem["detail"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_but_showing_is_possible(client: httpx.Client, method: str) -> None:
    answer = client.request(method, f"{HOME}/circles")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


def test_head_says_what_get_says_without_the_body(client: httpx.Client) -> None:
    whole, head = client.get("/api/roles"), client.head("/api/roles")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == whole.headers["content-length"]


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "[::1]evil.example", ""]
)
def test_another_host_name_is_refused(client: httpx.Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_the_names_of_this_machine_are_answered(client: httpx.Client, host: str) -> None:
    assert client.get("/api/roles", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", [*PAGES, *EVERY_ANSWER])
def test_a_stranger_sees_nothing(demo_store: Store, path: str) -> None:
    with asking(demo_store, STRANGER) as stranger:
        answer = stranger.get(path)
    assert answer.status_code == 403
    if path in PAGES:
        assert "cirkels serve --demo" in answer.text
        assert "Luca" not in answer.text


@pytest.mark.parametrize("path", [*PAGES, "/api/households", f"{HOME}/circles", "/api/signals"])
def test_a_store_that_is_down_is_said_and_names_nothing(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    down = Store(Broken(StoreUnavailable("bolt://secret.example is down: Luca")))
    with caplog.at_level(logging.INFO), asking(down) as broken:
        answer = broken.get(path)
    assert answer.status_code == 503
    for text in (answer.text, caplog.text):
        assert "secret.example" not in text
        assert "luca" not in text.lower().replace("luca-en-sam", "")


@pytest.mark.parametrize("path", [*PAGES, f"{HOME}/circles"])
def test_a_mistake_of_the_program_shows_and_logs_no_data(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    mistake = Store(Broken(ZeroDivisionError("Luca woont op Geheimpad 7")))
    with caplog.at_level(logging.INFO), asking(mistake) as broken:
        answer = broken.get(path)
    assert answer.status_code == 500
    assert "ZeroDivisionError" in caplog.text
    for text in (answer.text, caplog.text):
        assert "Geheimpad" not in text
        assert "Traceback" not in text


def test_no_line_of_the_log_names_a_household(
    client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="api"):
        for path in ("/huishouden/luca-en-sam", f"{HOME}/circles?on=x", "/huishouden/nope-nope"):
            client.get(path)
    ours = [one.getMessage() for one in caplog.records if one.name.startswith("api")]
    assert not any("luca" in line or "nope" in line for line in ours)
