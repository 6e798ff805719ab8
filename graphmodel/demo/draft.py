"""A made-up household while it is written down."""

from dataclasses import dataclass, field
from datetime import date

from graphmodel.demo.chance import Chance
from graphmodel.demo.flaws import Flaw
from graphmodel.demo.names import Names, Origin
from graphmodel.demo.plan import RegionPlan
from graphmodel.demo.staff import Staff
from graphmodel.demo.timeline import Timeline
from graphmodel.domain.calendar import Day, DeathDate, PartialDate
from graphmodel.domain.ids import HouseholdId, MunicipalityId, PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import Record
from graphmodel.domain.role import Role
from graphmodel.domain.words import Sex
from graphmodel.domain.worry import Worry

Texts = dict[str, dict[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Someone:
    """A person with what the other steps ask: the year of birth and where the name is from."""

    id: PersonId
    name: str
    sex: Sex
    born: int
    origin: Origin
    surname: str
    alive: bool = True


@dataclass(slots=True)
class Draft:
    """What is known so far; each step reads it and adds to `records`."""

    id: HouseholdId
    municipality: MunicipalityId
    timeline: Timeline
    flaws: frozenset[Flaw]
    size: int
    plan: RegionPlan
    chance: Chance
    names: Names
    texts: Texts
    staff: Staff
    records: list[Record] = field(default_factory=list)
    adults: list[Someone] = field(default_factory=list)
    children: list[Someone] = field(default_factory=list)
    kin: list[tuple[Someone, str]] = field(default_factory=list)
    gone: Someone | None = None
    social: list[Someone] = field(default_factory=list)
    since: dict[PersonId, Day] = field(default_factory=dict)
    worries: list[Worry] = field(default_factory=list)
    confidants: list[Someone] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    people: int = 0
    numbers: dict[str, int] = field(default_factory=dict)

    def has(self, flaw: Flaw) -> bool:
        """Whether this goes wrong here."""
        return flaw in self.flaws

    def room(self) -> int:
        """How many people may still be invented."""
        return self.size - self.people

    def next_id(self, letter: str) -> str:
        """An id for the next thing of a kind in this household."""
        number = self.numbers[letter] = self.numbers.get(letter, 0) + 1
        return f"{self.id}.{letter}{number}"

    def invent(
        self,
        born: int,
        sex: Sex | None = None,
        family: tuple[Origin, str] | None = None,
        birth: str | None = None,
        died: int | None = None,
    ) -> Someone:
        """Somebody new, written down at once."""
        chance = self.chance
        sex = sex or ("f" if chance.happens(0.5) else "m")
        origin = family[0] if family else self.names.origin(chance)
        surname = family[1] if family else chance.one(origin.surname)
        self.people += 1
        person = PersonId(f"{self.id}.p{self.people:02d}")
        name = f"{origin.first_name(chance, sex)} {surname}"
        self.records.append(
            Person(
                id=person,
                name=name,
                birth=PartialDate(birth or self._birth(born)),
                sex=sex,
                died=None if died is None else DeathDate(self._death(died)),
            )
        )
        return Someone(person, name, sex, born, origin, surname, died is None)

    def _birth(self, year: int) -> str:
        kind = self.chance.number(1, 10)
        if kind > 8:
            return str(year)
        day = date(year, self.chance.number(1, 12), self.chance.number(1, 28)).isoformat()
        return day if kind > 2 else day[:7]

    def _death(self, year: int) -> str:
        return "unknown" if self.chance.happens(0.15) else self._birth(year)
