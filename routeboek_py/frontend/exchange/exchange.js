/**
 * The exchange as a page sees it: what rests on more than the calculator (agenda files, workbooks, lists
 * of pupils), done by Python in a worker of its own. That is stock Pyodide, so it takes longer to
 * come, and is fetched only when a reader asks for such a thing.
 */
import { PythonWorker } from "../python/worker_client.js";

/** Reading a large workbook says nothing on the way. */
const PATIENCE_MS = 90_000;

/** It cannot be done, and why: a Dutch sentence for the reader. */
export class Refused extends Error {}

/** @typedef {import("../python/worker_client.js").Progress} Progress */

/**
 * @typedef {object} AgendaRequest
 * @property {any} regels as fetched from `rekenhulp/regels.json`
 * @property {{ datum: string, gemeente: string, kenmerk?: string }[]} vragen typed date, id, own label
 * @property {string} vandaag jjjj-mm-dd
 * @property {string} [site] the site's own address, for a link in each entry
 * @property {number | null} [herinner] ring 1, 3, 7 or 14 days before
 * @property {number | null} [stap] only this step
 */

export class Exchange extends PythonWorker {
  /** @param {Progress} onProgress of what is fetched, in bytes */
  constructor(onProgress) {
    super(new URL("worker.js", import.meta.url), onProgress, PATIENCE_MS);
  }

  /**
   * An agenda file. Rejects with Refused, or with NoCalculator where Python cannot be had.
   *
   * @param {AgendaRequest} request
   * @param {Progress} [onStep] how many entries are made, and of how many
   * @returns {Promise<Uint8Array>}
   */
  agenda(request, onStep) {
    return this.do("agenda", request, { needs: ["icalendar"], onStep });
  }

  /**
   * Anything that the exchange's door knows (`exchange/page/entry.py`).
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
