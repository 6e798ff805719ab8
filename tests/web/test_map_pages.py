"""The pages of one household: what they say about themselves, and that every form can be done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

import httpx
import pytest

from graphmodel.changes.forms import OF_THE_FORM
from graphmodel.changes.specs import SPECS
from graphmodel.usecases.actor import FAMILY_DEEDS
from tests.web.commands import FORM

pytestmark = pytest.mark.xdist_group("web")

HOME = "/huishouden/luca-en-sam"
PAGES = (
    HOME,
    f"{HOME}?zorg=ls-w1",
    f"{HOME}/erbij",
    f"{HOME}/thuis",
    f"{HOME}/mens/ls-noa",
    f"{HOME}/mens/ls-luca",
    f"{HOME}/mens/ls-sanne",
    f"{HOME}/mens/ls-nonna",
    f"{HOME}/zorg/nieuw",
    f"{HOME}/wens/nieuw",
    f"{HOME}/wens/nieuw?mens=ls-carla",
    f"{HOME}/gezin",
    f"{HOME}/wensen",
    f"{HOME}/geschiedenis",
    f"{HOME}/vergelijk",
    "/nieuw",
    "/huishouden/zestig",
    "/huishouden/niemand",
    "/huishouden/kwaad",
)
FAMILY = "/gezin/luca-en-sam"
FAMILY_PAGES = (FAMILY, f"{FAMILY}/erbij", f"{FAMILY}/mens/ls-noa", f"{FAMILY}/uit")
WITH_FORMS = {"do", "id", "seen"}
PAGE_ONLY = {"terug", "van"}


@dataclass
class Form:
    """A form of a page: the deed it does, and its fields."""

    deed: str
    action: str
    names: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """The forms of a page, what its main part says, its links and its parts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.main: dict[str, str] = {}
        self.sheets: list[str] = []
        self.parts: list[str] = []
        self.ids: list[str] = []
        self.bodies = 0
        self._form: Form | None = None
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "main":
            self.main, self._inside = found, True
        if "data-sheet" in found:
            self.sheets.append(found["href"])
        if "data-part" in found:
            self.parts.append(found["data-part"])
        if "id" in found:
            self.ids.append(found["id"])
        self.bodies += "data-sheet-body" in found
        if tag == "form" and self._inside:
            self._form = Form(found.get("data-deed", ""), found.get("action", ""))
            self.forms.append(self._form)
        elif self._form is not None and found.get("name"):
            self._form.names.append(found["name"])
            if found["name"] == "id":
                self._form.ids.append(found["value"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        if tag == "main":
            self._inside = False

    @property
    def deeds(self) -> Iterator[Form]:
        return (one for one in self.forms if one.deed)


@pytest.fixture(scope="module")
def family(changing_site: str) -> Iterator[httpx.Client]:
    """Somebody at a screen that was turned to the family."""
    with httpx.Client(base_url=changing_site, trust_env=False, timeout=60) as asking:
        body = urlencode({"code": "482913"}).encode()
        assert asking.post(f"{HOME}/gezin", content=body, headers=FORM).status_code == 303
        yield asking


def look(client: httpx.Client, path: str) -> Page:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return Page(answer.text)


def check_forms(page: Page) -> None:
    """Every form can be done as it stands, once its questions are answered."""
    for form in page.deeds:
        specs = SPECS[form.deed]
        fields = set(form.names) - OF_THE_FORM - PAGE_ONLY
        assert set(form.names) >= WITH_FORMS, form
        assert form.action == "/nieuw" or form.action.endswith("/doe")
        for name in fields:
            plain = name.removeprefix("was.")
            assert plain in specs or (plain.startswith("level.") and "levels" in specs), form
        needed = {name for name, spec in specs.items() if spec.required}
        assert needed <= {name.removeprefix("was.") for name in fields}, form


def check_names(page: Page) -> None:
    """Every form has an id of its own, and every part its name."""
    ids = [one for form in page.forms for one in form.ids]
    assert len(set(ids)) == len(ids)
    assert len(set(page.parts)) == len(page.parts)
    assert len(set(page.ids)) == len(page.ids)


@pytest.mark.parametrize("path", PAGES)
def test_every_form_says_what_its_deed_needs_and_every_part_has_a_name(
    client: httpx.Client, path: str
) -> None:
    page = look(client, path)
    check_forms(page)
    check_names(page)


@pytest.mark.parametrize("path", FAMILY_PAGES)
def test_the_forms_of_the_family_are_whole_too(family: httpx.Client, path: str) -> None:
    page = look(family, path)
    check_forms(page)
    check_names(page)
    assert {form.deed for form in page.deeds} <= FAMILY_DEEDS
    assert page.main["data-household"] == "luca-en-sam"


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/nieuw"])
def test_the_main_part_says_whose_it_is_and_of_which_day(client: httpx.Client, path: str) -> None:
    main = look(client, path).main
    assert main["data-household"] == path.split("/")[2].split("?")[0]
    assert main["data-day"] == main["data-today"] == "2026-11-22"
    assert main["data-editable"] == "true"
    assert main["data-version"].isdigit()
    assert main["data-user"]


def test_a_sheet_has_one_body_and_leads_to_pages_that_are_there(client: httpx.Client) -> None:
    wanted = look(client, HOME).sheets
    assert f"{HOME}/erbij" in wanted
    assert f"{HOME}/mens/ls-noa" in wanted
    for path in dict.fromkeys(wanted):
        assert look(client, path).bodies == 1, path


def test_an_earlier_day_is_only_looked_at_and_can_only_be_corrected(client: httpx.Client) -> None:
    for path in ("", "/mens/ls-noa", "/thuis"):
        page = look(client, f"{HOME}{path}?op=2026-03-01")
        assert page.main["data-editable"] == "false"
        assert {form.deed for form in page.deeds} <= {
            "correct_tie",
            "correct_knowledge",
            "never_was",
        }
    assert "op=2026-03-01" in look(client, f"{HOME}?op=2026-03-01").sheets[-1]


def test_a_closed_household_cannot_be_changed(client: httpx.Client) -> None:
    page = look(client, "/huishouden/dicht")
    assert page.main["data-editable"] == "false"
    assert list(page.deeds) == []


def test_a_name_is_found_without_accents_and_capitals(client: httpx.Client) -> None:
    text = client.get(f"{HOME}?wie=MORÉTTI").text
    panel = text[text.index('id="mensen"') : text.index('id="zorgen"')]
    assert re.findall(r'data-name="([^"]+)"', panel) == ["carla moretti"]
    assert "Niemand heet zo" in client.get(f"{HOME}?wie=bestaatniet").text


@pytest.mark.parametrize("path", ["", "/mens/ls-sanne", "/mens/ls-carla", "/erbij"])
def test_the_family_reads_no_words_of_the_work(family: httpx.Client, path: str) -> None:
    text = family.get(f"/gezin/luca-en-sam{path}").text
    for word in (
        "Signalen",
        "Afspraak in de regio",
        "casusregisseur",
        "Casusregisseur",
        "vermoed",
        "niet iedereen eens",
        "telt niet mee",
        "behandelaar",
        "Geschiedenis",
        "Fase",
    ):
        assert word not in text.split('id="woorden"')[0], word


@pytest.mark.parametrize("path", ["/mens/niemand", "/zorg/geen", "/mens/gm-mirjam", "/zorg/gm-w1"])
def test_what_is_not_of_this_household_is_not_there(client: httpx.Client, path: str) -> None:
    assert client.get(f"{HOME}{path}").status_code == 404
