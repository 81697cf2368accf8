/**
 * "Er is een nieuwe versie": the reader is told, and says when to go over to it. Until then the page
 * and all that it asks for are of the old version.
 */
import { element } from "./element.js";
import { isFromKept, whenTakenOver } from "./keeping.js";

/** @param {ServiceWorkerRegistration} registration */
export function tellNewVersion(registration) {
  let pressed = false;
  const show = () => {
    if (!registration.waiting) return;
    showNotice(() => {
      pressed = true;
      registration.waiting?.postMessage("neem over");
    });
  };
  const watch = () => {
    const coming = registration.installing;
    // The very first version is not a new one.
    if (isFromKept()) coming?.addEventListener("statechange", show);
  };
  registration.addEventListener("updatefound", watch);
  watch();
  show();

  let hadOne = isFromKept();
  whenTakenOver(() => {
    if (pressed) location.reload();
    else if (hadOne) showNotice(() => location.reload()); // another tab went over
    hadOne = true;
  });
}

/** @param {() => void} go */
function showNotice(go) {
  document.querySelector(".nieuwe-versie")?.remove();
  const button = element("button", { type: "button" }, "Ververs de pagina");
  button.addEventListener("click", go);
  const later = element("button", { type: "button", class: "nieuwe-versie__later" }, "Later");
  const words = element("p", { role: "status" });
  const notice = element("aside", { class: "nieuwe-versie", "aria-label": "Nieuwe versie" });
  notice.append(words, element("div", {}, button, later));
  later.addEventListener("click", () => notice.remove());
  document.body.append(notice);
  // What is said after the notice is there is read aloud; what it came with is not.
  setTimeout(() => words.append("Er is een nieuwe versie van deze site."), 100);
}
