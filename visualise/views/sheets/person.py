"""The sheet of one person: what they know, who they are to the household, and what was recorded."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Directory
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Member, Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.language import _
from visualise.layout.words import RingsWords
from visualise.views import choices
from visualise.views.choices import Choice, people_choices
from visualise.views.frame import CaseHead, case_head
from visualise.views.history import ChangeLine, lines_about
from visualise.views.network import ring_words
from visualise.views.people import AREA_WORDS, age_words, second_line
from visualise.views.sheets.family import FamilyPart, family_part
from visualise.views.sheets.person_facts import (
    GuardRow,
    HeldRow,
    KnowRow,
    basis_of,
    guard_rows,
    held_rows,
    know_rows,
    may_need_guarding,
)
from visualise.views.wishes import WishRow, wish_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Everything that can be chosen on the sheet."""

    tellers: tuple[Choice, ...]
    others: tuple[Choice, ...]
    guards: tuple[Choice, ...]
    units: tuple[Choice, ...]
    levels: tuple[Choice, ...] = field(default_factory=choices.level_choices)
    basis: tuple[Choice, ...] = field(default_factory=choices.basis_choices)
    areas: tuple[Choice, ...] = field(default_factory=choices.area_choices)
    paid: tuple[Choice, ...] = field(default_factory=choices.paid_choices)
    members: tuple[Choice, ...] = field(default_factory=choices.member_choices)
    roles: tuple[Choice, ...] = field(default_factory=choices.role_choices)
    bonds: tuple[Choice, ...] = field(default_factory=choices.bond_choices)
    sexes: tuple[Choice, ...] = field(default_factory=choices.sex_choices)
    kin: tuple[Choice, ...] = field(default_factory=choices.kin_choices)
    lives: tuple[Choice, ...] = field(default_factory=choices.life_choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSheet:
    """Everything the sheet says; `tie` and `member` are None where somebody has none that day.

    `circle` is where they stand, `ring` the same in words; `known` has a row for every open worry.
    `basis` is how sure it is what they know, empty where that differs.

    `may_correct` also on an earlier day: a correction is recorded today. `family_first` when it
    was opened from the genogram: it closes to there.
    """

    head: CaseHead
    person: Person
    what: str
    ring: str
    circle: str
    alive: bool
    tie: Tie | None
    member: Member | None
    known: tuple[KnowRow, ...]
    basis: str
    guards: tuple[GuardRow, ...]
    protected: bool
    wishes: tuple[WishRow, ...]
    family: FamilyPart
    roles: tuple[HeldRow, ...]
    works: tuple[str, ...]
    history: tuple[ChangeLine, ...]
    offered: Offered
    may_correct: bool
    family_first: bool

    @property
    def home(self) -> str:
        """Where the household is shown."""
        return f"/huishouden/{self.head.id}"

    @property
    def here(self) -> str:
        """Where this sheet is shown again."""
        asked = [("op", self.head.at)] if self.head.at else []
        asked += [("deel", "familie")] if self.family_first else []
        address = f"{self.home}/mens/{self.person.id}"
        return f"{address}?{urlencode(asked)}" if asked else address

    @property
    def close(self) -> str:
        """Where one is when the sheet is closed."""
        return f"{self.home}/stamboom" if self.family_first else self.home

    @property
    def on_rings(self) -> bool:
        """Whether they stand on the rings: where no worry is open there are none."""
        return self.alive and bool(self.known)

    @property
    def drawn(self) -> bool:
        """Whether they stand on the rings as somebody from outside, who can be moved."""
        return self.tie is not None and self.member is None

    @property
    def spoken(self) -> bool:
        """Whether they were spoken to on the day shown."""
        contact = self.tie.last_contact if self.tie else None
        return contact is not None and contact.isoformat() == self.head.day

    @property
    def area(self) -> str:
        """The life area they come from, in words."""
        return AREA_WORDS[self.tie.area] if self.tie else ""

    @property
    def paid(self) -> bool:
        """Whether they are drawn as a professional."""
        return self.tie is not None and self.tie.paid

    @property
    def active(self) -> bool:
        """Whether they are drawn as active now."""
        return self.tie is None or self.tie.active

    @property
    def asked(self) -> bool:
        """Whether it is known of any worry what they know."""
        return not self.known or any(row.level for row in self.known)


def person_sheet(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    person: PersonId,
    *,
    directory: Directory | None = None,
    history: Sequence[Change] = (),
    family_first: bool = False,
) -> PersonSheet:
    """The sheet of somebody the dossier names.

    Raises:
        KeyError: it names nobody so.
    """
    circle, ring = _ring(standing, person)
    return PersonSheet(
        head=case_head(standing, place, today, version=dossier.version),
        person=dossier.case.people[person],
        what=_what(standing, person),
        ring=ring,
        circle=circle,
        alive=person in standing.alive,
        tie=standing.ties.get(person),
        member=standing.members.get(person),
        known=know_rows(standing, person),
        basis=basis_of(standing, person),
        guards=guard_rows(dossier, standing, person),
        protected=may_need_guarding(standing, person),
        wishes=tuple(one for one in wish_rows(standing)[0] if one.person == person),
        family=family_part(dossier, standing, person),
        roles=held_rows(standing, person),
        works=_works(standing, person, directory),
        history=lines_about(history, dossier.case, person),
        offered=_offered(standing, person, directory),
        may_correct=dossier.version is not None and standing.household.is_open_on(today),
        family_first=family_first,
    )


def _what(standing: Standing, person: PersonId) -> str:
    said = (second_line(standing, person), age_words(standing, person))
    return ", ".join(one for one in said if one)


def _ring(standing: Standing, person: PersonId) -> tuple[str, str]:
    """Where somebody stands: a key, and the words of the rings."""
    placed = next((one for one in circles_of(standing).people if one.person == person), None)
    if placed is None:
        return "", "" if person in standing.alive else _("leeft niet meer")
    return ring_words(placed, RingsWords())


def _works(standing: Standing, person: PersonId, directory: Directory | None) -> tuple[str, ...]:
    said = []
    for work in standing.units_of(person):
        name = _unit_name(directory, work.organisation, work.team)
        said.append(", ".join(one for one in (work.function or "", name) if one))
    return tuple(said)


def _unit_name(directory: Directory | None, organisation: str | None, team: str | None) -> str:
    if directory is None:
        return ""
    names: dict[str, str] = {one.id: one.name for one in directory.organisations.values()}
    names |= {one.id: one.name for one in directory.teams.values()}
    return names.get(team or organisation or "", "")


def _offered(standing: Standing, person: PersonId, directory: Directory | None) -> Offered:
    outside = [one for one in standing.ties if one not in standing.members]
    units = sorted(
        (Choice(one.id, one.name) for one in directory.organisations.values()) if directory else (),
        key=lambda one: one.words.casefold(),
    )
    return Offered(
        tellers=choices.tellers(standing, person),
        others=people_choices(standing, choices.everybody(standing), (person,)),
        guards=people_choices(standing, outside, (person,)),
        units=tuple(units),
    )
