/* A link that opens a sheet shows that page's words in the one dialog. */

import { first, hear, household, linkTo, main, on, part, read, version, word } from "./page.js";
import { morph, untouched } from "./morph.js";
import { busy, show } from "./say.js";
import { take } from "./steer.js";

const ahead = new Map();
let address = "";
let opener = null;
let asked = null;

const dialog = () => part("blad");
const at = (href) => new URL(href, location.href);
const path = (href) => at(href).pathname;
const target = (link) => link.href.baseVal ?? link.href; /* in a drawing, on a page */
const bodyOf = (page) => first("[data-sheet-body]", page);

const stale = (body) => +body.closest("main").dataset.version < version();

/* The words of a sheet, without a line those of before; null where a page has none. */
const fetchBody = async (href) => {
  const found = await read(href).catch(() => null);
  if (found) ahead.set(at(href).href, bodyOf(found.page));
  return ahead.get(at(href).href);
};

const place = (body, href) => {
  address = href;
  dialog().replaceChildren(document.importNode(body, true));
  if (!dialog().open) dialog().showModal();
  dialog().scrollTop = 0;
  (first("[aria-invalid=true], [autofocus]", dialog()) ?? part("blad-kop")).focus();
};

/* Open a sheet; of several on their way the last one. */
export const open = async (href, from = null) => {
  if (from && !dialog().contains(from)) opener = from;
  const mine = (asked = {});
  const free = busy(from);
  const body = await fetchBody(href);
  free();
  if (mine !== asked) return;
  if (!body) return body === null ? location.assign(href) : show(word("noSheet"));
  place(body, href);
  if (stale(body)) renew();
};

const close = () => dialog().close();

/* The open sheet: its address, and whether it is still that one. */
export const current = () => {
  const body = dialog().open && bodyOf(dialog());
  return { href: body ? address : "", there: () => (dialog().open ? body?.isConnected : !body) };
};

/* After a deed: where its form goes on, another sheet or page, unless somebody went elsewhere. */
export const goOn = async (to, { href, there }) => {
  if (!to || !there() || path(to) === path(href || location.href)) return;
  if (!href) return location.assign(to);
  const under = path(to) === location.pathname || path(to) === `/huishouden/${household()}`;
  const body = under ? null : await fetchBody(to);
  if (!there()) return;
  if (body) place(body, to);
  else close();
};

/* Whether somebody is filling in a sheet. */
export const filling = () => dialog().open && first("form[data-dirty]", dialog());

const lost = () => document.activeElement === document.body;

const renew = async () => {
  const { href, there } = current();
  const body = href && (await fetchBody(href));
  if (!body || !there() || stale(body)) return;
  morph(bodyOf(dialog()), body);
  untouched(dialog());
  if (lost()) part("blad-kop").focus();
};

const giveBack = () => {
  const again = opener?.isConnected ? opener : opener && linkTo(opener.getAttribute("href"));
  dialog().replaceChildren();
  if (again || lost()) (again ?? main()).focus({ preventScroll: true });
};

const clicked = (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const inside = dialog().contains(event.target);
  const mover = event.target.closest("[data-move]");
  const link = event.target.closest("a[href]");
  const beside = event.target === dialog() && !filling();
  if (beside || event.target.closest("[data-close]")) close();
  else if (mover) {
    close();
    take(mover.dataset.move);
  } else if (link && inside && path(target(link)) === location.pathname) close();
  else if (link?.matches("[data-sheet]")) open(target(link), link);
  else return;
  event.preventDefault();
};

export const start = () => {
  if (!household()) return;
  on("click", clicked);
  dialog().addEventListener("close", giveBack);
  hear("refreshed", renew);
  const adder = first('a[data-sheet][href*="/erbij"]');
  if (adder) (window.requestIdleCallback ?? setTimeout)(() => fetchBody(adder.href));
};
