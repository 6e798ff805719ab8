/* Playing from the first day on: the page of each day in turn. */

import { first, main, on, read } from "./page.js";
import { take } from "./morph.js";
import { say } from "./say.js";

const PACE_MS = 1500;
let days = [];

const mark = () => first("[data-play]")?.setAttribute("aria-pressed", days.length > 0);

const step = async () => {
  const [day, ...later] = days;
  if (!day) return mark();
  const address = new URL(location.href);
  address.searchParams.set("op", day);
  const found = await read(address.href).catch(() => null);
  if (!days.length || !found || !take(found.page)) days = [];
  else {
    days = later;
    history.replaceState(null, "", address);
    say(first("main .banner")?.textContent ?? main().dataset.day);
    setTimeout(step, PACE_MS);
  }
  return mark();
};

export const start = () => {
  on("click", (event) => {
    const button = event.target.closest("[data-play]");
    if (!button) return;
    days = days.length ? [] : button.dataset.play.trim().split(" ");
    step();
  });
};
