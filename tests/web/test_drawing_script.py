"""The script of the pages: small, in small files, without a build step, safe under the policy."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

MOST_BYTES = 60_000
MOST_LINES = 300
SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|"
    r"setTimeout\(\s*[\"'`]|\.on[a-z]+ = [\"'`]|https?://(?!www\.w3\.org/2000/svg)|localStorage|console\.log"
)
FOLDER = Path(str(files("visualise").joinpath("static", "js")))
MODULES = sorted(FOLDER.glob("*.js"))


def test_all_script_together_is_small() -> None:
    assert sum(module.stat().st_size for module in MODULES) <= MOST_BYTES


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_is_short_says_what_it_is_and_uses_no_dangerous_door(module: Path) -> None:
    text = module.read_text("utf-8")
    assert text.startswith("/* ")
    assert len(text.splitlines()) < MOST_LINES
    assert SINKS.findall(text) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_asks_only_for_modules_and_names_that_are_there(module: Path) -> None:
    text = module.read_text("utf-8")
    for names, source in re.findall(r'import \{ ([^}]*) \} from "\./([\w-]+\.js)"', text):
        exported = (FOLDER / source).read_text("utf-8")
        for name in names.split(", "):
            assert re.search(rf"^export (const|let|async) {name}\b", exported, re.M), (source, name)


def test_every_word_the_script_asks_for_is_on_the_page() -> None:
    words = (Path(str(files("visualise"))) / "templates" / "words.html").read_text("utf-8")
    given = {
        re.sub(r"-(.)", lambda found: found[1].upper(), name)
        for name in re.findall(r"^  data-([\w-]+)=", words, re.M)
    }
    asked = {
        name for module in MODULES for name in re.findall(r'word\("(\w+)"', module.read_text())
    }
    assert asked
    assert asked <= given
