"""The map of who can take what as JSON, key by key as the interchange format promises."""

from typing import Any

from graphmodel.rules.role_map import Listed, RoleMap


def roles_answer(found: RoleMap) -> dict[str, Any]:
    """The listings and the holes.

    >>> from datetime import date
    >>> roles_answer(RoleMap(on=date(2026, 11, 1), listed=(), cover=()))
    {'on': '2026-11-01', 'listed': [], 'holes': []}
    """
    return {
        "on": found.on.isoformat(),
        "listed": [_listed(row) for row in found.listed],
        "holes": [{"municipality": hole.municipality, "phase": hole.phase} for hole in found.holes],
    }


def _listed(row: Listed) -> dict[str, Any]:
    served = row.municipalities
    return {
        "organisation": row.organisation,
        "team": row.team,
        "phase": row.phase,
        "level": row.level,
        "municipalities": "region" if served is None else list(served),
    }
