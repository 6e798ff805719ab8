"""What the drawings of the kringen and the network map say about themselves, to anybody."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import combinations, pairwise
from xml.etree.ElementTree import Element

import pytest

from graphmodel.domain.dossier import Dossier
from graphmodel.rules.standing import Standing
from tests.visualise.dossiers import TODAY, dossier_from, on, story
from tests.visualise.svg_reading import SVG, box_of, having, parsed
from visualise.layout.geometry import Box, Point
from visualise.layout.network.routes import crosses
from visualise.views.kringen import kringen_page, kringen_svg
from visualise.views.network_map import network_page, network_svg

Drawn = Callable[[Dossier, Standing], str]
LENSES: dict[str, Drawn] = {"kringen": kringen_svg, "network": network_svg}
STORIES = ("luca-en-sam", "gezin-van-mirjam")
HOSTILE = (
    "<script>alert(1)</script>",
    'a" onload="x',
    "]]>",
    "&amp;",
    "\u202eomgekeerd",
    "نور",
    "👨‍👩‍👧",
    "x" * 500,
    " ",
)
LONG = "Annemarie Wilhelmina van den Heuvel-Boss"


def root_of(lens: str, dossier: Dossier, day: date = TODAY) -> Element:
    return parsed(LENSES[lens](dossier, on(dossier, day)))


def on_a_page(lens: str, dossier: Dossier) -> str:
    """The drawing as its page has it."""
    if lens == "kringen":
        return kringen_page(dossier, on(dossier), "Zoetermeer", TODAY).drawing
    return network_page(dossier, on(dossier), "Zoetermeer", TODAY).drawing


def people_of(root: Element) -> dict[str, Element]:
    return {one.attrib["data-person"]: one for one in having(root, "data-person")}


def named(name: str) -> Dossier:
    person = {"record": "person", "name": name}
    return dossier_from(
        *({"id": who, **person} for who in ("in", "uit")),
        {"record": "member", "household": "h", "person": "in"},
        {"record": "tie", "household": "h", "person": "uit", "area": "family", "paid": False},
    )


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("name", STORIES)
def test_a_drawing_says_what_it_is(lens: str, name: str) -> None:
    root = root_of(lens, story(name))
    assert root.attrib["data-lens"] == lens
    assert root.attrib["data-of"] == name
    assert root.attrib["data-on"] == "2026-11-22"
    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc")


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("day", [date(2026, 1, 10), TODAY])
def test_everybody_of_that_day_is_there_once_and_nobody_overlaps(
    lens: str, name: str, day: date
) -> None:
    dossier = story(name)
    standing = on(dossier, day)
    root = root_of(lens, dossier, day)
    marked = [one.attrib["data-person"] for one in having(root, "data-person")]
    assert sorted(marked) == sorted(standing.members.keys() | standing.ties.keys())
    boxes = [box_of(one, "data-box") for one in people_of(root).values()]
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert "transform" not in "".join(key for one in root.iter() for key in one.attrib)


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize(
    ("name", "day"),
    [("luca-en-sam", date(2026, 6, 22)), ("gezin-van-mirjam", date(2026, 10, 1))],
)
def test_who_is_on_both_days_stands_in_the_same_place(lens: str, name: str, day: date) -> None:
    dossier = story(name)
    then, now = (people_of(root_of(lens, dossier, one)) for one in (day, TODAY))
    standing = on(dossier, day)
    both = [
        who
        for who in then.keys() & now.keys()
        if who not in standing.members and who not in on(dossier).members
    ]
    places = {who: box_of(then[who], "data-symbol") for who in both}
    assert len(both) > 5
    shifts = Counter(
        (
            round(box_of(now[who], "data-symbol").x - at.x, 2),
            round(box_of(now[who], "data-symbol").y - at.y, 2),
        )
        for who, at in places.items()
    )
    assert len(shifts) == 1


@pytest.mark.parametrize("lens", LENSES)
def test_a_name_stands_in_full_or_shortened_with_the_full_name_as_title(lens: str) -> None:
    for name in ("Ria", LONG, "ab " * 3333 + "c", "Jan Wilhelmina-Cornelia-Annemarie"):
        groups = people_of(root_of(lens, named(name)))
        for who in ("in", "uit"):
            said = "".join("".join(text.itertext()) for text in groups[who].iter(f"{SVG}text"))
            title = groups[who].findtext(f"{SVG}title")
            assert name.strip() in said if title is None else title == name.strip()
    assert people_of(root_of(lens, named(LONG)))["uit"].find(f"{SVG}title") is None


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_text(lens: str, name: str) -> None:
    dossier = named(name)
    for root in (root_of(lens, dossier), parsed(on_a_page(lens, dossier))):
        assert not list(root.iter(f"{SVG}script"))
        assert not [one for one in root.iter() if any(key.startswith("on") for key in one.attrib)]


@pytest.mark.parametrize("lens", LENSES)
def test_a_file_of_its_own_has_its_style_and_no_links_and_asks_no_other_host(lens: str) -> None:
    root = root_of(lens, story("luca-en-sam"))
    style = root.findtext(f"{SVG}style") or ""
    assert "var(" not in style
    assert "url(" not in style
    assert not list(root.iter(f"{SVG}a"))
    sizes = re.findall(r"^(?!\.drawing \.gap).*font-size: (\d+)px", style, re.MULTILINE)
    assert sizes
    assert all(int(size) >= 12 for size in sizes)


@pytest.mark.parametrize("lens", LENSES)
def test_on_a_page_nothing_is_styled_inline(lens: str) -> None:
    drawing = on_a_page(lens, story("luca-en-sam"))
    assert "style" not in drawing
    assert "<script" not in drawing


@pytest.mark.parametrize("lens", LENSES)
def test_paid_and_not_paid_differ_in_shape_and_who_is_not_active_is_hollow(lens: str) -> None:
    groups = people_of(root_of(lens, story("luca-en-sam")))
    assert groups["ls-sanne"].find(f"{SVG}rect[@class='body']") is not None
    assert groups["ls-femke"].find(f"{SVG}circle[@class='body']") is not None
    assert "quiet" in groups["ls-tan"].attrib["class"]
    assert groups["ls-noa"].find(f"{SVG}path[@class='badge']") is not None


@pytest.mark.parametrize("lens", LENSES)
def test_a_legend_explains_only_what_occurs(lens: str) -> None:
    root = root_of(lens, named("Ria"))
    entries = [one for one in root.iter(f"{SVG}g") if one.attrib.get("class") == "legend-entry"]
    said = ["".join(one.itertext()) for one in entries]
    contact = ["laatste contact niet bekend"] if lens == "network" else []
    assert said == ["woont in dit huis", "eigen netwerk", *contact]


@pytest.mark.parametrize("lens", LENSES)
def test_a_drawing_tells_how_many_chairs_it_has_so_that_growth_is_seen(lens: str) -> None:
    said = root_of(lens, story("luca-en-sam")).attrib["data-seats"].split()
    assert len(said) == {"kringen": 8, "network": 14}[lens]
    assert all(count.isdigit() for count in said[1::2])


def test_the_circles_are_named_with_how_many_stand_in_them() -> None:
    root = root_of("kringen", story("luca-en-sam"))
    said = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    for name in ("eigen netwerk · 9", "buurt en clubs · 3", "hulp voor een tijd · 6"):
        assert name in said
    radii = [float(part) for part in root.attrib["data-radii"].split()]
    assert radii == sorted(radii)
    assert len(radii) == 5


def test_the_areas_of_the_network_map_are_named_with_how_many_stand_in_them() -> None:
    root = root_of("network", story("luca-en-sam"))
    said = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert {"familie · 7", "vrienden · 2", "school en werk · 1"} <= set(said)


@pytest.mark.parametrize("name", STORIES)
def test_lines_are_named_and_run_through_nobody_else(name: str) -> None:
    root = root_of("network", story(name))
    symbols = {who: box_of(one, "data-symbol") for who, one in people_of(root).items()}
    lines = 0
    for kind in ("data-tie", "data-bond", "data-kin", "data-knows"):
        for one in having(root, kind):
            own = set(one.attrib[kind].split()[:2])
            assert own <= symbols.keys()
            way = points_of(one)
            lines += 1
            for who, symbol in symbols.items():
                inside = Box(symbol.x + 0.5, symbol.y + 0.5, symbol.w - 1, symbol.h - 1)
                if who not in own:
                    assert not any(crosses(*part, inside) for part in pairwise(way))
    assert lines > 20


def points_of(element: Element) -> list[Point]:
    pairs = (pair.split(",") for pair in element.attrib["data-points"].split())
    return [Point(float(x), float(y)) for x, y in pairs]


def test_the_outline_of_the_household_holds_its_members_and_nobody_else() -> None:
    root = root_of("network", story("gezin-van-mirjam"))
    (outline,) = having(root, "data-household")
    points = points_of(outline)
    around = Box(
        min(at.x for at in points),
        min(at.y for at in points),
        max(at.x for at in points) - min(at.x for at in points),
        max(at.y for at in points) - min(at.y for at in points),
    )
    members = on(story("gezin-van-mirjam")).members
    for who, one in people_of(root).items():
        assert box_of(one, "data-box").overlaps(around) == (who in members), who
    assert points[0] != points[-1]
