"""The pages in a real browser: seen, heard, touched, by keyboard, without script."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PAGES = (
    "/",
    "/?naam=bestaatniet",
    "/huishouden/luca-en-sam",
    "/huishouden/gezin-van-mirjam?op=2026-06-22&sinds=2026-03-01",
    "/huishouden/zestig",
    "/huishouden/kwaad",
    "/huishouden/niemand",
    "/huishouden/luca-en-sam/kandidaten",
    "/nieuw",
    "/huishouden/luca-en-sam/erbij",
    "/huishouden/luca-en-sam/mens/ls-noa",
    "/huishouden/luca-en-sam/mens/ls-noa?op=2026-03-01",
    "/huishouden/luca-en-sam/thuis",
    "/huishouden/luca-en-sam/zorg/nieuw",
    "/huishouden/luca-en-sam/wens/nieuw?mens=ls-carla",
    "/huishouden/luca-en-sam/gezin",
    "/huishouden/luca-en-sam/wensen",
    "/huishouden/luca-en-sam/geschiedenis",
    "/huishouden/luca-en-sam/vergelijk?toen=2026-03-01",
    "/huishouden/luca-en-sam/kringen",
    "/huishouden/zestig/kringen",
    "/huishouden/gezin-van-mirjam/netwerk?op=2026-06-22",
    "/huishouden/luca-en-sam/netwerk",
    "/huishouden/kwaad/netwerk",
    "/huishouden/luca-en-sam/matrix",
    "/huishouden/zestig/matrix",
    "/huishouden/luca-en-sam/matrix?op=2025-09-10",
    "/huishouden/luca-en-sam/lijst?volgorde=contact&betaald=nee",
    "/huishouden/kwaad/lijst",
    "/huishouden/luca-en-sam/plekken",
    "/huishouden/gezin-van-mirjam/plekken?op=2026-05-01",
    "/huishouden/zestig/plekken",
    "/huishouden/luca-en-sam/rollen",
    "/huishouden/niemand/rollen",
    "/huishouden/luca-en-sam/afdruk",
    "/huishouden/gezin-van-mirjam/afdruk?lens=matrix&voor=mm-joke",
    "/huishouden/kwaad/afdruk?lens=lijst",
    "/wie-kan-wat?gemeente=GM1926&fase=recovery",
    "/organisaties",
    "/organisaties/lokaal-team-de-linde",
    "/nergens",
)

SHEETS = (
    "/huishouden/luca-en-sam/mens/ls-noa",
    "/huishouden/luca-en-sam/mens/ls-luca",
    "/huishouden/luca-en-sam/mens/ls-sanne",
    "/huishouden/luca-en-sam/wensen",
    "/huishouden/kwaad",
)

pytestmark = pytest.mark.xdist_group("web")
SIZES = ((1024, 768), (768, 1024), (390, 844))
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # the label of somebody on the map begins with the visible name; the initials in the symbol
    # repeat it, and the rule takes them for a part of the name
    "rules": {"label-content-name-mismatch": {"enabled": False}},
}
TARGET_PX = 44
MOST_STOPS = 120

SMALL_TARGETS = """least => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, summary")]
  .filter(one => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
  .filter(one => !one.classList.contains("skip"))
  .map(one => [one, (one.closest("label") ?? one).getBoundingClientRect()])
  .filter(([, box]) => box.width < least - 0.5 || box.height < least - 0.5)
  .map(([one, box]) =>
    `${one.tagName} ${one.getAttribute("class")} ${one.textContent.trim().slice(0, 30)}`
    + ` ${Math.round(box.width)}x${Math.round(box.height)}`)"""


FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return { end: true };
  const touch = one.querySelector(".touch");
  const visible = getComputedStyle(one).outlineStyle !== "none"
    || (touch && getComputedStyle(touch).stroke !== "none");
  const what = one.getAttribute("href") ?? one.textContent.trim() ?? one.tagName;
  return { end: false, visible, what };
}"""


class Watch:
    """Notes what a page should never do: complain, or ask another host for anything."""

    def __init__(self, page: Page, site: str) -> None:
        self.complaints: list[str] = []
        self._site = site
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self._site):
            self.complaints.append(request.url)


@pytest.fixture
def watched(page: Page, site: str) -> Watch:
    """A page that is watched."""
    return Watch(page, site)


def look_at(page: Page, site: str, path: str, size: tuple[int, int] = SIZES[0]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(site + path)
    expect(page.locator("h1").first).to_be_visible()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible_calm_and_within_the_screen(
    page: Page, site: str, watched: Watch, path: str, size: tuple[int, int]
) -> None:
    page.add_init_script(path=AXE)
    look_at(page, site, path, size)
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, rules)", RULES)
    broken = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]
    assert broken == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= size[0]
    assert page.evaluate(SMALL_TARGETS, TARGET_PX) == []
    assert watched.complaints == []


def test_the_keyboard_reaches_everything_and_the_focus_is_seen(page: Page, site: str) -> None:
    look_at(page, site, "/huishouden/luca-en-sam")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    seen: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop: dict[str, Any] = page.evaluate(FOCUSED)
        if stop["end"]:
            break
        assert stop["visible"], stop["what"]
        seen.append(stop["what"])
    assert "/huishouden/luca-en-sam/mens/ls-noa" in seen
    assert any("Laat zien" in one for one in seen)


def test_a_person_on_the_map_leads_to_their_own_sheet(page: Page, site: str) -> None:
    look_at(page, site, "/huishouden/luca-en-sam")
    link = page.locator('svg a[href="/huishouden/luca-en-sam/mens/ls-noa"]')
    expect(link).to_have_attribute("aria-label", re.compile("Noa Verhagen"))
    expect(page.locator("html.is-ready")).to_have_count(1)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("heading", level=2)).to_contain_text("Noa")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


@pytest.mark.parametrize("path", SHEETS)
def test_everything_that_opens_with_a_tap_is_accessible_and_large_enough(
    page: Page, site: str, path: str
) -> None:
    page.add_init_script(path=AXE)
    look_at(page, site, path)
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, rules)", RULES)
    broken = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]
    assert broken == []
    assert page.evaluate(SMALL_TARGETS, TARGET_PX) == []


def test_without_script_everything_can_still_be_done(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    page.get_by_label("Zoek op naam").fill("mirjam")
    page.get_by_role("button", name="Zoek").click()
    page.get_by_role("link", name=re.compile("Gezin van Mirjam")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gezin van Mirjam")
    page.get_by_role("button", name="Vorige verandering").click()
    expect(page.get_by_role("note")).to_contain_text("Vandaag kan het anders zijn")
    page.get_by_role("link", name="Vandaag", exact=True).click()
    expect(page.get_by_role("note")).to_have_count(0)
    page.locator("summary", has_text="Alle zorgen").click()
    page.get_by_role("link", name=re.compile("^Zorg 1 ")).click()
    expect(page.locator("svg.rings title").first).to_contain_text("zorg 1")
    page.get_by_role("link", name="Wie kan een rol overnemen?").click()
    page.get_by_label("Fase", exact=True).select_option("direct_safety")
    page.get_by_role("button", name="Laat zien").click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("directe veiligheid")
    context.close()


def test_a_signal_opens_and_says_why_and_what_helps(page: Page, site: str) -> None:
    look_at(page, site, "/huishouden/gezin-van-mirjam")
    second = page.locator("details.signal").nth(1)
    expect(second.locator(".body")).to_be_hidden()
    second.locator("summary").click()
    expect(second.get_by_text("Waarom")).to_be_visible()
    expect(second.get_by_text("Wat helpt")).to_be_visible()


def test_one_tap_covers_the_screen_and_one_brings_it_back(page: Page, site: str) -> None:
    look_at(page, site, "/huishouden/luca-en-sam")
    page.get_by_role("button", name="Scherm afdekken").click()
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    page.get_by_role("button", name="Verder kijken").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_hole_in_the_region_tells_who_could_help(page: Page, site: str) -> None:
    look_at(page, site, "/wie-kan-wat")
    page.locator("td.heat.hole a").first.click()
    expect(page.locator("#uitleg")).to_contain_text("niemand kan hier nu de hoofdrol nemen")


def test_the_print_is_a_drawing_and_a_list_without_signals_or_buttons(
    page: Page, site: str
) -> None:
    look_at(page, site, "/huishouden/luca-en-sam")
    page.emulate_media(media="print")
    expect(page.locator("svg.rings")).to_be_visible()
    expect(page.locator("table.people")).to_be_visible()
    expect(page.locator("main > .print-only")).to_contain_text("22 november 2026")
    for hidden in ("#signalen", ".top", ".time", "#fase"):
        expect(page.locator(hidden)).to_be_hidden()
    assert page.get_by_role("button").filter(visible=True).count() == 0


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_bar_at_the_top_is_within_the_screen_in_english_too(
    page: Page, site: str, size: tuple[int, int]
) -> None:
    page.context.add_cookies([{"name": "taal", "value": "en", "url": site}])
    look_at(page, site, PAGES[0], size)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= size[0]
