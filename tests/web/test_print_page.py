"""Printing and keeping: what stays out is shown before the file is made, and is not in it."""

import io
import logging
import re

import httpx
import pytest
from PIL import Image
from pypdf import PdfReader

from graphmodel.store.store import Store
from graphmodel.usecases.actor import STRANGER
from tests.web.commands import FORM
from tests.web.places import asking
from visualise.paper import pdf as writer
from visualise.paper.printing import CannotPrint

pytestmark = pytest.mark.xdist_group("web")

HOME = "/huishouden/gezin-van-mirjam"
PRINT = f"{HOME}/afdruk"
LENSES = ("cirkels", "stamboom", "kringen", "netwerk", "matrix", "lijst", "plekken", "rollen")
SECRET = "Tygo durft niet te slapen"


def _file(client: httpx.Client, home: str = HOME, **sent: str) -> httpx.Response:
    form = {
        "lens": "cirkels",
        "soort": "pdf",
        "papier": "",
        "op": "",
        "voor": "",
        "mens": "",
        "door": "Marleen",
    } | sent
    return client.post(f"{home}/afdruk", data=form, headers=FORM)


def _said(answer: httpx.Response) -> str:
    assert answer.status_code == 200
    pages = PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("lens", LENSES)
def test_every_lens_leads_to_its_print_on_the_day_it_shows(client: httpx.Client, lens: str) -> None:
    path = "" if lens == "cirkels" else f"/{lens}"
    text = client.get(f"{HOME}{path}?op=2026-06-22").text
    to = re.search(r'href="([^"]*/afdruk[^"]*)"', text)
    assert to is not None
    address = to[1].replace("&amp;", "&")
    assert address.removesuffix("&mens=mm-fenna") == f"{PRINT}?lens={lens}&op=2026-06-22"
    page = client.get(address)
    assert page.status_code == 200
    assert "Maak het bestand" in page.text
    assert 'value="2026-06-22"' in page.text


@pytest.mark.parametrize("lens", LENSES)
def test_every_lens_is_made_into_a_print(client: httpx.Client, lens: str) -> None:
    said = _said(_file(client, lens=lens, op="2026-06-22"))
    assert "Zo was het op 22 juni 2026." in said
    assert "Gemaakt door Marleen op 22 november 2026." in said


@pytest.mark.parametrize(
    ("kind", "media", "begins"),
    [
        ("pdf", "application/pdf", b"%PDF"),
        ("png", "image/png", b"\x89PNG"),
        ("svg", "image/svg+xml", b"<?xml"),
        ("html", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
    ],
)
def test_a_file_is_taken_along_under_a_name_that_says_nothing(
    client: httpx.Client, kind: str, media: str, begins: bytes
) -> None:
    answer = _file(client, soort=kind)
    assert answer.headers["content-type"] == media
    assert answer.headers["content-disposition"] == f'attachment; filename="cirkels.{kind}"'
    assert answer.headers["cache-control"] == "no-store"
    assert answer.content.startswith(begins)


def test_the_paper_is_as_asked(client: httpx.Client) -> None:
    image = Image.open(io.BytesIO(_file(client, soort="png", papier="a3").content))
    assert sorted(image.size) == [3508, 4961]


def test_what_stays_out_is_shown_before_the_file_is_made(client: httpx.Client) -> None:
    page = client.get(PRINT, params={"lens": "matrix", "voor": "mm-joke"}).text
    left_out = page.partition('data-part="left-out"')[2].partition("</section>")[0]
    assert SECRET in left_out
    assert "Het adres." in left_out
    assert "Fantasielaan" not in page
    drawn = page.partition("Zo ziet Joke Hartman het")[2].partition("</section>")[0]
    assert 'data-lens="matrix"' in drawn
    assert SECRET not in drawn


def test_a_print_for_somebody_holds_what_they_may_know_and_no_word_of_the_rest(
    client: httpx.Client,
) -> None:
    asked = {"lens": "matrix", "voor": "mm-joke"}
    said = _said(_file(client, **asked))
    assert "Deze afdruk is voor Joke Hartman." in said
    assert SECRET not in said
    assert "niet in" not in said.casefold().replace("niet ingevuld", "")
    assert SECRET in _said(_file(client, **asked, ook="mm-slapen"))
    assert SECRET in _said(_file(client, lens="matrix"))


def test_what_was_ticked_is_carried_into_the_form_of_the_file(client: httpx.Client) -> None:
    page = client.get(PRINT, params={"voor": "mm-joke", "ook": "mm-slapen"}).text
    form = page.partition('method="post" action="' + PRINT)[2]
    assert 'name="ook" value="mm-slapen"' in form
    assert 'name="voor" value="mm-joke"' in form
    left_out = page.partition('data-part="left-out"')[2].partition("</section>")[0]
    assert SECRET not in left_out


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"voor": "nobody"}, "Deze mens staat niet bij dit huishouden."),
        ({"voor": "mm-joke", "ook": "w9"}, "Een zorg die je aanvinkte, stond die dag niet open."),
        ({"lens": "plekken", "mens": "nobody"}, "Daarvan is niets te tekenen."),
    ],
)
def test_what_cannot_be_printed_is_said_on_the_page(
    client: httpx.Client, asked: dict[str, str], words: str
) -> None:
    page = client.get(PRINT, params=asked)
    assert page.status_code == 200
    assert words in page.text
    made = _file(client, **asked)
    assert made.status_code == 422
    assert words in made.text
    assert "content-disposition" not in made.headers


@pytest.mark.parametrize(
    "sent",
    [
        {"lens": "oranje"},
        {"soort": "exe"},
        {"papier": "a9"},
        {"op": "gisteren"},
        {"voor": "../etc"},
        {"ook": "a b"},
    ],
)
def test_what_no_form_of_ours_sends_is_not_understood(
    client: httpx.Client, sent: dict[str, str]
) -> None:
    answer = _file(client, **sent)
    assert answer.status_code == 422
    assert "begrijpen we niet" in answer.text


def test_a_print_that_fails_says_so_in_a_clear_line(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object, **_more: object) -> bytes:
        raise CannotPrint("no")

    monkeypatch.setattr(writer, "pdf_of", fail)
    answer = _file(client)
    assert answer.status_code == 500
    assert "De afdruk is niet gelukt. Kies een ander soort bestand." in answer.text


def test_the_log_says_nothing_of_what_was_printed(
    client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        _file(client, lens="matrix", voor="mm-joke", ook="mm-slapen")
    ours = [one.getMessage() for one in caplog.records if not one.name.startswith("httpcore")]
    assert not [line for line in ours if "Joke" in line or "mm-slapen" in line or "Tygo" in line]


def test_another_site_cannot_have_a_print_made(client: httpx.Client) -> None:
    headers = FORM | {"sec-fetch-site": "cross-site"}
    assert client.post(PRINT, data={"lens": "cirkels"}, headers=headers).status_code == 403


def test_a_stranger_prints_nothing(demo_store: Store) -> None:
    with asking(demo_store, STRANGER) as stranger:
        assert stranger.get(PRINT).status_code == 403
        assert _file(stranger).status_code == 403


def test_a_household_that_is_not_there_has_no_print(client: httpx.Client) -> None:
    assert client.get("/huishouden/nergens/afdruk").status_code == 404
    assert _file(client, "/huishouden/nergens").status_code == 404


def test_names_that_would_do_something_are_text_in_a_print(client: httpx.Client) -> None:
    for lens in LENSES:
        for kind in ("pdf", "svg", "html"):
            answer = _file(client, "/huishouden/kwaad", lens=lens, soort=kind)
            assert answer.status_code in (200, 422), (lens, kind)
            if kind != "pdf" and answer.status_code == 200:
                assert b"<script>alert" not in answer.content


def test_the_maker_says_whether_somebody_sees_the_safety_persons(client: httpx.Client) -> None:
    """Hetty is one of Fenna alone; of the others it is told when the maker ticks it."""
    asked = f"{PRINT}?lens=lijst&voor=mm-hetty"
    without, ticked = client.get(asked).text, client.get(f"{asked}&veilig=ja").text
    assert "Dat iemand veiligheidspersoon is" in without
    assert 'name="veilig" value="ja" checked' not in without
    assert "Dat iemand veiligheidspersoon is" not in ticked
    assert 'name="veilig" value="ja" checked' in ticked
    told = "veiligheidspersoon van Tygo"
    assert told not in _said(_file(client, lens="lijst", voor="mm-hetty"))
    assert told in _said(_file(client, lens="lijst", voor="mm-hetty", veilig="ja"))


def test_who_is_named_as_a_cause_sees_no_safety_persons_ticked_or_not(client: httpx.Client) -> None:
    said = _said(_file(client, lens="lijst", voor="mm-soufiane", veilig="ja"))
    assert "veiligheidspersoon van" not in said
