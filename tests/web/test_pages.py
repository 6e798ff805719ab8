"""The pages as they are sent, before any browser looks at them."""

import re
from html.parser import HTMLParser

import httpx
import pytest

from tests.web.odd_households import LONG, SCRIPT

pytestmark = pytest.mark.xdist_group("web")

PAGES = (
    "/",
    "/?naam=mirjam",
    "/?naam=bestaatniet",
    "/?bladzijde=2",
    "/huishouden/luca-en-sam",
    "/huishouden/luca-en-sam?zorg=ls-drank",
    "/huishouden/luca-en-sam?op=2025-09-01&sinds=2025-06-15",
    "/huishouden/gezin-van-mirjam",
    "/huishouden/zestig",
    "/huishouden/kwaad",
    "/huishouden/niemand",
    "/huishouden/dicht",
    "/huishouden/luca-en-sam/kandidaten",
    "/huishouden/zestig/kandidaten?fase=recovery&nodig=schulden",
    "/huishouden/luca-en-sam/matrix",
    "/huishouden/kwaad/matrix",
    "/huishouden/luca-en-sam/lijst?wie=a&volgorde=contact",
    "/huishouden/kwaad/lijst",
    "/huishouden/luca-en-sam/plekken",
    "/huishouden/kwaad/plekken",
    "/huishouden/luca-en-sam/rollen",
    "/huishouden/zestig/rollen?op=2025-01-01",
    "/wie-kan-wat",
    "/wie-kan-wat?gemeente=GM1926&fase=recovery",
    "/wie-kan-wat?op=2020-01-01",
    "/organisaties",
    "/organisaties/lokaal-team-de-linde",
    "/organisaties/geheim",
)


class Reader(HTMLParser):
    """Gathers what a page consists of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def read(client: httpx.Client, path: str) -> Reader:
    answer = client.get(path)
    assert answer.status_code == 200, path
    reader = Reader()
    reader.feed(answer.text)
    return reader


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_no_script_style_or_address_of_another(
    client: httpx.Client, path: str
) -> None:
    for tag, attributes in read(client, path).tags:
        assert "style" not in attributes
        assert tag != "style"
        assert not any(name.startswith("on") for name in attributes)
        assert not (tag == "script" and "src" not in attributes)
        for name in ("src", "href", "action"):
            address = attributes.get(name) or ""
            assert not re.match(r"(?i)(https?:)?//|javascript:|data:", address)


@pytest.mark.parametrize("path", PAGES)
def test_ids_on_a_page_are_unique_and_every_anchor_leads_somewhere(
    client: httpx.Client, path: str
) -> None:
    tags = read(client, path).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    anchors = {str(a["href"])[1:] for _, a in tags if (a.get("href") or "").startswith("#")}
    assert anchors <= set(ids)


@pytest.mark.parametrize("path", PAGES)
def test_no_title_or_address_names_a_family_or_a_worry(client: httpx.Client, path: str) -> None:
    title = re.search("<title>(.*?)</title>", client.get(path).text)
    assert title is not None
    assert not re.search(r"Luca|Sam\b|Mirjam|Annemarie|drinkt|ruzie", title[1])


def test_a_name_that_is_a_script_stays_a_name(client: httpx.Client) -> None:
    for path in ("/huishouden/kwaad", "/?naam=script", "/huishouden/kwaad/kandidaten"):
        answer = client.get(path)
        assert SCRIPT not in answer.text
        assert "&lt;script&gt;" in answer.text


def test_what_is_searched_for_is_shown_as_text(client: httpx.Client) -> None:
    answer = client.get("/", params={"naam": '"><script>alert(1)</script>{{7*7}}'})
    assert "<script>alert" not in answer.text
    assert "{{7*7}}" in answer.text


def test_no_address_of_a_home_and_no_secret_address_is_on_any_page(client: httpx.Client) -> None:
    for path in PAGES:
        text = client.get(path).text
        assert "Verzonnenpad" not in text
        assert "Verborgenlaan" not in text
    assert "070-555 01 23" in client.get("/organisaties/geheim").text


def test_the_list_says_the_same_as_the_drawing(client: httpx.Client) -> None:
    for home in ("luca-en-sam", "gezin-van-mirjam", "zestig"):
        text = client.get(f"/huishouden/{home}").text
        drawn = set(re.findall(r'data-person="([^"]+)"', text))
        listed = set(re.findall(r'<tr id="p-([^"]+)"', text))
        assert drawn == listed
        answer = client.get(f"/api/households/{home}/circles").json()
        assert drawn == {one["person"] for one in answer["people"]}


def test_everybody_is_drawn_in_the_ring_of_the_answer(client: httpx.Client) -> None:
    text = client.get("/huishouden/luca-en-sam?op=2025-12-01").text
    drawn = dict(re.findall(r'data-person="([^"]+)".*?data-circle="([^"]+)"', text))
    answer = client.get("/api/households/luca-en-sam/circles?on=2025-12-01").json()
    wanted = {
        one["person"]: "member" if one["member"] else one["circle"] for one in answer["people"]
    }
    assert drawn == wanted
    assert 'data-on="2025-12-01"' in text


def test_one_worry_alone_gives_its_own_rings(client: httpx.Client) -> None:
    text = client.get("/huishouden/luca-en-sam?zorg=ls-drank").text
    drawn = dict(re.findall(r'data-person="([^"]+)".*?data-circle="([^"]+)"', text))
    answer = client.get("/api/households/luca-en-sam/circles?worry=ls-drank").json()
    for one in answer["people"]:
        assert drawn[one["person"]] == ("member" if one["member"] else one["circle"])


def test_an_earlier_day_is_said_to_be_one(client: httpx.Client) -> None:
    said = "Dit was op 22 juni 2026 zo. Vandaag kan het anders zijn."
    assert said in read(client, "/huishouden/luca-en-sam?op=2026-06-22").text
    assert "Vandaag kan het anders" not in read(client, "/huishouden/luca-en-sam").text
    assert said in read(client, "/wie-kan-wat?op=2026-06-22").text


def test_the_days_of_change_lead_from_one_to_the_next(client: httpx.Client) -> None:
    text = client.get("/huishouden/luca-en-sam").text
    earlier = re.search(r'name="op" value="([0-9-]+)"><button[^>]*Vorige', text)
    assert earlier is not None
    assert earlier[1] < "2026-11-22"
    before = client.get("/huishouden/luca-en-sam", params={"op": earlier[1]}).text
    assert re.search(r'name="op" value="2026-1[0-9-]+"><button[^>]*Volgende', before)


def test_what_changed_names_who_moved(client: httpx.Client) -> None:
    text = read(client, "/huishouden/luca-en-sam?sinds=2025-09-01").text
    assert "Sinds 1 september 2025:" in text
    assert "is erbij gekomen" in text


def test_two_days_stand_in_their_order_however_they_are_asked(client: httpx.Client) -> None:
    later, earlier = "2026-09-01", "2025-09-01"
    asked = "/huishouden/luca-en-sam/vergelijk"
    right = client.get(f"{asked}?toen={earlier}&op={later}")
    assert [
        re.findall(r'type="date" name="(?:toen|op)" value="([^"]+)"', page.text)
        for page in (right, client.get(f"{asked}?toen={later}&op={earlier}"))
    ] == [[earlier, later]] * 2


def test_nothing_changed_since_a_day_that_comes_later(client: httpx.Client) -> None:
    page = client.get("/huishouden/luca-en-sam?op=2025-09-01&sinds=2026-09-01")
    assert "Sinds 1 september 2026:" not in page.text
    assert "Kies een eerdere dag." in page.text


@pytest.mark.parametrize("page", ["", "/kringen", "/lijst", "/matrix"])
def test_a_day_before_the_household_is_known_is_said_to_be_one(
    client: httpx.Client, page: str
) -> None:
    text = client.get(f"/huishouden/luca-en-sam{page}?op=1800-01-01").text
    assert (
        "Op 1 januari 1800 kenden we dit huishouden nog niet. We begonnen op 10 juni 2025." in text
    )
    assert "Dit was op 1 januari 1800 zo." not in text


def test_without_an_open_worry_the_page_says_why_there_are_no_rings(client: httpx.Client) -> None:
    for home in ("niemand", "dicht"):
        text = read(client, f"/huishouden/{home}").text
        assert "Er staan nog geen zorgen open. Daarom zijn er geen cirkels." in text


def test_a_closed_household_is_still_shown(client: httpx.Client) -> None:
    text = read(client, "/huishouden/dicht").text
    assert "afgesloten op 1 juni 2026" in text
    assert "Ria" in text


def test_a_name_is_found_without_its_accents(client: httpx.Client) -> None:
    text = read(client, "/?naam=UNAL").text
    assert "Ünal" in text


def test_the_households_that_need_attention_come_first(client: httpx.Client) -> None:
    answer = client.get("/api/households").json()
    fires = [one["fires"] for one in answer["households"]]
    assert answer["pages"] > 1
    last = client.get("/api/households", params={"page": answer["pages"]}).json()["households"]
    assert min(fires[:10]) > last[-1]["fires"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nergens", 404),
        ("/huishouden/onbekend", 404),
        ("/organisaties/onbekend", 404),
        ("/huishouden/luca-en-sam?op=morgen", 422),
        ("/huishouden/luca-en-sam/kandidaten?fase=x", 422),
        ("/wie-kan-wat?gemeente=a%20b", 422),
    ],
)
def test_what_is_not_there_is_said_in_dutch(client: httpx.Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert '<html lang="nl">' in answer.text
    assert "Naar mijn huishoudens" in answer.text


def test_an_empty_day_is_today(client: httpx.Client) -> None:
    assert client.get("/huishouden/luca-en-sam?op=&sinds=").status_code == 200


def test_a_day_may_be_asked_as_it_is_written_here(client: httpx.Client) -> None:
    page = client.get("/huishouden/luca-en-sam?op=1-9-2025")
    assert "Dit was op 1 september 2025 zo." in page.text


def test_a_worry_that_is_not_of_this_household_shows_all_of_its_own(client: httpx.Client) -> None:
    text = read(client, "/huishouden/luca-en-sam?zorg=z-zorg").text
    assert "Luca" in text


def test_sixty_people_with_long_names_stand_in_the_drawing(client: httpx.Client) -> None:
    text = client.get("/huishouden/zestig").text
    assert text.count('data-person="') == 61
    assert LONG in text


def test_a_worry_that_was_not_open_that_day_shows_all_that_were(client: httpx.Client) -> None:
    """Stepping back in time keeps the choice; it never says that nothing was open."""
    text = client.get("/huishouden/luca-en-sam?zorg=ls-drank&op=2025-06-20").text
    assert "geen zorgen open" not in text
    assert 'data-radii="' in text


def test_a_contact_after_the_day_shown_is_not_told(client: httpx.Client) -> None:
    """On an earlier day nobody knew of it."""
    text = client.get("/huishouden/luca-en-sam?op=2026-10-01").text
    assert "november 2026" not in text.partition('id="mensen"')[2].partition('id="zorgen"')[0]
