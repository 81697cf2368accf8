/**
 * On every page: keeps the site on this device, unless the reader does not want that or data is
 * limited, and reports a new version. It starts after the page has loaded.
 */
import { choice, isFromKept, keepSite, whenTakenOver } from "./offline_choice.js";
import { whenDataIsFree } from "../frontend/common/idle.js";

/** An open tab checks for a new version again after this time. */
const ASK_AGAIN_MS = 60 * 60 * 1000;

async function start() {
  const registration = await keepSite();
  if (!registration) return;
  tellNewVersion(registration);
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - asked < ASK_AGAIN_MS) return;
    asked = Date.now();
    registration.update().catch(() => {}); // no network: check again later
  });
}

/**
 * Only a kept site can get a new version, and then the script for it is kept as well.
 *
 * @param {ServiceWorkerRegistration} registration
 */
function tellNewVersion(registration) {
  /** @type {Promise<void> | undefined} */
  let telling;
  const tell = () => {
    telling ??= import("./update_banner.js").then((banner) => banner.tellNewVersion(registration));
    telling.catch(() => {}); // closing all tabs gives the new version as well
  };
  if (registration.active) tell();
  else whenTakenOver(tell);
}

if (choice() === "ja" || isFromKept()) start();
else if (choice() === "vanzelf") whenDataIsFree(start);
if (document.querySelector("[data-offline]")) {
  import("./switch.js").then(({ showSwitch }) => showSwitch());
}
