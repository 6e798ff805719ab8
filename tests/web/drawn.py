"""A household on which everything was done that can be done, all names made up."""

from typing import Any, Final

import httpx

from tests.web.commands import Hand, opened
from tests.web.plain_words import made_up

HOME: Final = "drawn"
MEMBER: Final[dict[str, Any]] = {"stands": "member"}
TIED: Final[dict[str, Any]] = {"stands": "tie", "area": "friends", "paid": False}
PAID: Final[dict[str, Any]] = {"stands": "tie", "area": "specialist_services", "paid": True}
REASON: Final = made_up("reason")
EARLIER: Final = "2026-11-22"

PEOPLE: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("d-ouder", MEMBER | {"role": "parent", "birth": "1990"}),
    ("d-kind", MEMBER | {"role": "child", "birth": "2015"}),
    ("d-baby", MEMBER | {"role": "child", "life": "expected"}),
    ("d-oma", TIED | {"area": "family", "note": made_up("note")}),
    ("d-buur", TIED | {"area": "neighbours"}),
    ("d-twee", TIED),
    ("d-werk", PAID),
    ("d-opa", {"stands": "relative", "of": "d-ouder", "kin": "parent"}),
)
DONE: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("open_worry", {"worry": "d-w1", "statement": made_up("w1"), "concerns": ["d-kind"]}),
    ("open_worry", {"worry": "d-w2", "statement": made_up("w2"), "caused_by": ["d-ouder"]}),
    ("order_worries", {"worries": ["d-w2", "d-w1"]}),
    ("edit_worry", {"worry": "d-w1", "statement": made_up("w3")}),
    ("move", {"person": "d-oma", "circle": "all", "told_by": "d-ouder"}),
    ("move", {"person": "d-buur", "circle": "none", "area": "school_work"}),
    ("move", {"person": "d-werk", "levels": {"d-w1": "part"}, "basis": "assumed"}),
    ("move", {"person": "d-twee", "levels": {"d-w2": "full"}, "basis": "disputed"}),
    ("mark_safety_person", {"person": "d-oma", "child": "d-kind"}),
    ("mark_safety_person", {"person": "d-buur", "child": "d-kind"}),
    ("end_safety_person", {"person": "d-buur", "child": "d-kind"}),
    ("speak", {"person": "d-oma"}),
    ("set_tie", {"person": "d-buur", "active": False, "paid": True}),
    ("edit_person", {"person": "d-oma", "birth": "1955", "vulnerable": True, "sex": "f"}),
    ("edit_person", {"person": "d-opa", "died": "2020", "name": made_up("opa")}),
    ("edit_member", {"person": "d-ouder", "role": "partner", "part_time": True}),
    ("add_kin", {"person": "d-oma", "of": "d-ouder", "kin": "parent"}),
    ("set_bond", {"from_person": "d-oma", "to_person": "d-ouder", "kind": "close"}),
    ("set_bond", {"from_person": "d-oma", "to_person": "d-buur", "kind": "conflict"}),
    ("end_bond", {"from_person": "d-oma", "to_person": "d-buur", "kind": "conflict"}),
    ("give_role", {"holding": "d-r1", "person": "d-werk", "role": "case_director"}),
    ("give_role", {"holding": "d-r2", "person": "d-oma", "role": "plan_keeper"}),
    ("end_role", {"holding": "d-r2"}),
    ("work_for", {"person": "d-werk", "organisation": "lokaal-team-de-linde"}),
    ("make_wish", {"wish": "d-s1", "person": "d-buur", "circle": "all", "told_by": "d-ouder"}),
    ("make_wish", {"wish": "d-s2", "person": "d-twee", "circle": "all", "agreed_by": ["d-oma"]}),
    ("make_wish", {"wish": "d-s3", "person": "d-werk", "circle": "some"}),
    ("edit_wish", {"wish": "d-s2", "planned_on": "2026-12-01"}),
    ("fulfil_wish", {"wish": "d-s1"}),
    ("drop_wish", {"wish": "d-s3"}),
    ("add_task", {"task": "d-t1", "person": "d-oma", "what": made_up("task")}),
    ("add_task", {"task": "d-t2", "person": "d-buur", "what": made_up("other task")}),
    ("end_task", {"task": "d-t2"}),
    ("add_place", {"place": "d-p1", "person": "d-kind", "name": made_up("p"), "people": ["d-oma"]}),
    ("edit_place", {"place": "d-p1", "note": made_up("place")}),
    ("correct_tie", {"person": "d-oma", "on": EARLIER, "reason": REASON, "area": "friends"}),
    ("end_tie", {"person": "d-buur"}),
    ("merge_people", {"keep": "d-oma", "drop": "d-twee"}),
    ("leave_household", {"person": "d-baby"}),
    ("edit_household", {"name": made_up("home")}),
)


def draw(client: httpx.Client) -> Hand:
    """Do it all."""
    hand = opened(client, HOME, name=made_up("first home"))
    for person, more in PEOPLE:
        hand.done("add_person", person=person, name=made_up(person), **more)
    answers = [hand.done(do, **fields) for do, fields in DONE]
    hand.done("undo", change=answers[-1]["change"])
    return hand
