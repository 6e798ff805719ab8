/* Forms of deeds become commands: shown at once, errors back at the field. */

import { all, first, household, on, part, person, uuid } from "./page.js";
import { send } from "./commands.js";
import { added, moved, named, nameOf } from "./effects.js";
import { askLevels } from "./moves.js";
import { cellOf, freePlace, middleOf, readRings, standing, zoneAt, zoneOf } from "./rings.js";
import { busy, say, show } from "./say.js";
import { current, filling, goOn, open } from "./sheet.js";

const ENVELOPE = new Set(["do", "id", "seen", "terug", "van"]);
const NEW_IDS = { add_person: "person", open_worry: "worry", make_wish: "wish", add_task: "task", add_place: "place", give_role: "holding" };
const ANSWER_LIKELY_MS = 400;

const shownMove = ({ person: id, circle }) => {
  const rings = readRings();
  const group = person(id);
  if (!circle || !rings || !group || group.dataset.circle === "member") return null;
  const body = standing(rings, group);
  const zone = zoneOf(rings, circle, zoneAt(rings, body)?.area);
  const wish = circle === group.dataset.circle ? body : zone && middleOf(zone);
  return zone && moved(id, freePlace(rings, zone, wish, body, group), circle);
};

/* What a deed shows at once and adds to the form. */
const effectOf = (deed, fields) => {
  if (deed === "add_person") {
    const draw = added(fields);
    const place = draw();
    return { effect: draw, more: place ? [["cell", cellOf(place)]] : [] };
  }
  if (deed === "edit_person" && fields.name) return { effect: named(fields.person, fields.name) };
  return deed === "move" ? { effect: shownMove(fields) } : {};
};

const pairsOf = (form, submitter) =>
  [...new FormData(form, submitter)].filter(([name, value]) => typeof value === "string" && !ENVELOPE.has(name));

const clear = (form) => {
  for (const line of all(".problem", form)) line.remove();
  for (const field of all("[aria-invalid]", form)) field.removeAttribute("aria-invalid");
};

const complain = (form, name, text) => {
  const field = [...form.elements].find((one) => one.name === name && one.type !== "hidden");
  const line = Object.assign(document.createElement("p"), { className: "problem", id: `problem-${uuid()}`, textContent: text });
  (field?.closest(".field") ?? form).append(line);
  say(text);
  if (!field) return;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", line.id);
  field.focus();
};

const fill = (form, pairs) => {
  for (const field of form.elements) {
    const given = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = given.includes(field.value);
    else if (given.length && !/hidden|submit/.test(field.type)) field.value = given[0];
  }
};

/* Ready for the next one: what was typed goes, what was chosen stays. */
const ready = (form, deed) => {
  delete form.dataset.dirty;
  delete form.dataset.problem;
  const id = form.elements[NEW_IDS[deed]];
  if (!id) return;
  id.value = uuid();
  const typed = all("input[type=text], textarea", form);
  for (const field of typed) field.value = "";
  typed[0]?.focus();
};

let latest = "";

/* Whether a form is about the same as what was sent. */
const alike = (deed, pairs) => ({ type, name, value }) =>
  type !== "hidden" || ENVELOPE.has(name) || name === NEW_IDS[deed] || name.startsWith("was.")
  || pairs.some(([key, given]) => key === name && given === value);

/* What was refused is in its form again. */
const giveBack = async (form, deed, pairs, sheet, { code, field, said }) => {
  if (!form.isConnected) await open(sheet);
  const forms = form.isConnected ? [form] : all(`form[data-deed="${deed}"]`, part("blad"));
  const again = forms.find((one) => [...one.elements].every(alike(deed, pairs)));
  if (!again) return show(said);
  if (again.dataset.dirty === undefined) fill(again, pairs);
  again.dataset.dirty = "";
  again.dataset.problem = code ?? "";
  complain(again, field, said);
};

const submitted = async (form, submitter) => {
  const { deed } = form.dataset;
  const pairs = pairsOf(form, submitter);
  const whole = JSON.stringify([deed, pairs]);
  if (whole === latest) return; /* touched twice */
  const fields = Object.fromEntries(pairs);
  if (deed === "move" && fields.circle === "some" && !fields.worry) {
    const levels = await askLevels(nameOf(person(fields.person)));
    if (levels === null) return;
    pairs.push(...Object.entries(levels).map(([id, level]) => [`level.${id}`, level]));
  }
  clear(form);
  const { effect, more = [] } = effectOf(deed, fields);
  const sheet = current();
  const to = form.elements.terug?.value;
  const go = () => goOn(to, sheet);
  const leave = sheet.href && setTimeout(go, ANSWER_LIKELY_MS);
  const free = busy(form);
  latest = whole;
  const answered = (name, answer) => {
    if (latest === whole) latest = "";
    free();
    clearTimeout(leave);
    const back = () => giveBack(form, deed, pairs, sheet.href, answer);
    if (name !== "refused" || !answer.said || !(form.isConnected || sheet.href)) go();
    else if (form.isConnected || !filling()) return back();
    else part("blad").addEventListener("close", back, { once: true }); /* first what is filled in now */
    return false;
  };
  send({ deed, form: [...pairs, ...more], effect, answered, seen: form.elements.seen && +form.elements.seen.value });
  ready(form, deed);
};

const caught = (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches("form[data-deed]")) return;
  event.preventDefault();
  submitted(form, event.submitter).catch(() => form.submit());
};

export const start = () => {
  if (!household()) return;
  on("submit", caught);
  on("input", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-deed]")) form.dataset.dirty = "";
  });
};
