/** How far it is: first Python itself, then the rows. What is done in a blink shows nothing. */
import { part } from "../element.js";
import { Status } from "../status.js";
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
    this.#loading = part(root, "laden");
    this.#text = part(root, "laden-tekst");
    this.#bar = /** @type {HTMLProgressElement} */ (part(root, "laden-balk"));
  }

  /** @param {number} done @param {number} total */
  step(done, total) {
    this.#since ??= performance.now();
    if (performance.now() - this.#since < BLINK_MS) return;
    this.#loading.hidden = false;
    this.#loading.classList.remove("is-klaar");
    this.#bar.value = done / total;
    this.#text.textContent = `Bezig: ${number(done)} van ${number(total)}.`;
  }

  /** The rows are there. */
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
