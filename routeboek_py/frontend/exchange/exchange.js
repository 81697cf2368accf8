/**
 * The exchange as a page uses it: features that need more than the calculator (agenda files,
 * workbooks, lists of pupils), run by Python in a separate worker. That is stock Pyodide, which
 * takes longer to load, so it is only fetched when a reader uses such a feature.
 */
import { PythonWorker } from "../python/worker_client.js";

/** Reading a large workbook takes long and reports no progress. */
const PATIENCE_MS = 90_000;

/** The request cannot be done; the message is a Dutch sentence for the reader. */
export class Refused extends Error {}

/** @typedef {import("../python/worker_client.js").Progress} Progress */

/**
 * @typedef {object} AgendaRequest
 * @property {any} regels as fetched from `rekenhulp/regels.json`
 * @property {{ datum: string, gemeente: string, kenmerk?: string }[]} vragen typed date, id, own label
 * @property {string} vandaag jjjj-mm-dd
 * @property {string} [site] the site's own address, for a link in each entry
 * @property {number | null} [herinner] reminder 1, 3, 7 or 14 days before
 * @property {number | null} [stap] only this step
 */

export class Exchange extends PythonWorker {
  /** @param {import("../python/worker_client.js").Hears} hears */
  constructor(hears) {
    super(new URL("worker.js", import.meta.url), hears, PATIENCE_MS);
  }

  /**
   * Make an agenda file. Rejects with Refused, or with NoCalculator if Python cannot be loaded.
   *
   * @param {AgendaRequest} request
   * @param {Progress} [onStep] number of entries made, and the total
   * @returns {Promise<Uint8Array>}
   */
  agenda(request, onStep) {
    return this.do("agenda", request, { needs: ["icalendar"], onStep });
  }

  /**
   * Call any function of the exchange (`exchange/page/entry.py`).
   *
   * @param {string} name
   * @param {object} about
   * @param {{ needs?: string[], data?: Uint8Array | null, onStep?: Progress }} more
   * @returns {Promise<any>} data, or the bytes of a file
   */
  async do(name, about, { needs = [], data = null, onStep } = {}) {
    this.tell({ needs });
    const question = { name, asked: JSON.stringify(about), data, needs };
    /** @type {import("../common/types.js").ExchangeAnswer} */
    const [kind, said] = await this.ask(question, onStep);
    if (kind === "refused") throw new Refused(said);
    return kind === "text" ? JSON.parse(said) : said;
  }
}
