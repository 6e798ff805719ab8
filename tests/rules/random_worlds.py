"""Small random households in which much can go wrong, as interchange lines."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from graphmodel.domain.words import ROLE_NAMES, WORKING_PHASES
from graphmodel.policy.policy import PolicyOnDay
from tests.rules.lines import Line, handover, household, knows, line, member, person, role, worry
from tests.rules.world import DAY, policy_on

PEOPLE = ("a", "b", "c", "d", "e", "f", "g")
NEAR = [DAY + timedelta(days=days) for days in (-60, -14, -1, 0, 1, 2, 14, 28)]
BIRTHS = (None, "1980", "1980", "2008", "2008-11", "2008-11-01", "2008-11-02", "2015-03-04")
DEATHS = (None, None, None, None, None, None, "2026-11-01", "2026-11-02", "2026-11", "unknown")
LIVES = (None, None, None, None, None, None, None, "expected")

days = st.sampled_from([day.isoformat() for day in NEAR])


def all_signals_on(day: date) -> PolicyOnDay:
    """The default policy with the signal that is off turned on."""
    policy = policy_on(day)
    off = policy.signals["director_is_helper"]
    on = type(off)(off.code, off.phases, off.source)
    return PolicyOnDay(day, policy.numbers, {**policy.signals, "director_is_helper": on})


@st.composite
def periods(draw: st.DrawFn) -> dict[str, Any]:
    """Mostly open, sometimes with a first or a last day round the day asked."""
    shape = draw(st.sampled_from(("open", "open", "open", "from", "until")))
    if shape == "open":
        return {}
    return {"from_" if shape == "from" else "until": draw(days)}


@st.composite
def people(draw: st.DrawFn) -> list[Line]:
    """Everybody of the pool, of all ages, some dead or not born."""
    return [
        person(
            who,
            birth=draw(st.sampled_from(BIRTHS)),
            died=draw(st.sampled_from(DEATHS)),
            life=draw(st.sampled_from(LIVES)),
        )
        for who in PEOPLE
    ]


@st.composite
def network(draw: st.DrawFn) -> list[Line]:
    """Who lives there and who stands around it."""
    lines: list[Line] = []
    for who in PEOPLE:
        where = draw(st.sampled_from(("member", "tie", "tie", "tie", "both", "nowhere")))
        if where in ("member", "both"):
            as_what = draw(st.sampled_from((None, "child", "child", "partner")))
            lines.append(member(who, role=as_what, **draw(periods())))
        if where in ("tie", "both"):
            lines.append(
                line(
                    "tie",
                    household="h",
                    person=who,
                    area="friends",
                    paid=draw(st.sampled_from((False, False, False, True))),
                    active=draw(st.sampled_from((True, True, True, False))),
                    last_contact=draw(st.none() | days),
                    **draw(periods()),
                )
            )
    return lines


@st.composite
def knowledge(draw: st.DrawFn) -> list[Line]:
    """Up to three worries and what everybody knows of them."""
    lines: list[Line] = []
    for which in draw(st.sampled_from(((), ("w1",), ("w1",), ("w1", "w2"), ("w1", "w2", "w3")))):
        causing = draw(st.lists(st.sampled_from(PEOPLE), max_size=1))
        opened = draw(st.sampled_from(("2026-01-01", "2026-01-01", "2026-11-01", "2026-11-02")))
        lines.append(worry(which, caused_by=causing, opened=opened))
        for who in PEOPLE:
            level = draw(st.sampled_from((None, None, "full", "part", "none")))
            if level is not None:
                lines.append(knows(who, which, level, **draw(periods())))
    return lines


@st.composite
def kinship(draw: st.DrawFn) -> list[Line]:
    """Parents (always earlier in the pool than their children) and safety persons."""
    lines: list[Line] = []
    for number, child in enumerate(PEOPLE):
        above = draw(st.lists(st.sampled_from(PEOPLE[:number] or PEOPLE[:1]), max_size=2))
        for parent in sorted(set(above) - {child}):
            kind = draw(st.sampled_from((None, None, "step", "foster")))
            lines.append(line("parent", parent=parent, child=child, kind=kind))
        for who in sorted(set(draw(st.lists(st.sampled_from(PEOPLE), max_size=3))) - {child}):
            lines.append(line("safety_person", person=who, child=child, **draw(periods())))
    return lines


@st.composite
def roles(draw: st.DrawFn) -> list[Line]:
    """Who holds which role, what ends, what is handed over, and where they work."""
    lines: list[Line] = []
    for name in ROLE_NAMES:
        holders = draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True))
        for who in holders:
            lines.append(role(who, name, planned_end=draw(st.none() | days), **draw(periods())))
            if name == "case_director" and draw(st.booleans()):
                state = draw(st.sampled_from(("proposed", "accepted", "started", "completed")))
                side = draw(st.sampled_from(("leaving", "coming")))
                lines.append(handover(state, id=f"ho-{who}", **{side: f"{who}-{name}"}))
    lines.append(line("organisation", id="o", name="O", type="x"))
    for phase in WORKING_PHASES:
        if draw(st.booleans()):
            lines.append(line("phase_role", organisation="o", phase=phase, level="lead"))
    if draw(st.booleans()):
        lines.append(line("serves", organisation="o", municipality="GM1"))
    for who in draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True)):
        lines.append(line("works_for", person=who, organisation="o", **draw(periods())))
    return lines


@st.composite
def lines_of_a_household(draw: st.DrawFn) -> list[Line]:
    """A household in some phase with everybody and everything round it."""
    phase = draw(st.sampled_from(("alignment", "direct_safety", "risk_driven", "recovery")))
    parts = (people(), network(), knowledge(), kinship(), roles())
    return [household(phase=phase)] + [one for part in parts for one in draw(part)]
