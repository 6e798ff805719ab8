"""`cirkels export graphml` and `csv`: whole files of the owner alone, or one clear line."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import networkx as nx
import pytest

from tests.cli.command import cirkels, run

OF_HOUSEHOLD = ("--household", "a")


def private(path: Path) -> bool:
    return not path.stat().st_mode & 0o077


@pytest.mark.parametrize("of", [OF_HOUSEHOLD, ("--directory",)])
def test_a_graph_is_written_and_opens_again(
    corners: Path, tmp_path: Path, of: tuple[str, ...]
) -> None:
    target = tmp_path / "uit.graphml"
    answer = cirkels("export", "graphml", target, *of, "--store", corners, "--format", "json")
    assert (answer.status, answer.complaint) == (0, "")
    graph = nx.read_graphml(target, force_multigraph=True)
    assert answer.json == {"nodes": len(graph), "edges": len(graph.edges)}
    kinds = {name.partition(":")[0] for name in map(str, graph)}
    assert ("household" in kinds) is (of == OF_HOUSEHOLD)
    assert {"municipality", "household" if of == OF_HOUSEHOLD else "organisation"} <= kinds
    assert [path.name for path in tmp_path.iterdir()] == ["uit.graphml"]
    assert private(target)


def test_tables_are_written_into_a_new_folder(corners: Path, tmp_path: Path) -> None:
    target = tmp_path / "tabellen"
    answer = cirkels("export", "csv", target, *OF_HOUSEHOLD, "--store", corners)
    assert (answer.status, answer.output, answer.complaint) == (0, "", "")
    assert {"person.csv", "household.csv", "worry.csv"} <= {one.name for one in target.iterdir()}
    assert private(target)
    assert all(private(one) for one in target.iterdir())


def test_tables_are_written_into_a_zip_and_the_same_twice(corners: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "een.zip", tmp_path / "twee.ZIP"
    for target in (one, other):
        assert cirkels("export", "csv", target, "--directory", "--store", corners).status == 0
        assert private(target)
    assert one.read_bytes() == other.read_bytes()
    with ZipFile(one) as archive:
        assert "organisation.csv" in archive.namelist()
        assert "household.csv" not in archive.namelist()
        assert archive.read("organisation.csv").startswith(b"id,name,type,")


def test_without_a_file_it_goes_to_standard_output(corners: Path) -> None:
    answer = cirkels("export", "graphml", *OF_HOUSEHOLD, "--store", corners)
    graph = nx.read_graphml(BytesIO(answer.output.encode()), force_multigraph=True)
    assert "household:a" in graph


def test_a_day_leaves_out_what_was_not_so_that_day(corners: Path) -> None:
    def edges(*on: str) -> int:
        answer = cirkels("export", "graphml", "--household", "a", *on, "--store", corners)
        found = nx.read_graphml(BytesIO(answer.output.encode()), force_multigraph=True)
        return len(found.edges)

    assert edges("--on", "1990-01-01") < edges("--on", "2026-11-01") <= edges()


@pytest.mark.parametrize("what", ["graphml", "csv"])
@pytest.mark.parametrize(
    ("of", "said"),
    [
        (("--household", "nobody"), "nobody: no such household"),
        ((), "either --household ID or --directory"),
        (("--household", "a", "--directory"), "either --household ID or --directory"),
    ],
)
def test_what_is_not_asked_well_is_said_in_one_line(
    corners: Path, tmp_path: Path, what: str, of: tuple[str, ...], said: str
) -> None:
    answer = cirkels("export", what, tmp_path / "uit", *of, "--store", corners)
    assert said in answer.line
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["graphml", "csv", "csv-folder"])
def test_a_folder_that_is_not_there_is_said_in_one_line(
    corners: Path, tmp_path: Path, name: str
) -> None:
    what, ending = name.partition("-")[0], "" if name == "csv-folder" else ".zip"
    target = tmp_path / "weg" / f"uit{ending}"
    answer = cirkels("export", what, target, "--directory", "--store", corners)
    assert f"{target}: cannot be written: No such file or directory" in answer.line
    assert not list(tmp_path.iterdir())


def test_what_is_there_already_is_not_written_over_and_tables_are_no_single_file(
    corners: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "map" / "brief.txt"
    kept.parent.mkdir()
    kept.write_text("van mij")
    answer = cirkels("export", "csv", kept.parent, "--directory", "--store", corners)
    assert "is there already" in answer.line
    answer = cirkels("export", "csv", tmp_path / "uit.csv", "--directory", "--store", corners)
    assert "expected a folder or a .zip" in answer.line
    assert [path.name for path in tmp_path.rglob("*")] == ["map", "brief.txt"]


def test_help_names_the_formats() -> None:
    answer = run("export", "--help")
    assert answer.status == 0
    assert "graphml" in answer.output
    assert "csv" in answer.output
