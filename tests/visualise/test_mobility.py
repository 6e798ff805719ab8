"""The places of a life: bars where the days are, everybody named, the forgotten found again."""

from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.ids import PersonId
from tests.rules.lines import Line, person
from tests.rules.lines import friend as tie
from tests.visualise.dossiers import TODAY, dossier_from, on, story
from tests.visualise.svg_reading import SVG, axis_of, box_of, day_of, having, parsed
from visualise.layout.geometry import Box
from visualise.layout.mobility import LEAST_BAR, place_life
from visualise.layout.mobility_model import LifePerson, LifePlace, MobilityPlacement
from visualise.views.life import life_of, lives
from visualise.views.mobility import MobilityPage, mobility_page
from visualise.views.mobility_drawing import life_svg

BORN = date(2000, 1, 1)
LONG = "Annemarie Wilhelmina van den Heuvel-Boss"
SAM = PersonId("ls-sam")

people = st.builds(
    LifePerson,
    id=st.uuids().map(str),
    name=st.sampled_from(["Ria", LONG, "نور", "👩‍👧 Ada", "x" * 80, ""]),
    stands=st.sampled_from(["member", "social", "paid", "forgotten", "died"]),
    second=st.sampled_from(["", "oma van Sam", "pleegmoeder van iemand met een lange naam erbij"]),
    active=st.booleans(),
)


@st.composite
def places(draw: st.DrawFn) -> LifePlace:
    first = draw(st.one_of(st.none(), st.integers(0, 9000)))
    length = draw(st.one_of(st.none(), st.integers(1, 3000)))
    return LifePlace(
        id=str(draw(st.uuids())),
        name=draw(st.sampled_from(["De club", "Bij opa en oma", "groep 4 van " * 12])),
        when=draw(st.sampled_from(["", "1999 tot 2005 · van 6 tot 12 jaar"])),
        first=None if first is None else BORN + timedelta(days=first),
        until=None if length is None else BORN + timedelta(days=(first or 0) + length),
        people=tuple(draw(st.lists(people, max_size=14))),
    )


sheets = st.builds(
    place_life, st.lists(places(), max_size=5), st.just(BORN), st.just(date(2026, 11, 22))
)


@given(sheet=sheets)
def test_nobody_stands_over_anybody_a_bar_or_the_edge(sheet: MobilityPlacement) -> None:
    taken: list[Box] = []
    for place in sheet.places:
        taken.append(place.bar)
        for one in place.people:
            assert not [box for box in taken if one.box.overlaps(box)]
            taken.append(one.box)
            assert one.box.x >= 0
            assert one.box.right <= sheet.width
            assert place.box.y <= one.box.y
            assert one.box.bottom <= place.box.bottom


@given(sheet=sheets)
def test_rows_lie_under_each_other_and_every_bar_where_its_days_are(
    sheet: MobilityPlacement,
) -> None:
    bottom, axis = sheet.top, sheet.axis
    for placed in sheet.places:
        assert placed.box.y == bottom
        bottom = placed.box.bottom
        first, until = placed.place.first, placed.place.until
        starts = min(axis.left if first is None else axis.x(first), axis.right - LEAST_BAR)
        ends = axis.right if until is None else axis.x(until)
        assert placed.bar.x == pytest.approx(starts)
        assert placed.bar.right == pytest.approx(max(ends, starts + LEAST_BAR))
    assert bottom <= sheet.height


@given(sheet=sheets)
def test_the_name_of_a_place_stays_on_the_sheet(sheet: MobilityPlacement) -> None:
    for placed in sheet.places:
        width = max(line.width for line in placed.name)
        assert placed.name_at.x >= sheet.axis.left
        assert placed.name_at.x + width <= sheet.axis.right + 1e-6


def drawn(day: date = TODAY, *, standalone: bool = False) -> ElementTree.Element:
    dossier, standing = story("luca-en-sam"), on(story("luca-en-sam"), day)
    life = life_of(dossier, standing, SAM)
    assert life is not None
    return parsed(life_svg(standing, life, TODAY, standalone=standalone))


def test_the_drawing_says_whose_life_it_is() -> None:
    root = drawn()
    assert root.attrib["data-lens"] == "mobility"
    assert root.attrib["data-of"] == "ls-sam"
    assert root.attrib["data-on"] == "2026-11-22"
    assert root.findtext(f"{SVG}title") == "Plekken in het leven van Sam de Wit"
    assert "2 van hen staan niet in het netwerk" in (root.findtext(f"{SVG}desc") or "")


def test_every_place_has_one_bar_and_everybody_there_is_drawn_once() -> None:
    own = [one for one in story("luca-en-sam").places if one.person == SAM]
    root = drawn()
    axis = axis_of(root)
    bars = {one.attrib["data-place"]: one for one in having(root, "data-place")}
    assert sorted(bars) == sorted(one.id for one in own)
    for place in own:
        bar = bars[place.id]
        assert (day_of(bar, "data-from"), day_of(bar, "data-until")) == (place.from_, place.until)
        assert box_of(bar).x == pytest.approx(axis.x(place.from_ or axis.first), abs=0.01)
        assert box_of(bar).right == pytest.approx(axis.x(place.until or TODAY), abs=0.01)
    drawn_people = [one.attrib["data-person"] for one in having(root, "data-person")]
    assert sorted(drawn_people) == sorted({person for one in own for person in one.people})
    for one in having(root, "data-person"):
        assert box_of(one, "data-symbol").w == 28


def test_somebody_met_at_two_places_is_drawn_as_the_same_person_again() -> None:
    dossier = dossier_from(*KIND, person("ria"), place("a", ["ria"]), place("b", ["ria"]))
    standing = on(dossier)
    life = life_of(dossier, standing, None)
    assert life is not None
    root = parsed(life_svg(standing, life, TODAY, standalone=False))
    assert [one.attrib["data-person"] for one in having(root, "data-person")] == ["ria"]
    assert [one.attrib["data-again"] for one in having(root, "data-again")] == ["ria"]


def test_the_forgotten_carry_a_sign_of_their_own_and_lead_to_their_line() -> None:
    root = drawn()
    classes = {
        one.attrib["data-person"]: one.attrib["class"] for one in having(root, "data-person")
    }
    assert {who for who, names in classes.items() if "forgotten" in names} == {
        "ls-ans",
        "ls-gerda",
    }
    assert "died" in classes["ls-joop"]
    links = {one.attrib["href"] for one in root.iter(f"{SVG}a")}
    assert "#p-ls-ans" in links
    assert "/huishouden/luca-en-sam/mens/ls-tineke" in links


def test_an_earlier_day_has_its_own_network_and_no_later_places() -> None:
    root = drawn(date(2010, 6, 1))
    assert {one.attrib["data-place"] for one in having(root, "data-place")} == {
        "ls-p-moeder",
        "ls-p-van-dam",
        "ls-p-rosier",
        "ls-p-club",
    }
    classes = {
        one.attrib["data-person"]: one.attrib["class"] for one in having(root, "data-person")
    }
    assert "forgotten" in classes["ls-bilal"]
    assert "forgotten" in classes["ls-joop"]


def test_a_file_of_its_own_has_its_style_and_leads_nowhere() -> None:
    root = drawn(standalone=True)
    assert ".person.forgotten .body" in (root.findtext(f"{SVG}style") or "")
    assert not list(root.iter(f"{SVG}a"))
    assert not [one for one in root.iter() if "transform" in one.attrib or "style" in one.attrib]


KIND: tuple[Line, ...] = (
    {"record": "person", "id": "kind", "name": "Noor", "birth": "2015-03"},
    {"record": "member", "household": "h", "person": "kind", "role": "child"},
)


def place(id_: str, there: list[str], **more: Any) -> Line:
    line = {"record": "place", "id": id_, "person": "kind", "name": f"Plek {id_}", "people": there}
    return line | more


def page(*lines: Line, day: date = TODAY, person: str | None = None) -> MobilityPage:
    dossier = dossier_from(*KIND, *lines)
    chosen = PersonId(person) if person else None
    return mobility_page(dossier, on(dossier, day), "Den Haag", TODAY, chosen)


def test_whoever_was_good_and_has_no_tie_on_the_day_is_forgotten() -> None:
    lines = (
        person("ans"),
        person("bep"),
        person("cor", died="2020"),
        place("a", ["ans", "bep", "cor"]),
        tie("bep", **{"from": "2026-02-01", "until": "2026-06-01"}),
    )
    assert [one.id for one in page(*lines).forgotten] == ["ans", "bep"]
    assert [one.id for one in page(*lines, day=date(2026, 3, 1)).forgotten] == ["ans"]
    status = {one.id: one.status for one in page(*lines).places[0].people}
    assert status == {
        "ans": "nog niet in het netwerk",
        "bep": "was eerder in het netwerk",
        "cor": "overleden",
    }


def test_the_forgotten_are_asked_as_friends_and_kin_as_family() -> None:
    lines = (
        person("ans"),
        person("oma"),
        {"record": "parent", "parent": "oma", "child": "kind"},
        place("a", ["ans", "oma"]),
    )
    assert [(one.id, one.area) for one in page(*lines).forgotten] == [
        ("ans", "friends"),
        ("oma", "family"),
    ]


def test_a_place_without_days_says_that_they_are_not_known() -> None:
    view = page(place("a", []), place("b", [], until="2020-01-01"))
    assert {one.name: one.when for one in view.places} == {
        "Plek a": "Wanneer weten we niet",
        "Plek b": "Tot 1 jan 2020",
    }
    root = parsed(view.drawing)
    assert {one.attrib["class"] for one in having(root, "data-place")} == {
        "place unknown",
        "place no_beginning",
    }


def test_the_first_life_shown_is_that_of_a_child_with_places() -> None:
    other: tuple[Line, ...] = (
        {"record": "person", "id": "groot", "name": "Mo", "birth": "2011"},
        {"record": "member", "household": "h", "person": "groot", "role": "child"},
    )
    assert page(*other).person == "groot"
    assert page(*other, place("a", [])).person == "kind"
    assert page(*other, place("a", []), person="groot").person == "groot"
    assert page(*other, place("a", []), person="niemand").person == "kind"


def test_without_anybody_in_the_house_the_page_asks_who_lives_there() -> None:
    dossier = dossier_from()
    view = mobility_page(dossier, on(dossier), "Den Haag", TODAY, None)
    assert (view.person, view.drawing, view.places) == ("", "", ())
    assert lives(dossier, on(dossier)) == ()


def test_only_today_people_can_be_added() -> None:
    lines = (person("ans"), person("bep"), place("a", ["ans"]), place("b", ["bep"]))
    assert [one.value for one in page(*lines).places[0].others] == ["bep"]
    earlier = page(*lines, day=date(2026, 3, 1))
    assert not earlier.frame.head.editable
    assert earlier.places[0].others == ()


@pytest.mark.parametrize("name", ["<script>x</script>", 'a" onload="x', "\u202eomgekeerd"])
def test_a_hostile_name_stays_text(name: str) -> None:
    view = page(person("ans") | {"name": name}, place("a", ["ans"]) | {"name": name, "note": name})
    root = parsed(view.drawing)
    assert not list(root.iter(f"{SVG}script"))
    assert not [one for one in root.iter() if any(key.startswith("on") for key in one.attrib)]


@pytest.mark.parametrize("day", [date.min, date(1800, 1, 1), date(2100, 1, 1), date.max])
def test_no_day_is_too_far_away_to_draw(day: date) -> None:
    view = page(person("ans"), place("a", ["ans"]), day=day)
    assert view.frame.head.day == day.isoformat()
