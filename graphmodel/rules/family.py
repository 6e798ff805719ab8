"""The family around a household or a person: who is drawn, and what lies between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Bond, Parent, Partner, Person, Twins
from graphmodel.domain.words import MissingKin

HomeLayer = Literal["grandparent", "parent", "partner", "child", "adult"]
"""Which generation of a home somebody is by their place in it; an adult is above its children."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyPlace:
    """Somebody of three generations who is not drawn yet: a parent of `child`.

    `child` is a person, or the id of another empty place below this one; `asked` when the family
    was asked and nobody knows.
    """

    id: str
    child: str
    kin: MissingKin
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A household of which members are drawn: they stand inside one outline."""

    id: HouseholdId
    name: str
    members: frozenset[PersonId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """What a genogram of one day shows; only people of `people` occur in the rest.

    Holds what is drawn on `day`: a parent, partner or bond record that began by then, ended or
    not; members alive or expected on that day. `of` is the household or person it is drawn for,
    `start` the people it starts from, `own` the household that is drawn,
    `generations` how many upwards were asked for; left open, all that it holds. `hidden` live in a
    household with a secret address. `layers` say of the members of `own` which generation they
    are where no kin is recorded.
    """

    of: str
    day: Day
    people: Mapping[PersonId, Person]
    parents: tuple[Parent, ...] = ()
    partners: tuple[Partner, ...] = ()
    twins: tuple[Twins, ...] = ()
    bonds: tuple[Bond, ...] = ()
    homes: tuple[Home, ...] = ()
    own: HouseholdId | None = None
    start: frozenset[PersonId] = frozenset()
    protected: frozenset[PersonId] = frozenset()
    safety_persons: frozenset[PersonId] = frozenset()
    empty: tuple[EmptyPlace, ...] = ()
    order: Mapping[PersonId, str] | None = None
    generations: int | None = None
    hidden: frozenset[PersonId] = frozenset()
    layers: Mapping[PersonId, HomeLayer] = field(default_factory=dict)

    @property
    def marked(self) -> frozenset[PersonId]:
        """Who has the double outline of a beginning; nobody where the outline of a home says it."""
        own = next((home.members for home in self.homes if home.id == self.own), frozenset())
        drawn = own & self.people.keys()
        return frozenset() if len(drawn) > 1 and self.start <= drawn else self.start
