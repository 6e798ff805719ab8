"""A tablet before somebody who draws: what is tapped is counted, what goes wrong is noted."""

import math
import re
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page, expect

FINGER_STEPS = 8
FINGER_RESTS = 12
RINGS = ("all", "some", "none")
SETTLED_MS = 40_000

INTO_VIEW = """([x, y]) => {
  const svg = document.querySelector("svg.rings");
  const canvas = svg.closest(".canvas");
  const spot = () => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
  const edge = () => canvas.getBoundingClientRect();
  const shown = () => {
    const { left, right, top, bottom } = edge();
    const low = Math.min(bottom, innerHeight);
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    return { x, y: (Math.max(top, 0) + low) / 2 };
  };
  canvas.scrollBy(spot().x - shown().x, spot().y - shown().y);
  scrollBy(0, edge().top + edge().height / 2 - innerHeight / 2);
  canvas.scrollBy(spot().x - shown().x, spot().y - shown().y);
}"""
"""Brings a point of the drawing to the middle of what is seen of it."""

ON_SCREEN = """([x, y]) => {
  const at = new DOMPoint(x, y).matrixTransform(document.querySelector("svg.rings").getScreenCTM());
  return [at.x, at.y];
}"""

IN_DRAWING = """([x, y]) => Boolean(document.elementFromPoint(x, y)?.closest("svg.rings"))"""

NEXT_FRAME = "() => new Promise((resolve) => requestAnimationFrame(() => resolve()))"

UNDER = """([x, y]) => {
  const group = document.elementFromPoint(x, y)?.closest("[data-person]");
  return group?.dataset.person ?? "";
}"""


@dataclass(frozen=True)
class Spot:
    """A point of the drawing, in its own units."""

    x: float
    y: float


@dataclass
class Screen:
    """One page of one browser; `taps` counts fingers, mouse buttons and Enter."""

    page: Page
    site: str
    taps: int = 0
    loads: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Watch what happens."""
        self.page.on("domcontentloaded", lambda page: self.loads.append(page.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda one: self._said(one.type, one.text))

    def _said(self, kind: str, text: str) -> None:
        # a line that is cut, and a command that is refused, are in the console of the browser
        if kind in ("error", "warning") and not text.startswith("Failed to load resource"):
            self.complaints.append(text)

    def look(self, path: str) -> None:
        """Open a page, and wait until its script listens."""
        self.page.goto(self.site + path)
        expect(self.page.locator("html.is-ready")).to_have_count(1)
        self.page.wait_for_load_state("load")

    def tap(self, what: Locator) -> None:
        """Touch something once."""
        self.taps += 1
        if self.page.evaluate("navigator.maxTouchPoints > 0"):
            what.tap()
        else:
            what.click()

    def button(self, name: str | re.Pattern[str], inside: str = "body") -> None:
        """Touch a button by its name."""
        self.tap(self.page.locator(inside).get_by_role("button", name=name).first)

    def link(self, name: str | re.Pattern[str], inside: str = "body") -> None:
        """Touch a link by its name."""
        self.tap(self.page.locator(inside).get_by_role("link", name=name).first)

    def choose(self, what: Locator, label: str | re.Pattern[str]) -> None:
        """Choose from a list: one touch opens it, one takes."""
        self.taps += 2
        option = what.locator("option").filter(has_text=label).first
        what.select_option(value=option.get_attribute("value"))

    def reach(self, field: Locator) -> None:
        """Come to a field; a finger needs no keys for that, only a touch when it is elsewhere."""
        if not field.evaluate("one => one === document.activeElement"):
            self.tap(field)

    def write(self, text: str) -> None:
        """Type where the focus is, on keys that are no taps."""
        self.page.keyboard.insert_text(text)

    def enter(self) -> None:
        """The last key."""
        self.taps += 1
        self.page.keyboard.press("Enter")

    def person(self, name: str) -> Locator:
        """Somebody's link on the rings, by the name they are called."""
        return self.page.locator(f'svg.rings a.person-link[aria-label^="{name}"]')

    def sheet(self) -> Locator:
        """The sheet that is open."""
        return self.page.locator("dialog#blad[open]")

    def close(self) -> None:
        """Close the sheet."""
        self.tap(self.sheet().locator("[data-close]"))
        expect(self.sheet()).to_have_count(0)

    def ring(self, name: str) -> str | None:
        """The ring somebody is drawn in."""
        return self.person(name).locator("[data-person]").get_attribute("data-circle")

    def settled(self) -> None:
        """Wait until everything is with the server and drawn by it."""
        expect(self.page.locator("svg [data-pending]")).to_have_count(0, timeout=SETTLED_MS)
        expect(self.page.locator("#wachtrij")).to_be_hidden(timeout=SETTLED_MS)

    def version(self) -> int:
        """The version of the household on the screen."""
        return int(self.page.locator("main").get_attribute("data-version") or 0)

    def where(self, name: str) -> Spot:
        """Where the middle of somebody's symbol is drawn."""
        symbol = self.person(name).locator("[data-person]").get_attribute("data-symbol") or ""
        x, y, width, height = map(float, symbol.split())
        return Spot(x + width / 2, y + height / 2)

    def centre(self) -> Spot:
        """The middle of the rings."""
        x, y = (self.page.locator("svg.rings").get_attribute("data-centre") or "").split()
        return Spot(float(x), float(y))

    def into(self, ring: str, area: str) -> Spot:
        """The middle of a ring within a life area."""
        svg = self.page.locator("svg.rings")
        radii = [float(one) for one in (svg.get_attribute("data-radii") or "").split()]
        x, y = (float(one) for one in (svg.get_attribute("data-centre") or "").split())
        found: list[Any] = re.findall(r"(\w+) (\S+) (\S+)", svg.get_attribute("data-sectors") or "")
        start, end = next((float(a), float(b)) for name, a, b in found if name == area)
        at = RINGS.index(ring)
        away, angle = (radii[at] + radii[at + 1]) / 2, math.radians((start + end) / 2)
        return Spot(x + away * math.sin(angle), y - away * math.cos(angle))

    def seen_at(self, spot: Spot) -> tuple[float, float]:
        """Where a point of the drawing is on the screen."""
        x, y = self.page.evaluate(ON_SCREEN, [spot.x, spot.y])
        return x, y

    def tap_spot(self, spot: Spot) -> None:
        """Touch a point of the drawing."""
        self.taps += 1
        self.page.evaluate(INTO_VIEW, [spot.x, spot.y])
        x, y = self.seen_at(spot)
        assert self.page.evaluate(IN_DRAWING, [x, y]), "something floats over the drawing"
        self.page.touchscreen.tap(x, y)

    def drag(self, name: str, to: Spot) -> None:
        """Take somebody with a finger (or the mouse) and put them elsewhere."""
        self.taps += 1
        start = self.where(name)
        self.page.evaluate(INTO_VIEW, [(start.x + to.x) / 2, (start.y + to.y) / 2])
        first, last = self.seen_at(start), self.seen_at(to)
        assert self.page.evaluate(UNDER, first), f"{name} cannot be touched"
        self.pull(first, last)

    def pull(self, first: tuple[float, float], last: tuple[float, float]) -> None:
        """From one point of the screen to another, with a finger (or the mouse)."""
        if self.page.evaluate("navigator.maxTouchPoints > 0"):
            self._finger(first, last)
        else:
            self.page.mouse.move(*first)
            self.page.mouse.down()
            self.page.mouse.move(*last, steps=FINGER_STEPS)
            self.page.mouse.up()

    def move(self, name: str, ring: str, area: str) -> None:
        """Somebody to a ring and a life area."""
        self.drag(name, self.into(ring, area))

    def _finger(self, first: tuple[float, float], last: tuple[float, float]) -> None:
        line = self.page.context.new_cdp_session(self.page)

        def touch(kind: str, *points: tuple[float, float]) -> None:
            at = [{"x": x, "y": y} for x, y in points]
            line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

        touch("touchStart", first)
        for step in range(1, FINGER_STEPS + 1):
            part = step / FINGER_STEPS
            touch("touchMove", tuple(a + (b - a) * part for a, b in zip(first, last, strict=True)))  # type: ignore[arg-type]  # two of two
        for _ in range(FINGER_RESTS):
            # a finger that rests before it lifts throws nothing: the next tap is not lost
            self.page.evaluate(NEXT_FRAME)
            touch("touchMove", last)
        touch("touchEnd")
        line.detach()
