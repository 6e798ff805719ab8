/* What others change comes in by itself, and so does a new day. */

import { household, main, on, tell, version, word } from "./page.js";
import { refresh } from "./morph.js";
import { show } from "./say.js";

const AGAIN_MS = 2000;

let source = null;

const changed = async (event) => {
  const now = JSON.parse(event.data);
  tell("connected");
  const turned = (now.today ?? "") > main().dataset.today;
  if (turned || now.version > version()) await refresh(turned ? 0 : now.version);
  if (turned) show(word("newDay"));
};

const listen = () => {
  source?.close();
  source = new EventSource(`/api/households/${encodeURIComponent(household())}/events`);
  source.addEventListener("changed", changed);
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => document.hidden || listen(), AGAIN_MS);
  });
};

export const start = () => {
  if (!household()) return;
  listen();
  on("visibilitychange", () => (document.hidden ? source.close() : listen()));
};
