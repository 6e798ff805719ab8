"""Measuring drawing in a real Chromium: when the page can be used, when a drop is seen and kept."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.bench.rows import Rows
from tests.web.browsers import find_browser

SLOWED = 4
TABLET: ViewportSize = {"width": 1024, "height": 768}
READY_MS = 30_000
FINGER_STEPS = 6

USABLE = "() => performance.getEntriesByName('usable')[0]?.startTime ?? 0"
WATCH_READY = """new MutationObserver((_, begun) => {
  const root = document.documentElement;
  if (!root) return;
  begun.disconnect();
  new MutationObserver((_, watch) => {
    if (!root.classList.contains("is-ready")) return;
    performance.mark("usable");
    watch.disconnect();
  }).observe(root, { attributeFilter: ["class"] });
}).observe(document, { childList: true })"""
"""Milliseconds from the request of the page to the moment its script listens."""

WATCH_DROP = """async () => {
  const { hear } = await import(
    new URL("page.js", document.querySelector("script[src*='/js/main.js']").src)
  );
  window.dropped = new Promise((resolve) => {
    const took = {};
    const done = () => took.drawn && took.kept && resolve(took);
    addEventListener("pointerup", () => {
      const begin = performance.now();
      requestAnimationFrame(() => setTimeout(() => {
        took.drawn = performance.now() - begin;
        done();
      }));
      hear("acknowledged", ({ answer }) => {
        took.kept ??= performance.now() - begin;
        took.version ??= answer.version;
        done();
      });
    }, { capture: true, once: true });
  });
}"""
"""From the finger that goes up to the next frame, and to the answer of the server."""

PLACES = """([person]) => {
  const svg = document.querySelector("svg.rings");
  const group = svg.querySelector(`[data-person="${person}"]`);
  group.closest("a").scrollIntoView({ block: "center", inline: "center" });
  const [x, y, w, h] = group.dataset.symbol.split(" ").map(Number);
  const [cx, cy] = svg.dataset.centre.split(" ").map(Number);
  const [middle, all, some, none] = svg.dataset.radii.split(" ").map(Number);
  const from = { x: x + w / 2, y: y + h / 2 };
  const far = Math.hypot(from.x - cx, from.y - cy);
  const goal = (far > some ? middle + all : some + none) / 2;
  const to = { x: cx + (from.x - cx) / far * goal, y: cy + (from.y - cy) / far * goal };
  return [from, to].map(({ x, y }) => {
    const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
    return [at.x, at.y];
  });
}"""
"""Where somebody stands on the screen, and a place in the same slice that is another ring."""


Change = Callable[[], int]
"""Makes a change elsewhere; the version of the household that it made."""


def measure_browser(
    url: str, household: str, people: list[str], change: Change, rows: Rows, rounds: int
) -> None:
    """Fill `rows` for one household; nothing where there is no browser."""
    found = find_browser()
    if found is None:
        return
    with ThreadPoolExecutor(1) as own:  # a thread where no other browser has its loop
        own.submit(_measure, found, url, household, people, change, rows, rounds).result()


def _measure(
    found: Path,
    url: str,
    household: str,
    people: list[str],
    change: Change,
    rows: Rows,
    rounds: int,
) -> None:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(found), args=["--no-sandbox"])
        page = _measure_usable(browser, f"{url}/huishouden/{household}", rows, rounds)
        took = [_drop(page, person) for person in people]
        rows.add_times("drop to drawn", [one["drawn"] / 1000 for one in took], 50)
        rows.add_times("drop to acknowledged", [one["kept"] / 1000 for one in took], 200)
        seen = [_seen(page, change) for _ in people]
        rows.add_times("change of another, seen on this screen", seen, 1000)
        browser.close()


def _measure_usable(browser: Browser, address: str, rows: Rows, rounds: int) -> Page:
    """How soon the page can be used with a slow processor; gives a page that stays open.

    Each time by somebody who never saw this site, style and script are fetched too, and once more
    by somebody who did. The very first time the browser itself starts as well.
    """
    never, seen = [], []
    for _ in range(1 + rounds):
        for earlier in browser.contexts:
            earlier.close()
        page = browser.new_context(locale="nl-NL", viewport=TABLET).new_page()
        page.add_init_script(WATCH_READY)
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        never.append(_usable(page, address))
        seen.append(_usable(page, address))
        session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        session.detach()
    new, *never = never
    name = f"page usable in Chromium, CPU slowed {SLOWED} times"
    rows.add(name, statistics.median(seen[1:]), "s", 1)
    rows.add(f"{name}, nothing kept", statistics.median(never), "s")
    rows.add(f"{name}, first page of a new browser", new, "s")
    return page


def _usable(page: Page, address: str) -> float:
    """Seconds until the script of a freshly opened page listens."""
    page.goto(address)
    page.locator("html.is-ready").wait_for(timeout=READY_MS)
    return float(page.evaluate(USABLE)) / 1000


def _drop(page: Page, person: str) -> dict[str, Any]:
    """Drag somebody to another ring; milliseconds until it is drawn and until it is kept.

    Ends when the page shows what the server made of it: nobody drags while that is on its way.
    """
    (x, y), (to_x, to_y) = page.evaluate(PLACES, [person])
    page.evaluate(WATCH_DROP)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(to_x, to_y, steps=FINGER_STEPS)
    page.mouse.up()
    found: dict[str, Any] = page.evaluate("() => window.dropped")
    page.locator(f'main[data-version="{found["version"]}"]').wait_for(timeout=READY_MS)
    return found


def _seen(page: Page, change: Change) -> float:
    """Seconds from the request of somebody else until this page shows what it changed."""
    begin = time.perf_counter()
    version = change()
    page.locator(f'main[data-version="{version}"]').wait_for(timeout=READY_MS)
    return time.perf_counter() - begin
