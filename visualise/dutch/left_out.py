"""What stays out of a print for somebody, told to whoever makes it and to nobody else."""

from collections.abc import Callable, Iterator, Sequence

from graphmodel.rules.share import LeftOut
from visualise.dutch.terms import listed
from visualise.language import _, n_

Counted = Callable[[int], str]


def left_out_lines(
    left_out: LeftOut, worries: list[str], people: list[str], homes: Sequence[str] = ()
) -> Iterator[str]:
    """One sentence for every kind of thing that stays out; `worries`, `people`, `homes` by words.

    Example:
        >>> list(left_out_lines(LeftOut(bonds=2), [], ["Ria"], ["Bij opa"]))
        ['Niet getekend: Ria.', 'Geen lijn om een ander huis: Bij opa.', '2 banden tussen mensen.']
    """
    for worry in worries:
        yield _("De zorg: {worry}").format(worry=worry)
    if people:
        yield _("Niet getekend: {names}.").format(names=listed(people))
    if homes:
        yield _("Geen lijn om een ander huis: {names}.").format(names=listed(homes))
    counts = (
        (left_out.bonds, _bonds),
        (left_out.safety_persons, _safety_persons),
        (left_out.roles, _roles),
        (left_out.tasks, _tasks),
        (left_out.places, _places),
        (left_out.wishes, _wishes),
        (left_out.knowledge, _knowledge),
        (left_out.sources, _sources),
        (left_out.notes, _notes),
        (left_out.addresses, _addresses),
        (left_out.fostered, _fostered),
        (left_out.carers, _carers),
    )
    for count, say in counts:
        if count:
            yield say(count).format(n=count)


def _bonds(count: int) -> str:
    return n_("{n} band tussen mensen.", "{n} banden tussen mensen.", count)


def _safety_persons(count: int) -> str:
    return n_(
        "Dat iemand veiligheidspersoon is: {n} keer.",
        "Dat iemand veiligheidspersoon is: {n} keer.",
        count,
    )


def _roles(count: int) -> str:
    return n_("{n} rol.", "{n} rollen.", count)


def _tasks(count: int) -> str:
    return n_("{n} taak in het plan.", "{n} taken in het plan.", count)


def _places(count: int) -> str:
    return n_("{n} plek in een leven.", "{n} plekken in een leven.", count)


def _wishes(count: int) -> str:
    return n_("{n} stap naar binnen.", "{n} stappen naar binnen.", count)


def _knowledge(count: int) -> str:
    return n_("Wat een kind weet: {n} keer.", "Wat een kind weet: {n} keer.", count)


def _sources(count: int) -> str:
    return n_(
        "Wie iets vertelde, of hoe zeker dat is: {n} keer.",
        "Wie iets vertelde, of hoe zeker dat is: {n} keer.",
        count,
    )


def _notes(count: int) -> str:
    return n_("{n} notitie.", "{n} notities.", count)


def _addresses(count: int) -> str:
    return n_("Het adres.", "De adressen.", count)


def _fostered(count: int) -> str:
    return n_(
        "Bij welk pleeggezin {n} kind woont.", "Bij welk pleeggezin {n} kinderen wonen.", count
    )


def _carers(count: int) -> str:
    return n_(
        "Dat {n} mens pleegouder is. Die mens kan er om iets anders wel op staan: kijk of dat mag.",
        "Dat {n} mensen pleegouder zijn. Die mensen kunnen er om iets anders wel op staan: "
        "kijk of dat mag.",
        count,
    )
