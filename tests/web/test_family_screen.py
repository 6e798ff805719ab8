"""The screen of the family in a real browser: entered with a code, left with the same one."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.test_browser import AXE, RULES, SIZES, SMALL_TARGETS, TARGET_PX

pytestmark = pytest.mark.xdist_group("web")

HOME = "/huishouden/luca-en-sam"
FAMILY = "/gezin/luca-en-sam"
CODE = "482913"


@pytest.fixture
def turned(page: Page, changing_site: str) -> Page:
    """A screen that was just turned to the family."""
    page.add_init_script(path=Path(AXE))
    page.goto(changing_site + HOME)
    page.get_by_role("link", name="Voor het gezin").click()
    page.get_by_label("Code om terug te gaan").fill(CODE)
    page.get_by_role("button", name="Laat zien aan het gezin").click()
    expect(page).to_have_url(changing_site + FAMILY)
    return page


def test_the_family_is_asked_in_its_own_words_and_goes_back_with_the_code(
    turned: Page, changing_site: str
) -> None:
    expect(turned.get_by_role("heading", level=1)).to_contain_text("om Luca en Sam heen")
    turned.get_by_role("link", name="Stoppen").click()
    turned.get_by_label("Code").fill("0000")
    turned.get_by_role("button", name="Stoppen").click()
    expect(turned.get_by_role("alert")).to_be_visible()
    expect(turned.get_by_label("Code")).to_be_focused()
    turned.get_by_label("Code").fill(CODE)
    turned.get_by_role("button", name="Stoppen").click()
    expect(turned).to_have_url(changing_site + HOME)
    expect(turned.get_by_role("link", name="Voor het gezin")).to_be_visible()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page_of_the_family_is_accessible_and_within_the_screen(
    turned: Page, changing_site: str, size: tuple[int, int]
) -> None:
    turned.set_viewport_size({"width": size[0], "height": size[1]})
    for path in (FAMILY, f"{FAMILY}/erbij", f"{FAMILY}/mens/ls-noa", f"{FAMILY}/uit"):
        turned.goto(changing_site + path)
        expect(turned.get_by_role("main")).to_be_visible()
        found: dict[str, Any] = turned.evaluate("rules => axe.run(document, rules)", RULES)
        broken = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]
        assert broken == [], path
        assert turned.evaluate("() => document.documentElement.scrollWidth") <= size[0], path
        assert turned.evaluate(SMALL_TARGETS, TARGET_PX) == [], path


def test_the_family_sees_larger_names_than_the_work(turned: Page, changing_site: str) -> None:
    turned.set_viewport_size({"width": 1024, "height": 768})
    turned.goto(changing_site + FAMILY)
    name = turned.locator('[data-person="ls-noa"] .name').first
    drawn: float = name.evaluate(
        "one => parseFloat(getComputedStyle(one).fontSize) * one.ownerSVGElement.getScreenCTM().a"
    )
    assert drawn >= 16
