"""Every query file: it runs on every engine, empty and filled, and returns what its head says."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib import resources
from typing import Any

import pytest

import graphmodel.store.queries
from graphmodel.domain.records import KINDS
from graphmodel.interchange.fields import FIELDS
from graphmodel.store.queries import records
from graphmodel.store.queries.removal import REMOVE
from graphmodel.store.query import QueryError, QueryFile, Transaction, parse_query, read_query
from graphmodel.store.store import Store

Ask = Callable[..., list[Any]]


def _functions() -> Iterator[Ask]:
    modules = pkgutil.iter_modules(graphmodel.store.queries.__path__)
    for module in modules:
        found = importlib.import_module(f"graphmodel.store.queries.{module.name}")
        yield from (value for value in vars(found).values() if hasattr(value, "query"))
    tables = (records.READ, records.CREATE, records.WRITE, records.FORGET, records.LIST_IDS)
    for table in (*tables, REMOVE):
        yield from table.values()


def _file(ask: Ask) -> QueryFile:
    found: QueryFile = ask.query  # type: ignore[attr-defined]  # put there by the decorator
    return found


QUERIES: dict[str, Ask] = {_file(ask).name: ask for ask in _functions()}

IDS = [
    *("h1", "h2", "noor", "daan", "joris", "gerrit", "pieter", "mirjam", "thuisbasis", "oost"),
    *("GM0001", "w1", "r1", "o1", "wens1", "taak1", "plek1"),
]
ARGUMENTS: dict[str, object] = {
    "ids": IDS,
    "on": date(2026, 11, 1),
    "phase": "risk_driven",
    "version": 1,
    "expected": 0,
    "begun": 1,
    "rows": [],
    "household": "h1",
}
BY_TYPE: dict[str, object] = {
    "text": "none",
    "text or null": None,
    "number": 1,
    "list": ["none"],
    "map": {"id": "none", "place": "none|1", "number": 1},
}
"""What a parameter gets that is not named above."""


UNIT_KINDS = {*records.BY_UNIT, "works_for", "preference"}
READING = ("records", "ids", "household", "directory", "load")


def _arguments(file: QueryFile) -> dict[str, object]:
    return {name: ARGUMENTS.get(name, BY_TYPE.get(kind)) for name, kind in file.parameters.items()}


def _run(store: Store, name: str) -> list[Any]:
    ask = QUERIES[name]
    arguments = _arguments(_file(ask))

    def work(transaction: Transaction) -> list[Any]:
        return ask(transaction, **arguments)

    return store.write(work)


def test_every_query_file_has_a_function_and_every_function_a_file() -> None:
    """No query lies about unused, none is missing."""
    root = resources.files("cypher")
    areas = [area for area in root.iterdir() if area.is_dir() and area.name != "schema"]
    files = {
        f"{area.name}/{file.name.removesuffix('.cypher')}"
        for area in areas
        for file in area.iterdir()
        if file.name.endswith(".cypher")
    }
    assert files == set(QUERIES)


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_every_query_begins_with_its_question(name: str) -> None:
    """A reader sees first what is asked."""
    assert len(read_query(name).question) > 10


def test_every_query_runs_on_an_empty_store(store: Store) -> None:
    """The engine accepts the text and gives the promised columns."""
    for name in sorted(QUERIES):
        _run(store, name)


def test_every_query_runs_on_a_filled_store(filled: Store) -> None:
    """And on a store with a record of every kind."""
    for name in sorted(QUERIES):
        _run(filled, name)


def test_every_reading_query_finds_something_in_a_filled_store(filled: Store) -> None:
    """A query that never finds anything promises nothing."""
    reading = [name for name in sorted(QUERIES) if name.partition("/")[0] in READING]
    for name in reading:
        rows = _run(filled, name)
        assert any(part not in ([], None) for row in rows for part in row), name


def test_a_head_that_differs_from_its_text_is_refused_when_the_program_loads() -> None:
    """A forgotten parameter or a renamed column never reaches an engine."""
    with pytest.raises(QueryError, match="head and text differ"):
        parse_query("a/b", "// Who?\n// column n: number\nMATCH (x {id: $id}) RETURN x.n AS n")
    with pytest.raises(QueryError, match="text returns"):
        parse_query("a/b", "// Who?\n// column m: number\nMATCH (x) RETURN x.n AS n")
    with pytest.raises(QueryError, match="no such query file"):
        read_query("nowhere/nothing")


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_every_pattern_in_a_list_starts_from_what_was_found(name: str) -> None:
    """A list that starts from a label looks at the whole store, once for every row."""
    starts = re.findall(r"\[\(\w*(:\w+)?", read_query(name).text)
    assert not any(starts)


POINTERS = {f"{kind}_{name}" for kind, names in records.POINTS_AT.items() for name in names}


@pytest.mark.parametrize("name", sorted(set(records.CREATE) - POINTERS))
def test_what_is_created_has_every_property_of_its_kind(name: str) -> None:
    """A field forgotten in a query file would be lost without a word."""
    kind = max((one.name for one in KINDS if name.startswith(one.name)), key=len)
    text = read_query(f"create/{name}").text
    ends = set(re.findall(r"\{id: row\.(\w+)\}", text))
    wanted = {field.name for field in FIELDS[kind]} - ends - set(records.POINTS_AT.get(kind, ()))
    wanted -= {"organisation", "team", "person"} if kind in UNIT_KINDS else set()
    wanted |= {"phases", "phases_from"} if kind == "household" else set()
    assert set(re.findall(r"(\w+): row\.properties\.\1\b", text)) == wanted
