"""Asking the command line: in this process for speed, or as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Final
from unittest import mock

import msgspec

from api.cli.main import main

NO_VARIABLES: Final[Mapping[str, str]] = MappingProxyType({})
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What a command printed, and how it ended."""

    status: int
    output: str
    complaint: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return msgspec.json.decode(self.output)

    @property
    def line(self) -> str:
        """The one line on standard error of a command that could not do what was asked."""
        assert self.status == 2
        assert self.complaint.count("\n") == 1, self.complaint
        assert self.output == ""
        return self.complaint.strip()


def cirkels(*arguments: object, typed: bytes = b"") -> Answer:
    """Run one command in this process; `typed` is its standard input."""
    output, complaint = TextIOWrapper(BytesIO(), "utf-8"), TextIOWrapper(BytesIO(), "utf-8")
    given = TextIOWrapper(BytesIO(typed), "utf-8")
    with (
        redirect_stdout(output),
        redirect_stderr(complaint),
        mock.patch.object(sys, "stdin", given),
    ):
        status = main([str(argument) for argument in arguments])
    return Answer(status, _text(output), _text(complaint))


def _text(stream: TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def start(
    *arguments: object,
    stdout: IO[bytes] | int = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
    variables: Mapping[str, str] = NO_VARIABLES,
) -> subprocess.Popen[bytes]:
    """Start the command as a program of its own, from the folder of the project."""
    return subprocess.Popen(
        [sys.executable, "-m", "api.cli", *(str(argument) for argument in arguments)],
        cwd=ROOT,
        env={**os.environ, **variables},
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=stderr,
    )


def run(*arguments: object, variables: Mapping[str, str] = NO_VARIABLES) -> Answer:
    """Run the command as a program of its own."""
    program = start(*arguments, variables=variables)
    output, complaint = program.communicate(timeout=120)
    return Answer(program.returncode, output.decode(), complaint.decode())
