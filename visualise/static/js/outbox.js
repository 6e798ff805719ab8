/* Commands on their way: kept until the server has them, posted one by one, in order. */

import { dayBefore, first, hear, on, tell, word } from "./page.js";
import { forget, openVault } from "./vault.js";

const WAITS_MS = [300, 700, 1500, 3000, 5000];
const ANSWER_WITHIN_MS = 15_000;
const KEPT_WITHIN_MS = 1000;
const MOST_TRIES = 6;

const queue = [];
const last = new Map();
let vault = null;
let opening = null;
let draining = false;
let failures = 0;
let timer = 0;

/* What cannot be written down counts too; what is about to be does not yet. */
const count = () => queue.filter(({ order, tried }) => order || tried).length;
const report = () => tell("waiting", { count: count(), stuck: failures > 0 });

const secret = async () => {
  const answer = await fetch("/api/me", { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  return answer.ok && Uint8Array.from(atob((await answer.json()).outbox_key), (letter) => letter.charCodeAt(0));
};

/* Open the drawer, and take up what an earlier page left in it. */
const open = async () => {
  const key = await secret().catch(() => undefined);
  if (key === undefined) opening = null; /* no line: later */
  if (!key) return;
  try {
    const drawer = await openVault(key);
    queue.unshift(...(await drawer.entries()));
    vault = drawer;
  } catch {
    tell("blocked");
  }
};
const ready = () => (opening ??= open());

/* Write a command down, or keep it in memory. */
const write = async (one) => {
  await Promise.race([ready(), new Promise((late) => setTimeout(late, KEPT_WITHIN_MS))]);
  try {
    if (vault && !one.order && !one.gone) one.order = await vault.put(one.command);
    if (one.order && one.gone) await vault.remove(one.order);
  } catch {
    tell("blocked");
  }
  one.tried = true;
  report();
};
let writing = Promise.resolve();
const keep = (one) => (writing = writing.then(() => write(one)));

const drop = async (one) => {
  one.gone = true;
  if (queue.includes(one)) queue.splice(queue.indexOf(one), 1);
  if (one.order) await vault?.remove(one.order).catch(() => {});
};

const post = async (command) => {
  const { household, ...said } = command;
  try {
    const answer = await fetch(`/api/households/${encodeURIComponent(household)}/commands`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...said, after: last.get(household) ?? null }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const json = (answer.headers.get("Content-Type") ?? "").includes("json");
    return { status: answer.status, body: json ? await answer.json() : {} };
  } catch {
    return { status: 0, body: {} };
  }
};

/* Post one command. False when it has to wait. */
const deliver = async (one) => {
  const { command } = one;
  const { status, body } = await post(command);
  one.tries = (one.tries ?? 0) + (status === 500);
  if ([0, 401, 429].includes(status) || status > 500) return false;
  if (status === 500 && one.tries < MOST_TRIES) return false;
  failures = 0;
  if (body.code === "out_of_order" && last.delete(command.household)) return true;
  if (body.code === "made_tomorrow" && !one.earlier) {
    one.earlier = true; /* midnight came here first */
    command.made_on = dayBefore(command.made_on);
    return true;
  }
  if (body.code === "conflict") {
    one.held = true;
    tell("conflict", { command, answer: body });
    return true;
  }
  if (status < 300) last.set(command.household, command.id);
  await drop(one);
  tell(status < 300 ? "acknowledged" : "refused", { command, answer: body });
  return true;
};

const next = () => queue.find((one) => !one.held);

const run = async () => {
  for (let one = next(); one; one = next()) {
    if (one.order && !(await vault.has(one.order).catch(() => true))) {
      await drop(one);
      tell("acknowledged", { command: one.command, answer: {} });
    } else if (!(await deliver(one))) {
      timer = setTimeout(drain, WAITS_MS[Math.min(failures, WAITS_MS.length - 1)]);
      failures += 1;
      queue.forEach(keep);
      break;
    }
    report();
  }
};

/* Send what waits, one page at a time. */
const drain = async () => {
  clearTimeout(timer);
  timer = 0;
  if (draining) return;
  draining = true;
  try {
    await ready();
    await (navigator.locks ? navigator.locks.request("veilige-cirkels-outbox", run) : run());
  } finally {
    draining = false;
    report();
  }
  if (next() && !timer) drain();
};

/* Put a command in: written down and sent at once. */
export const add = (command) => {
  const one = { command };
  queue.push(one);
  report();
  keep(one);
  drain();
};

/* A command that met another goes, or a new one takes its place. */
export const settle = async (id, instead = null) => {
  const one = queue.find(({ command }) => command.id === id);
  if (!one) return;
  if (instead) {
    one.command = instead;
    one.held = false;
    if (one.order) await vault.put(instead, one.order).catch(() => {});
  } else await drop(one);
  report();
  drain();
};

/* Signing out leaves nothing on this device. */
const leave = async (event) => {
  const form = event.target;
  if (event.defaultPrevented || new URL(form.action).pathname !== "/afmelden") return;
  event.preventDefault();
  if (count() && !confirm(word("leaveAll", { n: count() }))) return;
  clearTimeout(timer);
  queue.length = 0;
  vault = null;
  await forget().catch(() => {});
  form.submit();
};

export const start = () => {
  on("submit", leave);
  drain();
  addEventListener("online", drain);
  hear("connected", drain);
  addEventListener("beforeunload", (event) => {
    if (first("form[data-dirty]") || queue.some((one) => !one.order)) event.preventDefault();
  });
};
