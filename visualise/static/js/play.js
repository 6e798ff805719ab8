/* Playing from the first day on: the page of each day in turn. */

import { first, hear, on, read } from "./page.js";
import { take } from "./morph.js";
import { say } from "./say.js";

const PACE_MS = 1500;
let days = [];

const mark = () => first("[data-play]")?.setAttribute("aria-pressed", days.length > 0);

/* Show the next day, unless somebody stopped or began again. */
const step = async (mine) => {
  if (mine !== days) return;
  mark();
  if (!mine.length) return;
  const address = new URL(location.href);
  address.searchParams.set("op", mine.shift());
  const found = await read(address.href).catch(() => null);
  if (mine !== days) return;
  if (!found || !take(found.page)) return step((days = []));
  history.replaceState(null, "", address);
  say(first("#kop-op").textContent);
  setTimeout(step, PACE_MS, mine);
};

export const start = () => {
  on("click", (event) => {
    const button = event.target.closest("[data-play]");
    if (!button) return;
    days = days.length ? [] : button.dataset.play.trim().split(" ");
    step(days);
  });
  hear("refreshed", mark);
};
