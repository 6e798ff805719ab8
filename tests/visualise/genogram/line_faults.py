"""What can be wrong with the lines of a genogram: whom they join, where they run, what lacks."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from graphmodel.domain.words import ParentKind
from graphmodel.rules.family import Family
from tests.visualise.genogram.reading import (
    Drawn,
    DrawnLine,
    Frame,
    Segment,
    away_from,
    goes_through,
)

AT_SYMBOL = 3.0
ON_LINE = 1.5
Pair = frozenset[str]


def line_faults(drawn: Drawn, family: Family) -> list[str]:
    """Every fault of couple lines, descents, bonds and twins."""
    known = set(family.people)
    unknown = [
        f"nobody: a {line.kind} line names somebody who is not drawn"
        for line in drawn.lines
        if line.kind != "household" and not set(_people_of(line)) <= known
    ]
    if unknown:
        return unknown
    return [
        *_couples(drawn, family),
        *_descents(drawn, family),
        *_bonds(drawn, family),
        *_twins(drawn, family),
        *_through(drawn),
        *_on_one_another(drawn),
    ]


def _people_of(line: DrawnLine) -> tuple[str, ...]:
    names = line.names[:2] if line.kind == "bond" else line.names
    return (*names, *line.parents)


def _joins(line: DrawnLine, symbols: dict[str, Frame], one: str, other: str) -> bool:
    """Whether a line begins at the one symbol and ends at the other."""
    if len(line.way) < 2:
        return False
    begin, end = symbols[one].away(line.way[0]), symbols[other].away(line.way[-1])
    return begin <= AT_SYMBOL and end <= AT_SYMBOL and _not_deep(line, symbols, one, other)


def _not_deep(line: DrawnLine, symbols: dict[str, Frame], one: str, other: str) -> bool:
    """An end lies at the border of a symbol, not in its middle."""
    middles = (symbols[one].middle, symbols[other].middle)
    ends = (line.way[0], line.way[-1])
    return all(
        (end[0] - x) ** 2 + (end[1] - y) ** 2 > 9.0**2
        for (x, y), end in zip(middles, ends, strict=True)
    )


def couples_of(family: Family) -> tuple[set[Pair], set[Pair]]:
    """Who are partners, and which two are parents of one child by blood or both by adoption."""
    partners = {frozenset[str]((one.a, one.b)) for one in family.partners}
    above: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for record in family.parents:
        above[record.child, record.kind].add(record.parent)
    parents = {
        frozenset(pair)
        for (_, kind), ones in above.items()
        if kind in ("biological", "adoptive")
        for pair in combinations(sorted(ones), 2)
    }
    return partners, parents


def _couples(drawn: Drawn, family: Family) -> Iterator[str]:
    partners, parents = couples_of(family)
    symbols = drawn.symbols()
    seen: Counter[Pair] = Counter()
    for line in drawn.of_kind("couple"):
        one, other = line.names
        seen[frozenset(line.names)] += 1
        if frozenset(line.names) not in partners | parents:
            yield f"couple: {one} and {other} are none"
        if not (_joins(line, symbols, one, other) or _joins(line, symbols, other, one)):
            yield f"couple: the line of {one} and {other} does not join them"
    for pair in partners:
        if seen[pair] != 1:
            yield f"relation: the partners {sorted(pair)} are drawn {seen[pair]} times"


def _descents(drawn: Drawn, family: Family) -> Iterator[str]:
    kinds: defaultdict[str, dict[str, set[ParentKind]]] = defaultdict(dict)
    open_ones: set[tuple[str, str]] = set()
    for record in family.parents:
        kinds[record.child].setdefault(record.parent, set()).add(record.kind)
        ended = record.until is not None and record.until <= family.day
        if not (ended and record.kind in ("foster", "step", "donor")):
            open_ones.add((record.child, record.parent))
    named: Counter[tuple[str, str]] = Counter()
    lines: defaultdict[str, list[DrawnLine]] = defaultdict(list)
    for line in drawn.of_kind("child"):
        child = line.names[0]
        lines[child].append(line)
        for parent in line.parents:
            named[child, parent] += 1
            if parent not in kinds[child]:
                yield f"descent: {parent} is no parent of {child}"
        yield from _one_descent(drawn, line)
    for child, above in kinds.items():
        for parent in above:
            count = named[child, parent]
            if count > 1 or (count == 0 and (child, parent) in open_ones):
                yield f"relation: {parent} of {child} is drawn {count} times"
        yield from _together(child, above, lines[child])


def _together(
    child: str, above: dict[str, set[ParentKind]], lines: list[DrawnLine]
) -> Iterator[str]:
    """Mother and father in one line; a step, foster or donor parent in a line of their own."""
    blood: tuple[ParentKind, ParentKind] = ("biological", "adoptive")
    for kind in blood:
        pair = {parent for parent, kinds in above.items() if kinds == {kind}}
        if len(pair) == 2 and not any(set(line.parents) == pair for line in lines):
            yield f"descent: the parents of {child} are not named together"
    for line in lines:
        for parent in line.parents:
            own = not above.get(parent, set()) & set(blood)
            if own and len(line.parents) > 1:
                yield f"descent: {parent} of {child} has no line of their own"


def _one_descent(drawn: Drawn, line: DrawnLine) -> Iterator[str]:
    symbols, child = drawn.symbols(), line.names[0]
    if len(line.way) < 2 or not 1 <= len(line.parents) <= 2:
        yield f"descent: the line of {child} is none"
        return
    begin, end = line.way[0], line.way[-1]
    frame = symbols[child]
    if frame.away(end) > AT_SYMBOL or end[1] > frame.y + frame.h / 2 + 1:
        yield f"descent: the line of {child} does not end at the symbol"
    if len(line.parents) == 1:
        if symbols[line.parents[0]].away(begin) > AT_SYMBOL:
            yield f"descent: the line of {child} does not begin at {line.parents[0]}"
        return
    couple = [
        part
        for other in drawn.of_kind("couple")
        if set(other.names) == set(line.parents)
        for part in other.segments
    ]
    if away_from(begin, couple) > ON_LINE:
        yield f"descent: the line of {child} does not begin at the line of its parents"


def _bonds(drawn: Drawn, family: Family) -> Iterator[str]:
    symbols = drawn.symbols()
    asked = Counter({(one.from_person, one.to_person, one.kind) for one in family.bonds})
    found = Counter(line.names for line in drawn.of_kind("bond"))
    for bond in asked.keys() | found.keys():
        one, other, kind = bond
        if asked[bond] != found[bond]:  # type: ignore[index]  # ids are text
            yield f"relation: the bond {kind} of {one} and {other} is drawn {found[bond]} times"
    for line in drawn.of_kind("bond"):
        if not _joins(line, symbols, *line.names[:2]):
            yield f"bond: the line of {line.names} does not join them"


def _twins(drawn: Drawn, family: Family) -> Iterator[str]:
    symbols = drawn.symbols()
    asked = {frozenset[str](one.persons): one.identical is True for one in family.twins}
    found = Counter(frozenset(line.names) for line in drawn.of_kind("twins"))
    for twins in asked.keys() | found.keys():
        if found[twins] != (1 if twins in asked else 0):
            yield f"relation: the twins {sorted(twins)} are drawn {found[twins]} times"
    for line in drawn.of_kind("twins"):
        identical = line.element.get("data-identical") not in (None, "false")
        if identical != asked.get(frozenset(line.names), identical):
            yield f"twins: {line.names} are identical or not"
        for name in line.names:
            if min(symbols[name].away(spot) for spot in line.way) > AT_SYMBOL:
                yield f"twins: the line does not reach {name}"
        if not _one_point(line, symbols):
            yield f"twins: {line.names} do not come from one point"


def _one_point(line: DrawnLine, symbols: dict[str, Frame]) -> bool:
    """Whether a point of the line lies above all of them, apart from their symbols."""
    frames = [symbols[name] for name in line.names]
    return any(all(spot[1] < frame.y - 4 for frame in frames) for spot in line.way)


def _through(drawn: Drawn) -> Iterator[str]:
    for line in drawn.lines:
        if line.kind == "household":
            continue
        own = _people_of(line)
        for person in (*drawn.people, *drawn.empty):
            if person.id in own and person in drawn.people:
                continue
            if any(goes_through(part, person.symbol) for part in line.segments):
                yield f"through: the {line.kind} line of {line.names} and {person.id}"


def _on_one_another(drawn: Drawn) -> Iterator[str]:
    """Lines of different families may cross, but not lie on one another."""
    lines = [line for line in drawn.lines if line.kind in ("couple", "child") and line.way]
    boxes = [_spread(line) for line in lines]
    for (one, first), (other, second) in combinations(zip(lines, boxes, strict=True), 2):
        if _family_of(one) == _family_of(other) or not first.overlaps(second, -2.0):
            continue
        if any(_shared(a, b) for a in one.segments for b in other.segments):
            yield f"on one another: the lines of {_family_of(one)} and {_family_of(other)}"


def _family_of(line: DrawnLine) -> tuple[str, ...]:
    return tuple(sorted(line.parents or line.names))


def _spread(line: DrawnLine) -> Frame:
    xs, ys = [spot[0] for spot in line.way], [spot[1] for spot in line.way]
    return Frame(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _shared(one: Segment, other: Segment) -> bool:
    """Whether two pieces run along one another for more than a moment."""
    for axis in (0, 1):
        across = 1 - axis
        level = [spot[across] for spot in (*one, *other)]
        if max(level) - min(level) < 1.5:
            a, b = sorted(spot[axis] for spot in one), sorted(spot[axis] for spot in other)
            if min(a[1], b[1]) - max(a[0], b[0]) > 2.0:
                return True
    return False
