"""Commands that are not carried out: every one gets its sentence, and nothing is changed."""

from typing import Any, get_args

import httpx
import pytest

from graphmodel.changes.refusals import RefusalCode
from tests.web.commands import Hand, new_id, opened, own, with_people

pytestmark = pytest.mark.xdist_group("web")

Case = tuple[str, dict[str, Any], str, str]

CASES: list[Case] = [
    ("fly_away", {}, "unknown_deed", "do"),
    ("speak", {"person": "ria", "wings": 2}, "unknown_field", ""),
    ("speak", {}, "missing", "person"),
    ("speak", {"person": 7}, "wrong_type", "person"),
    ("speak", {"person": "k-kind"}, "elsewhere", "person"),
    ("speak", {"person": "oma"}, "not_tied", "person"),
    ("edit_household", {"name": ""}, "name_empty", "name"),
    ("edit_household", {"name": "x" * 500}, "name_too_long", "name"),
    ("edit_household", {"name": "Ria\x07"}, "control_characters", "name"),
    ("open_household", {"name": "Weer", "municipality": "GM0637"}, "id_taken", ""),
    ("open_worry", {"worry": "zorg", "statement": "Nog een"}, "id_taken", "worry"),
    ("open_worry", {"worry": "nieuw", "statement": " "}, "text_empty", "statement"),
    ("open_worry", {"worry": "nieuw", "statement": "x" * 5000}, "text_too_long", "statement"),
    (
        "add_person",
        {"person": "nieuw", "name": "ria", "stands": "tie", "area": "friends", "paid": False},
        "same_name",
        "name",
    ),
    ("add_person", {"person": "nieuw", "name": "Jo", "stands": "relative"}, "which_kin", ""),
    ("add_tie", {"person": "ria", "area": "friends", "paid": False}, "already_tied", "person"),
    ("join_household", {"person": "oma"}, "already_member", "person"),
    ("leave_household", {"person": "ria"}, "not_member", "person"),
    ("edit_person", {"person": "ria", "birth": "1800"}, "day_long_ago", "birth"),
    ("edit_person", {"person": "ria", "birth": "2100"}, "day_to_come", "birth"),
    ("edit_person", {"person": "ria", "birth": "gisteren"}, "day_impossible", "birth"),
    ("add_kin", {"person": "oma", "of": "kind", "kin": "child"}, "own_ancestor", ""),
    ("add_kin", {"person": "oma", "of": "oma", "kin": "parent"}, "same_person", ""),
    ("add_kin", {"person": "ria", "of": "oma", "kin": "sibling"}, "no_parents", "of"),
    (
        "add_person",
        {
            "person": "nieuw",
            "name": "Jo",
            "stands": "relative",
            "of": "kind",
            "kin": "parent",
            "birth": "2020",
        },
        "born_later",
        "birth",
    ),
    (
        "add_person",
        {
            "person": "nieuw",
            "name": "Jo",
            "stands": "relative",
            "of": "kind",
            "kin": "twin",
            "birth": "2010",
        },
        "born_apart",
        "birth",
    ),
    ("end_parent", {"parent": "oma", "child": "kind"}, "stays_parent", "child"),
    ("merge_people", {"keep": "oma", "drop": "kind"}, "are_kin", ""),
    ("move", {"person": "ria", "circle": "some"}, "which_levels", ""),
    ("move", {"person": "ria", "circle": "all", "told_by": "ria"}, "told_by_self", "told_by"),
    ("order_worries", {"worries": []}, "not_all_worries", "worries"),
    ("close_worry", {"worry": "zorg", "on": "2026-11-01"}, "ends_before_begin", "on"),
    ("close_worry", {"worry": "zorg", "on": "2026-11-22"}, "no_days", "on"),
    ("close_worry", {"worry": "zorg", "on": "2100-01-01"}, "day_too_far", "on"),
    ("mark_safety_person", {"person": "ria", "child": "oma"}, "not_a_child", "child"),
    ("end_safety_person", {"person": "ria", "child": "kind"}, "not_so", ""),
    (
        "make_wish",
        {"wish": "wens", "person": "ria", "circle": "all", "planned_on": "2026-01-01"},
        "day_past",
        "planned_on",
    ),
    ("work_for", {"person": "ria"}, "one_unit", ""),
    ("work_for", {"person": "ria", "organisation": "nergens"}, "unknown_unit", "organisation"),
    (
        "never_was",
        {"fact": "tie", "on": "2026-11-22", "reason": "", "person": "ria"},
        "reason_missing",
        "reason",
    ),
    ("correct_tie", {"person": "ria", "on": "2020-01-01", "reason": "Nee"}, "nothing_that_day", ""),
    ("undo", {"change": "00000000-0000-4000-8000-000000000000"}, "elsewhere", "change"),
]


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A hand at a household with a few people and a worry."""
    return with_people(changer)


OURS = ("oma", "kind", "ria", "zorg")


def named(hand: Hand, fields: dict[str, Any]) -> dict[str, Any]:
    """Fields in which the short names stand for the ids of this household."""
    return {
        field: own(hand, value) if field != "name" and value in OURS else value
        for field, value in fields.items()
    }


@pytest.mark.parametrize(("do", "fields", "code", "field"), CASES, ids=[one[2] for one in CASES])
def test_what_cannot_be_is_said_in_a_clear_sentence(
    hand: Hand, do: str, fields: dict[str, Any], code: str, field: str
) -> None:
    before = hand.seen
    answer = hand.do(do, **named(hand, fields))
    assert answer.status_code == 422, answer.text
    problem = answer.json()
    assert problem["code"] == code, problem
    assert problem["field"] == field or not field
    assert answer.headers["content-type"] == "application/problem+json"
    said = problem["said"]
    assert said[-1] in ".?!", said
    assert "_" not in said
    assert "{" not in said
    assert hand.done("edit_household", name="Gezin Nu")["version"] == before + 1


def test_one_id_for_two_commands_is_refused(hand: Hand) -> None:
    command = hand.command("speak", person=own(hand, "ria"))
    assert hand.send(command).status_code == 200
    for other in (
        command | {"with": {"person": own(hand, "oma")}},
        command | {"do": "end_tie"},
        command | {"device": new_id()},
    ):
        answer = hand.send(other)
        assert (answer.status_code, answer.json()["code"]) == (422, "forged")


def test_a_command_of_another_household_is_refused(hand: Hand, changer: httpx.Client) -> None:
    other = opened(changer)
    command = hand.command("edit_household", name="Gezin Ander")
    assert other.send(command | {"household": hand.household, "seen": 1}).json()["code"] == "forged"
    assert hand.send(command).status_code == 200
    stolen = other.send(command)
    assert (stolen.status_code, stolen.json()["code"]) == (422, "forged")
    assert changer.get(f"/api/households/{other.household}/circles").status_code == 200


def test_a_household_that_is_not_there_is_not_found(changer: httpx.Client) -> None:
    answer = Hand(changer, "nergens").do("edit_household", name="Iets")
    assert answer.status_code == 404
    assert answer.json()["said"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"made_on": "2026-11-23"}, "made_tomorrow"),
        ({"made_on": "2026-11-01"}, "too_old"),
        ({"made_on": "1800-01-01"}, "too_old"),
        ({"made_on": "2100-01-01"}, "made_tomorrow"),
        ({"made_on": "2026-02-30"}, "wrong_type"),
        ({"seen": 999}, "forged"),
        ({"seen": -1}, "wrong_type"),
        ({"seen": 2**60}, "wrong_type"),
        ({"seen": True}, "wrong_type"),
        ({"id": "x"}, "wrong_type"),
        ({"id": "A0000000-0000-4000-8000-000000000000"}, "wrong_type"),
        ({"device": None}, "missing"),
        ({"extra": 1}, "unknown_field"),
        ({"with": [1]}, "wrong_type"),
        ({"form": [["person"]], "with": None}, "wrong_type"),
    ],
)
def test_what_a_device_could_not_have_made_is_refused(
    hand: Hand, change: dict[str, Any], code: str
) -> None:
    command = hand.command("speak", person=own(hand, "ria")) | change
    answer = hand.send({name: one for name, one in command.items() if one is not None})
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_every_code_that_can_reach_a_reader_is_tried_here() -> None:
    """What is left needs a longer story; those are told where the deeds are decided."""
    tried = {one[2] for one in CASES} | {"made_tomorrow", "too_old", "forged", "out_of_order"}
    told_elsewhere = {
        "bad_id",
        "closed_household",
        "overlaps",
        "too_many_worries",
        "which_fact",
        "nothing_open",
        "worry_closed",
        "is_dead",
        "not_born",
        "known_elsewhere",
        "wish_done",
        "already_so",
        "already_undone",
        "changed_since",
        "built_upon",
        "rule",
        "two_parents",
    }
    assert tried | told_elsewhere == set(get_args(RefusalCode))
