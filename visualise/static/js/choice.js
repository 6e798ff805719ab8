/* The small choice: what somebody knows of each worry. */

import { all, answerOf, part, word } from "./page.js";

/* The open worries that the page shows: ids with the household's own words. */
const worries = () =>
  all(".worries [data-worry]").map((one) => ({
    id: one.dataset.worry,
    text: (one.querySelector("bdi") ?? one).textContent.trim(),
  }));

const row = (dialog, { id, text }) => {
  const copy = dialog.querySelector("template").content.cloneNode(true);
  copy.querySelector("legend").textContent = text;
  for (const input of copy.querySelectorAll("input")) input.name = id;
  return copy;
};

/* Gives the levels by worry, null when it is left; of one worry alone nothing is asked. */
export const askLevels = async (name) => {
  const dialog = part("keuze");
  const open = worries();
  if (open.length === 1) return { [open[0].id]: "part" };
  dialog.querySelector("[data-title]").textContent = word("whatKnows", { name });
  dialog.querySelector("[data-rows]").replaceChildren(...open.map((one) => row(dialog, one)));
  const saved = (await answerOf(dialog)) === "save";
  const levels = Object.fromEntries(new FormData(dialog.querySelector("form")));
  return saved && Object.keys(levels).length ? levels : null;
};
