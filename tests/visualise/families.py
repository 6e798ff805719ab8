"""Families for tests of the genogram: samples, the demonstration, small ones made by hand."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from graphmodel.demo.story import read_story
from graphmodel.domain.calendar import Day, PartialDate
from graphmodel.domain.household import Household, Member
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Bond, Parent, Partner, Person, Twins
from graphmodel.domain.records import Record
from graphmodel.domain.words import ParentKind, PartnerEnd, Sex
from graphmodel.gedcom.read import read_gedcom
from graphmodel.rules.ages import alive_on, minor_on
from graphmodel.rules.family import Family, Home
from tests.rules.world import records_of
from tests.visualise.dossiers import home_line

DAY = date(2026, 11, 22)
GEDCOM = Path(__file__).parents[1] / "data" / "gedcom"
SAMPLES = Path(__file__).parents[1] / "data" / "family-samples"
_KINDS: dict[str, ParentKind] = {"blood": "biological", "adopted": "adoptive", "half": "step"}


def sample_names() -> list[str]:
    """The sample families by name."""
    return sorted(path.stem for path in SAMPLES.glob("*.json"))


def sample_family(name: str) -> Family:
    """A sample family; who is named without a name is called by their id."""
    rows: list[dict[str, Any]] = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    people: dict[PersonId, Person] = {}
    parents: dict[tuple[str, str], Parent] = {}
    partners: dict[tuple[str, str], Partner] = {}
    for row in rows:
        key = PersonId(row["id"])
        sex: Sex | None = {"male": "m", "female": "f"}.get(row["gender"])  # type: ignore[assignment]  # two of the letters
        people[key] = Person(id=key, name=f"Persoon {key}", sex=sex)
        for above in row["parents"]:
            parents[above["id"], key] = _parent(above["id"], key, above["type"])
        for below in row["children"]:
            known = (key, below["id"])
            parents.setdefault(known, _parent(key, below["id"], below["type"]))
        for other in row["spouses"]:
            a, b = sorted((key, other["id"]))
            ended: PartnerEnd | None = "divorced" if other["type"] == "divorced" else None
            partners[a, b] = Partner(a=PersonId(a), b=PersonId(b), kind="married", ended=ended)
    return Family(
        of=name,
        day=DAY,
        people=people,
        parents=tuple(parents.values()),
        partners=tuple(partners.values()),
    )


def _parent(parent: str, child: str, kind: str) -> Parent:
    return Parent(parent=PersonId(parent), child=PersonId(child), kind=_KINDS[kind])


def gedcom_names() -> list[str]:
    """The GEDCOM samples by file name."""
    return sorted(path.name for path in GEDCOM.glob("*.ged"))


def gedcom_family(name: str) -> Family:
    """Everybody in a GEDCOM sample, also who is related to nobody."""
    found = read_gedcom((GEDCOM / name).read_bytes(), name, prefix="", most_people=100)
    assert not found.problems
    records = [record for record, _line in found.records]
    return family_from(records, name, everybody=True)


def story_family(name: str, day: Day = DAY) -> Family:
    """Everybody of a household of the demonstration who is related to somebody, on a day."""
    return family_from(read_story(f"{name.replace('-', '_')}.toml"), name, day)


def family_of_lines(*lines: dict[str, Any], household: str = "h", day: Day = DAY) -> Family:
    """A family out of lines of the interchange format; who is only named is called by their id."""
    known = {line["id"] for line in lines if line["record"] == "person"}
    named = sorted(set(_named(lines)) - known)
    given = any(line["record"] == "household" for line in lines)
    people = [{"record": "person", "id": one, "name": one.capitalize()} for one in named]
    records = records_of(*(() if given else (home_line(household),)), *people, *lines)
    return family_from(records, household, day)


def _named(lines: Sequence[dict[str, Any]]) -> Iterable[str]:
    for line in lines:
        for field in ("person", "parent", "child", "a", "b", "from_person", "to_person"):
            if field in line:
                yield str(line[field])
        yield from line.get("persons", ())


def family_from(
    records: Iterable[Record], household: str, day: Day = DAY, *, everybody: bool = False
) -> Family:
    """The family in these records as it is drawn on a day; or everybody, related or not."""
    every = list(records)
    people = {one.id: one for one in every if isinstance(one, Person)}
    parents = tuple(one for one in every if isinstance(one, Parent) and _began(one, day))
    partners = tuple(one for one in every if isinstance(one, Partner) and _began(one, day))
    bonds = tuple(one for one in every if isinstance(one, Bond) and _began(one, day))
    twins = tuple(one for one in every if isinstance(one, Twins))
    homes = tuple(_homes(every, people, day))
    kin = {key for one in parents for key in (one.parent, one.child)}
    kin |= {key for one in partners for key in (one.a, one.b)}
    kin |= {key for home in homes for key in home.members}
    kin |= {key for one in twins for key in one.persons}
    kin |= people.keys() if everybody else set()
    own = next((home for home in homes if home.id == household), None)
    return Family(
        of=household,
        day=day,
        people={key: people[key] for key in people if key in kin},
        parents=parents,
        partners=partners,
        twins=twins,
        bonds=tuple(one for one in bonds if {one.from_person, one.to_person} <= kin),
        homes=homes,
        own=own.id if own else None,
        protected=frozenset(
            key
            for key in (own.members if own else ())
            if minor_on(people[key], day, 18) or people[key].vulnerable
        ),
    )


def _began(one: Parent | Partner | Bond, day: Day) -> bool:
    return one.from_ is None or one.from_ <= day


def _homes(records: Iterable[Record], people: dict[PersonId, Person], day: Day) -> Iterable[Home]:
    every = list(records)
    names = {one.id: one.name for one in every if isinstance(one, Household)}
    members: dict[HouseholdId, set[PersonId]] = {}
    for one in every:
        if isinstance(one, Member) and (one.until is None or one.until > day):
            person = people[one.person]
            if alive_on(person, day) or person.life == "expected":
                members.setdefault(one.household, set()).add(one.person)
    for home, inside in sorted(members.items()):
        yield Home(id=home, name=names.get(home, home), members=frozenset(inside))


def partial(text: str) -> PartialDate:
    """A birth or death date."""
    return PartialDate(text)
