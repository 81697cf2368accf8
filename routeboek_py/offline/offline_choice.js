/** Whether this site is kept on this device: the reader's choice, and what is done about it. */
import { answered, keptFiles, remember, remembered, serviceWorkers } from "../frontend/common/device.js";

/** @typedef {"ja" | "nee" | "vanzelf"} Choice */

const ROOT = new URL("../../../../", import.meta.url);
const REMEMBERED = "bewaren";

/** "vanzelf" as long as the reader has not chosen, or where that cannot be remembered. @returns {Choice} */
export function choice() {
  const said = remembered(REMEMBERED);
  return said === "ja" || said === "nee" ? said : "vanzelf";
}

/** What keeps this site, and not one around it. Undefined if nothing does. */
async function registered() {
  try {
    const found = await answered(async () => serviceWorkers?.getRegistration(ROOT));
    return found?.scope === ROOT.href ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this page is one of the kept ones. */
export const isFromKept = () => serviceWorkers?.controller?.scriptURL === new URL("sw.js", ROOT).href;

/** Call `then` when another version has taken over. @param {() => void} then */
export function whenTakenOver(then) {
  serviceWorkers?.addEventListener("controllerchange", then);
}

/** Keep the site on this device, or make the kept one new. Undefined if that does not work. */
export async function keepSite() {
  try {
    const address = new URL("sw.js", ROOT);
    return await serviceWorkers?.register(address, { scope: ROOT.pathname, updateViaCache: "none" });
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
  remember(REMEMBERED, "ja");
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
  remember(REMEMBERED, "nee");
  try {
    await (await registered())?.unregister();
    const ours = ((await keptFiles?.keys()) ?? []).filter((name) => name.endsWith(` ${ROOT.href}`));
    await Promise.all(ours.map((name) => keptFiles?.delete(name)));
  } catch {
    // what may not be asked for is not kept either
  }
}
