/* Beside the drawing: a signal shows whom it is about, a name is found as it is typed. */

import { all, first, hear, on, part, word } from "./page.js";
import { nameOf } from "./effects.js";
import { say } from "./say.js";

let about = "";

/* Somebody drawn, drawn again, with a bar, or in a row. */
const SHOWN = "svg [data-person], svg [data-again], svg [data-holder], [data-whom]";
const whose = ({ dataset }) => dataset.person ?? dataset.again ?? dataset.holder ?? dataset.whom;
const called = (one) => nameOf(one) || first("bdi", one)?.textContent;

const aboutOf = (button) => button.closest("[data-about]").dataset.about;

const draw = () => {
  const ids = new Set(about.split(" "));
  const people = all(SHOWN);
  const found = people.filter((one) => ids.has(whose(one)));
  for (const one of people) one.classList.toggle("is-pointed", ids.has(whose(one)));
  for (const button of all("[data-show]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", about !== "" && aboutOf(button) === about);
  }
  return found;
};

const point = (ids) => {
  about = ids === about ? "" : ids;
  const found = draw();
  if (!about) return;
  found[0]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  say(found.length ? word("about", { names: [...new Set(found.map(called))].join(", ") }) : word("notDrawn"));
};

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const find = (form) => {
  const wanted = plain(first("input[type=search]", form).value);
  const people = all("li[data-name]", form.parentElement);
  for (const one of people) one.hidden = !plain(one.dataset.name).includes(wanted);
  first("[data-nobody]", form.parentElement).hidden = !wanted || people.some((one) => !one.hidden);
};

export const start = () => {
  on("click", ({ target }) => {
    const button = target.closest("[data-show]");
    if (button) point(aboutOf(button));
    if (target.closest("[data-print]")) print();
  });
  on("keydown", (event) => {
    if (event.key === "Escape" && about && !part("blad")?.open) point(about);
  });
  on("input", ({ target }) => target.form?.matches("[data-find]") && find(target.form));
  hear("refreshed", () => {
    draw();
    all("form[data-find]").forEach(find);
  });
  draw();
};
