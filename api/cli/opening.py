"""Opening what a command works with: the store and the policy."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graphmodel.errors import StoreUnavailable
from graphmodel.store.address import EmbeddedAddress, parse_address

if TYPE_CHECKING:
    from graphmodel.policy.policy import Policy
    from graphmodel.store.store import Store


@contextmanager
def opened(text: str, *, create: bool = False) -> Iterator["Store"]:
    """The store that `--store` names, for the length of a block.

    Raises:
        WrongUse: the text is no address.
        StoreError: there is no store to work with.
    """
    address = parse_address(text, os.environ)
    if not create and isinstance(address, EmbeddedAddress) and not _is_there(address.path):
        raise StoreUnavailable(f"no store at {address}: load something first (cirkels load FILE)")
    from graphmodel.store.store import open_store  # here: half a second for the driver

    with open_store(address, create=create) as store:
        yield store


def _is_there(path: Path) -> bool:
    """Whether anything is in this folder; what is no folder is judged by the store."""
    if not path.exists():
        return False
    return not path.is_dir() or any(path.iterdir())


def policy_of(files: Sequence[Path] | None) -> "Policy":
    """The default policy with the files of `--policy` over it, in the order given.

    Raises:
        WrongUse: a file cannot be read or is no policy.
    """
    from graphmodel.policy.policy import load_policy

    return load_policy(*(files or ()))
