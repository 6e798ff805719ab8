"""The page of who can do what: municipality by phase, the holes in full view."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Household
from graphmodel.domain.ids import MunicipalityId, OrganisationId
from graphmodel.domain.words import WORKING_PHASES, Phase
from graphmodel.rules.abilities import Abilities, Unit, unit_order
from graphmodel.rules.role_map import Cover, RoleMap
from visualise.dutch.roles import LEVELS, phase_in, say_cover, say_hole
from visualise.dutch.terms import PHASE_WORDS, capitalised, day_in_words, listed
from visualise.language import _, n_
from visualise.views.frame import day_banner
from visualise.views.units import is_among, may_join

HEAT = ((5, "many"), (3, "some"), (2, "two"), (1, "one"), (0, "hole"))


@dataclass(frozen=True, slots=True)
class HeatCell:
    """How many organisations can take a phase in a municipality, and how many need it."""

    municipality: str
    phase: Phase
    count: int
    words: str
    heat: str
    households: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A municipality with a cell for each phase."""

    name: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class UnitLine:
    """An organisation or team, what it can, and why it is named here."""

    organisation: str
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellStory:
    """One cell told in full: who can, why nobody can, and who could help."""

    title: str
    is_hole: bool
    summary: str
    able: tuple[UnitLine, ...]
    stopped: tuple[UnitLine, ...]
    elsewhere: tuple[UnitLine, ...]
    possible: tuple[UnitLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesPage:
    """Everything the page says."""

    day: str
    day_words: str
    banner: str
    summary: str
    phases: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    story: CellStory | None
    holes: tuple[HeatCell, ...]
    names: dict[str, str]


def roles_page(
    roles: RoleMap,
    abilities: Abilities,
    households: Iterable[Household],
    chosen: tuple[str, Phase] | None,
    today: Day,
) -> RolesPage:
    """The map of the region on a day; `chosen` is the cell that is told in full."""
    day = roles.on
    needed = Counter((one.municipality, one.phase_on(day)) for one in households)
    names = {one.id: one.name for one in abilities.directory.municipalities.values()}
    covers = {(one.municipality, one.phase): one for one in roles.cover}
    rows = tuple(
        HeatRow(name, tuple(_cell(covers[town, phase], needed, chosen) for phase in WORKING_PHASES))
        for town, name in sorted(names.items(), key=lambda item: item[1].casefold())
    )
    cells = [cell for row in rows for cell in row.cells]
    return RolesPage(
        day=day.isoformat(),
        day_words=day_in_words(day),
        banner=day_banner(day, today),
        summary=_summary(cells),
        phases=tuple(capitalised(PHASE_WORDS[phase]) for phase in WORKING_PHASES),
        rows=rows,
        story=_story(covers, abilities, chosen, names),
        holes=tuple(cell for cell in cells if not cell.count and not cell.chosen),
        names=dict(names.items()),
    )


def _cell(
    cover: Cover,
    needed: Counter[tuple[MunicipalityId, Phase]],
    chosen: tuple[str, Phase] | None,
) -> HeatCell:
    count = len(cover.organisations)
    homes = needed[cover.municipality, cover.phase]
    return HeatCell(
        municipality=cover.municipality,
        phase=cover.phase,
        count=count,
        words=say_cover(count),
        heat=next(name for least, name in HEAT if count >= least),
        households=n_("{n} huishouden", "{n} huishoudens", homes).format(n=homes),
        chosen=chosen == (cover.municipality, cover.phase),
    )


def _summary(cells: list[HeatCell]) -> str:
    holes = sum(not cell.count for cell in cells)
    thin = sum(cell.count == 1 for cell in cells)
    said = n_("Eén gat.", "{n} gaten.", holes).format(n=holes) if holes else _("Geen gaten.")
    if not thin:
        return said
    few = n_("Op {n} plek maar één organisatie.", "Op {n} plekken maar één organisatie.", thin)
    return f"{said} {few.format(n=thin)}"


def _story(
    covers: dict[tuple[MunicipalityId, Phase], Cover],
    abilities: Abilities,
    chosen: tuple[str, Phase] | None,
    names: dict[MunicipalityId, str],
) -> CellStory | None:
    if chosen is None:
        return None
    town, phase = MunicipalityId(chosen[0]), chosen[1]
    cover = covers.get((town, phase))
    if cover is None:
        return None
    return CellStory(
        title=phase_in(phase, names[town]),
        is_hole=not cover.able,
        summary=_cell_summary(cover, names[town]),
        able=_able(abilities, cover),
        stopped=_stopped(abilities, town, phase),
        elsewhere=_elsewhere(abilities, town, phase, names),
        possible=_possible(abilities, town, phase),
    )


def _cell_summary(cover: Cover, name: str) -> str:
    count = len(cover.organisations)
    if not count:
        return say_hole(cover.phase, name)
    text = n_(
        "Maar één organisatie kan hier de hoofdrol nemen.",
        "{n} organisaties kunnen hier de hoofdrol nemen.",
        count,
    )
    return text.format(n=count)


def _lines(abilities: Abilities, found: list[tuple[Unit, str]]) -> tuple[UnitLine, ...]:
    """A line for each organisation and text, with the teams of which the same is said."""
    grouped: dict[tuple[OrganisationId, str], list[Unit]] = {}
    for unit, text in found:
        grouped.setdefault((unit.organisation, text), []).append(unit)
    return tuple(
        UnitLine(organisation, _group_name(abilities, organisation, units), text)
        for (organisation, text), units in grouped.items()
    )


def _group_name(abilities: Abilities, organisation: OrganisationId, units: list[Unit]) -> str:
    teams = [abilities.name(unit) for unit in units if unit.team]
    name = abilities.name(Unit(organisation))
    return name if len(teams) < len(units) or not teams else f"{name}, {listed(teams)}"


def _able(abilities: Abilities, cover: Cover) -> tuple[UnitLine, ...]:
    levels = [(unit, abilities.level(unit, cover.phase)) for unit in cover.able]
    return _lines(
        abilities, [(unit, f"{capitalised(LEVELS[level])}.") for unit, level in levels if level]
    )


def _named(abilities: Abilities, phase: Phase) -> list[Unit]:
    return sorted(abilities.units_named_for(phase), key=unit_order)


def _stopped(abilities: Abilities, town: MunicipalityId, phase: Phase) -> tuple[UnitLine, ...]:
    """Who was listed for this phase here and is no more."""
    lines = []
    for unit in _named(abilities, phase):
        ends = [one.until for one in abilities.records(unit) if one.until]
        if abilities.ceased(unit) and abilities.serves(unit, town):
            lines.append((unit, _("Gestopt op {day}.").format(day=day_in_words(min(ends)))))
    return _lines(abilities, lines)


def _elsewhere(
    abilities: Abilities, town: MunicipalityId, phase: Phase, names: dict[MunicipalityId, str]
) -> tuple[UnitLine, ...]:
    """Who can take this phase, but in other municipalities."""
    lines = []
    for unit in _named(abilities, phase):
        if abilities.level(unit, phase) and abilities.exists(unit):
            areas = abilities.municipalities(unit)
            if areas is not None and town not in areas:
                where = ", ".join(names.get(one, one) for one in areas) or _("nog nergens")
                lines.append((unit, _("Kan dit al in {where}.").format(where=where)))
    return _lines(abilities, lines)


def _possible(abilities: Abilities, town: MunicipalityId, phase: Phase) -> tuple[UnitLine, ...]:
    """Who works here and may join in, without being trained for this phase."""
    lines, joining = [], may_join(abilities, phase)
    for unit in _named(abilities, phase):
        here = abilities.exists(unit) and abilities.serves(unit, town)
        if here and abilities.level(unit, phase) is None and is_among(unit, joining):
            lines.append((unit, _("Kan meedoen. Is nog niet getraind.")))
    return _lines(abilities, lines)
