"""What somebody knows now, told by whom, in one sentence."""

from collections.abc import Callable, Sequence
from typing import Final

from graphmodel.domain.words import Circle, KnowLevel
from graphmodel.domain.worry import Knows
from visualise.dutch.refusals import quote
from visualise.language import Spoken, _, mark

Names = Callable[[str], str]

OF_ALL: Final[Spoken[Circle]] = Spoken(
    {
        "all": mark("{name} weet nu alles"),
        "some": mark("{name} weet nu een deel"),
        "none": mark("{name} weet nog niets"),
    }
)
OF_ONE: Final[Spoken[KnowLevel]] = Spoken(
    {
        "full": mark("{name} weet nu alles van {worry}"),
        "part": mark("{name} weet nu een deel van {worry}"),
        "none": mark("{name} weet niets van {worry}"),
    }
)


def say_known(known: Sequence[Knows], circle: Circle | None, names: Names) -> str:
    """What somebody knows, of whom all records are; `circle` is where they stand then.

    >>> from graphmodel.domain.ids import PersonId, WorryId
    >>> told = Knows(person=PersonId("n"), worry=WorryId("w"), level="full", told_by=PersonId("m"))
    >>> say_known([told], "all", {"n": "Noor", "m": "mama"}.__getitem__)
    'Noor weet nu alles, verteld door mama.'
    """
    first = known[0]
    name = names(first.person)
    if circle in ("all", "none") or len(known) > 1:
        said = OF_ALL[circle or _circle_of(known)].format(name=name)
    else:
        said = OF_ONE[first.level].format(name=name, worry=quote(names(first.worry)))
    return _with_teller(said, known, names)


def _circle_of(known: Sequence[Knows]) -> Circle:
    """The ring of these worries alone, where it is not known of all of them."""
    levels = {one.level for one in known}
    if levels == {"none"}:
        return "none"
    return "all" if levels == {"full"} else "some"


def _with_teller(said: str, known: Sequence[Knows], names: Names) -> str:
    tellers = {one.told_by for one in known}
    teller = next(iter(tellers)) if len(tellers) == 1 else None
    bases = {one.basis for one in known}
    if teller is not None:
        said = _("{said}, verteld door {name}").format(said=said, name=names(teller))
    if bases == {"assumed"}:
        return _("{said}. Dat is een vermoeden.").format(said=said)
    if bases == {"disputed"}:
        return _("{said}. Niet iedereen is het daarover eens.").format(said=said)
    return f"{said}."
