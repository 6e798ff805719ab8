/* Dragging somebody over the rings, or along their generation. */

import { first, on, part, person } from "./page.js";
import { send } from "./commands.js";
import { el } from "./effects.js";
import { hold } from "./morph.js";
import { putIn } from "./moves.js";
import { fromScreen, outline, put, readRings, shift, standing, zoneAt } from "./rings.js";

const BEGINS_AFTER_PX = 6;
const EDGE_PX = 36;
const STEP_PX = 12;

/* The zone pointed at, under the people. */
export const showZone = (rings, zone) => {
  let path = rings?.svg.querySelector(".drop-zone");
  if (!zone) return path?.remove();
  if (!path) {
    path = el("path", { class: "drop-zone", "aria-hidden": "true" });
    first(".spoke", rings.svg).before(path);
  }
  path.setAttribute("d", outline(rings, zone));
};

/* Somebody on the rings who may be put elsewhere, from whatever was touched. */
export const movable = (target) =>
  target.closest?.("main[data-lens=cirkels][data-editable=true] svg [data-person]:not([data-circle=member])");

/* Somebody in the genogram with a choice of place: the list has a form for it. */
const inRow = (target) => {
  const group = target.closest?.("svg.genogram [data-person]");
  const form = part(`p-${group?.dataset.person}`)?.querySelector("[data-deed=place_in_genogram]");
  return form && { group, form, rings: { svg: group.ownerSVGElement, x: 0, y: 0 } };
};

/* That row from left to right, as it is on the screen. */
const inOrder = ({ form, rings }) => {
  const at = (id) => standing(rings, person(id)).dx;
  return form && new FormData(form).getAll("row").sort((one, other) => at(one) - at(other));
};

let held = null;

const begin = (event) => {
  const { group, rings, form } = inRow(event.target) ?? { group: movable(event.target), rings: readRings() };
  if (!group || !rings || held || !event.isPrimary || event.button) return;
  const grip = fromScreen(rings, event);
  held = { group, rings, form, grip, id: event.pointerId, from: event, at: standing(rings, group), start: shift(group) };
};

/* The drawing follows the pointer: the click at the end opens nothing. */
const lift = (event) => {
  held.moving = true;
  held.letGo = hold();
  held.group.classList.add("is-dragged");
  held.rings.svg.setPointerCapture(event.pointerId);
};

const scrollAlong = (event) => {
  const canvas = held.rings.svg.closest(".canvas");
  const edge = canvas?.getBoundingClientRect();
  if (!edge) return;
  const step = (at, low, high) => (at < low + EDGE_PX ? -STEP_PX : at > high - EDGE_PX ? STEP_PX : 0);
  canvas.scrollBy(step(event.clientX, edge.left, edge.right), held.form ? 0 : step(event.clientY, edge.top, edge.bottom));
};

const move = (event) => {
  if (event.pointerId !== held?.id) return;
  const far = Math.hypot(event.clientX - held.from.clientX, held.form ? 0 : event.clientY - held.from.clientY);
  if (!held.moving && far < BEGINS_AFTER_PX) return;
  if (!held.moving) lift(event);
  event.preventDefault();
  scrollAlong(event);
  const { group, rings, form, grip, start, at } = held;
  const now = fromScreen(rings, event);
  const [x, y] = [now.dx - grip.dx, form ? 0 : now.dy - grip.dy];
  put(group, start.x + x, start.y + y);
  if (form) return;
  held.wish = { dx: at.dx + x, dy: at.dy + y };
  held.zone = zoneAt(rings, held.wish);
  showZone(rings, held.zone);
};

const end = (dropped) => (event) => {
  if (!held || (event.pointerId ?? held.id) !== held.id) return;
  const was = held;
  const { group, rings, form, zone, wish, moving, start, letGo } = was;
  held = null;
  if (!moving) return;
  group.classList.remove("is-dragged");
  showZone(rings, null);
  const row = inOrder(was);
  put(group, start.x, start.y);
  if (dropped && `${row}` !== `${inOrder(was)}`) send({ deed: "place_in_genogram", fields: { row } });
  if (dropped && zone) putIn(group.dataset.person, zone, wish);
  letGo();
};

export const start = () => {
  on("pointerdown", begin);
  on("pointermove", move);
  on("pointerup", end(true));
  on("pointercancel", end(false));
  for (const name of ["dragstart", "contextmenu"]) on(name, (event) => held && event.preventDefault());
  on("touchmove", (event) => held?.moving && event.preventDefault(), { passive: false });
  on("keydown", (event) => event.key === "Escape" && held?.moving && end(false)({}));
};
