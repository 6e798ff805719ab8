"""Commands through the door for programs: done once, in order, whole, and said in words."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import httpx
import pytest

from graphmodel.errors import StoreUnwritable
from graphmodel.store.query import Transaction
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR, STRANGER
from graphmodel.usecases.dump import dump
from tests.web.commands import Hand, new_id, own, with_people
from tests.web.odd_households import RTL, SCRIPT
from tests.web.places import TODAY, asking

pytestmark = pytest.mark.xdist_group("web")

T = TypeVar("T")


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A hand at a household with a few people and a worry."""
    return with_people(changer)


def test_a_command_that_comes_twice_is_done_once(hand: Hand) -> None:
    command = hand.command("speak", person=own(hand, "ria"))
    first, second = hand.send(command).json(), hand.send(command).json()
    assert (first["again"], second["again"]) == (False, True)
    assert first | {"again": True} == second | {"notes": first["notes"], "grew": first["grew"]}


def test_a_drawing_open_since_yesterday_still_records_that_day(changer: httpx.Client) -> None:
    hand = Hand(changer, "niemand")
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    command = hand.command("open_worry", worry=new_id(), statement="Gisteren gezegd.")
    assert hand.send(command | {"made_on": yesterday}).status_code == 200
    history = hand.client.get(f"/huishouden/{hand.household}/geschiedenis").text
    assert "21 november 2026" in history


def test_what_is_done_again_is_told_as_that(hand: Hand) -> None:
    somebody = {"person": own(hand, "els"), "name": "Els", "stands": "tie", "area": "friends"}
    added = hand.done("add_person", paid=False, **somebody)
    back = hand.done("undo", change=added["change"])
    assert back["said"].startswith("Teruggezet: Els")
    again = hand.done("undo", change=back["change"])
    assert again["said"] == added["said"].replace("Els", "Opnieuw: Els", 1)


def test_what_comes_before_its_turn_waits(hand: Hand) -> None:
    first = hand.command("speak", person=own(hand, "ria"))
    second = hand.command("edit_household", name="Gezin Na") | {"after": first["id"]}
    early = hand.send(second)
    assert (early.status_code, early.json()["code"]) == (409, "out_of_order")
    assert early.json()["said"]
    assert hand.send(first).status_code == 200
    assert hand.send(second).status_code == 200


def test_two_who_say_otherwise_are_shown_each_other(hand: Hand) -> None:
    ria = own(hand, "ria")
    other = replace(hand, device=new_id())
    hand.done("move", person=ria, circle="all")
    clash = other.do("move", person=ria, circle="none")
    assert clash.status_code == 409
    problem = clash.json()
    assert problem["code"] == "conflict"
    assert problem["theirs"] == "Ria weet nu alles."
    assert "Ria" in problem["yours"]
    assert problem["yours"] != problem["theirs"]
    other.seen = hand.seen
    assert other.do("move", person=ria, circle="none").status_code == 200


def test_what_changes_nothing_says_so_and_is_known(hand: Hand) -> None:
    done = hand.done("edit_household", name="Gezin Test")
    assert done["said"] == "Zo staat het er al."
    assert "Zo staat het" not in hand.client.get(f"/huishouden/{hand.household}/geschiedenis").text


def test_two_who_say_the_same_do_not_clash(hand: Hand) -> None:
    other = replace(hand, device=new_id())
    hand.done("open_worry", worry=own(hand, "een"), statement="Een.")
    assert other.do("speak", person=own(hand, "ria")).status_code == 200


def test_whether_a_safety_person_counts_is_said_at_once(hand: Hand) -> None:
    notes = hand.done("mark_safety_person", person=own(hand, "oma"), child=own(hand, "kind"))
    assert any("telt niet mee" in one for one in notes["notes"])


def test_what_is_said_is_in_the_language_of_the_reader(hand: Hand) -> None:
    hand.client.cookies.set("taal", "en")
    try:
        refused = hand.do("speak", person=own(hand, "oma")).json()["said"]
    finally:
        hand.client.cookies.delete("taal")
    assert refused != hand.do("speak", person=own(hand, "oma")).json()["said"]
    assert hand.client.get("/api/me").json()["language"] == "nl"


def test_a_stranger_changes_nothing(demo_store: Store) -> None:
    with asking(demo_store, STRANGER) as stranger:
        for hand in (Hand(stranger, "luca-en-sam"), Hand(stranger, new_id())):
            assert hand.do("edit_household", name="Iets").status_code == 403
        assert stranger.post("/api/households", json={}).status_code == 403
        assert stranger.get("/api/me").status_code == 403
        assert stranger.get("/api/households/luca-en-sam/events").status_code == 403


def test_a_household_is_opened_with_an_id_of_its_own(changer: httpx.Client) -> None:
    hand = Hand(changer, new_id())
    command = hand.command("open_household", name="Gezin Open", municipality="GM0637")
    answer = changer.post("/api/households", json=command | {"household": hand.household})
    assert answer.status_code == 200
    assert "Gezin Open" in changer.get(f"/huishouden/{hand.household}").text
    for wrong in ({"household": "a b"}, {"household": 7}, {"do": "speak"}, {"household": None}):
        refused = changer.post("/api/households", json=command | {"household": new_id()} | wrong)
        assert refused.status_code == 422


class Full:
    """A connection to a store whose disk is full."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, work: Callable[[Transaction], T]) -> T:
        """Reading goes on."""
        return self._store.read(work)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """What was written is not kept."""

        def fail(transaction: Transaction) -> T:
            work(transaction)
            raise StoreUnwritable("/geheim: the disk is full")

        return self._store.write(fail)

    def assert_flushed(self) -> None:
        """Nothing to say."""


def test_on_a_full_disk_nothing_is_stored_and_it_is_said(
    changing_store: Store, hand: Hand, caplog: pytest.LogCaptureFixture
) -> None:
    before = b"".join(dump(changing_store, OPERATOR))
    full = Store(Full(changing_store))
    command = hand.command("speak", person=own(hand, "ria"))
    with caplog.at_level(logging.INFO), asking(full) as client:
        answer = replace(hand, client=client).send(command)
    assert answer.status_code == 503
    assert answer.json()["said"].startswith("Dit lukte niet.")
    assert "geheim" not in answer.text + caplog.text
    assert b"".join(dump(changing_store, OPERATOR)) == before
    assert hand.send(command).json()["again"] is False


def test_nothing_of_a_household_is_in_the_log(hand: Hand, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="api"):
        hand.do("edit_household", name="Gezin Geheim")
        hand.do("edit_household", name="Geheim" * 100)
        hand.do("speak", person="geheim-1")
        hand.client.post(
            f"/api/households/{hand.household}/commands",
            content=b"geheim",
            headers={"content-type": "application/json"},
        )
    ours = " ".join(one.getMessage() for one in caplog.records if one.name.startswith("api"))
    assert "eheim" not in ours
    assert hand.household not in ours


@pytest.mark.parametrize(
    "name", [SCRIPT, RTL, "👩‍👧 Ada", "'; MATCH (n) DETACH DELETE n", "x" * 120]
)
def test_an_odd_name_is_kept_as_it_is(changing_store: Store, hand: Hand, name: str) -> None:
    said = hand.done("edit_person", person=own(hand, "ria"), name=name)["said"]
    assert name.strip()[:20] in said or "…" in said
    page = hand.client.get(f"/huishouden/{hand.household}")
    assert page.status_code == 200
    assert SCRIPT not in page.text


def test_many_at_once_are_all_kept_in_order(hand: Hand) -> None:
    """Twenty devices draw on one household at the same moment."""
    start = threading.Barrier(20)

    def draw(number: int) -> int:
        mine = replace(hand, device=new_id())
        start.wait(30)
        done = mine.done(
            "add_person", person=own(hand, f"nr-{number}"), name=f"Nr {number}", stands="mentioned"
        )
        return int(done["version"])

    with ThreadPoolExecutor(20) as many:
        versions = sorted(many.map(draw, range(20)))
    assert versions == list(range(hand.seen + 1, hand.seen + 21))
