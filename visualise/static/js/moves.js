/* Somebody is put elsewhere on the rings: what that means. */

import { person, word } from "./page.js";
import { askLevels } from "./choice.js";
import { send } from "./commands.js";
import { moved, nameOf } from "./effects.js";
import { refresh } from "./morph.js";
import { cellOf, freePlace, readRings, standing, zoneAt } from "./rings.js";
import { say } from "./say.js";

const chosenWorry = () => new URL(location.href).searchParams.get("zorg");
const named = (kind, name) => word(`${kind}_${name}`.replace(/_(.)/g, (_, letter) => letter.toUpperCase()));

/* A ring and a life area in words. */
export const zoneWords = ({ ring, area }) => [ring && named("ring", ring), named("area", area)].filter(Boolean).join(", ");

const spoken = (group, from, to, newRing) => {
  const name = nameOf(group);
  if (newRing) return word("moved", { name, ring: named("ring", to.ring) });
  if (from?.area !== to.area) return word("turned", { name, area: named("area", to.area) });
  return word("shifted", { name });
};

/* Put somebody in a zone, near the wish. `tapped` chose the ring on purpose: the outer one then
   says: was asked, knows none. */
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
  effect();
  if (newRing && !(await told(fields, zone.ring, nameOf(group)))) return refresh();
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
