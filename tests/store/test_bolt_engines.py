"""The connection behaves alike on every engine."""

import datetime
import threading

import pytest

from graphmodel.errors import QueryRefused, StoreConflict, WrongUse
from graphmodel.store.bolt import Bolt, Transaction
from graphmodel.store.values import Rows

UNIQUE = "CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE"
A_DAY = datetime.date(2026, 11, 1)


def write(bolt: Bolt, statement: str, /, **parameters: object) -> Rows:
    return bolt.write(lambda transaction: transaction.run(statement, parameters)[1])


def read(bolt: Bolt, statement: str, /, **parameters: object) -> Rows:
    return bolt.read(lambda transaction: transaction.run(statement, parameters)[1])


def test_days_come_back_as_plain_days_however_deep(bolt: Bolt) -> None:
    write(bolt, "CREATE (:Thing {id: '1', day: $day, days: [$day]})", day=A_DAY)
    columns, rows = bolt.read(
        lambda transaction: transaction.run(
            "MATCH (n:Thing) RETURN n.day AS day, n.days AS days, n {.day} AS map, "
            "[[1, n.day], {inner: [n.day]}] AS deep"
        )
    )
    assert columns == ("day", "days", "map", "deep")
    assert rows == [[A_DAY, [A_DAY], {"day": A_DAY}, [[1, A_DAY], {"inner": [A_DAY]}]]]
    assert type(rows[0][0]) is datetime.date


def test_the_kind_of_engine_is_known(bolt: Bolt, engine: str) -> None:
    kind = bolt.server_kind
    assert kind.startswith("ArcadeDB/26" if engine == "embedded" else "Neo4j/5.26")


def test_an_error_of_the_caller_takes_everything_back(bolt: Bolt) -> None:
    def work(transaction: Transaction) -> None:
        transaction.run("CREATE (:Thing {id: '1'})")
        raise LookupError("the caller changed its mind")

    with pytest.raises(LookupError):
        bolt.write(work)
    assert read(bolt, "MATCH (n:Thing) RETURN n.id AS id") == []


def test_a_refused_statement_leaves_nothing_of_itself(bolt: Bolt) -> None:
    write(bolt, UNIQUE)
    with pytest.raises(StoreConflict):
        write(bolt, "UNWIND ['1', '2', '3'] AS id CREATE (n:Thing {id: id}) SET n.id = 'same'")
    assert read(bolt, "MATCH (n:Thing) RETURN n.id AS id") == []


def test_an_error_never_quotes_what_the_store_holds(bolt: Bolt) -> None:
    write(bolt, UNIQUE)
    write(bolt, "CREATE (:Thing {id: 'Luca-en-Sam'})")
    with pytest.raises(StoreConflict) as caught:
        write(bolt, "CREATE (:Thing {id: 'Luca-en-Sam'})")
    assert "Luca" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_mistake_in_a_query_is_told_as_one(bolt: Bolt) -> None:
    with pytest.raises(QueryRefused):
        read(bolt, "THIS IS NOT CYPHER")
    with pytest.raises(QueryRefused):
        read(bolt, "RETURN $missing AS it")


def test_half_a_character_is_refused_and_the_connection_goes_on(bolt: Bolt) -> None:
    with pytest.raises(WrongUse):
        write(bolt, "CREATE (:Thing {id: $id})", id="half \ud800 of one")
    assert read(bolt, "RETURN 1 AS one") == [[1]]
    assert read(bolt, "MATCH (n:Thing) RETURN n.id AS id") == []


@pytest.mark.parametrize("text", ["a\0b", "\u202eright to left", "<script>", "é😀", "x" * 100_000])
def test_odd_texts_come_back_as_they_went_in(bolt: Bolt, text: str) -> None:
    write(bolt, "CREATE (:Thing {text: $text})", text=text)
    assert read(bolt, "MATCH (n:Thing) RETURN n.text AS text") == [[text]]


def test_no_update_is_lost_between_threads(bolt: Bolt) -> None:
    write(bolt, "CREATE (:Thing {id: 'counter', count: 0})")

    def count() -> None:
        for _ in range(25):
            write(bolt, "MATCH (n:Thing {id: 'counter'}) SET n.count = n.count + 1")

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read(bolt, "MATCH (n:Thing) RETURN n.count AS count") == [[100]]


def test_writers_that_create_the_same_thing_at_once_all_succeed(bolt: Bolt) -> None:
    write(bolt, UNIQUE)
    failures: list[Exception] = []

    def create() -> None:
        try:
            for number in range(20):
                write(bolt, "MERGE (n:Thing {id: $id}) RETURN n.id AS id", id=str(number))
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=create) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert read(bolt, "MATCH (n:Thing) RETURN count(n) AS n") == [[20]]


def test_after_a_bulk_load_the_store_still_flushes(bolt: Bolt) -> None:
    rows = [{"id": str(number)} for number in range(2000)]
    write(bolt, "UNWIND $rows AS row CREATE (n:Thing) SET n = row", rows=rows)
    bolt.assert_flushed()
    assert read(bolt, "MATCH (n:Thing) RETURN count(n) AS n") == [[2000]]
