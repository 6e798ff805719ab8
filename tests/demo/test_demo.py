"""The demo data: valid, always the same, and nobody real in it."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from graphmodel.demo.demo import DEMO_PLAN, demo_records
from graphmodel.demo.guide import read_entries, read_municipalities
from graphmodel.domain.household import Household
from graphmodel.domain.organisation import Municipality, Organisation, Team
from graphmodel.domain.person import Person
from graphmodel.domain.records import KIND_BY_CLASS, Record, key_of
from graphmodel.interchange.encode import encode_line
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.role_map import role_map
from tests.demo.checking import findings_by_household, households, load_problems, tally, write
from tests.rules.world import assemble

TODAY = DEMO_PLAN.today
NAMED = {entry.id for entry in read_entries() if entry.named}
PRINT_DIGEST = (
    "import hashlib\n"
    "from graphmodel.demo.demo import demo_records\n"
    "from graphmodel.interchange.encode import encode_line\n"
    "text = b''.join(encode_line(record) for record in demo_records())\n"
    "print(hashlib.sha256(text).hexdigest())\n"
)


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return demo_records()


@pytest.fixture(scope="module")
def directory(records: list[Record]) -> list[Record]:
    return next(households(records))


def test_the_demo_data_load_without_a_problem(records: list[Record], tmp_path: Path) -> None:
    assert load_problems(write(records, tmp_path / "demo.jsonl"), TODAY) == []


def test_no_record_stands_in_the_demo_data_twice(records: list[Record]) -> None:
    keys = [(KIND_BY_CLASS[type(record)].name, key_of(record)) for record in records]
    assert len(set(keys)) == len(keys)


def test_the_demo_data_are_the_same_bytes_in_another_process(records: list[Record]) -> None:
    here = hashlib.sha256(b"".join(encode_line(record) for record in records)).hexdigest()
    root = Path(__file__).parents[2]
    there = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST],
        env={**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(root)},
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == here


def test_there_are_two_households_by_hand_and_two_hundred_from_the_seed(
    records: list[Record],
) -> None:
    ids = [record.id for record in records if isinstance(record, Household)]
    assert len(ids) == 202
    assert {"luca-en-sam", "gezin-van-mirjam"} < set(ids)


def test_every_municipality_of_the_region_is_there_and_has_households(
    records: list[Record],
) -> None:
    there = {record.id for record in records if isinstance(record, Municipality)}
    lived_in = {record.municipality for record in records if isinstance(record, Household)}
    assert there == lived_in == {code for code, _ in read_municipalities()}
    assert len(there) == 10


def test_every_name_of_the_table_of_phase_roles_is_in_the_directory(
    directory: list[Record],
) -> None:
    names = {one.name for one in directory if isinstance(one, Organisation)}
    named = {"Jeugdformaat", "Delft Support", "SKT", "Perspektief", "De Waag", "MEE"}
    assert named <= names
    assert len(NAMED) == 7


def test_an_existing_organisation_has_no_contact_data_and_no_staff(
    directory: list[Record],
) -> None:
    for one in directory:
        if isinstance(one, Organisation) and one.id in NAMED:
            contact = (one.address, one.phone, one.email, one.website, one.kvk, one.checked_by)
            assert contact == (None,) * 6
        assert getattr(one, "organisation", None) not in NAMED or not hasattr(one, "person")


def test_contact_data_are_recognisably_invented(records: list[Record]) -> None:
    for one in records:
        if isinstance(one, Organisation | Team):
            assert one.email is None or one.email.endswith("@example.org")
        if isinstance(one, Organisation):
            assert one.phone is None or one.phone.startswith("070-555 ")
            assert one.website is None or one.website.endswith(".example.org")
        if isinstance(one, Organisation | Household) and one.address is not None:
            assert ", 0000 " in one.address


def test_a_secret_address_is_in_the_demo_data_to_prove_that_it_never_shows(
    records: list[Record],
) -> None:
    secret = {
        one.id
        for one in records
        if isinstance(one, Organisation | Household) and one.secret_address and one.address
    }
    assert {"luca-en-sam", "opvang-de-zeilsteen"} <= secret


def test_the_region_has_a_few_holes_and_places_with_only_one(directory: list[Record]) -> None:
    names = dict(read_municipalities())
    found = role_map(Abilities(assemble(directory).directory, TODAY))
    holes = {(names[hole.municipality], hole.phase) for hole in found.holes}
    assert holes == {
        ("Wassenaar", "risk_driven"),
        ("Midden-Delfland", "recovery"),
        ("Voorschoten", "recovery"),
    }
    one_only = [
        cover for cover in found.cover if len({unit.organisation for unit in cover.able}) == 1
    ]
    assert one_only


def test_an_ended_organisation_points_to_one_that_is_there(directory: list[Record]) -> None:
    organisations = {one.id: one for one in directory if isinstance(one, Organisation)}
    ended = [one for one in organisations.values() if one.until is not None]
    assert ended
    assert all(one.successors and set(one.successors) <= set(organisations) for one in ended)


def test_most_households_need_little_attention_and_every_signal_is_met(
    records: list[Record],
) -> None:
    found = findings_by_household(records, TODAY)
    open_ones = [
        record.id
        for record in records
        if isinstance(record, Household) and record.is_open_on(TODAY)
    ]
    quiet = [household for household in open_ones if len(found[household]) <= 2]
    assert len(quiet) > len(open_ones) * 0.6
    fired = {code.removesuffix(" fires") for code in tally(found) if code.endswith(" fires")}
    assert len(fired) == 14


def test_nobody_of_the_demo_data_is_born_after_they_died(records: list[Record]) -> None:
    for one in records:
        if isinstance(one, Person) and one.birth and one.died not in (None, "unknown"):
            assert one.birth[:4] <= str(one.died)[:4]


def test_the_reference_day_lies_in_the_month_of_the_demo_data() -> None:
    assert date(2026, 11, 1) <= TODAY <= date(2026, 11, 30)
