"""Where everybody stands on the rings after a change, for the change itself to keep."""

from dataclasses import replace

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.policy.policy import Policy
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import stand
from graphmodel.usecases.arranging import Arrange, Arrangement
from visualise.layout.arranging import arrange_rings
from visualise.views.rings import rings_people


def arranging(policy: Policy) -> Arrange:
    """Gives everybody on the rings of a day their place; whoever has one keeps it."""

    def arrange(dossier: Dossier, day: Day, late: frozenset[PersonId] = frozenset()) -> Arrangement:
        standing = stand(dossier.case, policy.on(day))
        circles = circles_of(standing)
        kept = cells_of(dossier)
        people = [
            replace(one, late=one.id in late) for one in rings_people(standing, circles, kept)
        ]
        placed = arrange_rings(people, open_worries=bool(circles.worries), sheet=dossier.sheet)
        cells = {PersonId(one): cell for one, cell in placed.cells.items()}
        return Arrangement(cells, placed.grew, placed.sheet)

    return arrange


def cells_of(dossier: Dossier) -> dict[PersonId, str]:
    """The stored places on the rings."""
    return {
        one.person: str(one.cell)
        for one in dossier.positions
        if one.lens == "circles" and one.cell is not None
    }
