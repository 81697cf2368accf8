/** Shows progress: of loading Python, then of the rows. Very short work shows nothing. */
import { part } from "../common/element.js";
import { Status } from "../python/status.js";
import { number } from "./words.js";

const BLINK_MS = 300;

export class Progress extends Status {
  #loading;
  #text;
  #bar;
  /** @type {number | null} */
  #since = null;
  #hasRows = false;

  /** @param {HTMLElement} root @param {() => void} retry */
  constructor(root, retry) {
    super(root, retry);
    this.#loading = part(root, "loading");
    this.#text = part(root, "loading-text");
    this.#bar = /** @type {HTMLProgressElement} */ (part(root, "loading-bar"));
  }

  /** @param {number} done rows @param {number} total 0: not known yet */
  step(done, total) {
    this.#since ??= performance.now();
    if (performance.now() - this.#since < BLINK_MS) return;
    this.#loading.hidden = false;
    this.#loading.classList.remove("is-klaar");
    if (total) this.#bar.value = done / total;
    else this.#bar.removeAttribute("value");
    this.#text.textContent = total
      ? `Bezig: ${number(done)} van ${number(total)}.`
      : `Bezig: ${number(done)} rijen gelezen.`;
  }

  /** The rows are shown: hide the progress. */
  answered() {
    this.#hasRows = true;
    super.answered();
  }

  done() {
    this.#since = null;
    if (this.#hasRows) this.answered();
    else if (this.isReady) this.ready();
  }
}
