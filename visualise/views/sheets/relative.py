"""The sheet of somebody who is drawn in the genogram and belongs to another household."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.rules.family import Family
from graphmodel.rules.standing import Standing
from visualise.views.frame import CaseHead, case_head
from visualise.views.kin_facts import kin_sentences, kinfolk_drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeSheet:
    """Who somebody is to the family, in sentences."""

    head: CaseHead
    home: str
    close: str
    name: str
    said: tuple[str, ...]


def relative_sheet(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    family: Family,
    person: PersonId,
) -> RelativeSheet:
    """What the genogram says of somebody it draws.

    Raises:
        KeyError: nobody in it is called so.
    """
    home = f"/huishouden/{standing.household.id}"
    return RelativeSheet(
        head=case_head(standing, place, today, version=dossier.version),
        home=home,
        close=f"{home}/stamboom",
        name=family.people[person].name,
        said=kin_sentences(kinfolk_drawn(family), person),
    )
