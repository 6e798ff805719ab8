"""A check of the store finds what no load would have let in, by ids and never by names."""

from datetime import date
from pathlib import Path

import pytest

from graphmodel.errors import AccessDenied
from graphmodel.policy.policy import PolicyOnDay, load_policy
from graphmodel.store.address import StoreAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.queries.state import begin_load
from graphmodel.store.schema import prepare
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO, OPERATOR
from graphmodel.usecases.check_store import StoreCheck, check_store
from graphmodel.usecases.load import load

LINES = """
{"record":"municipality","id":"GM1","name":"Broekmeer"}
{"record":"person","id":"p1","name":"Ria","birth":"1960"}
{"record":"person","id":"p2","name":"Mo"}
{"record":"household","id":"h1","name":"Bos","municipality":"GM1","phase":"alignment","opened":"2026-01-01","phases":[{"phase":"alignment","from":"2026-01-01"}]}
{"record":"member","household":"h1","person":"p1","from":"2026-01-01","until":"2026-02-01"}
{"record":"member","household":"h1","person":"p1","from":"2026-03-01"}
{"record":"parent","parent":"p1","child":"p2"}
{"record":"worry","id":"w1","household":"h1","statement":"zorg","opened":"2026-01-01"}
{"record":"role","id":"r1","household":"h1","person":"p1","role":"case_director"}
{"record":"twins","persons":["p1","p2"]}
"""

DAMAGE = [
    (
        "MATCH (:Role {id: 'r1'})-[r:HELD_BY]->() DELETE r",
        "role r1: person: missing; expected an id of 1-64 characters of A-Z a-z 0-9 . _ -",
    ),
    (
        "MATCH (w:Worry {id: 'w1'}) REMOVE w.statement",
        "worry w1: statement: missing; expected text",
    ),
    (
        "MATCH (p:Person {id: 'p1'}) SET p.birth = 'long ago'",
        "person p1: birth: expected a date, YYYY or YYYY-MM or YYYY-MM-DD",
    ),
    (
        "MATCH (r:Role {id: 'r1'}) SET r.role = 'frobnicator'",
        "role r1: role: expected one of case_director",
    ),
    (
        "MATCH (w:Worry {id: 'w1'}) SET w.closed = date('2025-01-01')",
        "worry w1: closed: expected a day after opened",
    ),
    (
        "MATCH (:Person {id: 'p1'})-[r:MEMBER_OF]->() WHERE r.until IS NOT NULL "
        "SET r.until = date('2026-04-01')",
        "member h1 p1 2026-03-01: from: overlaps in time with another member of the same ends",
    ),
    (
        "MATCH (h:Household {id: 'h1'}) SET h.phases_from = []",
        "household h1: expected the fields of a household",
    ),
    (
        "MATCH (a:Person {id: 'p1'})-[r:PARENT_OF]->(b) CREATE (b)-[s:PARENT_OF]->(a) "
        "SET s = properties(r)",
        "parent p1 p2 biological: child: nobody is their own ancestor",
    ),
    (
        "MATCH (a:Person {id: 'p1'})-[r:PARENT_OF]->(b) CREATE (a)-[s:PARENT_OF]->(b) "
        "SET s = properties(r), s.key = 'other'",
        "parent p1 p2: the same parent stands twice in the store",
    ),
    (
        "MATCH (:Person {id: 'p2'})-[r:TWIN_IN]->() DELETE r",
        "twins p1: persons: expected two or more different persons",
    ),
]


@pytest.fixture
def today() -> PolicyOnDay:
    """The policy of a day after everything happened."""
    return load_policy().on(date(2026, 11, 1))


@pytest.fixture
def store(bolt: Bolt, store_address: StoreAddress, today: PolicyOnDay, tmp_path: Path) -> Store:
    """A store with one household in order."""
    file = tmp_path / "lines.jsonl"
    file.write_text(LINES, "utf-8")
    prepare(bolt, store_address)
    made = Store(bolt)
    load(made, OPERATOR, [file], today)
    return made


def problems(found: StoreCheck) -> list[str]:
    return [str(problem) for problem in found.problems]


def test_a_store_in_order_has_no_problems(store: Store, today: PolicyOnDay) -> None:
    found = check_store(store, OPERATOR, today)
    assert (found.records, found.count, problems(found)) == (10, 0, [])
    assert not found.unfinished_load


@pytest.mark.parametrize(("damage", "words"), DAMAGE)
def test_damage_is_found_and_named_by_id(
    damage: str, words: str, store: Store, today: PolicyOnDay
) -> None:
    store.write(lambda transaction: transaction.run(damage, {}))
    found = check_store(store, OPERATOR, today)
    assert any(line.startswith(words) for line in problems(found)), problems(found)
    assert found.count == len(found.problems)
    assert not any(name in line for line in problems(found) for name in ("Ria", "Mo", "zorg"))


def test_a_load_that_was_broken_off_is_remarked_but_no_problem(
    store: Store, today: PolicyOnDay
) -> None:
    store.write(lambda transaction: begin_load(transaction, expected=1))
    found = check_store(store, OPERATOR, today)
    assert found.unfinished_load
    assert found.count == 0


def test_only_who_works_on_the_machine_may_check(store: Store, today: PolicyOnDay) -> None:
    with pytest.raises(AccessDenied):
        check_store(store, DEMO, today)
