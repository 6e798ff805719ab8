/* Making commands, showing at once what they do. */

import { hear, household, tell, today, uuid, version } from "./page.js";
import { refresh } from "./morph.js";
import { add, settle } from "./outbox.js";

const pending = new Map();

let device = uuid();
try {
  device = sessionStorage.getItem("device") ?? device;
  sessionStorage.setItem("device", device);
} catch {
  /* nothing may be kept: a device by itself */
}

/* Send a deed. `effect` draws it, again after every refresh; `answered` hears whether it was
   "acknowledged", "refused" or "decided" after a clash. */
export const send = ({ deed, fields, form, effect, answered, seen = version() }) => {
  const command = {
    id: uuid(),
    household: household(),
    do: deed,
    ...(form ? { form } : { with: fields }),
    made_on: today(),
    seen,
    device,
  };
  pending.set(command.id, { effect, answered });
  effect?.();
  tell("made");
  add(command);
  return command.id;
};

const finish = (name) => ({ command, answer }) => {
  const mine = pending.get(command.id);
  pending.delete(command.id);
  if (command.household === household()) refresh(answer.version);
  if (!mine?.answered?.(name, answer)) tell(`say-${name}`, { command, answer });
};

/* The second one decides: leave it, or do it after all. */
export const decide = async (command, anyway) => {
  const mine = pending.get(command.id);
  pending.delete(command.id);
  mine?.answered?.("decided");
  await refresh();
  if (!anyway) return settle(command.id);
  const again = { ...command, id: uuid(), seen: version(), made_on: today() };
  pending.set(again.id, { effect: mine?.effect });
  return settle(command.id, again);
};

export const start = () => {
  for (const name of ["acknowledged", "refused"]) hear(name, finish(name));
  hear("refreshed", () => pending.forEach(({ effect }) => effect?.()));
};
