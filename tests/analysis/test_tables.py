"""CSV for analysts: a table a kind, that a spreadsheet shows and never runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.analysis.leaving import FIELDS_OUT, STAYS
from graphmodel.analysis.tables import FORMULA_STARTS, guarded, tables_of
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import KINDS
from tests.rules.lines import household, in_household, line, worry
from tests.rules.world import DATA, read_records, records_of

EVERY_KIND = read_records(DATA / "every-kind.jsonl")


def rows(tables: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tables[name].decode(), newline="")))


def test_every_kind_has_a_table_with_a_head_and_a_line_for_each_record() -> None:
    """But for the kinds that say how something is drawn."""
    tables = tables_of(EVERY_KIND)
    assert set(tables) == {f"{kind.name}.csv" for kind in KINDS if kind.name not in STAYS}
    for kind in KINDS:
        if kind.name in STAYS:
            continue
        content = tables[f"{kind.name}.csv"].decode()
        head, *_ = content.split("\r\n")
        assert head.split(",") == [one.name for one in FIELDS_OUT[kind.name]]
        of_kind = sum(isinstance(one, kind.cls) for one in EVERY_KIND)
        assert len(rows(tables, f"{kind.name}.csv")) == of_kind


def test_a_cell_says_what_the_record_says() -> None:
    """Lists with spaces between, days as days, unknown as nothing."""
    given_ = [
        household(phases=[{"phase": "recovery", "from": "2026-02-01"}]),
        worry("w1", priority=1, statement='Hij, "zegt" zij;\nslaat', concerns=["a", "b"]),
    ]
    tables = tables_of(records_of(*given_))
    (one,) = rows(tables, "worry.csv")
    assert (one["statement"], one["concerns"], one["priority"], one["closed"]) == (
        'Hij, "zegt" zij;\nslaat',
        "a b",
        "1",
        "",
    )
    (home,) = rows(tables, "household.csv")
    assert (home["phases"], home["secret_address"]) == ("2026-02-01=recovery", "false")
    assert "address" not in home


@pytest.mark.parametrize("start", [*FORMULA_STARTS, " =", "\u200b=", "\t@"])
def test_a_text_that_looks_like_a_formula_is_shown_and_not_run(start: str) -> None:
    """Also behind signs that nobody sees."""
    text = f"{start}HYPERLINK(1)"
    (one,) = rows(tables_of([Person(id=PersonId("p"), name=text)]), "person.csv")
    assert one["name"] == f"'{text}"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_no_text_at_all_begins_like_a_formula(text: str) -> None:
    """And every other one stays as it was."""
    assert not guarded(text).lstrip().startswith(FORMULA_STARTS)
    assert guarded(text).removeprefix("'") == text.removeprefix("'")


def test_nothing_noted_and_no_secret_address_leaves() -> None:
    """As from the graph."""
    everything = b"".join(tables_of(EVERY_KIND).values()).decode()
    for secret in ("Geheimlaan", "Dijk 1", "belt liever", "nummer 14", "te zwaar", "groep 4"):
        assert secret not in everything
    assert "070-555 01 00" in everything


def test_a_household_that_hides_has_no_names_of_places_in_its_table() -> None:
    """The line stays: somebody was somewhere."""
    place = line("place", id="p1", person="ria", name="De Haven, Laan 1")
    (one,) = rows(tables_of(records_of(household(secret_address=True), place)), "place.csv")
    assert (one["id"], one["name"]) == ("p1", "")


def test_what_has_no_record_has_no_table() -> None:
    """An empty file says nothing."""
    task = in_household("task", id="t", person="ria", what="belt")
    assert list(tables_of(records_of(task))) == ["task.csv"]
