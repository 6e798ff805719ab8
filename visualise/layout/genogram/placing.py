"""The layout of a genogram: a family gets places, as data, without a fault.

Generations first, then an order for every generation, then columns by a linear program, then
heights and lines. What comes out is looked at once more (`proof`); a placement that says
something untrue is laid out again with more room.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from graphmodel.rules.family import EmptyPlace, Family, Home
from visualise.layout.genogram.arches import BondPlan
from visualise.layout.genogram.blocks import HomePlan, Lanes, blocks_of, passes_of, plan_home
from visualise.layout.genogram.bonds import plan_bonds
from visualise.layout.genogram.channels import Channel, channels_of, nudged
from visualise.layout.genogram.columns import Widths, columns, rough_columns
from visualise.layout.genogram.couples import couple_lines, couple_room
from visualise.layout.genogram.generations import generations_of
from visualise.layout.genogram.heights import LABEL_GAP, MARGIN, Heights, Needs, heights_of
from visualise.layout.genogram.items import Arrangement, Item, arrange
from visualise.layout.genogram.kin import EMPTY, Kin, Node, kin_of
from visualise.layout.genogram.labels import (
    BADGE,
    Labelled,
    labelled_empty,
    labelled_person,
)
from visualise.layout.genogram.lines import descent_lines, twin_lines
from visualise.layout.genogram.model import HALF, SYMBOL, GenogramPlacement, Seat
from visualise.layout.genogram.names import names_on_lines
from visualise.layout.genogram.order import best_order
from visualise.layout.genogram.outlines import members_of, outline_of, outlined, pads_of
from visualise.layout.genogram.ports import Ports, ports_of
from visualise.layout.genogram.proof import seats_in_order, untruths
from visualise.layout.genogram.routes import PASS_WIDTH, Routed, routed
from visualise.layout.genogram.sheet import Sheet, bracket_levels
from visualise.layout.genogram.shift import shifted
from visualise.layout.genogram.wishes import Rows, wishes_of
from visualise.layout.genogram.years import with_free_years
from visualise.layout.geometry import Box, Point

STRETCHES: Final = (1.0, 1.35, 1.8, 2.6)
LEAST_WIDTH: Final = 320.0
BASELINE: Final = 12.0
BOND_TRIES: Final = 3
"""How often room is made for bonds: with more of it another one may go round somebody."""


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """What stands under an empty place, and its shape as a sex (m, f or nothing)."""

    text: str
    sex: str = ""


@dataclass(slots=True)
class _Laying:
    """A family on its way to a placement."""

    family: Family
    kin: Kin
    labels: Mapping[Node, Labelled]
    homes: tuple[Home, ...]
    rows: Rows
    widths: Widths = field(init=False)
    made: Arrangement = field(init=False)
    x: dict[Item, float] = field(init=False)
    ports: Ports = field(init=False)
    channels: tuple[Channel, ...] = field(init=False)
    bracket_level: dict[tuple[str, int], int] = field(init=False)
    bracket_count: dict[int, int] = field(init=False)
    bonds: tuple[BondPlan, ...] = field(init=False)
    bond_tracks: Mapping[int, int] = field(init=False)
    plans: list[HomePlan] = field(init=False)
    heights: Heights = field(init=False)


def place_genogram(
    family: Family, empty_words: Mapping[str, EmptyWords] | None = None
) -> GenogramPlacement:
    """Everybody of a family in place; the same family is always placed the same."""
    kin = kin_of(family)
    levels = generations_of(kin)
    homes = outlined(family)
    members = [frozenset[str](home.members) for home in homes]
    order = {str(person): cell for person, cell in (family.order or {}).items()}
    rows = best_order(kin, wishes_of(kin, levels, members, order))
    laying = _Laying(family, kin, _labels(family, empty_words or {}), homes, rows)
    placed = _placed(laying, STRETCHES[0])
    for stretch in STRETCHES[1:]:
        if not untruths(placed):
            break
        placed = _placed(laying, stretch)
    return shifted(with_free_years(placed))


def _labels(family: Family, empty_words: Mapping[str, EmptyWords]) -> dict[Node, Labelled]:
    badged = family.protected | family.safety_persons
    called = names_on_lines({key: person.name for key, person in family.people.items()})
    labels: dict[Node, Labelled] = {
        key: labelled_person(person, family.day, called[key], badge=key in badged)
        for key, person in family.people.items()
    }
    for place in family.empty:
        words = empty_words.get(place.id) or EmptyWords("?", _sex_of(place))
        labels[EMPTY + place.id] = labelled_empty(words.text, words.sex, asked=place.asked)
    return labels


def _sex_of(place: EmptyPlace) -> str:
    return {"mother": "f", "father": "m"}.get(place.kin, "")


def _placed(laying: _Laying, stretch: float) -> GenogramPlacement:
    if not laying.rows:
        return _nobody(laying.family)
    _columns(laying, stretch)
    sheet = _sheet(laying)
    for _ in range(BOND_TRIES):
        tracks = _routed(laying, sheet).tracks
        if all(count <= laying.bond_tracks.get(row, 1) for row, count in tracks.items()):
            break
        laying.bond_tracks = tracks
        sheet = _sheet(laying)
    return _composed(laying, sheet)


def _sheet(laying: _Laying) -> Sheet:
    """Everything at its height, with room for the bonds as far as they are known."""
    _heights(laying)
    return Sheet(
        laying.made,
        laying.kin,
        laying.ports,
        laying.x,
        _seats(laying),
        laying.channels,
        laying.heights,
        laying.bracket_level,
    )


def _routed(laying: _Laying, sheet: Sheet) -> Routed:
    passes = passes_of(laying.made, laying.x, laying.widths.half, PASS_WIDTH)
    return routed(laying.bonds, sheet, passes, laying.family.day)


def _nobody(family: Family) -> GenogramPlacement:
    return GenogramPlacement(
        family=family,
        width=LEAST_WIDTH,
        height=4 * MARGIN,
        seats=(),
        couples=(),
        descents=(),
        twins=(),
        bonds=(),
        outlines=(),
        faint=(),
        rows=(),
    )


def _columns(laying: _Laying, stretch: float) -> None:
    family, kin = laying.family, laying.kin
    laying.widths = Widths(
        half={node: label.half for node, label in laying.labels.items()},
        couple={(one.a, one.b): couple_room(one, family.day, family.bonds) for one in kin.couples},
        pads=pads_of(laying.homes, family.own),
        homes=members_of(laying.homes),
        stretch=stretch,
    )
    rough = rough_columns(kin, laying.rows, laying.widths)
    laying.made = arrange(kin, laying.rows, rough)
    laying.x = columns(laying.made, kin, laying.widths)
    shapes = {node: label.shape for node, label in laying.labels.items()}
    laying.ports = ports_of(laying.made, kin, laying.x, shapes)
    laying.x = nudged(laying.made, laying.ports, laying.x)
    laying.channels = channels_of(laying.made, laying.ports, laying.x)
    levels, counts = bracket_levels(laying.made, laying.ports, laying.x)
    laying.bracket_level, laying.bracket_count = levels, counts
    laying.bonds = plan_bonds(laying.made, kin, laying.x, family.bonds)
    laying.bond_tracks = {}


def _heights(laying: _Laying) -> None:
    made, half = laying.made, laying.widths.half
    lanes = Lanes(passes_of(made, laying.x, half, 18.0))
    laying.plans = []
    for home in laying.homes:
        pad = laying.widths.pads[home.id]
        blocks = blocks_of(made, laying.x, half, frozenset[str](home.members), pad)
        laying.plans.append(plan_home(home.id, pad, blocks, lanes))
    needs = [_need(laying, row, lanes) for row in range(len(made.rows))]
    laying.heights = heights_of(needs, names_above=made.names_above)


def _need(laying: _Laying, row: int, lanes: Lanes) -> Needs:
    nodes = laying.rows[row]
    labels = [laying.labels[node] for node in nodes]
    inside = [plan.pad for plan in laying.plans if any(one.row == row for one in plan.blocks)]
    arches = [one.level + 1 for one in laying.bonds if one.mode == "arch" and one.row == row]
    return Needs(
        labels=max((label.height for label in labels), default=0.0),
        arches=max(arches, default=0),
        brackets=laying.bracket_count.get(row, 0),
        forked=any(set(fork.persons) & set(nodes) for fork in laying.ports.forks),
        pad=max(inside, default=0.0),
        tracks=_tracks(laying, row),
        corridors=lanes.used.get(row, 0),
        badge=BADGE if any(label.badge for label in labels) else 0.0,
    )


def _tracks(laying: _Laying, row: int) -> int:
    """How many lines run beside each other in the channel below a row."""
    if row >= len(laying.channels):
        return 0
    return max(laying.channels[row].count, laying.bond_tracks.get(row, 0))


def _seats(laying: _Laying) -> dict[Node, Seat]:
    empty = {EMPTY + place.id: place for place in laying.family.empty}
    people = {str(key): person for key, person in laying.family.people.items()}
    seats: dict[Node, Seat] = {}
    for level, row in enumerate(laying.rows):
        for node in row:
            label, x = laying.labels[node], laying.x[Item("node", node)]
            seats[node] = _seat(
                node,
                level,
                label,
                Point(x, laying.heights.symbol[level]),
                above=laying.heights.above(level),
                badged=any(laying.labels[one].badge for one in row),
            )
            seats[node] = replace(seats[node], person=people.get(node), empty=empty.get(node))
    return seats


def _seat(node: Node, level: int, label: Labelled, at: Point, *, above: bool, badged: bool) -> Seat:
    """Somebody in place; names above keep clear of badges, all of a row on one height."""
    symbol = Box(at.x - HALF, at.y, SYMBOL, SYMBOL)
    badge = BADGE if label.badge or (above and badged) else 0.0
    names = label.height + LABEL_GAP if label.lines else 0.0
    top = at.y - badge - (names if above else 0.0)
    bottom = symbol.bottom + (0.0 if above else names)
    first = top + BASELINE if above else symbol.bottom + LABEL_GAP + BASELINE
    return Seat(
        node=node,
        generation=level,
        symbol=symbol,
        box=Box(at.x - label.half, top, 2 * label.half, bottom - top),
        shape=label.shape,
        lines=label.lines,
        label_at=Point(at.x, first),
        shortened=label.shortened,
        age=label.age,
        dead=label.dead,
    )


def _composed(laying: _Laying, sheet: Sheet) -> GenogramPlacement:
    family = laying.family
    descents, faint = descent_lines(sheet)
    identical = {frozenset[str](one.persons): one.identical is True for one in family.twins}
    return GenogramPlacement(
        family=family,
        width=0.0,
        height=laying.heights.height,
        seats=seats_in_order(list(sheet.seats.values())),
        couples=couple_lines(sheet, family.day),
        descents=tuple(descents),
        twins=twin_lines(sheet, identical),
        bonds=_routed(laying, sheet).lines,
        outlines=tuple(
            outline_of(family, home, plan, laying.heights)
            for home, plan in zip(laying.homes, laying.plans, strict=True)
        ),
        faint=tuple(faint),
        rows=laying.heights.symbol,
    )
