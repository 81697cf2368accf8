/** The list in Python. If Python stops, the next question starts a new one with the same rows. */
import { fetchedJson } from "../common/files.js";
import { NoCalculator } from "../python/worker_client.js";
import { Exchange } from "../exchange/exchange.js";

/** A workbook is a zip file. */
const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];

export class CaseloadInPython {
  #exchange;
  #address;
  #progress;
  /** @type {Promise<void> | null} */
  #begun = null;
  /** The last known rows, in the form in which they are kept. @type {any[]} */
  rows = [];

  /** @param {string} address of the rules @param {import("./progress.js").Progress} progress */
  constructor(address, progress) {
    this.#address = address;
    this.#progress = progress;
    this.#exchange = new Exchange({
      progress: (loaded, total) => progress.progress(loaded, total),
      still: (why) => progress.still(why),
    });
  }

  /** Let go of what stands still: who waits for it hears that it failed. */
  letGo() {
    this.#exchange.letGo();
  }

  /** Start Python with the rules and the earlier rows. */
  start() {
    this.#begun ??= this.#begin().catch((error) => {
      this.#begun = null;
      throw error;
    });
    return this.#begun;
  }

  async #begin() {
    this.#progress.loading();
    const [regels] = await Promise.all([fetchedJson(this.#address), this.#exchange.start()]);
    await this.#exchange.do("begin", { regels });
    this.#progress.ready();
    if (this.rows.length > 0) await this.#exchange.do("restore", { delen: this.rows });
  }

  /**
   * @param {string | null} naam name of a file; null: pasted text
   * @param {Uint8Array} data
   * @param {Record<string, number>} kolommen the chosen column, by the name of a part
   * @returns {Promise<import("./types.js").Added>}
   */
  add(naam, data, kolommen) {
    const needs = WORKBOOK.every((byte, at) => data[at] === byte) ? ["openpyxl"] : [];
    return this.#ask("add", { naam, kolommen }, { data, needs });
  }

  /** @param {{ kenmerk: string, datum: string, gemeente: string }} row */
  type(row) {
    return this.#ask("type", row);
  }

  /** @param {{ uit: string, rij: number, stap: number, gezet: boolean }} what */
  tick(what) {
    return this.#ask("tick", what);
  }

  /** @param {{ uit: string, rij: number | null }} what */
  remove(what) {
    return this.#ask("remove", what);
  }

  /** @param {object} asked */
  show(asked) {
    return this.#ask("show", asked);
  }

  /** @param {number} van @param {number} aantal */
  broken(van, aantal) {
    return this.#ask("broken", { van, aantal });
  }

  /** @param {object} asked @returns {Promise<Uint8Array>} */
  csv(asked) {
    return this.#ask("csv", asked);
  }

  /** @param {object} asked @returns {Promise<Uint8Array>} */
  ics(asked) {
    return this.#ask("ics", asked, { needs: ["icalendar"] });
  }

  /** Update `rows`, so that a new Python gets the same rows. */
  async remember() {
    this.rows = await this.#ask("keep", {});
  }

  /** Begin with these rows; if Python does not start, the next start has them. @param {any[]} rows */
  async restore(rows) {
    this.rows = rows;
    this.#begun = null;
    await this.start();
  }

  /** Remove all rows. */
  async wipe() {
    this.rows = [];
    this.#begun = null;
    await this.start();
  }

  /** @param {string} name @param {object} about @param {{ needs?: string[], data?: Uint8Array }} [more] */
  async #ask(name, about, more = {}) {
    await this.start();
    try {
      return await this.#exchange.do(name, about, {
        ...more,
        onStep: (done, total) => this.#progress.step(done, total),
      });
    } catch (error) {
      if (error instanceof NoCalculator) this.#begun = null;
      throw error;
    }
  }
}
