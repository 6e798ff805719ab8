"""The generations above a made-up household, and the brothers and sisters of its adults."""

from graphmodel.demo.draft import Draft, Someone
from graphmodel.demo.flaws import Flaw
from graphmodel.domain.person import Bond, Parent, Partner
from graphmodel.domain.words import BondKind, Sex

BONDS: tuple[BondKind, ...] = ("close", "distant", "conflict", "fused", "cut_off")
ALIVE_AT_MOST = 88
"""Older than this, in years, everybody here has died."""


def add_kin(draft: Draft) -> None:
    """Grandparents, great-grandparents, uncles and aunts, as many as fit."""
    if draft.has(Flaw.GENERATIONS):
        return
    budget = max(1, round(draft.room() * draft.chance.number(30, 60) / 100))
    parents: list[tuple[Someone, str]] = []
    people = draft.adults if draft.gone is None else [*draft.adults, draft.gone]
    for adult in people:
        budget -= _add_parents(draft, adult, budget, parents)
    if not draft.children and parents:
        above: list[tuple[Someone, str]] = []
        budget -= _add_parents(draft, parents[0][0], 1, above)
    for adult in people:
        if budget > 0 and parents and draft.chance.happens(0.75):
            budget -= _add_sibling(draft, adult)


def _add_parents(draft: Draft, child: Someone, budget: int, made: list[tuple[Someone, str]]) -> int:
    chance = draft.chance
    sexes: tuple[Sex, ...] = ("f", "m")
    couple = []
    for sex in sexes[: max(0, min(budget, 2))]:
        born = child.born - chance.number(20, 38)
        last = draft.timeline.last.year
        old = last - born > ALIVE_AT_MOST or chance.happens(0.22)
        died = min(last - 1, born + chance.number(45, ALIVE_AT_MOST)) if old else None
        surname = child.surname if sex == "m" else chance.one(child.origin.surname)
        parent = draft.invent(born, sex, (child.origin, surname), None, died)
        draft.records.append(Parent(parent=parent.id, child=child.id))
        called = "vader" if sex == "m" else "moeder"
        couple.append(parent)
        made.append((parent, called))
        if parent.alive:
            draft.kin.append((parent, f"{called} van {child.name}"))
    if len(couple) == 2:
        draft.records.append(Partner(a=couple[0].id, b=couple[1].id, kind="married"))
    if couple and chance.happens(0.5):
        kind = chance.one(BONDS)
        draft.records.append(Bond(from_person=child.id, to_person=couple[0].id, kind=kind))
    return len(couple)


def _add_sibling(draft: Draft, adult: Someone) -> int:
    parents = [
        record.parent
        for record in draft.records
        if isinstance(record, Parent) and record.child == adult.id
    ]
    if not parents:
        return 0
    born = adult.born + draft.chance.number(-4, 7)
    sibling = draft.invent(born, None, (adult.origin, adult.surname))
    draft.records += [Parent(parent=parent, child=sibling.id) for parent in parents]
    called = "broer" if sibling.sex == "m" else "zus"
    draft.kin.append((sibling, f"{called} van {adult.name}"))
    return 1
