"""Two on the map are one: everything of the one goes to the other, nothing twice."""

from datetime import date

from graphmodel.changes.decide import decide
from graphmodel.changes.deeds import MergePeople
from graphmodel.domain.ids import PersonId
from graphmodel.domain.role import Role
from graphmodel.domain.worry import Knows
from tests.changes.drawing import do, drawn, lines_of, moment, records, refused, ties_of
from tests.rules.lines import (
    handover,
    in_household,
    knows,
    line,
    member,
    person,
    role,
    safety,
    tie,
    worry,
)

KEEP, DROP = PersonId("keep"), PersonId("drop")
MERGED = MergePeople(keep=KEEP, drop=DROP)


def test_everything_of_the_one_is_of_the_other() -> None:
    """Whatever named one names the other, and the one is gone."""
    others = [
        worry("w1", concerns=["x"]),
        member("x"),
        tie("keep"),
    ]
    of_drop = [
        tie("drop"),
        member("drop"),
        worry("w2", concerns=["drop"], caused_by=["drop", "x"]),
        knows("drop", "w1"),
        knows("x", "w1", told_by="drop"),
        safety("drop", "x"),
        safety("x", "drop"),
        in_household("wish", id="wi", person="x", circle="all", told_by="drop", agreed_by=["drop"]),
        in_household("wish", id="wi2", person="drop", circle="all"),
        in_household("task", id="t1", person="drop", what="belt"),
        in_household("position", person="drop", lens="circles", cell="1,1"),
        in_household("preference", person="drop", wish="wanted"),
        role("drop", "plan_keeper"),
        handover("proposed", person="drop"),
        line("place", id="pl", person="x", name="school", people=["drop"]),
        line("place", id="pl2", person="drop", name="club", people=["x"]),
        line("parent", parent="drop", child="x"),
        line("partner", a="drop", b="x", kind="married"),
        line("twins", persons=["drop", "z"]),
        line("bond", from_person="drop", to_person="x", kind="close"),
        line("bond", from_person="x", to_person="drop", kind="close"),
        line("works_for", person="drop", organisation="o"),
    ]
    before = drawn(*others, *of_drop)
    after = records(do(before, MERGED))
    assert not any("drop" in repr(one).replace("drop-plan_keeper", "") for one in after.values())
    assert len(after) == len(records(before)) - len(["the person", "the tie both had"])


def test_what_the_one_lacks_comes_from_the_other() -> None:
    """The name that is kept stays."""
    before = drawn(
        person("keep", sex="f"),
        person("drop", sex="x", birth="1980", died="2026-10-01", note="06", vulnerable=True),
        tie("keep"),
        tie("drop"),
    )
    now = do(before, MERGED).case.people[KEEP]
    assert (now.name, now.sex, now.birth, now.note) == ("Keep", "f", "1980", "06")
    assert (now.vulnerable, now.died) == (True, "2026-10-01")


def test_a_life_that_cannot_be_is_not_put_together() -> None:
    """Born after the other died: each keeps their own."""
    before = drawn(
        person("keep", birth="1990"), person("drop", died="1980"), tie("keep"), tie("drop")
    )
    assert do(before, MERGED).case.people[KEEP].died is None


def test_the_ties_of_both_lie_one_after_the_other() -> None:
    """On a day both have one, the one that is kept wins."""
    before = drawn(
        tie("keep", area="family", from_="2026-03-01", until="2026-06-01"),
        tie("drop", area="friends", from_="2026-01-01"),
    )
    assert [(t.area, t.from_, t.until) for t in ties_of(do(before, MERGED), "keep")] == [
        ("friends", date(2026, 1, 1), date(2026, 3, 1)),
        ("family", date(2026, 3, 1), date(2026, 6, 1)),
        ("friends", date(2026, 6, 1), None),
    ]


def test_what_the_kept_one_told_or_heard_of_the_other_is_no_longer_told_by_anybody() -> None:
    """Nobody tells themselves, keeps themselves safe, or stands towards themselves."""
    before = drawn(
        tie("keep"),
        tie("drop"),
        worry("w1"),
        knows("keep", "w1", told_by="drop"),
        knows("drop", "w1", "none"),
        safety("keep", "drop"),
        line("bond", from_person="keep", to_person="drop", kind="close"),
    )
    after = do(before, MERGED)
    assert [(one.level, one.told_by) for one in lines_of(after, Knows)] == [("full", None)]
    assert (after.case.safety_persons, after.case.bonds) == ((), ())


def test_a_role_both_held_is_held_once() -> None:
    """The rest of the other one is kept, under ids of their own."""
    before = drawn(
        role("keep", "plan_keeper", from_="2026-03-01", until="2026-06-01"),
        role("drop", "plan_keeper", planned_end="2026-05-01"),
    )
    held = sorted(lines_of(do(before, MERGED), Role), key=lambda one: one.from_ or date.min)
    assert [(one.id, one.until, one.planned_end) for one in held] == [
        ("drop-plan_keeper", date(2026, 3, 1), date(2026, 5, 1)),
        ("keep-plan_keeper", date(2026, 6, 1), None),
        ("drop-plan_keeper.2", None, None),
    ]


def test_a_role_that_would_go_but_is_handed_over_keeps_two_apart() -> None:
    """The handover rests on it."""
    before = drawn(
        role("keep", "case_director"),
        role("drop", "case_director"),
        handover("accepted", leaving="drop-case_director"),
    )
    assert refused(before, MERGED).code == "built_upon"


def test_kin_and_somebody_known_elsewhere_are_not_merged() -> None:
    """Nor somebody with themselves, nor a stranger."""
    tied = [tie("keep"), tie("drop")]
    for link in (
        line("parent", parent="keep", child="drop"),
        line("partner", a="keep", b="drop", kind="married"),
        line("twins", persons=["keep", "drop"]),
    ):
        assert refused(drawn(*tied, link), MERGED).code == "are_kin"
    elsewhere = moment(elsewhere=("drop",))
    assert refused(drawn(*tied), MERGED, elsewhere).code == "known_elsewhere"
    assert refused(drawn(*tied), MergePeople(keep=KEEP, drop=KEEP)).code == "same_person"
    assert refused(drawn(tie("keep")), MERGED).field == "drop"
    grandparent = [
        line("parent", parent="keep", child="x"),
        line("parent", parent="x", child="drop"),
    ]
    assert refused(drawn(*tied, *grandparent), MERGED).code == "own_ancestor"


def test_somebody_known_elsewhere_may_be_the_one_who_is_kept() -> None:
    """Only who goes away must be known here alone."""
    decided = decide(drawn(tie("keep"), tie("drop")), MERGED, moment(elsewhere=("keep",)))
    assert isinstance(decided, tuple)
