"""The checker of genograms finds every fault: each is made on purpose in a faultless drawing."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest

from graphmodel.rules.family import EmptyPlace, Family
from tests.visualise.families import family_of_lines
from tests.visualise.genogram.checker import faults_of
from tests.visualise.genogram.faults import FAULTS
from visualise.views.genogram_drawing import GenogramLook, genogram_svg

Line = dict[str, Any]

LONG = "Wilhelmina Petronella van der Meer-Achterberg de Jong-Vos Bos"
OTHER = "Wilhelmina Anna Maria van der Meer-Achterberg de Jong-Vos Bos"
BORN = {
    "piet": "1950",
    "rie": "1952",
    "an": "1978",
    "bo": "1980",
    "cor": "1979",
    "dot": "2005",
    "eef": "2008",
    "fem": "2008",
    "gys": "2001",
}
ABOVE = (
    *((one, child) for child in ("an", "bo") for one in ("piet", "rie")),
    *((one, child) for child in ("dot", "eef", "fem") for one in ("an", "cor")),
    ("cor", "gys"),
)
HOMES = {"h2": ("Bij Cor", ("cor", "eef")), "h": ("Gezin", ("an", "dot", "eef"))}


@cache
def family() -> Family:
    """Three generations with a bit of everything."""
    place = EmptyPlace(id="m", child="gys", kin="mother")
    return replace(family_of_lines(*_people(), *_kin(), *_homes()), empty=(place,))


def _people() -> Iterable[Line]:
    for key, year in BORN.items():
        name = {"bo": LONG, "piet": OTHER}.get(key, key.capitalize())
        sex = "f" if key in ("rie", "an", "dot") else "m"
        yield {"record": "person", "id": key, "name": name, "birth": year, "sex": sex}


def _kin() -> Iterable[Line]:
    for parent, child in ABOVE:
        yield {"record": "parent", "parent": parent, "child": child}
    yield {"record": "parent", "parent": "bo", "child": "dot", "kind": "step"}
    yield {"record": "partner", "a": "piet", "b": "rie", "kind": "married", "from": "1975-01-01"}
    yield {"record": "partner", "a": "an", "b": "cor", "kind": "married", "ended": "divorced"}
    yield {"record": "twins", "persons": ["eef", "fem"], "identical": True}
    yield {"record": "bond", "from_person": "cor", "to_person": "an", "kind": "violence"}


def _homes() -> Iterable[Line]:
    for key, (name, members) in HOMES.items():
        opened = {"municipality": "GM0518", "phase": "risk_driven", "opened": "2026-01-05"}
        yield {"record": "household", "id": key, "name": name, **opened}
        yield from ({"record": "member", "household": key, "person": one} for one in members)


@cache
def drawing() -> str:
    return genogram_svg(family(), GenogramLook(title="Gezin"))


def test_the_drawing_itself_has_no_fault() -> None:
    assert faults_of(drawing(), family()) == []


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found(name: str) -> None:
    word, spoil = FAULTS[name]
    root = ElementTree.fromstring(drawing())
    spoil(root)
    found = faults_of(ElementTree.tostring(root, encoding="unicode"), family())
    assert any(fault.startswith(word) for fault in found), found
