"""Invented people for the drawings, in any number, always the same ones."""

import random
from collections.abc import Sequence

from visualise.layout.rings_model import SECTORS, Circle, LifeArea, RingsPerson

FIRST = ("Annemarie", "Bram", "Cor", "Fatima", "Gijs", "Ibrahim", "Noor", "Youssra", "Wil")
LAST = ("Smit", "de Groot", "van den Heuvel-Bos", "El Amrani", "Wilhelmina van den Heuvel-Boschm")
WHAT = ("huisarts", "buurvrouw", "vriendin van Noor", "voetbaltrainer", "groep 5 van Daan")
CIRCLES: Sequence[Circle] = ("all", "some", "none")
AREAS: Sequence[LifeArea] = tuple(SECTORS)


def people_on_the_map(
    count: int,
    *,
    members: int = 3,
    area: LifeArea | None = None,
    circle: Circle | None = None,
    seed: int = 7,
) -> list[RingsPerson]:
    """`count` people of whom the first `members` live in the household."""
    dice = random.Random(seed)
    everybody = [_member(index, dice) for index in range(min(members, count))]
    for index in range(len(everybody), count):
        where = area if area is not None else dice.choice(AREAS)
        ring = circle if circle is not None else dice.choice(CIRCLES)
        everybody.append(_outsider(f"p{index:03}", where, ring, dice))
    return everybody


def _member(index: int, dice: random.Random) -> RingsPerson:
    name = f"{dice.choice(FIRST)} {dice.choice(LAST)}" if index > 2 else FIRST[index]
    return RingsPerson(f"m{index:03}", name, str(dice.randint(1, 80)), "member")


def _outsider(key: str, area: LifeArea, circle: Circle, dice: random.Random) -> RingsPerson:
    return RingsPerson(
        id=key,
        name=f"{dice.choice(FIRST)} {dice.choice(LAST)}",
        second=dice.choice(WHAT),
        circle=circle,
        area=area,
        paid=dice.random() < 0.3,
        active=dice.random() < 0.9,
        asked=circle != "none" or dice.random() < 0.5,
        safety_person=dice.random() < 0.1,
        doubts=frozenset({"assumed"}) if dice.random() < 0.1 else frozenset(),
    )
