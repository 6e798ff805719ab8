"""Two changes of one fact are told apart from two changes beside each other."""

from graphmodel.changes.deeds import (
    AddTie,
    Deed,
    EditPerson,
    EditWorry,
    EndTie,
    MarkSafetyPerson,
    Move,
    SetTie,
    Speak,
)
from graphmodel.changes.touches import clash, touches
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from tests.changes.drawing import differences, do, drawn
from tests.rules.lines import child, knows, line, member, tie, worry

RIA, BO, W1 = PersonId("ria"), PersonId("bo"), WorryId("w1")


def touched(dossier: Dossier, deed: Deed) -> dict[str, str]:
    """The facts a deed touches."""
    return dict(touches(differences(dossier, deed)))


def test_a_move_touches_what_is_known_of_each_worry() -> None:
    """Not the day it begins, nor the record that ends for it."""
    before = drawn(tie("ria"), worry("w1"), knows("ria", "w1", "part"))
    assert touched(before, Move(person=RIA, circle="all")) == {"knows|ria|w1|level": "full"}


def test_a_field_is_a_fact_of_its_own() -> None:
    """One changes the area while another speaks to them."""
    before = drawn(tie("ria", note="06"))
    area = touched(before, SetTie(person=RIA, area="friends"))
    spoken = touched(before, Speak(person=RIA))
    assert area == {"tie|h|ria|area": "friends"}
    assert spoken == {"tie|h|ria|last_contact": "2026-11-01"}
    assert clash(area, spoken) == ()


def test_the_same_fact_with_another_value_clashes_and_with_the_same_value_does_not() -> None:
    """Whoever comes second must see both values."""
    before = drawn(tie("ria"), worry("w1"))
    full = touched(before, Move(person=RIA, circle="all"))
    none = touched(before, Move(person=RIA, circle="none"))
    assert clash(none, full) == ("knows|ria|w1|level",)
    assert clash(full, dict(full)) == ()


def test_two_who_add_the_same_tie_otherwise_clash() -> None:
    """In what they say differently alone."""
    before = drawn(member("ria"))
    one = touched(before, AddTie(person=RIA, area="friends", paid=False))
    other = touched(before, AddTie(person=RIA, area="family", paid=False))
    assert clash(one, other) == ("tie|h|ria|area",)


def test_an_end_touches_the_end_and_what_goes_away_touches_all_of_it() -> None:
    """Whether there was an earlier day decides which of the two it is."""
    ended = touched(drawn(tie("ria")), EndTie(person=RIA))
    assert ended == {"tie|h|ria|until": "2026-11-01"}
    today = drawn(member("ria"), tie("ria", from_="2026-11-01"))
    gone = touched(today, EndTie(person=RIA))
    assert gone["tie|h|ria|area"] == gone["tie|h|ria|there"] == ""
    assert clash(gone, touched(today, SetTie(person=RIA, area="friends"))) == ("tie|h|ria|area",)


def test_places_on_a_map_are_no_facts() -> None:
    """Two people may be dropped at once."""
    before = drawn(tie("ria"))
    assert touched(before, Move(person=RIA, cell="1,2")) == {}


def test_a_fact_without_fields_is_that_it_is_there() -> None:
    """A safety person is one or not."""
    before = drawn(child("sam"), tie("ria"))
    marked = touched(before, MarkSafetyPerson(person=RIA, child=PersonId("sam")))
    assert marked == {"safety_person|ria|sam|there": "yes"}


def test_texts_lists_and_yes_or_no_are_told_in_words() -> None:
    """As the interchange format spells them."""
    before = drawn(
        worry("w1"), tie("ria"), tie("bo"), line("person", id="ria", name="Ria", note="x")
    )
    said = touched(before, EditWorry(worry=W1, statement="anders", concerns=(RIA, BO)))
    assert said == {"worry|w1|statement": "anders", "worry|w1|concerns": "bo,ria"}
    person = touched(before, EditPerson(person=RIA, vulnerable=True, note=None))
    assert person == {"person|ria|vulnerable": "true", "person|ria|note": ""}
    again = do(before, EditPerson(person=RIA, vulnerable=True))
    assert touched(again, EditPerson(person=RIA, vulnerable=False)) == {"person|ria|vulnerable": ""}
