"""One household and one deed of every kind that fits it."""

from datetime import date
from typing import Any, Final

from graphmodel.changes.deeds import (
    AddKin,
    AddPerson,
    AddPlace,
    AddTask,
    AddTie,
    CloseWorry,
    CorrectKnowledge,
    CorrectTie,
    Deed,
    DropWish,
    EditHousehold,
    EditMember,
    EditPerson,
    EditPlace,
    EditWish,
    EditWorry,
    EndBond,
    EndRole,
    EndSafetyPerson,
    EndTask,
    EndTie,
    FulfilWish,
    GiveRole,
    JoinHousehold,
    LeaveHousehold,
    MakeWish,
    MarkSafetyPerson,
    MergePeople,
    Move,
    NeverWas,
    OpenWorry,
    OrderWorries,
    SetBond,
    SetTie,
    Speak,
    WorkFor,
)
from graphmodel.domain.calendar import PartialDate
from graphmodel.domain.ids import (
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
    child,
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

SINCE: Final = "2026-02-01"
EARLIER: Final = date(2026, 6, 1)

MIA, JO, GRAN, NEIGHBOUR, TEACHER, TWICE, AUNT = map(
    PersonId, ("mia", "jo", "gran", "neighbour", "teacher", "twice", "aunt")
)
HIT, DRINK, SCHOOL = map(WorryId, ("hit", "drink", "school"))

LINES: Final[tuple[Line, ...]] = (
    line("municipality", id="GM1", name="Merendam"),
    line("organisation", id="o", name="Thuisbasis", type="Lokaal team"),
    line("team", id="t", organisation="o", name="Oost"),
    household(),
    *child("mia"),
    person("jo", birth="1990", sex="f", note="belt liever"),
    *(person(who) for who in ("gran", "neighbour", "teacher", "aunt")),
    person("twice", birth="1961-04", note="blauwe deur"),
    member("jo", role="parent", from_=SINCE),
    tie("gran", from_=SINCE, note="nummer 14"),
    tie("neighbour", area="neighbours", from_="2026-11-01"),
    tie("teacher", area="school_work"),
    tie("twice", area="neighbours", from_=SINCE, until="2026-10-01"),
    line("parent", parent="jo", child="mia"),
    line("parent", parent="gran", child="jo"),
    line("partner", a="gran", b="twice", kind="married", until="2020-01-01", ended="divorced"),
    line("bond", from_person="jo", to_person="neighbour", kind="close", from_=SINCE),
    worry("hit", priority=1, concerns=["mia"], caused_by=["twice"]),
    worry("drink", priority=2),
    knows("gran", "hit", "part", from_=SINCE, told_by="jo", basis="assumed"),
    knows("twice", "drink", "full"),
    safety("gran", "mia", from_=SINCE),
    line("works_for", person="teacher", organisation="o", function="juf", from_=SINCE),
    role("twice", "meeting_chair", from_=SINCE),
    in_household(
        "wish", id="wi", person="gran", circle="all", told_by="jo", agreed_by=["jo", "twice"]
    ),
    in_household("task", id="ta", person="neighbour", what="belt elke avond", from_=SINCE),
    line("place", id="pl", person="jo", name="Lindenschool", people=["teacher", "twice"]),
    in_household("position", person="gran", lens="circles", sector="family", cell="3,-4"),
    in_household("position", person="aunt", lens="genogram"),
)

_AUNT: Final[dict[str, Any]] = {"person": PersonId("new"), "name": "Tante Zoë <b>🙂"}

EVERY_DEED: Final[tuple[Deed, ...]] = (
    EditHousehold(name="Gezin Noor"),
    AddPerson(stands="tie", area="friends", paid=False, cell="-20,8", note="06", **_AUNT),
    AddPerson(stands="member", role="other", birth=PartialDate("1999-12"), **_AUNT),
    AddPerson(stands="relative", of=JO, kin="parent", **_AUNT),
    AddPerson(stands="relative", of=TEACHER, kin="partner", **_AUNT),
    AddPerson(stands="mentioned", place=PlaceId("pl"), **_AUNT),
    EditPerson(person=JO, name="Jo Bos", birth=None, sex=None, vulnerable=True, note=None),
    JoinHousehold(person=GRAN, role="grandparent", part_time=True),
    EditMember(person=JO, role="other", part_time=True),
    LeaveHousehold(person=JO),
    AddTie(person=AUNT, area="family", paid=False),
    SetTie(person=GRAN, area="community", active=False, note=None),
    Speak(person=GRAN),
    EndTie(person=GRAN),
    EndTie(person=NEIGHBOUR),
    AddKin(person=AUNT, of=GRAN, kin="child"),
    MergePeople(keep=NEIGHBOUR, drop=TWICE),
    WorkFor(person=TEACHER, team=TeamId("t"), function="ib'er"),
    WorkFor(person=GRAN, organisation=OrganisationId("o")),
    OpenWorry(worry=SCHOOL, statement="Mia mist school.", concerns=(MIA,), caused_by=(JO,)),
    EditWorry(worry=HIT, statement="Er wordt geslagen.", concerns=(), caused_by=(JO, TWICE)),
    OrderWorries(worries=(DRINK, HIT)),
    CloseWorry(worry=HIT),
    Move(person=GRAN, circle="all", told_by=JO, cell="1,1"),
    Move(person=NEIGHBOUR, circle="some", levels={HIT: "full", DRINK: "none"}, area="friends"),
    Move(person=TEACHER, circle="none"),
    MarkSafetyPerson(person=TEACHER, child=MIA),
    EndSafetyPerson(person=GRAN, child=MIA),
    MakeWish(wish=WishId("wi2"), person=TEACHER, circle="some", planned_on=DAY, agreed_by=(JO,)),
    EditWish(wish=WishId("wi"), circle="some", told_by=None, agreed_by=(GRAN,), note="bij de thee"),
    FulfilWish(wish=WishId("wi")),
    DropWish(wish=WishId("wi")),
    AddTask(task=TaskId("ta2"), person=TEACHER, what="haalt Mia op"),
    EndTask(task=TaskId("ta")),
    AddPlace(place=PlaceId("pl2"), person=MIA, name="De kinderboerderij", people=(AUNT, GRAN)),
    EditPlace(place=PlaceId("pl"), name="De Linde", people=(AUNT,), note="groep 4"),
    SetBond(from_person=NEIGHBOUR, to_person=JO, kind="conflict"),
    EndBond(from_person=JO, to_person=NEIGHBOUR, kind="close"),
    GiveRole(holding=RoleId("ro"), person=GRAN, role="plan_keeper"),
    EndRole(holding=RoleId("twice-meeting_chair")),
    CorrectTie(person=GRAN, on=EARLIER, reason="verkeerd gehoord", area="friends", from_=None),
    CorrectKnowledge(person=GRAN, worry=HIT, on=EARLIER, level="full", reason="zij wist alles"),
    NeverWas(fact="knows", person=GRAN, other=HIT, on=EARLIER, reason="verkeerde persoon"),
    NeverWas(fact="tie", person=GRAN, on=EARLIER, reason="verkeerde persoon"),
)
"""Every kind of deed but the opening of a household and taking back."""
