/** The other Klokken of the sources: each counts from its own day, which the reader can type. */
import { element } from "../common/element.js";
import { because } from "../common/files.js";
import { clockMistake, localDate, onNewDay } from "../common/today.js";
import { PAUSE_MS } from "./form.js";

const FAILED = "Dit uitrekenen lukt nu niet. Typ de dag nog een keer, of laad de pagina opnieuw.";

/**
 * Add a field to every Klok on the page, and update its answer when a day is typed.
 *
 * @param {import("../python/questions.js").Questions} questions
 * @returns {Promise<void>} resolves when the first answers are shown
 */
export async function addClocks(questions) {
  const places = [...document.querySelectorAll("[data-klok]")].filter((place) => place instanceof HTMLElement);
  const clocks = places.map((place) => new Clock(place));

  const ask = async () => {
    const wrong = clockMistake();
    if (wrong) return clocks.forEach((clock) => clock.say([wrong], true));
    const vanaf = Object.fromEntries(clocks.map(({ id, typed }) => [id, typed]));
    const { klokken } = await questions.start();
    const said = await questions.ask({ soort: "klokken", klokken, vanaf, vandaag: localDate() });
    for (const clock of clocks) clock.show(said.klokken.find((/** @type {{ id: string }} */ { id }) => id === clock.id));
  };
  const failed = (/** @type {unknown} */ error) => clocks.forEach((clock) => clock.fail(error));
  const tell = () => ask().catch(failed);

  for (const clock of clocks) clock.listen(tell);
  onNewDay(tell);
  await tell();
}

class Clock {
  #said = element("div", { class: "klok__stand", role: "status" });
  /** @type {HTMLInputElement | null} null for a weekly Klok, which needs no day */
  #field = null;

  /** @param {HTMLElement} place */
  constructor(place) {
    const { klok, vanaf } = place.dataset;
    this.id = klok ?? "";
    place.replaceChildren();
    if (vanaf) {
      const [field, hint] = [`klok-${klok}-dag`, `klok-${klok}-hint`];
      this.#field = element("input", {
        type: "text", id: field, autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: 40,
        "aria-describedby": hint,
      });
      place.append(
        element("label", { for: field }, vanaf.charAt(0).toUpperCase() + vanaf.slice(1)),
        element("p", { class: "calculator__hint", id: hint }, "Bijvoorbeeld 01-09-2026 of 1 september 2026."),
        this.#field,
      );
    }
    place.append(this.#said);
  }

  get typed() {
    return this.#field?.value ?? "";
  }

  /** @param {() => void} tell */
  listen(tell) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let pause;
    this.#field?.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(tell, PAUSE_MS);
    });
  }

  /** @param {import("../common/types.js").Klok} said */
  show(said) {
    const wrong = "fout" in said;
    this.#field?.toggleAttribute("aria-invalid", wrong && this.typed.trim() !== "");
    this.say(wrong ? [said.fout] : said.tekst, wrong);
  }

  /** Nothing is said of a day that is not typed. @param {string[]} lines @param {boolean} wrong */
  say(lines, wrong) {
    const shown = this.#field && !this.typed.trim() ? [] : lines;
    this.#said.replaceChildren(...shown.map((line) => element("p", { class: wrong ? "calculator__error" : "" }, line)));
  }

  /** @param {unknown} error */
  fail(error) {
    this.#said.replaceChildren(element("p", {}, because(error, FAILED)));
  }
}
