/** The reader's filters for the list. */
import { part } from "../common/element.js";

export class Filters {
  #when;
  #where;
  #step;

  /** @param {HTMLElement} root @param {() => void} changed */
  constructor(root, changed) {
    const select = (/** @type {string} */ name) =>
      /** @type {HTMLSelectElement} */ (part(root, name));
    this.#when = select("when");
    this.#where = select("where");
    this.#step = select("stap");
    part(root, "filters").addEventListener("change", changed);
  }

  chosen() {
    return {
      wanneer: this.#when.value || null,
      gemeente: this.#where.value || null,
      stap: this.#step.value ? Number(this.#step.value) : null,
    };
  }

  /** The filters in words; empty without filters. */
  inWords() {
    return [this.#when, this.#where, this.#step]
      .filter((select) => select.value)
      .map((select) => select.selectedOptions[0].text)
      .join(", ");
  }
}
