"""Whatever is handed in, there is an answer: records with a report, or problems with lines."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from graphmodel.gedcom.read import GedcomContent, read_gedcom
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.encode import encode_line
from graphmodel.interchange.problems import Place
from graphmodel.interchange.record_rules import faults_of
from tests.gedcom.files import MOST, SAMPLES

LINES = [
    line
    for name in ("maximal70.ged", "simpsons-5.5.ged", "remarriage1.ged", "voidptr.ged")
    for line in (SAMPLES / name).read_bytes().splitlines()
]
HEADS = [
    b"0 HEAD\n1 GEDC\n2 VERS 7.0\n",
    *(b"0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR %s\n" % one for one in (b"UTF-8", b"ANSEL", b"ANSI")),
]


def is_an_answer(data: bytes) -> GedcomContent:
    """Every record is one the format takes; every problem has a line of the file."""
    found = read_gedcom(data, "f.ged", prefix="p-", most_people=MOST)
    assert not (found.problems and found.records)
    for problem in found.problems:
        assert 0 <= problem.place.line <= data.count(b"\n") + data.count(b"\r") + 1
        assert problem.expected
    for record, line in found.records:
        assert line > 0
        assert decode_line(encode_line(record), Place("", 1)) == record
        assert not list(faults_of(record))
    assert list(found.remarks) == sorted(found.remarks)
    return found


@settings(deadline=None, derandomize=True)
@given(st.binary(max_size=300))
@example(b"0 HEAD\n0 TRLR")
@example(b"0\x00 \x00H\x00E\x00A\x00D\x00\n")
@example(b"\xff\xfe0")
def test_any_bytes_have_an_answer(data: bytes) -> None:
    is_an_answer(data)


@settings(deadline=None, derandomize=True)
@given(st.sampled_from(HEADS), st.binary(max_size=300))
def test_any_bytes_after_a_header_have_an_answer(head: bytes, data: bytes) -> None:
    is_an_answer(head + data + b"\n0 TRLR\n")


@settings(deadline=None, max_examples=200, derandomize=True)
@given(
    st.sampled_from(HEADS),
    st.lists(
        st.tuples(
            st.sampled_from(LINES),
            st.sampled_from(("keep", "deeper", "higher", "cut", "twice", "other")),
            st.binary(max_size=6),
        ),
        max_size=40,
    ),
)
def test_lines_of_the_samples_mixed_and_spoilt_have_an_answer(
    head: bytes, pieces: list[tuple[bytes, str, bytes]]
) -> None:
    lines = [_spoilt(*piece) for piece in pieces]
    is_an_answer(head + b"\n".join(lines) + b"\n0 TRLR\n")


def _spoilt(line: bytes, how: str, other: bytes) -> bytes:
    changed = {
        "deeper": b"%d" % (line[0] - ord("0") + 1) + line[1:],
        "higher": b"0" + line[1:],
        "cut": line[: len(other) + 1],
        "twice": line + b"\n" + line,
        "other": line.rpartition(b" ")[0] + b" " + other,
    }
    return changed.get(how, line)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(
    st.sampled_from(("simpsons-5.5.ged", "remarriage2.ged", "maximal70.ged", "extensions.ged")),
    st.lists(st.tuples(st.integers(0, 900), st.sampled_from(LINES)), min_size=1, max_size=3),
)
def test_a_sample_with_a_few_other_lines_has_an_answer(
    name: str, changes: list[tuple[int, bytes]]
) -> None:
    lines = (SAMPLES / name).read_bytes().splitlines()
    for at, line in changes:
        lines[at % len(lines)] = line
    is_an_answer(b"\n".join(lines))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.sampled_from(("simpsons-5.5.ged", "maximal70.ged")), st.integers(0, 20_000))
def test_a_file_that_was_cut_off_is_never_taken_for_whole(name: str, at: int) -> None:
    data = (SAMPLES / name).read_bytes()
    found = is_an_answer(data[: at % (len(data) - len(b"0 TRLR\n"))])
    assert found.problems
