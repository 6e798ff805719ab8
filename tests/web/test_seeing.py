"""What is drawn can be seen by everybody: contrast, forced colours, calm, twice as large."""

from typing import Any, Final

import pytest
from playwright.sync_api import Page

from tests.web.test_browser import AXE, RULES, SMALL_TARGETS, TARGET_PX, look_at

pytestmark = pytest.mark.xdist_group("web")

HOME: Final = "/huishouden/luca-en-sam"
DRAWINGS: Final = (
    HOME,
    f"{HOME}?op=2026-03-01",
    f"{HOME}/kringen",
    f"{HOME}/netwerk",
    f"{HOME}/plekken",
    f"{HOME}/rollen",
    f"{HOME}/vergelijk",
    "/huishouden/kwaad",
)
LENSES: Final = (*DRAWINGS[2:6], HOME, f"{HOME}/matrix", f"{HOME}/lijst", f"{HOME}/mens/ls-noa")
ENLARGED: Final = (512, 384)
"""A screen of 1024 by 768 on which everything is twice as large."""

LEAST: Final = {"text": 4.5, "shape": 3.0}

PALE: Final = """least => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return alpha < 250 ? null : [red, green, blue];
  };
  const light = (colour) => colour
    .map((one) => one / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const painted = (one, name) => {
    const style = getComputedStyle(one);
    const dim = Number(style[`${name}Opacity`]) * Number(style.opacity) < 0.99;
    const hidden = style[name] === "none" || style.visibility !== "visible";
    return hidden || dim ? null : rgb(style[name]);
  };
  const behind = (svg, at, one) => {
    const shapes = [...svg.querySelectorAll("circle, rect, ellipse, path, polygon")]
      .filter((shape) => !shape.closest("defs")).reverse();
    const under = shapes.find((shape) => {
      const before = shape.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
      const there = shape.getScreenCTM();
      return before && there && painted(shape, "fill")
        && shape.isPointInFill(at.matrixTransform(there.inverse()));
    });
    if (under) return painted(under, "fill");
    for (let box = svg; box; box = box.parentElement) {
      const colour = rgb(getComputedStyle(box).backgroundColor);
      if (colour) return colour;
    }
    return rgb("Canvas");
  };
  const told = [];
  const measure = (svg, one, name, kind, point) => {
    const ink = painted(one, name);
    if (!ink) return;
    const found = ratio(ink, behind(svg, point.matrixTransform(one.getScreenCTM()), one));
    if (found < least[kind]) {
      const who = `${one.getAttribute("class")} ${one.textContent.slice(0, 20)}`;
      told.push(`${kind} ${who} ${found.toFixed(1)}`);
    }
  };
  for (const svg of document.querySelectorAll("svg.drawing, .canvas > svg")) {
    for (const one of svg.querySelectorAll("text")) {
      const { x, y, width, height } = one.getBBox();
      const curved = one.querySelector("textPath");
      const at = curved ? one.getStartPositionOfChar(0) : { x: x + width / 2, y: y + height / 2 };
      if (width) measure(svg, one, "fill", "text", new DOMPoint(at.x, at.y));
    }
    for (const one of svg.querySelectorAll(".person .body")) {
      const { x, width, y } = one.getBBox();
      measure(svg, one, "stroke", "shape", new DOMPoint(x + width / 2, y - 3));
    }
  }
  for (const icon of document.querySelectorAll("svg.icon")) {
    const { x, y } = icon.getBBox();
    if (icon.checkVisibility()) measure(icon, icon, "stroke", "shape", new DOMPoint(x - 3, y - 3));
  }
  return [...new Set(told)];
}"""
"""What is drawn with less contrast than it needs on what lies under it."""

MOVING: Final = """() => [...document.querySelectorAll("*")]
  .filter((one) => {
    const style = getComputedStyle(one);
    const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
    return lasts(style.transitionDuration) || style.scrollBehavior === "smooth"
      || (style.animationName !== "none" && lasts(style.animationDuration));
  })
  .map((one) => `${one.tagName} ${one.getAttribute("class")}`)"""


@pytest.mark.parametrize("path", DRAWINGS)
def test_everything_drawn_stands_out_from_what_lies_under_it(
    page: Page, site: str, path: str
) -> None:
    look_at(page, site, path)
    assert page.evaluate(PALE, LEAST) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", DRAWINGS)
def test_a_drawing_stands_out_in_the_colours_of_the_reader(
    page: Page, site: str, path: str, scheme: Any
) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    look_at(page, site, path)
    assert page.evaluate(PALE, LEAST) == []


@pytest.mark.parametrize("path", LENSES)
def test_nothing_moves_for_who_asked_for_calm(page: Page, site: str, path: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    look_at(page, site, path)
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("path", LENSES)
def test_a_page_twice_as_large_still_fits_and_works(page: Page, site: str, path: str) -> None:
    page.add_init_script(path=AXE)
    look_at(page, site, path, ENLARGED)
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, rules)", RULES)
    assert [one["id"] for one in found["violations"]] == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= ENLARGED[0]
    assert page.evaluate(SMALL_TARGETS, TARGET_PX) == []
