"""Families without rhyme or reason, from a seed: only that nobody is their own ancestor.

What no family tree has, a file can have; the drawing must not say anything untrue then either.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, get_args

from graphmodel.domain.calendar import DeathDate, PartialDate
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Bond, Parent, Partner, Person, Twins
from graphmodel.domain.words import BondKind, Life, ParentKind, PartnerEnd, PartnerKind, Sex
from graphmodel.rules.family import EmptyPlace, Family, Home

DAY: Final = date(2026, 11, 22)
SIZES: Final = (4, 6, 9, 13, 18, 25, 40, 60, 90, 120)
NAMES: Final = ("Jo", "Annemarie van den Heuvel-Bosboom", "İlknur Yağız", "فاطمة الزهراء", "X" * 30)
KINDS: Final[tuple[ParentKind, ...]] = (
    *("biological",) * 5,
    *("adoptive", "adoptive", "step", "foster", "donor"),
)
NOT_BORN: Final[tuple[Life, ...]] = ("expected", "miscarriage", "abortion", "stillborn")
ENDS: Final[tuple[PartnerEnd | None, ...]] = (None, None, "divorced", "separated", "widowed")


def wild_family(seed: int) -> Family:
    """The family of a seed, of 4 to 120 people."""
    wild = _Wild(random.Random(seed))
    wild.fill()
    dice, keys = wild.dice, list(wild.people)
    homes = tuple(wild.homes())
    return Family(
        of=keys[0],
        day=DAY,
        people=wild.people,
        parents=tuple(wild.parents.values()),
        partners=tuple(wild.partners),
        twins=tuple(wild.twins),
        homes=homes,
        bonds=tuple(wild.bonds()),
        own=homes[0].id if homes else None,
        start=frozenset(keys[:2]),
        protected=frozenset(dice.sample(keys, 2)),
        safety_persons=frozenset(dice.sample(keys, 1)),
        empty=tuple(wild.empty()),
    )


@dataclass
class _Wild:
    dice: random.Random
    people: dict[PersonId, Person] = field(default_factory=dict)
    level: dict[PersonId, int] = field(default_factory=dict)
    born: dict[PersonId, int] = field(default_factory=dict)
    parents: dict[tuple[PersonId, PersonId], Parent] = field(default_factory=dict)
    partners: list[Partner] = field(default_factory=list)
    twins: list[Twins] = field(default_factory=list)

    def fill(self) -> None:
        dice = self.dice
        size, levels, undated = (
            dice.choice(SIZES),
            dice.choice((2, 3, 4, 5, 6)),
            dice.random() < 0.3,
        )
        for at in range(size):
            self._person(PersonId(f"q{at}"), dice.randrange(levels), levels, undated=undated)
        for child in self.people:
            self._above(child)
        self._share_parents()
        self._couples()
        self._twins()

    def _person(self, key: PersonId, level: int, levels: int, *, undated: bool) -> None:
        dice = self.dice
        self.level[key], self.born[key] = level, 1900 + 25 * level + dice.randrange(18)
        birth = f"{self.born[key]}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        lost = level == levels - 1 and dice.random() < 0.15
        life: Life = dice.choice(NOT_BORN) if lost else "born"
        died = dice.choice(("unknown", str(self.born[key] + 1)))
        sex: Sex | None = dice.choice(("m", "f", "x", None))
        self.people[key] = Person(
            id=key,
            name=f"{dice.choice(NAMES)} {key}",
            birth=None
            if undated or dice.random() < 0.2
            else PartialDate(birth[: dice.choice((4, 7, 10))]),
            sex=sex,
            died=DeathDate(died) if life == "born" and dice.random() < 0.15 else None,
            life=life,
        )

    def _above(self, child: PersonId) -> None:
        """Up to four parents of any kind, mostly out of the generation just above."""
        dice = self.dice
        above = [one for one in self.people if self._may_be_parent(one, child)]
        if not above:
            return
        nearest = max(self.level[one] for one in above)
        near = [one for one in above if self.level[one] == nearest]
        for _ in range(dice.choice((0, 1, 2, 2, 2, 2, 3, 4))):
            parent, kind = dice.choice(above if dice.random() < 0.2 else near), dice.choice(KINDS)
            ended = kind in ("foster", "step") and dice.random() < 0.3
            until = date(2020, 1, 1) if ended else None
            known = Parent(parent=parent, child=child, kind=kind, until=until)
            self.parents.setdefault((parent, child), known)

    def _may_be_parent(self, one: PersonId, child: PersonId) -> bool:
        return self.level[one] < self.level[child] and self.people[one].life == "born"

    def _share_parents(self) -> None:
        for _ in range(len(self.people) // 3):
            one, other = self.dice.sample(list(self.people), 2)
            if self.level[one] == self.level[other]:
                for record in [each for each in self.parents.values() if each.child == one]:
                    known = replace(record, child=other, until=None)
                    self.parents.setdefault((record.parent, other), known)

    def _couples(self) -> None:
        """As many as five partners, also of another generation, also one's own parent."""
        dice, seen = self.dice, set[frozenset[PersonId]]()
        for _ in range(dice.randint(0, len(self.people))):
            one, other = dice.sample(list(self.people), 2)
            born = all(self.people[each].life == "born" for each in (one, other))
            apart = abs(self.level[one] - self.level[other])
            pair = frozenset((one, other))
            if not born or apart > dice.choice((0, 0, 0, 1, 2)) or pair in seen:
                continue
            seen.add(pair)
            ended, year = dice.choice(ENDS), self.born[one]
            kind: PartnerKind = dice.choice(get_args(PartnerKind))
            self.partners.append(
                Partner(
                    a=one,
                    b=other,
                    kind=kind,
                    from_=dice.choice((None, date(year + 20, 1, 1))),
                    until=date(year + 30, 1, 1) if ended and dice.random() < 0.7 else None,
                    ended=ended,
                )
            )

    def _twins(self) -> None:
        used: set[PersonId] = set()
        for one in self.people:
            above = self._parents_of(one)
            alike = [
                each
                for each in self.people
                if each not in {one, *used}
                and self.level[each] == self.level[one]
                and self._parents_of(each) == above
            ]
            if one in used or not above or not alike or self.dice.random() > 0.3:
                continue
            born = (one, *alike[: self.dice.choice((1, 1, 2, 3))])
            used |= set(born)
            self.twins.append(Twins(persons=born, identical=self.dice.choice((None, True, False))))
            for each in born:
                self.people[each] = replace(self.people[each], birth=self.people[one].birth)

    def _parents_of(self, child: PersonId) -> set[tuple[PersonId, ParentKind]]:
        return {(one.parent, one.kind) for one in self.parents.values() if one.child == child}

    def homes(self) -> Iterator[Home]:
        """Households of anybody with anybody, some in several."""
        here = [
            key
            for key, one in self.people.items()
            if one.died is None and one.life in ("born", "expected")
        ]
        for at in range(self.dice.choice((0, 1, 2, 3, 4, 6))):
            size = min(len(here), self.dice.choice((1, 2, 3, 4, 6)))
            members = frozenset(self.dice.sample(here, size))
            yield Home(id=HouseholdId(f"h{at}"), name=f"Huis {at}", members=members)

    def bonds(self) -> Iterator[Bond]:
        """Up to one bond for every two people, between anybody."""
        seen: set[tuple[PersonId, PersonId, BondKind]] = set()
        for _ in range(self.dice.randint(0, len(self.people) // 2)):
            one, other = self.dice.sample(list(self.people), 2)
            kind: BondKind = self.dice.choice(get_args(BondKind))
            if (one, other, kind) not in seen:
                seen.add((one, other, kind))
                yield Bond(from_person=one, to_person=other, kind=kind)

    def empty(self) -> Iterator[EmptyPlace]:
        """A father who is not drawn yet, of some."""
        for child in self.people:
            if len(self._parents_of(child)) < 2 and self.dice.random() < 0.1:
                yield EmptyPlace(id=f"e-{child}", child=child, kin="father")
