"""Organisations and teams as pages name them."""

from graphmodel.domain.calendar import valid_on
from graphmodel.domain.words import Phase
from graphmodel.rules.abilities import Abilities, Part, Unit, parts_of


def may_join(abilities: Abilities, phase: Phase) -> frozenset[Part]:
    """Who is listed as possible for a phase that day."""
    return frozenset(
        (one.organisation, one.team)
        for one in abilities.directory.phase_roles
        if one.phase == phase and one.level == "possible" and valid_on(one, abilities.day)
    )


def is_among(unit: Unit, parts: frozenset[Part]) -> bool:
    """Whether it is listed itself, or its organisation is."""
    return any(part in parts for part in parts_of(unit))
