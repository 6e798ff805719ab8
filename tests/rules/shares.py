"""One household with a secret, the share that a reader gets of it, and what stands in that."""

from datetime import date
from typing import Any

from graphmodel.changes.applied import all_records
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.interchange.encode import encode_line
from graphmodel.rules.share import NotToShare, Share, share
from tests.changes.drawing import drawn, policy_on
from tests.rules.lines import Line, child, member, person, tie, worry
from tests.rules.world import DAY

HOME: tuple[Line | tuple[Line, ...], ...] = (
    person("eva", sex="f"),
    person("tom", sex="m"),
    member("eva", role="parent"),
    member("tom", role="parent"),
    child("roos"),
    tie("ria"),
    worry("w1", caused_by=["tom"], concerns=["roos"]),
)
"""Roos with her parents; the worry is of what her father does."""


def share_of(dossier: Dossier, *ticked: str, reader: str, on: date = DAY, **more: Any) -> Share:
    """The share that a reader gets; there is one."""
    made = share(dossier, PersonId(reader), policy_on(on), [WorryId(w) for w in ticked], **more)
    assert not isinstance(made, NotToShare), made
    return made


def seen(made: Share) -> list[str]:
    """The worries it shows."""
    return sorted(one.id for one in made.dossier.case.worries)


def levels(made: Share) -> dict[str, str]:
    """Who is said to know something, and how much."""
    return {one.person: one.level for one in made.dossier.case.knows}


def bonds(made: Share) -> list[tuple[str, str, str]]:
    """The bonds it shows."""
    return sorted((o.from_person, o.to_person, o.kind) for o in made.dossier.case.bonds)


def guards(made: Share) -> list[tuple[str, str]]:
    """Who is shown to watch over whom."""
    return sorted((one.person, one.child) for one in made.dossier.case.safety_persons)


def shared(reader: str, *lines: Any, **more: Any) -> Share:
    """The share of Roos' household, with more lines, that a reader gets."""
    return share_of(drawn(*HOME, *lines), reader=reader, **more)


def text_of(made: Share) -> str:
    """Everything that stands in a share, as it is written down and as Python shows it."""
    lines = b"".join(encode_line(one) for one in all_records(made.dossier)).decode()
    return lines + repr(made.dossier) + repr(made.names)
