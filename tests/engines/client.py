"""A program of its own that uses a store, for tests about programs side by side.

`python -m tests.engines.client hold FOLDER` opens the store, says `ready` and stays until its
input ends; `write` writes 1, 2, 3 ... and prints each number after it was acknowledged.
"""

import itertools
import sys
from pathlib import Path

from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.opening import open_bolt


def main(verb: str, folder: str) -> None:
    """Open the store and do what the verb says."""
    with open_bolt(EmbeddedAddress(Path(folder)), create=True) as bolt:
        _say("ready")
        if verb == "write":
            _write_for_ever(bolt)
        sys.stdin.read()


def _write_for_ever(bolt: Bolt) -> None:
    for number in itertools.count(1):
        _write(bolt, number)
        _say(str(number))


def _write(bolt: Bolt, number: int) -> None:
    statement = "CREATE (:Number {value: $value})"
    bolt.write(lambda transaction: transaction.run(statement, {"value": number}))


def _say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
