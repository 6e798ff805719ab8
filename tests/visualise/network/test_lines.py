"""The lines of the network map: from symbol to symbol, never through somebody else's."""

import math
import random
from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.visualise.network.test_layout import CROWDS, placed
from tests.visualise.network.worlds import network_of, seated
from visualise.draw.network_strokes import shifted, strokes, zigzag
from visualise.layout.geometry import Box, Point
from visualise.layout.network.lines import leaving
from visualise.layout.network.model import KINDS, NetworkPlacement, Path, Relation
from visualise.layout.network.placing import place_network
from visualise.layout.network.routes import crosses, route
from visualise.layout.rings_model import RingsPerson

INK_PX = 12.0


def linked(people: list[RingsPerson], number: int, seed: int = 3) -> NetworkPlacement:
    """These people with as many lines between two of them, members and others."""
    dice = random.Random(seed)
    relations = []
    for index in range(number):
        one, other = dice.sample([person.id for person in people], 2)
        relations.append(Relation(one, other, KINDS[index % len(KINDS)]))
    return placed(people, relations=relations)


def ways(placement: NetworkPlacement) -> Iterator[tuple[frozenset[str], Path]]:
    """Every line with the people it is of."""
    for tie in placement.ties:
        yield frozenset({tie.person}), tie.points
    for line in placement.lines:
        yield frozenset({line.relation.one, line.relation.other}), line.points


def inner(box: Box) -> Box:
    """A box without its edge."""
    return Box(box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1)


@pytest.mark.parametrize(
    ("crowd", "number"), [("eight", 12), ("twenty", 30), ("sixty", 30), ("eighty", 40)]
)
def test_no_line_runs_through_the_symbol_of_somebody_else(crowd: str, number: int) -> None:
    placement = linked(CROWDS[crowd], number)
    for own, way in ways(placement):
        for start, end in pairwise(way):
            hit = [
                one.person.id
                for one in placement.people
                if one.person.id not in own and crosses(start, end, inner(one.symbol))
            ]
            assert hit == []


@pytest.mark.parametrize("seed", range(4))
def test_lines_between_outsiders_go_round_the_household(seed: int) -> None:
    people = network_of(30, members=4)
    placement = linked(people, 20, seed)
    home = {one.id for one in people if one.is_member}
    for line in placement.lines:
        if not home & {line.relation.one, line.relation.other}:
            assert not any(crosses(*part, inner(placement.home)) for part in pairwise(line.points))


def test_a_line_begins_and_ends_at_the_symbols_of_its_people() -> None:
    placement = linked(CROWDS["twenty"], 40)
    symbols = {one.person.id: one.symbol for one in placement.people}
    for line in placement.lines:
        ends = (line.relation.one, line.points[0]), (line.relation.other, line.points[-1])
        for who, at in ends:
            middle = symbols[who].middle
            away = math.hypot(at.x - middle.x, at.y - middle.y)
            assert 9 <= away <= 21, (who, away)


def test_a_tie_runs_from_the_outline_of_the_household_to_the_symbol() -> None:
    placement = placed(CROWDS["twenty"])
    symbols = {one.person.id: one.symbol for one in placement.people}
    home = placement.home
    assert {line.person for line in placement.ties} == {
        one.id for one in CROWDS["twenty"] if not one.is_member
    }
    for line in placement.ties:
        start, end = line.points[0], line.points[-1]
        assert home.x - 1 <= start.x <= home.right + 1
        assert home.y - 1 <= start.y <= home.bottom + 1
        assert not Box(home.x + 9, home.y + 9, home.w - 18, home.h - 18).overlaps(
            Box(start.x, start.y, 0.01, 0.01)
        )
        middle = symbols[line.person].middle
        assert math.hypot(end.x - middle.x, end.y - middle.y) <= 21


def test_several_lines_of_one_pair_lie_side_by_side() -> None:
    people = network_of(6, members=2)
    one, other = (person.id for person in people if person.is_member)
    relations = [Relation(one, other, "close"), Relation(other, one, "conflict")]
    placement = placed(people, relations=relations)
    first, second = (line.points for line in placement.lines)
    starts = sorted((first[0].y, second[0].y))
    assert starts[1] - starts[0] >= 12
    assert first[0] != second[-1]


def test_a_bond_with_a_member_lies_beside_the_tie_to_the_household() -> None:
    people = [
        RingsPerson("m", "Noor", circle="member"),
        RingsPerson("ria", "Ria", area="family"),
    ]
    bond = [Relation("ria", "m", "close")]
    placement = place_network(people, seated(people), {"ria": "fresh"}, bond)
    tie, line = placement.ties[0].points[-1], placement.lines[0].points[0]
    assert math.hypot(tie.x - line.x, tie.y - line.y) >= 6


walls = st.lists(
    st.builds(Box, st.integers(0, 300), st.integers(0, 300), st.just(28), st.just(28)), max_size=8
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(walls)
def test_a_way_round_avoids_everything_that_can_be_avoided(boxes: list[Box]) -> None:
    apart = not any(one.overlaps(other, gap=20.0) for one, other in combinations(boxes, 2))
    way = route(Point(-60, 150), Point(390, 160), boxes)
    assert (way[0], way[-1]) == (Point(-60, 150), Point(390, 160))
    if apart:
        assert not any(crosses(*part, box) for part in pairwise(way) for box in boxes)


def test_where_there_is_no_way_round_the_line_is_straight() -> None:
    shut_in = [
        Box(-40, -40, 80, 10),
        Box(-40, 30, 80, 10),
        Box(-40, -35, 10, 70),
        Box(30, -35, 10, 70),
    ]
    assert route(Point(0, 0), Point(200, 0), shut_in) == (Point(0, 0), Point(200, 0))


def test_a_line_leaves_a_round_symbol_at_its_edge() -> None:
    symbol = Box(-14, -14, 28, 28)
    for angle in range(0, 360, 30):
        far = Point(100 * math.cos(math.radians(angle)), 100 * math.sin(math.radians(angle)))
        start = leaving((Point(0, 0), far), symbol, 14)[0]
        assert math.isclose(math.hypot(start.x, start.y), 14, abs_tol=0.02)


WAYS = (
    (Point(0, 0), Point(120, 0)),
    (Point(0, 0), Point(60, 40), Point(60, 160)),
    (Point(0, 0), Point(24, 0)),
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", WAYS)
def test_ink_stays_near_the_middle_of_its_line(kind: str, way: Path) -> None:
    marks = strokes(next(one for one in KINDS if one == kind), way)
    for mark in marks:
        for at in points_in(mark.attributes["d"]):
            assert min(distance(at, *part) for part in pairwise(way)) <= INK_PX


def points_in(path: str) -> list[Point]:
    pairs = path.removeprefix("M").removesuffix("Z").split("L")
    return [Point(*map(float, pair.split())) for pair in pairs]


def distance(at: Point, start: Point, end: Point) -> float:
    dx, dy = end.x - start.x, end.y - start.y
    along = ((at.x - start.x) * dx + (at.y - start.y) * dy) / (dx * dx + dy * dy)
    along = min(max(along, 0.0), 1.0)
    return math.hypot(at.x - start.x - along * dx, at.y - start.y - along * dy)


def test_kinds_differ_in_shape_not_only_in_colour() -> None:
    shapes = {}
    for kind in ("close", "fused", "conflict", "violence", "controlling", "cut_off", "distant"):
        marks = strokes(next(one for one in KINDS if one == kind), WAYS[0])
        shapes[kind] = tuple(mark.attributes["d"] for mark in marks)
    assert len(set(shapes.values())) == len(shapes)
    assert (len(shapes["close"]), len(shapes["fused"])) == (2, 3)


@pytest.mark.parametrize("kind", ["violence", "controlling"])
def test_an_arrow_points_at_whom_it_reaches(kind: str) -> None:
    (arrow,) = [
        mark
        for mark in strokes(next(one for one in KINDS if one == kind), WAYS[0])
        if mark.attributes.get("class") == "arrow"
    ]
    assert WAYS[0][-1] in points_in(arrow.attributes["d"])


def test_a_bond_that_was_cut_off_has_a_gap_in_its_middle() -> None:
    marks = strokes("cut_off", WAYS[0])
    along = [at.x for mark in marks[:2] for at in points_in(mark.attributes["d"])]
    assert along[0] == 0
    assert along[-1] == 120
    assert along[2] - along[1] >= 10


def test_teeth_stand_on_both_sides_of_a_line_of_any_length() -> None:
    for length in (5.0, 24.0, 300.0):
        teeth = zigzag([Point(0, 0), Point(length, 0)])
        assert min(at.y for at in teeth) < 0 < max(at.y for at in teeth)
        assert all(0 <= at.x <= length for at in teeth)


def test_lines_side_by_side_stay_apart_round_a_bend() -> None:
    one, other = shifted(WAYS[1], 3), shifted(WAYS[1], -3)
    assert all(math.hypot(a.x - b.x, a.y - b.y) >= 5.9 for a, b in zip(one, other, strict=True))
