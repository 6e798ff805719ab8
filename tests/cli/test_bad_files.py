"""A file that does not fit is told line by line, and nothing of it is stored."""

import gzip
import json
import os
import threading
import time
from pathlib import Path

import pytest

from tests.cli.command import cirkels
from tests.cli.conftest import DATA

HOME = (
    '{"record":"municipality","id":"GM1","name":"Broekmeer"}\n'
    '{"record":"household","id":"h","name":"Bos","municipality":"GM1","phase":"alignment",'
    '"opened":"2026-01-01"}\n'
    '{"record":"person","id":"p","name":"Ria"}\n'
    '{"record":"person","id":"q","name":"Mo"}\n'
)
WORRIES = "".join(
    f'{{"record":"worry","id":"w{n}","household":"h","statement":"s","opened":"2026-01-01"}}\n'
    for n in range(5)
)
BAD_LINES = [
    ("not json\n", ":5: expected one JSON object on the line"),
    ("[]\n", ":5: expected a JSON object"),
    ('{"record":"frob"}\n', ":5: record: expected one of municipality, organisation"),
    ('{"record":"person","id":"r"}\n', ":5: name: missing; expected text"),
    ('{"record":"person","id":"r","name":3}\n', ":5: name: expected text"),
    ('{"record":"person","id":"r","name":"R","shoe":4}\n', ":5: shoe: unknown field of a person"),
    ('{"record":"person","id":"r","name":"R","sex":"q"}\n', ":5: sex: expected one of m, f, x"),
    ('{"record":"person","id":"r","name":"R","birth":2009}\n', ":5: birth: expected a date, YYYY"),
    ('{"record":"person","id":"r","name":"R","died":[]}\n', ":5: died: expected a date, YYYY"),
    (
        '{"record":"person","id":"r","name":"a\\u0000b"}\n',
        ":5: name: expected text without control",
    ),
    ('{"record":"person","id":"r r","name":"R"}\n', ":5: id: expected an id"),
    ('{"record":"person","id":"p","name":"R"}\n', ":5: the same person stands on line 3 already"),
    ('{"record":"member","household":"h","person":"z"}\n', ":5: person: no person with this id"),
    (
        '{"record":"member","household":"h","person":"p","from":"2026-02-01","until":"2026-01-01"}\n',
        ":5: until: expected a day after from",
    ),
    (
        '{"record":"member","household":"h","person":"p","from":"2026-02-01"}\n'
        '{"record":"member","household":"h","person":"p","from":"2026-03-01"}\n',
        ":6: from: overlaps in time with another member",
    ),
    (
        '{"record":"parent","parent":"p","child":"q"}\n'
        '{"record":"parent","parent":"q","child":"p"}\n',
        ":5: child: nobody is their own ancestor",
    ),
    (WORRIES, ": opened: at most 4 worries open on one day, 5 are on 2026-01-01"),
    ("\xff\xfe", ":5: expected one JSON object on the line"),
]


@pytest.mark.parametrize(("lines", "words"), BAD_LINES)
def test_every_problem_is_told_with_file_line_and_field(
    lines: str, words: str, tmp_path: Path, corners: Path
) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(HOME + lines, "utf-8")
    before = cirkels("dump", "--store", corners).output
    answer = cirkels("load", file, "--store", corners)
    assert answer.status == 2
    assert answer.output == ""
    assert f"{file}{words}" in answer.complaint or words in answer.complaint
    assert answer.complaint.splitlines()[-1].endswith("nothing was loaded")
    assert cirkels("dump", "--store", corners).output == before


def test_the_first_fifty_problems_are_shown_and_the_rest_counted(
    tmp_path: Path, corners: Path
) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text("nonsense\n" * 73, "utf-8")
    lines = cirkels("load", file, "--store", corners).complaint.splitlines()
    assert lines[0].startswith(f"{file}:1: ")
    assert lines[49].startswith(f"{file}:50: ")
    assert lines[50:] == ["and 23 more", "cirkels: 73 problems; nothing was loaded"]


def test_a_line_of_200_megabytes_is_refused_soon(tmp_path: Path, corners: Path) -> None:
    file = tmp_path / "long.jsonl"
    with file.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    began = time.monotonic()
    complaint = cirkels("load", file, "--store", corners).complaint
    assert complaint.startswith(f"{file}:1: expected a line of at most 1048576 bytes\n")
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("name", ["missing.jsonl", ".", "damaged.gz"])
def test_a_file_that_cannot_be_read_is_told_before_a_store_is_made(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "damaged.gz").write_bytes(gzip.compress(HOME.encode())[:40])
    answer = cirkels("load", tmp_path / name, "--store", tmp_path / "store")
    assert str(tmp_path / name) in answer.line
    assert not (tmp_path / "store").exists()


def test_names_that_command_a_terminal_or_a_page_are_only_text(
    corners: Path, tmp_path: Path
) -> None:
    names = ["<script>alert(1)</script>", "\u202eRia\u202c Bos", "x" * 10_000, "Ünal 🙂"]
    records = [
        {"record": "municipality", "id": "GM-n", "name": "Broekmeer"},
        {
            "record": "household",
            "id": "names",
            "name": "\u202e[bold]Bos",
            "municipality": "GM-n",
            "phase": "alignment",
            "opened": "2020-01-01",
            "closed": "2020-02-01",
        },
    ]
    for number, name in enumerate(names):
        records.append({"record": "person", "id": f"names{number}", "name": name})
        records.append({"record": "member", "household": "names", "person": f"names{number}"})
    file = tmp_path / "names.jsonl"
    file.write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
    assert cirkels("load", file, "--store", corners).status == 0
    answer = cirkels("circles", "names", "--on", "2020-01-05", "--store", corners)
    assert (answer.status, answer.complaint) == (0, "")
    assert "\u202e" not in answer.output
    assert "[bold]Bos (names)" in answer.output
    assert "<script>alert(1)</script>" in answer.output
    assert max(map(len, answer.output.splitlines())) < 1000


def test_lines_that_come_through_a_pipe_are_all_loaded(tmp_path: Path, corners: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    file = DATA / "example-corners.jsonl"
    writer = threading.Thread(target=lambda: pipe.write_bytes(file.read_bytes()))
    writer.start()
    answer = cirkels("load", pipe, "--format", "json", "--store", corners)
    writer.join(30)
    assert (answer.status, answer.complaint) == (0, "")
    assert sum(answer.json["same"].values()) == len(file.read_text("utf-8").splitlines())
