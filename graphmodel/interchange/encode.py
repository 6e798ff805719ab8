"""A record of the domain becomes one line: keys sorted, absent and default fields left out."""

from typing import Any

import msgspec

from graphmodel.domain.household import PhaseStep
from graphmodel.domain.records import KIND_BY_CLASS, Record
from graphmodel.interchange.fields import FIELDS

_ENCODER = msgspec.json.Encoder(order="sorted")


def as_values(record: Record) -> dict[str, Any]:
    """The fields of a line, absent and default ones left out.

    >>> from graphmodel.domain.organisation import Municipality
    >>> from graphmodel.domain.ids import MunicipalityId
    >>> as_values(Municipality(id=MunicipalityId("GM0503"), name="Delft"))
    {'record': 'municipality', 'id': 'GM0503', 'name': 'Delft'}
    """
    kind = KIND_BY_CLASS[type(record)]
    values: dict[str, Any] = {"record": kind.name}
    for field in FIELDS[kind.name]:
        value = getattr(record, field.attribute)
        if field.required or (value is not None and value != field.default):
            values[field.name] = _steps(value) if field.name == "phases" else value
    return values


def _steps(steps: tuple[PhaseStep, ...]) -> list[dict[str, Any]]:
    return [{"phase": step.phase, "from": step.from_} for step in steps]


def encode_line(record: Record) -> bytes:
    r"""One line with its newline.

    >>> from graphmodel.domain.organisation import Municipality
    >>> from graphmodel.domain.ids import MunicipalityId
    >>> encode_line(Municipality(id=MunicipalityId("GM0503"), name="Delft"))
    b'{"id":"GM0503","name":"Delft","record":"municipality"}\n'
    """
    return _ENCODER.encode(as_values(record)) + b"\n"
