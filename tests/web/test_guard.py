"""Who may change anything: only pages of this program itself, with what fits in a command."""

import uuid
from urllib.parse import urlencode

import httpx
import pytest

from api.web.bodies import LARGEST
from tests.web.places import TODAY

pytestmark = pytest.mark.xdist_group("web")

COMMANDS = "/api/households/luca-en-sam/commands"
FORM = "/huishouden/luca-en-sam/doe"
FORM_TYPE = {"content-type": "application/x-www-form-urlencoded"}
JSON_TYPE = {"content-type": "application/json"}
OURS = {"sec-fetch-site": "same-origin"}


def test_a_page_of_another_site_changes_nothing(client: httpx.Client) -> None:
    for came in (
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": str(client.base_url)},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
    ):
        asked = client.post(COMMANDS, content=b"{}", headers=JSON_TYPE | came)
        assert asked.status_code == 403, came
        assert asked.json()["code"] == "other_site"
        assert "andere site" in asked.json()["said"]
        form = client.post(FORM, content=b"do=speak", headers=FORM_TYPE | came)
        assert form.status_code == 403, came
        assert "Een andere site vroeg om deze verandering." in form.text


def test_a_form_without_a_word_of_where_it_comes_from_is_refused(client: httpx.Client) -> None:
    assert client.post(FORM, content=b"do=speak", headers=FORM_TYPE).status_code == 403
    assert client.post("/taal", content=b"taal=en", headers=FORM_TYPE).status_code == 403


@pytest.mark.parametrize("came", [OURS, {}, {"origin": "http://HOST"}])
def test_a_page_of_ours_and_a_program_are_heard(client: httpx.Client, came: dict[str, str]) -> None:
    own = {name: one.replace("HOST", client.base_url.netloc.decode()) for name, one in came.items()}
    answer = client.post(COMMANDS, content=b"{}", headers=JSON_TYPE | own)
    assert answer.status_code == 422
    assert answer.json()["code"] == "missing"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (COMMANDS, "text/plain"),
        (COMMANDS, "application/x-www-form-urlencoded"),
        (COMMANDS, ""),
        (FORM, "application/json"),
        (FORM, "multipart/form-data; boundary=x"),
        ("/afmelden", "text/plain"),
    ],
)
def test_a_body_of_another_kind_is_not_read(client: httpx.Client, path: str, kind: str) -> None:
    answer = client.post(path, content=b"{}", headers=OURS | {"content-type": kind})
    assert answer.status_code == 415


def test_a_body_that_is_too_large_is_refused_in_words(client: httpx.Client) -> None:
    for size in (LARGEST + 1, LARGEST * 12):
        large = b'{"id":"' + b"x" * size + b'"}'
        answer = client.post(COMMANDS, content=large, headers=JSON_TYPE)
        assert answer.status_code == 413
        assert answer.json()["said"] == (
            "Dit is meer tekst dan we kunnen bewaren. Er is niets veranderd."
        )
    page = client.post(FORM, content=b"do=" + b"x" * LARGEST, headers=FORM_TYPE | OURS)
    assert page.status_code == 413
    assert "Maak het korter" in page.text


def test_a_body_in_pieces_without_a_length_is_measured_too(client: httpx.Client) -> None:
    pieces = (b"x" * 1000 for _ in range(100))
    assert client.post(COMMANDS, content=pieces, headers=JSON_TYPE).status_code == 413


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("PUT", COMMANDS, "POST"),
        ("OPTIONS", COMMANDS, "POST"),
        ("GET", COMMANDS, "POST"),
        ("HEAD", COMMANDS, "POST"),
        ("POST", "/huishouden/luca-en-sam", "GET, HEAD"),
        ("DELETE", FORM, "GET, HEAD, POST"),
        ("PATCH", "/api/households", "GET, HEAD, POST"),
        ("POST", "/static/css/base.css", "GET, HEAD"),
        ("GET", "/taal", "POST"),
        ("GET", "/afmelden", "POST"),
    ],
)
def test_what_can_be_done_at_an_address_is_told(
    client: httpx.Client, method: str, path: str, allow: str
) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["allow"] == allow


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS"])
def test_where_nothing_is_nothing_can_be_done(client: httpx.Client, method: str) -> None:
    answer = client.request(method, "/api/nothing")
    assert answer.status_code == 404
    assert "allow" not in answer.headers


def test_a_script_of_ours_may_fetch_from_us_alone(client: httpx.Client) -> None:
    policy = client.get("/").headers["content-security-policy"].split("; ")
    assert "connect-src 'self'" in policy


def test_signing_out_empties_the_browser(client: httpx.Client) -> None:
    answer = client.post("/afmelden", content=b"", headers=FORM_TYPE | OURS)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert answer.headers["clear-site-data"] == '"storage"'


def test_the_key_of_the_outbox_is_the_same_every_time(client: httpx.Client) -> None:
    first, second = client.get("/api/me").json(), client.get("/api/me").json()
    assert first == second
    assert first["user"] == "demo"
    assert first["language"] == "nl"
    assert len(first["outbox_key"]) == 44


def test_a_form_cannot_send_somebody_to_another_site(client: httpx.Client) -> None:
    for to in ("//evil.example", "https://evil.example", "///evil.example", "/\\evil.example"):
        sent = urlencode({"taal": "nl", "terug": to}).encode()
        answer = client.post("/taal", content=sent, headers=FORM_TYPE | OURS)
        assert answer.headers["location"] == "/"


def test_a_command_without_a_body_says_what_is_missing(client: httpx.Client) -> None:
    for body in (b"", b"null", b"[]", b'"x"', b"{", b"\xff", b"[" * 60_000, b'{"id":"\\ud800"}'):
        answer = client.post(COMMANDS, content=body, headers=JSON_TYPE)
        assert answer.status_code == 422, body[:10]
        assert answer.json()["said"]


def test_an_id_that_is_no_id_never_reaches_the_store(client: httpx.Client) -> None:
    made = {"id": str(uuid.uuid4()), "do": "speak", "made_on": TODAY.isoformat(), "seen": 0}
    for home in ("a%20b", "x" * 65, "a%00b"):
        answer = client.post(f"/api/households/{home}/commands", json=made)
        assert answer.status_code == 422
