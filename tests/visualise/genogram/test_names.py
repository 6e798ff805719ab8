"""Names in a genogram: in full as far as there is room, and nobody is taken for somebody else."""

from dataclasses import replace

import pytest

from graphmodel.rules.family import Family
from tests.visualise.families import family_of_lines
from tests.visualise.genogram.checker import faults_of
from tests.visualise.genogram.shapes import parents
from tests.visualise.random_families import random_family
from visualise.layout.genogram.names import NAME_WIDTH, names_on_lines
from visualise.views.genogram_drawing import GenogramLook, genogram_svg

LONG = {
    "forty letters": "Annemarie van den Heuvel-Bosboom nr {at}",
    "a hundred letters": "Maria Magdalena " * 6 + "{at}",
    "one word": "Wolfeschlegelsteinhausenbergerdorff{at:03}",
    "hyphens": "Bouazzaoui-Abdellaoui-El-Mrabet-Oulad-{at}",
    "Arabic": "محمد عبد الرحمن بن عبد العزيز الأنصاري البغدادي {at}",
    "joined signs": "👨‍👩‍👧‍👦" * 12 + "{at}",
    "the difference in the middle": "Wilhelmina {at} Petronella van der Meer-Achterberg de Jong",
}


def called(family: Family, name: str) -> Family:
    """The family where everybody has this name with a number of their own in it."""
    people = {
        key: replace(person, name=name.format(at=at))
        for at, (key, person) in enumerate(family.people.items())
    }
    return replace(family, people=people)


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("seed", [1, 4, 17])
def test_who_differ_in_a_few_letters_are_told_apart_and_nothing_is_in_the_way(
    name: str, seed: int
) -> None:
    family = called(random_family(seed, size=20), LONG[name])
    assert faults_of(genogram_svg(family, GenogramLook(title="Genogram")), family) == []


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Noor", ("Noor",)),
        ("Annemarie van den Heuvel-Bosboom", ("Annemarie van", "den Heuvel-", "Bosboom")),
        ("Wolfeschlegelsteinhausen Jan", ("Wolfeschlegelstei", "nhausen Jan")),
        (" \n ", ("?",)),
        ("Jan - Piet", ("Jan - Piet",)),
    ],
)
def test_a_name_is_broken_between_words_behind_hyphens_and_only_else_within_a_word(
    name: str, lines: tuple[str, ...]
) -> None:
    assert names_on_lines({1: name})[1].texts == lines


def test_a_name_of_sixty_letters_alone_is_shortened_on_its_third_line() -> None:
    found = names_on_lines({1: "Wilhelmina Petronella van der Meer-Achterberg de Jong-Vos Bos"})[1]
    assert len(found.lines) == 3
    assert found.shortened
    assert found.texts[-1].endswith("…")


def test_two_that_begin_the_same_get_the_lines_that_tell_them_apart() -> None:
    name = "Wilhelmina Petronella van der Meer-Achterberg de Jong-Vos Bos"
    found = names_on_lines({1: name, 2: f"{name}man", 3: "Jo", 4: name})
    assert found[1].texts == found[4].texts != found[2].texts
    assert found[3].texts == ("Jo",)


def test_a_name_that_ends_in_dots_itself_is_not_read_for_a_shortened_one() -> None:
    name = "Wilhelmina Petronella van der Meer-Achterberg de Jong"
    short = " ".join(names_on_lines({1: name})[1].texts)
    found = names_on_lines({1: name, 2: short})
    assert found[1].texts != found[2].texts


def test_every_line_fits() -> None:
    for name in LONG.values():
        for line in names_on_lines({1: name.format(at=7), 2: name.format(at=8)})[1].lines:
            assert line.width <= NAME_WIDTH


def test_a_long_first_word_is_not_read_as_another_name() -> None:
    family = family_of_lines(
        {"record": "person", "id": "a", "name": "Wolfeschlegelsteinhausenbergerdorff Jan"},
        *parents("a", "b"),
    )
    svg = genogram_svg(family, GenogramLook(title="Genogram"))
    assert faults_of(svg, family) == []
