"""What lies between the people on the map: bonds, kinship, and who knows whom."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graphmodel.domain.calendar import days_between, valid_on
from graphmodel.domain.case import Case
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import ParentKind
from graphmodel.rules.standing import Standing
from visualise.dutch.network_map import BOND_FROM, BOND_TO
from visualise.language import Spoken, mark
from visualise.layout.network.model import Relation, TieState

PARENT_OF: Spoken[ParentKind] = Spoken(
    {
        "biological": mark("ouder van {name}"),
        "adoptive": mark("adoptieouder van {name}"),
        "step": mark("stiefouder van {name}"),
        "foster": mark("pleegouder van {name}"),
        "donor": mark("donor van {name}"),
    }
)
CHILD_OF: Spoken[ParentKind] = Spoken(
    {
        "biological": mark("kind van {name}"),
        "adoptive": mark("adoptiekind van {name}"),
        "step": mark("stiefkind van {name}"),
        "foster": mark("pleegkind van {name}"),
        "donor": mark("kind van {name} als donor"),
    }
)
OTHERS: Spoken[str] = Spoken(
    {
        "partner": mark("partner van {name}"),
        "told": mark("vertelde {name} over een zorg"),
        "heard": mark("hoorde van {name} over een zorg"),
        "colleague": mark("werkt bij dezelfde organisatie als {name}"),
    }
)


@dataclass(frozen=True, slots=True)
class Between:
    """Something between two people on the map, and how each of the two tells it of the other."""

    relation: Relation
    said: str
    said_back: str


def tie_state(standing: Standing, tie: Tie, *, shared: bool = False) -> TieState:
    """Whether somebody takes part, and was heard of lately; a later contact tells nothing yet.

    In a share contact was taken out, which is not the same as unknown: it says nothing of it.

    Source: policy `quiet_days`, as the signal "a tie gone quiet".
    """
    if not tie.active:
        return "inactive"
    if shared:
        return "untold"
    if tie.last_contact is None or tie.last_contact > standing.day:
        return "unknown"
    quiet = days_between(tie.last_contact, standing.day) >= standing.policy.numbers.quiet_days
    return "quiet" if quiet else "fresh"


def betweens(standing: Standing, case: Case) -> tuple[Between, ...]:
    """Everything between two people on the map that day, bonds first.

    `case` is that of the dossier, which holds partners and bonds.
    """
    here = standing.members.keys() | standing.ties.keys()
    found = (*_bonds(standing, case), *_kin(standing, case), *_acquainted(standing))
    return tuple(one for one in found if one.relation.one in here and one.relation.other in here)


def drawn(between: tuple[Between, ...], standing: Standing) -> tuple[Relation, ...]:
    """The lines of the drawing: of a pair the bonds, else that they are kin, else know each other.

    Kinship inside the household is left to the genogram.
    """
    lines: dict[frozenset[str], list[Relation]] = defaultdict(list)
    for one in between:
        relation = one.relation
        pair = frozenset((relation.one, relation.other))
        at_home = relation.one in standing.members and relation.other in standing.members
        if relation.kind not in ("kin", "knows"):
            if relation not in lines[pair]:
                lines[pair].append(relation)
        elif not lines[pair] and not at_home:
            lines[pair].append(relation)
    return tuple(relation for found in lines.values() for relation in found)


def _bonds(standing: Standing, case: Case) -> Iterator[Between]:
    for bond in case.bonds:
        if valid_on(bond, standing.day):
            back = BOND_TO if bond.kind in BOND_TO else BOND_FROM
            relation = Relation(bond.from_person, bond.to_person, bond.kind)
            yield _between(standing, relation, BOND_FROM[bond.kind], back[bond.kind])


def _kin(standing: Standing, case: Case) -> Iterator[Between]:
    for link in case.parents:
        if valid_on(link, standing.day):
            relation = Relation(link.parent, link.child, "kin")
            yield _between(standing, relation, PARENT_OF[link.kind], CHILD_OF[link.kind])
    for couple in case.partners:
        over = couple.ended is not None and couple.until is None
        if not over and valid_on(couple, standing.day):
            relation = Relation(couple.a, couple.b, "kin")
            yield _between(standing, relation, OTHERS["partner"], OTHERS["partner"])


def _acquainted(standing: Standing) -> Iterator[Between]:
    """Outsiders of whom one told the other, and colleagues one after the other."""
    outside = standing.ties.keys() - standing.members.keys()
    told = {
        (knows.told_by, person)
        for known in standing.known.values()
        for person, knows in known.items()
        if knows.told_by in outside and person in outside and knows.told_by != person
    }
    for teller, hearer in sorted((str(one), str(other)) for one, other in told):
        relation = Relation(teller, hearer, "knows")
        yield _between(standing, relation, OTHERS["told"], OTHERS["heard"])
    for one, other in _colleagues(standing, sorted(outside)):
        relation = Relation(one, other, "knows")
        yield _between(standing, relation, OTHERS["colleague"], OTHERS["colleague"])


def _colleagues(standing: Standing, people: list[PersonId]) -> Iterator[tuple[str, str]]:
    staff: defaultdict[str, list[PersonId]] = defaultdict(list)
    for person in people:
        for unit in {work.team or work.organisation or "" for work in standing.units_of(person)}:
            staff[unit].append(person)
    for unit in sorted(staff):
        yield from pairwise(staff[unit])


def _between(standing: Standing, relation: Relation, said: str, said_back: str) -> Between:
    one, other = PersonId(relation.one), PersonId(relation.other)
    return Between(
        relation,
        said.format(name=standing.name(other)),
        said_back.format(name=standing.name(one)),
    )
