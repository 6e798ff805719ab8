"""Signals to read: by household, what fires first, what is not known apart."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding

from api.cli.output import paper
from api.cli.tables.sheet import counted, line
from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import Finding
from visualise.dutch.signals import NOT_KNOWN, say
from visualise.dutch.terms import day_in_words


def show_signals(found: Iterable[tuple[str, Sequence[Finding]]], day: Day) -> None:
    """Print the signals of each household with its name; households without any are left out."""
    console, households, number = paper(), 0, 0
    for name, findings in found:
        if findings:
            households += 1
            number += len(findings)
            _household(console, name, findings)
    signs = counted(number, "signaal", "signalen")
    where = counted(households, "huishouden", "huishoudens")
    console.print(line(f"{signs} bij {where}, {day_in_words(day)}."))


def _household(console: Console, name: str, findings: Sequence[Finding]) -> None:
    console.print(line(f"{name} ({findings[0].household})", "bold"))
    for finding in findings:
        if finding.state == "fires":
            _signal(console, finding, "●")
    unknown = [finding for finding in findings if finding.state == "unknown"]
    if unknown:
        console.print(Padding(line(f"{NOT_KNOWN}:"), (0, 0, 0, 2), expand=False))
    for finding in unknown:
        _signal(console, finding, "?")
    console.print()


def _signal(console: Console, finding: Finding, mark: str) -> None:
    words = say(finding)
    console.print(Padding(line(f"{mark} {words.title}"), (0, 0, 0, 2), expand=False))
    for label, text in (("Waarom", words.why), ("Wat helpt", words.helps), ("", words.measure)):
        if text:
            console.print(
                Padding(line(f"{label}: {text}" if label else text), (0, 0, 0, 6), expand=False)
            )
