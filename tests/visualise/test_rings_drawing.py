"""What the drawing of the rings says about itself, and what it never lets through."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.visualise.people_on_the_map import people_on_the_map
from visualise.draw.rings import RingsDrawing, draw_rings
from visualise.layout.geometry import Box, Sector
from visualise.layout.labels import SECOND_PX
from visualise.layout.legend import SIGN_ROOM, lay_legend, signs_of
from visualise.layout.ring_writing import area_angle
from visualise.layout.rings import place_rings
from visualise.layout.rings_model import SECTORS, RingsPerson
from visualise.layout.text_width import text_width
from visualise.layout.words import RingsWords

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = RingsDrawing("hh-1", "2026-11-01", "Veilige cirkels van een gezin op 1 november 2026")
PEOPLE = people_on_the_map(25)


def drawn(
    people: list[RingsPerson], *, standalone: bool = False, open_worries: bool = True
) -> ElementTree.Element:
    placement = place_rings(people, open_worries=open_worries)
    text = draw_rings(DRAWING, placement, standalone=standalone, link=not standalone)
    return ElementTree.fromstring(text)


def groups(root: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {g.attrib["data-person"]: g for g in root.iter() if "data-person" in g.attrib}


@pytest.mark.parametrize("standalone", [True, False])
def test_the_drawing_says_what_it_is(standalone: bool) -> None:
    root = drawn(PEOPLE, standalone=standalone)
    assert root.attrib["data-lens"] == "circles"
    assert root.attrib["data-of"] == "hh-1"
    assert root.attrib["data-on"] == "2026-11-01"
    assert len(root.attrib["data-centre"].split()) == 2
    radii = [float(radius) for radius in root.attrib["data-radii"].split()]
    assert radii == sorted(radii)
    assert len(radii) == 4
    assert root.findtext(f"{SVG}title") == DRAWING.title
    assert root.findtext(f"{SVG}desc")


def test_everybody_is_in_the_drawing_once_with_circle_symbol_and_box() -> None:
    root = drawn(PEOPLE)
    marked = [e.attrib["data-person"] for e in root.iter() if "data-person" in e.attrib]
    assert sorted(marked) == sorted(person.id for person in PEOPLE)
    for person in PEOPLE:
        group = groups(root)[person.id]
        assert group.attrib["data-circle"] == person.circle
        assert len(group.attrib["data-symbol"].split()) == 4
        assert len(group.attrib["data-box"].split()) == 4


def test_a_name_stands_in_full_or_shortened_with_the_full_name_as_title() -> None:
    long = RingsPerson("long", "ab " * 3333 + "c", "x", "some", "family")
    for person in [*PEOPLE, long]:
        group = groups(drawn([*PEOPLE, long]))[person.id]
        said = "".join(group.itertext())
        title = group.findtext(f"{SVG}title")
        assert person.name in said if title is None else title == person.name
    assert "…" in "".join(groups(drawn([long]))["long"].itertext())


def test_a_name_of_forty_letters_is_not_shortened() -> None:
    name = "Annemarie Wilhelmina van den Heuvel-Bosch"
    group = groups(drawn([RingsPerson("a", name, "huisarts", "some", "family")]))["a"]
    assert group.find(f"{SVG}title") is None
    assert name in "".join(group.itertext())


def test_nothing_is_moved_by_a_transform_and_nothing_is_styled_inline_on_a_page() -> None:
    text = draw_rings(DRAWING, place_rings(PEOPLE, open_worries=True), standalone=False, link=True)
    assert "transform" not in text
    assert "style" not in text
    assert "<script" not in text


def test_on_a_page_outsiders_are_links_to_their_line_in_the_list() -> None:
    root = drawn(PEOPLE)
    links = {a.attrib["href"]: a for a in root.iter(f"{SVG}a")}
    outsiders = [person for person in PEOPLE if not person.is_member]
    assert set(links) == {f"#p-{person.id}" for person in outsiders}
    assert all(
        outsider.name in links[f"#p-{outsider.id}"].attrib["aria-label"] for outsider in outsiders
    )


def test_a_file_of_its_own_has_its_style_and_no_links_and_asks_no_other_host() -> None:
    root = drawn(PEOPLE, standalone=True)
    style = root.findtext(f"{SVG}style") or ""
    assert ".ring" in style
    assert "var(" not in style
    assert "url(" not in style
    assert not list(root.iter(f"{SVG}a"))


def test_without_open_worries_there_are_no_rings_and_the_drawing_says_so() -> None:
    free = [person if person.is_member else replace(person, circle=None) for person in PEOPLE]
    root = drawn(free, open_worries=False)
    assert "data-radii" not in root.attrib
    for person in PEOPLE:
        expected = "member" if person.is_member else None
        assert groups(root)[person.id].attrib.get("data-circle") == expected
    assert RingsWords().no_worries in "".join(root.itertext())
    assert "weet" not in "".join(root.itertext())
    assert not [e for e in root.iter() if e.attrib.get("class") in ("ring all", "ring none")]


def test_not_asked_and_knows_nothing_are_counted_apart() -> None:
    people = [
        RingsPerson("a", "Ans", circle="none", area="family"),
        RingsPerson("b", "Bep", circle="none", area="family", asked=False),
        RingsPerson("c", "Cor", circle="none", area="friends", asked=False),
    ]
    root = drawn(people)
    said = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert "weet niets · 1" in said
    assert "niet gevraagd · 2" in said
    assert "?" in "".join(groups(root)["b"].itertext())
    assert "?" not in "".join(groups(root)["a"].itertext())


def test_paid_and_social_differ_in_shape() -> None:
    root = drawn(
        [
            RingsPerson("a", "Ans", circle="all", area="family"),
            RingsPerson("b", "Bep", circle="all", area="specialist_services", paid=True),
        ]
    )
    assert groups(root)["a"].find(f"{SVG}circle[@class='body']") is not None
    assert groups(root)["b"].find(f"{SVG}rect[@class='body']") is not None


def test_the_legend_explains_only_what_occurs() -> None:
    root = drawn([RingsPerson("a", "Ans", circle="all", area="family")])
    entries = [g for g in root.iter(f"{SVG}g") if g.attrib.get("class") == "legend-entry"]
    assert ["".join(entry.itertext()) for entry in entries] == ["eigen netwerk"]


@pytest.mark.parametrize("count", [5, 14, 25, 60])
@pytest.mark.parametrize("open_worries", [True, False])
def test_the_legend_stands_clear_of_the_people_and_on_the_sheet(
    count: int, open_worries: bool
) -> None:
    people = [
        person if person.is_member or open_worries else replace(person, circle=None)
        for person in people_on_the_map(count)
    ]
    placement = place_rings(people, open_worries=open_worries)
    signs = signs_of(people, rings=open_worries)
    entries, more = lay_legend(signs, RingsWords(), placement)
    assert [entry.sign for entry in entries] == list(signs)
    for entry in entries:
        width = SIGN_ROOM + text_width(entry.text, SECOND_PX)
        box = Box(entry.at.x - 9, entry.at.y - 9, width, 18)
        assert box.x >= 0
        assert box.right <= placement.width
        assert box.bottom <= placement.height + more
        assert not [placed for placed in placement.people if placed.box.overlaps(box)]


def test_a_name_of_an_area_is_left_out_where_its_slice_is_too_thin() -> None:
    thin = Sector(0, 8)
    assert area_angle("friends", {"friends": thin}, 272, RingsWords()) is None
    assert area_angle("friends", {"friends": Sector(0, 46)}, 272, RingsWords()) is not None
    endless = "een heel lange naam voor een levensgebied " * 9
    words = RingsWords(areas=dict.fromkeys(SECTORS, endless))
    placement = place_rings(PEOPLE, open_worries=True, words=words)
    drawing = replace(DRAWING, words=words)
    assert endless not in draw_rings(drawing, placement, standalone=True, link=False)


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        'a" onload="x',
        "nul\x00teken",
        "]]>",
        "&amp;",
        "\ud800",
        "\ufffe",
        "\u202eomgekeerd",
        "نور",
        "👨‍👩‍👧",
        "",
        " ",
        "&#0;",
    ],
)
def test_a_hostile_name_stays_text(name: str) -> None:
    people = [
        RingsPerson("a", name, name, "some", "family"),
        RingsPerson("b", name, name, "member"),
        RingsPerson("c", name * 400, name, "none", "friends", asked=False),
    ]
    placement = place_rings(people, open_worries=True)
    hostile = RingsDrawing(name, "2026-11-01", name, name)
    for standalone in (True, False):
        text = draw_rings(hostile, placement, standalone=standalone, link=True)
        root = ElementTree.fromstring(text)
        assert not list(root.iter(f"{SVG}script"))
        assert not [e for e in root.iter() if any(key.startswith("on") for key in e.attrib)]


def test_text_in_the_drawing_is_never_smaller_than_twelve_pixels() -> None:
    style = drawn(PEOPLE, standalone=True).findtext(f"{SVG}style") or ""
    sizes = re.findall(r"^(?!\.drawing \.gap).*font-size: (\d+)px", style, re.MULTILINE)
    assert sizes
    assert all(int(size) >= 12 for size in sizes)
