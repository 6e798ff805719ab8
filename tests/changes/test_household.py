"""A household is opened, called otherwise, and people come to live there and leave."""

from datetime import date

from graphmodel.changes.deeds import (
    EditHousehold,
    EditMember,
    JoinHousehold,
    LeaveHousehold,
    OpenHousehold,
)
from graphmodel.domain.household import Member
from graphmodel.domain.ids import MunicipalityId, PersonId
from tests.changes.drawing import (
    TOMORROW,
    YESTERDAY,
    differences,
    do,
    drawn,
    household_of,
    lines_of,
    moment,
    refused,
)
from tests.rules.lines import household, member, person, tie
from tests.rules.world import DAY

ANNA = PersonId("anna")
GM1 = MunicipalityId("GM1")


def test_a_household_is_opened_with_a_name_and_a_municipality_from_today() -> None:
    """It begins in the phase of alignment."""
    opened = household_of(do(None, OpenHousehold(name="  Het gezin  Bos ", municipality=GM1)))
    assert (opened.id, opened.name, opened.municipality) == ("h", "Het gezin Bos", "GM1")
    assert (opened.opened, opened.phase) == (DAY, "alignment")


def test_a_municipality_nobody_knows_is_refused() -> None:
    """The field is named."""
    no = refused(None, OpenHousehold(name="Bos", municipality=MunicipalityId("GM9")))
    assert (no.code, no.field) == ("unknown_unit", "municipality")


def test_a_household_that_is_there_is_not_opened_again() -> None:
    """Its id is taken."""
    no = refused(drawn(), OpenHousehold(name="Bos", municipality=GM1))
    assert no.code == "id_taken"


def test_a_household_gets_another_name_and_stays_what_it_was() -> None:
    """Only the name changes."""
    before = drawn(household(address="Dorpsstraat 1"))
    after = household_of(do(before, EditHousehold(name="Bij de beuk")))
    assert (after.name, after.address) == ("Bij de beuk", "Dorpsstraat 1")


def test_nothing_is_done_to_a_household_that_is_closed() -> None:
    """It must be open on the day the deed counts from."""
    closed = drawn(household(closed="2026-11-01"))
    assert refused(closed, EditHousehold(name="Bos")).code == "closed_household"
    assert do(closed, EditHousehold(name="Bos"), day=YESTERDAY)


def test_somebody_known_comes_to_live_in_the_household_today() -> None:
    """Not before."""
    after = do(drawn(tie("anna")), JoinHousehold(person=ANNA, role="grandparent", part_time=True))
    (joined,) = lines_of(after, Member)
    assert (joined.from_, joined.until) == (DAY, None)
    assert (joined.role, joined.part_time) == ("grandparent", True)


def test_who_was_to_come_later_lives_there_till_then_under_what_is_said_now() -> None:
    """Two memberships of one person never overlap; others do not matter."""
    before = drawn(member("anna", from_="2026-11-02"), member("bo", from_="2026-11-05"))
    after = do(before, JoinHousehold(person=ANNA))
    anna = [(m.from_, m.until) for m in lines_of(after, Member) if m.person == "anna"]
    assert anna == [(DAY, TOMORROW), (TOMORROW, None)]


def test_an_expected_child_may_live_in_the_household() -> None:
    """It is drawn, though it is nobody in the rules yet."""
    coming = drawn(person("anna", life="expected"), tie("anna"))
    assert len(differences(coming, JoinHousehold(person=ANNA))) == 1


def test_who_lives_there_already_or_is_dead_does_not_join() -> None:
    """Each has its own reason."""
    there = drawn(member("anna"))
    assert refused(there, JoinHousehold(person=ANNA)).code == "already_member"
    dead = drawn(person("anna", died="2026-10-31"), tie("anna"))
    assert refused(dead, JoinHousehold(person=ANNA)).code == "is_dead"


def test_what_somebody_is_in_the_household_is_corrected_in_place() -> None:
    """The day they came stays."""
    after = do(drawn(member("anna", from_="2026-02-01")), EditMember(person=ANNA, role="child"))
    (now,) = lines_of(after, Member)
    assert (now.role, now.part_time, now.from_) == ("child", False, date(2026, 2, 1))
    assert refused(drawn(tie("anna")), EditMember(person=ANNA, role="child")).code == "not_member"


def test_who_leaves_lived_there_till_today() -> None:
    """The past stays."""
    after = do(drawn(member("anna")), LeaveHousehold(person=ANNA))
    (was,) = lines_of(after, Member)
    assert was.until == DAY
    assert refused(after, LeaveHousehold(person=ANNA)).code == "not_member"


def test_who_came_today_and_leaves_today_never_lived_there() -> None:
    """The membership goes away, the person stays known."""
    before = drawn(tie("anna"))
    after = do(before, JoinHousehold(person=ANNA), LeaveHousehold(person=ANNA))
    assert list(lines_of(after, Member)) == []
    assert ANNA in after.case.people


def test_who_left_and_comes_back_has_lived_there_twice() -> None:
    """Two periods."""
    left = do(drawn(member("anna")), LeaveHousehold(person=ANNA))
    back = do(left, JoinHousehold(person=ANNA), day=TOMORROW)
    assert [(m.from_, m.until) for m in lines_of(back, Member)] == [(None, DAY), (TOMORROW, None)]


def test_a_person_of_another_household_is_refused() -> None:
    """Whoever is not of this one is elsewhere, whatever the deed."""
    for deed in (
        JoinHousehold(person=ANNA),
        EditMember(person=ANNA, role=None),
        LeaveHousehold(person=ANNA),
    ):
        no = refused(drawn(), deed, moment())
        assert (no.code, no.field) == ("elsewhere", "person")
