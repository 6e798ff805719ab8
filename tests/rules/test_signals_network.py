"""The network round a household, one sentence a clause."""

from functools import partial

from tests.rules.lines import (
    Line,
    ask,
    child,
    findings,
    knows,
    member,
    person,
    safety,
    tie,
    world_of,
    worry,
)

few = partial(ask, "too_few_active")
secret = partial(ask, "secret_worry")
leaning = partial(ask, "single_point")
quiet = partial(ask, "tie_gone_quiet")
TWO = (tie("ab"), tie("bo"))
THREE = (*TWO, tie("cas"))


def test_two_active_people_are_too_few_and_three_are_enough() -> None:
    assert few(*TWO) == [("fires", ("h",), 2, 3)]
    assert few(*THREE) == []


def few_with(*lines: Line) -> int:
    """How many active people are counted besides two."""
    (only,) = few(*TWO, *lines)
    assert only[2] is not None
    return only[2] - 2


def test_who_is_paid_is_not_counted() -> None:
    assert few_with(tie("cas", paid=True)) == 0


def test_who_is_on_the_list_but_not_active_is_not_counted() -> None:
    assert few_with(tie("cas", active=False)) == 0


def test_a_member_is_not_counted() -> None:
    assert few_with(tie("cas"), member("cas", role="other")) == 0


def test_somebody_under_age_is_not_counted() -> None:
    assert few_with(tie("cas"), person("cas", birth="2010")) == 0


def test_the_dead_are_not_counted() -> None:
    assert few_with(tie("cas"), person("cas", died="2026-11-01")) == 0


def test_a_tie_of_another_day_is_not_counted() -> None:
    assert few_with(tie("cas", until="2026-11-01")) == 0
    assert few_with(tie("cas", from_="2026-11-02")) == 0


def test_a_worry_nobody_outside_knows_is_secret() -> None:
    assert secret(worry("w")) == [("fires", ("w",), 0, 1)]
    assert secret(worry("w"), tie("ab"), knows("ab", "w", "none")) == [("fires", ("w",), 0, 1)]


def test_only_professionals_who_know_a_secret_are_said_to_know_it_but_be_paid() -> None:
    lines = [tie("ab"), knows("ab", "w", "none"), member("eva"), knows("eva", "w")]
    for who, level in (("pro", "part"), ("doc", "none")):
        lines += [tie(who, paid=True), knows(who, "w", level)]
    (one,) = findings(world_of(worry("w"), *lines), "secret_worry")
    said = [(fact.code, fact.get("person")) for fact in one.facts]
    assert [who for code, who in said if code == "knows_but_is_paid"] == ["pro"]
    assert [who for code, who in said if code == "knows_nothing"] == ["ab"]


def test_a_worry_somebody_outside_knows_in_part_is_not_secret() -> None:
    assert secret(worry("w"), tie("ab"), knows("ab", "w", "part")) == []


def test_an_outsider_without_a_tie_keeps_a_worry_from_being_secret() -> None:
    assert secret(worry("w"), knows("ab", "w")) == []


def test_a_child_outside_keeps_a_worry_from_being_secret() -> None:
    assert secret(worry("w"), person("ab", birth="2015"), knows("ab", "w")) == []


def test_a_worry_only_members_know_is_secret() -> None:
    assert secret(worry("w"), member("noor"), knows("noor", "w")) == [("fires", ("w",), 0, 1)]


def test_a_worry_only_the_dead_know_is_secret() -> None:
    dead = person("ab", died="2026-10-01")
    assert secret(worry("w"), dead, knows("ab", "w")) == [("fires", ("w",), 0, 1)]


def test_a_worry_only_paid_people_know_is_secret() -> None:
    assert secret(worry("w"), tie("ab", paid=True), knows("ab", "w")) == [("fires", ("w",), 0, 1)]


def test_who_was_paid_until_today_counts() -> None:
    ended = tie("ab", paid=True, until="2026-11-01")
    assert secret(worry("w"), ended, knows("ab", "w")) == []


def test_what_somebody_knew_until_today_counts_no_more() -> None:
    lines = (worry("w"), knows("ab", "w", until="2026-11-01"))
    assert secret(*lines) == [("fires", ("w",), 0, 1)]


def test_a_worry_cannot_be_judged_while_somebody_social_was_not_asked() -> None:
    lines = (worry("w"), tie("ab"), tie("bo"), knows("ab", "w", "none"))
    assert secret(*lines) == [("unknown", ("w",), 0, 1)]


def test_nobody_needs_to_ask_who_is_paid_or_lives_there() -> None:
    assert secret(worry("w"), tie("ab", paid=True), member("noor"), tie("noor")) == [
        ("fires", ("w",), 0, 1)
    ]


def test_each_open_worry_is_judged_apart_and_a_closed_one_not() -> None:
    lines = (worry("w1"), worry("w2"), worry("w3", closed="2026-11-01"), knows("ab", "w1"))
    assert secret(*lines) == [("fires", ("w2",), 0, 1)]


def test_the_only_safety_person_of_a_child_is_leaned_on() -> None:
    assert leaning(child("roos"), safety("oma", "roos")) == [("fires", ("oma",), 1, 0)]


def test_one_of_two_safety_persons_is_not_leaned_on() -> None:
    assert leaning(child("roos"), safety("oma", "roos"), safety("opa", "roos")) == []


def test_each_of_exactly_three_active_people_is_leaned_on() -> None:
    assert leaning(*THREE) == [("fires", (who,), 1, 0) for who in ("ab", "bo", "cas")]


def test_nobody_of_two_or_of_four_active_people_is_leaned_on() -> None:
    assert leaning(*TWO) == []
    assert leaning(*THREE, tie("dee")) == []


def test_the_only_one_outside_who_knows_a_worry_is_leaned_on() -> None:
    assert leaning(worry("w"), knows("ab", "w", "part")) == [("fires", ("ab",), 1, 0)]
    assert leaning(worry("w"), knows("ab", "w"), knows("bo", "w")) == []
    assert leaning(worry("w"), knows("ab", "w", "none")) == []


def test_paid_people_and_members_are_not_leaned_on_for_a_worry() -> None:
    paid = (tie("pro", paid=True), knows("pro", "w"))
    own = (member("noor", role="parent"), knows("noor", "w"))
    assert leaning(worry("w"), *paid, *own) == []
    assert leaning(worry("w"), *paid, *own, knows("ab", "w")) == [("fires", ("ab",), 1, 0)]


def test_everything_that_hangs_on_one_person_is_counted() -> None:
    lines = (child("roos"), child("daan"), safety("ab", "roos"), safety("ab", "daan"))
    knowing = (worry("w1"), worry("w2"), knows("ab", "w1"), knows("ab", "w2", "part"))
    assert leaning(*lines, *knowing, *THREE)[0] == ("fires", ("ab",), 5, 0)


def test_who_is_no_outsider_is_not_leaned_on() -> None:
    assert leaning(child("roos"), safety("oma", "roos"), member("oma", role="other")) == []


def test_a_tie_is_quiet_from_sixty_days_on() -> None:
    assert quiet(tie("ab", last_contact="2026-09-02")) == [("fires", ("ab",), 60, 60)]
    assert quiet(tie("ab", last_contact="2026-09-03")) == []


def test_a_tie_without_a_last_contact_cannot_be_judged() -> None:
    assert quiet(tie("ab", last_contact=None)) == [("unknown", ("ab",), None, 60)]


def test_a_contact_of_a_later_day_is_not_quiet() -> None:
    assert quiet(tie("ab", last_contact="2026-12-01")) == []


def test_only_active_ties_of_social_outsiders_go_quiet() -> None:
    long_ago = "2025-01-01"
    assert quiet(tie("ab", last_contact=long_ago, active=False)) == []
    assert quiet(tie("ab", last_contact=long_ago, paid=True)) == []
    assert quiet(tie("ab", last_contact=long_ago), member("ab", role="other")) == []
    assert quiet(tie("ab", last_contact=long_ago), person("ab", died="2026-11-01")) == []


def test_a_tie_of_somebody_under_age_goes_quiet_too() -> None:
    young = person("ab", birth="2012")
    assert quiet(young, tie("ab", last_contact="2026-01-01")) == [("fires", ("ab",), 304, 60)]
