"""The fields that entries of a policy file have in common."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from graphmodel.domain.calendar import Day
from graphmodel.errors import WrongUse


def text_in(entry: Mapping[str, Any], name: str, where: str) -> str:
    """A text that has to be there.

    Raises:
        WrongUse: it is not, or is empty.
    """
    value = entry.get(name)
    if not isinstance(value, str) or not value:
        raise WrongUse(f"{where}: expected a text for {name}")
    return value


def day_in(entry: Mapping[str, Any], where: str) -> Day | None:
    """The first day of an entry; nothing when it always held.

    Raises:
        WrongUse: it is no day.
    """
    value = entry.get("from")
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise WrongUse(f"{where}: from is a day, such as 2026-11-01")
    return value


def no_others(entry: Mapping[str, Any], known: set[str], where: str) -> None:
    """Refuse what nobody reads: a word that was spelt wrong.

    Raises:
        WrongUse: there is such a field.
    """
    unknown = set(entry) - known
    if unknown:
        raise WrongUse(f"{where}: unknown field {sorted(unknown)[0]!r}")
