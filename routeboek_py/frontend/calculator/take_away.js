/** Lets a reader take an answer along: as text, as a link, or on paper. */
import { part } from "../common/element.js";
import { because } from "../common/files.js";

/** @typedef {import("../common/types.js").Antwoord} Antwoord */

const TEXT = "De tekst staat klaar om te plakken.";
const LINK = "De link staat klaar om te plakken. De datum en uw vinkjes staan erin, dus wie de link heeft, ziet die.";
const FAILED = "De tekst maken lukt nu niet. Probeer het nog een keer.";

export class TakeAway {
  #all;
  #done;
  #copy;
  /** @type {() => Promise<string>} the text for a case file, made when it is asked for */
  #text;
  #link = "";

  /**
   * @param {HTMLElement} root
   * @param {() => Promise<string>} text
   */
  constructor(root, text) {
    this.#all = part(root, "actions");
    this.#done = part(root, "done");
    this.#copy = /** @type {HTMLTextAreaElement} */ (part(root, "copy"));
    this.#text = text;
    const on = (/** @type {string} */ name, /** @type {() => void} */ does) =>
      part(root, name).addEventListener("click", does);
    on("copy-text", () =>
      this.#text().then(
        (text) => this.#put(text, TEXT),
        (error) => (this.#done.textContent = because(error, FAILED)),
      ),
    );
    on("copy-link", () => this.#put(this.#link, LINK));
    on("print", () => globalThis.print());
  }

  /** @param {Antwoord | null} antwoord null: there is no answer */
  show(antwoord) {
    this.#all.hidden = !antwoord;
    this.#done.textContent = "";
    this.#copy.hidden = true;
    if (antwoord) this.#link = `${location.origin}${location.pathname}#${antwoord.link}`;
  }

  /** @param {string} text @param {string} done the message after copying */
  async #put(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      this.#copy.hidden = true;
      this.#done.textContent = done;
    } catch {
      // Not every browser lets a page use the clipboard, and none without https.
      this.#copy.hidden = false;
      this.#copy.value = text;
      this.#copy.focus();
      this.#copy.select();
      this.#done.textContent = "Kopiëren mag niet van uw browser. Kopieer de tekst hieronder zelf.";
    }
  }
}
