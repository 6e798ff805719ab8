/* Moving people without dragging: tap and tap, or keys. */

import { all, hear, on, person, word } from "./page.js";
import { movable, showZone } from "./drag.js";
import { nameOf } from "./effects.js";
import { putIn, zoneWords } from "./moves.js";
import { beside, fromScreen, middleOf, readRings, standing, zoneAt, zoneOf } from "./rings.js";
import { say, show } from "./say.js";

const STEPS = {
  ArrowUp: { out: 1 }, ArrowDown: { out: -1 }, ArrowRight: { clockwise: 1 }, ArrowLeft: { clockwise: -1 },
};

const ours = (event) => {
  event.preventDefault();
  event.stopPropagation();
};

let tapping = false;
let chosen = "";
let zone = null;

/* Again after a refresh, on the rings that came. */
const mark = () => {
  for (const one of all("svg .is-chosen")) one.classList.remove("is-chosen");
  person(chosen)?.classList.add("is-chosen");
  for (const tool of all("[data-tool=move]")) tool.setAttribute("aria-pressed", tapping);
  const rings = readRings();
  zone &&= rings && zoneOf(rings, zone.ring, zone.area);
  showZone(rings, zone);
};

const choose = (id) => {
  chosen = id;
  zone = null;
  mark();
};

const turn = (on) => {
  tapping = on;
  choose("");
  if (on) say(word("tapPerson"));
};

/* Choose somebody: the next tap on the rings puts them there. */
export const take = (id) => {
  const group = person(id);
  if (!group) return;
  choose(id);
  say(word("chosen", { name: nameOf(group) }));
};

const tapped = (event) => {
  if (event.target.closest("[data-tool=move]")) return turn(!tapping);
  if (!tapping && !chosen) return;
  const rings = readRings();
  if (!rings?.svg.contains(event.target)) return;
  const other = movable(event.target);
  ours(event);
  if (other && other.dataset.person !== chosen) return take(other.dataset.person);
  const at = fromScreen(rings, event);
  const to = chosen && !other ? zoneAt(rings, at) : null;
  const id = chosen;
  choose("");
  if (to) putIn(id, to, at, { tapped: true });
  else if (id) show(word("left"));
};

const step = (key) => {
  const rings = readRings();
  const group = person(chosen);
  if (!rings || !group) return choose("");
  zone = beside(rings, zone ?? zoneAt(rings, standing(rings, group)), STEPS[key]);
  mark();
  say(zoneWords(zone));
};

const drop = () => {
  const [id, to] = [chosen, zone];
  choose("");
  if (to) putIn(id, to, middleOf(to), { tapped: true });
};

const pressed = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && (chosen || tapping)) {
    turn(false);
    return say(word("left"));
  }
  const group = event.target.closest?.("a.person-link")?.querySelector("[data-person]");
  if (!group || !movable(group)) return;
  const id = group.dataset.person;
  if (event.key.toLowerCase() === "m") take(id);
  else if (chosen === id && STEPS[event.key]) step(event.key);
  else if (chosen === id && event.key === "Enter") drop();
  else return;
  ours(event);
};

export const start = () => {
  on("click", tapped, { capture: true });
  on("keydown", pressed);
  on("focusout", (event) => {
    if (zone && event.target.closest?.("a.person-link")) choose("");
  });
  hear("refreshed", mark);
};
