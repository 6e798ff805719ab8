"""The people round a made-up household."""

from datetime import timedelta

from graphmodel.demo.draft import Draft, Someone
from graphmodel.demo.flaws import Flaw
from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Task, Tie
from graphmodel.domain.ids import PlaceId, TaskId
from graphmodel.domain.person import Place
from graphmodel.domain.words import Area

AREAS: tuple[Area, ...] = (
    "friends",
    "neighbours",
    "school_work",
    "community",
    "everyday_services",
)
SHARES = (34.0, 24.0, 20.0, 15.0, 7.0)
QUIET_DAYS = (65, 200)
"""How long ago the last contact with somebody gone quiet was."""


def add_network(draft: Draft) -> None:
    """Ties with relatives and with others until the household has its size."""
    active = _how_many_active(draft)
    for one, note in draft.kin:
        if one is draft.gone or draft.chance.happens(draft.plan.kin_tied_share):
            _tie(draft, one, "family", note, len(draft.social) < active)
    while draft.room() > 0:
        area = draft.chance.weighted(AREAS, SHARES)
        born = draft.timeline.last.year - draft.chance.number(22, 76)
        one = draft.invent(born)
        note = draft.chance.one(draft.texts["note"][area])
        _tie(draft, one, area, note, len(draft.social) < active)
    _add_tasks(draft)
    if draft.chance.happens(0.08) and draft.social:
        _add_place(draft)


def _how_many_active(draft: Draft) -> int:
    if draft.has(Flaw.FEW_ACTIVE):
        return draft.chance.number(0, 2)
    if draft.has(Flaw.EXACTLY_THREE):
        return 3
    return draft.chance.number(5, 14)


def _tie(draft: Draft, one: Someone, area: Area, note: str, active: bool) -> None:
    chance, timeline = draft.chance, draft.timeline
    always = chance.happens(0.3) and one is not draft.gone
    latest = max(timeline.opened, timeline.last - timedelta(days=30))
    first = timeline.opened if always else chance.between(timeline.opened, latest)
    if one is draft.gone:
        first = timeline.opened + timedelta(days=1)
    ended = not active and chance.happens(0.15) and first + timedelta(days=40) < timeline.last
    draft.records.append(
        Tie(
            household=draft.id,
            person=one.id,
            area=area,
            paid=False,
            active=active,
            from_=None if always else first,
            until=timeline.last - timedelta(days=20) if ended else None,
            last_contact=_last_contact(draft, active),
            note=note,
        )
    )
    if not ended:
        draft.social.append(one)
        draft.since[one.id] = first


def _last_contact(draft: Draft, active: bool) -> Day | None:
    chance, last = draft.chance, draft.timeline.last
    if draft.has(Flaw.CONTACT_UNKNOWN) and chance.happens(0.2):
        return None
    if not active and chance.happens(0.6):
        return None
    quiet = draft.has(Flaw.QUIET) and chance.happens(0.2)
    return chance.before(last, *QUIET_DAYS) if quiet else chance.before(last, 0, 38)


def _add_tasks(draft: Draft) -> None:
    for one in draft.chance.some(draft.social[:6], draft.chance.number(0, 2)):
        draft.records.append(
            Task(
                id=TaskId(draft.next_id("t")),
                household=draft.id,
                person=one.id,
                what=draft.chance.one(draft.texts["task"]["what"]),
                from_=draft.since[one.id],
            )
        )


def _add_place(draft: Draft) -> None:
    first = draft.chance.before(draft.timeline.opened, 800, 4000)
    draft.records.append(
        Place(
            id=PlaceId(draft.next_id("m")),
            person=draft.adults[0].id,
            name=draft.chance.one(draft.texts["place"]["name"]),
            from_=first,
            until=draft.chance.after(first, 100, 700),
            people=(draft.social[0].id,),
        )
    )
