"""The professionals of a made-up household, phase by phase, and whom it wants."""

from datetime import timedelta

from graphmodel.demo.draft import Draft
from graphmodel.demo.flaws import Flaw
from graphmodel.demo.holding import BESIDE, add_paid_ties, ask_next, hand_over, hold
from graphmodel.demo.staff import Worker
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.role import Preference
from graphmodel.domain.words import Phase

WEEK = timedelta(days=7)


def add_care(draft: Draft) -> None:
    """Role holders phase by phase, their ties, and whom the household wants or refuses."""
    direct = draft.timeline.start("direct_safety")
    if direct is None:
        return
    director = _add_direction(draft, direct)
    _add_direct_safety(draft, direct)
    risk = draft.timeline.start("risk_driven")
    if risk is not None:
        _add_planning(draft, director, risk)
    recovery = draft.timeline.start("recovery")
    if recovery is not None:
        _add_recovery(draft, recovery)
    add_paid_ties(draft)
    _add_preferences(draft, director)


def _pick(draft: Draft, *phases: Phase) -> Worker:
    for wanted in (phases, phases[:1]):
        found = draft.staff.who_can(draft.chance, draft.municipality, *wanted)
        if found is not None:
            return found
    return draft.chance.one(draft.staff.everybody)


def _add_direction(draft: Draft, direct: Day) -> Worker:
    last, chance = draft.timeline.last, draft.chance
    recovery = draft.timeline.start("recovery")
    if draft.has(Flaw.CANNOT):
        worker = chance.one(draft.staff.everybody)
        hold(draft, worker.person, "case_director", direct)
        return worker
    worker = _pick(draft, "direct_safety", "risk_driven")
    if draft.has(Flaw.NO_DIRECTOR):
        hold(draft, worker.person, "case_director", direct, chance.before(last, 3, 60))
        return worker
    if recovery is not None:
        return _pass_direction(draft, worker, direct, recovery)
    hold(draft, worker.person, "case_director", direct)
    if draft.has(Flaw.TWO_DIRECTORS):
        other = _pick(draft, draft.timeline.phase)
        if other.person != worker.person:
            hold(draft, other.person, "case_director", direct)
    return worker


def _pass_direction(draft: Draft, first: Worker, direct: Day, recovery: Day) -> Worker:
    second = _pick(draft, "recovery", "risk_driven")
    if second.person == first.person:
        hold(draft, first.person, "case_director", direct)
        return first
    leaving = hold(draft, first.person, "case_director", direct, recovery + BESIDE)
    coming = hold(draft, second.person, "case_director", recovery)
    hand_over(draft, leaving, coming, second)
    return second


def _add_direct_safety(draft: Draft, direct: Day) -> None:
    chance, timeline = draft.chance, draft.timeline
    risk = timeline.start("risk_driven")
    worker = _pick(draft, "direct_safety")
    until = None if risk is None else risk + WEEK
    if risk is None and draft.has(Flaw.DROPPED):
        until = timeline.last
    hold(draft, worker.person, "direct_safety_worker", direct, until)
    banned_until = timeline.opened + timedelta(days=chance.number(10, 28))
    if draft.gone is not None and chance.happens(0.3) and banned_until <= timeline.last:
        hold(draft, worker.person, "restraining_order_worker", timeline.opened, banned_until)


def _add_planning(draft: Draft, director: Worker, risk: Day) -> None:
    chance, last = draft.chance, draft.timeline.last
    planner = director if chance.happens(0.35) else _pick(draft, "risk_driven")
    if draft.has(Flaw.EMPLOYER_UNKNOWN):
        planner = _self_employed(draft, planner)
    if draft.has(Flaw.NO_PLANNER):
        hold(draft, planner.person, "safety_planner", risk - WEEK, last)
        return
    due = draft.has(Flaw.DUE)
    planned = chance.after(last, 2, 13) if due else chance.after(last, 60, 300)
    held = hold(draft, planner.person, "safety_planner", risk - WEEK, planned_end=planned)
    hand_over(draft, None, held, planner)
    if due or chance.happens(0.08):
        ask_next(draft, held, _pick(draft, "risk_driven"))
    _add_chair(draft, planner, risk)


def _self_employed(draft: Draft, like: Worker) -> Worker:
    draft.people += 1
    person = PersonId(f"{draft.id}.p{draft.people:02d}")
    name = draft.names.full_name(draft.chance, "f")
    draft.records.append(Person(id=person, name=name, sex="f"))
    return Worker(person, like.organisation, like.team, like.can)


def _add_chair(draft: Draft, planner: Worker, risk: Day) -> None:
    own = None if draft.has(Flaw.CHAIR) else next(iter(draft.confidants), None)
    if own is None:
        hold(draft, planner.person, "meeting_chair", risk)
        return
    middle = draft.chance.after(risk, 20, 90)
    start = max(min(middle, draft.timeline.last), draft.since[own.id], risk)
    leaving = hold(draft, planner.person, "meeting_chair", risk, start + BESIDE)
    coming = hold(draft, own.id, "meeting_chair", start)
    hand_over(draft, leaving, coming, None)


def _add_recovery(draft: Draft, recovery: Day) -> None:
    therapist = _pick(draft, "recovery")
    held = hold(draft, therapist.person, "treatment_provider", recovery)
    hand_over(draft, None, held, therapist)
    if len(draft.confidants) > 1:
        keeper = draft.confidants[1]
        start = max(recovery, draft.since[keeper.id])
        until = draft.timeline.last if draft.has(Flaw.DROPPED) else None
        hold(draft, keeper.id, "plan_keeper", start, until)


def _add_preferences(draft: Draft, director: Worker) -> None:
    chance, first = draft.chance, draft.timeline.opened
    if chance.happens(0.2):
        draft.records.append(
            Preference(household=draft.id, wish="wanted", person=director.person, from_=first)
        )
    if chance.happens(0.15):
        draft.records.append(
            Preference(
                household=draft.id,
                wish="wanted",
                organisation=director.organisation,
                from_=first,
            )
        )
    other = chance.one(draft.staff.everybody).organisation
    if chance.happens(0.12) and other != director.organisation:
        note = chance.one(draft.texts["refused"]["note"])
        draft.records.append(
            Preference(
                household=draft.id, wish="refused", organisation=other, from_=first, note=note
            )
        )
