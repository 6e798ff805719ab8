"""How the list is looked at: in which order, and whom of everybody."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args
from urllib.parse import urlencode

from graphmodel.domain.words import AREAS

SortBy = Literal["naam", "cirkel", "gebied", "contact", "betaald"]
SORTS: Final[tuple[SortBy, ...]] = get_args(SortBy)
RINGS: Final = ("member", "all", "some", "none", "unasked")
YES: Final = "ja"
NO: Final = "nee"
LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuery:
    """What was asked of the list; an empty text leaves everybody in.

    `ring` is a ring, the middle (`member`) or `unasked`; `active`, `asked` and `paid` are "ja" or
    "nee"; `name` is a part of a name.
    """

    sort: SortBy = "cirkel"
    backwards: bool = False
    ring: str = ""
    area: str = ""
    active: str = ""
    asked: str = ""
    paid: str = ""
    name: str = ""

    @property
    def narrows(self) -> bool:
        """Whether it leaves anybody out."""
        parts = (self.ring, self.area, self.active, self.asked, self.paid, self.name)
        return any(parts)

    def sorted_by(self, sort: SortBy) -> "ListQuery":
        """The same people in another order; asked twice, the other way round."""
        again = sort == self.sort and not self.backwards
        return replace(self, sort=sort, backwards=again)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What it says, as it stands in an address."""
        values = (
            ("volgorde", self.sort if self.sort != "cirkel" else ""),
            ("andersom", YES if self.backwards else ""),
            ("cirkel", self.ring),
            ("gebied", self.area),
            ("actief", self.active),
            ("gevraagd", self.asked),
            ("betaald", self.paid),
            ("wie", self.name),
        )
        return tuple((name, value) for name, value in values if value)


def read_query(given: Mapping[str, str]) -> ListQuery:
    """What an address asks; a word it does not know is left out.

    >>> read_query({"volgorde": "contact", "actief": "ja", "gebied": "maan"}).pairs()
    (('volgorde', 'contact'), ('actief', 'ja'))
    """
    sort = next((one for one in SORTS if one == given.get("volgorde")), SORTS[1])
    return ListQuery(
        sort=sort,
        backwards=given.get("andersom") == YES,
        ring=_one_of(given, "cirkel", RINGS),
        area=_one_of(given, "gebied", AREAS),
        active=_one_of(given, "actief", (YES, NO)),
        asked=_one_of(given, "gevraagd", (YES, NO)),
        paid=_one_of(given, "betaald", (YES, NO)),
        name=given.get("wie", "").strip()[:LONGEST_NAME],
    )


def address(path: str, query: ListQuery, at: str = "") -> str:
    """Where the list can be seen so; `at` is the day when it is not today.

    >>> address("/lijst", ListQuery(name="Zoë & Bo"), "2026-06-22")
    '/lijst?wie=Zo%C3%AB+%26+Bo&op=2026-06-22'
    """
    asked = [*query.pairs(), *([("op", at)] if at else [])]
    return f"{path}?{urlencode(asked)}" if asked else path


def _one_of(given: Mapping[str, str], name: str, known: tuple[str, ...]) -> str:
    value = given.get(name, "")
    return value if value in known else ""
