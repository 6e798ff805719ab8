"""The rings in another language: the same places, other words."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.visualise.people_on_the_map import people_on_the_map
from visualise.draw.rings import RingsDrawing, draw_rings
from visualise.language import LANGUAGES, Language, speaking
from visualise.layout.rings import place_rings
from visualise.layout.rings_model import RingsPerson
from visualise.layout.sheets import sheet_of
from visualise.layout.text_width import text_width
from visualise.layout.words import RingsWords

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("count", [10, 20, 45, 80])
@pytest.mark.parametrize("seed", [0, 1, 3])
def test_nobody_moves_in_another_language_or_for_one_worry(count: int, seed: int) -> None:
    people = people_on_the_map(count, seed=seed)
    dutch = place_rings(people, open_worries=True)
    kept = [replace(one, cell=dutch.cells.get(one.id)) for one in people]
    with speaking("en"):
        fresh = place_rings(people, open_worries=True, words=RingsWords())
        one_worry = place_rings(
            kept, open_worries=True, words=RingsWords.of_one_worry(), sheet=sheet_of(dutch)
        )
    assert fresh.cells == one_worry.cells == dutch.cells
    assert fresh.radii == one_worry.radii == dutch.radii
    assert not one_worry.grew


def test_room_is_kept_for_what_somebody_is_in_the_widest_language() -> None:
    said = ("oma van Noor", "grandma of Noor")
    placed = [
        place_rings(
            [
                RingsPerson("m", "Noor", "8 jaar", "member", also=("8 jaar", "8 years old")),
                RingsPerson("o", "Ria", second, "some", "family", also=said),
            ],
            open_worries=True,
        )
        for second in said
    ]
    assert placed[0].cells == placed[1].cells
    assert [one.box for one in placed[0].people] == [one.box for one in placed[1].people]
    for placement, second in zip(placed, said, strict=True):
        drawn = placement.placed("o")
        assert drawn is not None
        assert drawn.label.lines[-1].text == second
        assert drawn.box.w >= text_width(said[1], 12)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_says_which_language_it_speaks(language: Language) -> None:
    with speaking(language):
        placement = place_rings(people_on_the_map(6), open_worries=True)
        drawing = RingsDrawing("h", "2026-11-01", "Noor")
        root = ElementTree.fromstring(draw_rings(drawing, placement, standalone=True, link=False))
    assert root.attrib["lang"] == language
    words = " ".join(root.itertext())
    assert ("knows all" in words, "weet alles" in words) == (language == "en", language == "nl")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("one_worry", [True, False])
def test_the_names_of_the_rings_cover_nobody(language: Language, one_worry: bool) -> None:
    for seed in range(4):
        with speaking(language):
            words = RingsWords.of_one_worry() if one_worry else RingsWords()
            placement = place_rings(people_on_the_map(40, seed=seed), open_worries=True)
            drawing = RingsDrawing("h", "2026-11-01", "Noor", words=words)
            root = ElementTree.fromstring(
                draw_rings(drawing, placement, standalone=True, link=False)
            )
        plates = [
            {side: float(plate.attrib[side]) for side in ("x", "y", "width", "height")}
            for group in root.iter(f"{SVG}g")
            if group.attrib.get("class", "").startswith("ring-name")
            for plate in group.iter(f"{SVG}rect")
        ]
        assert plates
        for person in placement.people:
            box = person.box
            assert not [
                plate
                for plate in plates
                if plate["x"] < box.right
                and box.x < plate["x"] + plate["width"]
                and plate["y"] < box.bottom
                and box.y < plate["y"] + plate["height"]
            ]
