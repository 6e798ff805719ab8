"""The language of what is said: Dutch is the source, other languages are catalogues.

The language belongs to one request or one drawing and travels with it, not through every
function that says a word: `speaking` sets it for the length of a block.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import resources
from typing import Final, Literal, TypeVar, get_args

from babel.messages.pofile import read_po

Language = Literal["nl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
SOURCE: Final[Language] = "nl"

Key = TypeVar("Key")

_spoken: ContextVar[Language] = ContextVar("language", default=SOURCE)


def language() -> Language:
    """The language spoken now."""
    return _spoken.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say everything in this language for the length of a block.

    >>> with speaking("en"):
    ...     language()
    'en'
    """
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def as_language(text: str | None) -> Language | None:
    """A language by its code, or None when it is not one of ours.

    >>> as_language("en"), as_language("fy")
    ('en', None)
    """
    return text if text in LANGUAGES else None


def _(text: str) -> str:
    """A text in the language spoken now; Dutch where there is no other.

    >>> _("Er is geen vertaling voor deze zin.")
    'Er is geen vertaling voor deze zin.'
    """
    said = _catalogue(language()).get(text, text)
    return Sentence(said) if "{" in said else said


def n_(one: str, many: str, number: int) -> str:
    """The one text for 1, the other for any other number, in the language spoken now.

    >>> n_("{n} mens", "{n} mensen", 2).format(n=2)
    '2 mensen'
    """
    return _(one if number == 1 else many)


class Sentence(str):
    """A text with room for names; a name that turns letters round turns only itself round.

    >>> ascii(Sentence("{name} komt.").format(name=chr(0x202E) + "kwaad"))
    "'\\\\u2068\\\\u202ekwaad\\\\u2069 komt.'"
    """

    __slots__ = ()

    def format(self, *args: object, **values: object) -> str:
        """Fill it in."""
        return super().format(*map(_apart, args), **{key: _apart(values[key]) for key in values})


_OPENING: Final = "\u2066\u2067\u2068"
_APART: Final = "\u2068"
_END: Final = "\u2069"
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e" + _OPENING + _END)


def _apart(value: object) -> object:
    """Set apart what holds signs for the reading direction, and end all that it begins."""
    if not isinstance(value, str) or _TURNING.isdisjoint(value):
        return value
    kept: list[str] = []
    depth = 0
    for letter in value:
        depth += (letter in _OPENING) - (letter == _END)
        if depth >= 0:
            kept.append(letter)
        depth = max(depth, 0)
    return "".join((_APART, *kept, _END * depth, _END))


def mark(text: str) -> str:
    """A text that is translated where it is said, with `_`; here it is only found."""
    return text


def in_every_language(say: Callable[[], str]) -> tuple[str, ...]:
    """What is said in each language, in the order of `LANGUAGES`.

    >>> in_every_language(lambda: "Ria")
    ('Ria', 'Ria')
    """
    said: list[str] = []
    for each in LANGUAGES:
        with speaking(each):
            said.append(say())
    return tuple(said)


class Spoken(Mapping[Key, str]):
    """Texts by their code; whoever looks one up gets it in the language spoken at that moment.

    >>> words = Spoken({"nobody": mark("Er is geen vertaling voor deze zin.")})
    >>> words["nobody"]
    'Er is geen vertaling voor deze zin.'
    """

    def __init__(self, texts: Mapping[Key, str]) -> None:
        self._texts = dict(texts)

    def __getitem__(self, key: Key) -> str:
        return _(self._texts[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


@cache
def _catalogue(language: Language) -> Mapping[str, str]:
    """The translations of a language: every message, singular and plural, by its Dutch text."""
    if language == SOURCE:
        return {}
    file = resources.files("visualise").joinpath("languages", f"{language}.po")
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    return {
        text: translation
        for message in catalogue
        if "fuzzy" not in message.flags
        for text, translation in zip(_forms(message.id), _forms(message.string), strict=False)
        if text and translation
    }


def _forms(text: object) -> tuple[str, ...]:
    """A message that goes with a number has two forms, another one."""
    return tuple(map(str, text)) if isinstance(text, tuple | list) else (str(text),)
