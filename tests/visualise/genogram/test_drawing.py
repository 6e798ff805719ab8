"""What a genogram shows and says: symbols, lines, words, links; for everybody and every reader."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.rules.family import EmptyPlace, Family
from tests.visualise.families import family_of_lines
from tests.visualise.genogram.checker import faults_of
from tests.visualise.genogram.shapes import bond, couple, home, parents, person, shape
from tests.visualise.svg_reading import SVG, having, parsed
from visualise.language import speaking
from visualise.views.genogram_drawing import GenogramLook, genogram_svg

HOSTILE = ("<script>alert(1)</script>", 'a" onload="x', "]]>", "\u202eomgekeerd", "x" * 500, "نور")
LONG = "Wilhelmina Petronella van der Meer-Achterberg de Jong-Vos Bos"


def drawn(family: Family, **look: object) -> Element:
    given = GenogramLook(title="Gezin")
    return parsed(genogram_svg(family, replace(given, **look)))  # type: ignore[arg-type]  # fields of the look


def one(root: Element, name: str, value: str) -> Element:
    return next(each for each in having(root, name) if each.attrib[name] == value)


def kin(root: Element, key: str) -> Element:
    return one(root, "data-person", key)


def classes(element: Element, tag: str) -> list[str]:
    return [each.get("class", "") for each in element.iter(f"{SVG}{tag}")]


def words(root: Element) -> set[str]:
    return {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}


def legend(root: Element) -> set[str]:
    entries = [each for each in root.iter() if each.get("class") == "legend-entry"]
    return {text for each in entries for text in words(each)}


@pytest.mark.parametrize(("sex", "tag"), [("m", "rect"), ("f", "circle"), ("x", "path")])
def test_the_shape_says_the_sex(sex: str, tag: str) -> None:
    root = drawn(family_of_lines(person("an", sex=sex), couple("an", "bo")))
    assert "shape" in classes(kin(root, "an"), tag)


def test_the_age_stands_in_the_symbol_and_the_years_below() -> None:
    root = drawn(family_of_lines(person("an", "1990-03-04"), couple("an", "bo")))
    assert words(kin(root, "an")) == {"36", "An", "1990"}


def test_of_the_dead_the_age_they_reached_and_a_cross() -> None:
    lines = [person("an", "1948", died="2019-02"), couple("an", "bo"), person("bo", died="unknown")]
    root = drawn(family_of_lines(*lines))
    assert words(kin(root, "an")) == {"70", "An", "1948 – 2019"}
    assert words(kin(root, "bo")) == {"Bo", "? – ?"}
    assert "cross" in classes(kin(root, "bo"), "path")


def test_who_dies_later_is_alive_on_the_day_itself() -> None:
    root = drawn(family_of_lines(person("an", "1948", died="2027-01-01"), couple("an", "bo")))
    assert "cross" not in classes(kin(root, "an"), "path")


def test_the_person_it_starts_from_has_a_double_outline() -> None:
    family = replace(shape("a couple"), start=frozenset({PersonId("an")}))
    root = drawn(family)
    assert "inner" in classes(kin(root, "an"), "path")
    assert "inner" not in classes(kin(root, "bo"), "path")


def test_a_home_with_an_outline_needs_no_double_outlines_inside() -> None:
    everybody = frozenset({PersonId("an"), PersonId("bo")})
    lines = [couple("an", "bo"), *home("h", "an", "bo")]
    family = replace(family_of_lines(*lines), own=HouseholdId("h"), start=everybody)
    root = drawn(family)
    assert not any("inner" in classes(kin(root, one), "path") for one in everybody)
    assert "begin hier" not in legend(root)
    assert "dit gezin" in legend(root)


def test_children_and_safety_persons_are_marked() -> None:
    family = replace(
        shape("a couple"),
        protected=frozenset({PersonId("an")}),
        safety_persons=frozenset({PersonId("bo")}),
    )
    root = drawn(family)
    assert "ward" in classes(kin(root, "an"), "circle")
    assert "badge" in classes(kin(root, "bo"), "path")
    assert faults_of(genogram_svg(family, GenogramLook(title="Gezin")), family) == []


@pytest.mark.parametrize(
    ("more", "slashes"),
    [
        ({}, 0),
        ({"ended": "separated"}, 1),
        ({"ended": "divorced"}, 2),
        ({"ended": "widowed", "until": "2020-01-01"}, 0),
        ({"until": "2020-01-01"}, 1),
        ({"ended": "divorced", "until": "2030-01-01"}, 0),
    ],
)
def test_how_a_couple_ended_is_said_by_slashes(more: dict[str, str], slashes: int) -> None:
    root = drawn(family_of_lines(couple("an", "bo", **more)))
    drawing = [each for each in root if each.get("class") == "slash"]
    assert len(drawing) == slashes


def test_the_years_of_a_couple_stand_by_their_line() -> None:
    given = {"from": "2010-05-01", "until": "2015-01-01", "ended": "divorced"}
    assert "2010 – 2015" in words(drawn(family_of_lines(couple("an", "bo", **given))))


@pytest.mark.parametrize("kind", ["biological", "adoptive", "step", "foster", "donor"])
def test_each_kind_of_parent_has_a_line_of_its_own_kind(kind: str) -> None:
    root = drawn(family_of_lines(*parents("kind", "an", kind=kind)))
    assert one(root, "data-child", "kind").attrib["class"] == f"descent {kind}"


def test_a_child_of_one_and_adopted_by_the_other_has_both_lines() -> None:
    lines = [couple("an", "bo"), *parents("k", "an"), *parents("k", "bo", kind="adoptive")]
    root = drawn(family_of_lines(*lines))
    line = one(root, "data-child", "k")
    assert line.attrib["data-parents"] == "an bo"
    assert len(list(line.iter(f"{SVG}path"))) == 2


def test_two_homes_of_one_child_are_both_drawn_and_the_own_one_is_told_apart() -> None:
    lines = [*home("h", "an", "k"), *home("h2", "bo", "k"), *parents("k", "an", "bo")]
    root = drawn(family_of_lines(*lines))
    assert one(root, "data-household", "h").attrib["class"] == "home case-home"
    assert one(root, "data-household", "h2").attrib["class"] == "home other"
    assert {"dit gezin", "ander huis"} <= legend(root)


def test_one_member_alone_needs_no_outline() -> None:
    assert having(drawn(shape("one person")), "data-household") == []


def test_the_legend_explains_only_what_occurs() -> None:
    family = family_of_lines(person("an", sex="f"), person("bo", sex="m"), couple("an", "bo"))
    assert legend(drawn(family)) == {"vrouw, meisje", "man, jongen", "getrouwd"}


def test_the_legend_has_every_sign_that_occurs() -> None:
    said = legend(drawn(shape("unborn and not born")))
    assert {"zwangerschap", "miskraam", "afgebroken zwangerschap", "doodgeboren"} <= said


def test_an_empty_place_is_nobody_and_says_who_is_missing() -> None:
    family = replace(
        family_of_lines(*home("h", "kind"), *parents("kind", "an"), person("an", sex="f")),
        empty=(
            EmptyPlace(id="1", child="an", kin="father"),
            EmptyPlace(id="2", child="kind", kin="father", asked=True),
            EmptyPlace(id="3", child="2", kin="mother"),
        ),
    )
    root = drawn(family)
    said = {
        each.attrib["data-empty"]: each.attrib["aria-label"] for each in having(root, "data-empty")
    }
    titles = {
        each.attrib["data-empty"]: each[0].text
        for each in having(root, "data-empty")
        if each[0].tag == f"{SVG}title"
    }
    assert titles == said
    assert said == {
        "1": "opa van moeders kant: nog niet getekend",
        "2": "vader van Kind: gevraagd, niet bekend",
        "3": "oma van vaders kant: nog niet getekend",
    }
    assert not [each for each in having(root, "data-empty") if "data-person" in each.attrib]


def test_on_a_page_everybody_is_a_link_in_the_order_of_reading() -> None:
    family = shape("cousins who married")
    root = drawn(family, standalone=False, base="/huishouden/h", at="?op=2026-01-01")
    links = [each for each in root.iter(f"{SVG}a") if each.get("class") == "person-link"]
    people = [link[0].attrib for link in links]
    assert len(links) == len(family.people)
    key = links[0][0].attrib["data-person"]
    assert links[0].attrib["href"] == f"/huishouden/h/mens/{key}?op=2026-01-01"
    assert all("data-sheet" in link.attrib and link.attrib["aria-label"] for link in links)
    order = [(int(one["data-generation"]), float(one["data-symbol"].split()[0])) for one in people]
    assert order == sorted(order)


def test_who_nobody_knows_looks_otherwise_than_who_is_not_drawn_yet() -> None:
    """By the sign inside, so also in black and white; the legend has both."""
    places = (
        EmptyPlace(id="e", child="an", kin="mother", asked=True),
        EmptyPlace(id="v", child="an", kin="father"),
    )
    root = drawn(replace(shape("a couple"), empty=places))
    assert "–" in words(one(root, "data-empty", "e"))
    assert "?" in words(one(root, "data-empty", "v"))
    assert {"gevraagd, niet bekend", "nog niet getekend"} <= legend(root)
    assert "gevraagd, niet bekend" not in legend(
        drawn(replace(shape("a couple"), empty=places[1:]))
    )


def test_an_empty_place_is_a_link_where_somebody_can_be_added() -> None:
    family = replace(shape("a couple"), empty=(EmptyPlace(id="e", child="an", kin="mother"),))
    root = drawn(family, standalone=False, base="/h", empty_base="/h/erbij?plek=")
    link = next(each for each in root.iter(f"{SVG}a") if each[0].get("data-empty"))
    assert link.attrib["href"] == "/h/erbij?plek=e"


def test_a_file_of_its_own_has_its_style_and_no_links() -> None:
    text = genogram_svg(shape("a couple"), GenogramLook(title="Gezin", subtitle="Voor Noor"))
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    assert "var(" not in text
    assert "<a " not in text
    assert "Voor Noor" in text


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_from_outside_stays_text(name: str) -> None:
    family = family_of_lines(person("an"), couple("an", "bo"))
    people = {key: replace(who, name=name) for key, who in family.people.items()}
    root = drawn(replace(family, people=people))
    tags = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "text", "tspan", "g", "path", "circle"}


def test_a_long_name_is_shortened_and_there_in_full() -> None:
    family = family_of_lines({**person("an"), "name": LONG}, couple("an", "bo"))
    root = drawn(family)
    assert kin(root, "an").findtext(f"{SVG}title") == LONG
    assert any(text.endswith("…") for text in words(kin(root, "an")))


def test_the_description_reads_the_family_aloud() -> None:
    lines = [
        person("an", "1990", "f"),
        person("bo", "1988", "m", died="2020"),
        couple("an", "bo", ended="divorced", until="2015-01-01"),
        *parents("cor", "an", "bo"),
        *parents("cor", "dot", kind="foster"),
        bond("bo", "an", "violence"),
        *home("h", "an", "cor"),
    ]
    said = drawn(family_of_lines(*lines)).findtext(f"{SVG}desc")
    assert said is not None
    for sentence in (
        "2 generaties, 4 mensen.",
        "An en Cor wonen samen.",
        "An en Bo: getrouwd, gescheiden (– 2015).",
        "Kinderen van An en Bo: Cor.",
        "Pleegkinderen van Dot: Cor.",
        "Bo: overleden in 2020.",
        "Geweld van Bo naar An.",
    ):
        assert sentence in said


def test_it_can_be_said_in_english() -> None:
    with speaking("en"):
        text = genogram_svg(shape("twins without parents"), GenogramLook(title="Family"))
    assert 'lang="en"' in text
    assert "identical twins" in text


def test_a_person_says_what_the_symbol_tells() -> None:
    family = replace(
        family_of_lines(person("an", "2015"), *home("h", "an", "bo")),
        protected=frozenset({PersonId("an")}),
        own=HouseholdId("h"),
    )
    label = kin(drawn(family), "an").attrib["aria-label"]
    assert label == "An, 10 jaar, woont in dit huis, kind of kwetsbaar"


def test_no_number_is_written_in_scientific_notation() -> None:
    text = genogram_svg(shape("all bonds between two"), GenogramLook(title="Gezin"))
    assert not re.search(r"\de-?\d", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL))


def test_a_year_that_the_name_says_is_not_written_twice() -> None:
    child = person("kind", "2019-08", name="Zwangerschap 2019", life="miscarriage")
    root = drawn(family_of_lines(child, *parents("kind", "an")))
    assert " ".join(words(kin(root, "kind"))).split().count("2019") == 1
