"""Every lens on paper: what it is about on the first page, nothing to fill in, nothing empty."""

from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.xdist_group("web")

HOME = "/huishouden/luca-en-sam"
LENSES = {
    "": "Carla",
    "/kringen": "Carla",
    "/netwerk": "Carla",
    "/matrix": "Carla",
    "/lijst": "Bilal",
    "/plekken": "Bilal",
    "/rollen": "Noa",
}
"""Somebody who is drawn, or stands in the first rows, and not in the head of the page."""
TO_FILL_IN = (
    "Iemand gaat iets doen",
    "Wat gaat er gebeuren?",
    "Een plek erbij",
    "Iemand noemen",
    "Iemand krijgt een rol",
)


def printed(page: Page, site: str, path: str) -> list[str]:
    """The words of each page that a browser prints."""
    page.goto(site + HOME + path)
    page.wait_for_load_state("load")
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return [one.extract_text() for one in paper.pages]


@pytest.mark.parametrize("path", LENSES)
def test_a_lens_begins_on_the_first_page_and_leaves_none_empty(
    page: Page, site: str, path: str
) -> None:
    pages = printed(page, site, path)
    assert "Zo was het op 22 november 2026." in pages[0]
    assert LENSES[path] in pages[0]
    assert all(one.strip() for one in pages)
    whole = "\n".join(pages)
    assert not [words for words in TO_FILL_IN if words in whole]


def test_two_days_stand_beside_each_other_on_one_page(page: Page, site: str) -> None:
    first = printed(page, site, "/vergelijk?toen=2026-03-01")[0]
    assert first.count("weet alles") == 2
    assert "1 maart 2026" in first
    assert "Wie ging waarheen?" in first


def test_the_list_for_a_network_meeting_is_one_page_with_boxes_to_tick(
    page: Page, site: str
) -> None:
    pages = printed(page, site, "/wensen")
    assert len(pages) == 1
    assert "Carla Moretti mag alles weten." in pages[0]
    assert "Voor het netwerkberaad. Zo was het op 22 november 2026." in pages[0]
    assert "Anders afspreken" not in pages[0]
