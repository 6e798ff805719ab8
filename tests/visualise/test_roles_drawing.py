"""Roles over time as a drawing: every bar where its days are, nothing over anything else."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.visualise.dossiers import TODAY, dossier_from, on, story
from tests.visualise.svg_reading import SVG, axis_of, box_of, day_of, having, parsed
from visualise.layout.geometry import Box
from visualise.layout.labels import SECOND_PX
from visualise.layout.swimlanes import LEAST_BAR, place_swimlanes
from visualise.layout.swimlanes_model import (
    Holding,
    Lane,
    PhaseSpan,
    PlacedLane,
    Stretch,
    SwimlanesPlacement,
)
from visualise.layout.text_width import text_width
from visualise.views.role_lines import role_lines
from visualise.views.roles_drawing import roles_svg

FIRST = date(2024, 1, 1)
LONG = "Annemarie Wilhelmina van den Heuvel-Boss"
NAMES = ("Ria", "Marloes Vink", LONG, "نور الهدى", "👩‍👧 Ada", "ab " * 60, "", "x" * 90)


def days(at: int) -> date:
    return FIRST + timedelta(days=at)


@st.composite
def holdings(draw: st.DrawFn, id_: str = "r") -> Holding:
    first = draw(st.integers(0, 900))
    length = draw(st.one_of(st.none(), st.integers(1, 500)))
    planned = draw(st.one_of(st.none(), st.integers(1, 1400)))
    return Holding(
        id=f"{id_}{draw(st.uuids())}",
        holder="p",
        name=draw(st.sampled_from(NAMES)),
        kind=draw(st.sampled_from(["member", "social", "paid", "other"])),
        first=draw(st.sampled_from([None, days(first)])),
        until=None if length is None else days(first + length),
        planned=None if planned is None else days(planned),
        tail=draw(st.sampled_from(["", "tot 30 nov", "zou stoppen op 10 november 2026"])),
    )


@st.composite
def lanes(draw: st.DrawFn) -> Lane:
    gap = draw(st.integers(0, 800))
    return Lane(
        role="safety_planner",
        title=draw(st.sampled_from(["Casusregisseur", "Voorzitter van het netwerkberaad"])),
        holdings=tuple(draw(st.lists(holdings(), max_size=5, unique_by=lambda one: one.id))),
        gaps=tuple(draw(st.sampled_from([(), (Stretch(days(gap), days(gap + 40), "niemand"),)]))),
        together=(Stretch(days(gap), None, "12 dagen samen"),),
    )


phases = st.lists(st.integers(0, 1000), unique=True, max_size=4).map(
    lambda starts: [
        PhaseSpan(
            ("Afstemming", "Directe veiligheid", "Risicogestuurd", "Herstel")[at], days(first)
        )
        for at, first in enumerate(sorted(starts))
    ]
)
sheets = st.builds(
    place_swimlanes,
    st.lists(lanes(), max_size=4),
    phases,
    st.just((days(0), days(1200))),
    st.just(days(1000)),
)


def marks(lane: PlacedLane) -> list[tuple[str, Box]]:
    """Every bar, gap and label of a lane, under whose it is."""
    bars = [(one.holding.id, box) for one in lane.bars for box in one.marks]
    return bars + [(f"gap {at}", box) for at, gap in enumerate(lane.gaps) for box in gap.marks]


@given(sheet=sheets)
def test_no_bar_gap_or_name_lies_over_that_of_another(sheet: SwimlanesPlacement) -> None:
    for lane in sheet.lanes:
        every = marks(lane)
        for at, (whose, box) in enumerate(every):
            for other, taken in every[at + 1 :]:
                assert whose == other or not box.overlaps(taken)


@given(sheet=sheets)
def test_everything_of_a_lane_lies_in_it_and_lanes_lie_under_each_other(
    sheet: SwimlanesPlacement,
) -> None:
    bottom = sheet.top
    for lane in sheet.lanes:
        assert lane.box.y == bottom
        bottom = lane.box.bottom
        for _, box in marks(lane):
            assert lane.box.y <= box.y
            assert box.bottom <= lane.box.bottom
            assert sheet.axis.left - 1e-6 <= box.x
            assert box.right <= sheet.axis.right + LEAST_BAR
    assert bottom <= sheet.height


@given(sheet=sheets)
def test_every_bar_lies_where_its_days_are(sheet: SwimlanesPlacement) -> None:
    axis, now = sheet.axis, days(1000)
    for bar in (bar for lane in sheet.lanes for bar in lane.bars):
        one = bar.holding
        starts = min(axis.x(one.first or axis.first), axis.right - LEAST_BAR)
        assert bar.box.x == starts
        if not bar.coming:
            ends = axis.x(min(one.until or now, now))
            assert bar.box.right == pytest.approx(max(ends, starts + LEAST_BAR))
        if bar.ahead is not None:
            assert bar.ahead.right == pytest.approx(axis.x(one.until or one.planned or now))
            assert bar.ahead.x == sheet.now


@given(sheet=sheets)
def test_words_over_the_phases_do_not_touch(sheet: SwimlanesPlacement) -> None:
    rows: dict[float, float] = {}
    for one in sheet.phases:
        assert one.words_at.x >= rows.get(one.words_at.y, 0.0)
        width = text_width(one.phase.words, SECOND_PX, bold=True)
        rows[one.words_at.y] = one.words_at.x + width
        assert one.box.x == sheet.axis.x(one.phase.first)


def drawn(name: str, day: date = TODAY, *, standalone: bool = False) -> ElementTree.Element:
    standing = on(story(name), day)
    found = role_lines(standing, ahead=day == TODAY)
    return parsed(roles_svg(standing, found, TODAY, standalone=standalone))


def test_the_drawing_says_what_it_is() -> None:
    root = drawn("luca-en-sam")
    assert root.attrib["data-lens"] == "roles"
    assert root.attrib["data-of"] == "luca-en-sam"
    assert root.attrib["data-on"] == "2026-11-22"
    assert root.findtext(f"{SVG}title") == "Rollen rond Luca en Sam"
    assert "Bij de rollen hieronder valt nu geen gat." in (root.findtext(f"{SVG}desc") or "")


def test_every_role_record_has_one_bar_where_its_days_are() -> None:
    dossier = story("luca-en-sam")
    root = drawn("luca-en-sam")
    axis = axis_of(root)
    bars = {one.attrib["data-holding"]: one for one in having(root, "data-holding")}
    assert sorted(bars) == sorted(role.id for role in dossier.case.roles)
    for role in dossier.case.roles:
        bar = bars[role.id]
        assert bar.attrib["data-holder"] == role.person
        assert day_of(bar, "data-from") == role.from_
        assert box_of(bar).x == pytest.approx(axis.x(role.from_ or axis.first), abs=0.01)
        end = role.until or TODAY
        assert box_of(bar).right == pytest.approx(axis.x(end), abs=LEAST_BAR)


def test_a_name_stands_with_its_bar_and_is_spoken_with_role_and_days() -> None:
    root = drawn("luca-en-sam")
    bar = next(one for one in having(root, "data-holding") if "Noa" in one.attrib["aria-label"])
    label = bar.attrib["aria-label"]
    assert label.startswith("Voorzitter van het netwerkberaad: Noa Verhagen, sinds 10 mrt 2026")
    assert "Noa Verhagen" in "".join(bar.itertext())


def test_a_warm_handover_is_said_in_days() -> None:
    said = [one.text for one in drawn("luca-en-sam").iter(f"{SVG}text")]
    assert "21 dagen samen" in said
    assert "28 dagen samen" in said


def test_a_hole_is_hatched_and_named() -> None:
    standing = on(dossier_from())
    root = parsed(roles_svg(standing, role_lines(standing, ahead=True), TODAY, standalone=False))
    holes = having(root, "data-gap")
    assert {one.attrib["data-gap"] for one in holes} == {"2026-01-05"}
    for hole in holes:
        assert hole.find(f"{SVG}path[@class='hatch']") is not None
        assert "niemand" in "".join(hole.itertext())
        assert "niemand sinds 5 jan 2026" in hole.attrib["aria-label"]


def test_an_earlier_day_hides_what_came_later() -> None:
    day = date(2025, 9, 1)
    root = drawn("luca-en-sam", day)
    bars = having(root, "data-holding")
    assert {one.attrib["data-holding"] for one in bars} == {
        "ls-r-huisverbod",
        "ls-r-directe-veiligheid",
        "ls-r-regisseur-1",
        "ls-r-monitor",
    }
    for bar in bars:
        assert (day_of(bar, "data-until") or day) <= day
        assert box_of(bar).right <= axis_of(root).x(day) + 0.01


def test_the_shape_tells_who_is_paid() -> None:
    root = drawn("luca-en-sam")
    shapes = {}
    for bar in having(root, "data-holding"):
        body = bar.find(f"{SVG}rect[@class='body']")
        assert body is not None
        round_ends = float(body.attrib["rx"]) * 2 == float(body.attrib["height"])
        shapes[bar.attrib["data-holding"]] = round_ends
    assert shapes["ls-r-voorzitter-2"]
    assert not shapes["ls-r-regisseur-2"]


@pytest.mark.parametrize("name", ["luca-en-sam", "gezin-van-mirjam"])
def test_a_file_of_its_own_has_its_style_and_nothing_runs_or_leads_elsewhere(name: str) -> None:
    root = drawn(name, standalone=True)
    style = root.findtext(f"{SVG}style") or ""
    assert ".held.paid .body" in style
    assert "var(" not in style
    assert not list(root.iter(f"{SVG}a"))
    assert not [one for one in root.iter() if "style" in one.attrib or "transform" in one.attrib]
    sizes = re.findall(r"^(?!\.drawing \.gap).*font-size: (\d+)px", style, re.MULTILINE)
    assert min(map(int, sizes)) >= 12


@pytest.mark.parametrize("name", ["<script>x</script>", 'a" onload="x', "\u202eomgekeerd", ""])
def test_a_hostile_name_stays_text(name: str) -> None:
    dossier = dossier_from(
        {
            "record": "household",
            "id": "h",
            "name": name or "x",
            "municipality": "GM0518",
            "phase": "alignment",
            "opened": "2026-01-05",
        },
        {"record": "person", "id": "p", "name": name or "x"},
        {"record": "role", "id": "r", "household": "h", "person": "p", "role": "plan_keeper"},
    )
    standing = on(dossier)
    lines = role_lines(standing, ahead=True)
    for alone in (True, False):
        root = parsed(roles_svg(standing, lines, TODAY, standalone=alone))
        assert not list(root.iter(f"{SVG}script"))
        assert not [one for one in root.iter() if any(key.startswith("on") for key in one.attrib)]


@pytest.mark.parametrize("day", [date.min, date(1800, 1, 1), date(2100, 1, 1), date.max])
def test_no_day_is_too_far_away_to_draw(day: date) -> None:
    standing = on(story("luca-en-sam"), day)
    lines = role_lines(standing, ahead=day >= TODAY)
    if lines:
        root = parsed(roles_svg(standing, lines, TODAY, standalone=False))
        assert root.attrib["data-on"] == day.isoformat()
