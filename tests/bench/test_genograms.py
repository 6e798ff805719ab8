"""The measuring of genograms itself, on a few small families."""

from tests.bench.genograms import measure_genograms
from tests.bench.rows import Rows


def test_times_and_faults_become_rows() -> None:
    rows, said = Rows("", targets=True), list[str]()
    wrong = measure_genograms(rows, said.append, families=2, repeat=1, targets_ms={5: 60_000})
    assert wrong == 0
    assert [row.measure for row in rows.all] == [
        "genogram of 5 people, median",
        "genogram of 5 people, p95",
        "faults in 2 random families",
        "faults in 0 wild families",
        "checker over 2 families",
    ]
    assert said == ["genograms of 5 people"]
