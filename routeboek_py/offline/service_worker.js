/**
 * The service worker: keeps the site on the reader's device, so that it opens without the network,
 * and serves one version at a time.
 *
 * Publishing adds two values before this text. `bestanden` has the SHA-256 of every file of the
 * site, by its address below the root ("" is the first page). `later` has the files that are only
 * kept after their first use (such as the calculator's fallback). So this script changes with every
 * change of the site, which tells the browser that there is a new version.
 *
 * A file is kept by address and checksum, and only if the checksum is correct. So an update fetches
 * only changed files, an interrupted update simply continues, and a file of another version is
 * never served. Files of an old version are removed when the next version takes over.
 */

/** @typedef {Event & { waitUntil(done: Promise<unknown>): void }} Lasting */
/** @typedef {Lasting & { request: Request, respondWith(response: Promise<Response>): void }} Asked */

const here = /** @type {any} */ (globalThis);
const ROOT = new URL("./", here.location.href).href;
const CACHE = `routeboek ${ROOT}`;
const AT_ONCE = 6;
/** A file fails after this time without a byte. (patience.js has such times; this cannot import it.) */
const STILL_MS = 12_000;
/** Ask the server whether a file in the browser's own cache is still current. */
const ASK_SERVER = /** @type {RequestInit} */ ({ cache: "no-cache" });
/** The page for an address that does not exist. */
const NOT_FOUND = "404.html";
/** In the cache while this version cannot be repaired. */
const BROKEN = `${ROOT}?stuk`;
/** @type {boolean | undefined} undefined: not checked yet */
let broken;
/** @type {Promise<void> | undefined} while this version is being repaired */
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

/** Fetch the missing files; fails if any file cannot be loaded or is of another version. */
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

/** Remove files that are not of this version, and serve the open pages. */
async function takeOver() {
  const { installing, waiting } = here.registration;
  // If a newer version is being installed, some files belong to it; then it does this itself.
  if (!installing && !waiting) {
    const cache = await caches.open(CACHE);
    const ours = new Set(Object.keys(bestanden).map(keyOf));
    const old = (await cache.keys()).filter(({ url }) => !ours.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
  await here.clients.claim();
}

/**
 * The name of the requested file; undefined if there is none. An address may end in "?" and the
 * start of a checksum: then only a file with that checksum will do.
 *
 * @param {string} url @param {boolean} isPage ignore what is after "?"
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
  if (!broken) return (await cache.match(keyOf(name))) ?? (later.includes(name) ? passOn : mend)(cache, name, event);
  recovering ??= recover(cache).finally(() => (recovering = undefined));
  event.waitUntil(recovering);
  return fetch(request, ASK_SERVER).catch(
    async (noNetwork) => (await cache.match(keyOf(name))) ?? Promise.reject(noNetwork),
  );
}

/** The cache. Null if the reader removed the site while a page was open, or forbids storage. */
async function kept() {
  try {
    return (await caches.has(CACHE)) ? await caches.open(CACHE) : null;
  } catch {
    return null;
  }
}

/**
 * Answer a request for a page that this version does not have: the server may have it.
 *
 * @param {Request} request
 */
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
 * Fetch a file that is kept once it is used. It is passed on while it comes in, as it is large: the
 * page sees that it moves. It is kept if it is right.
 *
 * @param {Cache} cache @param {string} name @param {Asked} event
 */
async function passOn(cache, name, event) {
  const stop = new AbortController();
  const asked = fetch(event.request, { ...ASK_SERVER, signal: stop.signal });
  const response = await within(asked).catch((error) => {
    stop.abort(); // what hangs would keep this version at work when the next one wants to take over
    throw error;
  });
  if (response.status !== 200 || !response.body) return response;
  const [given, mine] = response.body.tee();
  const keep = async () => cache.put(keyOf(name), await checked(name, response, mine));
  event.waitUntil(keep().catch(() => {})); // another file, not whole, or no space: not kept
  return new Response(given, head(response));
}

/**
 * Handle a file that should be kept but is missing. If the server still has it, it is kept again.
 * If the server has another, this version is broken: then the network answers all requests, until
 * the next version takes over or the server has this version again.
 *
 * @param {Cache} cache @param {string} name @param {Asked} event
 */
async function mend(cache, name, { request }) {
  try {
    const whole = await fetchWhole(name);
    cache.put(keyOf(name), whole.clone()).catch(() => {}); // no space: still correct
    return whole;
  } catch {
    const response = await fetch(request, ASK_SERVER);
    if (response.ok && !response.redirected) {
      broken = true;
      await cache.put(BROKEN, new Response()).catch(() => {}); // no space: detected again next time
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
    // the server has another version, or there is no network: still broken
  }
}

/** Fetch a file and check its checksum. @param {string} name */
async function fetchWhole(name) {
  const stop = new AbortController();
  const asked = fetch(`${ROOT}${name}`, { ...ASK_SERVER, credentials: "same-origin", signal: stop.signal });
  try {
    const response = await within(asked);
    // Some hosts serve the "not found" page with status 404; only its checksum counts.
    if (!response.ok && name !== NOT_FOUND) throw new Error(`${response.status} ${name}`);
    return await checked(name, response, response.body);
  } finally {
    stop.abort(); // so that the next request for this file does not wait for this one
  }
}

/**
 * The whole file; fails if it is another, or if it stands still. (The browser could check the
 * checksum itself, but would then show nothing of the file before it is whole.)
 *
 * @param {string} name @param {Response} response @param {ReadableStream<Uint8Array<ArrayBuffer>> | null} body
 */
async function checked(name, response, body) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  const reader = (body ?? new Blob().stream()).getReader();
  try {
    for (let part = await within(reader.read()); !part.done; part = await within(reader.read())) parts.push(part.value);
  } finally {
    reader.cancel().catch(() => {}); // does nothing to a whole file
  }
  const whole = await new Blob(parts).arrayBuffer();
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  if (Array.from(sum, hex).join("") !== bestanden[name]) throw new Error(`another ${name}`);
  // A new response, because a redirected response may not answer a page request.
  return new Response(whole, head(response));
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
function within(work) {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error("it stands still")), STILL_MS);
    work.then(resolve, reject).finally(() => clearTimeout(patience));
  });
}

/** @param {Response} response */
const head = ({ headers }) => ({
  headers: { "Content-Type": headers.get("Content-Type") ?? "application/octet-stream" },
});

/** @param {string} name */
const keyOf = (name) => `${ROOT}${name}?${bestanden[name]}`;

/** @param {number} byte */
const hex = (byte) => byte.toString(16).padStart(2, "0");
