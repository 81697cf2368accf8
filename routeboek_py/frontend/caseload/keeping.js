/** Keeps the list in this browser, only if the reader wants that, until it is deleted. */
import { part } from "../common/element.js";
import { forget, keep, kept } from "./storage.js";

const NOT_KEPT = "De lijst staat alleen in dit tabblad. Sluit u het, dan is de lijst weg.";
const CHANGED = "Daarna veranderde de lijst. Bewaar hem opnieuw als u dat wilt.";
const FAILED = "Bewaren lukt niet in deze browser. De lijst staat alleen in dit tabblad.";
const SURE = "Wilt u de hele lijst wissen? Ook wat in deze browser is bewaard, gaat weg.";

export class Keeping {
  #told;
  /** @type {string} since when the list is kept, in words; empty if it is not */
  #since = "";

  /**
   * @param {HTMLElement} root
   * @param {{ rows: () => Promise<any[]>, wipe: () => void }} list
   */
  constructor(root, list) {
    this.#told = part(root, "kept");
    part(root, "keep").addEventListener("click", async () => this.#keep(await list.rows()));
    part(root, "clear").addEventListener("click", () => {
      if (confirm(SURE)) this.#forget().then(() => list.wipe());
    });
  }

  /** Read the kept rows, if any. */
  async read() {
    const found = await kept();
    if (!found) return null;
    this.#since = inWords(found.when);
    this.#told.textContent = this.#isKept();
    return found.rows;
  }

  /** Show that the list has changed since it was kept. */
  changed() {
    this.#told.textContent = this.#since ? `${this.#isKept()} ${CHANGED}` : NOT_KEPT;
  }

  /** @param {any[]} rows */
  async #keep(rows) {
    try {
      const when = new Date();
      await keep({ rows, when });
      this.#since = inWords(when);
      this.#told.textContent = this.#isKept();
    } catch {
      this.#told.textContent = FAILED; // no space, or the browser does not allow it
    }
  }

  async #forget() {
    await forget();
    this.#since = "";
    this.#told.textContent = NOT_KEPT;
  }

  #isKept() {
    return `De lijst is op ${this.#since} bewaard in deze browser. Wie dit apparaat gebruikt, kan hem zien.`;
  }
}

/** @param {Date} day */
function inWords(day) {
  return day.toLocaleDateString("nl-NL", { dateStyle: "full" });
}
