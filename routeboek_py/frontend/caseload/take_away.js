/** Exports the selection: as a CSV file, an agenda file, or on paper. */
import { Refused } from "../exchange/exchange.js";
import { part } from "../common/element.js";
import { saveFile } from "../common/save_file.js";

/**
 * @typedef {object} Source
 * @property {() => Promise<Uint8Array>} csv
 * @property {(herinner: number | null) => Promise<Uint8Array>} ics
 * @property {() => Promise<void>} all shows all rows on the page
 * @property {() => void} again shows only the first rows again
 * @property {(work: () => Promise<unknown>) => void} run runs it after all earlier tasks
 */

export class TakeAway {
  #root;

  /** @param {HTMLElement} root @param {Source} source */
  constructor(root, source) {
    this.#root = root;
    const reminder = /** @type {HTMLSelectElement} */ (part(root, "remind"));
    const days = () => (reminder.value ? Number(reminder.value) : null);
    this.#onClick("csv", () =>
      source.run(() => this.#save(source.csv(), "leerlingen.csv", "text/csv")),
    );
    this.#onClick("ics", () =>
      source.run(() => this.#save(source.ics(days()), "leerlingen.ics", "text/calendar")),
    );
    this.#onClick("print", () =>
      source.run(async () => {
        await source.all();
        addEventListener("afterprint", () => source.again(), { once: true });
        print();
      }),
    );
  }

  /** @param {Promise<Uint8Array>} made @param {string} name @param {string} type */
  async #save(made, name, type) {
    const place = part(this.#root, "error-actions");
    place.hidden = true;
    try {
      saveFile(await made, name, type);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      place.textContent = error.message;
      place.hidden = false;
    }
  }

  /** @param {string} name @param {() => void} then */
  #onClick(name, then) {
    part(this.#root, name).addEventListener("click", then);
  }
}
