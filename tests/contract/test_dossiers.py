"""The dossier of a household holds all that is drawn with it, and nobody else's family."""

import json
from dataclasses import fields
from typing import Any

import pytest

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.records import KIND_BY_CLASS, Record, key_of
from graphmodel.interchange.encode import encode_line
from graphmodel.store.dossiers import dossier_at, read_dossier
from graphmodel.store.kept_dossiers import KeptDossiers
from graphmodel.store.queries.state import begin_load
from graphmodel.store.store import Store
from tests.contract.conftest import DATA, LoadLines
from tests.rules.lines import Line, household, in_household, line, member, person, tie
from tests.rules.world import read_records

TOWN = line("municipality", id="GM1", name="Merendam")
OTHER = household(name="Ander") | {"id": "other"}


def _lines(*lines: Line) -> list[str]:
    return [json.dumps(one) for one in lines]


def _dossier(store: Store, identity: str = "h") -> Dossier:
    found = store.read(lambda transaction: read_dossier(transaction, identity))
    assert found is not None
    return found


def _records(dossier: Dossier) -> dict[str, set[Record]]:
    """Every record a dossier holds, by kind."""
    found: dict[str, set[Record]] = {}
    held: list[Any] = [dossier.case.household, *dossier.case.people.values()]
    for holder in (dossier.case, dossier):
        for field in fields(holder):
            value = getattr(holder, field.name)
            held += value if isinstance(value, tuple) else ()
    for one in held:
        found.setdefault(KIND_BY_CLASS[type(one)].name, set()).add(one)
    return found


def test_a_dossier_holds_every_record_of_its_household(filled: Store) -> None:
    """All but what belongs to the other one and to the directory, each as it was loaded."""
    every = read_records(DATA / "every-kind.jsonl")
    directory = ("municipality", "organisation", "team", "serves", "phase_role")
    apart = (*directory, "capacity", "expertise")
    wanted: dict[str, set[Record]] = {}
    for one in every:
        name = KIND_BY_CLASS[type(one)].name
        others = {"h2", "w2", "ongeboren"} & {str(part) for part in key_of(one)}
        if name not in apart and not others:
            wanted.setdefault(name, set()).add(one)
    assert _records(_dossier(filled, "h1")) == wanted


def test_each_record_stands_in_a_dossier_once_and_in_order(filled: Store) -> None:
    dossier = _dossier(filled, "h1")
    case = dossier.case
    for held in (case.parents, case.partners, case.bonds, case.works_for, dossier.places):
        keys = [key_of(one) for one in held]
        assert keys == sorted(set(keys))
    assert list(case.people) == sorted(case.people)


def test_there_is_no_dossier_of_a_household_that_is_not_there(filled: Store) -> None:
    assert filled.read(lambda transaction: read_dossier(transaction, "nobody")) is None


KIN = [
    line("parent", parent="member", child="{}"),
    line("parent", parent="{}", child="member"),
    line("partner", a="member", b="{}", kind="married"),
    line("partner", a="{}", b="member", kind="married"),
    line("bond", from_person="member", to_person="{}", kind="close"),
    line("bond", from_person="{}", to_person="member", kind="close"),
]
"""Every way in which somebody is kin of the one who lives in the household."""


@pytest.mark.parametrize("tied_to", ["member", "neighbour"])
def test_kin_of_members_belong_to_it_and_kin_of_others_unless_they_live_elsewhere(
    tied_to: str, store: Store, load_lines: LoadLines
) -> None:
    """The neighbour's own family, known with another household, stays out of this one."""
    lines: list[Line] = [TOWN, household(), OTHER, person("member"), member("member")]
    lines += [person("neighbour"), tie("neighbour")]
    for number, kin in enumerate(KIN):
        for where in ("free", "elsewhere"):
            who = f"{where}{number}"
            one = {name: str(value).replace("{}", who) for name, value in kin.items()}
            one = {name: tied_to if value == "member" else value for name, value in one.items()}
            lines += [person(who), one]
            if where == "elsewhere":
                lines.append(member(who) | {"household": "other"})
    load_lines(*_lines(*lines))
    dossier = _dossier(store)
    far = {f"elsewhere{number}" for number in range(len(KIN))}
    free = {f"free{number}" for number in range(len(KIN))}
    assert set(dossier.case.people) == {"member", "neighbour", *free} | (
        far if tied_to == "member" else set()
    )
    drawn = [*dossier.case.parents, *dossier.case.partners, *dossier.case.bonds]
    assert len(drawn) == len(dossier.case.people) - 2
    found = store.read(lambda transaction: dossier_at(transaction, "h", 0))
    assert found is not None
    assert found.elsewhere == (far if tied_to == "member" else set())


def test_whoever_is_named_once_is_somebody_in_the_dossier(
    store: Store, load_lines: LoadLines
) -> None:
    """In a wish, a task, on a map, or for having been good to somebody, and they to others."""
    names = ("teller", "agrees", "does", "placed", "good", "better")
    load_lines(
        *_lines(
            TOWN,
            household(),
            OTHER,
            person("child", note="belt liever"),
            member("child"),
            *(person(who) for who in names),
            *(member(who) | {"household": "other"} for who in names),
            in_household(
                "wish",
                id="wi",
                person="child",
                circle="all",
                told_by="teller",
                agreed_by=["agrees"],
            ),
            in_household("task", id="t", person="does", what="belt"),
            in_household("position", person="placed", lens="network", sector="friends", cell=3),
            line("place", id="pl", person="child", name="School", people=["good"]),
            line("place", id="pl2", person="good", name="Kamp", people=["better"]),
        )
    )
    dossier = _dossier(store)
    assert set(dossier.case.people) == {"child", *names}
    assert dossier.case.people["child"].note == "belt liever"  # type: ignore[index]  # ids are texts
    assert [one.id for one in dossier.places] == ["pl", "pl2"]
    assert dossier.positions[0].cell == 3


def _kept(store: Store, kept: KeptDossiers, identity: str = "h1") -> Dossier:
    found = store.read(lambda transaction: kept.now(transaction, identity))
    assert found is not None
    return found.dossier


def test_a_dossier_is_read_once_as_long_as_nothing_changes(filled: Store) -> None:
    kept = KeptDossiers()
    first = _kept(filled, kept)
    assert _kept(filled, kept) is first
    assert first == _dossier(filled, "h1")


def test_a_load_makes_every_kept_dossier_old_and_none_is_kept_while_it_goes_on(
    filled: Store, load_lines: LoadLines
) -> None:
    kept = KeptDossiers()
    first = _kept(filled, kept)
    filled.write(lambda transaction: begin_load(transaction, expected=1))
    halfway = _kept(filled, kept)
    assert halfway is not first
    assert _kept(filled, kept) is not halfway
    load_lines('{"record": "person", "id": "daan", "name": "Daan Bos", "birth": "2017-03"}')
    assert _kept(filled, kept).case.people["daan"].name == "Daan Bos"  # type: ignore[index]  # ids are texts


def test_only_so_many_dossiers_are_kept(filled: Store) -> None:
    """The one asked for longest ago goes."""
    kept = KeptDossiers(most=1)
    first = _kept(filled, kept)
    _kept(filled, kept, "h2")
    again = _kept(filled, kept)
    assert again is not first
    assert encode_line(again.case.household) == encode_line(first.case.household)
