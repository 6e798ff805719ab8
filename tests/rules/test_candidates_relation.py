"""Who can take over: how the household stands towards a unit."""

import pytest

from tests.rules.asking import ask, below, holds, order, org, prefers, relation, team, works


def test_somebody_who_holds_a_role_and_is_wanted_by_name_is_the_same_person() -> None:
    found = ask(
        *org("o"), *works("marleen", organisation="o"), holds("marleen"), prefers(person="marleen")
    )
    assert relation(found) == ("same_person", "marleen")


def test_a_colleague_of_somebody_with_a_role_counts_when_the_unit_is_wanted() -> None:
    lines = [*org("o"), *works("bram", organisation="o"), holds("bram")]
    assert relation(ask(*lines, prefers(organisation="o"))) == ("colleague", "bram")


def test_a_role_holder_beside_a_wanted_person_is_no_colleague_but_wanted() -> None:
    lines = [*org("o"), *works("bram", organisation="o"), *works("ayse", organisation="o")]
    assert relation(ask(*lines, holds("bram"), prefers(person="ayse"))) == ("wanted", "ayse")


def test_a_wanted_unit_is_wanted_without_a_person() -> None:
    assert relation(ask(*org("o"), prefers(organisation="o"))) == ("wanted", None)


def test_somebody_with_a_role_makes_a_unit_involved() -> None:
    found = ask(*org("o"), *works("bram", organisation="o"), holds("bram"))
    assert relation(found) == ("involved", "bram")


def test_a_unit_nobody_knows_is_new() -> None:
    assert relation(ask(*org("o"))) == ("new", None)


def test_wanting_an_organisation_wants_its_teams_but_not_the_other_way_round() -> None:
    lines = [*org("o"), *team("t", "o")]
    assert relation(ask(*lines, prefers(organisation="o")), "t") == ("wanted", None)
    assert relation(ask(*lines, prefers(team="t"))) == ("new", None)


def test_somebody_of_a_team_is_somebody_of_its_organisation_even_when_the_team_stopped() -> None:
    gone = team("t", "o", until="2026-01-01")
    found = ask(*org("o"), *gone, *works("bram", team="t"), holds("bram"))
    assert relation(found) == ("involved", "bram")


def test_somebody_of_an_organisation_is_nobody_of_its_team() -> None:
    found = ask(*org("o"), *team("t", "o"), *works("bram", organisation="o"), holds("bram"))
    assert relation(found, "t") == ("new", None)


def test_somebody_refused_by_name_counts_in_nothing() -> None:
    lines = [*org("o"), *works("bram", organisation="o"), holds("bram")]
    refused = prefers("refused", person="bram")
    assert relation(ask(*lines, refused)) == ("new", None)
    assert relation(ask(*lines, refused, prefers(organisation="o"))) == ("wanted", None)


@pytest.mark.parametrize("end", ["2026-11", "unknown"])
def test_the_dead_are_nobody_of_a_unit(end: str) -> None:
    person, work = works("bram", organisation="o")
    died = end if end == "unknown" else "2026-11-01"
    found = ask(*org("o"), person | {"died": died}, work, holds("bram"), prefers(person="bram"))
    assert relation(found) == ("new", None)


def test_a_role_that_ended_and_work_that_ended_make_nobody_involved() -> None:
    lines = [*org("o"), *works("bram", organisation="o")]
    assert relation(ask(*lines, holds("bram", until="2026-11-01"))) == ("new", None)
    left = [*org("o"), *works("bram", organisation="o", until="2026-11-01")]
    assert relation(ask(*left, holds("bram"))) == ("new", None)


def test_the_first_by_id_is_named_when_several_fit() -> None:
    both = [*works("p2", organisation="o"), *works("p1", organisation="o")]
    found = ask(*org("o"), *both, holds("p2"), holds("p1", role="safety_planner"))
    assert relation(found) == ("involved", "p1")


def test_relations_rank_from_the_same_person_to_new() -> None:
    lines = [line for id_ in "abcde" for line in org(id_)]
    lines += [*works("pe", organisation="e"), holds("pe"), prefers(person="pe")]
    lines += [*works("pd", organisation="d"), holds("pd", id="rd", role="safety_planner")]
    lines += [prefers(organisation="d"), prefers(organisation="c")]
    lines += [*works("pb", organisation="b"), holds("pb", role="meeting_chair")]
    found = ask(*lines)
    assert order(found) == ["e", "d", "c", "b", "a"]
    assert below(found) == [None, "relation", "relation", "relation", "relation"]
