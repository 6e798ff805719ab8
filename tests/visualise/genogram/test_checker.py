"""The checker of genograms finds every fault: each is made on purpose in a faultless drawing."""

from functools import cache
from xml.etree import ElementTree

import pytest

from graphmodel.rules.family import EmptyPlace, Family
from tests.visualise.families import family_of_lines
from tests.visualise.genogram.checker import faults_of
from tests.visualise.genogram.faults import FAULTS
from visualise.views.genogram_drawing import GenogramLook, genogram_svg

LONG = "Wilhelmina Petronella van der Meer-Achterberg de Jong-Vos Bos"
OTHER = "Wilhelmina Anna Maria van der Meer-Achterberg de Jong-Vos Bos"


@cache
def family() -> Family:
    """Three generations with a bit of everything."""
    born = {
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
    people = [
        {
            "record": "person",
            "id": key,
            "name": LONG if key == "bo" else OTHER if key == "piet" else key.capitalize(),
            "birth": year,
            "sex": "f" if key in ("rie", "an", "dot") else "m",
        }
        for key, year in born.items()
    ]
    above = [("piet", "an"), ("rie", "an"), ("piet", "bo"), ("rie", "bo")]
    above += [(one, child) for child in ("dot", "eef", "fem") for one in ("an", "cor")]
    found = family_of_lines(
        *people,
        *({"record": "parent", "parent": one, "child": child} for one, child in above),
        {"record": "parent", "parent": "cor", "child": "gys"},
        {"record": "parent", "parent": "bo", "child": "dot", "kind": "step"},
        {"record": "partner", "a": "piet", "b": "rie", "kind": "married", "from": "1975-01-01"},
        {"record": "partner", "a": "an", "b": "cor", "kind": "married", "ended": "divorced"},
        {"record": "twins", "persons": ["eef", "fem"], "identical": True},
        {"record": "bond", "from_person": "cor", "to_person": "an", "kind": "violence"},
        {
            "record": "household",
            "id": "h2",
            "name": "Bij Cor",
            "municipality": "GM0518",
            "phase": "risk_driven",
            "opened": "2026-01-05",
        },
        {
            "record": "household",
            "id": "h",
            "name": "Gezin",
            "municipality": "GM0518",
            "phase": "risk_driven",
            "opened": "2026-01-05",
        },
        *({"record": "member", "household": "h", "person": one} for one in ("an", "dot", "eef")),
        *({"record": "member", "household": "h2", "person": one} for one in ("cor", "eef")),
    )
    place = EmptyPlace(id="m", child="gys", kin="mother")
    return Family(**{**{f: getattr(found, f) for f in found.__slots__}, "empty": (place,)})


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
