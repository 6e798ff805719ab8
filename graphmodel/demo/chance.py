"""Chance from a seed, in the words the other files need."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import TypeVar

from graphmodel.domain.calendar import Day

T = TypeVar("T")


class Chance:
    """A stream of choices that is the same for the same seed."""

    __slots__ = ("_random",)

    def __init__(self, seed: int | str) -> None:
        self._random = Random(seed).random  # noqa: S311 - invented people, nothing secret

    def happens(self, share: float) -> bool:
        """True in this share of the cases."""
        return self._random() < share

    def number(self, least: int, most: int) -> int:
        """A whole number from least up to and including most."""
        return least + int(self._random() * (most - least + 1)) if most > least else least

    def one(self, things: Sequence[T]) -> T:
        """One of these."""
        return things[int(self._random() * len(things))]

    def weighted(self, things: Sequence[T], shares: Sequence[float]) -> T:
        """One of these, each with its share of the sum."""
        left = self._random() * sum(shares)
        for thing, share in zip(things, shares, strict=True):
            left -= share
            if left < 0:
                return thing
        return things[-1]

    def some(self, things: Sequence[T], most: int) -> list[T]:
        """At most so many different ones of these."""
        pool = list(things)
        picked: list[T] = []
        while pool and len(picked) < most:
            picked.append(pool.pop(int(self._random() * len(pool))))
        return picked

    def before(self, day: Day, least: int, most: int) -> Day:
        """A day so many days before this one."""
        return day - timedelta(days=self.number(least, most))

    def after(self, day: Day, least: int, most: int) -> Day:
        """A day so many days after this one."""
        return day + timedelta(days=self.number(least, most))

    def between(self, first: Day, last: Day) -> Day:
        """A day from the first to the last; the first when they lie the wrong way round."""
        return self.after(first, 0, max(0, (last - first).days))
