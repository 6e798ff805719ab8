"""The list: whom was asked, in the order asked, and the same as a file for a spreadsheet."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.lines import Line
from tests.rules.lines import friend as tie
from tests.visualise.dossiers import TODAY, dossier_from, on, story
from visualise.views.list_query import ListQuery, address, read_query
from visualise.views.people_csv import list_csv, safe
from visualise.views.people_list import ListPage, list_page


def person(id_: str, name: str = "") -> Line:
    return {"record": "person", "id": id_, "name": name or id_.capitalize()}


CROWD: tuple[Line, ...] = (
    person("kind", "Noor"),
    {"record": "member", "household": "h", "person": "kind", "role": "child"},
    person("zoe", "Zoë"),
    tie("zoe", "family", last_contact="2026-11-20"),
    person("ans"),
    tie("ans", "neighbours", active=False, last_contact="2026-08-01"),
    person("dok", "Dokter Ozgür"),
    tie("dok", "everyday_services", paid=True),
    {"record": "worry", "id": "w", "household": "h", "statement": "x", "opened": "2026-02-01"},
    {"record": "knows", "person": "zoe", "worry": "w", "level": "full"},
    {"record": "knows", "person": "dok", "worry": "w", "level": "none"},
)


def page(*lines: Line, **asked: str) -> ListPage:
    return page_on(TODAY, *lines, **asked)


def page_on(day: date, *lines: Line, **asked: str) -> ListPage:
    dossier = dossier_from(*(lines or CROWD))
    return list_page(dossier, on(dossier, day), "Den Haag", TODAY, read_query(asked))


def ids(view: ListPage) -> list[str]:
    return [row.person.id for row in view.rows]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["kind", "zoe", "dok", "ans"]),
        ({"volgorde": "naam"}, ["ans", "dok", "kind", "zoe"]),
        ({"volgorde": "naam", "andersom": "ja"}, ["zoe", "kind", "dok", "ans"]),
        ({"volgorde": "gebied"}, ["kind", "zoe", "ans", "dok"]),
        ({"volgorde": "betaald"}, ["ans", "zoe", "dok", "kind"]),
        ({"volgorde": "contact"}, ["ans", "zoe", "dok", "kind"]),
        ({"volgorde": "contact", "andersom": "ja"}, ["zoe", "ans", "dok", "kind"]),
    ],
)
def test_the_list_stands_in_the_order_asked_and_the_unknown_comes_last(
    asked: dict[str, str], expected: list[str]
) -> None:
    assert ids(page(**asked)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"cirkel": "all"}, ["zoe"]),
        ({"cirkel": "unasked"}, ["ans"]),
        ({"cirkel": "member"}, ["kind"]),
        ({"gebied": "neighbours"}, ["ans"]),
        ({"actief": "nee"}, ["ans"]),
        ({"betaald": "ja"}, ["dok"]),
        ({"gevraagd": "nee", "cirkel": "unasked"}, ["ans"]),
        ({"wie": "ozgur"}, ["dok"]),
        ({"wie": "ZOE"}, ["zoe"]),
        ({"wie": "zoë", "actief": "nee"}, []),
    ],
)
def test_the_list_holds_only_whom_was_asked(asked: dict[str, str], expected: list[str]) -> None:
    view = page(**asked)
    assert ids(view) == expected
    assert view.summary == f"{len(expected)} van de 4 mensen"


def test_a_word_the_list_does_not_know_leaves_everybody_in() -> None:
    view = page(volgorde="kleur", cirkel="oranje", gebied="maan", actief="misschien")
    assert len(view.rows) == view.total == 4
    assert view.summary == "4 mensen"


def test_a_column_leads_to_its_order_and_the_other_way_round_when_it_has_it() -> None:
    columns = {one.words: one for one in page(volgorde="contact", wie="o").columns}
    assert columns["Laatste contact"].sorted == "ascending"
    again = columns["Laatste contact"].address
    assert again == "/huishouden/h/lijst?volgorde=contact&andersom=ja&wie=o"
    assert columns["Wie"].address == "/huishouden/h/lijst?volgorde=naam&wie=o"
    assert columns["Wie"].sorted == ""


def test_only_the_latest_contact_is_kept_so_an_earlier_day_does_not_know_it() -> None:
    then = {row.person.id: row.contact for row in page_on(date(2026, 9, 1)).rows}
    assert then["ans"] == date(2026, 8, 1)
    assert then["zoe"] is None


@given(
    st.builds(
        ListQuery,
        sort=st.sampled_from(["naam", "cirkel", "gebied", "contact", "betaald"]),
        backwards=st.booleans(),
        ring=st.sampled_from(["", "all", "unasked"]),
        area=st.sampled_from(["", "family"]),
        active=st.sampled_from(["", "ja", "nee"]),
        name=st.text(max_size=30).map(str.strip),
    )
)
def test_an_address_says_what_was_asked(query: ListQuery) -> None:
    assert read_query(dict(query.pairs())) == query


def test_an_address_carries_any_name() -> None:
    assert address("/x", ListQuery(name='a&b="c"')) == "/x?wie=a%26b%3D%22c%22"


def read_csv(view: ListPage) -> list[list[str]]:
    return list(csv.reader(io.StringIO(list_csv(view).decode("utf-8-sig")), delimiter=";"))


def test_the_file_holds_the_rows_of_the_page_in_its_order() -> None:
    view = page(volgorde="naam", betaald="nee")
    heads, *rows = read_csv(view)
    assert heads[:3] == ["Wie", "Rol", "Waarvan"]
    assert [row[0] for row in rows] == ["Ans", "Noor", "Zoë"]
    assert rows[0][heads.index("Laatste contact")] == "2026-08-01"


def test_the_file_begins_with_the_mark_by_which_spreadsheets_know_utf_8() -> None:
    assert list_csv(page()).startswith(b"\xef\xbb\xbf")
    assert list_csv(page()).endswith(b"\r\n")


def test_nothing_that_was_noted_is_in_the_file() -> None:
    noted = ("geheim adres 12", "070-555 01 23")
    view = page(
        person("ans") | {"note": noted[1]},
        tie("ans", note=noted[0]),
        {
            "record": "household",
            "id": "h",
            "name": "Gezin",
            "municipality": "GM0518",
            "phase": "alignment",
            "opened": "2026-01-05",
            "address": "Verborgenlaan 13",
            "secret_address": True,
        },
    )
    assert any(noted[0] in row.person.second for row in view.rows)
    text = list_csv(view).decode()
    assert not [secret for secret in (*noted, "Verborgenlaan") if secret in text]


def test_the_file_names_no_worry() -> None:
    dossier = story("luca-en-sam")
    text = list_csv(list_page(dossier, on(dossier), "Den Haag", TODAY, ListQuery())).decode()
    assert not [one for one in dossier.case.worries if one.statement[:20] in text]


@pytest.mark.parametrize(
    "name", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", " =1", "\uff1d1", "\u200b=1+1"]
)
def test_a_name_never_becomes_a_formula(name: str) -> None:
    _, row = read_csv(page(person("ans", name), tie("ans")))
    assert row[0].startswith("'")


@given(st.text(max_size=60))
def test_any_text_stays_one_value_that_runs_nowhere(text: str) -> None:
    shown = safe(text)
    assert "\n" not in shown
    assert "\r" not in shown
    assert "\t" not in shown
    assert not shown.startswith(("=", "+", "-", "@"))
