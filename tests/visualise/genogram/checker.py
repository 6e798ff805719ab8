"""The checker of genograms: every fault of a drawing, from its SVG text and the records alone.

Each fault begins with the word of its kind (`missing`, `overlap`, `below`, ...), then says what.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, pairwise

from graphmodel.domain.calendar import latest_reading
from graphmodel.rules.family import Family
from tests.visualise.genogram.ink import ink_faults
from tests.visualise.genogram.line_faults import line_faults
from tests.visualise.genogram.reading import Drawn, goes_through, inside, read_genogram

ELLIPSIS = "…"


def faults_of(svg: str, family: Family) -> list[str]:
    """Everything that is wrong with a drawing of a family; nothing for a faultless one."""
    drawn = read_genogram(svg)
    found = [*_root(drawn, family), *_people(drawn, family)]
    if found:
        return found
    return [
        *_names(drawn, family),
        *_overlaps(drawn),
        *_rows(drawn),
        *_below(drawn, family),
        *_birth_order(drawn, family),
        *_between_twins(drawn, family),
        *_outlines(drawn, family),
        *line_faults(drawn, family),
        *ink_faults(drawn),
    ]


def _root(drawn: Drawn, family: Family) -> Iterator[str]:
    expected = {
        "data-lens": "genogram",
        "data-of": family.of,
        "data-on": family.day.isoformat(),
    }
    for name, value in expected.items():
        if drawn.root.get(name) != value:
            yield f"root: {name} is not {value}"
    for tag in ("title", "desc"):
        if not drawn.root.findtext(f"{{http://www.w3.org/2000/svg}}{tag}"):
            yield f"root: no {tag}"
    if any("transform" in one.attrib for one in drawn.root.iter()):
        yield "transform: coordinates are not final"


def _people(drawn: Drawn, family: Family) -> Iterator[str]:
    counted = Counter(person.id for person in drawn.people)
    for person in family.people:
        if counted[person] != 1:
            yield f"{'missing' if not counted[person] else 'twice'}: {person}"
    for stranger in counted.keys() - family.people.keys():
        yield f"stranger: {stranger} is not in the family"
    empty = Counter(place.id for place in drawn.empty)
    if empty != Counter(place.id for place in family.empty):
        yield "empty: not every empty place once"


def _names(drawn: Drawn, family: Family) -> Iterator[str]:
    """The name as text: in full, or shortened with the full name as title."""
    names = {str(key): " ".join(one.name.split()) for key, one in family.people.items()}
    read: dict[str, str] = {}
    for person in drawn.people:
        name = names[person.id]
        word = _name_among(person.words, name)
        if not word or (word != name and person.title != name):
            yield f"name: {person.id} is not called {name!r}"
        elif read.setdefault(word, name) != name:
            yield f"alike: {person.id} reads as somebody who is called otherwise"
    for place in drawn.empty:
        if place.element.get("data-person") or not (_spoken(drawn, place.element)):
            yield f"empty: {place.id} says nothing"


def _name_among(words: Iterable[str], name: str) -> str:
    """The text of somebody that is their name, in full or shortened; empty where none is."""
    said = [" ".join(word.split()) for word in words]
    short = (
        word
        for word in said
        if word.endswith(ELLIPSIS) and name.replace(" ", "").startswith(_plain(word))
    )
    return name if name in said else next(short, "")


def _plain(word: str) -> str:
    return word.removesuffix(ELLIPSIS).replace(" ", "")


def _spoken(drawn: Drawn, element: object) -> str:
    """What a screen reader says of a group: its own label or that of the link around it."""
    for one in drawn.root.iter():
        if one is element or any(child is element for child in one):
            label = one.get("aria-label")
            if label:
                return label
    return ""


def _overlaps(drawn: Drawn) -> Iterator[str]:
    everybody = (*drawn.people, *drawn.empty)
    for one, other in combinations(everybody, 2):
        if one.box.overlaps(other.box):
            yield f"overlap: {one.id} and {other.id}"
    for person in everybody:
        if any(not person.box.holds(corner, 0.05) for corner in person.symbol.corners):
            yield f"box: the symbol of {person.id} is not in its box"


def _rows(drawn: Drawn) -> Iterator[str]:
    heights: dict[int, float] = {}
    for person in drawn.people:
        if person.generation is None:
            yield f"generation: {person.id} has none"
            continue
        height = heights.setdefault(person.generation, person.symbol.y)
        if abs(height - person.symbol.y) > 0.5:
            yield f"row: {person.id} is not on the height of its generation"
    rows = [heights[row] for row in sorted(heights)]
    if any(lower <= upper for upper, lower in pairwise(rows)):
        yield "generation: an older one is not above a younger one"


def _below(drawn: Drawn, family: Family) -> Iterator[str]:
    people = {person.id: person for person in drawn.people}
    for record in family.parents:
        parent, child = people[record.parent], people[record.child]
        if child.symbol.y < parent.symbol.y + parent.symbol.h:
            yield f"below: {record.child} is not below {record.parent}"
        if (child.generation or 0) <= (parent.generation or 0):
            yield f"below: the generation of {record.child} is not below {record.parent}"


def _birth_order(drawn: Drawn, family: Family) -> Iterator[str]:
    people = {person.id: person for person in drawn.people}
    above: dict[str, set[str]] = {}
    for record in family.parents:
        if record.kind in ("biological", "adoptive"):
            above.setdefault(record.child, set()).add(record.parent)
    for one, other in combinations(sorted(above), 2):
        if len(above[one] & above[other]) < 2:
            continue
        if people[one].generation != people[other].generation:
            continue
        if not _in_order(drawn, family, one, other):
            yield f"birth order: {one} and {other}"


def _in_order(drawn: Drawn, family: Family, one: str, other: str) -> bool:
    at = {person.id: person.symbol.x for person in drawn.people}
    with_one, with_other = (_born_with(family, who) for who in (one, other))
    if other in with_one:
        with_one, with_other = {one}, {other}
    first, second = (_first_birth(family, ones) for ones in (with_one, with_other))
    if first is None or second is None or first == second:
        return True
    return (first < second) == (at[one] < at[other])


def _born_with(family: Family, who: str) -> set[str]:
    """Everybody of one birth: also by way of a twin who is in two records."""
    ones = {who}
    while (
        more := {
            each for twins in family.twins if ones & set(twins.persons) for each in twins.persons
        }
        - ones
    ):
        ones |= more
    return ones


def _first_birth(family: Family, ones: set[str]) -> date | None:
    births = {str(key): person.birth for key, person in family.people.items()}
    known = [latest_reading(birth) for who in ones if (birth := births[who]) is not None]
    return min(known, default=None)


def _between_twins(drawn: Drawn, family: Family) -> Iterator[str]:
    """Somebody, or an empty place, in the row of twins and between them."""
    people = {person.id: person for person in drawn.people}
    for record in family.twins:
        together = _born_with(family, record.persons[0])
        for one, other in combinations(record.persons, 2):
            if people[one].generation != people[other].generation:
                continue
            left, right = sorted((people[one].symbol.x, people[other].symbol.x))
            row = people[one].symbol.y
            for each in (*drawn.people, *drawn.empty):
                near = abs(each.symbol.y - row) < 1 and left < each.symbol.x < right
                if near and each.id not in together:
                    yield f"between twins: {each.id} stands between {one} and {other}"


def _outlines(drawn: Drawn, family: Family) -> Iterator[str]:
    homes = {str(home.id): home for home in family.homes}
    count = Counter(line.names[0] for line in drawn.of_kind("household"))
    for key, home in homes.items():
        members = [one for one in home.members if one in family.people]
        if count[key] > 1 or (count[key] == 0 and len(members) > 1):
            yield f"outline: {key} is drawn {count[key]} times"
    for line in drawn.of_kind("household"):
        key, way = line.names[0], line.way
        if key not in homes or len(way) < 3 or way[0] == way[-1]:
            yield f"outline: {key} is no closed polygon of a household"
            continue
        for person in drawn.people:
            spots = [person.symbol.middle, *person.symbol.corners]
            within = sum(inside(spot, way) for spot in spots)
            member = person.id in homes[key].members
            if within != (len(spots) if member else 0):
                yield f"outline: {person.id} is {'not ' if member else ''}inside {key}"
        for person in (*drawn.people, *drawn.empty):
            if any(goes_through(part, person.symbol) for part in line.segments):
                yield f"outline: {key} goes through {person.id}"
        if any(inside(place.symbol.middle, way) for place in drawn.empty):
            yield f"outline: an empty place lives in {key}"
