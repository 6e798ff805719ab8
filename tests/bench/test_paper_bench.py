"""Measuring prints fills a row for every promise about them, on a household of three people."""

from tests.bench.paper import measure_paper
from tests.bench.rows import Rows


def test_every_promise_about_prints_has_its_row() -> None:
    rows = Rows("", targets=True)
    measure_paper(rows, rounds=1, people=3)
    targets = {row.measure: row.at_most for row in rows.all if row.at_most is not None}
    assert targets == {
        "pdf, slowest lens, 22 people": 1.0,
        "pdf, slowest lens, 3 people": 1.0,
        "png of A3, circles, 22 people": 3.0,
        "png of A3, circles, 3 people": 3.0,
        "pdf, genogram, 15 people in it": 1.0,
        "pdf, genogram, 3 people in it": 1.0,
        "png of A3, genogram, 15 people in it": 3.0,
        "png of A3, genogram, 3 people in it": 3.0,
    }
    assert all(row.value > 0 for row in rows.all)
