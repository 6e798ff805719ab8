"""A household with something of every kind in it, and what one reader of it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Member
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.relatives import Relatives
from graphmodel.rules.family import Family
from graphmodel.rules.kinship_family import family_of, household_around, stored_order
from graphmodel.rules.share import Share
from graphmodel.rules.share_family import share_family
from graphmodel.rules.standing import stand
from tests.changes.drawing import drawn, policy_on
from tests.rules.lines import (
    Line,
    bond,
    household,
    in_household,
    knows,
    line,
    member,
    person,
    role,
    safety,
    tie,
    worry,
)
from tests.rules.shares import share_of
from tests.rules.world import DAY
from visualise.paper.picture import Lens, Picture
from visualise.views.pictures import Asked, picture_of

READERS: Final = ("tom", "eva", "oma", "roos", "daan", "juf", "prof", "opa", "lis")
"""Who is named as a cause, the other parent, kin, children, a professional, who died."""


def lives_in(who: str, home: str) -> Line:
    """Somebody lives in another household."""
    return line("member", household=home, person=who)


def _people() -> Iterator[Line]:
    births = {"eva": "1990-01-01", "tom": "1988", "oma": "1960", "roos": "2015-03-04"}
    births |= {"daan": "2018-03-04", "lis": "2012-02-02", "pkind": "2014"}
    for who, sex in (("eva", "f"), ("tom", "m"), ("oma", "f"), ("roos", "f"), ("daan", "m")):
        yield person(who, sex=sex, birth=births[who], vulnerable=who == "eva")
    yield person("opa", sex="m", birth="1958", died="2020-01-01")
    yield from (person(who, birth=births.get(who)) for who in ("lis", "pkind", "pm", "pv"))
    yield from (person(who) for who in ("juf", "prof", "prof2", "buur"))


def _around() -> Iterator[Line]:
    yield from (member("eva", role="parent"), member("daan", role="child"))
    yield member("roos", role="child", part_time=True)
    yield from (lives_in(who, "h2") for who in ("roos", "tom", "lis"))
    yield from (tie("tom"), tie("oma"), tie("lis"), tie("juf", area="school_work"))
    yield from (tie(who, area="specialist_services", paid=True) for who in ("prof", "prof2"))
    yield tie("buur", area="neighbours", active=False)
    yield line("works_for", person="prof", organisation="o", function="planner")
    yield line("works_for", person="prof2", organisation="o")
    yield from (role("prof", "safety_planner", from_="2026-02-01"),)
    yield role("prof2", "case_director", from_="2026-01-01")


def _kin() -> Iterator[Line]:
    for child in ("roos", "daan"):
        yield from (line("parent", parent=one, child=child) for one in ("eva", "tom"))
    yield line("parent", parent="tom", child="lis")
    yield from (line("parent", parent=one, child="eva") for one in ("oma", "opa"))
    was = {"from_": "2010-01-01", "until": "2025-01-01", "ended": "divorced"}
    yield line("partner", a="eva", b="tom", kind="married", **was)
    yield from (bond("eva", "oma", "close"), bond("tom", "buur", "close"))


def _told() -> Iterator[Line]:
    yield worry("w1", caused_by=["tom"], concerns=["roos", "daan"], priority=1)
    yield worry("w2", caused_by=["eva"], concerns=["daan"], priority=2)
    yield from (knows(who, "w1") for who in ("eva", "tom", "prof", "roos"))
    yield from (knows(who, "w1", "part") for who in ("oma", "juf"))
    yield from (knows(who, "w2") for who in ("eva", "prof"))
    yield from (safety("oma", "roos"), safety("juf", "daan"))
    yield in_household("task", id="t1", person="oma", what="Brengt Roos naar zwemles")
    for who, where, met in (("roos", "Zwembad", "juf"), ("tom", "Fabriek", "buur")):
        yield line("place", id=f"pl-{who}", person=who, name=where, people=[met])


HOME: Final[tuple[Line, ...]] = (
    household(name="Gezin Bos", phase="risk_driven", address="LAAN 1"),
    *_people(),
    *_around(),
    *_kin(),
    *_told(),
)
"""Eva with two children; Tom, their father, is named as a cause and has a daughter of his own."""


def changed(lines: tuple[Line, ...], match: dict[str, Any], **values: Any) -> tuple[Line, ...]:
    """The lines with other values in the one that matches; None takes a field out."""
    (found,) = (one for one in lines if match.items() <= one.items())
    new = found | {name.rstrip("_"): value for name, value in values.items()}
    kept = {name: value for name, value in new.items() if value is not None}
    return tuple(kept if one is found else one for one in lines)


def without(lines: tuple[Line, ...], **match: str) -> tuple[Line, ...]:
    """The lines but those that match."""
    found = tuple(one for one in lines if not match.items() <= one.items())
    assert len(found) < len(lines), match
    return found


def household_and_family(
    lines: tuple[Line, ...], home: str = "h", secret: frozenset[str] = frozenset()
) -> tuple[Dossier, Family]:
    """The household as it is read, and the family around it; `secret` homes hide their address."""
    away = [one for one in lines if one["record"] == "member" and one["household"] != home]
    dossier = drawn(*(one for one in lines if one not in away))
    case = dossier.case
    elsewhere = (
        Member(household=HouseholdId(one["household"]), person=PersonId(one["person"]))
        for one in away
    )
    relatives = Relatives(
        people=case.people,
        parents=tuple(case.parents),
        partners=tuple(case.partners),
        twins=tuple(dossier.twins),
        bonds=tuple(case.bonds),
        members=(*case.members, *elsewhere),
        homes={HouseholdId(one["household"]): "Elders" for one in away},
        secret_homes=frozenset(map(HouseholdId, secret)),
    )
    around = household_around(stand(case, policy_on(DAY)), relatives)
    order = stored_order(dossier.positions)
    return dossier, family_of(relatives, around, DAY, 3, order=order)


@dataclass(frozen=True)
class Seen:
    """Everything a picture for a reader is made of."""

    share: Share
    family: Family

    @property
    def facts(self) -> tuple[Dossier, Family]:
        """What every lens draws; when it is the same, every file is."""
        return self.share.dossier, self.family

    def picture(self, lens: Lens) -> Picture:
        """The picture as the command and the page make it."""
        dossier = self.share.dossier
        standing = stand(dossier.case, policy_on(DAY))
        return picture_of(
            lens,
            Asked(
                dossier=dossier,
                standing=standing,
                today=DAY,
                family=self.family,
                reader=self.share.reader,
            ),
        )


def seen_by(
    reader: str,
    lines: tuple[Line, ...],
    *ticked: str,
    home: str = "h",
    secret: frozenset[str] = frozenset(),
    foster_families: bool = False,
) -> Seen:
    """What a reader is shown of it, with these worries ticked."""
    dossier, family = household_and_family(lines, home, secret)
    made = share_of(dossier, *ticked, reader=reader)
    return Seen(made, share_family(family, made, foster_families=foster_families))
