"""Deeds done to a household, and the sentence that tells each of them."""

from graphmodel.changes.deeds import (
    AddKin,
    AddPerson,
    AddPlace,
    AddTask,
    AddTie,
    AskAgain,
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
    EndParent,
    EndPartner,
    EndRole,
    EndSafetyPerson,
    EndTask,
    EndTie,
    FulfilWish,
    GiveRole,
    HideBond,
    JoinHousehold,
    LeaveHousehold,
    MakeWish,
    MarkSafetyPerson,
    MergePeople,
    Move,
    NeverWas,
    NobodyKnows,
    OpenWorry,
    OrderWorries,
    PlaceInGenogram,
    SetBond,
    SetParent,
    SetPartner,
    SetTie,
    ShowBond,
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
    WishId,
    WorryId,
)
from tests.rules.lines import Line, household, member, tie, worry
from tests.rules.world import DAY

NOOR, RIA, DAAN, MO = PersonId("noor"), PersonId("ria"), PersonId("daan"), PersonId("mo")
W1, W2 = WorryId("w1"), WorryId("w2")
HOME: tuple[Line, ...] = (
    household(name="Gezin van Daan"),
    member("noor", role="parent"),
    member("daan", role="child"),
    tie("ria", area="neighbours"),
    tie("mo", area="specialist_services", paid=True),
    worry("w1", statement="Papa slaat mama.", priority=1),
    worry("w2", statement="Daan is alleen thuis.", priority=2),
)

SAID: tuple[tuple[Deed, str], ...] = (
    (EditHousehold(name="De Vries"), "Het huishouden heet nu De Vries."),
    (
        AddPerson(person=PersonId("x"), name="Els", stands="member"),
        "Els woont in dit huis.",
    ),
    (
        AddPerson(person=PersonId("x"), name="Els", stands="tie", area="friends", paid=False),
        "Els staat nu op de kaart, bij: vrienden.",
    ),
    (
        AddPerson(person=PersonId("x"), name="Els", stands="relative", of=NOOR, kin="parent"),
        "Els staat nu in de familie. Els is ouder van Noor.",
    ),
    (
        AddPerson(person=PersonId("x"), name="Els", stands="mentioned"),
        "Els staat er nu bij, nog niet op de kaart.",
    ),
    (EditPerson(person=RIA, name="Ria Bos"), "Ria heet nu Ria Bos."),
    (EditPerson(person=RIA, birth=PartialDate("1960")), "Bij Ria staat nu de geboortedag."),
    (EditPerson(person=RIA, vulnerable=True), "Ria is kwetsbaar."),
    (EditPerson(person=RIA, note="06 12345678"), "Bij Ria is iets aangevuld."),
    (JoinHousehold(person=RIA), "Ria woont nu in dit huis."),
    (EditMember(person=DAAN, role="other"), "Daan is in dit huis: iemand anders."),
    (EditMember(person=DAAN, part_time=True), "Daan woont hier een deel van de tijd."),
    (LeaveHousehold(person=DAAN), "Daan woont niet meer in dit huis."),
    (
        AddTie(person=DAAN, area="friends", paid=False),
        "Daan hoort nu bij het netwerk.",
    ),
    (SetTie(person=RIA, area="friends"), "Ria staat nu bij: vrienden."),
    (SetTie(person=RIA, paid=True), "Ria krijgt betaald voor deze band."),
    (SetTie(person=RIA, active=False), "Ria doet nu even niet mee."),
    (SetTie(person=RIA, note="nummer 14"), "Bij Ria is aangevuld wie dat is."),
    (Speak(person=RIA), "Ria is gesproken op 1 november 2026."),
    (EndTie(person=RIA), "Ria hoort niet meer bij het netwerk."),
    (AddKin(person=NOOR, of=DAAN, kin="parent"), "Noor is ouder van Daan."),
    (AddKin(person=NOOR, of=MO, kin="partner"), "Mo en Noor zijn partners."),
    (
        AddKin(person=NOOR, of=MO, kin="partner", partner_kind="married"),
        "Mo en Noor zijn getrouwd.",
    ),
    (
        AddKin(person=NOOR, of=DAAN, kin="parent", parent_kind="foster"),
        "Noor is pleegouder van Daan.",
    ),
    (
        NobodyKnows(person=NOOR, kin="father"),
        "Gevraagd: niemand weet wie de vader van Noor is.",
    ),
    (
        PlaceInGenogram(row=(NOOR, DAAN)),
        "Voor de stamboom is een andere volgorde gekozen.",
    ),
    (WorkFor(person=MO, organisation=OrganisationId("o")), "Bij Mo staat nu waar die werkt."),
    (
        OpenWorry(worry=WorryId("w3"), statement="Er is geen geld."),
        "Zorg erbij: “Er is geen geld”",
    ),
    (EditWorry(worry=W1, statement="Papa duwt."), "Een zorg staat er nu zo: “Papa duwt”"),
    (
        EditWorry(worry=W1, concerns=(DAAN,)),
        "Bij de zorg “Papa slaat mama” is aangevuld over wie het gaat.",
    ),
    (OrderWorries(worries=(W2, W1)), "De zorgen staan in een andere volgorde."),
    (
        CloseWorry(worry=W1),
        "Zorg voorbij vanaf 1 november 2026: “Papa slaat mama”",
    ),
    (Move(person=RIA, circle="all", told_by=NOOR), "Ria weet nu alles, verteld door Noor."),
    (Move(person=RIA, circle="none"), "Ria weet nog niets."),
    (Move(person=RIA, levels={W1: "part"}), "Ria weet nu een deel van “Papa slaat mama”."),
    (
        Move(person=RIA, levels={W1: "full"}, basis="assumed"),
        "Ria weet nu alles van “Papa slaat mama”. Dat is een vermoeden.",
    ),
    (
        Move(person=RIA, levels={W1: "full", W2: "part"}, basis="disputed"),
        "Ria weet nu een deel. Niet iedereen is het daarover eens.",
    ),
    (Move(person=RIA, area="family"), "Ria staat nu bij: familie."),
    (Move(person=RIA, cell="10,20"), "Ria staat op een andere plek."),
    (MarkSafetyPerson(person=RIA, child=DAAN), "Ria is nu veiligheidspersoon van Daan."),
    (
        MakeWish(wish=WishId("x"), person=RIA, circle="all"),
        "Afgesproken: Ria mag alles weten.",
    ),
    (AddTask(task=TaskId("x"), person=RIA, what="Haalt Daan op."), "Ria doet nu: “Haalt Daan op”"),
    (
        AddPlace(place=PlaceId("x"), person=DAAN, name="De Brink"),
        "Plek erbij van Daan: “De Brink”",
    ),
    (
        SetBond(from_person=NOOR, to_person=RIA, kind="close"),
        "Tussen Noor en Ria is het nu: hecht.",
    ),
    (
        GiveRole(holding=RoleId("x"), person=MO, role="safety_planner"),
        "Mo is nu veiligheidsplanner.",
    ),
    (
        CorrectTie(person=RIA, on=DAY, reason="Verkeerd getikt.", area="friends"),
        "Verbeterd: Ria staat nu bij: vrienden. Reden: “Verkeerd getikt”",
    ),
    (
        NeverWas(fact="tie", on=DAY, person=RIA, reason="Een andere Ria."),
        "Dit klopte niet: Ria hoort nu bij het netwerk. Reden: “Een andere Ria”",
    ),
    (MergePeople(keep=MO, drop=RIA), "Ria stond er twee keer. Dat is er nu een."),
)

AFTER: tuple[tuple[tuple[Deed, ...], Deed, str], ...] = (
    (
        (AddKin(person=NOOR, of=DAAN, kin="parent"),),
        SetParent(parent=NOOR, child=DAAN, kind="adoptive"),
        "Noor is adoptieouder van Daan.",
    ),
    (
        (AddKin(person=NOOR, of=DAAN, kin="parent", parent_kind="step"),),
        EndParent(parent=NOOR, child=DAAN),
        "Noor is geen stiefouder meer van Daan.",
    ),
    (
        (AddKin(person=NOOR, of=MO, kin="partner"),),
        SetPartner(person=NOOR, other=MO, kind="married"),
        "Mo en Noor zijn getrouwd.",
    ),
    (
        (AddKin(person=NOOR, of=MO, kin="partner", partner_kind="married"),),
        EndPartner(person=NOOR, other=MO, ended="divorced"),
        "Mo en Noor zijn gescheiden.",
    ),
    (
        (NobodyKnows(person=NOOR, kin="mother"),),
        AskAgain(person=NOOR, kin="mother"),
        "Wie de moeder van Noor is, vragen we nog.",
    ),
    (
        (SetBond(from_person=NOOR, to_person=RIA, kind="close"),),
        HideBond(from_person=NOOR, to_person=RIA, kind="close", audience="family"),
        "Niet te zien voor het gezin: Noor en Ria: hecht.",
    ),
    (
        (
            SetBond(from_person=NOOR, to_person=RIA, kind="close"),
            HideBond(from_person=NOOR, to_person=RIA, kind="close", audience=MO),
        ),
        ShowBond(from_person=NOOR, to_person=RIA, kind="close", audience=MO),
        "Weer te zien voor Mo: Noor en Ria: hecht.",
    ),
    (
        (MarkSafetyPerson(person=RIA, child=DAAN),),
        EndSafetyPerson(person=RIA, child=DAAN),
        "Ria is niet meer veiligheidspersoon van Daan.",
    ),
    (
        (MakeWish(wish=WishId("x"), person=RIA, circle="some"),),
        EditWish(wish=WishId("x"), circle="all"),
        "Anders afgesproken: Ria mag alles weten.",
    ),
    (
        (MakeWish(wish=WishId("x"), person=RIA, circle="all", told_by=NOOR),),
        FulfilWish(wish=WishId("x")),
        "Een stap is gelukt. Ria weet nu alles, verteld door Noor.",
    ),
    (
        (MakeWish(wish=WishId("x"), person=RIA, circle="all"),),
        DropWish(wish=WishId("x")),
        "Niet meer nodig: Ria mag alles weten.",
    ),
    (
        (AddTask(task=TaskId("x"), person=RIA, what="Belt elke dag."),),
        EndTask(task=TaskId("x")),
        "Ria doet dit niet meer: “Belt elke dag”",
    ),
    (
        (AddPlace(place=PlaceId("x"), person=DAAN, name="De Brink"),),
        EditPlace(place=PlaceId("x"), people=(RIA,)),
        "Bij de plek “De Brink” van Daan is iets aangevuld.",
    ),
    (
        (SetBond(from_person=NOOR, to_person=RIA, kind="conflict"),),
        EndBond(from_person=NOOR, to_person=RIA, kind="conflict"),
        "Tussen Noor en Ria is het niet meer: ruzie.",
    ),
    (
        (GiveRole(holding=RoleId("x"), person=MO, role="safety_planner"),),
        EndRole(holding=RoleId("x")),
        "Mo is geen veiligheidsplanner meer.",
    ),
    (
        (Move(person=RIA, levels={W1: "full"}),),
        CorrectKnowledge(person=RIA, worry=W1, on=DAY, level="part", reason="Ze hoorde het begin."),
        "Verbeterd: Ria weet nu een deel van “Papa slaat mama”. Reden: “Ze hoorde het begin”",
    ),
)
