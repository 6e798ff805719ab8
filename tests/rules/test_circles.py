"""The rule of the circles, one sentence a clause."""

from datetime import date

from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.rules.circles import Circles, Move, PlacedPerson, circles, moves
from tests.rules.lines import Line, household, knows, member, person, rings, tie, world_of, worry
from tests.rules.world import policy_on


def placed(found: Circles, who: str) -> PlacedPerson:
    return next(one for one in found.people if one.person == who)


def ring_of(*lines: Line) -> str | None:
    return placed(rings(tie("ria"), *lines), "ria").circle


TWO = (worry("w1"), worry("w2"))


def test_who_knows_every_open_worry_fully_is_in_the_ring_all() -> None:
    assert ring_of(*TWO, knows("ria", "w1"), knows("ria", "w2")) == "all"


def test_who_knows_one_of_two_fully_is_in_the_ring_some() -> None:
    assert ring_of(*TWO, knows("ria", "w1")) == "some"


def test_who_knows_all_worries_only_in_part_is_in_the_ring_some() -> None:
    assert ring_of(*TWO, knows("ria", "w1", "part"), knows("ria", "w2", "part")) == "some"


def test_who_knows_nothing_is_in_the_ring_none_and_was_asked() -> None:
    found = placed(rings(tie("ria"), *TWO, knows("ria", "w1", "none")), "ria")
    assert (found.circle, found.asked) == ("none", True)


def test_who_was_never_asked_is_in_the_ring_none_and_not_asked() -> None:
    found = placed(rings(tie("ria"), *TWO), "ria")
    assert (found.circle, found.asked) == ("none", False)
    assert found.known == {"w1": None, "w2": None}


def test_without_an_open_worry_nobody_is_in_a_ring() -> None:
    found = rings(tie("ria"), member("noor"), worry("w1", closed="2026-11-01"), knows("ria", "w1"))
    assert [(one.circle, one.asked) for one in found.people] == [(None, False), (None, False)]
    assert found.worries == ()


def test_a_closed_worry_counts_no_more() -> None:
    closed = worry("w2", closed="2026-10-01")
    assert ring_of(worry("w1"), closed, knows("ria", "w1")) == "all"


def test_a_worry_that_opens_tomorrow_does_not_count_yet() -> None:
    assert ring_of(worry("w1"), worry("w2", opened="2026-11-02"), knows("ria", "w1")) == "all"


def test_a_worry_counts_from_its_first_day() -> None:
    assert ring_of(worry("w1"), worry("w2", opened="2026-11-01"), knows("ria", "w1")) == "some"


def test_disputed_or_assumed_knowledge_gives_the_same_ring() -> None:
    for basis in ("said", "assumed", "disputed"):
        assert ring_of(worry("w1"), knows("ria", "w1", basis=basis)) == "all"


def test_knowledge_that_was_corrected_counts_until_that_day() -> None:
    lines = (worry("w1"), knows("ria", "w1", until="2026-11-01"))
    assert ring_of(*lines) == "none"
    assert placed(rings(tie("ria"), *lines, on=date(2026, 10, 31)), "ria").circle == "all"


def test_worries_stand_by_priority_then_without_one_then_by_id() -> None:
    found = rings(worry("b"), worry("w10"), worry("w2", priority=2), worry("z", priority=1))
    assert found.worries == ("z", "w2", "b", "w10")


def test_the_dead_and_the_unborn_are_not_on_the_map() -> None:
    found = rings(
        *(tie(who) for who in ("dead", "lost", "later", "unborn")),
        person("dead", died="2026-11-01"),
        person("lost", died="unknown"),
        person("later", died="2026"),
        person("unborn", life="expected"),
    )
    assert [one.person for one in found.people] == ["later"]


def test_people_on_the_map_are_there_that_day_and_stand_by_id() -> None:
    found = rings(
        tie("zoe"),
        tie("left", until="2026-11-01"),
        tie("coming", from_="2026-11-02"),
        member("Ab", from_="2026-11-01"),
        member("gone", until="2026-11-01"),
    )
    assert [one.person for one in found.people] == ["Ab", "zoe"]


def test_a_member_without_a_tie_is_neither_paid_nor_active() -> None:
    found = placed(rings(member("noor")), "noor")
    assert (found.member, found.paid, found.active) == (True, None, None)


def test_paid_and_active_come_from_the_tie_of_a_member_too() -> None:
    found = placed(rings(member("noor"), tie("noor", paid=True, active=False)), "noor")
    assert (found.member, found.paid, found.active) == (True, True, False)


def test_a_teacher_counts_as_social_network() -> None:
    found = placed(rings(tie("juf", area="school_work")), "juf")
    assert (found.member, found.paid, found.active) == (False, False, True)


def test_one_worry_is_a_lens_on_that_worry_alone() -> None:
    world = world_of(tie("ria"), *TWO, knows("ria", "w2"))
    one = circles(world.case(), policy_on(), WorryId("w2"))
    assert one.worries == ("w2",)
    assert placed(one, "ria").circle == "all"
    other = circles(world.case(), policy_on(), WorryId("w1"))
    assert (placed(other, "ria").circle, placed(other, "ria").asked) == ("none", False)


def test_a_worry_that_is_not_open_leaves_everybody_without_a_ring() -> None:
    world = world_of(tie("ria"), worry("w1"), worry("w2", closed="2026-02-01"))
    found = circles(world.case(), policy_on(), WorryId("w2"))
    assert found.worries == ()
    assert placed(found, "ria").circle is None


def test_a_closed_household_still_has_its_rings() -> None:
    found = rings(household(closed="2026-05-01"), tie("ria"), worry("w1"), knows("ria", "w1"))
    assert placed(found, "ria").circle == "all"


def test_who_joined_left_or_moved_inward_is_a_move() -> None:
    world = world_of(
        worry("w1"),
        tie("joined", from_="2026-09-01"),
        tie("left", until="2026-09-01"),
        tie("moved"),
        knows("moved", "w1", "part", until="2026-09-01"),
        knows("moved", "w1", from_="2026-09-01"),
        tie("same"),
    )
    before = circles(world.case(), policy_on(date(2026, 8, 1)))
    assert moves(before, circles(world.case(), policy_on())) == (
        Move(PersonId("joined"), None, "none"),
        Move(PersonId("left"), "none", None),
        Move(PersonId("moved"), "some", "all"),
    )
