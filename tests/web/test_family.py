"""The family's own screen: nothing else is reached from it until the code is given."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import httpx
import pytest

from api.web.app import create_app
from graphmodel.policy.policy import load_policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO, STRANGER
from tests.web.commands import FORM, Hand, new_id, opened, own
from tests.web.places import TODAY, asking, listening

pytestmark = pytest.mark.xdist_group("web")

HOME = "luca-en-sam"
CODE = "482913"
CLOSED_PAGES = (
    "/",
    "/nieuw",
    "/wie-kan-wat",
    "/organisaties",
    f"/huishouden/{HOME}",
    f"/huishouden/{HOME}/matrix",
    f"/huishouden/{HOME}/lijst.csv",
    f"/huishouden/{HOME}/netwerk.graphml",
    f"/huishouden/{HOME}/tabellen.zip",
    f"/huishouden/{HOME}/mens/ls-sam",
    f"/huishouden/{HOME}/geschiedenis",
    f"/huishouden/{HOME}/afdruk",
    f"/huishouden/{HOME}/gezin",
    "/huishouden/gezin-van-mirjam",
    "/gezin/gezin-van-mirjam",
    "/gezin/gezin-van-mirjam/mens/gm-mirjam",
    "/nergens",
)
CLOSED_ANSWERS = (
    "/api/households",
    "/api/signals",
    "/api/roles",
    "/api/openapi.json",
    f"/api/households/{HOME}/signals",
    f"/api/households/{HOME}/circles",
    "/api/households/gezin-van-mirjam/events",
)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def post(client: httpx.Client, path: str, **fields: str) -> httpx.Response:
    return client.post(path, content=urlencode(fields).encode(), headers=FORM)


def around(hand: Hand, person: str, name: str, area: str) -> str:
    """Put somebody from outside on the map; the change that did it."""
    who = own(hand, person)
    done = hand.done("add_person", person=who, name=name, stands="tie", area=area, paid=False)
    return str(done["change"])


@contextmanager
def at_home(store: Store, clock: Clock, home: str = HOME) -> Iterator[httpx.Client]:
    """A browser on the family's own screen."""
    app = create_app(store, DEMO, load_policy(), lambda: TODAY, now=clock)
    with (
        listening(app) as address,
        httpx.Client(base_url=address, trust_env=False, timeout=60) as client,
    ):
        closed = post(client, f"/huishouden/{home}/gezin", code=CODE)
        assert (closed.status_code, closed.headers["location"]) == (303, f"/gezin/{home}")
        yield client


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def family(changing_store: Store, clock: Clock) -> Iterator[httpx.Client]:
    with at_home(changing_store, clock) as client:
        yield client


def test_from_the_familys_screen_only_its_own_pages_are_reached(family: httpx.Client) -> None:
    for path in CLOSED_PAGES:
        answer = family.get(path)
        assert (answer.status_code, answer.headers.get("location")) == (303, f"/gezin/{HOME}"), path
        assert "Mirjam" not in answer.text
    for path in CLOSED_ANSWERS:
        answer = family.get(path)
        assert answer.status_code == 403, path
        assert answer.json()["code"] == "family_view"
    for path in (f"/gezin/{HOME}", f"/gezin/{HOME}/erbij", f"/gezin/{HOME}/mens/ls-noa"):
        assert family.get(path).status_code == 200, path
    assert family.get("/static/css/base.css").status_code == 200
    assert family.head(f"/api/households/{HOME}/events").status_code == 200


def test_the_family_changes_who_stands_where_and_nothing_else(
    changing_store: Store, clock: Clock, changer: httpx.Client
) -> None:
    hand = opened(changer)
    hand.done("add_person", person=new_id(), name="Oma", stands="member")
    ria = around(hand, "ria", "Ria", "neighbours")
    with at_home(changing_store, clock, hand.household) as client:
        family = Hand(client, hand.household, seen=hand.seen)
        family.done("undo", change=around(family, "jo", "Jo", "friends"))
        for do, fields in (
            ("edit_household", {"name": "Anders"}),
            ("end_tie", {"person": own(hand, "ria")}),
            ("open_worry", {"worry": new_id(), "statement": "Iets"}),
            ("undo", {"change": ria}),
        ):
            refused = family.do(do, **fields)
            assert refused.status_code == 403, do
            assert refused.json()["said"] == "Op dit scherm kan dit nu niet. Er is niets veranderd."
        other = Hand(client, HOME)
        assert other.do("edit_household", name="Anders").status_code == 403
        form = post(
            client,
            f"/huishouden/{hand.household}/doe",
            do="end_tie",
            id=new_id(),
            seen=str(family.seen),
            person=own(hand, "ria"),
        )
        assert form.status_code == 403
    history = changer.get(f"/huishouden/{hand.household}/geschiedenis").text
    assert "Jo" in history


def test_a_form_that_is_refused_shows_no_page_the_family_may_not_see(
    family: httpx.Client,
) -> None:
    """What it says of where it came from opens no door."""
    for van in (
        f"/huishouden/{HOME}",
        f"/huishouden/{HOME}/mens/ls-sam",
        f"/gezin/{HOME}/../../huishouden/{HOME}",
        f"//127.0.0.1/huishouden/{HOME}",
        "/gezin/gezin-van-mirjam",
        f"/api/households/{HOME}/signals",
        "/",
    ):
        answer = post(
            family,
            f"/huishouden/{HOME}/doe",
            do="add_person",
            id=new_id(),
            seen="0",
            van=van,
            terug=van,
            name="",
            person=new_id(),
            stands="tie",
        )
        assert answer.status_code == 422, van
        assert "Vul" in answer.text
        for secret in ("Mirjam", "Signalen", "Geschiedenis", "data-signal", 'id="signalen"'):
            assert secret not in answer.text, (van, secret)


def test_the_code_shows_everything_again(family: httpx.Client) -> None:
    wrong = post(family, f"/gezin/{HOME}/uit", code="000000")
    assert wrong.status_code == 422
    assert "Deze code klopt niet." in wrong.text
    assert CODE not in wrong.text
    assert family.get("/").status_code == 303
    right = post(family, f"/gezin/{HOME}/uit", code=f" {CODE} ")
    assert (right.status_code, right.headers["location"]) == (303, f"/huishouden/{HOME}")
    assert "gezin" not in family.cookies
    assert family.get("/").status_code == 200


def test_after_five_wrong_codes_even_the_right_one_has_to_wait(
    family: httpx.Client, clock: Clock
) -> None:
    for _ in range(5):
        assert "klopt niet" in post(family, f"/gezin/{HOME}/uit", code="0000").text
    for _ in range(3):
        clock.now += timedelta(seconds=30)
        waiting = post(family, f"/gezin/{HOME}/uit", code=CODE)
        assert waiting.status_code == 422
        assert "Dit was te vaak niet goed. Probeer het over" in waiting.text
    clock.now += timedelta(minutes=5)
    assert "klopt niet" in post(family, f"/gezin/{HOME}/uit", code="0000").text
    assert post(family, f"/gezin/{HOME}/uit", code=CODE).status_code == 303


@pytest.mark.parametrize("code", ["", "123", "123456789", "12a4", "١٢٣٤", "1234\n5"])
def test_a_code_is_four_to_eight_digits(changer: httpx.Client, code: str) -> None:
    answer = post(changer, f"/huishouden/{HOME}/gezin", code=code)
    assert answer.status_code == 422
    assert "Kies vier tot acht cijfers." in answer.text
    assert "set-cookie" not in answer.headers


def test_a_token_that_is_none_of_ours_changes_nothing(changer: httpx.Client) -> None:
    answer = changer.get("/wie-kan-wat", headers={"cookie": "gezin=iets"})
    assert answer.status_code == 200


def test_every_process_knows_the_door(
    changing_store: Store, family: httpx.Client, clock: Clock
) -> None:
    app = create_app(changing_store, DEMO, load_policy(), lambda: TODAY, now=clock)
    with listening(app) as other:
        answer = httpx.get(f"{other}/", cookies=dict(family.cookies), trust_env=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/gezin/{HOME}")


def test_without_a_door_the_familys_page_leads_to_it(changer: httpx.Client) -> None:
    for path in (f"/gezin/{HOME}", f"/gezin/{HOME}/mens/ls-noa", f"/gezin/{HOME}/uit"):
        answer = changer.get(path)
        assert answer.headers["location"] == f"/huishouden/{HOME}/gezin"


def test_a_door_that_was_opened_already_opens_again(changer: httpx.Client) -> None:
    answer = post(changer, f"/gezin/{HOME}/uit", code="1")
    assert answer.headers["location"] == f"/huishouden/{HOME}"


def test_there_is_no_door_before_a_household_that_is_not_there(changer: httpx.Client) -> None:
    assert post(changer, "/huishouden/onbekend/gezin", code=CODE).status_code == 404


def test_a_stranger_closes_no_screen(demo_store: Store) -> None:
    with asking(demo_store, STRANGER) as stranger:
        assert post(stranger, f"/huishouden/{HOME}/gezin", code=CODE).status_code == 403


def test_the_cookie_is_kept_from_scripts_and_lasts(family: httpx.Client) -> None:
    del family.cookies["gezin"]
    closed = post(family, f"/huishouden/{HOME}/gezin", code="1234")
    cookie = closed.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "max-age=2592000" in cookie


def test_who_shares_the_browser_keeps_what_waits_to_be_sent(
    family: httpx.Client, changer: httpx.Client
) -> None:
    assert family.get("/api/me").json() == changer.get("/api/me").json()


def test_no_code_and_no_household_is_in_the_log(
    changing_store: Store, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="api"), at_home(changing_store, clock) as client:
        post(client, f"/gezin/{HOME}/uit", code="77665544")
        client.get("/")
    ours = " ".join(one.getMessage() for one in caplog.records if one.name.startswith("api"))
    for secret in (CODE, "77665544", HOME, client.cookies["gezin"]):
        assert secret not in ours
