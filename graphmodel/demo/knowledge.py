"""What a made-up household worries about, who knows it, and who keeps a child safe."""

from datetime import timedelta

from graphmodel.demo.draft import Draft, Someone
from graphmodel.demo.flaws import Flaw
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId, WishId, WorryId
from graphmodel.domain.words import Basis, KnowLevel, Phase
from graphmodel.domain.worry import Knows, SafetyPerson, Wish, Worry

CONFIDANTS = 3
"""So many of the network know every worry from early on, where there are so many."""

EARLY = timedelta(days=45)
"""How long it takes at most before these are told."""

ATTITUDES = ("all", "part", "none", "not asked")
OPENNESS: dict[Phase, tuple[float, ...]] = {
    "alignment": (10.0, 20.0, 15.0, 55.0),
    "direct_safety": (20.0, 25.0, 15.0, 40.0),
    "risk_driven": (32.0, 28.0, 15.0, 25.0),
    "recovery": (48.0, 25.0, 10.0, 17.0),
}
"""How open a household is by then: who knows all, a part, nothing, or was not asked."""


def add_knowledge(draft: Draft) -> None:
    """Worries, what everybody knows of them, safety persons and wishes."""
    _add_worries(draft)
    _choose_confidants(draft)
    for one in draft.adults:
        for worry in draft.worries:
            _learn(draft, one.id, worry, worry.opened, "full", "said")
    for one in draft.social:
        _tell(draft, one)
    _add_safety_persons(draft)


def _add_worries(draft: Draft) -> None:
    chance, start = draft.chance, draft.timeline.start("direct_safety")
    first = draft.timeline.opened if start is None else start
    kinds = ["household"] + ["child"] * (2 * len(draft.children))
    if len(draft.adults) > 1 or draft.gone is not None:
        kinds += ["partner", "partner"]
    for priority, kind in enumerate(
        chance.some(kinds, chance.number(*draft.plan.worries)), start=1
    ):
        draft.worries.append(_worry(draft, kind, first, priority))
    recovery = draft.timeline.start("recovery")
    draft.records += draft.worries
    if recovery is not None and chance.happens(0.3):
        until = chance.before(recovery, 20, 60)
        draft.records.append(_worry(draft, "household", first, None, until))


def _worry(
    draft: Draft, kind: str, opened: Day, priority: int | None, closed: Day | None = None
) -> Worry:
    chance = draft.chance
    causes = draft.gone or draft.adults[-1]
    hurt = chance.one(draft.children) if kind == "child" else draft.adults[0]
    statement = chance.one(draft.texts["worry"][kind])
    concerns = tuple(child.id for child in draft.children) or (draft.adults[0].id,)
    return Worry(
        id=WorryId(draft.next_id("z")),
        household=draft.id,
        statement=statement.format(by=_first(causes), to=_first(hurt)),
        opened=opened,
        priority=priority,
        closed=closed,
        concerns=(hurt.id,) if kind == "child" else concerns,
        caused_by=() if kind == "household" else (causes.id,),
    )


def _first(one: Someone) -> str:
    return one.name.split(" ", 1)[0]


def _choose_confidants(draft: Draft) -> None:
    youngest_adult = draft.timeline.last.year - 20
    trusted = [one for one in draft.social if one is not draft.gone and one.born < youngest_adult]
    draft.confidants = trusted[:CONFIDANTS]


def _tell(draft: Draft, one: Someone) -> None:
    chance = draft.chance
    attitude = chance.weighted(ATTITUDES, OPENNESS[draft.timeline.phase])
    if one in draft.confidants:
        attitude = "all"
    elif not chance.happens(draft.plan.told_share):
        return
    for number, worry in enumerate(draft.worries, start=1):
        first = max(worry.opened, draft.since[one.id])
        latest = draft.timeline.last - timedelta(days=1)
        if one in draft.confidants:
            latest = min(latest, first + EARLY)
        first = chance.between(first, latest)
        level = _level(draft, attitude, last=number == len(draft.worries))
        if level is not None:
            basis = _basis(draft, attitude)
            _learn(draft, one.id, worry, first, level, basis)
    if attitude in ("part", "not asked") and chance.happens(0.12):
        _wish(draft, one)


def _level(draft: Draft, attitude: str, last: bool) -> KnowLevel | None:
    chance = draft.chance
    if last and draft.has(Flaw.SECRET):
        return "none"
    if last and draft.has(Flaw.SECRET_UNKNOWN):
        return "none" if chance.happens(0.3) else None
    if attitude == "all":
        return "full"
    if attitude == "none":
        return "none"
    if attitude == "not asked":
        return None
    levels: tuple[KnowLevel | None, ...] = ("full", "part", "none", None)
    return chance.weighted(levels, (35.0, 40.0, 15.0, 10.0))


def _basis(draft: Draft, attitude: str) -> Basis:
    if attitude == "part" and draft.chance.happens(0.3):
        return "assumed" if draft.chance.happens(0.75) else "disputed"
    return "said"


def _learn(
    draft: Draft, person: PersonId, worry: Worry, first: Day, level: KnowLevel, basis: Basis
) -> None:
    teller = draft.adults[0].id
    told_by = None if person == teller or level == "none" else teller
    earlier = first - timedelta(days=45)
    if level == "full" and earlier > worry.opened and draft.chance.happens(0.35):
        draft.records.append(
            Knows(person=person, worry=worry.id, level="part", from_=earlier, until=first)
        )
    draft.records.append(
        Knows(person=person, worry=worry.id, level=level, from_=first, told_by=told_by, basis=basis)
    )


def _add_safety_persons(draft: Draft) -> None:
    chance, start = draft.chance, draft.timeline.start("direct_safety")
    if start is None:
        return
    uninformed = [one for one in draft.social[CONFIDANTS:] if one is not draft.gone]
    for number, child in enumerate(draft.children):
        if number == 0 and draft.has(Flaw.CHILD_UNSAFE):
            continue
        chosen = draft.confidants[: 1 if draft.has(Flaw.ONE_SAFETY_PERSON) else 2]
        if number == 0 and draft.has(Flaw.SAFETY_UNINFORMED):
            others = [one for one in uninformed if one not in chosen]
            chosen = [*chosen, *others[:1]]
        for one in chosen:
            first = chance.between(start, min(draft.timeline.last, start + timedelta(days=60)))
            draft.records.append(SafetyPerson(person=one.id, child=child.id, from_=first))


def _wish(draft: Draft, one: Someone) -> None:
    chance = draft.chance
    draft.records.append(
        Wish(
            id=WishId(draft.next_id("w")),
            household=draft.id,
            person=one.id,
            circle="all" if chance.happens(0.6) else "some",
            told_by=draft.adults[0].id,
            planned_on=chance.after(draft.timeline.last, 2, 50),
            agreed_by=tuple(adult.id for adult in draft.adults),
        )
    )
