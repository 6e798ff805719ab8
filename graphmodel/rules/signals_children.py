"""Signals about the safety persons of children."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from graphmodel.domain.finding import Fact, Finding, fact
from graphmodel.domain.ids import PersonId
from graphmodel.domain.worry import Worry
from graphmodel.rules.found import about, about_all, found
from graphmodel.rules.safety import Bar
from graphmodel.rules.standing import Standing

_COUNTS: Final[Mapping[Bar | None, str]] = MappingProxyType(
    {
        None: "yes",
        "not_born": "not_alive",
        "deceased": "not_alive",
        "lives_here": "member",
        "under_age": "under_age",
        "is_parent": "parent",
        "is_cause": "causes_worry",
    }
)
"""Whether somebody recorded as safety person counts, in the words of the fact."""


def no_safety_person(standing: Standing) -> list[Finding]:
    """Each child without a valid safety person; unknown for who may be a child.

    Source: interchange format, signals; Routekaart naar veiligheid, fase directe veiligheid.
    """
    enough = standing.policy.numbers.safety_persons_per_child
    without = [c for c in standing.children if len(standing.safety.get(c, ())) < enough]
    unclear = [c for c in standing.perhaps_children if len(standing.safety.get(c, ())) < enough]
    return [
        found(
            standing,
            "no_safety_person",
            (child,),
            measured=len(standing.safety.get(child, ())),
            threshold=enough,
            facts=_recorded(standing, child),
            remedy=(about(standing, "ask_child", child),),
        )
        for child in without
    ] + [
        found(
            standing,
            "no_safety_person",
            (person,),
            measured=len(standing.safety.get(person, ())),
            threshold=enough,
            facts=(about(standing, "birth_unknown", person), *_recorded(standing, person)),
            remedy=(about(standing, "record_birth", person),),
            state="unknown",
        )
        for person in unclear
    ]


def _recorded(standing: Standing, child: PersonId) -> list[Fact]:
    """Who is recorded as safety person of this child, and why somebody does not count."""
    related = standing.related.get(child, ())
    if not related:
        return [about(standing, "nobody_recorded", child)]
    bars = standing.safety_bars()
    return [about(standing, "somebody_recorded", child)] + [
        fact(
            "recorded_safety_person",
            person=person,
            name=standing.name(person),
            child=child,
            counts=_COUNTS[bars.first(person, child)],
        )
        for person in related
    ]


def safety_person_uninformed(standing: Standing) -> list[Finding]:
    """Each valid safety person of a child who does not know every open worry fully.

    Unknown if nothing is recorded of each worry they do not know fully.
    Source: interchange format, signals; Routekaart naar veiligheid: mag alles horen.
    """
    if not standing.safety or not standing.worries:
        return []
    cared_for: dict[PersonId, list[PersonId]] = {}
    for child in standing.children:
        for person in standing.safety.get(child, ()):
            cared_for.setdefault(person, []).append(child)
    return [
        _uninformed(standing, person, children, missing)
        for person, children in sorted(cared_for.items())
        if (missing := _not_known_fully(standing, person))
    ]


def _not_known_fully(standing: Standing, person: PersonId) -> list[Worry]:
    missing: list[Worry] = []
    for worry in standing.worries:
        record = standing.known[worry.id].get(person)
        if record is None or record.level != "full":
            missing.append(worry)
    return missing


def _uninformed(
    standing: Standing, person: PersonId, children: list[PersonId], missing: list[Worry]
) -> Finding:
    name = standing.name(person)
    asked = any(person in standing.known[worry.id] for worry in missing)
    step = (
        about(standing, "tell_worries", person)
        if asked
        else about_all(standing, "ask_what_they_know", (person,))
    )
    return found(
        standing,
        "safety_person_uninformed",
        (person,),
        measured=len(standing.worries) - len(missing),
        threshold=len(standing.worries),
        facts=(
            fact(
                "safety_person",
                person=person,
                name=name,
                children=tuple(children),
                children_names=tuple(standing.name(child) for child in children),
            ),
            *(_level(standing, person, worry) for worry in missing),
        ),
        remedy=(step,),
        state="fires" if asked else "unknown",
    )


def _level(standing: Standing, person: PersonId, worry: Worry) -> Fact:
    record = standing.known[worry.id].get(person)
    level = None if record is None else record.level
    return fact(
        "not_known_fully", person=person, worry=worry.id, statement=worry.statement, level=level
    )
