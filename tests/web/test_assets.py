"""Style and script: kept for good by the browser, at an address that changes with them."""

import re
import shutil
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser

from api.web.assets import FOLDER, FOREVER, Assets
from visualise.stylesheet import PARTS

pytestmark = pytest.mark.xdist_group("web")

OUTSIDE = re.compile(r'(?:href|src)="(/static/[^"]+)"')
CARRIED = """() => performance.getEntriesByType("resource")
  .filter(({ name }) => name.includes("/static/")).map(({ transferSize }) => transferSize)"""
FOR_PAPER_ALONE = {"drawing_table"}


def asked_by(client: httpx.Client, page: str) -> list[str]:
    return OUTSIDE.findall(client.get(page).text)


def test_what_a_page_asks_for_is_there_and_may_be_kept_for_good(client: httpx.Client) -> None:
    asked = asked_by(client, "/huishouden/luca-en-sam")
    assert len([one for one in asked if one.endswith(".css")]) == 1
    for path in asked:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["cache-control"] == FOREVER, path


def test_a_part_without_its_version_is_asked_for_again_and_another_version_is_not_there(
    client: httpx.Client,
) -> None:
    assert client.get("/static/css/base.css").headers["cache-control"] == "no-cache"
    assert client.get("/static/0123456789abcdef/css/cirkels.css").status_code == 404
    assert (
        client.get("/static/0123456789abcdef/css/cirkels.css").headers["cache-control"] != FOREVER
    )


def test_every_part_of_the_style_is_in_the_sheet() -> None:
    there = {file.stem for file in FOLDER.glob("css/*.css")}
    assert set(PARTS) == there - FOR_PAPER_ALONE
    assert len(set(PARTS)) == len(PARTS)


def test_another_letter_is_another_address(tmp_path: Path) -> None:
    copy = tmp_path / "static"
    shutil.copytree(FOLDER, copy)
    before = Assets(copy).address
    assert before == Assets(FOLDER).address
    with (copy / "js" / "page.js").open("a") as script:
        script.write(" ")
    assert Assets(copy).address != before


def test_a_page_opened_again_fetches_no_style_and_no_script(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for turn in range(2):
            page.goto(f"{site}/huishouden/luca-en-sam")
            page.locator("html.is-ready").wait_for()
            carried = page.evaluate(CARRIED)
            assert len(carried) > len(PARTS)
            assert (sum(carried) == 0) is (turn == 1)
