/* Signing out leaves nothing on this device. */

import { hear, on, word } from "./page.js";
import { empty } from "./outbox.js";

let count = 0;

export const start = () => {
  hear("waiting", (now) => (count = now.count));
  on("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || new URL(form.action).pathname !== "/afmelden") return;
    event.preventDefault();
    if (count && !confirm(word("leaveAll", { n: count }))) return;
    await empty().catch(() => {});
    form.submit();
  });
};
