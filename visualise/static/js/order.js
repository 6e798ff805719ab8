/* A worry goes to another place, by dragging or by its buttons. */

import { all, on } from "./page.js";
import { send } from "./commands.js";
import { hold } from "./morph.js";

const ROWS = "[data-order] > li";

let held;
let moved;
let letGo;

const sendOrder = () => {
  const order = all(ROWS).map(({ dataset }) => dataset.worry);
  const place = (row) => order.indexOf(row.dataset.worry);
  const effect = () => {
    const sorted = all(ROWS).sort((one, other) => place(one) - place(other));
    if (sorted.some((row, at) => row !== all(ROWS)[at])) sorted[0].parentElement.append(...sorted);
  };
  send({ deed: "order_worries", fields: { worries: order }, effect });
};

const step = (event) => {
  const { target, submitter } = event;
  if (target.dataset.deed !== "order_worries") return;
  event.preventDefault();
  const row = target.closest("li");
  const up = submitter.matches(".up");
  const other = up ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  other[up ? "before" : "after"](row);
  submitter.focus();
  sendOrder();
};

export const start = () => {
  on("submit", step, { capture: true });
  on("pointerdown", ({ target }) => {
    held = target.closest("[data-grip]")?.closest("li");
    if (held) letGo = hold();
  });
  on("pointermove", ({ clientX, clientY, movementY }) => {
    const over = held && document.elementFromPoint(clientX, clientY)?.closest(ROWS);
    if (!over || over === held) return;
    held[movementY > 0 ? "before" : "after"](over); /* what a finger holds stays where it is */
    moved = true;
  });
  on("pointerup", () => {
    if (moved) sendOrder();
    held = moved = letGo?.();
  });
  on("pointercancel", () => (held = moved = letGo?.()));
};
