"""The names of the kringen, and what the drawing of them says in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from visualise.dutch.terms import listed
from visualise.language import Spoken, _, mark, n_
from visualise.layout.kringen_model import KRING_OF, KRINGEN, Kring
from visualise.layout.labels import printable
from visualise.layout.rings_model import RingsPerson

MOST_NAMES = 12
LONGEST_NAME = 60

KRING_WORDS: Final[Spoken[Kring]] = Spoken(
    {
        "own": mark("eigen netwerk"),
        "neighbourhood": mark("buurt en clubs"),
        "everybody": mark("plekken voor iedereen"),
        "specialist": mark("hulp voor een tijd"),
    }
)

MEANINGS: Final[Spoken[Kring]] = Spoken(
    {
        "own": mark("familie en vrienden"),
        "neighbourhood": mark("buren, clubs, kerk of moskee"),
        "everybody": mark("school, werk, huisarts, bibliotheek"),
        "specialist": mark("hulp voor wie die een tijd nodig heeft"),
    }
)
"""What each circle holds. Source: cirkels om het gezin (Arnhem-Achterhoek)."""


def counts(people: Iterable[RingsPerson]) -> Counter[Kring]:
    """How many people stand in each circle.

    Example:
        >>> counts([RingsPerson("ria", "Ria", area="neighbours")])["neighbourhood"]
        1
    """
    return Counter(KRING_OF[one.area] for one in people if not one.is_member and one.area)


def kring_name(kring: Kring, count: int) -> str:
    """What stands on the line of a circle: its name, and how many people stand in it."""
    return f"{KRING_WORDS[kring]} · {count}"


def kringen_said(people: Sequence[RingsPerson]) -> str:
    """Who lives here and how many stand in each circle, for who cannot see the drawing."""
    counted = counts(people)
    told = ", ".join(f"{KRING_WORDS[kring]}: {counted[kring]}" for kring in KRINGEN)
    return _("In het midden: {names}. {told}. De lijst bij de tekening zegt hetzelfde.").format(
        names=members_said(people), told=told
    )


def members_said(people: Sequence[RingsPerson]) -> str:
    """The names of who lives here, the first dozen of them.

    Example:
        >>> members_said([RingsPerson("n", "Noor", circle="member")]), members_said([])
        ('Noor', 'niemand')
    """
    names = [printable(one.name)[:LONGEST_NAME] for one in people if one.is_member]
    more = len(names) - MOST_NAMES
    if more > 0:
        names[MOST_NAMES:] = [n_("nog {n} mens", "nog {n} mensen", more).format(n=more)]
    return listed(names) or _("niemand")
