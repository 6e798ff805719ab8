"""The pages of the directory: every organisation, and one with all it can take."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from graphmodel.domain.calendar import Day, days_between, valid_on
from graphmodel.domain.organisation import Capacity, Organisation, PhaseRole, Team
from graphmodel.domain.words import PHASES, WORKING_PHASES, Phase
from graphmodel.rules.abilities import ABLE_LEVELS, Abilities, Unit, own_part
from graphmodel.rules.candidates import room_on
from visualise.dutch.roles import LEVELS
from visualise.dutch.terms import PHASE_WORDS, capitalised, day_in_words, listed
from visualise.language import Spoken, _, mark
from visualise.views.frame import day_banner
from visualise.views.units import is_among, may_join

COUNTED: Final[Spoken[str]] = Spoken(
    {
        "none": mark("geen plek"),
        "some": mark("er is plek"),
        "waiting_list": mark("wachtlijst"),
    }
)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation in the list."""

    id: str
    name: str
    type: str
    levels: tuple[str, ...]
    where: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationsPage:
    """The list of the directory on a day."""

    day: str
    banner: str
    searched: str
    phases: tuple[str, ...]
    rows: tuple[OrganisationRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ListingRow:
    """What a unit is listed for, how long, and who checked it."""

    phase: str
    level: str
    period: str
    checked: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class RoomRow:
    """How much room there is for a phase; `known` is False where the number is too old."""

    phase: str
    text: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPart:
    """The organisation itself or one team, with all that is listed of it."""

    name: str
    ended: str
    contact: tuple[tuple[str, str], ...]
    listings: tuple[ListingRow, ...]
    rooms: tuple[RoomRow, ...]
    topics: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationPage:
    """One organisation on a day."""

    id: str
    name: str
    type: str
    day: str
    day_words: str
    banner: str
    ended: str
    successors: tuple[tuple[str, str], ...]
    address: str
    is_secret: bool
    checked: str
    own: UnitPart
    teams: tuple[UnitPart, ...]


def organisations_page(
    abilities: Abilities, shown: Iterable[Organisation], searched: str, today: Day
) -> OrganisationsPage:
    """The list of these organisations, by name."""
    teams: dict[str, list[Unit]] = {}
    for team in abilities.directory.teams.values():
        teams.setdefault(team.organisation, []).append(Unit(team.organisation, team.id))
    rows = [_row(abilities, one, teams.get(one.id, [])) for one in shown]
    return OrganisationsPage(
        day=abilities.day.isoformat(),
        banner=day_banner(abilities.day, today),
        searched=searched,
        phases=tuple(capitalised(PHASE_WORDS[one]) for one in WORKING_PHASES),
        rows=tuple(sorted(rows, key=lambda row: (bool(row.ended), row.name.casefold(), row.id))),
        total=len(abilities.directory.organisations),
    )


def _row(abilities: Abilities, one: Organisation, teams: list[Unit]) -> OrganisationRow:
    unit = Unit(one.id)
    levels = [_best_level(abilities, [unit, *teams], phase) for phase in WORKING_PHASES]
    return OrganisationRow(
        one.id, one.name, one.type, tuple(levels), _where(abilities, unit), _ended(abilities, one)
    )


def _best_level(abilities: Abilities, units: list[Unit], phase: Phase) -> str:
    """The highest level of an organisation or one of its teams, in words."""
    found = {abilities.level(unit, phase) for unit in units}
    for level in ABLE_LEVELS:
        if level in found:
            return LEVELS[level]
    joining = may_join(abilities, phase)
    return LEVELS["possible"] if any(is_among(unit, joining) for unit in units) else ""


def organisation_page(
    abilities: Abilities,
    organisation: Organisation,
    successors: Mapping[str, str],
    stale_days: int,
    today: Day,
) -> OrganisationPage:
    """One organisation with its teams; the names of its successors come by id.

    Units: a number of free places is unknown after `stale_days` days.
    """
    teams = [t for t in abilities.directory.teams.values() if t.organisation == organisation.id]
    secret = organisation.secret_address
    return OrganisationPage(
        id=organisation.id,
        name=organisation.name,
        type=organisation.type,
        day=abilities.day.isoformat(),
        day_words=day_in_words(abilities.day),
        banner=day_banner(abilities.day, today),
        ended=_ended(abilities, organisation),
        successors=tuple((one, successors.get(one, one)) for one in organisation.successors),
        address="" if secret else organisation.address or "",
        is_secret=secret,
        checked=_checked(organisation.checked_on, organisation.checked_by),
        own=_part(abilities, Unit(organisation.id), organisation, stale_days),
        teams=tuple(
            _part(abilities, Unit(organisation.id, team.id), team, stale_days)
            for team in sorted(teams, key=lambda team: (team.name.casefold(), team.id))
        ),
    )


def _part(
    abilities: Abilities, unit: Unit, record: Organisation | Team, stale_days: int
) -> UnitPart:
    key, directory, day = own_part(unit), abilities.directory, abilities.day
    listed_for = [one for one in directory.phase_roles if (one.organisation, one.team) == key]
    topics = [
        one.topic
        for one in directory.expertise
        if (one.organisation, one.team) == key and valid_on(one, day)
    ]
    order = {phase: at for at, phase in enumerate(PHASES)}
    ordered = sorted(listed_for, key=lambda one: (order[one.phase], one.level, one.from_ or day))
    return UnitPart(
        name=record.name,
        ended=_ended(abilities, record),
        contact=_contact(record),
        listings=tuple(_listing(one, day) for one in ordered),
        rooms=tuple(
            _room(phase_room, day, stale_days)
            for phase in WORKING_PHASES
            if (phase_room := abilities.capacity(unit, phase))
        ),
        topics=listed(sorted(topics, key=str.casefold)),
        where=_where(abilities, unit),
    )


def _contact(record: Organisation | Team) -> tuple[tuple[str, str], ...]:
    pairs = [(_("Telefoon"), record.phone), (_("E-mail"), record.email)]
    return tuple((word, text) for word, text in pairs if text)


def _listing(one: PhaseRole, day: Day) -> ListingRow:
    return ListingRow(
        capitalised(PHASE_WORDS[one.phase]),
        LEVELS[one.level],
        _period(one.from_, one.until),
        _checked(one.checked_on, one.checked_by),
        valid_on(one, day),
    )


def _period(first: Day | None, until: Day | None) -> str:
    if first is None and until is None:
        return _("altijd")
    if until is None:
        text = _("vanaf {first}")
    else:
        text = _("vanaf {first} tot {until}") if first else _("tot {until}")
    return text.format(
        first=day_in_words(first) if first else "", until=day_in_words(until) if until else ""
    )


def _checked(on: Day | None, by: str | None) -> str:
    if on is None:
        return ""
    text = _("Nagekeken op {day} door {who}.") if by else _("Nagekeken op {day}.")
    return text.format(day=day_in_words(on), who=by)


def _room(measured: Capacity, day: Day, stale_days: int) -> RoomRow:
    phase = capitalised(PHASE_WORDS[measured.phase])
    if room_on(measured, day, stale_days) == "unknown":
        return RoomRow(phase, _not_known(measured, day, stale_days), False)
    when = day_in_words(measured.measured_on)
    return RoomRow(phase, f"{_free_words(measured)} ({when})", True)


def _free_words(measured: Capacity) -> str:
    if measured.free is None:
        return COUNTED.get(measured.coded or "", "")
    text = _("{n} vrij") if measured.maximum is None else _("{n} van {maximum} vrij")
    return text.format(n=measured.free, maximum=measured.maximum)


def _not_known(measured: Capacity, day: Day, stale_days: int) -> str:
    return _why_not_known(measured, day, stale_days).format(
        day=day_in_words(measured.measured_on), days=stale_days
    )


def _why_not_known(measured: Capacity, day: Day, stale_days: int) -> str:
    if days_between(measured.measured_on, day) > stale_days:
        return _("Dit getal is van {day}, ouder dan {days} dagen. We weten het dus niet.")
    if measured.coded == "assess_first":
        return _("Zij kijken eerst of er plek is ({day}).")
    return _("Op {day} is geen getal genoemd.")


def _where(abilities: Abilities, unit: Unit) -> str:
    areas = abilities.municipalities(unit)
    if areas is None:
        return _("hele regio")
    known = abilities.directory.municipalities
    return listed([known[one].name if one in known else one for one in areas]) or _("nog nergens")


def _ended(abilities: Abilities, record: Organisation | Team) -> str:
    if record.until is None or record.until > abilities.day:
        return ""
    return _("Gestopt op {day}").format(day=day_in_words(record.until))
