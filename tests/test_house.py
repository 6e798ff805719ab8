"""What keeps the house easy to read: short files, short functions, a reason beside a deviation."""

import ast
import io
import re
import tokenize
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("api", "visualise", "graphmodel", "cypher", "tests")
FILES = {
    str(path.relative_to(ROOT)): path.read_text("utf-8")
    for room in ROOMS
    for path in sorted((ROOT / room).rglob("*.py"))
}
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
DEVIATION = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma)\b(?::\s*[A-Z0-9, ]+|\[[a-z, -]+\])?")
A_WORD = re.compile(r"[A-Za-z]{2}")


def test_no_file_is_longer_than_can_be_overseen() -> None:
    assert len(FILES) > 500
    assert [name for name, text in FILES.items() if len(text.splitlines()) > LONGEST_FILE] == []


def test_no_function_is_longer_than_can_be_overseen() -> None:
    """With its docstring: who explains much, explains it where the module begins."""
    found = [f"{name}: {one}" for name, text in FILES.items() for one in long_functions(text)]
    assert found == []


def test_every_deviation_has_its_reason_beside_it() -> None:
    found = [f"{name}: {one}" for name, text in FILES.items() for one in without_reason(text)]
    assert found == []


def test_a_long_function_is_found_also_inside_another_or_a_class() -> None:
    lines = "\n".join(["        x = 1"] * LONGEST_FUNCTION)
    assert list(long_functions(f"class A:\n    def long(self):\n{lines}\n")) == ["long (41)"]
    assert list(long_functions(f"def a():\n    async def b():\n{lines}\n")) == [
        "a (42)",
        "b (41)",
    ]
    assert list(long_functions(f"if True:\n    def short():\n{lines[:-14]}\n")) == []


def test_a_deviation_without_a_reason_is_found() -> None:
    mark = "# no" + "qa: S101"
    assert list(without_reason(f"x = 1  {mark}\n")) == [mark]
    assert list(without_reason("x = 1  # type: " + "ignore[misc]\n")) == ["# type: ignore[misc]"]
    assert list(without_reason(f"x = 1  {mark} - the kind says so\n")) == []
    assert list(without_reason("x = '# no" + "qa'\n")) == []


def long_functions(text: str) -> Iterable[str]:
    """Every function that is too long, with how long it is."""
    for one in ast.walk(ast.parse(text)):
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (one.end_lineno or one.lineno) - one.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{one.name} ({length})"


def without_reason(text: str) -> Iterable[str]:
    """Every comment that silences a check and does not say why."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        found = DEVIATION.search(token.string) if token.type == tokenize.COMMENT else None
        if found and not A_WORD.search(token.string[found.end() :]):
            yield token.string
