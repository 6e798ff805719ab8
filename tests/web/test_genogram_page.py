"""The genogram through real requests: drawn, read, and every edit done by a form without script."""

import re

import httpx
import pytest

from tests.web.commands import Hand, opened, own
from tests.web.filled_forms import FormsReader, read_forms, send

pytestmark = pytest.mark.xdist_group("web")

PEOPLE = (
    ("mum", "Noor", {"role": "parent", "birth": "1988", "sex": "f"}),
    ("kid", "Daan", {"role": "child", "birth": "2016-03-09", "sex": "m"}),
)


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A mother and her son at home, and his father, to whom she is married."""
    hand = opened(changer)
    for person, name, more in PEOPLE:
        hand.done("add_person", person=own(hand, person), name=name, stands="member", **more)
    hand.done("add_kin", person=own(hand, "mum"), of=own(hand, "kid"), kin="parent")
    father = {"name": "Jeroen", "sex": "m", "of": own(hand, "kid"), "kin": "parent"}
    hand.done("add_person", person=own(hand, "dad"), stands="relative", **father)
    couple = {"person": own(hand, "mum"), "of": own(hand, "dad"), "kin": "partner"}
    hand.done("add_kin", partner_kind="married", **{"from": "2010-05-01"}, **couple)
    return hand


def page(hand: Hand, path: str = "/stamboom") -> FormsReader:
    return read_forms(hand.client, f"/huishouden/{hand.household}{path}")


def drawing(hand: Hand, more: str = "") -> str:
    return hand.client.get(f"/huishouden/{hand.household}/stamboom{more}").text


def fill(hand: Hand, path: str, deed: str, **given: str) -> httpx.Response:
    """Fill in the first form of a deed on a sheet and send it as a browser without script does."""
    form = page(hand, path).deed(deed)
    return send(hand.client, form, form.filled(**given))


def sheet(hand: Hand, who: str) -> str:
    return f"/mens/{own(hand, who)}?deel=familie"


def near(hand: Hand, who: str, kin: str) -> str:
    return f"/erbij?als=relative&bij={own(hand, who)}&wat={kin}"


def test_everybody_is_drawn_once_and_said_in_sentences(hand: Hand) -> None:
    text = drawing(hand)
    svg = text[text.index("<svg xmlns") : text.index("</svg>", text.index("<svg xmlns"))]
    assert 'data-lens="genogram"' in svg
    drawn = re.findall(r'data-person="([^"]+)"', svg)
    assert sorted(drawn) == sorted(own(hand, one) for one in ("mum", "dad", "kid"))
    words = page(hand).text
    assert "Noor is moeder van Daan." in words
    assert "Jeroen en Noor zijn getrouwd. Sinds 1 mei 2010." in words


def test_the_parents_of_the_parents_are_missing_and_lead_to_their_own_sheet(hand: Hand) -> None:
    place = f"{own(hand, 'mum')}:mother"
    text = drawing(hand)
    assert f'data-empty="{place}"' in text
    found = page(hand, f"/erbij?als=relative&plek={place}")
    assert "De moeder van Noor" in found.text
    form = found.deed("add_person")
    assert (form.value("of"), form.value("kin")) == (own(hand, "mum"), "parent")
    answer = send(hand.client, form, form.filled(name="Oma Fatima", birth="1958"))
    assert answer.status_code == 303
    assert answer.headers["location"].endswith("/stamboom")
    assert f'data-empty="{place}"' not in drawing(hand)
    assert "Oma Fatima is" in page(hand).text


def test_who_is_there_already_fills_an_empty_place_with_a_sex_that_was_not_known(
    hand: Hand,
) -> None:
    hand.done("add_person", person=own(hand, "ali"), name="Ali", stands="member")
    place = f"/erbij?als=relative&plek={own(hand, 'mum')}:father"
    found = page(hand, place)
    assert 'Dan zetten we er "man" bij.' in found.text
    form = found.deed("add_kin")
    raw = hand.client.get(f"/huishouden/{hand.household}{place}").text
    assert '<input type="checkbox" name="sex" value="m" checked>' in raw
    sent = [*form.filled(person=own(hand, "ali")), ("sex", "m")]
    assert send(hand.client, form, sent).status_code == 303
    assert "Ali is vader van Noor." in page(hand).text
    other = f"/erbij?als=relative&plek={own(hand, 'dad')}:mother"
    assert "zetten we er" not in page(hand, other).text


def test_nobody_knows_is_an_answer_that_can_be_taken_back(hand: Hand) -> None:
    place = f"/erbij?als=relative&plek={own(hand, 'dad')}:father"
    assert fill(hand, place, "nobody_knows").status_code == 303
    assert "gevraagd, niemand weet het" in page(hand).text
    assert fill(hand, place, "ask_again").status_code == 303
    assert "gevraagd, niemand weet het" not in page(hand).text


def test_a_marriage_ends_and_the_drawing_has_its_slashes(hand: Hand) -> None:
    ended = {"ended": "divorced", "on": "2020-02-01"}
    assert fill(hand, sheet(hand, "mum"), "end_partner", **ended).status_code == 303
    assert "Jeroen en Noor zijn gescheiden. Sinds 1 februari 2020." in page(hand).text
    assert "2010 – 2020" in drawing(hand)
    again = fill(hand, "/stamboom", "undo")
    assert again.status_code == 303
    assert "zijn gescheiden" not in page(hand).text


def test_a_twin_a_sister_and_a_child_of_both_are_added_from_somebody(hand: Hand) -> None:
    assert fill(hand, near(hand, "kid", "twin"), "add_person", name="Roos").status_code == 303
    assert "Daan en Roos zijn samen geboren." in page(hand).text
    assert fill(hand, near(hand, "kid", "sibling"), "add_person", name="Sem").status_code == 303
    form = page(hand, near(hand, "mum", "child")).deed("add_person")
    assert form.value("other") == own(hand, "dad")
    assert send(hand.client, form, form.filled(name="Fee", life="expected")).status_code == 303
    words = page(hand).text
    assert "Broer of zus van Daan: Fee, Roos en Sem." in words


def test_what_cannot_be_comes_back_with_its_sentence_at_the_field(hand: Hand) -> None:
    answer = fill(hand, near(hand, "kid", "parent"), "add_person", name="Derde")
    assert answer.status_code == 422
    back = FormsReader(answer.text)
    assert "Daan heeft al twee ouders." in back.text
    assert back.deed("add_person").value("name") == "Derde"
    early = fill(hand, sheet(hand, "mum"), "end_partner", on="2001-01-01")
    assert "Dit eindigt voor het begint." in FormsReader(early.text).text


def test_the_kind_of_a_relation_is_changed_on_the_sheet(hand: Hand) -> None:
    form = page(hand, sheet(hand, "kid")).deed("set_parent", parent=own(hand, "dad"))
    assert send(hand.client, form, form.filled(kind="step")).status_code == 303
    assert "Jeroen is stiefouder van Daan." in page(hand).text
    wrong = page(hand, sheet(hand, "kid")).deed("never_was", person=own(hand, "dad"))
    assert send(hand.client, wrong, wrong.filled(reason="andere man")).status_code == 303
    assert "Jeroen is stiefouder van Daan." not in page(hand).text


def test_a_bond_is_hidden_and_shown_again(hand: Hand) -> None:
    ends = {"from_person": own(hand, "dad"), "to_person": own(hand, "mum")}
    hand.done("set_bond", kind="violence", **ends)
    assert fill(hand, sheet(hand, "mum"), "hide_bond", audience="family").status_code == 303
    assert "Niet te zien voor het gezin." in page(hand, sheet(hand, "mum")).text
    assert fill(hand, sheet(hand, "mum"), "show_bond").status_code == 303
    assert "Niet te zien voor het gezin." not in page(hand, sheet(hand, "mum")).text


def test_the_order_of_a_row_is_changed_where_births_leave_a_choice(hand: Hand) -> None:
    def row() -> list[str]:
        found = re.findall(
            r'data-person="([^"]+)" data-generation="1" data-symbol="([\d.]+)', drawing(hand)
        )
        return [who for who, _x in sorted(found, key=lambda one: float(one[1]))]

    first = row()
    assert len(first) == 2
    assert fill(hand, "/stamboom", "place_in_genogram").status_code == 303
    assert row() == first[::-1]


def test_somebody_new_moves_nobody_to_another_row_or_past_another(hand: Hand) -> None:
    def rows() -> list[list[str]]:
        people = re.findall(
            r'data-person="([^"]+)" data-generation="(\d+)" data-symbol="([\d.]+)', drawing(hand)
        )
        ordered = sorted(people, key=lambda one: (one[1], float(one[2])))
        levels = sorted({level for _who, level, _x in ordered})
        return [[who for who, at, _x in ordered if at == level] for level in levels]

    for kin, name in (("sibling", "Sem"), ("twin", "Roos"), ("partner", "Els"), ("child", "Fee")):
        before = rows()
        assert fill(hand, near(hand, "kid", kin), "add_person", name=name).status_code == 303
        known = {who for row in before for who in row}
        assert [[who for who in row if who in known] for row in rows()][: len(before)] == before


def test_an_earlier_day_is_only_looked_at(hand: Hand) -> None:
    """No form, no empty place to tap; the record of a later day is not drawn."""
    found = page(hand, "/stamboom?op=2015-01-01")
    assert found.main["data-editable"] == "false"
    assert [form for form in found.forms if form.deed] == []
    assert "plek=" not in drawing(hand, "?op=2015-01-01")


def test_a_place_that_is_none_opens_the_plain_sheet(hand: Hand) -> None:
    for place in ("nobody:mother", f"{own(hand, 'mum')}:aunt", ":", "%3Cb%3E"):
        assert "Iemand erbij" in page(hand, f"/erbij?als=relative&plek={place}").text


def test_nobody_who_is_not_drawn_has_a_sheet(hand: Hand) -> None:
    assert hand.client.get(f"/huishouden/{hand.household}/mens/nobody").status_code == 404


def test_a_sentence_about_an_arabic_name_reads_from_left_to_right(hand: Hand) -> None:
    hand.done("edit_person", person=own(hand, "mum"), name="مريم")
    said = "مريم is moeder van Daan."
    card = hand.client.get(f"/huishouden/{hand.household}{sheet(hand, 'mum')}").text
    for text in (drawing(hand), card):
        assert f'<span dir="ltr">{said}</span>' in text
        assert f"<bdi>{said}" not in text
