"""The page of the kringen: the list that says the same, and everybody keeps their chair."""

from datetime import date

from graphmodel.changes.applied import after_records
from graphmodel.changes.deeds import AddPerson, Deed, EndTie
from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.usecases.arranging import Arrangement, with_places
from tests.changes.drawing import differences, drawn
from tests.rules.lines import member, tie
from tests.rules.world import DAY
from tests.visualise.dossiers import TODAY, dossier_from, on, story
from tests.visualise.svg_reading import SVG, box_of, having, parsed
from visualise.views.kringen import KringenPage, kringen_page, kringen_svg
from visualise.views.network_map import network_svg


def page_of(dossier: Dossier, day: date = TODAY) -> KringenPage:
    return kringen_page(dossier, on(dossier, day), "Zoetermeer", TODAY)


def test_the_list_goes_from_home_outward_and_holds_everybody_once() -> None:
    dossier = story("luca-en-sam")
    groups = page_of(dossier).groups
    assert [group.name for group in groups] == [
        "Thuis",
        "Eigen netwerk",
        "Buurt en clubs",
        "Plekken voor iedereen",
        "Hulp voor een tijd",
    ]
    assert [len(group.people) for group in groups] == [2, 9, 3, 3, 6]
    listed = [row.id for group in groups for row in group.people]
    standing = on(dossier)
    assert sorted(listed) == sorted(standing.members.keys() | standing.ties.keys())
    assert all(group.meaning for group in groups)


def test_nobody_is_asked_anything_here() -> None:
    page = page_of(story("luca-en-sam"))
    assert all(row.asked for group in page.groups for row in group.people)
    assert not [
        one for one in parsed(page.drawing).iter() if "unasked" in one.attrib.get("class", "")
    ]


def test_people_lead_to_their_sheet_on_the_day_that_is_looked_at() -> None:
    dossier = story("luca-en-sam")
    for day, behind in ((TODAY, ""), (date(2026, 6, 22), "?op=2026-06-22")):
        page = page_of(dossier, day)
        links = {one.attrib["href"] for one in parsed(page.drawing).iter(f"{SVG}a")}
        assert f"/huishouden/luca-en-sam/mens/ls-noa{behind}" in links
        assert page.frame.head.editable == (day == TODAY)


def test_without_anybody_the_circles_are_there_and_empty() -> None:
    page = page_of(dossier_from())
    assert "eigen netwerk · 0" in page.drawing
    assert [len(group.people) for group in page.groups] == [0] * 5


def no_rings(dossier: Dossier, day: Day, late: frozenset[PersonId] = frozenset()) -> Arrangement:
    """The rings are no matter here."""
    return Arrangement({})


def done(dossier: Dossier, deed: Deed) -> Dossier:
    """The dossier after a deed, places and all."""
    facts = differences(dossier, deed)
    return after_records(dossier, with_places(dossier, facts, no_rings, DAY).differences)


def added(who: str, area: str) -> AddPerson:
    return AddPerson(person=PersonId(who), name=who, stands="tie", area=area, paid=False)  # type: ignore[arg-type]  # the area is one of ours


def places(dossier: Dossier) -> dict[str, dict[str, tuple[float, float]]]:
    """Where everybody stands in each drawing, from its centre."""
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for lens, draw in (("kringen", kringen_svg), ("network", network_svg)):
        root = parsed(draw(dossier, on(dossier, DAY)))
        x, y = (float(part) for part in root.attrib["data-centre"].split())
        found[lens] = {
            one.attrib["data-person"]: (
                box_of(one, "data-symbol").x - x,
                box_of(one, "data-symbol").y - y,
            )
            for one in having(root, "data-person")
        }
    return found


def stay(before: Dossier, after: Dossier, *moved: str) -> bool:
    """Whether everybody but these stands where they stood, in both drawings."""
    were, are = places(before), places(after)
    return all(
        are[lens][who] == at
        for lens, people in were.items()
        for who, at in people.items()
        if who in are[lens] and who not in moved
    )


def test_people_added_on_one_day_move_nobody_whatever_their_ids_are() -> None:
    dossier = done(dossier_from(), added("m", "family"))
    before = dossier
    for who in ("z", "a"):
        dossier = done(dossier, added(who, "friends"))
    assert stay(before, dossier)
    earlier = dossier
    assert stay(earlier, done(dossier, added("b", "family")))


def test_who_goes_away_leaves_everybody_where_they_were() -> None:
    dossier = dossier_from()
    for who in ("c", "b", "a"):
        dossier = done(dossier, added(who, "family"))
    after = done(dossier, EndTie(person=PersonId("c")))
    assert "c" not in places(after)["kringen"]
    assert stay(dossier, after)


def test_a_household_from_a_file_is_drawn_the_same_after_its_first_change() -> None:
    dossier = drawn(member("noor"), *(tie(who) for who in ("ans", "bep", "cor", "mo")))
    assert not dossier.positions
    after = done(dossier, added("a-new", "neighbours"))
    assert stay(dossier, after)
    stored = [one for one in after.positions if one.lens == "network"]
    assert {one.person for one in stored} == on(after, DAY).ties.keys()
