"""Who stands around a household: added, changed, spoken to, ended; where they work; their role."""

from datetime import date

import pytest

from graphmodel.changes.deeds import AddTie, EndRole, EndTie, GiveRole, SetTie, Speak, WorkFor
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import OrganisationId, PersonId, RoleId, TeamId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.role import Role
from tests.changes.drawing import (
    TOMORROW,
    YESTERDAY,
    differences,
    do,
    drawn,
    lines_of,
    moment,
    refused,
    ties_of,
)
from tests.rules.lines import handover, line, member, person, role, tie
from tests.rules.world import DAY

RIA = PersonId("ria")
ROLE = RoleId("r1")


def test_somebody_known_stands_around_the_household_from_today() -> None:
    """With the area, whether they are paid for it, and a note."""
    added = AddTie(person=RIA, area="friends", paid=False, note=" belt graag ")
    (now,) = ties_of(do(drawn(member("ria")), added), "ria")
    assert (now.area, now.paid, now.active, now.note) == ("friends", False, True, "belt graag")
    assert (now.from_, now.until) == (DAY, None)


def test_who_stands_there_already_is_not_added() -> None:
    """A second tie would overlap."""
    no = refused(drawn(tie("ria")), AddTie(person=RIA, area="friends", paid=False))
    assert (no.code, no.about) == ("already_tied", ("ria",))


@pytest.mark.parametrize(
    ("values", "code"), [({"died": "2026-10-31"}, "is_dead"), ({"life": "expected"}, "not_born")]
)
def test_the_dead_and_the_unborn_are_not_tied(values: dict[str, str], code: str) -> None:
    """They are nobody on the rings."""
    before = drawn(person("ria", **values), member("ria"))
    assert refused(before, AddTie(person=RIA, area="friends", paid=False)).code == code


def test_a_change_of_a_tie_counts_from_today_and_leaves_earlier_days() -> None:
    """What was ends, what is begins, and goes on with all that did not change."""
    before = drawn(tie("ria", area="family", note="06", from_="2026-02-01"))
    was, now = ties_of(do(before, SetTie(person=RIA, area="friends", active=False)), "ria")
    assert (was.area, was.active, was.until) == ("family", True, DAY)
    assert (now.area, now.active, now.from_, now.until) == ("friends", False, DAY, None)
    assert (now.note, now.last_contact) == ("06", date(2026, 10, 31))


def test_a_tie_begun_today_is_changed_in_place() -> None:
    """There is no earlier day to keep."""
    (now,) = ties_of(
        do(drawn(tie("ria", from_="2026-11-01")), SetTie(person=RIA, paid=True)), "ria"
    )
    assert (now.paid, now.from_) == (True, DAY)


def test_a_note_is_changed_in_place_and_taken_away_by_nothing() -> None:
    """A note is no fact of a day."""
    before = drawn(tie("ria", note="06"))
    (now,) = ties_of(do(before, SetTie(person=RIA, note="07")), "ria")
    assert (now.note, now.from_) == ("07", None)
    (now,) = ties_of(do(before, SetTie(person=RIA, note=None)), "ria")
    assert now.note is None
    both = do(before, SetTie(person=RIA, note="07", paid=True))
    assert [(one.note, one.paid) for one in ties_of(both, "ria")] == [("07", False), ("07", True)]


def test_what_is_so_already_changes_nothing() -> None:
    """No difference at all."""
    assert differences(drawn(tie("ria")), SetTie(person=RIA, area="family", paid=False)) == ()


def test_a_change_that_arrives_late_leaves_what_was_changed_since() -> None:
    """Each field goes on until it was changed itself."""
    split = do(drawn(tie("ria", area="family")), SetTie(person=RIA, area="neighbours"))
    late = do(split, SetTie(person=RIA, area="friends", paid=True), day=YESTERDAY)
    assert [(t.area, t.paid, t.from_, t.until) for t in ties_of(late, "ria")] == [
        ("family", False, None, YESTERDAY),
        ("friends", True, YESTERDAY, DAY),
        ("neighbours", True, DAY, None),
    ]


def test_spoken_to_today_is_one_fact_in_place() -> None:
    """A later contact that is on record stays."""
    before = drawn(tie("ria", last_contact="2026-10-01"))
    (now,) = ties_of(do(before, Speak(person=RIA)), "ria")
    assert (now.last_contact, now.from_) == (DAY, None)
    assert differences(do(before, Speak(person=RIA)), Speak(person=RIA), YESTERDAY) == ()


def test_only_the_living_with_a_tie_are_spoken_to() -> None:
    """A member without a tie has no contact date."""
    assert refused(drawn(member("ria")), Speak(person=RIA)).code == "not_tied"
    dead = drawn(person("ria", died="2026-10-31"), tie("ria"))
    assert refused(dead, Speak(person=RIA)).code == "is_dead"


def test_a_tie_that_ends_keeps_its_past() -> None:
    """It held till today."""
    after = do(drawn(tie("ria")), EndTie(person=RIA))
    (was,) = ties_of(after, "ria")
    assert was.until == DAY
    assert refused(after, EndTie(person=RIA)).code == "not_tied"


def test_a_tie_begun_and_ended_on_one_day_goes_away_but_the_person_stays_known() -> None:
    """An empty place keeps them with the household."""
    before = drawn(member("ria", until="2026-11-01"), tie("ria", from_="2026-11-01"))
    after = do(before, EndTie(person=RIA))
    assert ties_of(after, "ria") == []
    alone = do(drawn(tie("ria", from_="2026-11-01")), EndTie(person=RIA))
    assert [(one.person, one.lens, one.cell) for one in alone.positions] == [
        ("ria", "genogram", None)
    ]
    assert after.positions == ()


def test_an_end_that_arrives_late_ends_what_went_on_from_it() -> None:
    """Else somebody would come back a day later."""
    split = do(drawn(tie("ria")), SetTie(person=RIA, paid=True))
    (was,) = ties_of(do(split, EndTie(person=RIA), day=YESTERDAY), "ria")
    assert was.until == YESTERDAY


def test_a_tie_added_before_a_later_one_lasts_until_that_begins() -> None:
    """Two ties of one person never overlap."""
    before = drawn(tie("ria", from_="2026-11-02"))
    first, _ = ties_of(do(before, AddTie(person=RIA, area="family", paid=True)), "ria")
    assert (first.from_, first.until) == (DAY, TOMORROW)


def test_a_professional_works_elsewhere_from_today() -> None:
    """Where they worked till then ends."""
    before = drawn(tie("ria"), line("works_for", person="ria", organisation="o"))
    after = do(before, WorkFor(person=RIA, team=TeamId("t"), function=" coach "))
    assert [
        (w.organisation, w.team, w.function, w.from_, w.until) for w in lines_of(after, WorksFor)
    ] == [
        (None, "t", "coach", DAY, None),
        ("o", None, None, None, DAY),
    ]


def test_one_unit_that_is_known_is_named() -> None:
    """Neither none, nor two, nor an unknown one."""
    before, o = drawn(tie("ria")), OrganisationId("o")
    assert refused(before, WorkFor(person=RIA)).code == "one_unit"
    assert refused(before, WorkFor(person=RIA, organisation=o, team=TeamId("t"))).code == "one_unit"
    stranger = WorkFor(person=PersonId("x"), organisation=o)
    assert refused(before, stranger).code == "elsewhere"
    long = WorkFor(person=RIA, organisation=o, function="x" * 2001)
    assert refused(before, long).field == "function"
    no = refused(before, WorkFor(person=RIA, team=TeamId("x")))
    assert (no.code, no.field) == ("unknown_unit", "team")


def test_somebody_holds_a_role_from_today() -> None:
    """Until the planned end at most."""
    given = GiveRole(holding=ROLE, person=RIA, role="plan_keeper", planned_end=date(2027, 1, 1))
    after = do(drawn(tie("ria")), given)
    (held,) = lines_of(after, Role)
    assert (held.id, held.from_, held.planned_end) == ("r1", DAY, date(2027, 1, 1))
    past = GiveRole(holding=ROLE, person=RIA, role="plan_keeper", planned_end=DAY)
    no = refused(drawn(tie("ria")), past)
    assert (no.code, no.field) == ("no_days", "planned_end")
    far = GiveRole(holding=ROLE, person=RIA, role="plan_keeper", planned_end=date(2100, 1, 1))
    assert refused(drawn(tie("ria")), far).code == "day_too_far"
    assert refused(after, given).code == "id_taken"
    stranger = GiveRole(holding=RoleId("r3"), person=PersonId("x"), role="plan_keeper")
    assert refused(after, stranger).code == "elsewhere"
    again = GiveRole(holding=RoleId("r2"), person=RIA, role="plan_keeper")
    assert refused(after, again).code == "already_so"


def test_a_role_ends_today_or_was_none_when_it_began_today() -> None:
    """And it is not ended twice."""
    old = do(drawn(role("ria", "plan_keeper")), EndRole(holding=RoleId("ria-plan_keeper")))
    assert [held.until for held in lines_of(old, Role)] == [DAY]
    assert refused(old, EndRole(holding=RoleId("ria-plan_keeper"))).code == "not_so"
    new = do(drawn(tie("ria")), GiveRole(holding=ROLE, person=RIA, role="plan_keeper"))
    assert list(lines_of(do(new, EndRole(holding=ROLE)), Role)) == []


def test_a_role_begun_today_that_is_handed_over_does_not_go_away() -> None:
    """The handover rests on it."""
    before = drawn(
        role("ria", "case_director", from_="2026-11-01"),
        handover("started", coming="ria-case_director"),
    )
    assert refused(before, EndRole(holding=RoleId("ria-case_director"))).code == "built_upon"


def test_ties_of_others_are_left_alone() -> None:
    """One deed is about one person."""
    before = drawn(tie("ria"), tie("bo"))
    changed = differences(before, SetTie(person=RIA, paid=True))
    assert {one.record.person for one in changed if isinstance(one.record, Tie)} == {"ria"}


def test_a_deed_made_on_a_day_to_come_is_decided_by_whoever_asks() -> None:
    """Deciding itself knows only the day it counts from."""
    assert do(drawn(tie("ria")), Speak(person=RIA), day=TOMORROW)
    assert refused(drawn(), Speak(person=RIA), moment(TOMORROW)).code == "elsewhere"
