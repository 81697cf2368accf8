/** The service worker of a preview: it keeps nothing, removes what was kept, then itself. */
(() => {
  const here = /** @type {any} */ (globalThis);

  here.addEventListener("install", () => here.skipWaiting());
  here.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(clear()));

  async function clear() {
    const kept = (await caches.keys()).filter((name) => name.startsWith("routeboek "));
    await Promise.all(kept.map((name) => caches.delete(name)));
    await here.registration.unregister();
  }
})();
