"""Who holds which role with a made-up household, and how it was passed on."""

from datetime import timedelta

from graphmodel.demo.draft import Draft
from graphmodel.demo.staff import Worker
from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import HandoverId, PersonId, RoleId
from graphmodel.domain.role import Handover, Role
from graphmodel.domain.words import HandoverState, RoleName
from graphmodel.domain.worry import Knows

BESIDE = timedelta(days=14)
"""So long the one who leaves stays beside the one who comes."""

ANSWERS: dict[HandoverState, float] = {
    "proposed": 45.0,
    "refused": 25.0,
    "withdrawn": 12.0,
    "accepted": 18.0,
}
"""How often a question to take over is where."""


def hold(
    draft: Draft,
    person: PersonId,
    role: RoleName,
    first: Day,
    until: Day | None = None,
    planned_end: Day | None = None,
) -> Role:
    """Somebody holds a role from this day; an end that is not after it is left out.

    When a household is closed its roles end.
    """
    until = until or draft.timeline.closed
    held = Role(
        id=RoleId(draft.next_id("r")),
        household=draft.id,
        person=person,
        role=role,
        from_=first,
        until=None if until is None or until <= first else until,
        planned_end=planned_end,
    )
    draft.roles.append(held)
    draft.records.append(held)
    return held


def hand_over(draft: Draft, leaving: Role | None, coming: Role, worker: Worker | None) -> None:
    """The record of a handover that was begun on the day the next holder started."""
    started = coming.from_ or draft.timeline.opened
    completed = started + BESIDE
    done = completed <= draft.timeline.last
    draft.records.append(
        Handover(
            id=HandoverId(draft.next_id("o")),
            household=draft.id,
            role=coming.role,
            state="completed" if done else "started",
            proposed_on=draft.chance.before(started, 22, 40),
            accepted_on=draft.chance.before(started, 5, 20),
            started_on=started,
            completed_on=completed if done else None,
            leaving=None if leaving is None else leaving.id,
            coming=coming.id,
            team=None if worker is None else worker.team,
            organisation=None if worker is None or worker.team else worker.organisation,
            person=coming.person if worker is None else None,
            reason=draft.chance.one(draft.texts["handover"]["reason"]),
        )
    )


def ask_next(draft: Draft, leaving: Role, worker: Worker) -> None:
    """Somebody is asked to take over: proposed, accepted, refused or withdrawn, not yet started."""
    chance, last = draft.chance, draft.timeline.last
    state = chance.weighted(tuple(ANSWERS), tuple(ANSWERS.values()))
    answered = chance.before(last, 0, 6)
    note = {"refused": "refusal", "withdrawn": "withdrawal"}.get(state)
    draft.records.append(
        Handover(
            id=HandoverId(draft.next_id("o")),
            household=draft.id,
            role=leaving.role,
            state=state,
            proposed_on=chance.before(last, 7, 30),
            accepted_on=answered if state == "accepted" else None,
            refused_on=answered if state == "refused" else None,
            withdrawn_on=answered if state == "withdrawn" else None,
            due_on=leaving.planned_end,
            leaving=leaving.id,
            team=worker.team,
            organisation=None if worker.team else worker.organisation,
            reason=chance.one(draft.texts["handover"]["reason"]),
            note=chance.one(draft.texts["handover"][note]) if note else None,
        )
    )


def add_paid_ties(draft: Draft) -> None:
    """A tie, paid and as long as the roles last, for each professional; and what they know."""
    own = draft.since
    people = dict.fromkeys(role.person for role in draft.roles if role.person not in own)
    for person in people:
        roles = [role for role in draft.roles if role.person == person]
        first = min(role.from_ or draft.timeline.opened for role in roles)
        ends = [role.until for role in roles]
        until = None if None in ends else max(end for end in ends if end is not None)
        draft.records.append(
            Tie(
                household=draft.id,
                person=person,
                area="specialist_services",
                paid=True,
                from_=first,
                until=until,
                last_contact=draft.chance.before(until or draft.timeline.last, 0, 20),
            )
        )
        _inform(draft, person, first)


def _inform(draft: Draft, person: PersonId, first: Day) -> None:
    for worry in draft.worries:
        day = max(first, worry.opened)
        draft.records.append(Knows(person=person, worry=worry.id, level="full", from_=day))
