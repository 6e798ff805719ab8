"""The region's numbers as dated data with their source; rules hold none of their own."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar, cast, get_args

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import SignalCode
from graphmodel.domain.words import PHASES, Phase
from graphmodel.errors import WrongUse
from graphmodel.policy.entries import day_in, no_others, text_in
from graphmodel.policy.fostering import NOBODY, FosterPolicy, foster_policy

_LARGEST = 2**53
"""The largest whole number that every reader of an answer understands."""

_TABLES = ("value", "signal", "foster_family")

_Entry = TypeVar("_Entry", "Number", "SignalPolicy", FosterPolicy)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in force from a day on."""

    name: str
    value: int
    unit: str
    source: str
    from_: Day | None = None


@dataclass(frozen=True, slots=True)
class SignalPolicy:
    """In which phases a signal is looked for, whether at all, and where it comes from."""

    code: SignalCode
    phases: frozenset[Phase]
    source: str
    enabled: bool = True
    from_: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Every number the rules use, as in force on one day; the unit is in the default policy."""

    active_non_professionals: int
    safety_persons_per_child: int
    outsiders_who_know: int
    case_directors: int
    safety_planners: int
    baton_days: int
    handover_due_days: int
    restraining_order_days: int
    network_chairs: int
    broken_when_gone: int
    quiet_days: int
    generations: int
    twin_days: int
    adult_age: int
    stale_capacity_days: int
    open_worries: int
    longest_name: int
    longest_text: int
    earliest_year: int
    plan_days_ahead: int
    outbox_days: int
    family_code_tries: int
    family_code_wait_minutes: int
    drawn_relatives: int
    imported_people: int


@dataclass(frozen=True)
class PolicyOnDay:
    """The policy as in force on one day."""

    day: Day
    numbers: Numbers
    signals: Mapping[SignalCode, SignalPolicy]
    fostering: FosterPolicy = NOBODY

    @cached_property
    def phases_of_signal(self) -> Mapping[SignalCode, frozenset[Phase]]:
        """The phases in which each enabled signal is looked for."""
        return {code: signal.phases for code, signal in self.signals.items() if signal.enabled}

    def looks_for(self, code: SignalCode, phase: Phase) -> bool:
        """Whether this signal is looked for in this phase."""
        return phase in self.phases_of_signal.get(code, frozenset())


@dataclass(frozen=True, slots=True)
class Policy:
    """All dated entries: the default ones and those a region laid over them, later ones win."""

    numbers: tuple[Number, ...]
    signals: tuple[SignalPolicy, ...]
    fostering: tuple[FosterPolicy, ...] = ()

    def on(self, day: Day) -> PolicyOnDay:
        """What is in force on this day.

        Raises:
            WrongUse: a number or a signal the rules need has no entry on that day.
        """
        chosen = {number.name: number.value for number in _in_force(self.numbers, day)}
        signals = {signal.code: signal for signal in _in_force(self.signals, day)}
        missing = ({f.name for f in fields(Numbers)} - set(chosen)) | (
            set(get_args(SignalCode)) - set(signals)
        )
        if missing:
            raise WrongUse(f"policy has no value on {day} for: {', '.join(sorted(missing))}")
        fostering = [NOBODY, *_in_force(self.fostering, day)]
        return PolicyOnDay(day, Numbers(**chosen), signals, fostering[-1])


def _in_force(entries: Iterable[_Entry], day: Day) -> list[_Entry]:
    begun = [entry for entry in entries if entry.from_ is None or entry.from_ <= day]
    return sorted(begun, key=lambda entry: entry.from_ or date.min)


def load_policy(*overlays: Path) -> Policy:
    """The packaged default policy with the given files of a region laid over it, in order.

    Raises:
        WrongUse: a file is missing or is not a policy, with its name and what is wrong.
    """
    default = resources.files("graphmodel.policy").joinpath("default.toml")
    policy = _read(default.read_text("utf-8"), "default policy")
    for path in overlays:
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise WrongUse(f"policy file {path} cannot be read") from error
        over = _read(text, str(path))
        policy = Policy(
            policy.numbers + over.numbers,
            policy.signals + over.signals,
            policy.fostering + over.fostering,
        )
    return policy


def _read(text: str, name: str) -> Policy:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongUse(f"{name}: not TOML: {error}") from error
    except RecursionError as error:
        raise WrongUse(f"{name}: not TOML that can be read: nested too deep") from error
    unknown = set(document) - set(_TABLES)
    if unknown:
        expected = f"{', '.join(_TABLES[:-1])} or {_TABLES[-1]}"
        raise WrongUse(f"{name}: unknown table {sorted(unknown)[0]!r}, expected {expected}")
    values, signals, fostering = (
        [(one, f"{name}: {table} {i}") for i, one in enumerate(_list(document, table, name), 1)]
        for table in _TABLES
    )
    return Policy(
        tuple(_number(entry, where) for entry, where in values),
        tuple(_signal(entry, where) for entry, where in signals),
        tuple(foster_policy(entry, where) for entry, where in fostering),
    )


def _list(document: Mapping[str, Any], table: str, where: str) -> list[dict[str, Any]]:
    found = document.get(table, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise WrongUse(f"{where}: expected {table} as tables, each under [[{table}]]")
    return cast("list[dict[str, Any]]", found)


def _number(entry: dict[str, Any], where: str) -> Number:
    known = {f.name for f in fields(Numbers)}
    name, value = entry.get("name"), entry.get("value")
    if not isinstance(name, str) or name not in known:
        raise WrongUse(f"{where}: unknown name {name!r}")
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST:
        raise WrongUse(f"{where} ({name}): expected a whole number from 0 to {_LARGEST}")
    no_others(entry, {"name", "value", "unit", "source", "from"}, where)
    return Number(
        name,
        value,
        text_in(entry, "unit", where),
        text_in(entry, "source", where),
        day_in(entry, where),
    )


def _signal(entry: dict[str, Any], where: str) -> SignalPolicy:
    code, phases = entry.get("code"), entry.get("phases")
    if code not in get_args(SignalCode):
        raise WrongUse(f"{where}: unknown code {code!r}")
    if not isinstance(phases, list) or not all(phase in PHASES for phase in phases):
        raise WrongUse(f"{where} ({code}): expected phases out of {', '.join(PHASES)}")
    enabled = entry.get("enabled", True)
    if not isinstance(enabled, bool):
        raise WrongUse(f"{where} ({code}): enabled is true or false")
    no_others(entry, {"code", "phases", "enabled", "source", "from"}, where)
    return SignalPolicy(
        cast("SignalCode", code),
        frozenset(phases),
        text_in(entry, "source", where),
        enabled,
        day_in(entry, where),
    )
