"""How a signal rule says what it found."""

from collections.abc import Iterable

from graphmodel.domain.finding import Fact, Finding, FindingState, SignalCode, fact
from graphmodel.domain.ids import PersonId
from graphmodel.rules.standing import Standing


def found(
    standing: Standing,
    code: SignalCode,
    subjects: Iterable[str],
    *,
    measured: int | None,
    threshold: int | None,
    facts: Iterable[Fact],
    remedy: Iterable[Fact],
    state: FindingState = "fires",
) -> Finding:
    """A finding about this household, with the source the policy names for its code."""
    return Finding(
        code=code,
        household=standing.household.id,
        state=state,
        subjects=tuple(subjects),
        measured=measured,
        threshold=threshold,
        facts=tuple(facts),
        source=standing.policy.signals[code].source,
        remedy=tuple(remedy),
    )


def about(standing: Standing, code: str, person: PersonId) -> Fact:
    """A fact that only names somebody."""
    return fact(code, person=person, name=standing.name(person))


def about_all(standing: Standing, code: str, people: Iterable[PersonId]) -> Fact:
    """A fact that names several people, in the order given."""
    chosen = tuple(people)
    return fact(code, people=chosen, names=tuple(standing.name(person) for person in chosen))


def order_of(finding: Finding) -> tuple[object, ...]:
    """The order of the answer: household, code, subjects, threshold, measured; nothing first."""
    return (
        finding.household,
        finding.code,
        finding.subjects,
        finding.threshold is not None,
        finding.threshold or 0,
        finding.measured is not None,
        finding.measured or 0,
    )
