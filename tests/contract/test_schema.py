"""A store is brought to the schema of this program, and never by a program too old for it."""

import gzip
import json
from pathlib import Path

import pytest

from graphmodel.errors import NotAStore, StoreTooNew
from graphmodel.store.address import EmbeddedAddress, StoreAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.queries.state import set_schema_version
from graphmodel.store.schema import current_state, migrations, prepare
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.dump import dump
from tests.contract.conftest import DATA, load_files


def test_a_new_store_gets_the_newest_schema(store: Store) -> None:
    """From nothing."""
    assert store.read(current_state).schema_version == max(migrations())


def test_a_store_of_a_newer_program_is_refused_with_a_clear_line(
    store: Store, bolt: Bolt, store_address: StoreAddress
) -> None:
    """And nothing in it is touched."""
    store.write(lambda transaction: set_schema_version(transaction, 99))
    with pytest.raises(StoreTooNew, match="use a newer program"):
        prepare(bolt, store_address)
    assert store.read(current_state).schema_version == 99


def test_an_older_store_is_upgraded_after_a_backup_and_keeps_everything(
    filled: Store,
    bolt: Bolt,
    store_address: StoreAddress,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The backup holds every node and relation, and only its owner may read it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    before = b"".join(dump(filled, OPERATOR))
    bolt.write(lambda transaction: set_schema_version(transaction, 0))
    prepare(bolt, store_address)
    assert filled.read(current_state).schema_version == max(migrations())
    assert b"".join(dump(filled, OPERATOR)) == before
    folder = (
        store_address.path / "backups"
        if isinstance(store_address, EmbeddedAddress)
        else tmp_path / "veilige-cirkels" / "backups"
    )
    (backup,) = folder.iterdir()
    assert backup.stat().st_mode & 0o077 == 0
    lines = [json.loads(line) for line in gzip.decompress(backup.read_bytes()).splitlines()]
    people = [line for line in lines if "Person" in line.get("node", {}).get("labels", ())]
    assert len(people) == sum('"person"}' in line for line in _kinds())
    assert any(line.get("relation", {}).get("type") == "SAFETY_PERSON_OF" for line in lines)
    backup.unlink()


def _kinds() -> list[str]:
    lines = (DATA / "every-kind.jsonl").read_text("utf-8").splitlines()
    return [f'"{json.loads(line)["record"]}"}}' for line in lines]


def test_a_database_with_other_data_is_left_alone(bolt: Bolt, store_address: StoreAddress) -> None:
    """Somebody else's graph is no store."""
    bolt.write(lambda transaction: transaction.run("CREATE (:Film {id: 'x'})"))
    with pytest.raises(NotAStore):
        prepare(bolt, store_address)
    kept, rows = bolt.read(lambda transaction: transaction.run("MATCH (n:Film) RETURN n.id AS id"))
    assert (kept, rows) == (("id",), [["x"]])


def test_a_first_migration_that_was_broken_off_is_finished(
    bolt: Bolt, store_address: StoreAddress
) -> None:
    """A store whose making was interrupted is no foreign data."""
    bolt.write(lambda transaction: transaction.run("MERGE (:Phase {id: 'recovery'})"))
    prepare(bolt, store_address)
    assert load_files(Store(bolt), [DATA / "every-kind.jsonl"]).new.total() > 0
