"""What is installed works by itself: from a wheel, in a clean environment, in another folder."""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("api", "cypher", "graphmodel", "visualise")
EVERY_KIND = ROOT / "tests" / "data" / "every-kind.jsonl"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing is left among the sources."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for room in ROOMS:
        shutil.copytree(ROOT / room, source / room, ignore=shutil.ignore_patterns("__pycache__"))
    target = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--wheel-dir", str(target)]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, str(source)],
        check=True,
        timeout=150,
    )
    (built,) = target.iterdir()
    return built


@pytest.fixture(scope="module")
def cirkels(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed from the wheel in an environment with the locked libraries alone."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    locked = ["--require-hashes", "-r", str(ROOT / "requirements.txt")]
    for what in (locked, ["--no-deps", str(wheel)]):
        subprocess.run([*pip, "--disable-pip-version-check", *what], check=True, timeout=300)
    return folder / "bin" / "cirkels"


def _run(command: Path, *arguments: str, folder: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(command), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_that_is_no_code(wheel: Path) -> None:
    """Queries, policy, demonstration data, templates, styles and fonts travel along."""
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert not wanted - packed


@pytest.mark.timeout(600)
def test_the_installed_command_loads_and_answers_from_another_folder(
    cirkels: Path, tmp_path: Path
) -> None:
    """Without the sources anywhere near."""
    shutil.copy(EVERY_KIND, tmp_path / "region.jsonl")
    _run(cirkels, "load", "region.jsonl", "--store", "here", folder=tmp_path)
    arguments = ("circles", "h1", "--store", "here", "--on", "2026-11-01", "--format", "json")
    answer = json.loads(_run(cirkels, *arguments, folder=tmp_path))
    assert answer["worries"] == ["w1"]
    drawing = ("draw", "circles", "h1", "--store", "here", "--on", "2026-11-01", "-o", "x.svg")
    _run(cirkels, *drawing, folder=tmp_path)
    assert 'data-lens="circles"' in (tmp_path / "x.svg").read_text("utf-8")
