/* Printing; finding a name while it is typed. */

import { all, first, hear, on } from "./page.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const find = (form) => {
  const wanted = plain(first("input[type=search]", form).value);
  for (const one of all("li[data-name]", form.parentElement)) {
    one.hidden = !plain(one.dataset.name).includes(wanted);
  }
};
const findAll = () => all("form[data-find]").forEach(find);

export const start = () => {
  on("click", (event) => event.target.closest("[data-print]") && print());
  on("input", (event) => event.target.form?.matches("[data-find]") && find(event.target.form));
  hear("refreshed", findAll);
};
