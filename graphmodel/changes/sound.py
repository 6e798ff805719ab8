"""The last look at what a deed leaves: everything a load would refuse is refused here too."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from graphmodel.changes.applied import CLASSES, all_records, records_in
from graphmodel.changes.command import Refusal
from graphmodel.changes.moment import Moment
from graphmodel.changes.references import named_in
from graphmodel.domain.change import Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import MunicipalityId, OrganisationId, TeamId
from graphmodel.domain.organisation import Municipality, Organisation, Team
from graphmodel.domain.records import KIND_BY_CLASS, KIND_BY_NAME, KINDS, Key, Record, key_of
from graphmodel.interchange.content import Content
from graphmodel.interchange.decode import as_record
from graphmodel.interchange.encode import as_values
from graphmodel.interchange.record_rules import faults_of
from graphmodel.interchange.world_rules import world_problems

_HELD: Final = frozenset(KIND_BY_CLASS[cls].name for cls in CLASSES)


def unsound(
    dossier: Dossier | None, differences: Sequence[Difference], moment: Moment
) -> Refusal | None:
    """Why a household may not be as these differences leave it; None when it may.

    The rules are those of a load (interchange format, "Rules checked at load").
    """
    stored = _Around(dossier, differences, moment)
    content = Content(files=[""])
    for difference in differences:
        record = difference.after
        if record is None:
            continue
        if as_record(as_values(record)) != record:
            return Refusal(code="rule")
        for field, _ in faults_of(record):
            return Refusal(code="rule", field=field)
        kind, key = difference.kind, key_of(record)
        content.records[kind][key] = record
        content.lines[kind][key] = 0
    for problem in world_problems(content, stored, moment.policy):
        return Refusal(code="rule", field=problem.field)
    return _left_behind(dossier, differences)


class _Around(Mapping[str, Mapping[Key, Record]]):
    """What a household holds around its differences, a kind laid out when it is asked for."""

    def __init__(
        self, dossier: Dossier | None, differences: Sequence[Difference], moment: Moment
    ) -> None:
        self._dossier = dossier
        self._differences = differences
        self._moment = moment
        self._kinds: dict[str, Mapping[Key, Record]] = {}

    def __getitem__(self, kind: str) -> Mapping[Key, Record]:
        if kind not in self._kinds:
            self._kinds[kind] = self._lay_out(kind)
        return self._kinds[kind]

    def __iter__(self) -> Iterator[str]:
        return (kind.name for kind in KINDS)

    def __len__(self) -> int:
        return len(KINDS)

    def _lay_out(self, kind: str) -> dict[Key, Record]:
        if kind not in _HELD:
            return self._units(kind)
        if self._dossier is None:
            return {}
        gone = {key_of(one.record) for one in self._differences if one.kind == kind}
        records: Any = records_in(self._dossier, KIND_BY_NAME[kind].cls)
        held = {key_of(record): record for record in records}
        return {key: record for key, record in held.items() if key not in gone}

    def _units(self, kind: str) -> dict[Key, Record]:
        """The units that are named and known, with nothing of them but that they are there."""
        named = {
            one for d in self._differences for target, one in named_in(d.record) if target == kind
        }
        return {(one,): _unit(kind, one) for one in named if one in self._moment.units}


def _unit(kind: str, identity: str) -> Record:
    if kind == "municipality":
        return Municipality(id=MunicipalityId(identity), name="")
    if kind == "team":
        return Team(id=TeamId(identity), organisation=OrganisationId(""), name="")
    return Organisation(id=OrganisationId(identity), name="", type="")


def _left_behind(dossier: Dossier | None, differences: Sequence[Difference]) -> Refusal | None:
    """Whether a record that stays names one that goes away."""
    gone = {
        (one.kind, str(key_of(one.record)[0]))
        for one in differences
        if one.after is None and KIND_BY_NAME[one.kind].key == ("id",)
    }
    if not gone or dossier is None:
        return None
    touched = {(one.kind, key_of(one.record)) for one in differences}
    for record in all_records(dossier):
        named = gone.intersection(named_in(record))
        if named and (KIND_BY_CLASS[type(record)].name, key_of(record)) not in touched:
            about = tuple(sorted(one for kind, one in named if kind in ("person", "worry")))
            return Refusal(code="built_upon", about=about)
    return None
