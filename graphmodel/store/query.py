"""A query file becomes a typed function.

The head of `cypher/<area>/<question>.cypher` names the question, its parameters and its columns:

    // Which people these are.
    // parameter ids: list
    // column id: text
    // column name: text or null

`@query("area/question")` ties the file to a Python signature. Names and types of both are compared
when the module is imported, so a program with a query that does not fit never starts.
"""

import inspect
import re
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from importlib import resources
from typing import Any, Concatenate, Final, ParamSpec, Protocol, TypeVar, cast

P = ParamSpec("P")
Row = TypeVar("Row", bound=tuple[object, ...])

_HEAD: Final = re.compile(r"^// (parameter|column) (\w+): (.+)$")
_COMMENT: Final = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_PARAMETER: Final = re.compile(r"\$(\w+)")
_RETURN: Final = re.compile(r"\bRETURN\b(?!.*\bRETURN\b)(.*)", re.DOTALL)
_WORDS: Final = {
    str: "text",
    int: "number",
    bool: "boolean",
    date: "day",
    dict: "map",
    Mapping: "map",
    list: "list",
    Sequence: "list",
}


class Transaction(Protocol):
    """What a query needs: run a text with parameters, get column names and rows."""

    def run(
        self, text: str, parameters: Mapping[str, object]
    ) -> tuple[tuple[str, ...], list[list[object]]]: ...


class QueryError(Exception):
    """A query file and its signature do not fit: a broken promise of the program itself."""


@dataclass(frozen=True, slots=True)
class QueryFile:
    """A query as read: its name, text, and the parameters and columns its head declares."""

    name: str
    question: str
    text: str
    parameters: Mapping[str, str]
    columns: Mapping[str, str]


def read_query(name: str) -> QueryFile:
    """The query file of this name, its head checked against its text.

    Raises:
        QueryError: the file is missing, or head and text differ.
    """
    area, _, question = name.partition("/")
    path = resources.files("cypher").joinpath(area, f"{question}.cypher")
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise QueryError(f"{name}: no such query file") from error
    return parse_query(name, text)


def parse_query(name: str, text: str) -> QueryFile:
    """A query from its text; head and text must name the same parameters and columns.

    >>> head = "// How long?\\n// parameter id: text\\n// column n: number\\n"
    >>> file = parse_query("a/b", head + "RETURN size($id) AS n")
    >>> dict(file.parameters), dict(file.columns)
    ({'id': 'text'}, {'n': 'number'})
    """
    first, *_ = text.splitlines()
    declared: dict[str, dict[str, str]] = {"parameter": {}, "column": {}}
    for line in text.splitlines():
        if match := _HEAD.match(line):
            declared[match[1]][match[2]] = match[3]
    body = _COMMENT.sub("", text)
    used = set(_PARAMETER.findall(body))
    if used != set(declared["parameter"]):
        raise QueryError(f"{name}: head and text differ in {used ^ set(declared['parameter'])}")
    columns = _returned(name, body)
    if columns != list(declared["column"]):
        raise QueryError(f"{name}: head says {list(declared['column'])}, text returns {columns}")
    return QueryFile(
        name, first.removeprefix("// "), body.strip(), declared["parameter"], declared["column"]
    )


def _returned(name: str, body: str) -> list[str]:
    match = _RETURN.search(body)
    if match is None:
        return []
    clause = re.split(r"\b(?:ORDER BY|SKIP|LIMIT)\b", match[1])[0]
    columns = []
    for part in _split(clause):
        alias = re.fullmatch(r"(?:.*\bAS\s+)?(\w+)", part.strip(), re.DOTALL)
        if alias is None:
            raise QueryError(f"{name}: a returned value has no name: {part.strip()}")
        columns.append(alias[1])
    return columns


def _split(clause: str) -> list[str]:
    """Cut at the commas that stand in no bracket."""
    parts, depth, start = [], 0, 0
    for at, sign in enumerate(clause):
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "," and depth == 0:
            parts.append(clause[start:at])
            start = at + 1
    return [*parts, clause[start:]]


def _word(hint: Any) -> str:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        return f"{_word(inner[0])} or null"
    if origin is typing.Literal:
        return "text"
    return _WORDS[getattr(origin or hint, "__supertype__", origin or hint)]


def _check(file: QueryFile, what: str, head: Mapping[str, str], hints: Mapping[str, Any]) -> None:
    here = {name: _word(hint) for name, hint in hints.items()}
    if here != dict(head):
        raise QueryError(f"{file.name}: {what} in the file {dict(head)}, in the signature {here}")


def query(
    name: str,
) -> Callable[[Callable[P, list[Row]]], Callable[Concatenate[Transaction, P], list[Row]]]:
    """Make the query file of this name a function with the decorated signature.

    Raises:
        QueryError: file and signature do not fit.
    """
    file = read_query(name)

    def tie(
        signature: Callable[P, list[Row]],
    ) -> Callable[Concatenate[Transaction, P], list[Row]]:
        hints = typing.get_type_hints(signature)
        (row,) = typing.get_args(hints.pop("return"))
        _check(file, "parameters", file.parameters, hints)
        _check(file, "columns", file.columns, typing.get_type_hints(row))
        make = cast("Callable[[Sequence[object]], Row]", row._make)
        columns = tuple(file.columns)
        names = tuple(inspect.signature(signature).parameters)

        @wraps(signature)
        def ask(transaction: Transaction, /, *args: P.args, **kwargs: P.kwargs) -> list[Row]:
            parameters = {**dict(zip(names, args, strict=False)), **kwargs}
            got, rows = transaction.run(file.text, parameters)
            # ArcadeDB names no columns for a label it has not seen yet
            if got != columns and (got or rows):
                raise QueryError(f"{name}: the engine returned the columns {got}")
            return [make(one) for one in rows]

        ask.query = file  # type: ignore[attr-defined]  # the contract suite finds it here
        return ask

    return tie
