/** Whether this site is kept on this device: the reader's choice, and what is done about it. */

/** @typedef {"ja" | "nee" | "vanzelf"} Choice */

const ROOT = new URL("../../../", import.meta.url);
const REMEMBERED = `${ROOT.pathname}.bewaren`;

/** "vanzelf" as long as the reader has not chosen. @returns {Choice} */
export function choice() {
  try {
    const said = localStorage.getItem(REMEMBERED);
    return said === "ja" || said === "nee" ? said : "vanzelf";
  } catch {
    return "vanzelf"; // storage is blocked
  }
}

/** Whether this browser can keep a site: not from an address without https, for one. */
export const canKeep = () => "serviceWorker" in navigator && "caches" in globalThis;

/** What keeps this site, and not one around it. Undefined if nothing does. */
async function registered() {
  if (!canKeep()) return undefined;
  const found = await navigator.serviceWorker.getRegistration(ROOT);
  return found?.scope === ROOT.href ? found : undefined;
}

/** Whether this page is one of the kept ones. */
export const isFromKept = () =>
  canKeep() && navigator.serviceWorker.controller?.scriptURL === new URL("sw.js", ROOT).href;

/** Keep the site on this device, or make the kept one new. Undefined if that does not work. */
export async function keepSite() {
  if (!canKeep()) return undefined;
  try {
    const address = new URL("sw.js", ROOT);
    return await navigator.serviceWorker.register(address, { scope: ROOT.pathname, updateViaCache: "none" });
  } catch {
    return undefined; // no network, or a browser that keeps nothing: the site works without
  }
}

/** Whether all of the site is kept at this moment. */
export async function isKept() {
  return Boolean((await registered())?.active);
}

/** From now on keep it, and remember that the reader wants so. */
export async function chooseToKeep() {
  remember("ja");
  const registration = await keepSite();
  const worker = registration?.installing;
  if (!worker) return;
  await /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      const whenDone = () => worker.state !== "installing" && worker.state !== "installed" && resolve();
      worker.addEventListener("statechange", whenDone);
      whenDone();
    })
  );
}

/** Take everything off this device, and remember that the reader wants so. */
export async function chooseNotToKeep() {
  remember("nee");
  await (await registered())?.unregister();
  const ours = (await caches.keys()).filter((name) => name.endsWith(` ${ROOT.href}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
}

/** @param {Choice} said */
function remember(said) {
  try {
    localStorage.setItem(REMEMBERED, said);
  } catch {
    // storage is blocked: the choice holds for this page only
  }
}
