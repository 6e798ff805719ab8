"""The rings as JSON, key by key as the interchange format promises."""

from typing import Any

from graphmodel.rules.circles import Circles, Move, PlacedPerson, moves


def circles_answer(now: Circles, before: Circles | None = None) -> dict[str, Any]:
    """The answer to circles; with `before` also since when and who moved.

    >>> from datetime import date
    >>> from graphmodel.domain.ids import HouseholdId
    >>> day = date(2026, 11, 1)
    >>> circles_answer(Circles(household=HouseholdId("h"), on=day, worries=(), people=()))
    {'household': 'h', 'on': '2026-11-01', 'worries': [], 'people': []}
    """
    answer: dict[str, Any] = {
        "household": now.household,
        "on": now.on.isoformat(),
        "worries": list(now.worries),
        "people": [_person(placed) for placed in now.people],
    }
    if before is not None:
        answer["since"] = before.on.isoformat()
        answer["moves"] = [_move(move) for move in moves(before, now)]
    return answer


def _person(placed: PlacedPerson) -> dict[str, Any]:
    return {
        "person": placed.person,
        "circle": placed.circle,
        "asked": placed.asked,
        "paid": placed.paid,
        "active": placed.active,
        "member": placed.member,
        "known": dict(placed.known),
    }


def _move(move: Move) -> dict[str, Any]:
    return {"person": move.person, "before": move.before, "after": move.after}
