/* The geometry of the rings, in units of the drawing, from its centre. */

import { all, first } from "./page.js";
const COLUMN = 2;
const ROW = 4;
const AIR_BESIDE = 4;
const AIR_ABOVE = 7;
const MARGIN = 4;
const BEYOND = 70;
const DEGREE = Math.PI / 180;

const numbers = (text) => text.split(" ").map(Number);

/* What the drawing says of itself; null where there is none. */
export const readRings = () => {
  const svg = first("main[data-lens=cirkels] svg[data-sectors]");
  if (!svg) return null;
  const { centre, radii, reach, sectors } = svg.dataset;
  const [x, y] = numbers(centre);
  const edges = numbers(radii ?? reach);
  const names = radii ? ["all", "some", "none"] : [null];
  return {
    svg, x, y,
    bands: names.map((ring, at) => ({ ring, inner: edges[at], outer: edges[at + 1] })),
    sectors: [...sectors.matchAll(/(\w+) (\S+) (\S+)/g)].map(([, area, start, end]) => ({ area, start: +start, end: +end })),
  };
};

const angleOf = ({ dx, dy }) => (Math.atan2(dx, -dy) / DEGREE + 360) % 360;
const turned = (angle, away) => ({ dx: away * Math.sin(angle * DEGREE), dy: -away * Math.cos(angle * DEGREE) });
const zone = (band, sector) => ({ band, sector, ring: band.ring, area: sector.area });

/* A point of the screen as a distance from the centre. */
export const fromScreen = ({ svg, x, y }, { clientX, clientY }) => {
  const at = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
  return { dx: at.x - x, dy: at.y - y };
};

/* The zone at a distance from the centre; null in the home and far outside. */
export const zoneAt = ({ bands, sectors }, at) => {
  const away = Math.hypot(at.dx, at.dy);
  const rim = bands.at(-1);
  if (away < bands[0].inner || away > rim.outer + BEYOND) return null;
  const angle = angleOf(at);
  return zone(bands.find((one) => away < one.outer) ?? rim, sectors.find((one) => angle < one.end) ?? sectors.at(-1));
};

export const zoneOf = ({ bands, sectors }, ring, area) => {
  const sector = sectors.find((one) => one.area === area);
  return sector ? zone(bands.find((one) => one.ring === ring) ?? bands.at(-1), sector) : null;
};

/* The zone one step out or in, clockwise or back. */
export const beside = ({ bands, sectors }, { ring, area }, { out = 0, clockwise = 0 }) => {
  const band = bands.findIndex((one) => one.ring === ring);
  const sector = sectors.findIndex((one) => one.area === area) + clockwise;
  return zone(bands[band + out] ?? bands[band], sectors.at(sector % sectors.length));
};

export const middleOf = ({ band, sector }) => turned((sector.start + sector.end) / 2, (band.inner + band.outer) / 2);

export const outline = ({ x, y }, { band: { inner, outer }, sector: { start, end } }) => {
  const wide = end - start > 180 ? 1 : 0;
  const point = (angle, away) => {
    const { dx, dy } = turned(angle, away);
    return `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  };
  return `M${point(start, outer)}A${outer} ${outer} 0 ${wide} 1 ${point(end, outer)}`
    + `L${point(end, inner)}A${inner} ${inner} 0 ${wide} 0 ${point(start, inner)}Z`;
};

/* A place as it is stored: column and row. */
export const cellOf = ({ dx, dy }) => `${Math.round(dx / COLUMN)},${Math.round(dy / ROW)}`;

/* How far somebody is from where the page drew them. */
export const shift = (group) => {
  const move = group.transform.baseVal.consolidate()?.matrix;
  return { x: move?.e ?? 0, y: move?.f ?? 0 };
};

export const put = (group, x, y) => group.setAttribute("transform", `translate(${x} ${y})`);

/* Where somebody stands: their symbol's middle, and their box round it. */
export const standing = (rings, group) => {
  const [left, top, size] = numbers(group.dataset.symbol);
  const [x, y, w, h] = numbers(group.dataset.box);
  const half = size / 2;
  const by = shift(group);
  return {
    dx: left + half + by.x - rings.x,
    dy: top + half + by.y - rings.y,
    half,
    box: { x: x - left - half, y: y - top - half, w, h },
  };
};

const inside = ({ band, sector }, at, half) => {
  const away = Math.hypot(at.dx, at.dy);
  if (away - half < band.inner + MARGIN || away + half > band.outer - MARGIN) return false;
  const angle = angleOf(at);
  const spoke = (degrees) => Math.abs(away * Math.sin((angle - degrees) * DEGREE));
  return angle >= sector.start && angle < sector.end && Math.min(spoke(sector.start), spoke(sector.end)) >= half;
};

const boxAt = ({ dx, dy }, { x, y, w, h }) => ({ x: dx + x, y: dy + y, w, h });

const taken = (rings, without) => {
  const people = all("[data-person]", rings.svg).filter((one) => one !== without);
  const plates = all(".ring-name rect", rings.svg).map((one) => one.getBBox());
  return [
    ...people.map((one) => standing(rings, one)).map((one) => boxAt(one, one.box)),
    ...plates.map(({ x, y, width: w, height: h }) => ({ x: x - rings.x, y: y - rings.y, w, h })),
  ];
};

const overlap = (one, other) =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;

const onLattice = (far, size) => Math.round(far / size) * size;

/* The free place nearest to a wish, in circles round it; null where the zone is full. */
export const freePlace = (rings, into, wish, { half, box: { x, y, w, h } }, without = null) => {
  const boxes = taken(rings, without);
  const mine = { x: x - AIR_BESIDE, y: y - AIR_ABOVE, w: w + AIR_BESIDE * 2, h: h + AIR_ABOVE * 2 };
  const free = (at) => inside(into, at, half) && !boxes.some((other) => overlap(boxAt(at, mine), other));
  for (let away = 0; away < into.band.outer * 2; away += COLUMN) {
    for (let angle = 0; angle < 360; angle += 120 / (away + 1)) {
      const { dx, dy } = turned(angle, away);
      const at = { dx: onLattice(wish.dx + dx, COLUMN), dy: onLattice(wish.dy + dy, ROW) };
      if (free(at)) return at;
    }
  }
  return null;
};
