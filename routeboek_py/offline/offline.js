/**
 * On every page: put the site on this device, unless the reader does not want that or data is
 * scarce, and say when there is a new version. Nothing of this happens before the page is there.
 */
import { choice, isFromKept, keepSite } from "./offline_choice.js";
import { whenDataIsFree } from "../frontend/common/idle.js";
import { tellNewVersion } from "./update_banner.js";

/** So long a tab may lie open before it asks again whether there is a new version. */
const ASK_AGAIN_MS = 60 * 60 * 1000;

async function start() {
  const registration = await keepSite();
  if (!registration) return;
  tellNewVersion(registration);
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - asked < ASK_AGAIN_MS) return;
    asked = Date.now();
    registration.update().catch(() => {}); // no network: there is nothing to tell
  });
}

if (choice() === "ja" || isFromKept()) start();
else if (choice() === "vanzelf") whenDataIsFree(start);
if (document.querySelector("[data-bewaren]")) {
  import("./switch.js").then(({ showSwitch }) => showSwitch());
}
