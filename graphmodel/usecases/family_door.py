"""Close a screen to all but the family's view of one household, and open it with the code again."""

import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import scrypt, sha256
from typing import Final, Literal

from graphmodel.domain.door import Door, DoorId
from graphmodel.domain.ids import HouseholdId
from graphmodel.errors import NotFound
from graphmodel.policy.policy import Numbers
from graphmodel.store.queries import door as doors
from graphmodel.store.query import Transaction
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require

CODE: Final = re.compile(r"[0-9]{4,8}")
"""What a code may be: easy to type on a tablet, too many to guess in a few tries."""

KEPT: Final = timedelta(days=30)
"""How long a door that nobody opens is kept; its cookie lasts as long."""

_TOKEN_BYTES: Final = 32
_SALT_BYTES: Final = 16
_COST, _BLOCK, _LANES, _KEY_BYTES = 2**14, 8, 1, 32  # RFC 7914: 16 MB and some 40 ms for one try

Outcome = Literal["opened", "wrong", "wait"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a code; `minutes` is how long to wait before the next one, when one must."""

    outcome: Outcome
    minutes: int = 0


def close_door(
    store: Store, actor: Actor, household: HouseholdId, code: str, now: datetime
) -> str | None:
    """Close a screen to all but the family's view; the token its browser must hold.

    None when that is no code: four to eight digits.

    Raises:
        NotFound: there is no such household.
    """
    require(actor, "see_household")
    if not CODE.fullmatch(code):
        return None
    token, salt = secrets.token_urlsafe(_TOKEN_BYTES), secrets.token_bytes(_SALT_BYTES)
    made = _made_of(code, salt)

    def close(transaction: Transaction) -> bool:
        doors.forget_doors(transaction, (now - KEPT).isoformat())
        door = door_id(token)
        return bool(
            doors.close_door(
                transaction, door, household, actor.name, salt.hex(), made.hex(), now.isoformat()
            )
        )

    if not store.write(close):
        raise NotFound.named("household", household)
    return token


def door_of(store: Store, token: str) -> Door | None:
    """The door whose token a browser holds; None when it was opened, or never was there."""
    return store.read(lambda transaction: _find(transaction, door_id(token)))


def try_code(store: Store, door: Door, code: str, numbers: Numbers, now: datetime) -> Answer:
    """Open a door if this is its code.

    A try is counted before the code is looked at, so that many at once are no more than many.
    """

    def count(transaction: Transaction) -> Answer | None:
        for held in doors.hold_door(transaction, door.id):
            waits = must_wait(held.tries, _moment(held.tried_at), numbers, now)
            if waits:
                doors.count_try(transaction, door.id, held.tries, held.tried_at)
                return Answer("wait", waits)
            tries = 1 if held.tries >= numbers.family_code_tries else held.tries + 1
            doors.count_try(transaction, door.id, tries, now.isoformat())
            return None
        return Answer("opened")

    known = store.write(count)
    if known is not None:
        return known
    made = _made_of(code, bytes.fromhex(door.salt))
    if not hmac.compare_digest(made, bytes.fromhex(door.code)):
        return Answer("wrong")
    store.write(lambda transaction: doors.open_door(transaction, door.id))
    return Answer("opened")


def must_wait(tries: int, tried_at: datetime | None, numbers: Numbers, now: datetime) -> int:
    """How many minutes no code is looked at; 0 when one may be tried. Unit: minutes, rounded up.

    Source: policy numbers family_code_tries and family_code_wait_minutes.

    >>> from datetime import UTC
    >>> from graphmodel.policy.policy import load_policy
    >>> last = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    >>> numbers = load_policy().on(last.date()).numbers
    >>> soon = last.replace(minute=1, second=30)
    >>> must_wait(5, last, numbers, soon), must_wait(4, last, numbers, soon)
    (4, 0)
    """
    if tried_at is None or tries < numbers.family_code_tries:
        return 0
    until = tried_at + timedelta(minutes=numbers.family_code_wait_minutes)
    return max(0, -((now - until) // timedelta(minutes=1)))


def door_id(token: str) -> DoorId:
    """What the store knows a token by; the token itself it never sees."""
    return DoorId(sha256(token.encode()).hexdigest())


def _made_of(code: str, salt: bytes) -> bytes:
    return scrypt(code.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES, dklen=_KEY_BYTES)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _find(transaction: Transaction, door: DoorId) -> Door | None:
    for row in doors.find_door(transaction, door):
        return Door(
            id=door,
            household=HouseholdId(row.household),
            closed_by=row.closed_by,
            salt=row.salt,
            code=row.code,
            closed_at=datetime.fromisoformat(row.closed_at),
        )
    return None
