"""A genogram is drawn from the graph in one look, with a household or without, on every engine."""

import json
from datetime import date
from pathlib import Path

import pytest

from graphmodel.errors import AccessDenied, NotFound, TooManyToDraw
from graphmodel.policy.policy import Policy, load_policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO, OPERATOR
from graphmodel.usecases.show_family import show_family, show_relatives
from tests.contract.conftest import LoadLines
from tests.rules.lines import household, in_household, line, member, person

DAY = date(2026, 11, 1)
POLICY = load_policy()
LINES = (
    line("municipality", id="GM1", name="Merendam"),
    household(name="Gezin van Sam", address="Geheim 1", secret_address=True),
    household() | {"id": "other", "name": "Bij opa", "address": "Geheim 2"},
    person("sam", birth="2016-05-05", sex="m"),
    *(person(who, birth="1980") for who in ("mum", "dad", "ex")),
    *(person(who) for who in ("gran", "great", "greatest", "half", "stranger", "twin")),
    member("sam"),
    member("mum", role="parent"),
    *(in_household("member", person=who, household="other") for who in ("dad", "half", "stranger")),
    *(line("parent", parent=a, child=b) for a, b in (("mum", "sam"), ("dad", "sam"))),
    *(line("parent", parent=a, child=b) for a, b in (("mum", "twin"), ("dad", "twin"))),
    *(
        line("parent", parent=a, child=b)
        for a, b in (("gran", "mum"), ("great", "gran"), ("greatest", "great"))
    ),
    *(line("parent", parent=a, child="half") for a in ("dad", "ex")),
    line("partner", a="dad", b="ex", kind="married", until="2010-01-01", ended="divorced"),
    line("twins", persons=["twin", "sam"], identical=True),
    line("bond", from_person="dad", to_person="mum", kind="violence", from_="2020-01-01"),
    line("asked_kin", person="mum", kin="father", asked_on="2026-02-01"),
    in_household("position", person="mum", lens="genogram", cell="2"),
)


@pytest.fixture
def family(store: Store, load_lines: LoadLines) -> Store:
    """A household of which somebody lives elsewhere too."""
    load_lines(*(json.dumps(one) for one in LINES))
    return store


def test_the_family_of_a_household_reaches_into_other_households(family: Store) -> None:
    """With their names, and nothing of where they are."""
    found = show_family(family, OPERATOR, "h", POLICY, DAY, empty=True)
    assert list(found.people) == ["dad", "ex", "gran", "great", "half", "mum", "sam", "twin"]
    assert (found.of, found.own, sorted(found.start)) == ("h", "h", ["mum", "sam"])
    homes = [(one.id, one.name, sorted(one.members)) for one in found.homes]
    assert homes == [("h", "Gezin van Sam", ["mum", "sam"]), ("other", "Bij opa", ["dad", "half"])]
    assert found.hidden == {"mum", "sam"}
    assert [(one.a, one.b, one.ended) for one in found.partners] == [("dad", "ex", "divorced")]
    assert [(one.persons, one.identical) for one in found.twins] == [(("sam", "twin"), True)]
    assert [one.kind for one in found.bonds] == ["violence"]
    assert (sorted(found.protected), found.order) == (["sam"], {"mum": "2"})
    places = [(one.child, one.kin, one.asked) for one in found.empty]
    assert places == [
        ("dad", "father", False),
        ("dad", "mother", False),
        ("mum", "parent", True),
    ]
    assert "Geheim" not in repr(found)


def test_more_generations_are_read_when_they_are_asked(family: Store) -> None:
    found = show_family(family, OPERATOR, "h", POLICY, DAY, 4)
    assert "greatest" in found.people


def test_the_relatives_of_somebody_need_no_household(family: Store) -> None:
    """Only for who works on the machine."""
    found = show_relatives(family, OPERATOR, "half", POLICY, DAY, 2)
    assert list(found.people) == ["dad", "ex", "half", "mum", "sam", "twin"]
    assert (found.of, found.own, sorted(found.start)) == ("half", None, ["half"])
    with pytest.raises(AccessDenied):
        show_relatives(family, DEMO, "half", POLICY, DAY, 2)
    with pytest.raises(NotFound):
        show_relatives(family, OPERATOR, "nobody", POLICY, DAY, 2)
    with pytest.raises(NotFound):
        show_family(family, OPERATOR, "nobody", POLICY, DAY)


def test_a_family_too_large_to_be_read_is_not_drawn(family: Store, tmp_path: Path) -> None:
    """First the places where nobody is drawn yet are left out, then it is said in one line."""

    def drawn_at_most(people: int) -> Policy:
        target = tmp_path / f"{people}.toml"
        said = f'name = "drawn_relatives"\nvalue = {people}\nunit = "people"\nsource = "region"'
        target.write_text(f"[[value]]\n{said}\n", encoding="utf-8")
        return load_policy(target)

    assert show_family(family, OPERATOR, "h", POLICY, DAY, empty=True).empty != ()
    assert show_family(family, OPERATOR, "h", drawn_at_most(8), DAY, empty=True).empty == ()
    with pytest.raises(TooManyToDraw, match="8 people are too many for one genogram, at most 7"):
        show_family(family, OPERATOR, "h", drawn_at_most(7), DAY)
