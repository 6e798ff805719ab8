"""A random family while it grows: people, couples, children, twins."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import get_args

from graphmodel.domain.calendar import DeathDate, PartialDate
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person, Twins
from graphmodel.domain.words import Life, ParentKind, PartnerEnd, PartnerKind, Sex

DAY = date(2026, 11, 22)
NAMES = (
    "Noor",
    "Sam de Wit",
    "Fatima El Amrani",
    "Jan",
    "Annemarie van den Heuvel-Bos",
    "Özgür Yılmaz",
    "نور الهدى",
    "Li",
    "Wilhelmina Petronella van der Meer-Achterberg de Jong-Vos",
    "Daan Peeters",
    "Zoë",
    "Karim Haddad",
    "Oma Ria",
)


@dataclass
class Draft:
    """A family while it grows."""

    dice: random.Random
    people: dict[PersonId, Person] = field(default_factory=dict)
    born: dict[PersonId, int] = field(default_factory=dict)
    parents: list[Parent] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    twins: list[Twins] = field(default_factory=list)

    def person(self, year: int, sex: Sex | None = None) -> PersonId:
        """Somebody new, born about that year; often one thing about them is not known."""
        dice = self.dice
        key = PersonId(f"p{dice.randrange(10**6):06}-{len(self.people)}")
        sex = sex or dice.choice(("m", "f", "m", "f", "m", "f", "x", None))
        text = f"{year}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        birth = None if dice.random() < 0.12 else PartialDate(text[: dice.choice((4, 7, 10, 10))])
        died = None
        if year < 1950 and dice.random() < 0.5:
            died = DeathDate(dice.choice(("unknown", str(min(2025, year + 60)))))
        self.people[key] = Person(
            id=key,
            name=dice.choice(NAMES),
            birth=birth,
            sex=sex,
            died=died,
            vulnerable=dice.random() < 0.05,
        )
        self.born[key] = year
        return key

    def couple(self, one: PersonId, other: PersonId) -> None:
        """One or two partner records, present or past."""
        dice = self.dice
        a, b = sorted((one, other))
        kind: PartnerKind = dice.choice(get_args(PartnerKind))
        first = date(max(self.born[a], self.born[b]) + 20 if dice.random() < 0.8 else 1990, 5, 1)
        if dice.random() < 0.35:
            ended: PartnerEnd = dice.choice(get_args(PartnerEnd))
            last = None if dice.random() < 0.3 else date(min(2026, first.year + 9), 6, 1)
            if first.year > 2020:
                last = None
            self.partners.append(Partner(a=a, b=b, kind=kind, from_=first, until=last, ended=ended))
        else:
            self.partners.append(
                Partner(a=a, b=b, kind=kind, from_=first if dice.random() < 0.7 else None)
            )

    def parent(self, parent: PersonId, child: PersonId, kind: ParentKind) -> None:
        """A parent record, unless there is one already."""
        if all((one.parent, one.child) != (parent, child) for one in self.parents):
            self.parents.append(Parent(parent=parent, child=child, kind=kind))

    def children(self, above: Sequence[PersonId], count: int) -> list[PersonId]:
        """So many children of these parents; now and then twins, one expected, one who was not."""
        dice = self.dice
        found: list[PersonId] = []
        year = max(self.born[one] for one in above) + dice.randint(17, 26)
        for _ in range(count):
            if year > DAY.year - 1:
                break
            child = self.person(year)
            if dice.random() < 0.1:
                year_due = max(year, 2015)
                life: Life = dice.choice(("expected", "miscarriage", "abortion", "stillborn"))
                due = PartialDate("2027-03" if life == "expected" else str(year_due))
                self.people[child] = Person(id=child, name=dice.choice(NAMES), birth=due, life=life)
            adopted = dice.random() < 0.08
            for one in above:
                self.parent(one, child, "adoptive" if adopted else "biological")
            found.append(child)
            year += dice.choice((1, 2, 3, 4))
        born = [one for one in found if self.people[one].life == "born"]
        if len(born) > 1 and dice.random() < 0.2:
            self._twins(born)
        return found

    def _twins(self, born: Sequence[PersonId]) -> None:
        dice = self.dice
        at = dice.randrange(len(born) - 1)
        size = 3 if len(born) > at + 2 and dice.random() < 0.2 else 2
        pair = born[at : at + size]
        own = random.Random(pair[0])  # a die of its own: the rest of the family stays the same
        for one in pair[1:]:
            self.people[one] = _as_old(self.people[one], self.people[pair[0]])
            self.born[one] = self.born[pair[0]]
        for one in pair:
            if own.random() < 0.35:
                self.people[one] = replace(self.people[one], birth=None)
        self.twins.append(
            Twins(persons=tuple(sorted(pair)), identical=dice.choice((True, False, None)))
        )


def _as_old(person: Person, other: Person) -> Person:
    return Person(id=person.id, name=person.name, birth=other.birth, sex=other.sex)
