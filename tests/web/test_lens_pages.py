"""Matrix, list, places and roles through real requests: seen, changed, taken along."""

import csv
import io
import re
from zipfile import ZipFile

import httpx
import networkx as nx
import pytest

from graphmodel.changes.forms import OF_THE_FORM
from graphmodel.changes.specs import SPECS
from tests.web.commands import Hand, own, with_people
from tests.web.filled_forms import FormsReader, read_forms, send

pytestmark = pytest.mark.xdist_group("web")

LENSES = ("matrix", "lijst", "plekken", "rollen", "stamboom")
HOMES = ("luca-en-sam", "gezin-van-mirjam", "zestig", "kwaad", "niemand")
PAGE_ONLY = {"terug", "van"}


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    return with_people(changer)


def look(hand: Hand, lens: str) -> FormsReader:
    return read_forms(hand.client, f"/huishouden/{hand.household}/{lens}")


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("lens", LENSES)
def test_every_form_of_a_lens_can_be_done_as_it_stands(
    client: httpx.Client, lens: str, home: str
) -> None:
    page = read_forms(client, f"/huishouden/{home}/{lens}")
    assert page.main["data-household"] == home
    assert page.main["data-lens"] == lens
    assert page.main["data-editable"] == "true"
    assert len(set(page.ids)) == len(page.ids)
    assert len(set(page.parts)) == len(page.parts)
    commands = [form.value("id") for form in page.forms if form.deed]
    assert len(set(commands)) == len(commands)
    for form in (one for one in page.forms if one.deed):
        specs = SPECS[form.deed]
        plain = {one.removeprefix("was.") for one in form.names() - OF_THE_FORM - PAGE_ONLY}
        known = {one for one in plain if one in specs or one.startswith("level.")}
        assert plain == known, form
        assert {one for one, spec in specs.items() if spec.required} <= plain, form


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("home", ["luca-en-sam", "dicht"])
def test_an_earlier_day_and_a_closed_household_are_only_looked_at(
    client: httpx.Client, lens: str, home: str
) -> None:
    day = "" if home == "dicht" else "?op=2026-03-01"
    page = read_forms(client, f"/huishouden/{home}/{lens}{day}")
    assert page.main["data-editable"] == "false"
    assert [form for form in page.forms if form.deed] == []


@pytest.mark.parametrize("lens", LENSES)
def test_the_signals_stand_beside_every_lens(client: httpx.Client, lens: str) -> None:
    text = client.get(f"/huishouden/luca-en-sam/{lens}").text
    assert "Rachid Bouali zou al gestopt zijn" in text
    assert re.search(r'data-about="[^"]*ls-rachid', text)


@pytest.mark.parametrize("lens", LENSES)
def test_no_title_or_address_of_a_lens_names_anybody(client: httpx.Client, lens: str) -> None:
    text = client.get(f"/huishouden/luca-en-sam/{lens}").text
    title = re.search(r"<title>(.*?)</title>", text)
    assert title is not None
    assert "Luca" not in title[1]


def test_one_cell_of_the_matrix_changes_what_somebody_knows_of_that_worry_alone(
    hand: Hand,
) -> None:
    hand.done("open_worry", worry=own(hand, "geld"), statement="Er is te weinig geld.")
    ria = own(hand, "ria")
    row = look(hand, "matrix").deed("move", person=ria)
    field = f"level.{own(hand, 'geld')}"
    assert send(hand.client, row, row.filled(**{field: "part"})).status_code == 303
    again = look(hand, "matrix").deed("move", person=ria)
    assert again.value(field) == "part"
    assert again.value(f"level.{own(hand, 'zorg')}") == ""


def test_a_task_is_taken_on_by_another_and_ended_with_one_tap_each(hand: Hand) -> None:
    form = look(hand, "matrix").deed("add_task")
    pairs = form.filled(what="Belt elke avond", person=own(hand, "ria"))
    assert send(hand.client, form, pairs).status_code == 303
    oma = own(hand, "oma")
    also = look(hand, "matrix").deed("add_task", what="Belt elke avond")
    assert send(hand.client, also, also.filled("person", oma)).status_code == 303
    page = look(hand, "matrix")
    assert "2 mensen doen dit" in page.text
    end = page.deed("end_task")
    assert len(end.buttons) == 2
    assert send(hand.client, end, end.filled(*end.buttons[0])).status_code == 303
    assert "1 mens doet dit" in look(hand, "matrix").text


def test_a_task_without_words_comes_back_with_what_was_chosen(hand: Hand) -> None:
    form = look(hand, "matrix").deed("add_task")
    pairs = form.filled(what="   ", person=own(hand, "ria"), until="2027-01-01")
    answer = send(hand.client, form, pairs)
    assert answer.status_code == 422
    page = FormsReader(answer.text)
    again = page.deed("add_task", person=own(hand, "ria"))
    assert again.value("until") == "2027-01-01"
    assert 'aria-invalid="true"' in answer.text
    assert 'class="problem"' in answer.text


def test_spoken_today_is_one_tap_in_the_list(hand: Hand) -> None:
    form = look(hand, "lijst").deed("speak", person=own(hand, "ria"))
    assert send(hand.client, form, form.filled()).status_code == 303
    page = look(hand, "lijst")
    assert page.deeds("speak") == []
    assert "vandaag" in page.text


def test_the_list_is_taken_along_as_it_is_shown(client: httpx.Client) -> None:
    answer = client.get("/huishouden/luca-en-sam/lijst.csv?betaald=nee&wie=NOA&op=2026-11-22")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="lijst.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["Noa Verhagen"]
    page = client.get("/huishouden/luca-en-sam/lijst?betaald=nee&wie=NOA").text
    assert "/huishouden/luca-en-sam/lijst.csv?betaald=nee&amp;wie=NOA" in page


def test_the_file_of_the_list_tells_no_address_and_runs_nothing(client: httpx.Client) -> None:
    text = client.get("/huishouden/luca-en-sam/lijst.csv").content.decode("utf-8-sig")
    assert "Verzonnenpad" not in text
    assert "vroeger samen op voetbal" not in text
    odd = client.get("/huishouden/kwaad/lijst.csv").content.decode("utf-8-sig")
    assert not re.search(r'(^|;)"?[=+@-]', odd, re.MULTILINE)


@pytest.mark.parametrize("name", ["netwerk.graphml", "tabellen.zip"])
def test_a_household_is_taken_along_for_an_analyst(client: httpx.Client, name: str) -> None:
    path = f"/huishouden/luca-en-sam/{name}"
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert "no-store" in answer.headers["cache-control"]
    assert b"Verzonnenpad" not in answer.content
    assert path in client.get("/huishouden/luca-en-sam/lijst").text
    then = client.get("/huishouden/luca-en-sam/lijst?op=2026-03-01").text
    assert f"{path}?op=2026-03-01" in then
    assert len(client.get(f"{path}?op=2026-03-01").content) < len(answer.content)
    assert client.get(f"/huishouden/nergens/{name}").status_code == 404


def test_what_an_analyst_takes_along_opens_again(client: httpx.Client) -> None:
    document = client.get("/huishouden/kwaad/netwerk.graphml").content
    graph = nx.read_graphml(io.BytesIO(document), force_multigraph=True)
    assert "household:kwaad" in graph
    with ZipFile(io.BytesIO(client.get("/huishouden/kwaad/tabellen.zip").content)) as archive:
        table = archive.read("person.csv").decode()
    assert not re.search(r'(^|,)"?[=+@-]', table, re.MULTILINE)


def test_a_place_is_added_filled_and_found_on_the_line_of_a_life(hand: Hand) -> None:
    form = look(hand, "plekken").deed("add_place")
    assert form.value("person") == own(hand, "kind")
    pairs = form.filled(name="Groep 4", from_="2022-08-01", until="2023-07-15")
    place = form.value("place")
    assert send(hand.client, form, pairs).status_code == 303
    mention = look(hand, "plekken").deed("add_person", place=place)
    assert send(hand.client, mention, mention.filled(name="Juf Saskia")).status_code == 303
    page = look(hand, "plekken")
    assert "1 mens was goed voor Noor. 1 staat niet in het netwerk." in page.text
    ria = own(hand, "ria")
    forms = page.deeds("edit_place", place=place)
    known = next(form for form in forms if ria in form.choices("people"))
    assert send(hand.client, known, known.filled(people=ria)).status_code == 303
    assert "2 mensen waren goed voor Noor. 1 staat niet" in look(hand, "plekken").text


def test_somebody_who_was_forgotten_becomes_part_of_the_network_with_one_tap(hand: Hand) -> None:
    place = _with_a_place(hand)
    mention = look(hand, "plekken").deed("add_person", place=place)
    send(hand.client, mention, mention.filled(name="Opa Jan"))
    ask = look(hand, "plekken").deed("add_tie")
    assert ask.value("area") == "friends"
    assert ask.value("paid") == "nee"
    assert send(hand.client, ask, ask.filled()).status_code == 303
    page = look(hand, "plekken")
    assert page.deeds("add_tie") == []
    assert "in het netwerk" in page.text
    assert "Opa Jan" in look(hand, "lijst").text


def test_a_place_is_said_better_and_somebody_taken_away_from_it(hand: Hand) -> None:
    place = _with_a_place(hand)
    mention = look(hand, "plekken").deed("add_person", place=place)
    send(hand.client, mention, mention.filled(name="Opa Jan"))
    forms = look(hand, "plekken").deeds("edit_place", place=place)
    better = next(form for form in forms if form.value("name"))
    pairs = better.filled(name="De kleine club", note="Hier was het fijn.")
    assert send(hand.client, better, pairs).status_code == 303
    page = look(hand, "plekken")
    assert "De kleine club" in page.text
    assert "Hier was het fijn." in page.text
    away = next(
        form
        for form in page.deeds("edit_place", place=place)
        if "was.people" in form.names() and "people" not in form.names()
    )
    assert send(hand.client, away, away.filled()).status_code == 303
    assert "Nog niemand staat bij een plek van Noor." in look(hand, "plekken").text


def test_a_place_that_ends_before_it_begins_comes_back_with_its_days(hand: Hand) -> None:
    form = look(hand, "plekken").deed("add_place")
    answer = send(
        hand.client, form, form.filled(name="De club", from_="2022-08-01", until="2020-01-01")
    )
    assert answer.status_code == 422
    again = FormsReader(answer.text).deed("add_place")
    assert (again.value("name"), again.value("until")) == ("De club", "2020-01-01")
    assert "De club" not in look(hand, "plekken").text


def test_a_role_is_given_and_ended_on_its_page(hand: Hand) -> None:
    form = look(hand, "rollen").deed("give_role")
    pairs = form.filled(role="meeting_chair", person=own(hand, "ria"), planned_end="2026-12-20")
    assert send(hand.client, form, pairs).status_code == 303
    page = look(hand, "rollen")
    assert "Voorzitter van het netwerkberaad" in page.text
    assert "tot 20 dec" in page.text
    end = page.deed("end_role")
    assert send(hand.client, end, end.filled()).status_code == 303
    assert look(hand, "rollen").deeds("end_role") == []


def _with_a_place(hand: Hand) -> str:
    form = look(hand, "plekken").deed("add_place")
    assert send(hand.client, form, form.filled(name="De club")).status_code == 303
    return form.value("place")


@pytest.mark.parametrize(
    ("lens", "deed"), [("matrix", "add_task"), ("rollen", "give_role")], ids=["task", "role"]
)
def test_nobody_gets_a_task_or_a_role_before_somebody_was_chosen(
    hand: Hand, lens: str, deed: str
) -> None:
    form = look(hand, lens).deed(deed)
    assert form.value("person") == ""
    given = {"what": "Belt elke avond"} if deed == "add_task" else {}
    answer = send(hand.client, form, form.filled(**given))
    assert answer.status_code == 422
    assert "Vul dit nog in." in answer.text
