"""Whatever a record holds, its line gives it back."""

import json
from datetime import date
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.household import PhaseStep
from graphmodel.domain.records import KINDS, RecordKind
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.encode import encode_line
from graphmodel.interchange.fields import FIELDS, Field
from graphmodel.interchange.problems import Place

IDS = st.text("abcXYZ019._-", min_size=1, max_size=64)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
PARTIAL = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
)


def _values(kind: RecordKind, field: Field) -> st.SearchStrategy[Any]:
    if field.name == "phases":
        return st.just([])
    if field.is_list:
        return st.lists(IDS, min_size=2, max_size=4, unique=True)
    if field.name == "id" or field.refers_to:
        return IDS
    if field.partial_date:
        return PARTIAL
    if field.expected.startswith("one of "):
        return st.sampled_from(field.expected.removeprefix("one of ").split(", "))
    plain: dict[Any, st.SearchStrategy[Any]] = {str: TEXTS, bool: st.booleans(), date: DAYS}
    if get_origin(field.edge_type) is not None or field.edge_type not in plain:
        base = get_args(field.edge_type)[0] if get_args(field.edge_type) else str
        return st.integers(-(2**53), 2**53) if base is int else TEXTS
    return plain[field.edge_type]


@st.composite
def lines(draw: st.DrawFn, kind: RecordKind) -> dict[str, Any]:
    """A line of a kind in which each optional field may be absent."""
    chosen = draw(st.sampled_from(kind.one_of)) if kind.one_of else None
    line: dict[str, Any] = {"record": kind.name}
    for field in FIELDS[kind.name]:
        if field.name in kind.one_of:
            if field.name == chosen:
                line[field.name] = draw(_values(kind, field))
        elif field.required or draw(st.booleans()):
            line[field.name] = draw(_values(kind, field))
    return line


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_line_decoded_encoded_and_decoded_is_the_same_record(kind: RecordKind) -> None:
    """And the second line is the first one to the byte."""

    @settings(max_examples=25, derandomize=True, deadline=None)
    @given(lines(kind))
    def check(line: dict[str, Any]) -> None:
        text = json.dumps(line, default=str).encode()
        record = decode_line(text, Place("", 1))
        assert not isinstance(record, list), (record, line)
        again = encode_line(record)
        assert decode_line(again, Place("", 1)) == record
        back = decode_line(again, Place("", 1))
        assert not isinstance(back, list)
        assert encode_line(back) == again

    check()


def test_phases_come_back_in_their_order() -> None:
    """They are objects in a list, the only ones of the format."""
    line = (
        b'{"record":"household","id":"h","name":"H","municipality":"g","phase":"recovery",'
        b'"opened":"2026-01-01","phases":[{"phase":"direct_safety","from":"2026-01-02"},'
        b'{"phase":"recovery","from":"2026-02-01"}]}'
    )
    record = decode_line(line, Place("", 1))
    assert not isinstance(record, list)
    assert record.phases == (  # type: ignore[union-attr]  # a household
        PhaseStep(phase="direct_safety", from_=date(2026, 1, 2)),
        PhaseStep(phase="recovery", from_=date(2026, 2, 1)),
    )
    assert decode_line(encode_line(record), Place("", 1)) == record
