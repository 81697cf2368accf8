/**
 * The service worker: keeps the site on the reader's device, so that it opens without the network,
 * and gives out one version at a time.
 *
 * In front of this text, publishing puts `bestanden`: every file of the site with its SHA-256, by
 * its address below the root ("" is the first page), and `later`: those that are kept only once
 * somebody needs them (the calculator's fallback). So this script differs with every change of the
 * site, by which a browser sees that there is a new version.
 *
 * A file is kept under its address and checksum, and is let in only if the checksum is right. An
 * update therefore fetches what has changed and nothing else, half an update is simply gone on
 * with, and a file of another version is never given out. What is kept of a version goes when the
 * next one takes over.
 */

/** @typedef {Event & { waitUntil(done: Promise<unknown>): void }} Lasting */
/** @typedef {Lasting & { request: Request, respondWith(response: Promise<Response>): void }} Asked */

const here = /** @type {any} */ (globalThis);
const ROOT = new URL("./", here.location.href).href;
const CACHE = `routeboek ${ROOT}`;
const AT_ONCE = 6;
/** Whatever the browser itself kept of earlier: ask the server whether it is still so. */
const ASK_SERVER = /** @type {RequestInit} */ ({ cache: "no-cache" });
/** The page that says that a page does not exist. */
const NOT_FOUND = "404.html";
/** Lies in the cache as long as this version is past mending. */
const BROKEN = `${ROOT}?stuk`;
/** @type {boolean | undefined} undefined: not looked yet */
let broken;
/** @type {Promise<void> | undefined} while it is tried to make this version whole again */
let recovering;

here.addEventListener("install", (/** @type {Lasting} */ event) => event.waitUntil(keepAll()));
here.addEventListener("activate", (/** @type {Lasting} */ event) => event.waitUntil(takeOver()));
here.addEventListener("fetch", (/** @type {Asked} */ event) => {
  const { url, method, mode } = event.request;
  if (method !== "GET" || !url.startsWith(ROOT)) return;
  const name = nameOf(url, mode === "navigate");
  if (name !== undefined) event.respondWith(give(event, name));
  else if (mode === "navigate") event.respondWith(notOurs(event.request));
});
here.addEventListener("message", (/** @type {MessageEvent} */ event) => {
  if (event.data === "neem over") here.skipWaiting();
});

/** Fetch what is not there yet; any file that cannot be had, or is another, makes this fail. */
async function keepAll() {
  const names = Object.keys(bestanden).filter((name) => !later.includes(name));
  const cache = await caches.open(CACHE);
  const keepNext = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      if (!(await cache.match(keyOf(name)))) await cache.put(keyOf(name), await fetchWhole(name));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
}

/** Throw away what no file of this version is, and answer for the pages that are open. */
async function takeOver() {
  const { installing, waiting } = here.registration;
  // Where the next version is on its way already, some of that is its; then that one clears up.
  if (!installing && !waiting) {
    const cache = await caches.open(CACHE);
    const ours = new Set(Object.keys(bestanden).map(keyOf));
    const old = (await cache.keys()).filter(({ url }) => !ours.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
  await here.clients.claim();
}

/**
 * Which file is asked for; undefined if there is none of that name. An address may end in "?" and
 * the beginning of a checksum: then it asks for that very file and no later one.
 *
 * @param {string} url @param {boolean} isPage whatever stands behind "?" is then not for us
 * @returns {string | undefined}
 */
function nameOf(url, isPage) {
  const [address, asked = ""] = url.slice(ROOT.length).split("#")[0].split("?");
  const name = address.replace(/(^|\/)index\.html$/, "$1");
  if (!Object.hasOwn(bestanden, name)) return undefined;
  return isPage || bestanden[name].startsWith(asked) ? name : undefined;
}

/** @param {Asked} event @param {string} name */
async function give(event, name) {
  const { request } = event;
  const cache = await kept();
  if (!cache) return fetch(request);
  broken ??= Boolean(await cache.match(BROKEN));
  if (!broken) return (await cache.match(keyOf(name))) ?? mend(cache, name, request);
  recovering ??= recover(cache).finally(() => (recovering = undefined));
  event.waitUntil(recovering);
  return fetch(request, ASK_SERVER).catch(
    async (noNetwork) => (await cache.match(keyOf(name))) ?? Promise.reject(noNetwork),
  );
}

/**
 * What is kept. Null if the reader had the site taken off the device while a page was open, or forbade
 * his browser to keep anything.
 */
async function kept() {
  try {
    return (await caches.has(CACHE)) ? await caches.open(CACHE) : null;
  } catch {
    return null;
  }
}

/** A page that this version does not have: perhaps the server does. @param {Request} request */
async function notOurs(request) {
  const folder = `${request.url.split(/[?#]/)[0]}/`;
  if (nameOf(folder, true) !== undefined) return Response.redirect(folder, 302);
  try {
    return await fetch(request);
  } catch (noNetwork) {
    const page = await (await kept())?.match(keyOf(NOT_FOUND));
    if (!page) throw noNetwork;
    return new Response(page.body, { ...head(page), status: 404 });
  }
}

/**
 * Something that should be kept is not. If the server still has it, all is well again. If the
 * server has another, this version cannot be whole any more: then the network answers everything,
 * until the next version takes over or the server has this one again.
 *
 * @param {Cache} cache @param {string} name @param {Request} request
 */
async function mend(cache, name, request) {
  try {
    const whole = await fetchWhole(name);
    cache.put(keyOf(name), whole.clone()).catch(() => {}); // no room: the answer is right all the same
    return whole;
  } catch {
    const response = await fetch(request, ASK_SERVER);
    if (response.ok && !response.redirected && !later.includes(name)) {
      broken = true;
      await cache.put(BROKEN, new Response()).catch(() => {}); // no room: we find out again, then
    }
    return response;
  }
}

/** @param {Cache} cache */
async function recover(cache) {
  try {
    await keepAll();
    await cache.delete(BROKEN);
    broken = false;
  } catch {
    // the server has another version, or there is no network: it stays as it is
  }
}

/** Fetch a file, and see that it is the right one. @param {string} name */
async function fetchWhole(name) {
  const response = await fetch(`${ROOT}${name}`, {
    ...ASK_SERVER,
    credentials: "same-origin",
    integrity: `sha256-${base64(bestanden[name])}`,
  });
  // Some hosts say "not found" with the page that says so; its checksum is what counts.
  if (!response.ok && name !== NOT_FOUND) throw new Error(`${response.status} ${name}`);
  // A new response: one that came by way of a redirect may not answer for a page.
  return new Response(await response.blob(), head(response));
}

/** @param {Response} response */
const head = ({ headers }) => ({
  headers: { "Content-Type": headers.get("Content-Type") ?? "application/octet-stream" },
});

/** @param {string} name */
const keyOf = (name) => `${ROOT}${name}?${bestanden[name]}`;

/** @param {string} hex */
function base64(hex) {
  const bytes = hex.match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
}
