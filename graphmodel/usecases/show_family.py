"""Show the genogram of a household or of somebody: the family as it is drawn on a day."""

from dataclasses import replace

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.relatives import Relatives
from graphmodel.errors import NotFound, TooManyToDraw
from graphmodel.policy.policy import Policy, PolicyOnDay
from graphmodel.rules.family import Family
from graphmodel.rules.kinship_family import (
    FamilyAround,
    empty_places,
    family_of,
    household_around,
    stored_order,
)
from graphmodel.rules.standing import stand
from graphmodel.store.query import Transaction
from graphmodel.store.relatives import read_relatives
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require


def show_family(
    store: Store,
    actor: Actor,
    household: str,
    policy: Policy,
    on: Day,
    generations: int | None = None,
    *,
    empty: bool = False,
) -> Family:
    """The family of a household on a day; with `empty` also the places nobody is drawn at yet.

    `generations` counts upwards, the members' own included; the policy says how many when it is
    left open.

    Raises:
        NotFound: the household is not in the store.
        TooManyToDraw: the family is larger than a drawing can be.
    """
    require(actor, "see_household", household)
    today = policy.on(on)
    most = generations or today.numbers.generations

    def read(transaction: Transaction) -> tuple[Dossier, Relatives]:
        found = store.dossiers.now(transaction, household)
        if found is None:
            raise NotFound.named("household", household)
        members = {one.person for one in found.dossier.case.members}
        return found.dossier, read_relatives(transaction, members, most)

    dossier, relatives = store.read(read)
    around = household_around(stand(dossier.case, today), relatives)
    places = empty_places(relatives, around, on, most) if empty else ()
    order = stored_order(dossier.positions)
    return _drawable(family_of(relatives, around, on, most, empty=places, order=order), today)


def show_relatives(
    store: Store, actor: Actor, person: str, policy: Policy, on: Day, generations: int | None = None
) -> Family:
    """The relatives of somebody, without a household; on the web they are seen with one alone.

    Raises:
        NotFound: nobody has this id.
        AccessDenied: the actor does not work on this machine.
        TooManyToDraw: they are more than a drawing can hold.
    """
    require(actor, "see_person")
    who, today = PersonId(person), policy.on(on)
    most = generations or today.numbers.generations
    relatives = store.read(lambda transaction: read_relatives(transaction, [who], most))
    if who not in relatives.people:
        raise NotFound.named("person", person)
    around = FamilyAround(of=person, start=frozenset({who}))
    return _drawable(family_of(relatives, around, on, most), today)


def _drawable(family: Family, policy: PolicyOnDay) -> Family:
    """The family, where it can be drawn. Source: policy number drawn_relatives."""
    most = policy.numbers.drawn_relatives
    if len(family.people) > most:
        raise TooManyToDraw.of(len(family.people), most)
    crowded = len(family.people) + len(family.empty) > most
    return replace(family, empty=()) if crowded else family
