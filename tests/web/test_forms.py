"""Forms of pages without script: done and gone on, or back with what was typed and why."""

import re
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import urlencode

import httpx
import pytest

from tests.web.commands import FORM, Hand, new_id, opened, own, with_people
from tests.web.odd_households import RTL, SCRIPT
from tests.web.places import TODAY

pytestmark = pytest.mark.xdist_group("web")


class Page(HTMLParser):
    """The fields of a page with their values, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fields: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.focus: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "input" and found.get("name"):
            chosen = found.get("type") not in ("radio", "checkbox") or "checked" in found
            if chosen:
                self.fields.append((str(found["name"]), found.get("value") or ""))
        if "autofocus" in found:
            self.focus.append(str(found.get("name")))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    return opened(changer)


def post(hand: Hand, *pairs: tuple[str, str], **fields: str) -> httpx.Response:
    """Send a form as a page does; `van` and `terug` are its own address."""
    base = f"/huishouden/{hand.household}"
    envelope = {"id": new_id(), "seen": str(hand.seen), "terug": base, "van": base}
    sent = urlencode([*(envelope | fields).items(), *pairs]).encode()
    return hand.client.post(f"{base}/doe", content=sent, headers=FORM)


def test_a_form_is_done_and_goes_on_where_it_says(hand: Hand) -> None:
    base = f"/huishouden/{hand.household}"
    answer = post(
        hand,
        do="add_person",
        person=new_id(),
        name="Buurvrouw Ria",
        stands="tie",
        area="neighbours",
        paid="nee",
        terug=f"{base}/erbij",
    )
    assert (answer.status_code, answer.headers["location"]) == (303, f"{base}/erbij")
    assert "Buurvrouw Ria" in hand.client.get(base).text


def test_a_form_sent_twice_is_done_once(hand: Hand) -> None:
    fields = {"do": "edit_household", "name": "Gezin Twee", "id": new_id()}
    assert post(hand, **fields).status_code == 303
    assert post(hand, **fields).status_code == 303
    page = hand.client.get(f"/huishouden/{hand.household}").text
    assert 'data-version="2"' in page


def test_a_refused_form_comes_back_with_its_values_and_the_sentence_at_the_field(
    hand: Hand,
) -> None:
    base = f"/huishouden/{hand.household}"
    answer = post(
        hand,
        do="add_person",
        person=new_id(),
        name="   ",
        stands="tie",
        area="school_work",
        paid="ja",
        van=f"{base}/erbij",
    )
    assert answer.status_code == 422
    page = Page(answer.text)
    assert ("area", "school_work") in page.fields
    assert ("paid", "ja") in page.fields
    assert page.focus == ["name"]
    assert "Vul" in page.text
    assert re.search(r'name="name"[^>]*aria-invalid="true"', answer.text)


def test_what_was_typed_comes_back_as_text_whatever_it_is(hand: Hand) -> None:
    base = f"/huishouden/{hand.household}"
    for name in (SCRIPT * 8, RTL * 40, "👩‍👧 " * 100, '"><b>' * 60):
        answer = post(
            hand,
            do="add_person",
            person=new_id(),
            name=name,
            stands="tie",
            area="friends",
            paid="nee",
            van=f"{base}/erbij",
        )
        assert answer.status_code == 422
        page = Page(answer.text)
        assert ("name", name.strip()) in [(one, value.strip()) for one, value in page.fields]
        assert "Deze naam is te lang." in page.text
        assert SCRIPT not in answer.text


def test_a_field_holds_more_than_the_rule_so_that_the_refusal_speaks(hand: Hand) -> None:
    """What a browser cuts while one types is not said to anybody."""
    page = hand.client.get(f"/huishouden/{hand.household}/erbij").text
    room = {
        name: int(letters)
        for name, letters in re.findall(r'name="(name|birth)"[^>]*maxlength="(\d+)"', page)
    }
    assert room["name"] > 500
    assert room["birth"] > len("1 januari 2100")


@pytest.mark.parametrize("name", [SCRIPT, RTL, "👩‍👧 Ada", "'\"&<>{{ 7*7 }}", "x" * 120, "=1+1"])
def test_an_odd_name_is_a_name(hand: Hand, name: str) -> None:
    person = new_id()
    answer = post(
        hand, do="add_person", person=person, name=name, stands="tie", area="friends", paid="nee"
    )
    assert answer.status_code == 303
    for path in ("", "/lijst", f"/mens/{person}", "/geschiedenis"):
        shown = hand.client.get(f"/huishouden/{hand.household}{path}")
        assert shown.status_code == 200
        assert SCRIPT not in shown.text
        assert "{{ 7*7 }}" in shown.text or "49" not in name


def test_lines_of_a_text_are_kept_as_lines(hand: Hand) -> None:
    worry = new_id()
    text = "Papa schreeuwt.\r\nDaarna is het stil."
    assert post(hand, do="open_worry", worry=worry, statement=text).status_code == 303
    shown = hand.client.get(f"/huishouden/{hand.household}/zorg/{worry}").text
    assert "Papa schreeuwt.\nDaarna is het stil." in shown


def test_who_told_it_and_how_sure_it_is_are_kept_though_the_levels_stay(
    changer: httpx.Client,
) -> None:
    """With a sentence in the history, and taken back like every change."""
    hand = with_people(changer)
    ria, oma = own(hand, "ria"), own(hand, "oma")
    hand.done("move", person=ria, circle="all")
    base = f"/huishouden/{hand.household}"

    def save(**chosen: str) -> str:
        """Save the form of what Ria knows as the sheet shows it, with these answers."""
        page = Page(changer.get(f"{base}/mens/{ria}").text)
        levels = {name: text for name, text in page.fields if "level." in name}
        assert list(levels.values()) == ["full", "full"]
        was = {"was.basis": dict(page.fields)["was.basis"]}
        answer = post(hand, do="move", person=ria, **levels, **was, **chosen)
        assert answer.status_code == 303
        return Page(changer.get(f"{base}/mens/{ria}").text).text

    assert "Ria weet nu alles, verteld door Oma Wil. Dat is een vermoeden." in save(
        told_by=oma, basis="assumed"
    )
    before = changer.get(f"{base}/geschiedenis").text
    assert "verteld door Oma Wil, sinds" in save(told_by=oma, basis="assumed")
    assert Page(changer.get(f"{base}/geschiedenis").text).text == Page(before).text
    assert "Niet iedereen is het daarover eens." in save(told_by="", basis="disputed")


def test_a_worry_of_today_is_over_tomorrow_or_was_a_mistake(changer: httpx.Client) -> None:
    """What the sheet fills in beforehand is accepted; today itself is refused with what is so."""
    hand = with_people(changer)
    base, worry = f"/huishouden/{hand.household}", own(hand, "zorg")
    sheet = Page(changer.get(f"{base}/zorg/{worry}").text)
    assert "Deze zorg is vandaag begonnen." in sheet.text
    today = post(
        hand, do="close_worry", worry=worry, on=TODAY.isoformat(), van=f"{base}/zorg/{worry}"
    )
    assert "Dit begint op diezelfde dag. Kies een latere dag." in Page(today.text).text
    filled = [text for name, text in Page(today.text).fields if name == "on"]
    assert filled == [(TODAY + timedelta(days=1)).isoformat(), TODAY.isoformat()]
    mistake = {"do": "never_was", "fact": "worry", "which": worry, "on": filled[1]}
    assert post(hand, **mistake, reason="").status_code == 422
    assert post(hand, **mistake, reason="dubbel").status_code == 303
    assert "Reden: “dubbel”" in Page(changer.get(f"{base}/geschiedenis").text).text
    hand.done("open_worry", worry=own(hand, "later"), statement="Er is ruzie.")
    over = {"do": "close_worry", "worry": own(hand, "later"), "on": filled[0]}
    assert post(hand, **over).status_code == 303


def test_somebody_else_changed_it_meanwhile(hand: Hand) -> None:
    """Both are said, the page is that of now, and sending it again does it after all."""
    base = f"/huishouden/{hand.household}"
    other = Hand(hand.client, hand.household, seen=hand.seen)
    other.done("edit_household", name="Gezin Van Hun")
    answer = post(hand, do="edit_household", name="Gezin Van Mij", van=f"{base}/thuis")
    assert answer.status_code == 409
    page = Page(answer.text)
    assert "Iemand anders heeft dit net veranderd." in page.text
    assert "Gezin Van Hun" in page.text
    assert ("seen", "2") in page.fields
    again = post(hand, do="edit_household", name="Gezin Van Mij", seen="2")
    assert again.status_code == 303
    assert "Gezin Van Mij" in hand.client.get(base).text


def test_two_forms_of_one_browser_do_not_clash(hand: Hand) -> None:
    """A page that was not loaded anew after the first form still belongs to the same device."""
    assert post(hand, do="edit_household", name="Gezin Een").status_code == 303
    assert post(hand, do="edit_household", name="Gezin Twee").status_code == 303


def test_a_new_household_is_opened_from_its_page(changer: httpx.Client) -> None:
    hand = Hand(changer, new_id())
    base = f"/huishouden/{hand.household}"
    empty = post(hand, do="open_household", name="", municipality="GM0637", van="/nieuw")
    assert empty.status_code == 422
    assert "Vul" in Page(empty.text).text
    done = post(hand, do="open_household", name="Gezin Nieuw", municipality="GM0637")
    assert (done.status_code, done.headers["location"]) == (303, base)
    assert "Gezin Nieuw" in changer.get(base).text


def test_a_new_household_with_nothing_filled_in_is_asked_for_both(changer: httpx.Client) -> None:
    hand = Hand(changer, new_id())
    for name in ("", "  "):
        empty = post(hand, do="open_household", name=name, municipality="", van="/nieuw")
        assert empty.status_code == 422
        for field in ("name", "municipality"):
            assert f'aria-describedby="fout-veld-{field}' in empty.text
            assert f'id="fout-veld-{field}"' in empty.text
    one = post(hand, do="open_household", name="Gezin", municipality="", van="/nieuw")
    assert 'id="fout-veld-name"' not in one.text


def test_a_page_that_cannot_be_shown_again_still_says_why(hand: Hand) -> None:
    for van in ("", "/", "/nergens", "https://evil.example", f"/huishouden/{hand.household}/nee"):
        answer = post(hand, do="edit_household", name="", van=van, terug=van)
        assert answer.status_code == 422
        assert "Vul" in Page(answer.text).text


def test_the_address_of_a_form_leads_to_its_household(hand: Hand) -> None:
    answer = hand.client.get(f"/huishouden/{hand.household}/doe")
    assert answer.headers["location"] == f"/huishouden/{hand.household}"


@pytest.mark.parametrize(
    "broken",
    [
        {"do": "fly_away"},
        {"do": ""},
        {"seen": "999"},
        {"seen": "-1"},
        {"seen": "9" * 5000},
        {"seen": "٣"},
        {"id": "1"},
        {"id": ""},
        {"vleugels": "2"},
        {"person": "../../etc"},
    ],
)
def test_a_forged_form_does_nothing_and_says_so(hand: Hand, broken: dict[str, str]) -> None:
    fields = {"do": "speak", "person": "iemand"} | broken
    answer = post(hand, **fields)
    assert answer.status_code == 422
    assert 'data-version="1"' in hand.client.get(f"/huishouden/{hand.household}").text


def test_a_form_with_a_thousand_fields_is_refused(hand: Hand) -> None:
    assert post(hand, *[("x", "1")] * 1000, do="speak").status_code == 422


def test_an_earlier_day_has_no_forms(hand: Hand) -> None:
    page = hand.client.get(f"/huishouden/{hand.household}?op=2026-11-21").text
    assert TODAY.isoformat() in page
    assert 'data-editable="false"' in page
