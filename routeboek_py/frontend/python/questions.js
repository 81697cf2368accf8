/** Sends questions to the calculator, together with the rules of this Routeboek. */
import { Calculator } from "./worker_client.js";
import { fetchedJson } from "../common/files.js";

export class Questions {
  /** @type {Promise<any> | null} */
  #regels = null;
  #address;
  #calculator;

  /**
   * @param {string} address of the rules
   * @param {import("./worker_client.js").Hears} hears
   */
  constructor(address, hears) {
    this.#address = address;
    this.#calculator = new Calculator(import.meta.url, hears);
  }

  /** Let go of what stands still; the next question starts anew. */
  letGo() {
    this.#calculator.letGo();
  }

  /** Load everything that an answer needs. @returns {Promise<any>} the rules */
  async start() {
    this.#regels ??= fetchedJson(this.#address);
    try {
      const [regels] = await Promise.all([this.#regels, this.#calculator.start()]);
      return regels;
    } catch (error) {
      this.#regels = null; // so that the next call tries again
      throw error;
    }
  }

  /**
   * @param {object} question the input for `calculator/entry.py`, without the rules
   * @returns {Promise<any>} its answer
   */
  async ask(question) {
    const regels = await this.start();
    return JSON.parse(await this.#calculator.answer(JSON.stringify({ regels, ...question })));
  }
}
