"""A family in words: what a genogram says to whoever cannot see it, sentence by sentence."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, latest_reading
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Partner, Person
from graphmodel.domain.words import BondKind, ParentKind, PartnerKind
from graphmodel.rules.family import Family, Home
from visualise.dutch.empty_places import said_of_empty
from visualise.dutch.network_words import BOND_WORDS
from visualise.dutch.terms import capitalised, listed
from visualise.language import Spoken, _, mark, n_
from visualise.layout.genogram.labels import age_text, couple_years, has_ended, is_dead
from visualise.layout.labels import printable

MOST_NAMES: Final = 60
COUPLE: Final[Spoken[PartnerKind]] = Spoken(
    {
        "married": mark("getrouwd"),
        "living_together": mark("samenwonend"),
        "relationship": mark("een relatie"),
    }
)
"""What a couple is."""

ENDED: Final[Spoken[str]] = Spoken(
    {
        "separated": mark("uit elkaar"),
        "divorced": mark("gescheiden"),
        "widowed": mark("samen tot de dood"),
    }
)
"""How a couple ended."""

_CHILD: Final[Spoken[ParentKind]] = Spoken(
    {
        "biological": mark("Kinderen van {parents}: {children}."),
        "adoptive": mark("Geadopteerd door {parents}: {children}."),
        "step": mark("Stiefkinderen van {parents}: {children}."),
        "foster": mark("Pleegkinderen van {parents}: {children}."),
        "donor": mark("{parents} is donor van {children}."),
    }
)
_LIFE: Final[Spoken[str]] = Spoken(
    {
        "expected": mark("wordt verwacht"),
        "miscarriage": mark("miskraam"),
        "abortion": mark("afgebroken zwangerschap"),
        "stillborn": mark("doodgeboren"),
    }
)


def said_of_person(node: str, family: Family) -> str:
    """What a screen reader says of somebody: name, age, and what the symbols tell."""
    person = family.people[PersonId(node)]
    return ", ".join(part for part in (_name(family, person.id), *_facts(person, family)) if part)


def facts_of_person(node: str, family: Family) -> str:
    """What the symbols tell of somebody, without the name."""
    return ", ".join(_facts(family.people[PersonId(node)], family))


def _facts(person: Person, family: Family) -> Iterator[str]:
    if person.life != "born":
        yield _LIFE[person.life]
    age = age_text(person, family.day)
    if is_dead(person, family.day):
        yield _died(person)
        if age:
            yield _("werd {n} jaar").format(n=age)
    elif age:
        yield _("{n} jaar").format(n=age)
    if person.id in family.marked:
        yield _("begin hier")
    homes = [home for home in family.homes if person.id in home.members]
    if any(home.id == family.own for home in homes):
        yield _("woont in dit huis")
    if person.id in family.protected:
        yield _("kind of kwetsbaar")
    if person.id in family.safety_persons:
        yield _("veiligheidspersoon")


def _died(person: Person) -> str:
    if person.died is None or person.died == DEATH_DAY_UNKNOWN:
        return _("overleden")
    return _("overleden in {year}").format(year=latest_reading(person.died).year)


def said_of_couple(a: PersonId, b: PersonId, family: Family) -> str:
    """What lies between two people: every time they were a couple, or that they have a child."""
    records = [one for one in family.partners if {one.a, one.b} == {a, b}]
    names = listed([_name(family, a), _name(family, b)])
    if not records:
        return _("{names}: samen ouders").format(names=names)
    said = [_couple_words(one, family) for one in sorted(records, key=_first_day)]
    return f"{names}: {'; '.join(said)}"


def _couple_words(one: Partner, family: Family) -> str:
    words = COUPLE[one.kind]
    if has_ended(one, family.day):
        words = f"{words}, {ENDED[one.ended or 'separated']}"
    years = couple_years(one, family.day)
    return f"{words} ({years})" if years else words


def _first_day(one: Partner) -> tuple[str, str]:
    return one.from_.isoformat() if one.from_ else "", one.kind


def said_of_bond(one: PersonId, other: PersonId, kind: BondKind, family: Family) -> str:
    """A bond in a few words, from whom to whom where that matters."""
    names = {"one": _name(family, one), "other": _name(family, other)}
    if kind == "violence":
        return _("geweld van {one} naar {other}").format(**names)
    if kind == "controlling":
        return _("{one} bepaalt alles voor {other}").format(**names)
    both = listed([names["one"], names["other"]])
    return f"{both}: {BOND_WORDS[kind]}"


def said_of_home(home: Home, family: Family) -> str:
    """Who live together."""
    members = sorted(home.members & family.people.keys())
    names = listed([_name(family, one) for one in members])
    return _("{names} wonen samen").format(names=names)


def describe_family(family: Family, generations: int) -> str:
    """The whole family in sentences."""
    sentences = [*_counts(family, generations), *_couples(family), *_children(family)]
    sentences += [*_twins(family), *_lives(family), *_bonds(family)]
    places = sorted(family.empty, key=lambda one: one.id)
    sentences += [f"{capitalised(said_of_empty(one, family))}." for one in places]
    return " ".join(sentences)


def generation_words(family: Family, level: Mapping[str, int]) -> dict[int, str]:
    """What each row is to the youngest of a household; without children to who lives there.

    `level` is the row of everybody, 0 the oldest. Nobody who is grown up is called a child because
    they are the youngest at home.
    """
    own = {one for home in family.homes if home.id == family.own for one in home.members}
    centre = own & family.people.keys() or family.start & family.people.keys()
    if not centre:
        return {}
    stands = {level[one] for one in centre}
    youngest = max(stands)
    here = {family.layers.get(one) for one in centre if level[one] == youngest}
    if "child" in here or (len(stands) > 1 and None in here):
        above, first = youngest, youngest
    else:
        above = youngest + 1 if "parent" in here else youngest
        first = youngest + 1
    elder = (_("ouders"), _("grootouders"), _("overgrootouders"))
    names = {above - at: name for at, name in enumerate(elder, start=1)}
    younger = (_("kinderen"), _("kleinkinderen"))
    names |= {first + at: name for at, name in enumerate(younger)}
    return {row: names[row] for row in sorted(set(level.values())) if row in names}


def _counts(family: Family, generations: int) -> Iterator[str]:
    rows = n_("{n} generatie", "{n} generaties", generations).format(n=generations)
    count = len(family.people)
    people = n_("{n} mens", "{n} mensen", count).format(n=count)
    yield f"{rows}, {people}."
    for home in sorted(family.homes, key=lambda one: (one.id != family.own, one.id)):
        if len(home.members & family.people.keys()) > 1:
            yield f"{said_of_home(home, family)}."


def _couples(family: Family) -> Iterator[str]:
    pairs = {(one.a, one.b) for one in family.partners}
    for a, b in sorted(pairs):
        yield f"{said_of_couple(a, b, family)}."


def _children(family: Family) -> Iterator[str]:
    """Children together who have the same parents of one kind."""
    above: defaultdict[tuple[PersonId, ParentKind], list[PersonId]] = defaultdict(list)
    for one in family.parents:
        if one.parent not in above[one.child, one.kind]:
            above[one.child, one.kind].append(one.parent)
    groups: defaultdict[tuple[ParentKind, tuple[PersonId, ...]], list[PersonId]] = defaultdict(list)
    for (child, kind), parents in above.items():
        groups[kind, tuple(sorted(parents))].append(child)
    for (kind, pair), children in sorted(groups.items()):
        yield _CHILD[kind].format(
            parents=_listed(family, pair), children=_listed(family, _by_birth(family, children))
        )


def _by_birth(family: Family, people: Sequence[PersonId]) -> list[PersonId]:
    return sorted(people, key=lambda one: (family.people[one].birth or "9999", one))


def _twins(family: Family) -> Iterator[str]:
    for one in sorted(family.twins, key=lambda one: one.persons):
        words = _("eeneiige tweeling") if one.identical else _("tweeling")
        if len(one.persons) > 2:
            words = _("meerling")
        yield f"{_listed(family, one.persons)}: {words}."


def _lives(family: Family) -> Iterator[str]:
    for key, person in sorted(family.people.items()):
        if person.life != "born":
            yield f"{_name(family, key)}: {_LIFE[person.life]}."
        elif is_dead(person, family.day):
            yield f"{_name(family, key)}: {_died(person)}."


def _bonds(family: Family) -> Iterator[str]:
    gone = _("nu niet meer")
    order = sorted(family.bonds, key=lambda one: (one.from_person, one.to_person, one.kind))
    for one in order:
        said = capitalised(said_of_bond(one.from_person, one.to_person, one.kind, family))
        ended = one.until is not None and one.until <= family.day
        yield f"{said}, {gone}." if ended else f"{said}."


def _name(family: Family, person: PersonId) -> str:
    return printable(family.people[person].name)[:MOST_NAMES]


def _listed(family: Family, people: Sequence[PersonId]) -> str:
    return listed([_name(family, one) for one in people])
