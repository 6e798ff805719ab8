/* The encrypted drawer of the outbox: only its user's key opens it. */

import { hex } from "./page.js";

const NAME = "veilige-cirkels";
const STORE = "outbox";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const opened = () => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "order", autoIncrement: true });
  return done(request);
};

/* Throw everything away: somebody signs out. */
export const forget = () =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });

export const openVault = async (secret) => {
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]);
  const owner = hex(new Uint8Array(await crypto.subtle.digest("SHA-256", secret)).slice(0, 16));
  const bound = new TextEncoder().encode(owner);
  const database = await opened();
  const inside = (mode) => database.transaction(STORE, mode).objectStore(STORE);
  database.onversionchange = () => database.close();

  const seal = async (entry) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(entry));
    return { owner, iv, sealed: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound }, key, text) };
  };
  const unseal = async ({ iv, sealed }) => {
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bound }, key, sealed);
    return JSON.parse(new TextDecoder().decode(text));
  };

  return {
    /* Keep an entry, or in the place of an earlier one; gives its number. */
    put: async (entry, order) => {
      const kept = await seal(entry);
      const drawer = inside("readwrite");
      const request = drawer.put(order ? { ...kept, order } : kept);
      return new Promise((resolve, reject) => {
        drawer.transaction.oncomplete = () => resolve(request.result);
        drawer.transaction.onabort = drawer.transaction.onerror = () => reject(drawer.transaction.error);
      });
    },
    has: async (order) => (await done(inside("readonly").getKey(order))) !== undefined,
    remove: (order) => done(inside("readwrite").delete(order)),
    /* What was kept earlier, oldest first; another user's is taken out. */
    entries: async () => {
      const found = [];
      for (const kept of await done(inside("readonly").getAll())) {
        const entry = kept.owner === owner ? await unseal(kept).catch(() => null) : null;
        if (entry) found.push({ order: kept.order, command: entry });
        else await done(inside("readwrite").delete(kept.order));
      }
      return found;
    },
  };
};
