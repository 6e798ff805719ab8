/* Fetching a page again and changing what differs. */

import { all, first, linkTo, main, part, read, tell, version } from "./page.js";

const LATER_MS = 500;

/* What is open is the reader's. */
const kept = (node, name) => name === "data-busy" || (name === "open" && node.localName === "details");

const keyOf = (node) => {
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  const inner = node.localName === "a" ? first(":scope > [data-person]", node) : null;
  const key = node.getAttribute("id") || node.dataset.person || node.dataset.part || node.dataset.worry || inner?.dataset.person;
  return key ? `${node.localName} ${key}` : "";
};

const attributes = (old, fresh) => {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !kept(old, name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !kept(old, name)) old.setAttribute(name, value);
  }
};

const without = (node) => {
  const next = node.nextSibling;
  node.remove();
  return next;
};

const children = (old, fresh) => {
  const wanted = [...fresh.childNodes];
  const keys = new Set(wanted.map(keyOf));
  const known = new Map();
  for (const child of [...old.childNodes]) {
    const key = keyOf(child);
    if (key && (!keys.has(key) || known.has(key))) child.remove();
    else if (key) known.set(key, child);
  }
  let at = old.firstChild;
  for (const one of wanted) {
    const key = keyOf(one);
    let match = key ? known.get(key) : at;
    while (!key && match && (keyOf(match) || match.nodeName !== one.nodeName)) match = match.nextSibling;
    /* what went before somebody goes first: they are not moved, and keep the focus */
    while (key && match && at && !keyOf(at) && at.compareDocumentPosition(match) === 4) at = without(at);
    if (!match) {
      old.insertBefore(document.importNode(one, true), at);
      continue;
    }
    /* who went to the back is stepped over: not all the others move */
    if (match === at || (at && keyOf(at) && match === at.nextSibling)) at = match.nextSibling;
    else old.insertBefore(match, at);
    morph(match, one);
  }
  while (at) at = without(at);
};

/* Make an element like the one of another document; what is filled in stays. */
export const morph = (old, fresh) => {
  const { dirty, problem } = (old.form ?? old).dataset ?? {};
  if (old.isEqualNode(fresh) || dirty >= "" || problem >= "") return;
  if (old.nodeName !== fresh.nodeName) old.replaceWith(document.importNode(fresh, true));
  else if (old.nodeType !== Node.ELEMENT_NODE) old.nodeValue = fresh.nodeValue;
  else {
    attributes(old, fresh);
    children(old, fresh);
  }
};

/* Fields nobody is filling in show what the page says. */
export const untouched = (root) => {
  for (const form of all("form[data-deed]:not([data-dirty], .blad-form)", root)) form.reset();
};

const focusKeeper = () => {
  const focused = document.activeElement;
  const home = focused.closest("[id][tabindex]")?.id;
  const href = focused.getAttribute("href");
  return () => {
    if (focused === document.body || document.activeElement === focused) return;
    const again = focused.isConnected ? focused : (href && linkTo(href)) || part(focused.id) || part(home);
    (again ?? main()).focus({ preventScroll: true });
  };
};

/* The middle of the rings stays on its place of the screen. */
const centreKeeper = () => {
  const spot = () => {
    const svg = first("svg[data-centre]");
    const [x, y] = (svg?.dataset.centre ?? "").split(" ");
    return svg?.getScreenCTM() ? new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()) : null;
  };
  const before = spot();
  return () => {
    const after = spot();
    if (before && after) first(".canvas")?.scrollBy(after.x - before.x, after.y - before.y);
  };
};

/* Put the parts of a document in the place of ours. */
export const take = (page) => {
  const fresh = first("main[data-household]", page);
  const old = main();
  if (!fresh || !old || fresh.dataset.household !== old.dataset.household) return false;
  if (+fresh.dataset.version < +old.dataset.version) return false;
  const keepers = [focusKeeper(), centreKeeper()];
  const names = (root) => all("[data-part]", root).map((one) => one.dataset.part).join();
  if (names(fresh) !== names(old)) morph(old, fresh);
  attributes(old, fresh);
  for (const one of all("[data-part]")) {
    const other = first(`[data-part="${CSS.escape(one.dataset.part)}"]`, page);
    if (other) morph(one, other);
  }
  untouched(old);
  tell("refreshed");
  keepers.forEach((keep) => keep());
  return true;
};

let busy = null;
let once = false;
let wanted = 0;
let failed = 0;

const fetched = async () => {
  const asked = new URL(location.href);
  if (asked.searchParams.get("op") === main()?.dataset.today) asked.searchParams.delete("op");
  const found = await read(asked.href).catch(() => null);
  for (let now = null; now !== held; ) await (now = held);
  return found?.status === 200 && take(found.page);
};

/* Fetch this page again, until it shows at least this version; ever later where that fails. */
export const refresh = (least = 0) => {
  wanted = Math.max(wanted, least);
  if (busy) {
    once ||= !least;
    return busy;
  }
  once = false;
  busy = fetched().finally(() => (busy = null));
  busy.then((shown) => {
    failed = shown ? 0 : failed + 1;
    if (once || version() < wanted) setTimeout(refresh, failed ** 2 * LATER_MS, once ? 0 : wanted);
  });
  return busy;
};

/* While somebody is held the drawing stands still. Gives what lets it go, once the drop is drawn. */
let held = null;
export const hold = () => {
  let release;
  held = new Promise((resolve) => (release = resolve));
  return () => void requestAnimationFrame(() => setTimeout(release));
};
