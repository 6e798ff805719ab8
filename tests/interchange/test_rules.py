"""What a file must satisfy, rule by rule: one line that breaks it and one that just does not."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graphmodel.domain.records import KINDS
from graphmodel.interchange.content import Problems, read_files
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.problems import Place
from graphmodel.interchange.world_rules import world_problems
from graphmodel.policy.policy import load_policy

Line = dict[str, Any]

WORLD: list[Line] = [
    {"record": "municipality", "id": "g", "name": "Merendam"},
    {"record": "organisation", "id": "o", "name": "O", "type": "GGZ"},
    {"record": "household", "id": "h", "name": "H", "municipality": "g"}
    | {"phase": "risk_driven", "opened": "2026-01-01"},
    {"record": "household", "id": "h2", "name": "H2", "municipality": "g"}
    | {"phase": "risk_driven", "opened": "2026-01-01"},
    *({"record": "person", "id": one, "name": one} for one in "pqr"),
    {"record": "role", "id": "r1", "household": "h", "person": "p", "role": "case_director"},
    {"record": "role", "id": "r2", "household": "h2", "person": "q", "role": "case_director"},
    {"record": "role", "id": "r3", "household": "h", "person": "q", "role": "plan_keeper"},
]


def handover(**more: str) -> Line:
    """A handover of the case director of household h."""
    line = {"record": "handover", "id": "v", "household": "h", "role": "case_director"}
    return {**line, "state": "proposed", "proposed_on": "2026-03-01", **more}


def tie(**more: str) -> Line:
    """A tie of p with household h."""
    return {
        "record": "tie",
        "household": "h",
        "person": "p",
        "area": "family",
        "paid": False,
        **more,
    }


def worry(identity: str, opened: str, **more: str) -> Line:
    """A worry of household h."""
    line = {"record": "worry", "id": identity, "household": "h", "statement": "x"}
    return {**line, "opened": opened, **more}


def parent(who: str, child: str, **more: str) -> Line:
    """A parent of a child."""
    return {"record": "parent", "parent": who, "child": child, **more}


def wants(wish: str, **more: str) -> Line:
    """The household wants or refuses p."""
    return {"record": "preference", "household": "h", "person": "p", "wish": wish, **more}


def problems_of(tmp_path: Path, *lines: Line) -> list[str]:
    """What is wrong with these lines beside the world above, as `field: expected`."""
    path = tmp_path / "lines.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in (*WORLD, *lines)), "utf-8")
    problems = Problems()
    content = read_files([path], problems, lambda _: None)
    nothing: dict[str, Any] = {kind.name: {} for kind in KINDS}
    problems.extend(world_problems(content, nothing, load_policy().on(date(2026, 11, 1))))
    return [f"{problem.field}: {problem.expected}" for problem in problems.kept]


def four(**more: str) -> list[Line]:
    """Four worries open from February."""
    return [worry(f"w{n}", "2026-02-01", **more) for n in range(4)]


BROKEN: list[tuple[str, list[Line], str]] = [
    ("a period of no days", [tie(**{"from": "2026-02-01", "until": "2026-02-01"})], "until:"),
    ("closed before opened", [worry("w", "2026-02-01", closed="2026-01-01")], "closed:"),
    ("closed on the day opened", [worry("w", "2026-02-01", closed="2026-02-01")], "closed:"),
    (
        "phases out of order",
        [
            {"record": "household", "id": "x", "name": "x", "municipality": "g"}
            | {"phase": "recovery", "opened": "2026-01-01"}
            | {
                "phases": [
                    {"phase": "risk_driven", "from": "2026-02-01"},
                    {"phase": "recovery", "from": "2026-02-01"},
                ]
            }
        ],
        "phases:",
    ),
    (
        "a phase that is not the last of phases",
        [
            {"record": "household", "id": "x", "name": "x", "municipality": "g"}
            | {"phase": "recovery", "opened": "2026-01-01"}
            | {"phases": [{"phase": "risk_driven", "from": "2026-02-01"}]}
        ],
        "phase:",
    ),
    (
        "more free than there is",
        [
            {"record": "capacity", "organisation": "o", "phase": "recovery"}
            | {"measured_on": "2026-01-01", "free": 3, "maximum": 2}
        ],
        "free:",
    ),
    ("accepted without a day", [handover(state="accepted")], "accepted_on:"),
    ("refused without a day", [handover(state="refused")], "refused_on:"),
    ("started without a day", [handover(state="started")], "started_on:"),
    ("completed unstarted", [handover(state="completed", completed_on="2026-04-01")], "started_on"),
    ("proposed and accepted", [handover(accepted_on="2026-04-01")], "accepted_on: not expected"),
    (
        "refused and started",
        [handover(state="refused", refused_on="2026-04-01", started_on="2026-04-02")],
        "started_on: not expected",
    ),
    (
        "accepted before proposed",
        [handover(state="accepted", accepted_on="2026-02-01")],
        "accepted_on: expected no day before proposed_on",
    ),
    ("leaving a role of another household", [handover(leaving="r2")], "leaving: expected a role"),
    ("coming into another role", [handover(coming="r3")], "coming: expected a role"),
    ("leaving a role that is not there", [handover(leaving="r9")], "leaving: no role"),
    (
        "a planned end on the first day",
        [
            {"record": "role", "id": "x", "household": "h", "person": "r", "role": "plan_keeper"}
            | {"from": "2026-02-01", "planned_end": "2026-02-01"}
        ],
        "planned_end:",
    ),
    ("two ties at once", [tie(), tie(**{"from": "2026-02-01"})], "overlaps"),
    (
        "the same role twice at once",
        [
            {"record": "role", "id": "x", "household": "h", "person": "p"}
            | {"role": "case_director", "from": "2026-02-01"}
        ],
        "overlaps",
    ),
    (
        "the same couple in either order",
        [
            {"record": "partner", "a": "p", "b": "q", "kind": "married"},
            {"record": "partner", "a": "q", "b": "p", "kind": "married"},
        ],
        "the same partner stands on line",
    ),
    (
        "a default kind and the same kind by name",
        [parent("p", "q"), parent("p", "q", kind="biological")],
        "the same parent stands on line",
    ),
    ("their own parent", [parent("p", "p")], "own ancestor"),
    ("their own grandparent", [parent("p", "q", kind="foster"), parent("q", "p")], "own ancestor"),
    (
        "wanted and refused on one day",
        [wants("wanted"), wants("refused", **{"from": "2026-02-01"})],
        "wanted and refused",
    ),
    ("five worries on one day", [*four(), worry("w9", "2026-03-01")], "at most 4 worries"),
    (
        "no target",
        [{"record": "preference", "household": "h", "wish": "wanted"}],
        "organisation or team or person: expected exactly one",
    ),
    (
        "a successor of itself",
        [{"record": "organisation", "id": "x", "name": "x", "type": "x", "successors": ["x"]}],
        "own successor",
    ),
    ("twins with themselves", [{"record": "twins", "persons": ["p", "p"]}], "two or more"),
    (
        "born on 30 February",
        [{"record": "person", "id": "x", "name": "x", "birth": "2020-02-30"}],
        "birth:",
    ),
    (
        "a week is no date",
        [{"record": "person", "id": "x", "name": "x", "birth": "2026-W01-1"}],
        "birth:",
    ),
    (
        "a year with a sign",
        [{"record": "person", "id": "x", "name": "x", "birth": "+200"}],
        "birth:",
    ),
]

KEPT: list[tuple[str, list[Line]]] = [
    ("one tie after another", [tie(until="2026-02-01"), tie(**{"from": "2026-02-01"})]),
    ("closed the day after", [worry("w", "2026-02-01", closed="2026-02-02")]),
    (
        "as many free as there are",
        [
            {"record": "capacity", "organisation": "o", "phase": "recovery"}
            | {"measured_on": "2026-01-01", "free": 2, "maximum": 2}
        ],
    ),
    (
        "all on one day",
        [
            handover(
                state="completed",
                accepted_on="2026-03-01",
                started_on="2026-03-01",
                completed_on="2026-03-01",
            )
        ],
    ),
    (
        "withdrawn after it started",
        [handover(state="withdrawn", started_on="2026-03-02", withdrawn_on="2026-03-03")],
    ),
    (
        "a planned end before today",
        [
            {"record": "role", "id": "x", "household": "h", "person": "r", "role": "plan_keeper"}
            | {"from": "2020-01-01", "planned_end": "2020-01-02"}
        ],
    ),
    ("two kinds of parent at once", [parent("p", "q"), parent("p", "q", kind="foster")]),
    (
        "refused until wanted",
        [wants("refused", until="2026-02-01"), wants("wanted", **{"from": "2026-02-01"})],
    ),
    (
        "a fifth worry when the first is closed",
        [*four(closed="2026-03-01"), worry("w9", "2026-03-01")],
    ),
    ("a handover between roles of this household", [handover(leaving="r1")]),
]


@pytest.mark.parametrize(
    ("lines", "expected"), [case[1:] for case in BROKEN], ids=[c[0] for c in BROKEN]
)
def test_a_broken_rule_is_told(lines: list[Line], expected: str, tmp_path: Path) -> None:
    """Each with the field and what was expected there."""
    found = problems_of(tmp_path, *lines)
    assert any(expected in one for one in found), found


@pytest.mark.parametrize("lines", [case[1] for case in KEPT], ids=[case[0] for case in KEPT])
def test_what_only_looks_broken_is_accepted(lines: list[Line], tmp_path: Path) -> None:
    """The first day no longer is no day of a period."""
    assert problems_of(tmp_path, *lines) == []


def test_wanted_twice_at_once_is_an_overlap_and_no_refusal(tmp_path: Path) -> None:
    """The one rule does not speak for the other."""
    found = problems_of(tmp_path, wants("wanted"), wants("wanted", **{"from": "2026-02-01"}))
    assert [one.partition(" ")[2][:8] for one in found] == ["overlaps"]


def test_every_wrong_field_of_a_line_is_told_at_once(tmp_path: Path) -> None:
    """Not only the first one."""
    found = problems_of(tmp_path, {"record": "person", "id": "a b", "sex": "q", "shoe": 43})
    assert [one.partition(":")[0] for one in found] == ["id", "name", "sex", "shoe"]


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\ufffe", "\uffff"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_no_text_holds_a_control_character(sign: str, ascii_only: bool) -> None:
    """However it is written, and in every kind of record."""
    line = json.dumps(tie(note=f"a{sign}b"), ensure_ascii=ascii_only).encode()
    found = decode_line(line, Place("", 1))
    assert isinstance(found, list)
    assert [problem.field for problem in found] == ["note"]


def test_a_problem_never_repeats_what_the_file_says(tmp_path: Path) -> None:
    """It may be shown on a screen that others see."""
    found = problems_of(tmp_path, tie(area="Geheimlaan 12", person="nobody"))
    assert found
    assert not any("Geheimlaan" in one for one in found)
