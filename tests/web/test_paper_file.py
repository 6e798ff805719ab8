"""Pages of their own in a real browser: nothing asked of anybody, nothing run, no complaint."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.visualise.dossiers import story
from tests.visualise.paper.files import HOSTILE, LENSES_DRAWN, OF_PEOPLE, crowd, made
from visualise.paper.picture import Lens

pytestmark = pytest.mark.xdist_group("web")


class Opened:
    """A file in a browser, with everything it asked for and complained of."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page, self.asked, self.complaints = page, list[str](), list[str]()
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on("popup", lambda popup: self.complaints.append(popup.url))
        page.goto(file.as_uri())
        self.address = file.as_uri()

    def kept_to_itself(self) -> None:
        """Whether nothing but the file itself was asked for, and nothing was complained of."""
        outside = [url for url in self.asked if not url.startswith("data:")]
        assert outside == [self.address]
        assert self.complaints == []


def _file(folder: Path, lens: Lens, *, hostile: bool = True) -> Path:
    file = folder / "page.html"
    dossier = crowd() if hostile else story("gezin-van-mirjam")
    file.write_bytes(made(dossier, lens, "html", reader=HOSTILE[0], maker=HOSTILE[4]))
    return file


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_a_file_of_hostile_names_asks_nothing_and_runs_nothing(
    page: Page, tmp_path: Path, lens: Lens
) -> None:
    opened = Opened(page, _file(tmp_path, lens))
    for name in (HOSTILE[0], HOSTILE[4], HOSTILE[8]) if lens in OF_PEOPLE else ():
        expect(page.locator("table")).to_contain_text(name)
    for at in range(page.locator("table tr").count()):
        page.locator("table tr").nth(at).hover()
    assert page.title() != "ran"
    opened.kept_to_itself()


def test_the_map_can_be_looked_around_in_by_mouse_and_keyboard(page: Page, tmp_path: Path) -> None:
    opened = Opened(page, _file(tmp_path, "network"))
    canvas = page.locator(".canvas")
    expect(canvas.locator("canvas")).to_be_visible()
    expect(page.locator("figure")).to_be_hidden()
    box = canvas.bounding_box()
    assert box is not None
    for x in range(10, int(box["width"]), 40):
        for y in range(10, int(box["height"]), 60):
            page.mouse.move(box["x"] + x, box["y"] + y)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, 200)
    canvas.focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Alles in beeld").click()
    assert page.title() != "ran"
    opened.kept_to_itself()


def test_pointing_at_somebody_shows_the_whole_name_as_text(page: Page, tmp_path: Path) -> None:
    opened = Opened(page, _file(tmp_path, "network", hostile=False))
    box = page.locator(".canvas").bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    assert any(_says(page, middle[0], middle[1] + away, "Mirjam") for away in range(-60, 70, 10))
    opened.kept_to_itself()


def _says(page: Page, x: float, y: float, words: str) -> bool:
    """Whether pointing there tells about somebody with these words in their name."""
    page.mouse.move(x, y)
    try:
        expect(page.locator(".vis-tooltip")).to_contain_text(words, timeout=1500)
    except AssertionError:
        return False
    return True


def test_without_script_the_drawing_stands_there_itself(page: Page, tmp_path: Path) -> None:
    file = _file(tmp_path, "network")
    browser = page.context.browser
    assert browser is not None
    plain = browser.new_context(java_script_enabled=False).new_page()
    opened = Opened(plain, file)
    expect(plain.locator("figure svg")).to_be_visible()
    expect(plain.locator("section.map")).to_be_hidden()
    opened.kept_to_itself()
    plain.context.close()


def test_in_print_the_map_gives_way_to_the_drawing(page: Page, tmp_path: Path) -> None:
    Opened(page, _file(tmp_path, "network"))
    expect(page.locator("figure")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("figure svg")).to_be_visible()
    expect(page.locator("section.map")).to_be_hidden()
