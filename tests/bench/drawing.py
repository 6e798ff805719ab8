"""Measuring drawing: one change, twenty households at once, the page of sixty people."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle

import httpx

from graphmodel.domain.calendar import Day
from graphmodel.domain.words import AREAS
from tests.bench.browser import measure_browser
from tests.bench.programs import Served
from tests.bench.rows import Rows
from tests.web.commands import Hand

PEOPLE, WORRIES = 60, 4
FEW_PEOPLE, FEW_WORRIES = 12, 2
MEMBERS = 3
LEVELS = ("full", "part", "none")
TOGETHER = 20
DROPS, ROUNDS = 20, 7
CHANGES = 30
PACE_SECONDS = 1.0
"""How quickly one pair of hands makes changes when twenty draw at once."""

Say = Callable[[str], None]


@dataclass(frozen=True)
class Studio:
    """Where is drawn: the running application, its day, and a municipality of its store."""

    served: Served
    today: Day
    municipality: str


def measure_drawing(studio: Studio, rows: Rows, say: Say, *, seed: int, repeat: int) -> None:
    """Fill `rows` with what changes cost over HTTP and in a browser."""
    with _client(studio) as client:
        say("drawing: a household of sixty people")
        hand = Hand(client, f"bench-{seed}", today=studio.today)
        crowd = draw_crowd(hand, studio.municipality, people=PEOPLE, worries=WORRIES)
        rows.add_times("change, alone", _changes(hand, crowd, repeat), 200)
        path = f"/huishouden/{hand.household}"
        page = [_took(lambda: client.get(path).raise_for_status()) for _ in range(repeat)]
        rows.add_times(f"page of {PEOPLE} people and {WORRIES} worries", page, 100)
        say("drawing: in a browser")
        measure_browser(
            studio.served.url,
            hand.household,
            crowd[:DROPS],
            _mover(hand, crowd[DROPS]),
            rows,
            ROUNDS,
        )
    say("drawing: twenty households at once")
    name = f"change, {TOGETHER} households at once"
    rows.add_times(f"{name}, one a second each", _together(studio, seed, PACE_SECONDS), 150)
    rows.add_times(f"{name}, without a pause", _together(studio, seed + 1, 0.0), None)


def draw_crowd(hand: Hand, municipality: str, *, people: int, worries: int) -> list[str]:
    """Open a household of three members, people around it up to so many, and so many worries.

    Everybody from outside knows something of each worry; the ids of those outside come back.
    """
    own = hand.household
    hand.done("open_household", name="Huis van velen", municipality=municipality)
    for number in range(MEMBERS):
        role = "child" if number else "parent"
        person = f"{own}-m{number}"
        hand.done("add_person", person=person, name=f"Lid {number}", stands="member", role=role)
    crowd = [f"{own}-p{number:02}" for number in range(people - MEMBERS)]
    for number, person in enumerate(crowd):
        area, name = AREAS[number % len(AREAS)], f"Wilhelmina van den Heuvel nummer {number}"
        paid = area == "specialist_services"
        hand.done("add_person", person=person, name=name, stands="tie", area=area, paid=paid)
    said = [f"{own}-w{number}" for number in range(worries)]
    for worry in said:
        statement = f"Zorg {worry[-1]} van dit huis"
        hand.done("open_worry", worry=worry, statement=statement, concerns=[f"{own}-m1"])
    for number, person in enumerate(crowd):
        levels = {worry: LEVELS[(number + at) % len(LEVELS)] for at, worry in enumerate(said)}
        hand.done("move", person=person, levels=levels)
    return crowd


def _client(studio: Studio) -> httpx.Client:
    return httpx.Client(base_url=studio.served.url, trust_env=False, timeout=60)


def _took(act: Callable[[], object]) -> float:
    """Seconds."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def _changes(hand: Hand, crowd: list[str], count: int) -> list[float]:
    """Seconds of each of so many moves, from the request to the acknowledgement."""
    circles = ("all", "none")
    took = []
    for number in range(count):
        person, circle = crowd[number % len(crowd)], circles[number // len(crowd) % 2]
        took.append(_took(lambda p=person, c=circle: hand.done("move", person=p, circle=c)))  # type: ignore[misc]  # bound at once
    return took


def _mover(hand: Hand, person: str) -> Callable[[], int]:
    """Moves somebody to and fro; gives the version it made."""
    circles = cycle(("all", "none"))

    def move() -> int:
        return int(hand.done("move", person=person, circle=next(circles))["version"])

    return move


def _together(studio: Studio, seed: int, pace: float) -> list[float]:
    """Seconds of the changes of many households, all begun at the same moment."""
    begin = threading.Barrier(TOGETHER)

    def draw(number: int) -> list[float]:
        with _client(studio) as client:
            hand = Hand(client, f"together-{seed}-{number}", today=studio.today)
            place = studio.municipality
            crowd = draw_crowd(hand, place, people=FEW_PEOPLE, worries=FEW_WORRIES)
            begin.wait()
            took: list[float] = []
            start = time.perf_counter() + pace * number / TOGETHER
            for turn in range(CHANGES):
                time.sleep(max(0.0, start + turn * pace - time.perf_counter()))
                took += _changes(hand, [crowd[turn % len(crowd)]], 1)
            return took

    with ThreadPoolExecutor(TOGETHER) as many:
        return [one for took in many.map(draw, range(TOGETHER)) for one in took]
