"""Random deeds of every class, their fields drawn from small pools so that they often fit."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, timedelta
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from graphmodel.changes.deeds import DEEDS, Deed, OpenHousehold, Undo
from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.calendar import DeathDate, PartialDate
from graphmodel.domain.change import ChangeId
from graphmodel.domain.ids import (
    MunicipalityId,
    OrganisationId,
    PersonId,
    PlaceId,
    RoleId,
    TaskId,
    TeamId,
    WishId,
    WorryId,
)
from tests.rules.lines import (
    Line,
    handover,
    household,
    in_household,
    knows,
    line,
    member,
    person,
    role,
    safety,
    tie,
    worry,
)
from tests.rules.world import DAY

PEOPLE = ("a", "b", "c", "d", "e", "f", "g")
DAYS = [DAY + timedelta(days=days) for days in (-400, -60, -14, -1, 0, 1, 14, 800)]
TEXTS = ("Ria", "ria", "Zoë", "<b>x</b>", "שלום", "🙂", "nooit alleen", "", "x" * 130)

_POOLS: Mapping[Any, st.SearchStrategy[Any]] = {
    PersonId: st.sampled_from((*PEOPLE, *PEOPLE, "new")),
    WorryId: st.sampled_from(("w1", "w2", "w3", "w4", "w5")),
    WishId: st.sampled_from(("wi1", "wi2")),
    TaskId: st.sampled_from(("t1", "t2")),
    PlaceId: st.sampled_from(("pl1", "pl2")),
    RoleId: st.sampled_from(("a-case_director", "b-meeting_chair", "r1", "r2")),
    OrganisationId: st.sampled_from(("o", "unknown")),
    TeamId: st.sampled_from(("t", "unknown")),
    MunicipalityId: st.just("GM1"),
    ChangeId: st.just("00000000-0000-4000-8000-000000000001"),
    PartialDate: st.sampled_from(("1980", "2015-03", "2015-03-04", "2026-12-01", "1850")),
    DeathDate: st.sampled_from(("2026", "2026-10-31", "unknown", "1950")),
    date: st.sampled_from(DAYS),
    bool: st.booleans(),
    str: st.sampled_from(TEXTS),
}


def _values(name: str, hint: Any) -> st.SearchStrategy[Any]:
    """Values a field of this type may have."""
    if name == "cell":
        return st.sampled_from((None, "3,-4", "no cell"))
    if hint in _POOLS:
        return _POOLS[hint]
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is tuple:
        return st.lists(_values(name, parts[0]), max_size=3).map(tuple)
    if origin in (UnionType, Union):
        return st.one_of(*(_values(name, part) for part in parts))
    if hint is Unset:
        return st.just(UNSET)
    if hint is type(None):
        return st.none()
    return st.dictionaries(_POOLS[WorryId], _values(name, parts[1]), max_size=2)


def _deeds(cls: type[Deed]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls)
    needed: dict[str, st.SearchStrategy[Any]] = {}
    extra: dict[str, st.SearchStrategy[Any]] = {}
    for field in fields(cls):
        optional = field.default is not MISSING or field.default_factory is not MISSING
        (extra if optional else needed)[field.name] = _values(field.name, hints[field.name])
    return st.fixed_dictionaries(needed, optional=extra).map(lambda values: cls(**values))


EVERY_DEED: st.SearchStrategy[Any] = st.one_of(*(_deeds(cls) for cls in DEEDS.values()))
"""A deed of any class, Undo and the opening of a household too."""

deeds: st.SearchStrategy[Any] = st.one_of(
    *(_deeds(cls) for cls in DEEDS.values() if cls not in (OpenHousehold, Undo))
)
"""A deed that is decided for a household that is there."""


_PERIODS: tuple[dict[str, str], ...] = (
    {},
    {},
    {"from_": "2026-10-18"},
    {"from_": "2026-11-01"},
    {"from_": "2026-11-02"},
    {"until": "2026-11-01"},
    {"until": "2026-11-15"},
)
_STANDS = ("member", "tie", "tie", "both", "nowhere")


@st.composite
def households(draw: st.DrawFn) -> list[Line]:
    """A household with two worries and everything a deed can be about, periods at random."""
    dice = draw(st.randoms(use_true_random=False))

    def period() -> dict[str, Any]:
        return dict(dice.choice(_PERIODS))

    lines = [household(), worry("w1"), worry("w2", priority=1, caused_by=["b"], concerns=["a"])]
    lines += [person("a", birth="2015-03"), person("b", died=dice.choice((None, "2026-10-31")))]
    lines += [person("c", note="06"), person("d", life=dice.choice((None, "expected")))]
    for who in PEOPLE:
        stands = dice.choice(_STANDS)
        if stands in ("member", "both"):
            lines.append(member(who, **period()))
        if stands in ("tie", "both"):
            lines.append(tie(who, paid=dice.random() < 0.3, last_contact=None, **period()))
        for which in ("w1", "w2"):
            if dice.random() < 0.5:
                level = dice.choice(("full", "part", "none"))
                lines.append(knows(who, which, level, **period()))
    lines += [safety("c", "a", **period()), safety("b", "a", **period())]
    lines += [line("parent", parent="b", child="a"), line("partner", a="b", b="c", kind="married")]
    lines += [line("bond", from_person="c", to_person="d", kind="close", **period())]
    lines += [line("works_for", person="e", organisation="o", **period())]
    lines += [role("a", "case_director", **period()), role("b", "meeting_chair", **period())]
    lines += [handover("started", leaving="a-case_director")]
    lines += [in_household("wish", id="wi1", person="c", circle="all", told_by="e")]
    lines += [in_household("task", id="t1", person="f", what="belt op", **period())]
    lines += [line("place", id="pl1", person="a", name="school", people=["f", "g"])]
    lines += [in_household("position", person="e", lens="circles", cell="1,1")]
    lines += [in_household("preference", person="f", wish="wanted", **period())]
    return lines
