"""Who is born together: they stand side by side, with the birth of the first who has one.

Of twins often only one birth is written down, and one day apart is still one birth. So brothers
and sisters are elder or younger than twins as a whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Births:
    """When everybody is born; `known` by their own date, `together` the first of each birth."""

    known: Mapping[str, str]
    together: Mapping[str, frozenset[str]]

    def elder(self, one: str, other: str) -> bool:
        """Whether the one is known to be born before the other."""
        if self.together.get(one, frozenset()) & {other}:
            return self.known.get(one, "9999") < self.known.get(other, "")
        mine, theirs = self.of(one), self.of(other)
        return mine is not None and theirs is not None and mine < theirs

    def of(self, node: str) -> str | None:
        """The birth of somebody, or the first that is known of those born with them."""
        ones = self.together.get(node, frozenset((node,)))
        return min((self.known[one] for one in ones if one in self.known), default=None)

    def key(self, node: str) -> tuple[str, str, str, str]:
        """A fixed order, eldest first, who are born together side by side."""
        ones = self.together.get(node, frozenset((node,)))
        return self.of(node) or "9999", min(ones), self.known.get(node, "9999"), node


def births_of(known: Mapping[str, str], twins: Iterable[Sequence[str]]) -> Births:
    """The births of a family; two records of twins that share somebody are one birth.

    Example:
        >>> births = births_of({"sem": "2014", "noor": "2016"}, [("noor", "nora")])
        >>> births.elder("sem", "nora"), births.elder("noor", "nora")
        (True, False)
    """
    together: dict[str, frozenset[str]] = {}
    for twin in twins:
        ones = frozenset(twin).union(*(together.get(one, frozenset()) for one in twin))
        together |= dict.fromkeys(ones, ones)
    return Births(known, together)


def side_by_side(
    row: Sequence[str], together: Mapping[str, frozenset[str]]
) -> list[tuple[str, ...]]:
    """A row in parts that stay whole, each where the first of it stands.

    Example:
        >>> noor = frozenset({"noor", "nora"})
        >>> side_by_side(["nora", "sem", "noor"], {"noor": noor, "nora": noor})
        [('nora', 'noor'), ('sem',)]
    """
    parts: dict[frozenset[str], list[str]] = {}
    for node in row:
        parts.setdefault(together.get(node, frozenset((node,))), []).append(node)
    return [tuple(part) for part in parts.values()]
