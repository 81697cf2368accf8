/**
 * Shows "Er is een nieuwe versie": the reader decides when to switch. Until then the page and all
 * its files are of the old version.
 */
import { element } from "../frontend/common/element.js";
import { isFromKept, whenTakenOver } from "./offline_choice.js";

const NOT_TAKEN_OVER =
  "De nieuwe versie kan er nog niet bij. Sluit alle tabbladen van deze site en open haar daarna opnieuw.";
/** Repeat the message this often, as a worker that is starting or stopping can miss it. */
const ASK_AGAIN_MS = 1000;
/** After this time the reader gets an error message. */
const TOO_LONG_MS = 10_000;

/** @param {ServiceWorkerRegistration} registration */
export function tellNewVersion(registration) {
  let pressed = false;
  const show = () => {
    if (!registration.waiting) return;
    const notice = showNotice(() => {
      if (pressed) return;
      pressed = true;
      notice.say("De nieuwe versie wordt klaargezet.");
      const takeOver = () => registration.waiting?.postMessage("neem over");
      takeOver();
      setInterval(takeOver, ASK_AGAIN_MS);
      setTimeout(() => notice.say(NOT_TAKEN_OVER), TOO_LONG_MS);
    });
  };
  const watch = () => {
    const coming = registration.installing;
    // The first version is not a new version.
    if (isFromKept()) coming?.addEventListener("statechange", show);
  };
  registration.addEventListener("updatefound", watch);
  watch();
  show();

  let hadOne = isFromKept();
  whenTakenOver(() => {
    if (pressed) location.reload();
    else if (hadOne) showNotice(() => location.reload()); // another tab switched
    hadOne = true;
  });
}

/** @param {() => void} go the action of the button */
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
  // Screen readers only read text that is added after the notice is shown.
  setTimeout(() => (words.textContent ||= "Er is een nieuwe versie van deze site."), 100);
  return { say: (/** @type {string} */ text) => (words.textContent = text) };
}
