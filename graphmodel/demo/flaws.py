"""What goes wrong in a made-up household, so that there is something to see and not too much."""

from enum import Enum, auto

from graphmodel.demo.chance import Chance


class Flaw(Enum):
    """Something that needs attention."""

    QUIET = auto()
    CONTACT_UNKNOWN = auto()
    FEW_ACTIVE = auto()
    EXACTLY_THREE = auto()
    CHILD_UNSAFE = auto()
    ONE_SAFETY_PERSON = auto()
    SAFETY_UNINFORMED = auto()
    SECRET = auto()
    SECRET_UNKNOWN = auto()
    NO_DIRECTOR = auto()
    TWO_DIRECTORS = auto()
    NO_PLANNER = auto()
    DROPPED = auto()
    DUE = auto()
    CHAIR = auto()
    CANNOT = auto()
    EMPLOYER_UNKNOWN = auto()
    GENERATIONS = auto()


SHARE: dict[Flaw, float] = {
    Flaw.QUIET: 16,
    Flaw.CONTACT_UNKNOWN: 12,
    Flaw.FEW_ACTIVE: 9,
    Flaw.EXACTLY_THREE: 6,
    Flaw.CHILD_UNSAFE: 9,
    Flaw.ONE_SAFETY_PERSON: 8,
    Flaw.SAFETY_UNINFORMED: 9,
    Flaw.SECRET: 7,
    Flaw.SECRET_UNKNOWN: 4,
    Flaw.NO_DIRECTOR: 3,
    Flaw.TWO_DIRECTORS: 3.5,
    Flaw.NO_PLANNER: 4,
    Flaw.DROPPED: 5,
    Flaw.DUE: 15,
    Flaw.CHAIR: 10,
    Flaw.CANNOT: 5,
    Flaw.EMPLOYER_UNKNOWN: 2.5,
    Flaw.GENERATIONS: 7,
}
"""How often each is met beside the others."""

HOW_MANY = (42.0, 31.0, 17.0, 10.0)
"""How many households have none, one, two, three."""


def draw_flaws(chance: Chance) -> frozenset[Flaw]:
    """The flaws of one household."""
    number = chance.weighted(range(len(HOW_MANY)), HOW_MANY)
    return frozenset(chance.weighted(tuple(SHARE), tuple(SHARE.values())) for _ in range(number))
