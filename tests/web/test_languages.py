"""Every page speaks the language somebody chose, and no other."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from babel.dates import get_month_names
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from graphmodel.demo.demo import demo_records
from graphmodel.interchange.encode import encode_line
from graphmodel.store.store import Store
from tests.messages import dutch_words, words_of
from tests.web.commands import FORM, Hand
from tests.web.drawn import TIED, draw
from tests.web.odd_households import write_odd_households
from tests.web.places import application, asking, loaded
from tests.web.plain_words import said_by, write_plain
from tests.web.test_pages import PAGES
from visualise import language
from visualise.layout.words import RingsWords

pytestmark = pytest.mark.xdist_group("web")

DRAWN = (
    "/huishouden/drawn",
    "/huishouden/drawn?zorg=d-w1&wie=x",
    "/huishouden/drawn?op=2026-01-01",
    "/huishouden/drawn/erbij",
    "/huishouden/drawn/erbij?als=tie",
    "/huishouden/drawn/thuis",
    "/huishouden/drawn/mens/d-kind",
    "/huishouden/drawn/mens/d-oma",
    "/huishouden/drawn/mens/d-werk",
    "/huishouden/drawn/mens/d-opa",
    "/huishouden/drawn/zorg/nieuw",
    "/huishouden/drawn/zorg/d-w1",
    "/huishouden/drawn/wens/nieuw?mens=d-werk",
    "/huishouden/drawn/wensen",
    "/huishouden/drawn/geschiedenis",
    "/huishouden/drawn/gezin",
    "/huishouden/drawn/kandidaten",
    "/huishouden/luca-en-sam/mens/ls-noa?op=2026-01-01",
    "/huishouden/luca-en-sam/vergelijk?toen=2025-09-01",
    "/gezin/drawn",
    "/gezin/drawn/erbij",
    "/gezin/drawn/mens/d-oma",
    "/gezin/drawn/uit",
    "/huishouden/drawn/stamboom",
    "/huishouden/drawn/mens/d-kind?deel=familie",
    "/huishouden/drawn/erbij?als=relative&plek=d-kind:mother",
    *(
        f"/huishouden/drawn/erbij?als=relative&bij=d-kind&wat={kin}"
        for kin in ("parent", "partner", "child", "sibling", "twin")
    ),
    "/huishouden/luca-en-sam/stamboom?op=2026-01-01",
    "/huishouden/gezin-van-mirjam/stamboom",
    "/huishouden/drawn/kringen",
    "/huishouden/drawn/netwerk",
    "/huishouden/drawn/matrix",
    "/huishouden/drawn/lijst",
    "/huishouden/drawn/plekken",
    "/huishouden/drawn/rollen",
    "/huishouden/luca-en-sam/kringen?op=2026-01-01",
    "/huishouden/luca-en-sam/netwerk",
    "/huishouden/gezin-van-mirjam/matrix",
    "/huishouden/gezin-van-mirjam/lijst",
    "/huishouden/gezin-van-mirjam/plekken",
    "/huishouden/luca-en-sam/rollen",
    "/huishouden/drawn/afdruk",
    *(
        f"/huishouden/luca-en-sam/afdruk?lens={lens}&voor=ls-noa"
        for lens in ("cirkels", "stamboom", "matrix")
    ),
    "/huishouden/niemand/plekken",
    "/huishouden/niemand/rollen",
    "/huishouden/niemand/netwerk",
    "/nieuw",
)
TROUBLE = ("/nergens", "/huishouden/onbekend", "/huishouden/luca-en-sam?op=morgen")
TABLE = "/huishouden/drawn/lijst.csv"
FOR_PROGRAMS = ("/huishouden/drawn/netwerk.graphml", "/huishouden/drawn/tabellen.zip")
"""Files in the words of the interchange format, in no language."""

LEADING_ON = "/huishouden/drawn/doe"
"""An address that leads on to a page that is read above."""

NAMES = frozenset(
    words_of("Veilige Cirkels, English, Nederlands")
    + words_of(" ".join(get_month_names("wide", locale="en").values()))
    + words_of(" ".join(get_month_names("abbreviated", locale="en").values()))
)
"""What is called the same in every language, and what the calendar says."""


@pytest.fixture(scope="module")
def plain_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demonstration and the odd households, in which nobody wrote a word of any language."""
    folder = tmp_path_factory.mktemp("languages")
    demo = write_plain(folder / "demo.jsonl", map(encode_line, demo_records()))
    odd = write_odd_households(folder / "odd.jsonl")
    plain = write_plain(folder / "plain.jsonl", odd.read_bytes().splitlines())
    with loaded(folder / "store", demo, plain) as store:
        with asking(store) as client:
            draw(client)
        yield store


@pytest.fixture(scope="module")
def reader(plain_store: Store) -> Iterator[httpx.Client]:
    """Somebody who reads English."""
    with asking(plain_store) as client:
        client.cookies.set("taal", "en")
        yield client


Read = Callable[[str], httpx.Response]


@pytest.fixture(scope="module")
def read(plain_store: Store, reader: httpx.Client) -> Iterator[Read]:
    """Asks for a page in English; those of the family on a screen that was turned to them."""
    with asking(plain_store) as family:
        family.cookies.set("taal", "en")
        family.post("/huishouden/drawn/gezin", data={"code": "4711"}, headers=FORM)
        yield lambda path: (family if path.startswith("/gezin/") else reader).get(path)


def choose(client: httpx.Client, language: str, back: str = "/") -> httpx.Response:
    return client.post("/taal", data={"taal": language, "terug": back}, headers=FORM)


@pytest.mark.parametrize("path", [*PAGES, *DRAWN, *TROUBLE])
def test_an_english_page_holds_no_word_of_dutch(read: Read, path: str) -> None:
    answer = read(path)
    assert (answer.status_code == 200) == (path not in TROUBLE)
    page = answer.text
    assert '<html lang="en">' in page
    dutch = dutch_words() - NAMES
    found = {text: sorted(dutch & set(words_of(text))) for text in said_by(page)}
    assert {text: words for text, words in found.items() if words} == {}


def test_a_table_to_take_along_is_in_english_too(reader: httpx.Client) -> None:
    heads = words_of(reader.get(TABLE).text.partition("\n")[0])
    assert {"who", "circle"} <= set(heads)
    assert not dutch_words() & set(heads)


class _Marked(Mapping[str, str]):
    """A language in which every text is itself, between brackets."""

    def __getitem__(self, text: str) -> str:
        return f"⟦{text}⟧"

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def get(self, text: str, default: Any = None) -> Any:
        """Every text is there; nothing stays nothing."""
        return self[text] if text else default


def outside_brackets(text: str) -> str:
    """What is left when everything between brackets is taken out.

    A text may be cut short, or go on in another element.
    """
    before = ""
    while before != text:
        before, text = text, re.sub("⟦[^⟦⟧]*(⟧|…)", " ", text)
    return re.sub("^[^⟦]*⟧|⟦[^⟧]*$", " ", text)


@pytest.mark.parametrize("path", [*PAGES, *DRAWN, *TROUBLE])
def test_every_text_of_a_page_can_be_translated(
    read: Read, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RingsWords().roomy()  # the widest words are looked up once; here they are the real ones
    monkeypatch.setattr(language, "_catalogue", lambda _language: _Marked())
    texts = [outside_brackets(text) for text in said_by(read(path).text)]
    bare = {text for text in texts if {word for word in words_of(text) if len(word) > 2} - NAMES}
    assert bare == set()


def pages_of(routes: Iterable[BaseRoute]) -> Iterator[APIRoute]:
    """The routes that answer with a page for people, also those of routers within."""
    for route in routes:
        if not isinstance(route, APIRoute):
            within = getattr(route, "original_router", None)
            yield from pages_of(within.routes if within else ())
        elif "GET" in (route.methods or ()) and not route.path.startswith("/api/"):
            yield route


def test_every_page_there_is_was_read(plain_store: Store) -> None:
    routes = list(pages_of(application(plain_store).routes))
    read = [path.partition("?")[0] for path in (*PAGES, *DRAWN, *FOR_PROGRAMS, TABLE, LEADING_ON)]
    assert len(routes) > 1
    assert [one.path for one in routes if not any(map(one.path_regex.fullmatch, read))] == []


def test_the_language_chosen_is_remembered_and_one_comes_back_to_where_one_was(
    plain_store: Store,
) -> None:
    with asking(plain_store) as client:
        assert '<html lang="nl">' in client.get("/").text
        answer = choose(client, "en", "/organisaties?naam=x")
        assert (answer.status_code, answer.headers["location"]) == (303, "/organisaties?naam=x")
        assert "My households" in client.get("/").text
        choose(client, "nl")
        assert "Mijn huishoudens" in client.get("/").text


def test_a_page_offers_the_other_language_and_says_where_to_come_back(
    reader: httpx.Client,
) -> None:
    page = reader.get("/huishouden/luca-en-sam?op=2026-06-22").text
    assert 'name="terug" value="/huishouden/luca-en-sam?op=2026-06-22"' in page
    assert re.search(r'<button[^>]*value="nl" lang="nl"[^>]*>Nederlands</button>', page)


@pytest.mark.parametrize(
    "away", ["//evil.example", "///evil.example", "https://evil.example/", "/\\evil", "x", ""]
)
def test_nobody_is_led_to_another_site(plain_store: Store, away: str) -> None:
    with asking(plain_store) as client:
        assert choose(client, "en", away).headers["location"] == "/"


def test_a_language_we_do_not_speak_is_refused(plain_store: Store) -> None:
    with asking(plain_store) as client:
        assert choose(client, "fy").status_code == 422
        client.cookies.set("taal", "tlh")
        assert '<html lang="nl">' in client.get("/").text


def test_what_is_refused_at_the_door_is_told_in_the_same_language(reader: httpx.Client) -> None:
    answer = reader.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert '<html lang="en">' in answer.text


def test_two_readers_have_their_own_language_at_the_same_moment(
    reader: httpx.Client, plain_store: Store
) -> None:
    def read(language: str) -> str:
        cookies = {"taal": language}
        with httpx.Client(base_url=reader.base_url, trust_env=False, cookies=cookies) as client:
            return client.get("/huishouden/gezin-van-mirjam").text

    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(read, ["nl", "en"] * 8))
    assert {page.count("Veilige cirkels van") > 0 for page in pages[::2]} == {True}
    assert {page.count("Safety circles of") > 0 for page in pages[1::2]} == {True}
    assert not any("Safety circles of" in page for page in pages[::2])


def test_programs_hear_the_language_of_whoever_asks(reader: httpx.Client) -> None:
    said = [one["message"] for one in reader.get("/api/signals?code=no_safety_person").json()]
    assert said
    assert all("safety person yet" in message for message in said)


def test_a_refusal_is_told_in_the_language_of_whoever_is_refused(reader: httpx.Client) -> None:
    hand = Hand(reader, "drawn")
    refused = hand.do("add_person", person="d-new", name=" ", **TIED)
    assert (refused.status_code, refused.json()["said"]) == (422, "Fill in a name.")


def test_the_same_people_stand_in_the_same_place_in_every_language(reader: httpx.Client) -> None:
    place = re.compile(r'data-person="([^"]+)" data-symbol="([^"]+)"')
    for home in ("luca-en-sam", "gezin-van-mirjam", "zestig"):
        english_page = reader.get(f"/huishouden/{home}").text
        dutch_page = reader.get(f"/huishouden/{home}", headers={"cookie": "taal=nl"}).text
        assert place.findall(english_page) == place.findall(dutch_page)
