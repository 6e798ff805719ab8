"""The door of the family's view and the key of the outbox, on every engine."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from graphmodel.domain.ids import HouseholdId
from graphmodel.errors import AccessDenied, NotFound
from graphmodel.policy.policy import load_policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO, OPERATOR, STRANGER, Actor, family_of
from graphmodel.usecases.dump import dump
from graphmodel.usecases.family_door import KEPT, Answer, close_door, door_of, try_code
from graphmodel.usecases.outbox_key import outbox_key

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
NUMBERS = load_policy().on(NOW.date()).numbers
HOME = HouseholdId("h1")


def test_a_door_opens_with_its_code_and_is_gone(filled: Store) -> None:
    token = close_door(filled, DEMO, HOME, "1234", NOW)
    assert token is not None
    door = door_of(filled, token)
    assert door is not None
    assert (door.household, door.closed_by, door.closed_at) == (HOME, "demo", NOW)
    assert try_code(filled, door, "4321", NUMBERS, NOW) == Answer("wrong")
    assert try_code(filled, door, "1234", NUMBERS, NOW) == Answer("opened")
    assert door_of(filled, token) is None
    assert try_code(filled, door, "0000", NUMBERS, NOW) == Answer("opened")


def test_the_store_knows_neither_the_code_nor_the_token(filled: Store) -> None:
    token = close_door(filled, DEMO, HOME, "73918264", NOW)
    kept = filled.read(
        lambda transaction: transaction.run("MATCH (d:Door) RETURN properties(d) AS d", {})
    )
    assert "73918264" not in str(kept)
    assert str(token) not in str(kept)
    assert b"Door" not in b"".join(dump(filled, OPERATOR))


def test_many_tries_at_once_are_no_more_than_many_tries(filled: Store) -> None:
    """Whoever guesses with twenty hands has as many tries as with one."""
    token = close_door(filled, DEMO, HOME, "1234", NOW)
    assert token is not None
    door = door_of(filled, token)
    assert door is not None
    with ThreadPoolExecutor(12) as hands:
        answers = list(
            hands.map(lambda code: try_code(filled, door, code, NUMBERS, NOW), map(str, range(24)))
        )
    looked_at = [one for one in answers if one.outcome == "wrong"]
    assert len(looked_at) == NUMBERS.family_code_tries
    assert try_code(filled, door, "1234", NUMBERS, NOW).outcome == "wait"
    later = NOW + timedelta(minutes=NUMBERS.family_code_wait_minutes)
    assert try_code(filled, door, "1234", NUMBERS, later) == Answer("opened")


def test_a_door_that_nobody_opened_is_forgotten_in_time(filled: Store) -> None:
    old = close_door(filled, DEMO, HOME, "1234", NOW)
    close_door(filled, DEMO, HOME, "1234", NOW + KEPT / 2)
    assert old is not None
    assert door_of(filled, old) is not None
    close_door(filled, DEMO, HOME, "1234", NOW + KEPT + timedelta(seconds=1))
    assert door_of(filled, old) is None


def test_only_who_may_see_a_household_closes_a_screen_to_it(filled: Store) -> None:
    for actor in (STRANGER, family_of(HOME)):
        with pytest.raises(AccessDenied):
            close_door(filled, actor, HOME, "1234", NOW)
    with pytest.raises(NotFound):
        close_door(filled, DEMO, HouseholdId("nergens"), "1234", NOW)


def test_the_key_of_an_outbox_is_of_one_user_and_one_store(filled: Store) -> None:
    with ThreadPoolExecutor(8) as many:
        keys = set(many.map(lambda _: outbox_key(filled, DEMO), range(8)))
    (key,) = keys
    assert len(key) == 32
    assert outbox_key(filled, Actor("iemand", "demo")) != key
    filled.write(lambda transaction: transaction.run("MATCH (s:Secret) DELETE s", {}))
    assert outbox_key(filled, DEMO) != key
    with pytest.raises(AccessDenied):
        outbox_key(filled, STRANGER)
