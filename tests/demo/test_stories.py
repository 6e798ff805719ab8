"""The two households written by hand tell their story through the rules."""

from datetime import date

import pytest

from graphmodel.demo.demo import demo_records
from graphmodel.demo.story import read_story, to_record
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.records import Record
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import candidates
from graphmodel.rules.circles import Circles, circles, moves
from tests.demo.checking import findings_by_household, households
from tests.rules.world import World, assemble, policy_on

LUCA_EN_SAM = HouseholdId("luca-en-sam")
MIRJAM = HouseholdId("gezin-van-mirjam")
START, AUTUMN, TODAY = date(2025, 7, 15), date(2026, 11, 1), date(2026, 11, 22)
INWARD = {None: 0, "none": 0, "some": 1, "all": 2}


@pytest.fixture(scope="module")
def told() -> list[Record]:
    """The directory and the two households."""
    directory = next(households(demo_records()))
    return [*directory, *read_story("luca_en_sam.toml"), *read_story("gezin_van_mirjam.toml")]


@pytest.fixture(scope="module")
def world(told: list[Record]) -> World:
    return assemble(told)


def _circles(world: World, household: HouseholdId, day: date) -> Circles:
    return circles(world.cases[household], policy_on(day))


def _own_network(found: Circles, ring: str | None = None) -> set[PersonId]:
    return {
        one.person
        for one in found.people
        if not one.member and not one.paid and ring in (None, one.circle)
    }


def _signals(told: list[Record], household: HouseholdId, day: date) -> set[tuple[str, str, str]]:
    found = findings_by_household(told, day)[household]
    return {(one.code, one.state, one.subjects[0]) for one in found}


def test_luca_and_sam_first_have_only_the_neighbour_who_reported(world: World) -> None:
    assert _own_network(_circles(world, LUCA_EN_SAM, START)) == {"ls-yvonne"}


def test_the_network_of_luca_and_sam_grows_and_moves_inward_phase_by_phase(world: World) -> None:
    days = [START, date(2026, 2, 1), date(2026, 5, 1), date(2026, 8, 1), AUTUMN]
    rings = [_circles(world, LUCA_EN_SAM, day) for day in days]
    sizes = [len(_own_network(one)) for one in rings]
    knowing_all = [len(_own_network(one, "all")) for one in rings]
    assert sizes == sorted(sizes)
    assert sizes[-1] >= 10
    assert knowing_all == sorted(knowing_all)
    assert knowing_all[0] == 0
    assert knowing_all[-1] == 5


def test_since_the_summer_three_people_moved_inward_and_nobody_outward(world: World) -> None:
    before = _circles(world, LUCA_EN_SAM, date(2026, 8, 1))
    moved = moves(before, _circles(world, LUCA_EN_SAM, AUTUMN))
    assert {one.person for one in moved} == {"ls-bilal", "ls-femke", "ls-tineke"}
    assert all(INWARD[one.after] > INWARD[one.before] for one in moved)


def test_luca_and_sam_went_through_all_four_phases(world: World) -> None:
    household = world.cases[LUCA_EN_SAM].household
    days = [date(2025, 6, 11), START, date(2026, 1, 1), TODAY]
    phases = [household.phase_on(day) for day in days]
    assert phases == ["alignment", "direct_safety", "risk_driven", "recovery"]


def test_what_luca_and_sam_still_have_to_look_at(told: list[Record]) -> None:
    assert _signals(told, LUCA_EN_SAM, AUTUMN) == {
        ("handover_due", "fires", "ls-rachid"),
        ("tie_gone_quiet", "fires", "ls-mats"),
        ("tie_gone_quiet", "unknown", "ls-jay"),
    }
    later = _signals(told, LUCA_EN_SAM, TODAY)
    assert ("handover_due", "fires", "ls-youssef") in later
    assert ("organisation_cannot", "unknown", "ls-ruud") in later


def test_who_directs_luca_and_sam_now_comes_first_to_plan_their_safety(world: World) -> None:
    case = world.cases[LUCA_EN_SAM]
    found = candidates(
        case, Abilities(world.directory, TODAY), "risk_driven", policy_on(TODAY), None
    )
    first = found.ranked[0]
    assert (first.organisation, first.relation, first.person) == (
        "stichting-thuisfront",
        "same_person",
        "ls-sanne",
    )


def test_the_youngest_child_of_mirjam_has_no_safety_person_and_the_chair_is_paid(
    told: list[Record],
) -> None:
    assert _signals(told, MIRJAM, TODAY) == {
        ("no_safety_person", "fires", "mm-yara"),
        ("safety_person_uninformed", "fires", "mm-joke"),
        ("single_point", "fires", "mm-hetty"),
        ("single_point", "fires", "mm-joke"),
        ("chair_still_professional", "fires", MIRJAM),
        ("handover_due", "fires", "mm-bas"),
        ("tie_gone_quiet", "fires", "mm-deborah"),
        ("tie_gone_quiet", "unknown", "mm-delano"),
    }


def test_the_eldest_child_of_mirjam_is_away_while_he_lives_with_foster_parents(
    world: World,
) -> None:
    def members(day: date) -> set[PersonId]:
        return {one.person for one in _circles(world, MIRJAM, day).people if one.member}

    assert "mm-tygo" not in members(date(2026, 5, 1))
    assert {"mm-tygo", "mm-fenna", "mm-yara"} <= members(TODAY)


def test_somebody_of_the_family_of_mirjam_was_never_asked(world: World) -> None:
    people = {one.person: one for one in _circles(world, MIRJAM, TODAY).people}
    assert not people[PersonId("mm-delano")].asked
    assert people[PersonId("mm-samira")].asked


def test_a_line_with_an_unknown_field_is_refused() -> None:
    with pytest.raises(TypeError):
        to_record("municipality", {"id": "GM1", "name": "Merendam", "mayor": "x"})
