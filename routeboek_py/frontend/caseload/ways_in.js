/** Adds rows: typed one by one, pasted, or from a file that is chosen or dropped. */
import { Refused } from "../exchange/exchange.js";
import { part, started } from "../common/element.js";
import { tellInTitle } from "../common/page_title.js";

/** @typedef {{ kenmerk: string, datum: string, gemeente: string }} Typed */

const DROPPING = "caseload__open--here";

export class WaysIn {
  #root;
  #on;
  #label;
  #date;
  #place;
  #text;
  #file;
  /** Where the last rows came from, and so where an error is shown. */
  #way = "text";

  /**
   * @param {HTMLElement} root
   * @param {{ type: (row: Typed) => void, add: (naam: string | null, data: Uint8Array) => void }} on
   */
  constructor(root, on) {
    this.#root = root;
    this.#on = on;
    this.#label = /** @type {HTMLInputElement} */ (part(root, "kenmerk"));
    this.#date = /** @type {HTMLInputElement} */ (part(root, "datum"));
    this.#place = /** @type {HTMLSelectElement} */ (part(root, "gemeente"));
    this.#text = /** @type {HTMLTextAreaElement} */ (part(root, "text"));
    this.#file = /** @type {HTMLInputElement} */ (part(root, "file"));
    this.#onSubmit("type", () => on.type(this.#typed()));
    this.#onSubmit("paste", () => this.#paste());
    this.#file.addEventListener("change", () => this.#open(this.#file.files));
    this.#dropOn(part(root, "open"));
    started(root);
  }

  /**
   * Show the mistakes in a typed row. No mistakes: the row was added, so empty its fields.
   *
   * @param {{ veld: string, melding: string }[]} fouten
   */
  showMistakes(fouten) {
    const fields = { datum: this.#date, gemeente: this.#place };
    for (const [veld, field] of Object.entries(fields)) {
      this.#tell(veld, fouten.find((fout) => fout.veld === veld)?.melding ?? "", field);
    }
    if (fouten.length === 0) {
      this.#label.value = "";
      this.#date.value = "";
      this.#label.focus();
    } else {
      fields[/** @type {"datum" | "gemeente"} */ (fouten[0].veld)].focus();
    }
  }

  /**
   * The result of adding rows; undefined if they were refused. That error is shown here.
   *
   * @param {Promise<import("./types.js").Added>} added
   * @returns {Promise<import("./types.js").Added | undefined>}
   */
  async accepted(added) {
    const field = this.#way === "text" ? this.#text : this.#file;
    try {
      const what = await added;
      this.#tell(this.#way, "", field);
      if (this.#way === "text" && !what.vraag) this.#text.value = "";
      return what;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#tell(this.#way, error.message, field);
      field.focus();
      return undefined;
    }
  }

  /** @returns {Typed} */
  #typed() {
    return { kenmerk: this.#label.value, datum: this.#date.value, gemeente: this.#place.value };
  }

  #paste() {
    this.#way = "text";
    this.#on.add(null, new TextEncoder().encode(this.#text.value));
  }

  /** @param {FileList | null | undefined} files */
  async #open(files) {
    for (const file of files ?? []) {
      this.#way = "file";
      const data = new Uint8Array(await file.arrayBuffer());
      await this.#on.add(file.name, data);
    }
    this.#file.value = ""; // so that the same file can be chosen again after a correction
  }

  /** @param {HTMLElement} place */
  #dropOn(place) {
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      place.classList.add(DROPPING);
    });
    place.addEventListener("dragleave", () => place.classList.remove(DROPPING));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.classList.remove(DROPPING);
      this.#open(event.dataTransfer?.files);
    });
  }

  /** @param {string} name @param {string} words none: it is right @param {HTMLElement} field */
  #tell(name, words, field) {
    const place = part(this.#root, `error-${name}`);
    place.textContent = words;
    place.hidden = words === "";
    if (words) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    tellInTitle(this.#root.querySelector("[aria-invalid]") !== null);
  }

  /** @param {string} name @param {() => void} then */
  #onSubmit(name, then) {
    part(this.#root, name).addEventListener("submit", (event) => {
      event.preventDefault();
      then();
    });
  }
}
