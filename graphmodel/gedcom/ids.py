"""Ids of people out of the references of a file: the same ones every time, never two alike."""

import hashlib
import re
from collections.abc import Iterable
from typing import Final

from graphmodel.domain.ids import PersonId
from graphmodel.gedcom.remarks import Why
from graphmodel.gedcom.tree import Node

OUR_ID: Final = "urn:x-veilige-cirkels:person"
"""The type of an EXID that holds an id of ours, in what we wrote ourselves (version 7)."""

OUR_REFERENCE: Final = "veilige-cirkels"
"""The type of a REFN that does so (version 5.5.1)."""

LONGEST_PREFIX: Final = 32
"""Characters, so that there is room for what tells people apart."""

_LONGEST_ID: Final = 64
_WRONG: Final = re.compile(r"[^A-Za-z0-9._-]")
_RIGHT: Final = re.compile(r"(?!\.{1,2}\Z)[A-Za-z0-9._-]+")
_MARK: Final = 12


def is_prefix(text: str) -> bool:
    """Whether an id can begin with this.

    >>> is_prefix("opa-"), is_prefix("o p a")
    (True, False)
    """
    return not text or (len(text) <= LONGEST_PREFIX and _RIGHT.fullmatch(text) is not None)


def ids_of(people: Iterable[Node], prefix: str) -> tuple[dict[Node, PersonId], dict[Node, Why]]:
    """The id of everybody, and whose is not as the file has it.

    Ids that may stand as they are come first, so that nobody takes what belongs to another.
    """
    wanted = {node: _wanted(node) for node in people}
    ids: dict[Node, PersonId] = {}
    told: dict[Node, Why] = {}
    taken: set[str] = set()
    for plain in (True, False):
        for number, (node, text) in enumerate(wanted.items(), 1):
            if (prefix + text == _fitting(prefix, text)) is not plain:
                continue
            found = _fitting(prefix, text or f"zonder-{number}")
            while found in taken:
                found = _marked(prefix, text, f"{text}/{number}/{found}")
            taken.add(found)
            ids[node] = PersonId(found)
            if found != prefix + text:
                told[node] = "id_changed" if text else "id_made"
    return {node: ids[node] for node in wanted}, told


def _wanted(node: Node) -> str:
    """Our own id where we wrote the file, else the reference without its signs."""
    for tag, kind in (("EXID", OUR_ID), ("REFN", OUR_REFERENCE)):
        for own in node.all(tag):
            type_ = next(own.all("TYPE"), None)
            if type_ is not None and type_.value == kind and _RIGHT.fullmatch(own.value):
                own.told = type_.told = True
                return own.value
    return node.xref[1:-1] if node.xref else ""


def _fitting(prefix: str, text: str) -> str:
    """The id itself where it may stand so; else made to fit, with a mark of what it was.

    One or two dots would lead elsewhere in an address.

    >>> _fitting("", "I1"), _fitting("a-", "I 1"), _fitting("", "..")
    ('I1', 'a-I_1-78c078f91e75', '..-5ec1f7e700f3')
    """
    if _RIGHT.fullmatch(text) and len(prefix + text) <= _LONGEST_ID:
        return prefix + text
    return _marked(prefix, text, text)


def _marked(prefix: str, text: str, told_apart: str) -> str:
    mark = hashlib.sha256(told_apart.encode("utf-8", "replace")).hexdigest()[:_MARK]
    room = _LONGEST_ID - len(prefix) - _MARK - 1
    return f"{prefix}{_WRONG.sub('_', text)[:room]}-{mark}"
