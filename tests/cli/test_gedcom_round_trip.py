"""A genealogist's file comes in, goes out around a household, and is the same family elsewhere."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import open_store
from tests.cli.command import cirkels
from tests.cli.conftest import DATA

RELATIVES = ("person", "parent", "partner", "twins")
SAMPLES = (
    ("remarriage1", "7.0", "I1", {"person": 3, "partner": 3}),
    ("same-sex-marriage", "5.5.1", "I1", {"person": 2, "partner": 1}),
    ("simpsons-5.5", "7.0", "Bart_Simpson", {"person": 11, "parent": 14, "partner": 3}),
)
"""A sample, the version it goes out in, somebody in it, and what of it must come back."""


@contextmanager
def empty_store(folder: Path) -> Iterator[Path]:
    with open_store(EmbeddedAddress(folder), create=True):
        yield folder


def done(*asked: object) -> None:
    answer = cirkels(*asked)
    assert (answer.status, answer.complaint) == (0, "")


def relatives(store: Path) -> list[dict[str, Any]]:
    """What the store holds of people and how they are related."""
    lines = cirkels("dump", "--store", store).output.splitlines()
    return [one for one in map(json.loads, lines) if one["record"] in RELATIVES]


def put_in_a_household(store: Path, person: str, file: Path) -> None:
    home = {
        "record": "household",
        "id": "thuis",
        "name": "Thuis",
        "municipality": "GM1",
        "phase": "alignment",
        "opened": "2026-01-01",
    }
    lines = (
        {"record": "municipality", "id": "GM1", "name": "Merendam"},
        home,
        {"record": "member", "household": "thuis", "person": person},
    )
    file.write_text("".join(f"{json.dumps(one)}\n" for one in lines), "utf-8")
    done("load", file, "--store", store)


@pytest.mark.parametrize(("sample", "version", "person", "held"), SAMPLES)
def test_people_and_relations_of_a_sample_are_the_same_in_another_store(
    sample: str, version: str, person: str, held: dict[str, int], tmp_path: Path
) -> None:
    """Everybody of these samples is kin of that one person; the household itself stays here."""
    file, out = DATA / "gedcom" / f"{sample}.ged", tmp_path / "out.ged"
    with empty_store(tmp_path / "here") as here:
        done("import", "gedcom", file, "--store", here)
        put_in_a_household(here, person, tmp_path / "home.jsonl")
        done("export", "gedcom", out, "--household", "thuis", "--version", version, "--store", here)
        before = relatives(here)
    with empty_store(tmp_path / "there") as there:
        done("import", "gedcom", out, "--store", there)
        assert relatives(there) == before
        assert '"household"' not in cirkels("dump", "--store", there).output
    assert Counter(one["record"] for one in before) == held
