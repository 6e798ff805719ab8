/* What is seen before the server answered; it may be done twice. */

import { all, first, person } from "./page.js";
import { freePlace, middleOf, put, readRings, standing, zoneOf } from "./rings.js";

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 13;
const BASELINE = 31;
const ROW = 27;

export const nameOf = (group) =>
  (first(":scope > title", group) ?? first(".name", group))?.textContent ?? "";

export const el = (tag, attributes, text = "") => {
  const one = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  one.textContent = text;
  return one;
};

/* Somebody stands elsewhere; `ring` where that is another one. */
export const moved = (id, place, ring) => () => {
  const group = person(id);
  const rings = readRings();
  if (!group || !rings) return;
  group.removeAttribute("transform");
  const { dx, dy } = standing(rings, group);
  if (place) put(group, place.dx - dx, place.dy - dy);
  group.dataset.pending = "";
  if (!ring) return;
  group.classList.remove(`in-${group.dataset.circle}`, "unasked");
  group.classList.add(`in-${ring}`);
  group.dataset.circle = ring;
  const mark = first(".ask", group);
  mark?.classList.remove("ask");
  if (mark) mark.textContent = mark.dataset.initials;
};

/* A new person, where `find` has room for their size. */
const figure = (rings, { person: id, name, stands, paid }, find) => {
  const member = stands === "member";
  const square = !member && paid === "ja";
  const asks = !member && Boolean(rings.svg.dataset.radii);
  const letter = [...name][0].toUpperCase();
  const kind = member ? "member in-home" : `${square ? "paid" : "social"} ${asks ? "unasked in-none" : "in-open"}`;
  const group = el("g", { class: `person ${kind}`, role: "img", "aria-label": name, "data-person": id, "data-pending": "", "data-symbol": "", "data-box": "" });
  if (member || asks) group.dataset.circle = member ? "member" : "none";
  group.append(
    square ? el("rect", { class: "body", x: -RADIUS, y: -RADIUS, width: RADIUS * 2, height: RADIUS * 2, rx: 6 })
      : el("circle", { class: "body", r: member ? 10 : RADIUS }),
    el("text", { class: asks ? "initials ask" : "initials", y: 5, "data-initials": letter }, asks ? "?" : letter),
    el("text", member ? { class: "name", x: 20, y: 5 } : { class: "name mid", y: BASELINE }, name),
  );
  rings.svg.append(group);
  const { x, y, width: w, height: h } = group.getBBox();
  const half = RADIUS + 1;
  const place = find({ half, box: { x, y, w, h } });
  group.dataset.symbol = `${-half} ${-half} ${half * 2} ${half * 2}`;
  group.dataset.box = `${x} ${y} ${w} ${h}`;
  if (place) put(group, rings.x + place.dx, rings.y + place.dy);
  else group.remove();
  return place;
};

const underTheOthers = (rings) => {
  const last = all('[data-circle="member"]', rings.svg).filter((one) => one.dataset.symbol).at(-1);
  const { dx, dy } = last ? standing(rings, last) : { dx: -20, dy: -ROW };
  return { dx, dy: dy + ROW };
};

/* Somebody comes on the map: the effect gives the place it found. */
export const added = (fields) => () => {
  const rings = readRings();
  if (!rings || !fields.name || person(fields.person)) return null;
  if (fields.stands === "member") figure(rings, fields, () => underTheOthers(rings));
  if (fields.stands !== "tie") return null;
  const zone = zoneOf(rings, "none", fields.area);
  return zone && figure(rings, fields, (body) => freePlace(rings, zone, middleOf(zone), body));
};

export const named = (id, name) => () => {
  person(id)?.querySelector(".name").replaceChildren(name);
};
