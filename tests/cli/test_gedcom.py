"""Relatives in and out by the command line: all of a file or nothing, and told what stays out."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import open_store
from tests.cli.command import cirkels
from tests.cli.conftest import DATA

JSON = ("--format", "json")
SAMPLES = sorted((DATA / "gedcom").glob("*.ged"))
HEAD = "0 HEAD\n1 GEDC\n2 VERS 7.0\n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a store with a family in it of which one child has four parents."""
    folder = tmp_path_factory.mktemp("gedcom") / "store"
    with open_store(EmbeddedAddress(folder), create=True):
        assert cirkels("load", DATA / "four-parents.jsonl", "--store", folder).status == 0
        yield folder


def write(folder: Path, lines: str) -> Path:
    file = folder / "f.ged"
    file.write_text(f"{HEAD}{lines}0 TRLR\n", "utf-8")
    return file


def dump(store: Path) -> list[str]:
    return cirkels("dump", "--store", store).output.splitlines()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_comes_in_and_a_second_time_changes_nothing(path: Path, store: Path) -> None:
    asked = ("import", "gedcom", path, "--prefix", f"{path.stem}-", *JSON, "--store", store)
    first = cirkels(*asked)
    assert (first.status, first.complaint) == (0, "")
    after = dump(store)
    second = cirkels(*asked).json
    assert (second["new"], second["changed"]) == ({}, {})
    assert second["same"] == first.json["new"]
    assert second["report"] == first.json["report"]
    assert dump(store) == after


def test_the_report_names_line_tags_value_and_reason(store: Path, tmp_path: Path) -> None:
    file = write(tmp_path, "0 @I1@ INDI\n1 NAME Ria /Bos/\n1 OCCU baker\n2 DATE 1990\n")
    asked = ("import", "gedcom", file, "--prefix", "report-", "--store", store)
    answer = cirkels(*asked)
    assert (answer.status, answer.complaint) == (0, "")
    (row,) = [line for line in answer.output.splitlines() if "INDI.OCCU" in line]
    assert row.split() == ["6-7", "INDI.OCCU", "baker", "geen", "plek", "bij", "ons"]
    assert cirkels(*asked, *JSON).json["report"] == [
        {"line": 6, "path": "INDI.OCCU", "value": "baker", "why": "no_place"},
        {"line": 7, "path": "INDI.OCCU.DATE", "value": "1990", "why": "no_place"},
    ]


def test_every_reason_has_its_words(store: Path, tmp_path: Path) -> None:
    from typing import get_args

    from api.cli.tables.gedcom import WORDS
    from graphmodel.gedcom.remarks import Why

    assert set(WORDS) == set(get_args(Why))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("0 @I1@ INDI\n2 SEX F\n", "f.ged:5: expected a level of at most 1, found 2"),
        (
            "0 @I1@ INDI\n1 FAMC @F9@\n",
            "f.ged:5: FAMC: expected a reference to a family (FAM) of this file",
        ),
    ],
)
def test_a_broken_file_gives_one_clear_line_and_stores_nothing(
    lines: str, words: str, store: Path, tmp_path: Path
) -> None:
    before = dump(store)
    line = cirkels("import", "gedcom", write(tmp_path, lines), "--store", store).line
    assert line == f"cirkels: {tmp_path}/{words}"
    assert dump(store) == before


def test_a_loop_of_ancestors_is_told_with_its_lines_and_stores_nothing(
    store: Path, tmp_path: Path
) -> None:
    people = "".join(
        f"0 @L{n}@ INDI\n1 FAMC @F{n}@\n0 @F{n}@ FAM\n1 HUSB @L{n % 3 + 1}@\n1 CHIL @L{n}@\n"
        for n in (1, 2, 3)
    )
    before = dump(store)
    answer = cirkels("import", "gedcom", write(tmp_path, people), "--store", store)
    assert answer.status == 2
    *problems, last = answer.complaint.splitlines()
    assert [line.rpartition("f.ged")[2] for line in problems] == [
        f":{line}: child: nobody is their own ancestor" for line in (5, 10, 15)
    ]
    assert last == "cirkels: 3 problems; nothing was loaded"
    assert dump(store) == before


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "expected a GEDCOM file, this one is empty"),
        (b"GIF89a", "expected 0 HEAD: this is no GEDCOM file"),
        (os.urandom(2000), "f.ged"),
        (HEAD.encode(), "the file was cut off"),
    ],
)
def test_what_is_no_whole_gedcom_file_is_refused(
    data: bytes, words: str, store: Path, tmp_path: Path
) -> None:
    file = tmp_path / "f.ged"
    file.write_bytes(data)
    answer = cirkels("import", "gedcom", file, "--store", store)
    assert answer.status == 2
    assert words in answer.complaint
    assert "mistake" not in answer.complaint


def test_a_file_that_cannot_be_read_makes_no_store(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    for file, words in ((tmp_path / "none.ged", "no such file"), (tmp_path, "this is a folder")):
        line = cirkels("import", "gedcom", file, "--store", folder).line
        assert words in line
    bad = write(tmp_path, "0 @I1@ INDI\n2 SEX F\n")
    assert cirkels("import", "gedcom", bad, "--store", folder).status == 2
    assert not folder.exists()


def test_fifty_thousand_people_are_refused_with_what_to_do_instead(
    store: Path, tmp_path: Path
) -> None:
    file = write(tmp_path, "".join(f"0 @I{n}@ INDI\n" for n in range(50_000)))
    line = cirkels("import", "gedcom", file, "--store", store).line
    assert "expected at most 20000 people, found 50000: let your genealogy program save" in line


def test_a_region_says_how_many_people_one_file_may_bring(store: Path, tmp_path: Path) -> None:
    policy = tmp_path / "own.toml"
    policy.write_text(
        '[[value]]\nname = "imported_people"\nvalue = 1\nunit = "people"\nsource = "region"\n',
        "utf-8",
    )
    file = write(tmp_path, "0 @I1@ INDI\n0 @I2@ INDI\n")
    line = cirkels("import", "gedcom", file, "--policy", policy, "--store", store).line
    assert "expected at most 1 people, found 2" in line


def test_another_person_under_the_same_id_is_never_written_over(
    store: Path, tmp_path: Path
) -> None:
    same = ("import", "gedcom", tmp_path / "f.ged", "--prefix", "clash-", "--store", store)
    write(tmp_path, "0 @I1@ INDI\n1 NAME Ria\n1 BIRT\n2 DATE 1990\n")
    assert cirkels(*same).status == 0
    write(tmp_path, "0 @I1@ INDI\n1 NAME Ria Mol\n1 BIRT\n2 DATE 1990\n")
    assert cirkels(*same, *JSON).json["changed"] == {"person": 1}
    write(tmp_path, "0 @I1@ INDI\n1 NAME Mo\n1 BIRT\n2 DATE 1950\n")
    before = dump(store)
    answer = cirkels(*same)
    assert (answer.status, answer.output) == (2, "")
    assert (
        "f.ged:4: INDI: another person has this id in the store: import with --prefix TEXT\n"
        in answer.complaint
    )
    assert dump(store) == before


def test_what_the_file_does_not_say_stays_known(store: Path, tmp_path: Path) -> None:
    lines = tmp_path / "known.jsonl"
    lines.write_text(
        '{"record":"person","id":"keep-I1","name":"Ria","birth":"1990-05-02","died":"2020","sex":"f",'
        '"vulnerable":true,"note":"belt niet"}\n',
        "utf-8",
    )
    assert cirkels("load", lines, "--store", store).status == 0
    before = dump(store)
    file = write(tmp_path, "0 @I1@ INDI\n1 NAME Ria\n0 @I2@ INDI\n1 NAME Mo\n")
    report = cirkels("import", "gedcom", file, "--prefix", "keep-", *JSON, "--store", store).json
    assert (report["new"], report["changed"]) == ({"person": 1}, {})
    assert set(before) < set(dump(store))
    write(tmp_path, "0 @I1@ INDI\n1 NAME ria\n1 BIRT\n2 DATE 1990\n1 DEAT Y\n")
    report = cirkels("import", "gedcom", file, "--prefix", "keep-", *JSON, "--store", store).json
    (kept,) = [line for line in dump(store) if '"keep-I1"' in line]
    assert '"birth":"1990-05-02","died":"2020"' in kept


@pytest.mark.parametrize("prefix", ["a b", "é", "x" * 33, "a/b"])
def test_a_prefix_that_no_id_can_have_is_wrong_use(prefix: str, store: Path) -> None:
    line = cirkels("import", "gedcom", SAMPLES[0], "--prefix", prefix, "--store", store).line
    assert line == "cirkels: --prefix: expected at most 32 characters of A-Z a-z 0-9 . _ -"


@pytest.mark.parametrize("version", ["7.0", "5.5.1"])
def test_a_household_goes_out_and_its_people_and_relations_come_back(
    version: str, store: Path, tmp_path: Path
) -> None:
    file = tmp_path / "out.ged"
    out = ("export", "gedcom", file, "--household", "bos", "--version", version)
    answer = cirkels(*out, "--store", store)
    assert (answer.status, answer.complaint) == (0, "")
    assert file.stat().st_mode & 0o777 == 0o600
    again = cirkels("import", "gedcom", file, *JSON, "--store", store).json
    assert (again["new"], again["changed"]) == ({}, {})
    prefix = f"v{version}-"
    assert cirkels("import", "gedcom", file, "--prefix", prefix, "--store", store).status == 0
    back = [line.replace(prefix, "") for line in dump(store) if prefix in line]
    assert sorted(back) == sorted(_family())


def _family() -> list[str]:
    """The lines about relatives, without what no genealogist is told."""
    found = []
    for line in (DATA / "four-parents.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if record["record"] in ("person", "parent", "partner", "twins") and "Jan" not in line:
            kept = {name: record[name] for name in record if name not in ("note", "vulnerable")}
            found.append(
                json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            )
    return found


def test_on_standard_output_stands_the_file_and_nothing_else(store: Path) -> None:
    answer = cirkels("export", "gedcom", "--household", "bos", "--store", store)
    assert answer.status == 0
    assert answer.output.startswith("\ufeff0 HEAD\n1 GEDC\n2 VERS 7.0\n")
    assert answer.output.endswith("0 TRLR\n")
    assert "not in it: person noor vulnerable\n" in answer.complaint


def test_what_does_not_go_along_is_told(store: Path, tmp_path: Path) -> None:
    out = ("export", "gedcom", tmp_path / "out.ged", "--household", "bos", "--store", store)
    assert "kwetsbaar: hoort bij de zaak" in cirkels(*out).output
    assert cirkels(*out, *JSON).json["left_behind"] == [
        {"record": "bond", "key": ["kees", "ria", "violence"], "field": ""},
        {"record": "person", "key": ["noor"], "field": "note"},
        {"record": "person", "key": ["noor"], "field": "vulnerable"},
    ]


def test_nothing_of_the_case_and_nobody_but_relatives_is_in_the_file(store: Path) -> None:
    text = cirkels("export", "gedcom", "--household", "bos", "--store", store).output
    assert "Noor Bos" in text
    for secret in ("Verborgen", "niet veilig", "sleutel", "slaapt", "Jan", "violence", "w1"):
        assert secret not in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "export gedcom: Missing option '--household'"),
        (("--household", "nobody"), "nobody: no such household"),
        (("--household", "bos", "--version", "6"), "Invalid value for '--version'"),
        (("/none/out.ged", "--household", "bos"), "/none/out.ged: cannot be written"),
    ],
)
def test_an_export_that_cannot_be_is_one_clear_line(
    arguments: tuple[str, ...], words: str, store: Path
) -> None:
    assert words in cirkels("export", "gedcom", *arguments, "--store", store).line
