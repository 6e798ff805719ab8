"""Who knows what: worries opened, ordered and closed, people moving, safety persons marked."""

from datetime import date

import pytest

from graphmodel.changes.deeds import (
    CloseWorry,
    EditWorry,
    EndSafetyPerson,
    MarkSafetyPerson,
    Move,
    OpenWorry,
    OrderWorries,
)
from graphmodel.domain.household import Position
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.worry import Knows, SafetyPerson, Worry
from tests.changes.drawing import (
    TOMORROW,
    YESTERDAY,
    differences,
    do,
    drawn,
    known,
    lines_of,
    moment,
    refused,
    ring_of,
    rings_on,
    ties_of,
)
from tests.rules.lines import Line, child, knows, member, person, safety, tie, worry
from tests.rules.world import DAY

RIA, MAMA, SAM = PersonId("ria"), PersonId("mama"), PersonId("sam")
W1, W2 = WorryId("w1"), WorryId("w2")


def test_a_worry_is_opened_today_in_the_households_own_words_and_comes_last() -> None:
    """Whom it concerns and who causes it, everybody once."""
    opened = OpenWorry(
        worry=W2, statement=" Sam slaapt slecht ", concerns=(SAM, SAM), caused_by=(RIA,)
    )
    after = do(drawn(worry("w1", priority=3), member("sam"), tie("ria")), opened)
    new = next(one for one in lines_of(after, Worry) if one.id == "w2")
    assert (new.statement, new.opened, new.priority) == ("Sam slaapt slecht", DAY, 4)
    assert (new.concerns, new.caused_by) == (("sam",), ("ria",))


def test_a_worry_comes_last_also_after_worries_without_priority() -> None:
    """They get one, in the order they had."""
    before = drawn(worry("x"), worry("y"), worry("z", priority=5))
    after = do(before, OpenWorry(worry=WorryId("a"), statement="nieuw"))
    assert rings_on(before, DAY).worries == ("z", "x", "y")
    assert rings_on(after, DAY).worries == ("z", "x", "y", "a")


def test_a_fifth_worry_is_refused_on_every_day_it_would_be_the_fifth() -> None:
    """Source: policy number open_worries."""
    four = [worry(f"w{one}") for one in range(1, 5)]
    no = refused(drawn(*four), OpenWorry(worry=WorryId("w5"), statement="nog een"))
    assert (no.code, no.about) == ("too_many_worries", ("4",))
    later = drawn(*four[:3], worry("w4", opened="2026-11-02"))
    assert refused(later, OpenWorry(worry=WorryId("w5"), statement="x")).code == "too_many_worries"
    ended = drawn(*four[:3], worry("w4", closed="2026-11-01"))
    assert do(ended, OpenWorry(worry=WorryId("w5"), statement="nog een"))


def test_a_worry_is_said_better_in_place() -> None:
    """What is not said stays."""
    before = drawn(worry("w1", concerns=["sam"], caused_by=["ria"]), member("mama"))
    (now,) = lines_of(do(before, EditWorry(worry=W1, statement="beter", concerns=(MAMA,))), Worry)
    assert (now.statement, now.concerns, now.caused_by) == ("beter", ("mama",), ("ria",))
    assert now.opened == date(2026, 1, 1)
    assert refused(before, EditWorry(worry=W1, statement=" ")).code == "text_empty"


def test_worries_are_ordered_by_naming_every_open_one_once() -> None:
    """A closed one has no place in the order."""
    before = drawn(worry("w1"), worry("w2"), worry("w0", closed="2026-02-02"))
    assert rings_on(do(before, OrderWorries(worries=(W2, W1))), DAY).worries == ("w2", "w1")
    for order in ((W2,), (W2, W2), (W2, W1, W1), (W1, W2, WorryId("w0"))):
        assert refused(before, OrderWorries(worries=order)).code == "not_all_worries"
    assert refused(before, OrderWorries(worries=(WorryId("x"),))).code == "elsewhere"


def test_a_worry_closes_today_or_on_a_day_that_is_said() -> None:
    """After the day it was opened."""
    before = drawn(worry("w1", opened="2026-10-30"))
    assert [one.closed for one in lines_of(do(before, CloseWorry(worry=W1)), Worry)] == [DAY]
    on = do(before, CloseWorry(worry=W1, on=YESTERDAY))
    assert [one.closed for one in lines_of(on, Worry)] == [YESTERDAY]
    for day, code in ((30, "no_days"), (29, "ends_before_begin")):
        no = refused(before, CloseWorry(worry=W1, on=date(2026, 10, day)))
        assert (no.code, no.field) == (code, "on")
    assert refused(on, CloseWorry(worry=W1)).code == "worry_closed"


def two_worries() -> tuple[Line, ...]:
    """Ria of the network, two open worries and one that is closed."""
    return (tie("ria"), tie("mama"), worry("w1"), worry("w2"), worry("w0", closed="2026-02-02"))


def test_to_the_inner_ring_means_every_open_worry_fully_from_today() -> None:
    """Told by whom and how sure is kept with it."""
    after = do(drawn(*two_worries()), Move(person=RIA, circle="all", told_by=MAMA, basis="assumed"))
    assert known(after, "ria") == {"w1": "full", "w2": "full"}
    assert known(after, "ria", YESTERDAY) == {}
    assert {(one.told_by, one.basis, one.from_) for one in lines_of(after, Knows)} == {
        ("mama", "assumed", DAY)
    }
    assert ring_of(after, "ria") == "all"


def test_to_the_outer_ring_means_was_asked_and_knows_none() -> None:
    """Nobody told them anything."""
    after = do(drawn(*two_worries()), Move(person=RIA, circle="none", told_by=MAMA))
    assert known(after, "ria") == {"w1": "none", "w2": "none"}
    assert {one.told_by for one in lines_of(after, Knows)} == {None}


def test_what_is_known_fully_already_is_left_as_it_is() -> None:
    """Only what changes begins today."""
    before = drawn(*two_worries(), knows("ria", "w1", basis="disputed", told_by="mama"))
    made = differences(before, Move(person=RIA, circle="all"))
    assert [one.after.worry for one in made if isinstance(one.after, Knows)] == ["w2"]


def test_to_where_one_is_already_told_by_somebody_else_counts_from_today() -> None:
    """What was said of earlier days stays."""
    before = drawn(*two_worries(), knows("ria", "w1", basis="assumed"), knows("ria", "w2"))
    after = do(before, Move(person=RIA, circle="all", told_by=MAMA, basis="said"))
    first = [one for one in lines_of(after, Knows) if one.worry == "w1"]
    assert [(one.basis, one.told_by, one.from_, one.until) for one in first] == [
        ("assumed", None, None, DAY),
        ("said", "mama", DAY, None),
    ]


def test_the_middle_ring_asks_what_is_known_of_each_worry() -> None:
    """Without that it is refused; what is said counts for each by itself."""
    before = drawn(*two_worries())
    no = refused(before, Move(person=RIA, circle="some"))
    assert (no.code, no.field) == ("which_levels", "levels")
    after = do(before, Move(person=RIA, circle="some", levels={W1: "full", W2: "none"}))
    assert (known(after, "ria"), ring_of(after, "ria")) == ({"w1": "full", "w2": "none"}, "some")
    assert known(do(before, Move(person=RIA, levels={W2: "part"})), "ria") == {"w2": "part"}


@pytest.mark.parametrize(("circle", "level"), [("all", "full"), ("some", "part"), ("none", "none")])
def test_a_ring_of_one_worry_is_about_that_worry_alone(circle: str, level: str) -> None:
    """The others stay as they are."""
    moved = Move(person=RIA, circle=circle, worry=W2)  # type: ignore[arg-type]  # a word of the list
    assert known(do(drawn(*two_worries()), moved), "ria") == {"w2": level}


def test_one_worry_without_a_ring_says_nothing() -> None:
    """What is known of it must be said."""
    assert refused(drawn(*two_worries()), Move(person=RIA, worry=W1)).code == "which_levels"


def test_without_an_open_worry_there_is_nothing_to_know() -> None:
    """And a closed one, or one of another household, cannot be told today."""
    none = drawn(tie("ria"))
    assert refused(none, Move(person=RIA, circle="all")).code == "nothing_open"
    before = drawn(*two_worries())
    shut = refused(before, Move(person=RIA, levels={WorryId("w0"): "full"}))
    assert (shut.code, shut.field, shut.about) == ("worry_closed", "levels", ("w0",))
    no = refused(before, Move(person=RIA, circle="all", worry=WorryId("x")))
    assert (no.code, no.field) == ("elsewhere", "worry")


def test_nobody_tells_themselves_and_a_stranger_tells_nobody() -> None:
    """Whoever tells is of the household, and another."""
    before = drawn(*two_worries())
    assert refused(before, Move(person=RIA, circle="all", told_by=RIA)).code == "told_by_self"
    no = refused(before, Move(person=RIA, circle="all", told_by=PersonId("x")))
    assert (no.code, no.field) == ("elsewhere", "told_by")


def test_to_another_sector_changes_the_life_area_from_today() -> None:
    """And the place on the map goes with it."""
    after = do(drawn(*two_worries()), Move(person=RIA, area="neighbours", cell="12,-7"))
    assert [(t.area, t.until) for t in ties_of(after, "ria")] == [
        ("family", DAY),
        ("neighbours", None),
    ]
    assert [(p.lens, p.sector, p.cell) for p in lines_of(after, Position)] == [
        ("circles", "neighbours", "12,-7")
    ]
    assert refused(drawn(*two_worries()), Move(person=RIA, cell="ginds")).code == "wrong_type"


def test_a_member_has_knowledge_but_no_place_among_the_rings() -> None:
    """And no life area without a tie."""
    before = drawn(member("ria"), worry("w1"))
    after = do(before, Move(person=RIA, circle="all", cell="1,1"))
    assert (known(after, "ria"), after.positions) == ({"w1": "full"}, ())
    no = refused(before, Move(person=RIA, area="friends"))
    assert (no.code, no.field) == ("not_tied", "area")


def test_the_dead_do_not_move() -> None:
    """Whoever is only mentioned does know things."""
    dead = drawn(person("ria", died="2026-10-31"), tie("ria"), worry("w1"))
    assert refused(dead, Move(person=RIA, circle="all")).code == "is_dead"
    named = drawn(worry("w1", caused_by=["ria"]))
    assert known(do(named, Move(person=RIA, circle="all")), "ria") == {"w1": "full"}


def test_knowledge_recorded_late_lasts_until_what_was_recorded_after_it() -> None:
    """The newer record stands."""
    before = do(drawn(*two_worries()), Move(person=RIA, worry=W1, circle="some"))
    late = do(before, Move(person=RIA, worry=W1, circle="all"), day=YESTERDAY)
    assert known(late, "ria", YESTERDAY) == {"w1": "full"}
    assert known(late, "ria") == {"w1": "part"}


def test_a_safety_person_is_marked_from_today_also_when_it_does_not_count() -> None:
    """Whether it counts is said beside it."""
    before = drawn(child("sam"), member("mama"))
    after = do(before, MarkSafetyPerson(person=MAMA, child=SAM))
    assert [(s.person, s.from_) for s in lines_of(after, SafetyPerson)] == [("mama", DAY)]
    assert refused(after, MarkSafetyPerson(person=MAMA, child=SAM)).code == "already_so"


def test_a_safety_person_is_of_a_child_or_a_vulnerable_adult_who_lives_there() -> None:
    """Unknown age is not a reason against it."""
    grown = drawn(person("sam", birth="1980"), member("sam"), tie("mama"))
    no = refused(grown, MarkSafetyPerson(person=MAMA, child=SAM))
    assert (no.code, no.field, no.about) == ("not_a_child", "child", ("sam",))
    parent = drawn(member("sam", role="parent"), tie("mama"))
    assert refused(parent, MarkSafetyPerson(person=MAMA, child=SAM)).code == "not_a_child"
    frail = drawn(person("sam", birth="1980", vulnerable=True), member("sam"), tie("mama"))
    assert do(frail, MarkSafetyPerson(person=MAMA, child=SAM))
    unknown = drawn(member("sam"), tie("mama"))
    assert do(unknown, MarkSafetyPerson(person=MAMA, child=SAM))
    elsewhere = drawn(person("sam", birth="2016"), tie("sam"), tie("mama"))
    assert refused(elsewhere, MarkSafetyPerson(person=MAMA, child=SAM)).code == "not_member"
    unborn = drawn(person("sam", life="expected"), member("sam"), tie("mama"))
    assert refused(unborn, MarkSafetyPerson(person=MAMA, child=SAM)).code == "not_born"


def test_safety_persons_and_worries_are_about_people_of_the_household() -> None:
    """A stranger is elsewhere, at the field that names them."""
    before, stranger = drawn(child("sam"), tie("mama")), PersonId("x")
    for field in ("person", "child"):
        people = {"person": MAMA, "child": SAM} | {field: stranger}
        for deed in (MarkSafetyPerson(**people), EndSafetyPerson(**people)):
            no = refused(before, deed)
            assert (no.code, no.field) == ("elsewhere", field)
    for field in ("concerns", "caused_by"):
        opened = OpenWorry(worry=W1, statement="x", **{field: (stranger,)})
        no = refused(before, opened)
        assert (no.code, no.field) == ("elsewhere", field)
        said = EditWorry(worry=W1, **{field: (stranger,)})  # type: ignore[arg-type]  # one of two
        assert refused(drawn(worry("w1")), said).field == field


def test_no_child_keeps_itself_safe() -> None:
    """Both are the same person."""
    assert (
        refused(drawn(child("sam")), MarkSafetyPerson(person=SAM, child=SAM)).code == "same_person"
    )


def test_a_safety_person_ends_today() -> None:
    """And is not ended twice."""
    before = drawn(child("sam"), safety("mama", "sam"))
    after = do(before, EndSafetyPerson(person=MAMA, child=SAM))
    assert [one.until for one in lines_of(after, SafetyPerson)] == [DAY]
    assert refused(after, EndSafetyPerson(person=MAMA, child=SAM)).code == "not_so"
    again = do(after, MarkSafetyPerson(person=MAMA, child=SAM), day=TOMORROW)
    assert len(list(lines_of(again, SafetyPerson))) == 2


def test_ids_of_new_things_are_free_and_of_the_form_of_an_id() -> None:
    """Here of a worry; the same for everything new."""
    before = drawn(worry("w1"))
    assert refused(before, OpenWorry(worry=W1, statement="x")).code == "id_taken"
    no = refused(before, OpenWorry(worry=WorryId("w 1"), statement="x"), moment())
    assert (no.code, no.field) == ("bad_id", "worry")
