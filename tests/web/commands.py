"""Making commands and listening, as a browser does."""

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from queue import Queue
from typing import Any

import httpx
import msgspec

from tests.web.places import TODAY

HEARD_WITHIN_SECONDS = 30.0
FORM = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin"}


def new_id() -> str:
    """A UUID as a browser makes one."""
    return str(uuid.uuid4())


@dataclass
class Hand:
    """One device that draws on one household; `seen` is the version on its screen."""

    client: httpx.Client
    household: str
    device: str = field(default_factory=new_id)
    seen: int = 0
    today: date = TODAY

    def command(self, do: str, **fields: Any) -> dict[str, Any]:
        """A command made now."""
        return {
            "id": new_id(),
            "do": do,
            "with": fields,
            "made_on": self.today.isoformat(),
            "seen": self.seen,
            "device": self.device,
        }

    def send(self, command: dict[str, Any]) -> httpx.Response:
        """Post a command; what is accepted is on the screen."""
        path = f"/api/households/{self.household}/commands"
        answer = self.client.post(path, json=command)
        if answer.status_code == 200:
            self.seen = answer.json()["version"]
        return answer

    def do(self, do: str, **fields: Any) -> httpx.Response:
        """Make a command and post it."""
        return self.send(self.command(do, **fields))

    def done(self, do: str, **fields: Any) -> dict[str, Any]:
        """The same, where it must be accepted."""
        answer = self.do(do, **fields)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


def opened(client: httpx.Client, household: str | None = None, **fields: Any) -> Hand:
    """A household of its own, just opened."""
    hand = Hand(client, household or f"h-{new_id()[:8]}")
    hand.done("open_household", **({"name": "Gezin Test", "municipality": "GM0637"} | fields))
    return hand


def with_people(client: httpx.Client) -> Hand:
    """A hand at a household with a grandmother, a child, a neighbour and one worry."""
    hand = opened(client)
    for person, name, more in (
        ("oma", "Oma Wil", {"stands": "member", "role": "other"}),
        ("kind", "Noor", {"stands": "member", "role": "child", "birth": "2018"}),
        ("ria", "Ria", {"stands": "tie", "area": "neighbours", "paid": False}),
    ):
        hand.done("add_person", person=own(hand, person), name=name, **more)
    hand.done("add_kin", person=own(hand, "oma"), of=own(hand, "kind"), kin="parent")
    hand.done("open_worry", worry=own(hand, "zorg"), statement="Papa slaat mama.")
    return hand


def own(hand: Hand, name: str) -> str:
    """The id of somebody or something of this household."""
    return f"{hand.household}-{name}"


class Ear:
    """What came in of the events of a household."""

    def __init__(self) -> None:
        self.heard: Queue[dict[str, Any]] = Queue()

    def version(self, wanted: int) -> dict[str, Any]:
        """Wait for a version."""
        while True:
            event = self.heard.get(timeout=HEARD_WITHIN_SECONDS)
            if event["version"] >= wanted:
                return event


@contextmanager
def listening_to(address: str, household: str) -> Iterator[Ear]:
    """Listen to a household for the length of a block."""
    ear = Ear()
    asked = httpx.Client(base_url=address, trust_env=False, timeout=httpx.Timeout(60, read=600))
    with asked as client, client.stream("GET", f"/api/households/{household}/events") as stream:
        assert stream.status_code == 200
        assert stream.headers["content-type"].startswith("text/event-stream")
        thread = threading.Thread(target=_hear, args=(stream, ear), daemon=True)
        thread.start()
        yield ear
        _hang_up(stream)
        thread.join(HEARD_WITHIN_SECONDS)


def _hear(stream: httpx.Response, ear: Ear) -> None:
    try:
        for line in stream.iter_lines():
            if line.startswith("data: "):
                ear.heard.put(msgspec.json.decode(line.removeprefix("data: ")))
    except (httpx.HTTPError, OSError):
        return


def _hang_up(stream: httpx.Response) -> None:
    """Close the connection under a reading thread."""
    found = stream.extensions["network_stream"].get_extra_info("socket")
    found.shutdown(2)
