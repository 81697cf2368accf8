/** Keeps this site on this device, or removes it, by the reader's choice. */
import { answered, keptFiles, remember, remembered, serviceWorkers } from "../frontend/common/device.js";
import { SILENT_MS, within } from "../frontend/common/patience.js";

/** @typedef {"ja" | "nee" | "vanzelf"} Choice */

const ROOT = new URL("../../../../", import.meta.url);
const REMEMBERED = "bewaren";

/** "vanzelf" if the reader has not chosen, or if the choice cannot be stored. @returns {Choice} */
export function choice() {
  const said = remembered(REMEMBERED);
  return said === "ja" || said === "nee" ? said : "vanzelf";
}

/** The registration of this site's service worker, not of a site around it; else undefined. */
async function registered() {
  try {
    const found = await answered(async () => serviceWorkers?.getRegistration(ROOT));
    return found?.scope === ROOT.href ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this page comes from the kept site. */
export const isFromKept = () => serviceWorkers?.controller?.scriptURL === new URL("sw.js", ROOT).href;

/** Call `then` when another version takes over. @param {() => void} then */
export function whenTakenOver(then) {
  serviceWorkers?.addEventListener("controllerchange", then);
}

/** Keep the site on this device, or update it. Undefined if that fails. */
export async function keepSite() {
  try {
    const options = /** @type {const} */ ({ scope: ROOT.pathname, updateViaCache: "none" });
    const asked = serviceWorkers?.register(new URL("sw.js", ROOT), options);
    return asked && (await within(SILENT_MS, asked));
  } catch {
    return undefined; // no network, not allowed, or no answer: the site also works without
  }
}

/** Whether the whole site is kept. */
export async function isKept() {
  return Boolean((await registered())?.active);
}

/** Keep the site from now on, and store this choice. */
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

/** Remove everything from this device, and store this choice. */
export async function chooseNotToKeep() {
  remember(REMEMBERED, "nee");
  try {
    await (await registered())?.unregister();
    const ours = ((await keptFiles?.keys()) ?? []).filter((name) => name.endsWith(` ${ROOT.href}`));
    await Promise.all(ours.map((name) => keptFiles?.delete(name)));
  } catch {
    // if access is forbidden, nothing is kept
  }
}
