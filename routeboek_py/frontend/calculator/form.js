/** The form: the reader's input, and the mistakes in it. */
import { addDatePicker, asDutch } from "../common/date_field.js";
import { part, started } from "../common/element.js";
import { tellInTitle } from "../common/page_title.js";
import { localDate } from "../common/today.js";

/**
 * Pause after the last key before an unfinished date is tried, and after leaving the field: the
 * page must not move while the reader presses the button.
 */
export const PAUSE_MS = 300;

export class Form {
  #form;
  #date;
  #choices;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#form = /** @type {HTMLFormElement} */ (part(root, "form"));
    this.#date = /** @type {HTMLInputElement} */ (part(root, "datum"));
    this.#choices = part(root, "gemeenten");
    started(root);
    this.#chooseFromAddress();
    addEventListener("hashchange", () => this.#chooseFromAddress());
  }

  /** The element, to listen for the first touch. */
  get element() {
    return this.#form;
  }

  /** What the reader filled in; the form does not ask for steps. @returns {import("../common/types.js").Vraag} */
  read() {
    const chosen = this.#choices.querySelector("input:checked");
    return {
      datum: this.#date.value,
      gemeente: chosen instanceof HTMLInputElement ? chosen.value : "",
      gezet: [],
      vandaag: localDate(),
    };
  }

  /** Fill in an earlier question. @param {import("../common/types.js").Antwoord} antwoord */
  fill({ datum, gemeente }) {
    this.#date.value = asDutch(datum.iso);
    for (const choice of this.#choices.querySelectorAll("input")) choice.checked = choice.value === gemeente.id;
  }

  /**
   * @param {object} on
   * @param {() => void} on.submit the reader asks
   * @param {() => void} on.change a field has a new value
   * @param {() => void} on.typing a date is not finished yet
   */
  listen({ submit, change, typing }) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let pause;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      submit();
    });
    this.#form.addEventListener("change", (event) => {
      if (event.target !== this.#date && !this.#choices.contains(asNode(event.target))) return;
      clearTimeout(pause);
      if (event.target === this.#date) pause = setTimeout(change, PAUSE_MS);
      else change();
    });
    this.#date.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(typing, PAUSE_MS);
    });
    addDatePicker(this.#form, change);
  }

  /** @param {import("../common/types.js").Fouten["fouten"]} fouten none: every field is right */
  showErrors(fouten) {
    tellInTitle(fouten.length > 0);
    for (const field of [this.#date, this.#choices]) field.removeAttribute("aria-invalid");
    for (const veld of ["datum", "gemeente", "vandaag", "link"]) {
      const place = part(this.#form, `error-${veld}`);
      const found = fouten.find((fout) => fout.veld === veld);
      place.textContent = found ? found.melding : "";
      place.hidden = !found;
      if (found) this.#field(veld)?.setAttribute("aria-invalid", "true");
    }
  }

  /** Move the focus to the first wrong field, in the order of the page. */
  focusFirstError() {
    const wrong = this.#form.querySelector("[aria-invalid=true]");
    const field = wrong === this.#choices ? this.#choices.querySelector("input") : wrong;
    if (field instanceof HTMLElement) field.focus();
    else this.#otherError()?.focus();
  }

  /** Errors that belong to no field: the device's clock, or a link. */
  #otherError() {
    return ["vandaag", "link"].map((veld) => part(this.#form, `error-${veld}`)).find(({ hidden }) => !hidden);
  }

  /** @param {string} veld */
  #field(veld) {
    return { datum: this.#date, gemeente: this.#choices }[veld];
  }

  /** Choose the gemeente from a link to its button, such as #gemeente-rijswijk. */
  #chooseFromAddress() {
    for (const choice of this.#choices.querySelectorAll("input")) {
      if (location.hash === `#${choice.id}`) choice.checked = true;
    }
  }
}

/** @param {EventTarget | null} target */
function asNode(target) {
  return target instanceof Node ? target : null;
}
