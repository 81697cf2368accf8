/**
 * Shows "Er is een nieuwe versie": the reader decides when to switch. Until then the page and all
 * its files are of the old version.
 *
 * Chromium lets the new version in when the old service worker has nothing more to do. If that is
 * asked of it while it is still giving files (right after a page was opened, here or in another tab)
 * it may never look again, until a page is opened. So a page that waits opens itself again, and goes
 * on waiting.
 */
import { element } from "../frontend/common/element.js";
import { whenTakenOver } from "./offline_choice.js";

const BUSY = "De nieuwe versie wordt klaargezet.";
const NOT_TAKEN_OVER =
  "De nieuwe versie kan er nog niet bij. Sluit alle tabbladen van deze site en open haar daarna opnieuw.";
/** Repeat the message this often, as a worker that is starting or stopping can miss it. */
const ASK_AGAIN_MS = 1000;
/** Taking over takes Chromium a second or two; after this time the page is opened again. */
const OPEN_AGAIN_MS = 2500;
/** How often, before the reader gets an error message. */
const TIMES = 4;

/** @param {ServiceWorkerRegistration} registration */
export function tellNewVersion(registration) {
  let pressed = false;
  /** @param {Notice} notice */
  const takeOver = (notice) => {
    pressed = true;
    notice.say(BUSY);
    const ask = () => registration.waiting?.postMessage("neem over");
    ask();
    setInterval(ask, ASK_AGAIN_MS);
    setTimeout(() => {
      if (timesOpened() >= TIMES) notice.say(NOT_TAKEN_OVER);
      else openAgain(timesOpened() + 1);
    }, OPEN_AGAIN_MS);
  };
  const show = () => {
    if (registration.waiting && !pressed) showNotice(takeOver);
  };
  const watch = () => registration.installing?.addEventListener("statechange", show);
  registration.addEventListener("updatefound", watch);
  watch();

  whenTakenOver(() => {
    if (pressed) openAgain(0);
    else showNotice(() => location.reload()); // another tab switched
  });

  if (timesOpened() === 0) show();
  else if (registration.waiting) takeOver(showNotice(() => {}));
  else openAgain(0); // it has taken over since, so this page may still be of the old version
}

/** How often this page was opened again since the reader pressed the button. @returns {number} */
function timesOpened() {
  return history.state?.takesOver ?? 0;
}

/** @param {number} times 0: nothing is waited for any more */
function openAgain(times) {
  history.replaceState({ ...history.state, takesOver: times }, "");
  location.reload();
}

/** @typedef {{ say: (text: string) => void }} Notice */

/** @param {(notice: Notice) => void} go the action of the button @returns {Notice} */
function showNotice(go) {
  document.querySelector(".nieuwe-versie")?.remove();
  const button = element("button", { type: "button" }, "Ververs de pagina");
  const later = element("button", { type: "button", class: "nieuwe-versie__later" }, "Later");
  const words = element("p", { role: "status" });
  const notice = element("aside", { class: "nieuwe-versie", "aria-label": "Nieuwe versie" });
  notice.append(words, element("div", {}, button, later));
  later.addEventListener("click", () => notice.remove());
  document.body.append(notice);
  // Screen readers only read text that is added after the notice is shown.
  setTimeout(() => (words.textContent ||= "Er is een nieuwe versie van deze site."), 100);
  const shown = { say: (/** @type {string} */ text) => void (words.textContent = text) };
  button.addEventListener("click", () => go(shown), { once: true });
  return shown;
}
