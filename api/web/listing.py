"""Finding households by name, and showing them a page at a time."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graphmodel.usecases.list_households import ListedHousehold

PAGE_SIZE: Final = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the households: which page of how many, and how many there are at all."""

    items: Sequence[ListedHousehold]
    number: int
    pages: int
    total: int


def folded(text: str) -> str:
    """A text as one searches: no accents, no capitals.

    >>> folded("Büşra Łukasz")
    'busra lukasz'
    """
    loose = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ø", "o"))
    return "".join(sign for sign in loose if not unicodedata.combining(sign)).replace("ı", "i")


def search(lines: Sequence[ListedHousehold], text: str) -> Sequence[ListedHousehold]:
    """The households whose name holds every word of the text, in the order they came."""
    words = folded(text).split()
    if not words:
        return lines
    return [one for one in lines if all(word in folded(one.household.name) for word in words)]


def one_page(lines: Sequence[ListedHousehold], number: int) -> Page:
    """A page of them; past the end the last one.

    >>> one_page([], 3)
    Page(items=[], number=1, pages=1, total=0)
    """
    pages = max(1, -(-len(lines) // PAGE_SIZE))
    number = min(number, pages)
    return Page(lines[(number - 1) * PAGE_SIZE : number * PAGE_SIZE], number, pages, len(lines))
