/** Asks the reader which column of a file has the first date, if its headings do not say so. */
import { element } from "../common/element.js";
import { counted } from "./words.js";

/** The value for "no column": see `exchange/page/caseload.py`. */
const NOT_THIS = -1;
const NOTHING_CHOSEN = "Kies een kolom, of kies ‘Geen van deze’.";

/** @typedef {import("./types.js").ColumnQuestion} ColumnQuestion */

export class ColumnQuestions {
  #place;
  /** The open questions, by the name of their part. @type {Map<string, HTMLElement>} */
  #open = new Map();
  #count = 0;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /**
   * Ask a question; calls `chosen` with the column number when the reader has chosen.
   *
   * @param {ColumnQuestion} question
   * @param {(column: number) => void} chosen
   */
  ask(question, chosen) {
    this.#remove(question.deel);
    this.#count += 1;
    const id = `caseload-question-${this.#count}`;
    const mistake = element("p", { class: "calculator__error", id: `${id}-fout` });
    mistake.hidden = true;
    const form = element(
      "form",
      { class: "caseload__question", autocomplete: "off", novalidate: "" },
      fieldset(question, id, mistake),
      element("button", { type: "submit", class: "calculator__button" }, "Ga verder"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = new FormData(/** @type {HTMLFormElement} */ (form)).get(id);
      if (said === null) {
        mistake.textContent = NOTHING_CHOSEN;
        mistake.hidden = false;
        form.querySelector("input")?.focus();
        return;
      }
      this.#remove(question.deel);
      chosen(Number(said));
    });
    this.#open.set(question.deel, form);
    this.#place.append(form);
    form.scrollIntoView({ block: "nearest" });
    form.querySelector("input")?.focus({ preventScroll: true });
  }

  /** Remove all questions. */
  clear() {
    this.#open.clear();
    this.#place.replaceChildren();
  }

  /** @param {string} part */
  #remove(part) {
    this.#open.get(part)?.remove();
    this.#open.delete(part);
  }
}

/** @param {ColumnQuestion} question @param {string} id @param {HTMLElement} mistake */
function fieldset({ deel, melding, telt_vanaf, kolommen, rijen }, id, mistake) {
  const choices = kolommen.map(({ nummer, naam, voorbeelden }) =>
    choice(id, nummer, naam, voorbeelden.length > 0 ? `bijvoorbeeld ${voorbeelden.join(", ")}` : ""),
  );
  const leave = `${counted(rijen, "rij komt", "rijen komen")} niet in de lijst`;
  const about = { class: "calculator__hint", id: `${id}-hint` };
  return element(
    "fieldset",
    { "aria-describedby": `${id}-hint ${id}-fout` },
    element("legend", {}, `Welke kolom van ${deel} is de ${telt_vanaf}?`),
    element("p", about, melding),
    mistake,
    ...choices,
    choice(id, NOT_THIS, "Geen van deze", leave),
  );
}

/** @param {string} name @param {number} value @param {string} words @param {string} more */
function choice(name, value, words, more) {
  const id = `${name}-${value}`;
  return element(
    "div",
    { class: "calculator__choice" },
    element("input", { type: "radio", name, id, value }),
    element("label", { for: id }, words, ...(more ? [" ", element("span", { class: "caseload__place" }, `(${more})`)] : [])),
  );
}
