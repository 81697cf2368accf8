/** "Wat als": compares the answer with one for another gemeente or another first date. */
import { asDutch } from "../common/date_field.js";
import { element, part } from "../common/element.js";
import { because } from "../common/files.js";
import { PAUSE_MS } from "./form.js";
import { questionOf } from "./question.js";
import { addDisclosure } from "../common/disclosure.js";
import { daysOf } from "../common/timeline.js";

/** @typedef {import("../common/types.js").KaalAntwoord} Antwoord */
/** @typedef {import("../common/types.js").Stap} Stap */

const FAILED = "Vergelijken lukt nu niet. Probeer het nog een keer.";
const CAPTION_ID = "calculator-comparison-table";

export class Comparison {
  #panel;
  #date;
  #gemeente;
  #error;
  #said;
  #result;
  #ask;
  /** @type {Antwoord | null} */
  #antwoord = null;
  #asked = 0;

  /**
   * @param {HTMLElement} root
   * @param {(question: object) => Promise<any>} ask
   */
  constructor(root, ask) {
    this.#panel = part(root, "comparison");
    this.#date = /** @type {HTMLInputElement} */ (part(root, "comparison-datum"));
    this.#gemeente = /** @type {HTMLSelectElement} */ (part(root, "comparison-gemeente"));
    this.#error = part(root, "comparison-error");
    this.#said = part(root, "comparison-said");
    this.#result = part(root, "comparison-result");
    this.#ask = ask;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let pause;
    this.#date.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.#compare(), PAUSE_MS);
    });
    this.#gemeente.addEventListener("change", () => this.#compare());
    this.#panel.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#compare();
    });
    addDisclosure(part(root, "open-comparison"), () => {
      this.#begin();
      this.#gemeente.focus();
      this.#compare();
    });
  }

  /** @param {Antwoord} antwoord */
  show(antwoord) {
    this.#antwoord = antwoord;
    if (!this.#panel.hidden) this.#compare();
  }

  /** Start with the same date in another gemeente: the most common question. */
  #begin() {
    if (!this.#antwoord || this.#date.value) return;
    const { datum, gemeente } = this.#antwoord;
    this.#date.value = asDutch(datum.iso);
    const other = [...this.#gemeente.options].find(({ value }) => value !== gemeente.id);
    if (other) this.#gemeente.value = other.value;
  }

  async #compare() {
    if (!this.#antwoord) return;
    const mine = ++this.#asked;
    const ander = { datum: this.#date.value, gemeente: this.#gemeente.value };
    try {
      /** @type {import("../common/types.js").Naast} */
      const said = await this.#ask({ soort: "naast", ...questionOf(this.#antwoord), ander });
      if (mine === this.#asked) this.#tell(said);
    } catch (error) {
      this.#result.replaceChildren();
      this.#said.textContent = because(error, FAILED);
    }
  }

  /** @param {import("../common/types.js").Naast} said */
  #tell({ een, ander, rijen }) {
    const wrong = ander.soort === "fout" ? ander.fouten[0].melding : "";
    this.#error.textContent = wrong;
    this.#error.hidden = !wrong;
    this.#date.toggleAttribute("aria-invalid", Boolean(wrong));
    this.#result.replaceChildren();
    this.#said.textContent = "";
    if (een.soort === "fout" || ander.soort === "fout") return;
    const changed = rijen.filter(({ anders }) => anders).map(({ nummer, verschil }) => `Stap ${nummer}: ${verschil}`);
    this.#said.textContent = changed.join(" ") || "Alle datums zijn gelijk.";
    this.#result.append(comparison(een, ander, rijen, named(een, ander)));
  }
}

/**
 * Names for both answers: the gemeente, and the date if the dates differ.
 *
 * @param {Antwoord} een @param {Antwoord} ander
 */
function named(een, ander) {
  const same = een.datum.iso === ander.datum.iso;
  return [een, ander].map(({ gemeente, datum }) => (same ? gemeente.naam : `${gemeente.naam}, vanaf ${datum.tekst}`));
}

/**
 * @param {Antwoord} een
 * @param {Antwoord} ander
 * @param {import("../common/types.js").Naast["rijen"]} rijen
 * @param {string[]} names
 */
function comparison(een, ander, rijen, names) {
  const step = (/** @type {Antwoord} */ antwoord, /** @type {string} */ id) =>
    antwoord.stappen.find((stap) => stap.id === id);
  const rows = rijen.map(({ id, nummer, verschil }) => {
    const pair = [step(een, id), step(ander, id)];
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, `Stap ${nummer}`),
      ...pair.map((stap, index) => element("td", { "data-kop": names[index] }, ...told(stap))),
      element("td", { "data-kop": "Verschil" }, verschil || "Deze stap is er niet."),
    );
  });
  const head = ["Stap", ...names, "Verschil"].map((name) => element("th", { scope: "col" }, name));
  const table = element(
    "table",
    { class: "calculator__table calculator__table--comparison" },
    element("caption", { id: CAPTION_ID }, `${names[0]} naast ${names[1]}`),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
  return element("section", { class: "calculator__scroll", tabindex: 0, "aria-labelledby": CAPTION_ID }, table);
}

/** @param {Stap | undefined} stap @returns {Node[]} */
function told(stap) {
  if (!stap) return [element("p", {}, "Deze stap is er niet.")];
  const name = element("p", {}, element("strong", {}, stap.naam));
  const signing = stap.aanmelding.map((said) => quoted("Aanmelding: ", said));
  if (stap.overgeslagen) {
    return [name, element("p", {}, "Deze stap is er niet."), ...stap.overslaan.map((said) => quoted("", said)), ...signing];
  }
  return [name, element("p", {}, ...daysOf(stap)), ...signing];
}

/** @param {string} label @param {import("../common/types.js").Uitspraak} said */
function quoted(label, { tekst, bron }) {
  return element("p", {}, label, element("q", {}, tekst), " ", element("span", { class: "bron" }, `Bron: ${bron}`));
}
