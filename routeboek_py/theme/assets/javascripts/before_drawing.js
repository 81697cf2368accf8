/**
 * What Material's own script and stylesheets expect to find before the page is drawn: that JavaScript
 * runs, where the site's root is, a place to remember the reader's choice of colours on this device,
 * and those colours.
 */
(() => {
  document.documentElement.classList.replace("no-js", "js");

  const base = document.currentScript?.dataset.base ?? ".";
  const scope = new URL(base, location.href);

  /** @param {string} key @param {URL} at */
  const named = (key, at) => `${at.pathname}.${key}`;

  /** @param {string} key */
  const get = (key, storage = localStorage, at = scope) => {
    try {
      return JSON.parse(storage.getItem(named(key, at)) ?? "null");
    } catch {
      return null; // storage is blocked or holds something else: as if nothing was chosen
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
    __md_set: (/** @type {string} */ key, /** @type {unknown} */ value, storage = localStorage, at = scope) => {
      try {
        storage.setItem(named(key, at), JSON.stringify(value));
      } catch {
        // storage is blocked or full: the choice holds for this page only
      }
    },
  });

  for (const [name, value] of Object.entries(get("__palette")?.color ?? {})) {
    document.body.setAttribute(`data-md-color-${name}`, String(value));
  }
})();
