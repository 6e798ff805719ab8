/* The small choice: what somebody knows of each worry. */

import { part, word } from "./page.js";

/* The open worries that the page shows: ids with the household's own words. */
const worries = () =>
  [...document.querySelectorAll(".worries [data-worry]")].map((one) => ({
    id: one.dataset.worry,
    text: (one.querySelector("bdi") ?? one).textContent.trim(),
  }));

const row = (dialog, { id, text }, level) => {
  const copy = dialog.querySelector("template").content.cloneNode(true);
  copy.querySelector("legend").textContent = text;
  for (const input of copy.querySelectorAll("input")) {
    input.name = `level.${id}`;
    input.checked = input.value === level;
  }
  return copy;
};

/* Ask it; gives the levels by worry, or null when it is left. `known` are those chosen already. */
export const askLevels = (name, known = {}) => {
  const dialog = part("keuze");
  const all = worries();
  if (all.length === 1) return Promise.resolve({ [all[0].id]: "part" });
  if (!dialog || !all.length) return Promise.resolve(null);
  dialog.querySelector("[data-title]").textContent = word("whatKnows", { name });
  dialog.querySelector("[data-rows]").replaceChildren(...all.map((one) => row(dialog, one, known[one.id])));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const chosen = new FormData(dialog.querySelector("form"));
      const levels = Object.fromEntries([...chosen].map(([key, value]) => [key.replace("level.", ""), value]));
      resolve(dialog.returnValue === "save" && Object.keys(levels).length ? levels : null);
    }, { once: true });
  });
};
