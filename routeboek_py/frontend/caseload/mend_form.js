/** The form in a row that cannot be read: a reader mends it and adds it to the list. */
import { element } from "../common/element.js";

/** @typedef {import("./types.js").BrokenRow} BrokenRow */
/** @typedef {{ veld: string, melding: string }} Mistake */

export class MendForm {
  row;
  element;
  #fields;
  #mistake = element("p", { class: "calculator__error", role: "alert", hidden: "" });

  /**
   * @param {BrokenRow} row
   * @param {NonNullable<BrokenRow["te_verbeteren"]>} filled what stands in it now
   * @param {string} place its name for a reader
   * @param {(form: MendForm) => void} mend
   */
  constructor(row, { kenmerk, datum, gemeente }, place, mend) {
    this.row = row;
    this.#fields = {
      kenmerk: typed("Leerling", kenmerk, place),
      datum: typed("Eerste datum", datum, place),
      gemeente: chosen("Gemeente", gemeente, place),
    };
    const add = element("button", { class: "calculator__button calculator__button--secondary", "aria-label": `Voeg toe: rij ${place}` }, "Voeg toe");
    const fields = Object.values(this.#fields).map((field) => field.closest("label"));
    this.element = element("form", { class: "caseload__mend", novalidate: "" }, ...fields, add, this.#mistake);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      mend(this);
    });
  }

  /** What the reader made of it. */
  asked() {
    const { kenmerk, datum, gemeente } = this.#fields;
    const { uit, rij } = this.row;
    return { uit, rij, kenmerk: kenmerk.value, datum: datum.value, gemeente: gemeente.value };
  }

  /** @param {Mistake[]} fouten none: the row was added */
  showMistakes(fouten) {
    for (const field of Object.values(this.#fields)) field.removeAttribute("aria-invalid");
    for (const { veld } of fouten) this.#field(veld).setAttribute("aria-invalid", "true");
    this.#mistake.textContent = fouten.map(({ melding }) => melding).join(" ");
    this.#mistake.hidden = fouten.length === 0;
    if (fouten.length > 0) this.#field(fouten[0].veld).focus();
  }

  /** @param {string} veld */
  #field(veld) {
    return this.#fields[/** @type {"datum" | "gemeente"} */ (veld)];
  }
}

/** @param {string} name @param {string} value @param {string} place */
function typed(name, value, place) {
  const field = element("input", { type: "text", value, maxlength: 80, autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-label": `${name}, rij ${place}` });
  element("label", {}, name, field);
  return field;
}

/** @param {string} name @param {string} value @param {string} place */
function chosen(name, value, place) {
  const list = /** @type {HTMLSelectElement} */ (document.querySelector("#caseload-gemeente"));
  const options = [...list.options].map((option) => new Option(option.text, option.value));
  const field = element("select", { autocomplete: "off", "aria-label": `${name}, rij ${place}` }, ...options);
  field.value = value;
  element("label", {}, name, field);
  return field;
}
