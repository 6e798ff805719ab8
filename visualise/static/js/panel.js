/* Small conveniences beside the drawing: printing, and finding a name while it is typed. */

import { all, hear, on } from "./page.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const find = (form) => {
  const wanted = plain(form.querySelector("input[type=search]").value);
  for (const one of form.parentElement.querySelectorAll("li[data-name]")) {
    one.hidden = !plain(one.dataset.name).includes(wanted);
  }
};
const findAll = () => all("form[data-find]").forEach(find);

export const start = () => {
  on("click", (event) => event.target.closest("[data-print]") && print());
  on("input", (event) => event.target.form?.matches("[data-find]") && find(event.target.form));
  hear("refreshed", findAll);
};
