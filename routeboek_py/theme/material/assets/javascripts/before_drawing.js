/**
 * Sets up what Material's script and stylesheets need before the page is drawn: that JavaScript
 * runs, the site's root, a store for the reader's choice of colours on this device, and those
 * colours.
 *
 * Only this script uses the browser's stores for short values; everything that a page remembers
 * goes through here. A browser may forbid them, with an error at their name or on writing. A value
 * that cannot be stored on the device is remembered as long as the page is open.
 */
(() => {
  document.documentElement.classList.replace("no-js", "js");

  const base = document.currentScript?.dataset.base ?? ".";
  const scope = new URL(base, location.href);
  /** Values that are not stored on the device. @type {Map<string, unknown>} */
  const onThisPage = new Map();

  /** @param {string} name @returns {Storage | null} */
  const store = (name) => {
    try {
      return Reflect.get(globalThis, name) ?? null;
    } catch {
      // On a site with a repository or versions Material uses this name too: null makes that
      // harmless.
      Reflect.defineProperty(globalThis, name, { value: null });
      return null;
    }
  };
  const [device] = ["localStorage", "sessionStorage"].map(store);

  /** @param {string} key @param {URL} at */
  const named = (key, at) => `${at.pathname}.${key}`;

  /** @param {string} key @param {Storage | null} storage */
  const get = (key, storage = device, at = scope) => {
    const name = named(key, at);
    if (onThisPage.has(name)) return onThisPage.get(name);
    try {
      return JSON.parse(storage?.getItem(name) ?? "null");
    } catch {
      return null; // storage is blocked or has another value: nothing is chosen
    }
  };

  /** @param {string} key @param {unknown} value @param {Storage | null} storage */
  const set = (key, value, storage = device, at = scope) => {
    const name = named(key, at);
    onThisPage.set(name, value);
    try {
      if (!storage) return;
      storage.setItem(name, JSON.stringify(value));
      onThisPage.delete(name); // another tab may choose again
    } catch {
      // storage is blocked or full: the choice holds for this page only
    }
  };

  Object.assign(globalThis, {
    __md_scope: scope,
    __md_hash: (/** @type {string} */ text) => {
      let hash = 0;
      for (const letter of text) hash = ((hash << 5) - hash + letter.charCodeAt(0)) | 0;
      return hash;
    },
    __md_get: get,
    __md_set: set,
    // For our own scripts, which know nothing of Material.
    routeboekChoices: { get, set },
  });

  for (const [name, value] of Object.entries(get("__palette")?.color ?? {})) {
    document.body.setAttribute(`data-md-color-${name}`, String(value));
  }
})();
