/* What is said: aloud, in the toast, when two changed the same, and what still waits. */

import { answerOf, first, hear, household, part, word } from "./page.js";
import { decide } from "./commands.js";

const region = part("gezegd");

/* Have a sentence read aloud; under an open dialog nothing is heard. */
export const say = (text) => {
  if (!text) return;
  const place = first("dialog[open]") ?? document.body;
  if (region.parentNode !== place) place.append(region);
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 30);
};

/* Show a sentence until the next one; `change` can be taken back from there. */
export const show = (text, { change = "", link = "" } = {}) => {
  const box = part("melding");
  say(text);
  const [line, more, back] = ["p", "a", "form"].map((one) => first(one, box));
  line.textContent = text;
  more.hidden = !link;
  more.href = link;
  back.hidden = !change;
  back.elements.change.value = change;
  box.hidden = false;
  box.popover = null;
  return box;
};

/* Something is on its way: it shows that until it is let go. */
export const busy = (one) => {
  one?.setAttribute("data-busy", "");
  return () => one?.removeAttribute("data-busy");
};

/* A refusal stays until the next thing is done. */
let refusal = false;

const acknowledged = ({ command, answer: { said, change, notes = [], grew = [] } }) => {
  if (command.household !== household() || !said || refusal) return;
  const lines = [said, ...notes, ...(grew.length ? [word("grew")] : [])];
  show(lines.join(" "), { change });
  if (lines.length === 1 && first("[data-part=toast]")) part("melding").hidden = true;
};

const elsewhere = ({ household: of }) =>
  of === household() ? {} : { link: `/huishouden/${encodeURIComponent(of)}` };

const refused = ({ command, answer }) => {
  refusal = true;
  const box = show(answer.said || word("failed"), elsewhere(command));
  if (!first("dialog[open]")) return;
  box.popover = "manual"; /* over the dialog */
  box.showPopover();
};

let asked = Promise.resolve();

/* Two changed the same: the second one sees both and decides. */
const ask = async (command, answer) => {
  const dialog = part("botsing");
  for (const name of ["said", "yours", "theirs"]) first(`[data-${name}]`, dialog).textContent = answer[name] ?? "";
  await decide(command, (await answerOf(dialog)) === "anyway");
};

let now = {};
const waiting = (more) => {
  now = { ...now, ...more };
  const { count, stuck, blocked } = now;
  const line = part("wachtrij");
  const name = blocked ? "memory" : count === 1 ? "waitingOne" : "waitingMany";
  const text = stuck && count ? word(name, { n: count }) : blocked ? word("blocked") : "";
  line.hidden = !text;
  if (text && !line.textContent) say(text);
  line.textContent = text;
};

export const start = () => {
  hear("say-acknowledged", acknowledged);
  hear("say-refused", refused);
  hear("conflict", ({ command, answer }) => {
    if (command.household === household()) asked = asked.then(() => ask(command, answer));
    else show(answer.said, elsewhere(command));
  });
  hear("made", () => (refusal = false));
  hear("waiting", waiting);
  hear("blocked", () => waiting({ blocked: true }));
};
