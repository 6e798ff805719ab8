"""A refusal is seen where it happened, also on a sheet that is a page of its own."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import OpenScreen
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

UNCOVERED = """one => {
  const { left, top, width, height } = one.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  return seen === one || one.contains(seen);
}"""


def test_a_refusal_stays_on_the_page_of_a_worry(open_screen: OpenScreen, hand: Hand) -> None:
    screen = open_screen(f"/huishouden/{hand.household}/zorg/{hand.household}-w0")
    day = screen.page.get_by_label("Voorbij vanaf")
    day.fill("1800-01-01")
    with screen.page.expect_response(re.compile(r"/zorg/")):
        screen.button("Sluit deze zorg af")
    expect(screen.page.locator(".problem")).to_contain_text("Deze dag is te lang geleden.")
    hand.done("edit_household", name="Gezin van Noor en Daan")
    expect(screen.page.get_by_role("heading", level=1)).to_contain_text("Noor en Daan")
    expect(screen.page.locator(".problem")).to_contain_text("Deze dag is te lang geleden.")
    expect(day).to_have_value("1800-01-01")


def test_a_refused_field_is_not_covered_by_the_head_of_its_sheet(screen: Screen) -> None:
    screen.tap(screen.person("Ria").locator(".body"))
    screen.tap(screen.sheet().locator("summary", has_text="Wie is dit?"))
    born = screen.sheet().get_by_label("Geboren")
    born.fill("1 januari 2100")
    expect(born).to_have_value("1 januari 2100")
    screen.tap(screen.sheet().locator("details[open]").get_by_role("button", name="Bewaar").first)
    problem = screen.sheet().locator(".problem")
    expect(problem).to_contain_text("Deze dag begrijpen we niet. Vul een dag in, zoals 24-11-2026.")
    expect(born).to_be_focused()
    assert born.evaluate(UNCOVERED)
    assert problem.evaluate(UNCOVERED)
    born.fill("24-11-1980")
    screen.tap(screen.sheet().locator("details[open]").get_by_role("button", name="Bewaar").first)
    expect(problem).to_have_count(0)
    expect(screen.sheet().locator(".what")).to_contain_text("45 jaar")


def test_a_day_long_ago_is_refused_by_us_in_the_language_of_the_page(
    open_screen: OpenScreen, hand: Hand
) -> None:
    screen = open_screen(f"/huishouden/{hand.household}/plekken")
    form = screen.page.locator("form[data-deed=add_place]")
    form.get_by_label("Waar was").fill("Bij oma")
    form.get_by_label("Vanaf").fill("1800-01-01")
    screen.button("Zet deze plek erbij")
    expect(form.locator(".problem")).to_contain_text("Deze dag is te lang geleden")
    expect(form.get_by_label("Vanaf")).to_have_value("1800-01-01")
    expect(form.get_by_label("Waar was")).to_have_value("Bij oma")
