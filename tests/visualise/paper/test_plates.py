"""In print every line of words with a halo lies on a white plate, and nothing else does."""

import pytest

from tests.visualise.dossiers import story
from tests.visualise.paper.files import LENSES_DRAWN, picture
from tests.visualise.svg_reading import SVG, parsed
from visualise.layout.text_width import text_width
from visualise.paper.picture import Lens
from visualise.paper.plates import put_plates

STYLE = (
    ".drawing .name { font-size: 10px; font-weight: 700; paint-order: stroke; stroke-width: 4px;"
    " stroke: #FFFFFF; } .drawing .mid { text-anchor: middle; }"
    " .drawing .end { text-anchor: end; } .drawing .bare { stroke: none; }"
    " a:hover .name { font-size: 99px; }"
)


def _plates(inside: str) -> list[tuple[float, ...]]:
    root = parsed(f'<svg xmlns="{SVG[1:-1]}" class="drawing"><style>{STYLE}</style>{inside}</svg>')
    put_plates(root)
    return [
        tuple(float(one.attrib[name]) for name in ("x", "y", "width", "height"))
        for one in root.iter(f"{SVG}rect")
    ]


@pytest.mark.parametrize(("kind", "left"), [("", 0.0), (" mid", 0.5), (" end", 1.0)])
def test_a_plate_lies_where_the_words_do(kind: str, left: float) -> None:
    ((x, y, width, height),) = _plates(f'<text class="name{kind}" x="50" y="20">Ria de Wit</text>')
    words = text_width("Ria de Wit", 10, bold=True)
    assert width == pytest.approx(words + 2, abs=0.01)
    assert x == pytest.approx(50 - left * words - 1, abs=0.01)
    assert y < 20 - 5
    assert y + height > 20 + 2


def test_every_line_has_a_plate_and_pieces_of_a_line_share_one() -> None:
    text = (
        '<text class="name" x="5" y="20"><tspan>Ria</tspan><tspan>, 40 jaar</tspan>'
        '<tspan x="5" y="35">buurvrouw</tspan></text>'
    )
    assert len(_plates(text)) == 2


def test_words_without_a_halo_have_no_plate() -> None:
    assert _plates('<text class="name bare" x="5" y="20">Ria</text>') == []
    assert _plates('<text x="5" y="20">Ria</text>') == []


@pytest.mark.parametrize("lens", [one for one in LENSES_DRAWN if one not in ("matrix", "list")])
def test_no_halo_is_left_in_a_print(lens: Lens) -> None:
    root = parsed(picture(story("gezin-van-mirjam"), lens).svg)
    names = sum(
        "name" in one.get("class", "").split() for one in root.iter() if one.tag == f"{SVG}text"
    )
    before = len(list(root.iter(f"{SVG}rect")))
    put_plates(root)
    assert len(list(root.iter(f"{SVG}rect"))) >= before + max(names, 1) - 2
    again = len(list(root.iter(f"{SVG}rect")))
    plated = [one for one in root.iter(f"{SVG}text") if one.get("style") == "stroke:none"]
    assert again > before
    assert plated
