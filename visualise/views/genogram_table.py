"""The genogram in words, generation by generation: the second sheet of a print."""

from itertools import groupby
from typing import Final

from graphmodel.domain.ids import PersonId
from graphmodel.rules.family import Family
from visualise.dutch.genogram import facts_of_person, said_of_bond
from visualise.dutch.terms import capitalised
from visualise.language import _
from visualise.layout.genogram.model import GenogramPlacement
from visualise.paper.picture import Table, TableGroup
from visualise.views.genogram import generation_names
from visualise.views.kin_facts import Kinfolk, kin_sentences, kinfolk_drawn

SHARES: Final = (2.0, 3.0, 2.0)


def genogram_table(placed: GenogramPlacement) -> Table:
    """Everybody with what the symbols tell, their family, and how they stand towards each other."""
    family, kin = placed.family, kinfolk_drawn(placed.family)
    seats = sorted(placed.seats, key=lambda one: (one.generation, one.symbol.x))
    groups = []
    names = generation_names(placed)
    for level, some in groupby(seats, key=lambda one: one.generation):
        row = [PersonId(one.node) for one in some if one.person is not None]
        if row:
            rows = tuple(_row(family, kin, person) for person in row)
            groups.append(TableGroup(names[level], rows))
    return Table(
        caption=_("Iedereen op een rij"),
        heads=(_("Wie"), _("Familie"), _("Banden")),
        shares=SHARES,
        groups=tuple(groups),
    )


def _row(family: Family, kin: Kinfolk, person: PersonId) -> tuple[str, ...]:
    bonds = [
        said_of_bond(one.from_person, one.to_person, one.kind, family)
        for one in family.bonds
        if person in (one.from_person, one.to_person)
    ]
    name = " ".join(family.people[person].name.split())
    said = (name, facts_of_person(person, family))
    return (
        "\n".join(part for part in said if part),
        "\n".join(kin_sentences(kin, person)),
        "\n".join(capitalised(one) for one in dict.fromkeys(bonds)),
    )
