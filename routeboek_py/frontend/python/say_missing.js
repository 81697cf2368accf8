/** Says which file it is, when the page's own script or one that it imports did not come (see too_old.js). */
import { NoCalculator } from "./worker_client.js";
import { whyFailed } from "../common/files.js";
import { Status } from "./status.js";

for (const script of document.querySelectorAll("script[data-kwam-niet]")) {
  for (const root of document.querySelectorAll("[data-rekenhulp], [data-lijst]")) {
    if (!(root instanceof HTMLElement && script instanceof HTMLScriptElement)) continue;
    const status = new Status(root, () => location.reload());
    whyFailed(new NoCalculator("gestopt", "no script"), script.src).then((why) => status.failed(why));
  }
}
