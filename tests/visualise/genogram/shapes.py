"""Small families by hand, one hard shape each."""

from typing import Any

from graphmodel.rules.family import EmptyPlace, Family
from tests.visualise.families import family_of_lines

Line = dict[str, Any]


def person(key: str, birth: str | None = None, sex: str | None = None, **more: Any) -> Line:
    """Somebody with a name."""
    given = {"birth": birth, "sex": sex, **more}
    known = {name: value for name, value in given.items() if value is not None}
    return {"record": "person", "id": key, "name": key.capitalize(), **known}


def parents(child: str, *above: str, kind: str = "biological") -> list[Line]:
    """Everybody in `above` is a parent of the child."""
    return [
        {"record": "parent", "parent": parent, "child": child, "kind": kind} for parent in above
    ]


def couple(a: str, b: str, kind: str = "married", **more: Any) -> Line:
    """Two partners."""
    return {"record": "partner", "a": a, "b": b, "kind": kind, **more}


def bond(one: str, other: str, kind: str) -> Line:
    """How one stands towards the other."""
    return {"record": "bond", "from_person": one, "to_person": other, "kind": kind}


def home(key: str, *members: str) -> list[Line]:
    """A household with members."""
    household = {
        "record": "household",
        "id": key,
        "name": f"Huis {key}",
        "municipality": "GM0518",
        "phase": "risk_driven",
        "opened": "2026-01-05",
    }
    inside = [{"record": "member", "household": key, "person": member} for member in members]
    return [household, *inside]


SHAPES: dict[str, list[Line]] = {
    "one person": [*home("h", "an")],
    "a couple": [couple("an", "bo")],
    "married twice": [
        couple("an", "bo", until="2001-01-01", ended="divorced"),
        couple("bo", "cor"),
        *parents("dot", "an", "bo"),
        *parents("eef", "bo", "cor"),
    ],
    "five partners with children": [
        line
        for number in range(5)
        for line in (couple("an", f"p{number}"), *parents(f"c{number}", "an", f"p{number}"))
    ],
    "two women with an adopted child and a donor": [
        person("an", sex="f"),
        person("bo", sex="f"),
        couple("an", "bo"),
        *parents("cor", "an"),
        *parents("cor", "bo", kind="adoptive"),
        *parents("cor", "don", kind="donor"),
    ],
    "four parents": [
        couple("an", "bo"),
        couple("cor", "dot"),
        *parents("eef", "an", "cor"),
        *parents("eef", "bo", "dot", kind="step"),
    ],
    "cousins who married": [
        couple("opa", "oma"),
        *parents("an", "opa", "oma"),
        *parents("bo", "opa", "oma"),
        couple("an", "x"),
        couple("bo", "y"),
        *parents("c", "an", "x"),
        *parents("d", "bo", "y"),
        couple("c", "d"),
        *parents("e", "c", "d"),
    ],
    "uncle and niece": [
        *parents("an", "opa", "oma"),
        *parents("bo", "opa", "oma"),
        *parents("niece", "an"),
        couple("bo", "niece"),
        *parents("kid", "bo", "niece"),
    ],
    "a child of father and daughter": [
        couple("vader", "moeder"),
        *parents("dochter", "vader", "moeder"),
        *parents("kind", "vader", "dochter"),
        bond("vader", "dochter", "violence"),
    ],
    "a couple of grandparent and grandchild": [
        *parents("b", "a"),
        *parents("c", "b"),
        couple("a", "c"),
        *parents("d", "a", "c"),
        *parents("e", "c"),
        *parents("f", "e"),
    ],
    "brothers and sisters in two homes": [
        *(person(f"k{at}", str(2000 + at)) for at in range(5)),
        *(line for at in range(5) for line in parents(f"k{at}", "an", "bo")),
        *home("h", "an", "k0", "k2", "k4"),
        *home("h2", "bo", "k1", "k2", "k3"),
    ],
    "a home of grandmother and grandchild": [
        *parents("b", "a"),
        *parents("c", "b"),
        *home("h", "a", "c"),
        couple("b", "x"),
        *parents("d", "b", "x"),
    ],
    "triplets apart": [
        person("t1", "2010"),
        person("t2", "2010"),
        person("t3", "2010"),
        *(line for key in ("t1", "t2", "t3") for line in parents(key, "an", "bo")),
        {"record": "twins", "persons": ["t1", "t2", "t3"]},
        couple("t2", "zoe"),
    ],
    "twins of unknown birth between others": [
        person("sem", "2014-05-01"),
        person("zoe", "2020-01-01"),
        *(line for key in ("sem", "noor", "zoe", "nora") for line in parents(key, "an", "bo")),
        {"record": "twins", "persons": ["nora", "noor"]},
        couple("noor", "piet"),
        couple("nora", "kees"),
        couple("sem", "xia"),
    ],
    "somebody born between twins": [
        person("t1", "2010-05-01"),
        person("mid", "2010-06"),
        person("t2", "2010-12"),
        *(line for key in ("t1", "t2", "mid") for line in parents(key, "an", "bo")),
        {"record": "twins", "persons": ["t1", "t2"]},
        couple("t1", "zoe"),
        couple("t1", "yael"),
    ],
    "twins in two records": [
        *(line for key in ("a", "b", "c", "d") for line in parents(key, "x", "y")),
        {"record": "twins", "persons": ["a", "c"]},
        {"record": "twins", "persons": ["c", "d"]},
        couple("c", "q"),
        *home("h", "a", "b"),
    ],
    "twins without parents": [
        {"record": "twins", "persons": ["an", "bo"], "identical": True},
        couple("an", "cor"),
    ],
    "all bonds between two": [
        couple("an", "bo"),
        *(
            bond("an", "bo", kind)
            for kind in (
                "close",
                "fused",
                "distant",
                "conflict",
                "violence",
                "controlling",
                "cut_off",
            )
        ),
        bond("bo", "an", "violence"),
    ],
    "bonds over others and between rows": [
        *parents("an", "opa", "oma"),
        *parents("bo", "opa", "oma"),
        *parents("cor", "opa", "oma"),
        *parents("kid", "bo"),
        bond("an", "cor", "violence"),
        bond("opa", "kid", "close"),
        bond("kid", "oma", "cut_off"),
        bond("bo", "kid", "fused"),
        bond("opa", "bo", "conflict"),
        bond("an", "kid", "controlling"),
    ],
    "foster children of three homes": [
        *parents("kid", "an", "bo"),
        *parents("kid", "f1", "f2", kind="foster"),
        *parents("kid", "f3", kind="foster"),
        couple("f1", "f2"),
    ],
    "unborn and not born": [
        couple("an", "bo"),
        person("k1", "2015", life="miscarriage"),
        person("k2", "2016", life="abortion"),
        person("k3", "2018", life="stillborn"),
        person("k4", "2027-02", life="expected"),
        *(line for at in range(1, 5) for line in parents(f"k{at}", "an", "bo")),
        *home("h", "an", "k4"),
    ],
    "long lines that cross": [
        *(line for at in range(4) for line in parents(f"a{at + 1}", f"a{at}")),
        *(line for at in range(4) for line in parents(f"z{at + 1}", f"z{at}")),
        *parents("z4", "a0", kind="foster"),
        *parents("a4", "z0", kind="step"),
        *parents("a3", "z0", kind="foster"),
        *parents("z3", "a0", kind="donor"),
        *parents("a4", "z1", kind="foster"),
        bond("a0", "z4", "cut_off"),
    ],
    "bonds from everybody to everybody two rows below": [
        *(line for at in range(4) for line in parents(f"b{at}", f"a{at}")),
        *(line for at in range(4) for line in parents(f"c{at}", f"b{at}")),
        couple("c0", "c1"),
        couple("c2", "c3"),
        *(bond(f"a{one}", f"c{other}", "close") for one in range(4) for other in range(4)),
    ],
    "a partner who was adopted, beside a foster child": [
        *parents("kid", "an", kind="foster"),
        *parents("bo", "an", kind="adoptive"),
        couple("bo", "an", **{"from": "1962-01-01", "until": "1972-01-01", "ended": "widowed"}),
        {"record": "person", "id": "an", "name": "An"},
        {"record": "person", "id": "bo", "name": "Bo"},
        {"record": "person", "id": "kid", "name": "Kid"},
    ],
    "four parents of one who was not born": [
        person("kid", "2019", life="miscarriage"),
        *(line for one in ("ma", "a", "b", "c") for line in parents(one, "opa", "oma")),
        *parents("kid", "ma"),
        *parents("kid", "a", kind="donor"),
        *parents("kid", "b", kind="step"),
        *parents("kid", "c", kind="foster"),
        *(person(one, str(1970 + at)) for at, one in enumerate(("ma", "a", "b", "c"))),
    ],
    "four partners who are all uncles": [
        *(person(one, str(1970 + at)) for at, one in enumerate(("ma", "u1", "u2", "u3", "u4"))),
        *(line for one in ("ma", "u1", "u2", "u3", "u4") for line in parents(one, "opa", "oma")),
        *parents("kid", "ma"),
        *(couple("kid", f"u{at}") for at in range(1, 5)),
    ],
    "nobody is related": [*home("h", "an", "bo", "cor")],
    "partners far apart": [
        *(line for at in range(6) for line in parents(f"k{at}", "an", "bo")),
        *(person(f"k{at}", str(1980 + at)) for at in range(6)),
        couple("k0", "k5"),
        couple("k1", "k4"),
        *parents("x", "k0", "k5"),
        *parents("y", "k1", "k4"),
    ],
}


def shape(name: str) -> Family:
    """The family of a shape."""
    return family_of_lines(*SHAPES[name])


def with_empty_places(family: Family) -> Family:
    """The same family with an empty place for each missing parent, and above those once more."""
    places: list[EmptyPlace] = []
    for child in sorted(family.people):
        above = [one for one in family.parents if one.child == child]
        if len(above) < 2:
            places.append(EmptyPlace(id=f"{child}-v", child=child, kin="father"))
        if not above:
            places.append(EmptyPlace(id=f"{child}-m", child=child, kin="mother", asked=True))
            places.append(EmptyPlace(id=f"{child}-mm", child=f"{child}-m", kin="mother"))
    fields = {name: getattr(family, name) for name in family.__slots__}
    return Family(**{**fields, "empty": tuple(places)})
