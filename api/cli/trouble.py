"""Every way a command can fail, as one line on standard error and an exit status."""

import errno
import os
import sys
import traceback
from pathlib import Path

import typer

from api.cli.plain import plain
from graphmodel.errors import BadInput, CirkelsError

WRONG = 2
"""Exit status for wrong use, bad input, and whatever else stopped the work."""

BROKEN_OFF = 130
"""Exit status after Ctrl-C, as other programs have it."""

NOBODY_READS = 141
"""Exit status when the reader of the output went away, as other programs have it."""

PROBLEMS_SHOWN = 50
DEBUG_VARIABLE = "CIRKELS_DEBUG"


def status_of(error: BaseException) -> int:
    """Tell what went wrong and give the exit status that belongs to it."""
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        say("broken off")
        return BROKEN_OFF
    if isinstance(error, BrokenPipeError):
        return NOBODY_READS
    if isinstance(error, BadInput):
        _tell_problems(error)
    elif isinstance(error, typer.TyperException):
        say(_usage(error))
    elif isinstance(error, CirkelsError):
        say(str(error))
    elif isinstance(error, OSError):
        say(_system(error))
    else:
        _tell_mistake(error)
    return WRONG


def say(line: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"cirkels: {plain(line)}\n")


def _tell_problems(error: BadInput) -> None:
    shown = [plain(problem) for problem in error.problems[:PROBLEMS_SHOWN]]
    if len(shown) == 1 and shown[0] == plain(error):
        say(shown[0])
        return
    sys.stderr.writelines(f"{line}\n" for line in shown)
    if more := error.count - len(shown):
        sys.stderr.write(f"and {more} more\n")
    say(str(error))


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path.removeprefix("cirkels").strip() if context else ""
    message = error.format_message().strip().rstrip(".")
    hint = f"see cirkels {command} --help" if command else "see cirkels --help"
    return f"{command + ': ' if command else ''}{message} ({hint})"


def _system(error: OSError) -> str:
    reason = os.strerror(error.errno) if error.errno else type(error).__name__
    if error.errno == errno.ENOSPC:
        reason = "the disk is full"
    where = error.filename if error.filename is not None else "the output cannot be written"
    return f"{where}: {reason}"


def _tell_mistake(error: BaseException) -> None:
    """A mistake in the program: where, never with what data."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    hint = f"set {DEBUG_VARIABLE}=1 to see how it came there"
    if os.environ.get(DEBUG_VARIABLE):
        traceback.print_tb(error.__traceback__, file=sys.stderr)
        hint = "please report the lines above"
    say(f"a mistake in the program itself ({type(error).__name__} at {place}); {hint}")
