"""What holds for every directory and every household when candidates are asked."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from api.answers.candidates import candidates_answer
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import Candidates, candidates
from tests.rules.asking import HOME, Line, holds, listing, org, prefers, room, team, works
from tests.rules.world import DAY, assemble, policy_on, records_of

LEVELS = st.sampled_from(["lead", "trained", "possible"])
DAYS = st.sampled_from(["2026-01-01", "2026-11-01", "2026-11-02"])
PHASES = st.sampled_from(["direct_safety", "recovery"])
exactly = settings(
    derandomize=True,
    deadline=None,
    max_examples=120,
    suppress_health_check=[HealthCheck.too_slow],
)


@st.composite
def unit_lines(draw: st.DrawFn, id_: str) -> list[Line]:
    """An organisation, perhaps with a team, staff, room and a preference."""
    name = draw(st.sampled_from(["Anker", "De Lindehof", "Ünal"]))
    ends = {"until": draw(DAYS)} if draw(st.integers(0, 5)) == 0 else {}
    lines = org(id_, name=name, **ends)
    lines[2] = lines[2] | {"level": draw(LEVELS)}
    if draw(st.integers(0, 5)) == 0:
        del lines[1]
    for phase in draw(st.sets(PHASES)):
        lines.append(listing(phase, draw(LEVELS), organisation=id_))
    if draw(st.booleans()):
        lines += team(f"t-{id_}", id_, name=name)
    if draw(st.booleans()):
        lines += works(f"p-{id_}", organisation=id_)
        lines += draw(st.sampled_from([[], [holds(f"p-{id_}")]]))
        lines += draw(st.sampled_from([[], [prefers("wanted", person=f"p-{id_}")]]))
    wish = draw(st.sampled_from([None, None, "wanted", "refused"]))
    lines += [prefers(wish, organisation=id_)] if wish else []
    free = draw(st.sampled_from([None, 0, 2]))
    lines += [] if free is None else [room(id_, free=free)]
    if draw(st.booleans()):
        lines.append({"record": "expertise", "organisation": id_, "topic": "verslaving"})
    return lines


@st.composite
def regions(draw: st.DrawFn) -> list[Line]:
    """Two to five organisations around one household."""
    ids = [f"o{number}" for number in range(draw(st.integers(2, 5)))]
    return [line for id_ in ids for line in draw(unit_lines(id_))]


def ask(lines: Iterable[Line]) -> Candidates:
    world = assemble(records_of(*HOME, *lines))
    return candidates(
        world.case(), Abilities(world.directory, DAY), "risk_driven", policy_on(), "verslaving"
    )


def places(found: Candidates) -> list[tuple[str, str | None]]:
    return [(one.organisation, one.team) for one in found.ranked]


@exactly
@given(regions(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_never_matters(lines: list[Line], random: Any) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)
    assert candidates_answer(ask(shuffled)) == candidates_answer(ask(lines))


@exactly
@given(regions())
def test_everybody_named_for_the_phase_stands_in_one_list_once(lines: list[Line]) -> None:
    found = ask(lines)
    units = places(found) + [(one.organisation, one.team) for one in found.rejected]
    named = [line for line in lines if line.get("phase") == "risk_driven"]
    listed = {one.get("team") or one["organisation"] for one in named}
    assert len(units) == len(set(units))
    assert {team_id or organisation for organisation, team_id in units} == listed
    event(f"{len(found.ranked)} ranked, {len(found.rejected)} rejected")


@exactly
@given(regions())
def test_whom_the_household_refuses_is_never_ranked(lines: list[Line]) -> None:
    refused = {line["organisation"] for line in lines if line.get("wish") == "refused"}
    assert not refused & {organisation for organisation, _ in places(ask(lines))}
    event(f"{len(refused)} refused")


@exactly
@given(regions())
def test_the_ranking_is_total_and_says_by_which_key_one_stands_below(lines: list[Line]) -> None:
    found = ask(lines)
    keys = [one.decided_by for one in found.ranked]
    assert keys[:1] in ([], [None])
    assert None not in keys[1:]
    for key in keys:
        event(f"decided by {key}")


@exactly
@given(regions(), unit_lines("new"))
def test_one_more_unit_never_changes_the_order_of_the_others(
    lines: list[Line], more: list[Line]
) -> None:
    before = places(ask(lines))
    after = [place for place in places(ask([*lines, *more])) if place[0] != "new"]
    assert after == before


@exactly
@given(regions())
def test_of_two_units_the_same_one_always_comes_first(lines: list[Line]) -> None:
    everybody = places(ask(lines))
    for first, second in combinations(sorted({place[0] for place in everybody}), 2):
        alone = [line for line in lines if {first, second} & _about(line)]
        pair = [place for place in everybody if place[0] in (first, second)]
        assert places(ask(alone)) == pair


def _about(line: Line) -> set[str]:
    """The organisations a line is about; ids carry the name of their organisation."""
    words = [str(value) for name, value in line.items() if name not in ("record", "name")]
    return {part for word in words for part in word.split("-")}
