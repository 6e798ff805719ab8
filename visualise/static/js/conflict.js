/* Two people changed the same: the second one sees both and decides. */

import { hear, household, part } from "./page.js";
import { decide } from "./commands.js";
import { elsewhere, show } from "./say.js";

const waiting = [];
let asked = null;

const next = () => {
  const dialog = part("botsing");
  if (asked || !waiting.length || !dialog) return;
  asked = waiting.shift();
  for (const name of ["said", "yours", "theirs"]) {
    dialog.querySelector(`[data-${name}]`).textContent = asked.answer[name] ?? "";
  }
  dialog.returnValue = "";
  dialog.showModal();
};

export const start = () => {
  hear("conflict", (conflict) => {
    if (conflict.command.household === household()) waiting.push(conflict);
    else show(conflict.answer.said, elsewhere(conflict.command));
    next();
  });
  part("botsing")?.addEventListener("close", async (event) => {
    const { command } = asked;
    await decide(command, event.target.returnValue === "anyway");
    asked = null;
    next();
  });
};
