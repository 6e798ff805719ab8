"""What is drawn is kept on the device until the server has it: once, in order, read by nobody."""

import base64

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, Route, expect

from tests.engines.waiting import wait_until
from tests.web.commands import Hand
from tests.web.drawing_fixtures import NETWORK, WORRIES, OpenScreen
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

KEPT = """async () => {
  const asked = indexedDB.open("veilige-cirkels");
  const store = await new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  if (!store.objectStoreNames.contains("outbox")) return [];
  const all = store.transaction("outbox").objectStore("outbox").getAll();
  const rows = await new Promise((resolve) => { all.onsuccess = () => resolve(all.result); });
  store.close();
  return rows.map((row) => Object.entries(row).map(([name, value]) => name + "="
    + (value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder("latin1").decode(value) : String(value))).join(" "));
}"""

NO_STORAGE = """Object.defineProperty(window, "indexedDB", {
  get() { throw new DOMException("not here", "SecurityError"); },
})"""

FULL_STORAGE = """IDBObjectStore.prototype.put = () => {
  throw new DOMException("full", "QuotaExceededError");
}"""


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate(KEPT)
    return found


def waiting(screen: Screen, number: int) -> None:
    count = "1 verandering wacht" if number == 1 else f"{number} veranderingen wachten"
    expect(screen.page.locator("#wachtrij")).to_contain_text(count)


def draw_three(screen: Screen) -> None:
    screen.drag("Ria", screen.into("all", "neighbours"))
    screen.drag("Anouk Smit", screen.into("all", "friends"))
    screen.drag("Bram Willemsen", screen.into("all", "specialist_services"))


def test_what_is_drawn_without_a_line_is_sent_when_it_is_back(screen: Screen) -> None:
    line: BrowserContext = screen.page.context
    line.set_offline(True)
    draw_three(screen)
    waiting(screen, 3)
    expect(screen.page.locator("#wachtrij")).to_contain_text("Bewaard op dit toestel")
    assert [screen.ring(name) for name in ("Ria", "Anouk Smit", "Bram Willemsen")] == ["all"] * 3
    line.set_offline(False)
    screen.settled()
    expect(screen.page.locator("main")).to_have_attribute("data-version", "13")
    assert kept(screen.page) == []
    story = screen.page.locator("#geschiedenis li p:first-child").all_inner_texts()
    assert ["Bram" in story[0], "Anouk" in story[1], "Ria" in story[2]] == [True] * 3


def test_what_was_not_sent_yet_goes_when_the_page_is_opened_again(
    open_screen: OpenScreen, screen: Screen
) -> None:
    line: BrowserContext = screen.page.context
    line.set_offline(True)
    draw_three(screen)
    waiting(screen, 3)
    screen.page.close()
    line.set_offline(False)
    again = open_screen("/", context=line)
    expect(again.page.locator("html.is-ready")).to_have_count(1)
    again.look(screen.loads[-1].removeprefix(again.site))
    expect(again.page.locator("main")).to_have_attribute("data-version", "13")
    assert again.ring("Ria") == "all"


def test_what_is_kept_on_the_device_can_be_read_by_nobody(screen: Screen, hand: Hand) -> None:
    screen.page.context.set_offline(True)
    draw_three(screen)
    waiting(screen, 3)
    rows = kept(screen.page)
    assert len(rows) == 3
    clear = [*(name for name, _, _ in NETWORK), *WORRIES, hand.household, "person", "circle", "all"]
    for row in rows:
        for word in clear:
            assert word not in row.split("sealed=")[-1], word
        assert hand.household not in row


def test_what_another_user_left_is_taken_away_and_not_sent(
    open_screen: OpenScreen, screen: Screen, hand: Hand
) -> None:
    line: BrowserContext = screen.page.context
    line.set_offline(True)
    draw_three(screen)
    waiting(screen, 3)
    screen.page.close()
    me = {"user": "x", "language": "nl", "outbox_key": base64.b64encode(b"k" * 32).decode()}
    line.route("**/api/me", lambda route: route.fulfill(json=me))
    line.set_offline(False)
    other = open_screen(f"/huishouden/{hand.household}", context=line)
    wait_until(lambda: kept(other.page) == [], seconds=10, what="the other's changes are gone")
    other.settled()
    other.look(f"/huishouden/{hand.household}")
    assert other.version() == 10


@pytest.mark.parametrize("trouble", [NO_STORAGE, FULL_STORAGE], ids=["blocked", "full"])
def test_a_device_that_can_keep_nothing_says_so_and_goes_on(
    open_screen: OpenScreen, hand: Hand, trouble: str
) -> None:
    screen = open_screen()
    screen.page.add_init_script(trouble)
    screen.look(f"/huishouden/{hand.household}")
    screen.drag("Ria", screen.into("all", "neighbours"))
    line = screen.page.locator("#wachtrij")
    expect(line).to_contain_text("Dit toestel kan niets bewaren")
    expect(screen.person("Ria").locator("[data-person]")).to_have_attribute("data-circle", "all")
    expect(screen.page.locator("main")).to_have_attribute("data-version", "11")
    screen.page.context.set_offline(True)
    screen.drag("Anouk Smit", screen.into("all", "friends"))
    expect(line).to_contain_text("Laat dit scherm open")
    screen.page.context.set_offline(False)
    expect(screen.page.locator("main")).to_have_attribute("data-version", "12")
    assert screen.complaints == []


def test_an_answer_that_got_lost_doubles_nothing(screen: Screen) -> None:
    lost: list[str] = []

    def lose_the_first(route: Route) -> None:
        answer = route.fetch()
        if lost:
            route.fulfill(response=answer)
        else:
            lost.append(answer.text())
            route.abort()

    screen.page.route("**/commands", lose_the_first)
    screen.drag("Ria", screen.into("all", "neighbours"))
    screen.settled()
    expect(screen.page.locator("main")).to_have_attribute("data-version", "11")
    assert '"version":11' in lost[0]
    assert screen.ring("Ria") == "all"


def test_a_server_that_cannot_store_loses_nothing(screen: Screen) -> None:
    answers = [503, 503, 500]

    def fail_at_first(route: Route) -> None:
        if answers:
            route.fulfill(status=answers.pop(0), json={"status": 503})
        else:
            route.continue_()

    screen.page.route("**/commands", fail_at_first)
    screen.drag("Ria", screen.into("all", "neighbours"))
    waiting(screen, 1)
    screen.settled()
    expect(screen.page.locator("main")).to_have_attribute("data-version", "11")


def test_what_is_refused_is_said_and_holds_nothing_up(screen: Screen, hand: Hand) -> None:
    of = hand.household
    screen.page.context.set_offline(True)
    screen.drag("Ria", screen.into("all", "neighbours"))
    screen.drag("Anouk Smit", screen.into("all", "friends"))
    hand.done("merge_people", keep=f"{of}-Juf_Saskia", drop=f"{of}-Ria")
    screen.page.context.set_offline(False)
    expect(screen.page.locator("#melding")).to_contain_text("hoort niet bij dit huishouden")
    expect(screen.page.locator("main")).to_have_attribute("data-version", "12")
    screen.settled()
    expect(screen.person("Ria")).to_have_count(0)
    assert screen.ring("Anouk Smit") == "all"


def left_unsent(screen: Screen) -> None:
    """Something waits on the device, and the page where one signs out is open."""
    screen.page.context.set_offline(True)
    draw_three(screen)
    waiting(screen, 3)
    screen.page.route("**/commands", lambda route: route.abort())
    screen.page.context.set_offline(False)
    screen.look("/")
    waiting(screen, 3)


def test_signing_out_leaves_nothing_on_the_device(screen: Screen) -> None:
    left_unsent(screen)
    screen.page.on("dialog", lambda asked: asked.accept())
    with screen.page.expect_navigation():
        screen.button("Afmelden")
    assert kept(screen.page) == []


def test_who_is_asked_before_signing_out_can_stay(screen: Screen) -> None:
    left_unsent(screen)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    screen.page.on("dialog", stay)
    screen.button("Afmelden")
    assert "Nog niet verstuurd: 3." in asked[0]
    assert len(kept(screen.page)) == 3
