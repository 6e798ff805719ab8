/* Two changed the same: the second one sees both and decides. */

import { answerOf, first, hear, household, part } from "./page.js";
import { decide } from "./commands.js";
import { elsewhere, show } from "./say.js";

let asked = Promise.resolve();

const ask = async (command, answer) => {
  const dialog = part("botsing");
  for (const name of ["said", "yours", "theirs"]) first(`[data-${name}]`, dialog).textContent = answer[name] ?? "";
  await decide(command, (await answerOf(dialog)) === "anyway");
};

export const start = () => {
  hear("conflict", ({ command, answer }) => {
    if (command.household === household()) asked = asked.then(() => ask(command, answer));
    else show(answer.said, elsewhere(command));
  });
};
