/**
 * The service worker: keeps the whole site on the reader's device, so that it opens without the
 * network, and gives out one version at a time.
 *
 * In front of this text, publishing puts `bestanden`: every file of the site with its SHA-256, by
 * its address below the root ("" is the first page), and `later`: those that are kept only once
 * somebody needs them. So this script differs with every change of the site, by which a browser
 * sees that there is a new version.
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

here.addEventListener("install", (/** @type {Lasting} */ event) => event.waitUntil(keepAll()));
here.addEventListener("activate", (/** @type {Lasting} */ event) => event.waitUntil(takeOver()));
here.addEventListener("fetch", (/** @type {Asked} */ event) => {
  const file = fileFor(event.request);
  if (file !== undefined) event.respondWith(give(event, file));
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
      if (!(await cache.match(keyOf(name)))) await keep(cache, name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
}

/** Throw away what no file of this version is, and answer for the pages that are open. */
async function takeOver() {
  const cache = await caches.open(CACHE);
  const ours = new Set(Object.keys(bestanden).map(keyOf));
  const old = (await cache.keys()).filter(({ url }) => !ours.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
  await here.clients.claim();
}

/**
 * Which file is asked for; undefined if it is not for us to answer. An address may end in "?" and
 * the beginning of a checksum: then it asks for that very file and no later one.
 *
 * @param {Request} request
 * @returns {string | undefined}
 */
function fileFor({ url, method, mode }) {
  if (method !== "GET" || !url.startsWith(ROOT)) return undefined;
  const [address, asked = ""] = url.slice(ROOT.length).split("#")[0].split("?");
  const name = decodeURIComponent(address).replace(/(^|\/)index\.html$/, "$1");
  if (Object.hasOwn(bestanden, name)) {
    return mode === "navigate" || bestanden[name].startsWith(asked) ? name : undefined;
  }
  return mode === "navigate" ? NOT_FOUND : undefined;
}

/** @param {Asked} event @param {string} name */
async function give(event, name) {
  const { request } = event;
  const folder = name === NOT_FOUND && folderFor(request.url);
  if (folder) return Response.redirect(folder, 302);
  const cache = await caches.open(CACHE);
  broken ??= Boolean(await cache.match(BROKEN));
  if (broken) {
    event.waitUntil(recover(cache));
    return fetch(request, ASK_SERVER);
  }
  const kept = (await cache.match(keyOf(name))) ?? (await mend(cache, name, request));
  return name === NOT_FOUND && kept.ok ? new Response(kept.body, { ...head(kept), status: 404 }) : kept;
}

/** The address with a "/" at its end, if there is a page there. @param {string} url */
function folderFor(url) {
  const [address] = url.split(/[?#]/);
  return Object.hasOwn(bestanden, `${address.slice(ROOT.length)}/`) ? `${address}/` : undefined;
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
    return await keep(cache, name);
  } catch {
    const response = await fetch(request, ASK_SERVER);
    if (!later.includes(name)) {
      broken = true;
      await cache.put(BROKEN, new Response());
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

/** Fetch a file, see that it is the right one, and keep it. @param {Cache} cache @param {string} name */
async function keep(cache, name) {
  const response = await fetch(`${ROOT}${name}`, {
    ...ASK_SERVER,
    credentials: "same-origin",
    integrity: `sha256-${base64(bestanden[name])}`,
  });
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  // A new response: one that came by way of a redirect may not answer for a page.
  const whole = new Response(await response.blob(), head(response));
  try {
    await cache.put(keyOf(name), whole.clone());
  } catch (error) {
    // No room on the device is no reason not to answer; it is one not to say that all is kept.
    if (!here.registration.active) throw error;
  }
  return whole;
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
