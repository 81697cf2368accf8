/** Shows the state of Python to the reader: its progress, or why it cannot start. */
import { NoCalculator } from "./worker_client.js";
import { part } from "../common/element.js";
import { inWords, missingIn } from "../common/files.js";
import { LOOK_MS, within } from "../common/patience.js";
import { WrongClock } from "../common/today.js";

/** Reasons for a failure, in the reader's words; for a missing file see files.js. */
const REASONS = {
  browser: "Deze browser kan de rekenhulp niet starten.",
  traag: "Het laden staat stil. Misschien is uw internet traag of weg.",
  gestopt: "De rekenhulp kon niet laden of is gestopt.",
};

export class Status {
  #loading;
  #text;
  #bar;
  #failure;
  #reason;
  #advice;
  #rules;
  /** Counts the messages, so that the result of a slow check does not replace a newer message. */
  #shown = 0;
  #isStill = false;
  isReady = false;

  /** @param {HTMLElement} root @param {() => void} retry */
  constructor(root, retry) {
    this.#loading = part(root, "loading");
    this.#text = part(root, "loading-text");
    this.#bar = /** @type {HTMLProgressElement} */ (part(root, "loading-bar"));
    this.#failure = part(root, "failure");
    this.#reason = part(root, "failure-reason");
    /** Advice on what to do, for the reader or for the site's maintainer. */
    this.#advice = { browser: part(root, "failure-browser"), site: part(root, "failure-site") };
    this.#rules = new URL(root.dataset.regels ?? "", document.baseURI).href;
    part(root, "retry").addEventListener("click", retry);
  }

  /** Python is being loaded. */
  loading() {
    this.isReady = false;
    this.#showLoading();
    this.#text.textContent = "De rekenhulp wordt geladen.";
    this.#bar.removeAttribute("value");
  }

  /** @param {number} loaded @param {number} total bytes */
  progress(loaded, total) {
    if (this.#isStill) this.#showLoading(); // it moves again
    const share = Math.min(loaded / total, 1);
    const percent = Math.floor(share * 100);
    this.#bar.value = share;
    this.#text.textContent =
      percent < 100 ? `De rekenhulp wordt geladen: ${percent}%.` : "De rekenhulp start op.";
  }

  /** Python is ready: hide the progress. */
  ready() {
    this.isReady = true;
    this.#shown += 1;
    this.#failure.hidden = true;
    this.#hideLoading();
  }

  /** The dates are shown: remove the space for the progress bar. */
  answered() {
    this.#shown += 1;
    this.#loading.hidden = true;
    this.#failure.hidden = true;
  }

  /** Loading stands still: the reader can wait or try again. @param {unknown} error */
  still(error) {
    this.failed(error);
    this.#isStill = true;
  }

  /** @param {unknown} error */
  async failed(error) {
    this.#isStill = false;
    this.#hideLoading();
    const mine = ++this.#shown;
    if (error instanceof WrongClock) return this.#tell(error.message, {});
    const reason = error instanceof NoCalculator ? error.reason : "gestopt";
    const missing = missingIn(error) ?? (reason === "gestopt" ? await this.#missingRules() : undefined);
    if (mine !== this.#shown) return;
    const words = missing ? inWords(missing) : REASONS[reason === "bestand" ? "gestopt" : reason];
    this.#tell(words, { browser: reason === "browser", site: Boolean(missing) || reason === "traag" });
  }

  /** @param {string} words @param {{ browser?: boolean, site?: boolean }} advice */
  #tell(words, { browser = false, site = false }) {
    this.#reason.textContent = words;
    this.#advice.browser.hidden = !browser;
    this.#advice.site.hidden = !site;
    this.#failure.hidden = false;
  }

  /** Check for missing rules, as not every failure to fetch them says so. */
  async #missingRules() {
    try {
      const looking = import("../common/missing.js").then(({ missingData }) => missingData(this.#rules));
      return await within(LOOK_MS, looking);
    } catch {
      return undefined;
    }
  }

  #showLoading() {
    this.#shown += 1;
    this.#isStill = false;
    this.#failure.hidden = true;
    this.#loading.hidden = false;
    this.#loading.classList.remove("is-klaar");
  }

  /** Hide the bar but keep its space, so that nothing moves while the reader clicks. */
  #hideLoading() {
    this.#loading.classList.add("is-klaar");
    this.#text.textContent = "";
    this.#bar.value = 1; // WebKit keeps redrawing an indeterminate bar, even if invisible
  }
}
