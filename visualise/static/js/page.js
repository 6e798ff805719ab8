/* What the page says about itself, and the words it lends. */

const DAY_MS = 86_400_000;

export const first = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
export const on = (name, act, how) => document.addEventListener(name, act, how);
export const main = () => first("main[data-household]");
export const household = () => main()?.dataset.household ?? "";
export const version = () => Number(main()?.dataset.version ?? 0);
export const part = (id) => document.getElementById(id);
export const linkTo = (href) => first(`a[href="${CSS.escape(href)}"]`);
export const person = (id) => first(`svg [data-person="${CSS.escape(id)}"]`);

/* A sentence of the page by its name, `{name}` filled in. */
export const word = (name, values = {}) =>
  (part("woorden").dataset[name] ?? "").replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

/* The value of the button that closed a dialog. */
export const answerOf = (dialog) =>
  new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    dialog.returnValue = "";
    dialog.showModal();
  });

/* What one module tells the others. */
const news = new EventTarget();
export const tell = (name, detail = {}) => news.dispatchEvent(new CustomEvent(name, { detail }));
export const hear = (name, act) => news.addEventListener(name, (event) => act(event.detail));

export const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/* A random UUID, also without a certificate. */
export const uuid = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

const isoDay = (ms) => new Date(ms).toISOString().slice(0, 10);

export const dayBefore = (day) => isoDay(Date.parse(day) - DAY_MS);

/* Midnight here: only differences count. */
const localDay = (now = new Date()) => Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
const begun = localDay();
const given = main()?.dataset.today;

/* The day the server said, and the midnights since. */
export const today = () => {
  const counted = isoDay(Date.parse(given) + localDay() - begun);
  const said = main().dataset.today;
  return counted > said ? counted : said;
};

/* Another page of ours as a document; nothing in it runs. */
export const read = (address) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = 15_000;
    request.onload = () => resolve({ page: request.response ?? new Document(), status: request.status });
    request.onerror = request.ontimeout = reject;
    request.send();
  });
