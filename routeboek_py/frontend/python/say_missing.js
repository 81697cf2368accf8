/**
 * Shows which file is missing, if the page's script or one of its imports did not load (see
 * too_old.js).
 */
import { NoCalculator } from "./worker_client.js";
import { whyFailed } from "../common/files.js";
import { Status } from "./status.js";

for (const script of document.querySelectorAll("script[data-did-not-come]")) {
  for (const root of document.querySelectorAll("[data-calculator], [data-caseload]")) {
    if (!(root instanceof HTMLElement && script instanceof HTMLScriptElement)) continue;
    const status = new Status(root, () => location.reload());
    whyFailed(new NoCalculator("gestopt", "no script"), script.src).then((why) => status.failed(why));
  }
}
