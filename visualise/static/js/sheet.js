/* A link that opens a sheet shows that page's words in the one dialog. */

import { first, hear, household, linkTo, on, part, read, word } from "./page.js";
import { morph } from "./morph.js";
import { show } from "./say.js";
import { take } from "./steer.js";

const ahead = new Map();
let address = "";
let opener = null;

const dialog = () => part("blad");
const path = (href) => new URL(href, location.href).pathname;
const target = (link) => link.href.baseVal ?? link.href; /* in a drawing, on a page */
const bodyOf = (page) => first("[data-sheet-body]", page);

const fetchBody = (href) => read(href).then(({ page }) => bodyOf(page), () => null);

const focusFirst = () => {
  const [heading, field] = ["h1, h2", "[aria-invalid=true], [autofocus]"].map((one) => first(one, dialog()));
  if (heading) heading.tabIndex = -1;
  (field ?? heading)?.focus();
};

const place = (body, href) => {
  address = href;
  dialog().replaceChildren(document.importNode(body, true));
  if (!dialog().open) dialog().showModal();
  dialog().scrollTop = 0;
  focusFirst();
};

/* Open a sheet; without a line the one that was fetched before. */
export const open = async (href, from = null) => {
  if (from && !dialog().contains(from)) opener = from;
  try {
    const { page, address: found } = await read(href);
    const body = bodyOf(page);
    if (!body) location.assign(found);
    else {
      ahead.set(path(href), body.cloneNode(true));
      place(body, href);
    }
  } catch {
    const kept = ahead.get(path(href));
    if (kept) place(kept, href);
    else show(word("noSheet"));
  }
};

const close = () => dialog()?.close();

/* The open sheet: its address, and whether it is still that one. */
export const current = () => {
  const body = dialog()?.open && bodyOf(dialog());
  return { href: body ? address : "", there: () => (dialog()?.open ? body?.isConnected : !body) };
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

const filling = () => first("form[data-dirty]", dialog());

const renew = async () => {
  const { href, there } = current();
  if (!href || filling()) return;
  const body = await fetchBody(href);
  if (body && there() && !filling()) morph(bodyOf(dialog()), body);
};

const giveBack = () => {
  const again = opener?.isConnected ? opener : opener && linkTo(opener.getAttribute("href"));
  dialog().replaceChildren();
  again?.focus({ preventScroll: true });
};

const clicked = (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const inside = dialog().contains(event.target);
  const mover = event.target.closest("[data-move]");
  const link = event.target.closest("a[href]");
  if (event.target === dialog() || event.target.closest("[data-close]")) close();
  else if (mover) {
    close();
    take(mover.dataset.move);
  } else if (link && inside && path(target(link)) === location.pathname) close();
  else if (link?.matches("[data-sheet]")) open(target(link), link);
  else return;
  event.preventDefault();
};

export const start = () => {
  if (!dialog() || !household()) return;
  on("click", clicked);
  dialog().addEventListener("close", giveBack);
  hear("refreshed", renew);
  const adder = first('a[data-sheet][href*="/erbij"]');
  const fetchAhead = () => fetchBody(adder.href).then((body) => body && ahead.set(path(adder.href), body));
  if (adder) (window.requestIdleCallback ?? setTimeout)(fetchAhead);
};
