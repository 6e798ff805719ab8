"""The lenses with their script: changed without a page coming anew, and pointed at."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.commands import Hand
from tests.web.drawing_fixtures import OpenScreen

pytestmark = pytest.mark.xdist_group("web")


def test_a_task_is_taken_on_with_one_tap_while_the_page_stays(
    open_screen: OpenScreen, hand: Hand
) -> None:
    of = hand.household
    hand.done("add_task", task=f"{of}-t", person=f"{of}-Ria", what="Belt elke avond")
    page = open_screen(f"/huishouden/{of}/matrix").page
    page.evaluate("() => { window.stayed = true; }")
    page.get_by_role("button", name="Oma Fatima doet dit ook: Belt elke avond").tap()
    expect(page.get_by_role("button", name="Oma Fatima stopt met: Belt elke avond")).to_be_visible()
    expect(page.locator("#doen small")).to_have_text("2 mensen doen dit")
    assert page.evaluate("() => window.stayed")


def test_a_cell_of_the_matrix_is_kept_while_the_page_stays(
    open_screen: OpenScreen, hand: Hand
) -> None:
    page = open_screen(f"/huishouden/{hand.household}/matrix").page
    page.evaluate("() => { window.stayed = true; }")
    page.get_by_label("Ria, Zorg 1").select_option("full")
    page.get_by_role("button", name="Bewaar wat Ria weet").click()
    expect(page.locator("#weten small")).to_have_text("1 van buiten weet het")
    assert page.evaluate("() => window.stayed")


def test_a_forgotten_person_joins_the_network_with_one_tap(
    open_screen: OpenScreen, hand: Hand
) -> None:
    of = hand.household
    hand.done("add_place", place=f"{of}-p", person=f"{of}-Daan", name="De club")
    hand.done("add_person", person=f"{of}-jan", name="Opa Jan", stands="mentioned", place=f"{of}-p")
    page = open_screen(f"/huishouden/{of}/plekken").page
    drawn = page.locator(f'svg [data-person="{of}-jan"]')
    expect(drawn).to_have_class(re.compile("forgotten"))
    page.get_by_role("button", name="Zet Opa Jan in het netwerk").tap()
    expect(page.locator(".forgotten li")).to_have_count(0)
    expect(drawn).not_to_have_class(re.compile("forgotten"))


def test_a_signal_shows_whose_bar_and_whose_row_it_is_about(open_screen: OpenScreen) -> None:
    for lens, shown in (("rollen", "g.held.is-pointed"), ("lijst", "tr.is-pointed")):
        page = open_screen(f"/huishouden/luca-en-sam/{lens}").page
        page.get_by_role("button", name="Wijs aan").first.tap()
        expect(page.locator(shown).first).to_be_visible()
        expect(page.locator("#gezegd")).to_contain_text("Rachid Bouali")
