/* Somebody is put elsewhere on the rings: what that means. */

import { all, answerOf, first, part, person, word } from "./page.js";
import { send } from "./commands.js";
import { moved, nameOf } from "./effects.js";
import { refresh } from "./morph.js";
import { cellOf, freePlace, readRings, standing, zoneAt } from "./rings.js";
import { say, show } from "./say.js";

const chosenWorry = () => new URL(location.href).searchParams.get("zorg");
const named = (kind, name) => word(`${kind}_${name}`);

export const zoneWords = ({ ring, area }) => [ring && named("ring", ring), named("area", area)].filter(Boolean).join(", ");

const spoken = (group, from, to, newRing) => {
  const name = nameOf(group);
  if (newRing) return word("moved", { name, ring: named("ring", to.ring) });
  if (from?.area !== to.area) return word("turned", { name, area: named("area", to.area) });
  return word("shifted", { name });
};

/* What can be known of a worry, in the household's own words. */
const choices = (dialog, worry) => {
  const copy = first("template", dialog).content.cloneNode(true);
  first("legend", copy).textContent = first("bdi", worry).textContent;
  for (const input of all("input", copy)) input.name = worry.dataset.worry;
  return copy;
};

/* The level by open worry, null where it was left; of one worry nothing is asked. */
export const askLevels = async (name) => {
  const dialog = part("keuze");
  const open = all(".worries [data-worry]");
  if (open.length === 1) return { [open[0].dataset.worry]: "part" };
  first("[data-title]", dialog).textContent = word("whatKnows", { name });
  first("[data-rows]", dialog).replaceChildren(...open.map((one) => choices(dialog, one)));
  const saved = (await answerOf(dialog)) === "save";
  const levels = Object.fromEntries(new FormData(first("form", dialog)));
  if (saved && Object.keys(levels).length) return levels;
  show(word("left"));
  return null;
};

/* Put somebody in a zone, near the wish. `tapped`: on purpose, so the outer ring says that they
   were asked. */
export const putIn = async (id, zone, wish, { tapped = false } = {}) => {
  const rings = readRings();
  const group = person(id);
  if (!rings || !group) return;
  const body = standing(rings, group);
  const from = zoneAt(rings, body);
  const place = freePlace(rings, zone, wish, body, group);
  const unasked = group.classList.contains("unasked");
  const newRing = zone.ring !== null && (zone.ring !== group.dataset.circle || (tapped && unasked));
  const fields = { person: id };
  if (place) fields.cell = cellOf(place);
  if (from?.area !== zone.area) fields.area = zone.area;
  const effect = moved(id, place, newRing ? zone.ring : "");
  const before = group.cloneNode(true);
  effect();
  if (newRing && !(await told(fields, zone.ring, nameOf(group)))) {
    person(id)?.replaceWith(before);
    return refresh();
  }
  if (Object.keys(fields).length === 1) return;
  say(spoken(group, from, zone, newRing));
  send({ deed: "move", fields, effect });
};

/* What moving to a ring records. False when the choice was left. */
const told = async (fields, ring, name) => {
  const worry = chosenWorry();
  if (worry) fields.worry = worry;
  else if (ring === "some") {
    fields.levels = await askLevels(name);
    return fields.levels !== null;
  }
  fields.circle = ring;
  return true;
};
