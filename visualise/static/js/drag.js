/* Dragging somebody over the rings with a finger, a pen or the mouse. */

import { on } from "./page.js";
import { el } from "./effects.js";
import { hold, letGo } from "./morph.js";
import { putIn } from "./moves.js";
import { fromScreen, outline, readRings, shift, standing, zoneAt } from "./rings.js";

const BEGINS_AFTER_PX = 6;
const EDGE_PX = 36;
const STEP_PX = 12;

/* The outline of the zone that is pointed at, under the people. */
export const showZone = (rings, zone) => {
  let path = rings?.svg.querySelector(".drop-zone");
  if (!zone) return path?.remove();
  if (!path) {
    path = el("path", { class: "drop-zone", "aria-hidden": "true" });
    rings.svg.querySelector(".spoke").before(path);
  }
  path.setAttribute("d", outline(rings, zone));
};

/* Somebody on the rings who may be put elsewhere, from whatever was touched. */
export const movable = (target) => {
  const group = target.closest?.("main[data-lens=cirkels][data-editable=true] svg [data-person]");
  return group?.dataset.circle === "member" ? null : group;
};

let held = null;

const begin = (event) => {
  const group = movable(event.target);
  const rings = readRings();
  if (!group || !rings || held || !event.isPrimary || event.button) return;
  const grip = fromScreen(rings, event.clientX, event.clientY);
  held = { group, rings, grip, id: event.pointerId, from: event, at: standing(rings, group), start: shift(group) };
};

/* The whole drawing follows the pointer now, so that the click at the end opens nothing. */
const lift = (event) => {
  held.moving = true;
  hold();
  held.group.classList.add("is-dragged");
  held.rings.svg.setPointerCapture(event.pointerId);
};

const scrollAlong = (event) => {
  const canvas = held.rings.svg.closest(".canvas");
  const edge = canvas?.getBoundingClientRect();
  if (!edge) return;
  const step = (at, low, high) => (at < low + EDGE_PX ? -STEP_PX : at > high - EDGE_PX ? STEP_PX : 0);
  canvas.scrollBy(step(event.clientX, edge.left, edge.right), step(event.clientY, edge.top, edge.bottom));
};

const move = (event) => {
  if (event.pointerId !== held?.id) return;
  const far = Math.hypot(event.clientX - held.from.clientX, event.clientY - held.from.clientY);
  if (!held.moving && far < BEGINS_AFTER_PX) return;
  if (!held.moving) lift(event);
  event.preventDefault();
  scrollAlong(event);
  const { group, rings, grip, start, at } = held;
  const now = fromScreen(rings, event.clientX, event.clientY);
  const [x, y] = [now.dx - grip.dx, now.dy - grip.dy];
  group.setAttribute("transform", `translate(${start.x + x} ${start.y + y})`);
  held.wish = { dx: at.dx + x, dy: at.dy + y };
  held.zone = zoneAt(rings, held.wish);
  showZone(rings, held.zone);
};

const end = (dropped) => (event) => {
  if (!held || (event.pointerId ?? held.id) !== held.id) return;
  const { group, rings, zone, wish, moving, start } = held;
  held = null;
  if (!moving) return;
  group.classList.remove("is-dragged");
  showZone(rings, null);
  group.setAttribute("transform", `translate(${start.x} ${start.y})`);
  if (dropped && zone) putIn(group.dataset.person, zone, wish);
  letGo();
};

export const start = () => {
  on("pointerdown", begin);
  on("pointermove", move);
  on("pointerup", end(true));
  on("pointercancel", end(false));
  for (const name of ["dragstart", "contextmenu"]) on(name, (event) => held && event.preventDefault());
  on("keydown", (event) => event.key === "Escape" && held?.moving && end(false)({}));
};
