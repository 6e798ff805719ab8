/* A worry is dragged to another place; its buttons do the same. */

import { all, on } from "./page.js";
import { send } from "./commands.js";
import { hold } from "./morph.js";

const ROWS = "[data-order] > li";

let held;
let moved;
let letGo;

export const start = () => {
  on("pointerdown", ({ target }) => {
    held = target.closest("[data-grip]")?.closest("li");
    if (held) letGo = hold();
  });
  on("pointermove", ({ clientX, clientY, movementY }) => {
    const over = held && document.elementFromPoint(clientX, clientY)?.closest(ROWS);
    const down = movementY > 0;
    if (over?.compareDocumentPosition(held) !== (down ? 2 : 4)) return;
    held[down ? "before" : "after"](over);
    moved = true;
  });
  on("pointerup", () => {
    if (moved) send({ deed: "order_worries", fields: { worries: all(ROWS).map(({ dataset }) => dataset.worry) } });
    held = moved = letGo?.();
  });
  on("pointercancel", () => (held = moved = letGo?.()));
};
