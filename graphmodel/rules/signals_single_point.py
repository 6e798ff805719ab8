"""The signal about one person on whom a household leans: what breaks when they are gone."""

from graphmodel.domain.finding import Fact, Finding, fact
from graphmodel.domain.ids import PersonId
from graphmodel.rules.found import about, found
from graphmodel.rules.signals_network import keepers
from graphmodel.rules.standing import Standing


def single_point(standing: Standing) -> list[Finding]:
    """Each outsider without whom something that holds now would break.

    A child loses its only safety person, the active network falls below its number, a worry
    becomes secret. Source: interchange format, signals; Routekaart naar veiligheid, veilige
    cirkels.
    """
    allowed = standing.policy.numbers.broken_when_gone
    return [
        found(
            standing,
            "single_point",
            (person,),
            measured=len(broken),
            threshold=allowed,
            facts=broken,
            remedy=_second_ones(broken),
        )
        for person, broken in sorted(leaning_on(standing).items())
        if len(broken) > allowed
    ]


def leaning_on(standing: Standing) -> dict[PersonId, list[Fact]]:
    """What would break without each outsider, by person."""
    numbers = standing.policy.numbers
    leaning: dict[PersonId, list[Fact]] = {}
    if standing.safety:
        for child in standing.children:
            safety = standing.safety.get(child, ())
            if len(safety) == numbers.safety_persons_per_child:
                for person in safety:
                    leaning.setdefault(person, []).append(_only_safety(standing, person, child))
    if len(standing.active) == numbers.active_non_professionals:
        for person in standing.active:
            leaning.setdefault(person, []).append(about(standing, "needed_as_active", person))
    for worry in standing.worries:
        knowing = keepers(standing, worry.id)
        if len(knowing) == numbers.outsiders_who_know:
            for person in knowing:
                only = fact(
                    "only_one_who_knows",
                    person=person,
                    name=standing.name(person),
                    worry=worry.id,
                    statement=worry.statement,
                )
                leaning.setdefault(person, []).append(only)
    return leaning


def _only_safety(standing: Standing, person: PersonId, child: PersonId) -> Fact:
    alone = standing.safety[child] == (person,)
    return fact(
        "only_safety_person" if alone else "needed_safety_person",
        person=person,
        name=standing.name(person),
        child=child,
        child_name=standing.name(child),
    )


def _second_ones(broken: list[Fact]) -> list[Fact]:
    steps: list[Fact] = []
    for one in broken:
        if one.code in ("only_safety_person", "needed_safety_person"):
            steps.append(fact("ask_child", person=one.get("child"), name=one.get("child_name")))
        elif one.code == "needed_as_active":
            steps.append(fact("seek_people"))
        else:
            worry, statement = one.get("worry"), one.get("statement")
            steps.append(fact("choose_who_to_tell", worry=worry, statement=statement))
    return steps
