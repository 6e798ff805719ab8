"""People put on the map, filled in, related; their bonds and the places of their lives."""

from datetime import date
from typing import Any

import pytest

from graphmodel.changes.deeds import (
    AddKin,
    AddPerson,
    AddPlace,
    EditPerson,
    EditPlace,
    EndBond,
    SetBond,
)
from graphmodel.domain.calendar import DeathDate, PartialDate
from graphmodel.domain.household import Member, Position
from graphmodel.domain.ids import PersonId, PlaceId
from graphmodel.domain.person import Bond, Parent, Partner, Place
from tests.changes.drawing import differences, do, drawn, lines_of, moment, refused, ties_of
from tests.rules.lines import line, member, person, tie
from tests.rules.world import DAY

RIA, BO, SAM = PersonId("ria"), PersonId("bo"), PersonId("sam")
SCHOOL = PlaceId("school")


def new(name: str = "Ria", **values: Any) -> AddPerson:
    """Ria of the network, where nothing else is said."""
    told: dict[str, Any] = {"stands": "tie", "area": "family", "paid": False}
    told = {"person": RIA, "name": name} | told | values
    return AddPerson(**told)


def test_somebody_is_put_on_the_map_with_a_name_only() -> None:
    """The rest comes later."""
    after = do(drawn(), new("  Ria   Bos "))
    assert after.case.people[RIA].name == "Ria Bos"
    (now,) = ties_of(after, "ria")
    assert (now.area, now.paid, now.active, now.from_) == ("family", False, True, DAY)
    assert after.positions == ()


def test_somebody_gets_the_place_where_they_were_dropped() -> None:
    """In the sector of their life area."""
    (place,) = lines_of(do(drawn(), new(cell="-3,12")), Position)
    assert (place.person, place.lens, place.sector, place.cell) == (
        "ria",
        "circles",
        "family",
        "-3,12",
    )


def test_a_member_lives_there_from_today() -> None:
    """An expected child too."""
    after = do(drawn(), new(stands="member", role="child", life="expected", area=None, paid=None))
    (now,) = lines_of(after, Member)
    assert (now.role, now.from_) == ("child", DAY)
    assert ties_of(after, "ria") == []


@pytest.mark.parametrize(
    ("kin", "parent", "other"), [("parent", "ria", "sam"), ("child", "sam", "ria")]
)
def test_a_relative_is_drawn_as_kin_and_stays_known_to_the_household(
    kin: str, parent: str, other: str
) -> None:
    """Kin is of always; an empty place keeps them with the household."""
    after = do(drawn(member("sam")), new(stands="relative", of=SAM, kin=kin))
    (link,) = lines_of(after, Parent)
    assert (link.parent, link.child, link.from_) == (parent, other, None)
    assert [(one.person, one.lens, one.cell) for one in after.positions] == [
        ("ria", "genogram", None)
    ]


def test_somebody_only_mentioned_is_kept_too() -> None:
    """They are on no map yet."""
    after = do(drawn(), new(stands="mentioned"))
    assert [(one.person, one.lens) for one in after.positions] == [("ria", "genogram")]


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": " "}, "name_empty", "name"),
        ({"name": "\u200b"}, "name_empty", "name"),
        ({"name": "x" * 121}, "name_too_long", "name"),
        ({"name": "R\x07"}, "control_characters", "name"),
        ({"person": PersonId("é")}, "bad_id", "person"),
        ({"person": BO}, "id_taken", "person"),
        ({"area": None}, "missing", "area"),
        ({"paid": None}, "missing", "paid"),
        ({"life": "expected"}, "not_born", "life"),
        ({"stands": "relative"}, "which_kin", "of"),
        ({"stands": "relative", "of": BO}, "which_kin", "kin"),
        ({"stands": "relative", "of": SAM, "kin": "child"}, "elsewhere", "of"),
        ({"birth": PartialDate("1899")}, "day_long_ago", "birth"),
        ({"birth": PartialDate("2027")}, "day_to_come", "birth"),
        ({"birth": PartialDate("2026-02-30")}, "day_impossible", "birth"),
        ({"note": "x" * 2001}, "text_too_long", "note"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    values: dict[str, Any], code: str, field: str
) -> None:
    """Numbers from the policy."""
    no = refused(drawn(tie("bo")), new(**values))
    assert (no.code, no.field) == (code, field)


def test_a_name_of_any_script_is_a_name() -> None:
    """HTML, emoji and names from right to left are only text."""
    for name in ("<b>Ria</b>", "🙂", "مريم", "x" * 120):
        assert do(drawn(), new(name)).case.people[RIA].name == name


def test_the_same_name_is_asked_about_once() -> None:
    """Without case and accents, over the living on the map; `also` says it is another."""
    before = drawn(line("person", id="bo", name="Zoë de Wit"), tie("bo"))
    no = refused(before, new("zoe  DE wit"))
    assert (no.code, no.field, no.about) == ("same_name", "name", ("bo",))
    assert do(before, new("Zoe de Wit", also=True))
    dead = drawn(line("person", id="bo", name="Zoë", died="2020"), tie("bo"))
    gone = drawn(line("person", id="bo", name="Zoë"), tie("bo", until="2026-11-01"))
    assert do(dead, new("Zoë"))
    assert do(gone, new("Zoë"))


def test_who_somebody_is_is_filled_in_in_place() -> None:
    """What is not said stays; what is emptied goes."""
    before = drawn(person("ria", birth="1980", note="06"), tie("ria"))
    edited = EditPerson(person=RIA, name=" Maria ", note=None, sex="f", vulnerable=True)
    after = do(before, edited).case.people[RIA]
    assert (after.name, after.note, after.sex, after.vulnerable) == ("Maria", None, "f", True)
    assert after.birth == "1980"


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": ""}, "name_empty", "name"),
        ({"died": DeathDate("1979")}, "ends_before_begin", "died"),
        ({"died": DeathDate("2026-11-02")}, "day_to_come", "died"),
        ({"birth": PartialDate("2026-11-02")}, "day_to_come", "birth"),
    ],
)
def test_a_life_that_cannot_be_is_refused(values: dict[str, Any], code: str, field: str) -> None:
    """Nobody dies before their birth or tomorrow."""
    before = drawn(person("ria", birth="1980"), tie("ria"))
    no = refused(before, EditPerson(person=RIA, **values))
    assert (no.code, no.field) == (code, field)


def test_a_day_that_is_not_known_exactly_can_be_meant() -> None:
    """This year, or a due day to come."""
    before = drawn(person("ria", birth="1980"), tie("ria"))
    assert do(before, EditPerson(person=RIA, died=DeathDate("2026")))
    assert do(before, EditPerson(person=RIA, died=DeathDate("unknown")))
    assert do(before, EditPerson(person=RIA, life="expected", birth=PartialDate("2027-02")))


def test_kin_is_recorded_once() -> None:
    """Of whatever kind it is already."""
    before = drawn(tie("ria"), tie("bo"), line("parent", parent="ria", child="bo", kind="foster"))
    assert refused(before, AddKin(person=BO, of=RIA, kin="child")).code == "already_so"
    coupled = do(before, AddKin(person=RIA, of=BO, kin="partner"))
    assert [(one.a, one.b, one.kind) for one in lines_of(coupled, Partner)] == [
        ("bo", "ria", "relationship")
    ]
    assert refused(coupled, AddKin(person=BO, of=RIA, kin="partner")).code == "already_so"


def test_nobody_becomes_their_own_ancestor() -> None:
    """Nor their own kin."""
    before = drawn(
        line("parent", parent="ria", child="bo"),
        line("parent", parent="bo", child="sam"),
        member("sam"),
    )
    assert refused(before, AddKin(person=SAM, of=RIA, kin="parent")).code == "own_ancestor"
    assert refused(before, AddKin(person=SAM, of=SAM, kin="parent")).code == "same_person"


def test_a_couple_that_parted_can_be_one_again_from_today() -> None:
    """What was stays."""
    apart = line("partner", a="bo", b="ria", kind="relationship", until="2020-01-01")
    after = do(drawn(tie("ria"), tie("bo"), apart), AddKin(person=RIA, of=BO, kin="partner"))
    assert [one.from_ for one in lines_of(after, Partner)] == [None, DAY]


def test_a_bond_holds_from_today_beside_others_and_ends_by_itself() -> None:
    """Close and in conflict can both be true."""
    before = drawn(tie("ria"), tie("bo"))
    both = do(
        before,
        SetBond(from_person=RIA, to_person=BO, kind="close"),
        SetBond(from_person=RIA, to_person=BO, kind="conflict"),
    )
    assert [(one.kind, one.from_) for one in lines_of(both, Bond)] == [
        ("close", DAY),
        ("conflict", DAY),
    ]
    left = do(both, EndBond(from_person=RIA, to_person=BO, kind="close"))
    assert [one.kind for one in lines_of(left, Bond)] == ["conflict"]
    assert refused(left, EndBond(from_person=RIA, to_person=BO, kind="close")).code == "not_so"
    oneself = SetBond(from_person=RIA, to_person=RIA, kind="close")
    assert refused(before, oneself).code == "same_person"
    unknown = EndBond(from_person=RIA, to_person=SAM, kind="close")
    assert refused(before, unknown).field == "to_person"


def place(**values: Any) -> AddPlace:
    """The school of Sam, where Ria was good to him."""
    told: dict[str, Any] = {
        "place": SCHOOL,
        "person": SAM,
        "name": " De  Linde ",
        "people": (RIA, SAM, RIA),
    }
    return AddPlace(**(told | values))


def test_a_place_keeps_who_was_good_to_somebody_there() -> None:
    """Everybody once, and not the person themselves."""
    after = do(drawn(member("sam"), tie("ria")), place(from_=date(2020, 8, 1), note=" juf "))
    (now,) = lines_of(after, Place)
    assert (now.name, now.people, now.note) == ("De Linde", ("ria",), "juf")
    changed = do(after, EditPlace(place=SCHOOL, from_=None, people=(), name="Linde"))
    (then,) = lines_of(changed, Place)
    assert (then.from_, then.people, then.name, then.note) == (None, (), "Linde", "juf")


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": ""}, "name_empty", "name"),
        ({"people": (BO,)}, "elsewhere", "people"),
        ({"from_": date(2020, 1, 1), "until": date(2019, 1, 1)}, "ends_before_begin", "until"),
        ({"from_": date(1800, 1, 1)}, "day_long_ago", "from"),
        ({"until": date(2100, 1, 1)}, "day_too_far", "until"),
        ({"person": BO}, "elsewhere", "person"),
    ],
)
def test_a_place_that_cannot_be_is_refused(values: dict[str, Any], code: str, field: str) -> None:
    """Days from the policy's earliest year to its horizon."""
    no = refused(drawn(member("sam"), tie("ria")), place(**values))
    assert (no.code, no.field) == (code, field)


def test_a_place_of_another_household_is_not_edited() -> None:
    """It is elsewhere."""
    assert refused(drawn(), EditPlace(place=SCHOOL, name="x"), moment()).field == "place"


def test_a_person_who_is_forgotten_in_a_place_stays_known() -> None:
    """Taking somebody out of a place does not lose them."""
    before = do(drawn(member("sam"), tie("ria")), place())
    loose = drawn(
        member("sam"), line("place", id="school", person="sam", name="Linde", people=["ria"])
    )
    emptied = EditPlace(place=SCHOOL, people=())
    assert len(differences(before, emptied)) == 1
    assert [one.person for one in do(loose, emptied).positions] == ["ria"]
