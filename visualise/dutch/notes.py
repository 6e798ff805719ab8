"""What is worth saying beside a deed: whether a safety person counts, and what is still to tell."""

from collections.abc import Callable
from typing import Final

from graphmodel.changes.deeds import Deed, FulfilWish, MarkSafetyPerson, Move
from graphmodel.changes.validity import WhyNot, still_unknown, why_not
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.standing import Standing, stand
from visualise.dutch.refusals import quote
from visualise.dutch.terms import listed
from visualise.language import Spoken, _, mark

WHY_NOT: Final[Spoken[WhyNot]] = Spoken(
    {
        "lives_here": mark("{name} telt niet mee voor {child}, want woont in huis."),
        "is_parent": mark("{name} telt niet mee voor {child}, want is een ouder."),
        "is_cause": mark("{name} telt niet mee voor {child}, want wordt bij een zorg genoemd."),
        "under_age": mark("{name} telt nog niet mee voor {child}, want is nog niet volwassen."),
        "ended": mark("{name} is op deze dag niet de veiligheidspersoon van {child}."),
        "child_elsewhere": mark("{name} telt niet mee: {child} woont niet in dit huis."),
        "deceased": mark("{name} telt niet meer mee voor {child}, want is overleden."),
        "not_born": mark("{name} telt nog niet mee voor {child}, want is nog niet geboren."),
    }
)
"""Why somebody does not count as the safety person of a child."""


def notes_on(deed: Deed, dossier: Dossier, policy: PolicyOnDay) -> tuple[str, ...]:
    """What is worth saying after a deed was done; `dossier` is as it is then."""
    standing = stand(dossier.case, policy)
    if isinstance(deed, MarkSafetyPerson):
        said = why_it_counts_not(dossier, deed.person, deed.child, policy)
        first = said or (_counts(standing, deed.person, deed.child),)
        return (*first, *what_is_unknown(standing, deed.person))
    if isinstance(deed, Move):
        return _still_to_tell(standing, deed.person)
    if isinstance(deed, FulfilWish):
        wish = next((one for one in dossier.case.wishes if one.id == deed.wish), None)
        return _still_to_tell(standing, wish.person) if wish else ()
    return ()


def elsewhere_in_genogram() -> str:
    """That somebody does not stand where a row of the genogram was asked to have them."""
    return _(
        "Niet iedereen kon daar staan. Kinderen staan op leeftijd, partners en huisgenoten bij "
        "elkaar."
    )


def why_it_counts_not(
    dossier: Dossier, person: PersonId, child: PersonId, policy: PolicyOnDay
) -> tuple[str, ...]:
    """Every reason why somebody does not count as the safety person of a child, in words."""
    names = _names(dossier)
    return tuple(
        WHY_NOT[one].format(name=names(person), child=names(child))
        for one in why_not(dossier, person, child, policy)
    )


def what_is_unknown(standing: Standing, person: PersonId) -> tuple[str, ...]:
    """What a safety person, who may hear everything, does not know fully yet."""
    missing = set(still_unknown(standing, person))
    if not missing:
        return ()
    name = standing.name(person)
    if len(missing) == len(standing.worries):
        return (_("{name} mag alles weten, en weet nog niet alles.").format(name=name),)
    worries = [quote(one.statement) for one in standing.worries if one.id in missing]
    said = _("{name} weet nog niet alles van {worries}.")
    return (said.format(name=name, worries=listed(worries)),)


def _counts(standing: Standing, person: PersonId, child: PersonId) -> str:
    said = _("{name} telt mee als veiligheidspersoon van {child}.")
    return said.format(name=standing.name(person), child=standing.name(child))


def _still_to_tell(standing: Standing, person: PersonId) -> tuple[str, ...]:
    """Only of a safety person is it worth saying what they do not know."""
    guards = any(person in people for people in standing.safety.values())
    return what_is_unknown(standing, person) if guards else ()


def _names(dossier: Dossier) -> Callable[[PersonId], str]:
    people = dossier.case.people
    return lambda one: people[one].name
