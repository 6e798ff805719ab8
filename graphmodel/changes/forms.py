"""The fields of a deed out of a form, where every value is a text."""

from collections.abc import Sequence
from typing import Final

from graphmodel.changes.specs import SPECS, Spec
from graphmodel.domain.calendar import as_written

_YES: Final = "ja"
_WAS: Final = "was."
_LEVEL: Final = "level."
_LEVELS: Final = "levels"
_CIRCLE: Final = "circle"
_TELLER: Final = "told_by"
_BASIS: Final = "basis"

OF_THE_FORM: Final = frozenset(
    {"do", "id", "seen", "terug", "van", "after", "device", "made_on", "household"}
)
"""Fields of a form that say nothing of the deed."""

_Texts = dict[str, list[str]]


def fields_from_form(do: str, pairs: Sequence[tuple[str, str]]) -> dict[str, object]:
    """The fields of a deed as a form says them; names the deed does not have are kept as they are.

    `was.x` is the value of `x` that was shown: what is as it was is left out, what is empty now
    is taken away. Yes and no are "ja" and "nee", `level.w` is the level of worry `w`.

    >>> fields_from_form("edit_person", [("person", "p"), ("was.name", "Ria"), ("name", "Ria")])
    {'person': 'p'}
    """
    specs = SPECS.get(do, {})
    now: _Texts = {}
    was: _Texts = {}
    for name, text in pairs:
        shown = name.startswith(_WAS)
        plain = name.removeprefix(_WAS)
        if plain not in OF_THE_FORM:
            (was if shown else now).setdefault(plain, []).append(text.replace("\r\n", "\n"))
    found: dict[str, object] = {}
    basis = now.get(_BASIS, [""])[-1]
    for spec in specs.values():
        if spec.shape != "levels":
            _take(spec, found, now.pop(spec.name, None), was.get(spec.name))
    if any(spec.shape == "levels" for spec in specs.values()):
        _take_levels(found, now, was, basis)
    return {**found, **{name: texts[-1] for name, texts in now.items()}}


def _take(
    spec: Spec, found: dict[str, object], now: list[str] | None, was: list[str] | None
) -> None:
    """Put the value of one field where the form says it and it is not as it was."""
    if now is None and (was is None or spec.shape not in ("list", "yes_no")):
        return
    value, before = _value(spec, now or []), None if was is None else _value(spec, was)
    if was is not None and value == before and not spec.required:
        return
    if value is not None:
        found[spec.name] = value
    elif spec.may_be_none and before is not None:
        found[spec.name] = None
    elif spec.shape == "text" and (spec.required or before is not None):
        found[spec.name] = ""


def _value(spec: Spec, texts: list[str]) -> object:
    """What texts mean for a field; an empty text is None."""
    if spec.shape == "list":
        return (
            sorted({text for text in texts if text})
            if not spec.required
            else [t for t in texts if t]
        )
    if spec.shape == "yes_no":
        return _yes_no(texts[-1]) if texts else False
    text = texts[-1].strip() if texts else ""
    return (as_written(text) if spec.shape == "day" else text) or None


def _yes_no(text: str) -> object:
    """True and False for yes and no; another text stays, and is refused as one."""
    return {_YES: True, "nee": False, "": None}.get(text, text)


def _take_levels(found: dict[str, object], now: _Texts, was: _Texts, basis: str) -> None:
    """Put the levels that are otherwise than they were, as sure as `basis` says.

    Where none is, who told it or how sure it is can be said anew: then it is of all levels.
    A ring says by itself what is known.
    """
    names = [name for name in now if name.startswith(_LEVEL)]
    said = {name: text for name in names if (text := now.pop(name)[-1])}
    news = {name: text for name, text in said.items() if text != was.get(name, [""])[-1]}
    ringed = _CIRCLE in found
    if news and basis and not ringed:
        found[_BASIS] = basis
    elif not news and not ringed and (_TELLER in found or _BASIS in found):
        news = said
    if news:
        found[_LEVELS] = {name.removeprefix(_LEVEL): text for name, text in news.items()}
