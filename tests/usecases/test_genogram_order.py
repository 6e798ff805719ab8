"""Who is drawn in a genogram keeps their place when somebody comes."""

from graphmodel.changes.deeds import AddPerson, PlaceInGenogram
from graphmodel.domain.change import Difference
from graphmodel.domain.household import Position
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.usecases.arranging import with_order
from tests.changes.drawing import differences, drawn
from tests.rules.lines import in_household, line, member

MUM, SAM, NEW = PersonId("mum"), PersonId("sam"), PersonId("new")
DOSSIER = drawn(
    member("sam"),
    member("mum"),
    line("parent", parent="mum", child="sam"),
    in_household("position", person="mum", lens="genogram", cell="00010"),
    in_household("position", person="sam", lens="circles", cell="1,1"),
)
GRAN = AddPerson(person=NEW, name="Oma", stands="relative", of=MUM, kin="parent")


def cells(found: tuple[Difference, ...]) -> dict[str, str | int | None]:
    """Where people are put in the genogram by differences."""
    places = [one.after for one in found if isinstance(one.after, Position)]
    return {one.person: one.cell for one in places if one.lens == "genogram"}


def test_the_order_before_is_stored_with_somebody_new() -> None:
    """Only where it is not stored so; a place on the rings stays."""
    order = {MUM: "00010", SAM: "00010"}
    found = with_order(DOSSIER, differences(DOSSIER, GRAN), order)
    assert cells(found) == {"new": None, "sam": "00010"}
    moved = with_order(DOSSIER, differences(DOSSIER, GRAN), {MUM: "00020"})
    (place,) = (one for one in moved if isinstance(one.record, Position) and one.before)
    assert (place.before.cell, place.after.cell) == ("00010", "00020")  # type: ignore[union-attr]  # places


def test_who_is_put_somewhere_by_hand_stays_there() -> None:
    """And who is not known to the household gets no place of it."""
    turned = differences(DOSSIER, PlaceInGenogram(row=(SAM, MUM)))
    order = {MUM: "00010", SAM: "00020", PersonId("elsewhere"): "00030"}
    assert cells(with_order(DOSSIER, turned, order)) == {"sam": "0", "mum": "1"}
    assert HouseholdId("h") == turned[0].record.household  # type: ignore[union-attr]  # a place
