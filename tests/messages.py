"""The texts that the program says, and their English; `make messages` finds the new ones.

Every text that is given to `_`, `n_` or `mark` in the program and its templates is a message.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).parent.parent
CATALOGUE: Final = ROOT / "visualise" / "languages" / "en.po"
FOLDERS: Final = ("visualise", "api")
METHODS: Final = [("**.py", "python"), ("templates/**.html", "jinja2")]
OPTIONS: Final = {"templates/**.html": {"silent": "false"}}
KEYWORDS: Final = {"_": None, "mark": None, "n_": (1, 2)}
HEADER: Final = b"""\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
WIDTH: Final = 100

_PLACEHOLDER: Final = re.compile(r"\{\w*\}")
_WORD: Final = re.compile(r"[^\W\d_]+")


def said() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Every message with the file that says it: one text, or two where a number decides."""
    for folder in FOLDERS:
        found = extract_from_dir(ROOT / folder, METHODS, OPTIONS, KEYWORDS)
        for name, _line, message, _comments, _context in sorted(found, key=lambda one: one[:2]):
            yield f"{folder}/{name}", message


def forms(message: object) -> tuple[str, ...]:
    """The texts of a message: one, or two where a number decides."""
    return tuple(map(str, message)) if isinstance(message, tuple | list) else (str(message),)


def english() -> Catalog:
    """The English catalogue as it is kept."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, placeholders left out."""
    return [word.casefold() for word in _WORD.findall(_PLACEHOLDER.sub(" ", text))]


FREQUENT: Final = frozenset(
    words_of(
        "aan alle bij dat de deze dit een en er geen het hier hoe hun iets je kan naar niet nog "
        "nu om ook op te tot uit van voor waar wat weet wie wordt zijn"
    )
)
"""Words without which there is hardly a Dutch text, and that are no English ones."""


def dutch_words() -> set[str]:
    """Words that occur in the Dutch texts and in none of the English ones, and frequent ones."""
    dutch: set[str] = set()
    other: set[str] = set()
    for message in english():
        dutch.update(word for form in forms(message.id) for word in words_of(form))
        other.update(word for form in forms(message.string) for word in words_of(form))
    return dutch - other | FREQUENT


def update() -> None:
    """Put new messages in the catalogue, without a translation, and leave out what is gone."""
    wanted = Catalog(locale="en")
    for source, message in said():
        wanted.add(message, locations=[(source, 1)])
    catalogue = english()
    catalogue.update(wanted, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    with CATALOGUE.open("wb") as file:
        file.write(HEADER)
        write_po(file, catalogue, width=WIDTH, include_lineno=False, omit_header=True)


if __name__ == "__main__":
    update()
