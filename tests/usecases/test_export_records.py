"""What is taken along for an analyst: whole, and by whom it may be."""

import pytest

from graphmodel.domain.household import Household, Member
from graphmodel.domain.ids import HouseholdId
from graphmodel.domain.organisation import Municipality, Organisation, Team, WorksFor
from graphmodel.errors import AccessDenied, NotFound
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO, OPERATOR, STRANGER, family_of
from graphmodel.usecases.export_records import directory_records, household_records


def test_a_household_comes_with_the_organisations_and_teams_it_names(drawn: Store) -> None:
    """And a team with its organisation, so that nothing points at nothing."""
    records = household_records(drawn, OPERATOR, "h")
    assert [one.id for one in records if isinstance(one, Household)] == ["h"]
    assert any(isinstance(one, Member) for one in records)
    assert len([one for one in records if isinstance(one, Municipality)]) == 1
    units = {(type(one), one.id) for one in records if isinstance(one, Organisation | Team)}
    named = [one for one in records if isinstance(one, WorksFor)]
    assert named
    for work in named:
        kind, unit = (Team, work.team) if work.team else (Organisation, work.organisation)
        assert (kind, unit) in units
    for team in (one for one in records if isinstance(one, Team)):
        assert (Organisation, team.organisation) in units


def test_the_directory_comes_without_households(drawn: Store) -> None:
    """Organisations, teams, and nobody's case."""
    records = directory_records(drawn, DEMO)
    assert any(isinstance(one, Organisation) for one in records)
    assert not any(isinstance(one, Household | Member) for one in records)


def test_a_family_and_a_stranger_take_nothing_along(drawn: Store) -> None:
    """Not even the household that the family may see."""
    for actor in (family_of(HouseholdId("h")), STRANGER):
        with pytest.raises(AccessDenied):
            household_records(drawn, actor, "h")
        with pytest.raises(AccessDenied):
            directory_records(drawn, actor)
    with pytest.raises(NotFound):
        household_records(drawn, OPERATOR, "h9")
