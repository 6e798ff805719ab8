/* The small choice: what somebody knows. */

import { all, answerOf, first, part, word } from "./page.js";

/* The open worries on the page, in the household's own words. */
const worries = () =>
  all(".worries [data-worry]").map((one) => ({
    id: one.dataset.worry,
    text: (first("bdi", one) ?? one).textContent.trim(),
  }));

const row = (dialog, { id, text }) => {
  const copy = first("template", dialog).content.cloneNode(true);
  first("legend", copy).textContent = text;
  for (const input of all("input", copy)) input.name = id;
  return copy;
};

/* The levels by worry, null when it is left; of one worry nothing is asked. */
export const askLevels = async (name) => {
  const dialog = part("keuze");
  const open = worries();
  if (open.length === 1) return { [open[0].id]: "part" };
  first("[data-title]", dialog).textContent = word("whatKnows", { name });
  first("[data-rows]", dialog).replaceChildren(...open.map((one) => row(dialog, one)));
  const saved = (await answerOf(dialog)) === "save";
  const levels = Object.fromEntries(new FormData(first("form", dialog)));
  return saved && Object.keys(levels).length ? levels : null;
};
