"""What is said of the places where nobody is drawn yet: no two of them the same."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graphmodel.domain.ids import PersonId
from graphmodel.rules.missing_kin import missing_kin
from tests.visualise.families import family_of_lines
from tests.visualise.genogram.shapes import home, parents, person
from visualise.dutch.empty_places import said_of_empty


def said_of_places(*lines: dict[str, Any], start: Sequence[str] = ("kind",)) -> list[str]:
    """What is said of the parents still missing above these people, from these upwards."""
    drawn = family_of_lines(*home("h", *start), *lines)
    around = frozenset(map(PersonId, start))
    missing = missing_kin(drawn.people, drawn.parents, around, 3)
    family = replace(drawn, empty=missing, start=around)
    return sorted(said_of_empty(one, family) for one in missing)


def test_grandparents_are_of_a_side_also_when_the_parent_lives_in_the_home() -> None:
    """Named from the youngest; of a parent whose sex is not known, by name."""
    both = (*parents("kind", "an", "bo"), person("an", sex="f"), person("bo", sex="m"))
    told = [
        f"{who} van {side} kant: nog niet getekend"
        for who in ("oma", "opa")
        for side in ("moeders", "vaders")
    ]
    assert said_of_places(*both) == told
    assert said_of_places(*both, start=("kind", "an", "bo")) == told
    unsaid = (*parents("kind", "an", "bo"), person("an", sex="f"))
    assert said_of_places(*unsaid) == [
        "moeder van Bo: nog niet getekend",
        "oma van moeders kant: nog niet getekend",
        "opa van moeders kant: nog niet getekend",
        "vader van Bo: nog niet getekend",
    ]


def test_no_two_places_are_called_the_same() -> None:
    """With two mothers, or half-brothers of two fathers, it is said whose parent is missing."""
    mothers = (*parents("kind", "an", "bo"), person("an", sex="f"), person("bo", sex="f"))
    assert said_of_places(*mothers) == [
        f"{who} van moeders kant, {kin} van {name}: nog niet getekend"
        for who, kin in (("oma", "moeder"), ("opa", "vader"))
        for name in ("An", "Bo")
    ]
    fathers = (
        *parents("kind", "an", "bo"),
        *parents("broer", "an", "cas"),
        person("an", sex="f"),
        person("bo", sex="m"),
        person("cas", sex="m"),
    )
    said = said_of_places(*fathers, start=("kind", "broer", "an"))
    assert len(said) == len(set(said)) == 6
    assert "opa van vaders kant, vader van Cas: nog niet getekend" in said
    assert "opa van moeders kant: nog niet getekend" in said
