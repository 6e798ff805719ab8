"""The directory of the region as records; its staff on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from graphmodel.demo.chance import Chance
from graphmodel.demo.guide import Entry, grown_entries, read_entries, read_municipalities
from graphmodel.demo.names import Names
from graphmodel.demo.plan import RegionPlan
from graphmodel.demo.staff import Staff, Worker, phases_of
from graphmodel.demo.story import read_data
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import MunicipalityId, PersonId, TeamId
from graphmodel.domain.organisation import (
    Capacity,
    Expertise,
    Municipality,
    Organisation,
    PhaseRole,
    Serves,
    Team,
    WorksFor,
)
from graphmodel.domain.person import Person
from graphmodel.domain.records import Record
from graphmodel.domain.words import CapacityCode, Phase, Sex

LISTED_SINCE = date(2023, 9, 1)
CODES: tuple[CapacityCode, ...] = ("none", "some", "waiting_list", "assess_first")
SEXES: tuple[Sex, ...] = ("f", "f", "m")


@dataclass(slots=True)
class DirectoryWriter:
    """Writes the directory once; afterwards `staff` knows who works where."""

    chance: Chance
    plan: RegionPlan
    names: Names
    staff: Staff = field(default_factory=Staff)
    checkers: list[str] = field(init=False)
    functions: list[str] = field(init=False)
    everywhere: tuple[MunicipalityId, ...] = field(init=False)

    def __post_init__(self) -> None:
        words = read_data("directory.toml")["region"]
        self.checkers, self.functions = words["checked_by"], words["functions"]
        self.everywhere = tuple(code for code, _ in read_municipalities())

    def write(self) -> Iterator[Record]:
        """Every record of the directory, one organisation after another."""
        for code, name in read_municipalities():
            yield Municipality(id=code, name=name)
        for number, entry in enumerate(grown_entries(self.chance, self.plan, read_entries())):
            yield self._organisation(number, entry)
            yield from self._area(entry)
            yield from self._listings(entry)
            yield from (Expertise(organisation=entry.id, topic=topic) for topic in entry.topics)
            yield from self._teams(entry)
            if not entry.teams and not entry.named:
                yield from self._hire(entry, None)

    def _organisation(self, number: int, entry: Entry) -> Organisation:
        checked_on, checked_by = self._check(entry)
        phone = f"070-555 {number // 100:02d} {number % 100:02d}"
        return Organisation(
            id=entry.id,
            name=entry.name,
            type=entry.type,
            from_=entry.from_,
            until=entry.until,
            successors=entry.successors,
            regional=entry.regional,
            address=entry.address,
            secret_address=entry.secret_address,
            phone=None if entry.named else phone,
            email=None if entry.named else f"{entry.id}@example.org",
            website=None if entry.named else f"https://{entry.id}.example.org",
            checked_on=checked_on,
            checked_by=checked_by,
        )

    def _check(self, entry: Entry) -> tuple[Day | None, str | None]:
        if entry.named or self.chance.happens(0.05):
            return None, None
        return self.chance.before(self.plan.today, 3, 280), self.chance.one(self.checkers)

    def _area(self, entry: Entry) -> Iterator[Record]:
        for code in entry.serves:
            left = entry.left.get(code)
            yield Serves(organisation=entry.id, municipality=code, until=left)

    def _listings(self, entry: Entry) -> Iterator[Record]:
        for phase, level in entry.listings:
            checked_on, checked_by = self._check(entry)
            yield PhaseRole(
                organisation=entry.id,
                phase=phase,
                level=level,
                from_=LISTED_SINCE,
                checked_on=checked_on,
                checked_by=checked_by,
            )
        if not entry.named:
            for phase in sorted(phases_of(entry)):
                yield from self._capacity(entry, None, phase)

    def _teams(self, entry: Entry) -> Iterator[Record]:
        for number, name in enumerate(entry.teams, start=1):
            team = TeamId(f"{entry.id}.{number}")
            yield Team(id=team, organisation=entry.id, name=name, email=f"{team}@example.org")
            for phase in sorted(phases_of(entry)):
                yield from self._team_listing(team, phase)
                yield from self._capacity(entry, team, phase)
            yield from self._hire(entry, team)

    def _team_listing(self, team: TeamId, phase: Phase) -> Iterator[Record]:
        if self.chance.happens(0.3):
            return
        if self.chance.happens(0.2):
            day = self.chance.before(self.plan.today, 30, 700)
            yield PhaseRole(team=team, phase=phase, level="trained", from_=LISTED_SINCE, until=day)
            yield PhaseRole(team=team, phase=phase, level="lead", from_=day)
        elif self.chance.happens(0.5):
            yield PhaseRole(team=team, phase=phase, level="trained", from_=LISTED_SINCE)
        else:
            yield PhaseRole(team=team, phase=phase, level="lead", from_=LISTED_SINCE)

    def _capacity(self, entry: Entry, team: TeamId | None, phase: Phase) -> Iterator[Record]:
        organisation = None if team else entry.id
        if self.chance.happens(0.15):
            return
        stale = self.chance.happens(0.3)
        day = self.chance.before(self.plan.today, 35 if stale else 1, 200 if stale else 20)
        if self.chance.happens(0.3):
            code = self.chance.one(CODES)
            yield Capacity(
                organisation=organisation, team=team, phase=phase, measured_on=day, coded=code
            )
            return
        maximum = self.chance.number(2, 12)
        yield Capacity(
            organisation=organisation,
            team=team,
            phase=phase,
            measured_on=day,
            free=max(0, self.chance.number(-2, maximum // 2)),
            maximum=maximum,
            unit="huishoudens",
        )

    def _hire(self, entry: Entry, team: TeamId | None) -> Iterator[Record]:
        can = phases_of(entry)
        area = self.everywhere if entry.regional else entry.serves
        stays = tuple(code for code in area if code not in entry.left)
        for _ in range(self.plan.staff_per_team):
            person = PersonId(f"mw-{len(self.staff.everybody) + 1:05d}")
            sex = self.chance.one(SEXES)
            yield Person(id=person, name=self.names.full_name(self.chance, sex), sex=sex)
            yield WorksFor(
                person=person,
                organisation=None if team else entry.id,
                team=team,
                function=self.chance.one(self.functions),
                until=entry.until,
            )
            self.staff.add(Worker(person, entry.id, team, can), stays)
