"""Fill an empty store with the demonstration; a store that holds anything else stays as it is."""

import tempfile
from pathlib import Path

from graphmodel.demo.demo import demo_records
from graphmodel.domain.records import KIND_BY_CLASS
from graphmodel.interchange.encode import encode_line
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.store.queries.records import LIST_IDS
from graphmodel.store.schema import current_state
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.load import Progress, load

_TELLING = ("municipality", "organisation", "person", "household")


def load_demo(store: Store, policy: PolicyOnDay, progress: Progress | None = None) -> bool:
    """Load the demonstration if the store is empty or a demonstration broke off half-way.

    Returns whether it was loaded.
    """
    state = store.read(current_state)
    if state.loads_finished and state.loads_begun == state.loads_finished:
        return False
    records = demo_records()
    ours = {
        kind: {str(getattr(one, "id")) for one in records if KIND_BY_CLASS[type(one)].name == kind}  # noqa: B009 - not every record has one
        for kind in _TELLING
    }
    for kind, ids in ours.items():
        if not {row.id for row in store.read(LIST_IDS[kind])} <= ids:
            return False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.jsonl"
        path.write_bytes(b"".join(encode_line(one) for one in records))
        load(store, OPERATOR, [path], policy, progress)
    return True
