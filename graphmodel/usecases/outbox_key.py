"""The key under which a browser keeps what it could not send yet: one for each user and store."""

import hmac
import secrets
from typing import Final

from graphmodel.store.queries.door import find_secret, keep_secret
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require

_NAME: Final = "outbox"
_SECRET_BYTES: Final = 32


def outbox_key(store: Store, actor: Actor) -> bytes:
    """32 bytes that are the same for this user and store every time, and tell nothing of others."""
    require(actor, "see_household")
    found = store.read(lambda transaction: find_secret(transaction, _NAME))
    if not found:
        fresh = secrets.token_bytes(_SECRET_BYTES).hex()
        found = store.write(lambda transaction: keep_secret(transaction, _NAME, fresh))
    return hmac.digest(bytes.fromhex(found[0].value), f"{_NAME} of {actor.name}".encode(), "sha256")
