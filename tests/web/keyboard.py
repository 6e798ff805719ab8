"""A screen before somebody who has a keyboard and nothing else."""

import re
from typing import Final

from playwright.sync_api import Locator, expect

from tests.web.screen import NEXT_FRAME, RINGS, Screen

MOST_STOPS: Final = 400
MOST_ANSWERS: Final = 12

THERE = """one => {
  const field = one.closest("label")?.control ?? one.closest("label")?.querySelector("input");
  window.wanted = field ?? one.closest("a, button, summary, select, input, textarea") ?? one;
  const [now, to] = [document.activeElement, window.wanted];
  const sameChoice = to.type === "radio" && now.type === "radio" && now.name === to.name;
  if (now === to || sameChoice) return "";
  const behind = now.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING;
  return behind ? "Shift+Tab" : "Tab";
}"""
"""The key towards what a keyboard can reach of it (the field of a label, the link of a drawing);
nothing when the focus is there, on any answer of its question."""

ANSWER = """() => {
  const [now, to] = [document.activeElement, window.wanted];
  return to.checked ? "" : now === to ? "Space" : "ArrowDown";
}"""

STUCK = """() => [document.activeElement, ...document.querySelectorAll("dialog[open]")]
  .map((one) => one.cloneNode(one.localName === "dialog").outerHTML).join(" in ")"""
"""Where the focus is, and the dialogs that keep it there."""


class Keyboard(Screen):
    """Does with keys what a finger does; every stop on the way is a real press of Tab."""

    def tap(self, what: Locator) -> None:
        """Go to something and press it."""
        self.reach(what)
        kind = self.page.evaluate("window.wanted.type ?? ''")
        if kind == "radio":
            self._answer()
        else:
            self.page.keyboard.press("Space" if kind == "checkbox" else "Enter")

    def reach(self, what: Locator) -> None:
        """Press Tab until the focus is there."""
        rested = False
        for _ in range(MOST_STOPS):
            key: str = what.evaluate(THERE)
            if key:
                self.page.keyboard.press(key)
            elif rested:
                return
            else:
                self.page.evaluate(NEXT_FRAME)  # a sheet that closes gives the focus back
            rested = not key
        stuck = self.page.evaluate(STUCK)
        raise AssertionError(f"no key leads to {what}, only to {stuck}")

    def _answer(self) -> None:
        for _ in range(MOST_ANSWERS):
            key: str = self.page.evaluate(ANSWER)
            if not key:
                return
            self.page.keyboard.press(key)
        raise AssertionError("no key chooses this answer")

    def choose(self, what: Locator, label: str | re.Pattern[str]) -> None:
        """Go to a list and type what is wanted of it."""
        self.reach(what)
        self.page.keyboard.type(str(label))
        expect(what.locator("option:checked")).to_have_text(re.compile(str(label)))

    def move(self, name: str, ring: str, area: str) -> None:  # noqa: ARG002 - a finger needs the area
        """Somebody to another ring of their own life area: M, arrows, Enter."""
        self.reach(self.person(name))
        self.page.keyboard.press("m")
        now = self.ring(name) or "none"
        steps = RINGS.index(now) - RINGS.index(ring)
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
        expect(self.page.locator("#gezegd")).to_contain_text(",")
        self.page.keyboard.press("Enter")
