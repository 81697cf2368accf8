/** The calculator on a page: sends what the form asks to Python, and shows the answer. */
import { because, whyFailed } from "../common/files.js";
import { SILENT_MS, within } from "../common/patience.js";
import { letGo } from "../common/pressed.js";
import { clockMistake, localDate, onNewDay } from "../common/today.js";
import { Form } from "./form.js";
import { whenLikelyNeeded } from "../common/idle.js";
import { Questions } from "../python/questions.js";
import { AnswerView } from "./answer_view.js";
import { addClocksTo, didNotCome } from "./late_scripts.js";
import { questionOf } from "./question.js";
import { aboutAll, steps } from "./result.js";
import { Status } from "../python/status.js";

const STILL_LOADING = "De rekenhulp wordt nog geladen. De datums komen vanzelf.";
const NO_TAKEAWAY = "De datums staan er wel. Meenemen lukt nu niet.";
/** The start of a link with a question, after `#` (see link.py). */
const LINK = "#reken/";

/** @typedef {import("../common/types.js").Antwoord} Antwoord */
/** @typedef {import("../common/types.js").Fouten} Fouten */
/** @typedef {{ focus: boolean, errors: boolean, fillsForm?: boolean }} Manner how an answer is shown */

class CalculatorPage {
  #form;
  #status;
  #questions;
  #root;
  #site;
  #view;
  /** The start that is going on or done; null if there is none. @type {object | null} */
  #start = null;
  #failed = false;
  #asked = 0;
  /** @type {(() => void) | null} repeats the last question; null once it is answered */
  #again = null;
  /** @type {Antwoord | null} the answer on the page */
  #shown = null;
  /** What the form had for that answer: for another pupil its ticks do not count. */
  #shownFor = "";
  /** The ids of the steps that the reader ticked last, answered or not. @type {string[]} */
  #gezet = [];
  #answeredOnce = false;
  /** @type {Promise<import("./answer_actions.js").AnswerActions> | null} */
  #actions = null;
  #link = () => this.#shown?.link ?? "";

  /** @param {HTMLElement} root */
  constructor(root) {
    const address = (/** @type {string | undefined} */ given) =>
      new URL(given || "./", document.baseURI).href;
    this.#root = root;
    this.#site = address(root.dataset.root);
    this.#view = new AnswerView(root, (stap, isGezet) => this.#tick(stap, isGezet));
    this.#form = new Form(root);
    this.#status = new Status(root, () => this.#retry());
    this.#questions = new Questions(address(root.dataset.regels), {
      progress: (loaded, total) => this.#status.progress(loaded, total),
      still: (why) => {
        this.#view.say("");
        this.#status.still(why);
      },
    });
    this.#form.listen({
      submit: () => this.#ask({ focus: true, errors: true }),
      change: () => this.#ask({ focus: false, errors: this.#answeredOnce }),
      typing: () => this.#ask({ focus: false, errors: false }),
    });
    // After a failure the message stays until the reader asks again.
    whenLikelyNeeded(this.#form.element, () => this.#failed || this.#warm());
    addEventListener("hashchange", () => this.#open());
    onNewDay(() => this.#onAnotherDay());
    this.#open();
  }

  /** Start everything that an answer needs. A failure is shown, with a button to try again. */
  async #warm() {
    if (this.#start) return;
    const mine = (this.#start = {});
    this.#failed = false;
    this.#status.loading();
    try {
      const regels = await this.#questions.start();
      this.#status.ready();
      if (!clockMistake()) await this.#practise(regels);
      await addClocksTo(this.#questions, this.#link);
    } catch (error) {
      if (mine === this.#start) this.#fail(error);
    }
  }

  /** Start anew, without what stands still. */
  #retry() {
    this.#start = null;
    this.#questions.letGo();
    if (this.#again) this.#again();
    else this.#warm();
  }

  /**
   * Compute an answer for every gemeente and discard it, as the first answers are slow.
   *
   * @param {any} regels
   */
  async #practise(regels) {
    const { vandaag } = this.#form.read();
    for (const { id } of regels.gemeenten) {
      if (this.#again) return; // the reader has a question: answer that
      const said = await this.#questions.ask({ datum: vandaag, gemeente: id, vandaag });
      if (said.soort !== "antwoord") continue;
      steps(said, (pagina) => pagina, () => {});
      aboutAll(said);
    }
  }

  /** @param {Manner} manner */
  #ask(manner) {
    this.#put(() => ({ ...this.#form.read(), gezet: this.#gezetHere() }), manner);
  }

  /** The steps that the reader ticked, if the form still asks for the same pupil. */
  #gezetHere() {
    return this.#shown && this.#shownFor === this.#filledIn() ? this.#gezet : [];
  }

  #filledIn() {
    const { datum, gemeente } = this.#form.read();
    return `${datum} ${gemeente}`;
  }

  /** @param {string} stap its id @param {boolean} isGezet */
  #tick(stap, isGezet) {
    if (!this.#shown) return;
    const others = this.#gezet.filter((id) => id !== stap);
    this.#gezet = isGezet ? [...others, stap] : others;
    this.#renew(this.#shown);
  }

  /** Answer the question in the address, if any: a link that somebody kept or sent. */
  #open() {
    if (!location.hash.startsWith(LINK)) return;
    const link = location.hash;
    this.#put(() => ({ soort: "link", link, vandaag: localDate() }), {
      focus: true,
      errors: true,
      fillsForm: true,
    });
  }

  /** Compute what is shown again, on another day. */
  #onAnotherDay() {
    if (this.#again) this.#again();
    else if (this.#shown) this.#renew(this.#shown);
  }

  /** @param {Antwoord} shown */
  #renew(shown) {
    const asked = () => ({ ...questionOf(shown), gezet: this.#gezet, vandaag: localDate() });
    this.#put(asked, { focus: false, errors: false }, this.#shownFor);
  }

  /** @param {() => object} question @param {Manner} manner @param {string} filledIn what the form has for it */
  async #put(question, manner, filledIn = this.#filledIn()) {
    const mine = ++this.#asked;
    const asked = question();
    const typed = this.#form.read().datum;
    const wrong = clockMistake();
    if (wrong) {
      this.#show({ soort: "fout", fouten: [{ veld: "vandaag", melding: wrong }] }, { ...manner, errors: true }, "");
      return;
    }
    this.#again = () => this.#put(question, manner, filledIn);
    this.#warm();
    if (manner.focus && !this.#status.isReady) this.#view.say(STILL_LOADING);
    try {
      const said = await this.#questions.ask(asked);
      await letGo();
      if (mine !== this.#asked) return;
      // Only a link fills the form, and not over what the reader typed in the meantime.
      if (said.soort === "antwoord" && manner.fillsForm && this.#form.read().datum === typed) {
        this.#form.fill(said);
        filledIn = this.#filledIn();
      }
      this.#show(said, manner, filledIn);
    } catch (error) {
      if (mine === this.#asked) this.#fail(error);
    }
  }

  /** @param {Antwoord | Fouten} said @param {Manner} manner @param {string} filledIn in the form */
  #show(said, manner, filledIn) {
    this.#again = null;
    this.#form.showErrors(said.soort === "fout" && manner.errors ? said.fouten : []);
    if (said.soort === "fout") {
      this.#answeredOnce ||= manner.errors;
      this.#clear();
      if (manner.focus) this.#form.focusFirstError();
      return;
    }
    this.#answeredOnce = true;
    this.#shown = said;
    this.#shownFor = filledIn;
    this.#gezet = questionOf(said).gezet;
    this.#status.answered();
    this.#view.show(said, manner.focus);
    this.#offer(said);
  }

  /** @param {Antwoord} said */
  async #offer(said) {
    this.#actions ??= import("./answer_actions.js").then(
      ({ AnswerActions }) => new AnswerActions(this.#root, this.#questions, this.#site),
    );
    const offered = this.#actions.then((actions) => {
      if (this.#shown === said) actions.show(said);
    });
    try {
      await within(SILENT_MS, offered);
    } catch (error) {
      // The dates are shown anyway.
      const why = await whyFailed(error, new URL("answer_actions.js", import.meta.url));
      if (this.#shown !== said) return;
      const told = didNotCome(because(why, NO_TAKEAWAY), this.#link);
      this.#view.warn(told);
      offered.then(() => told.remove()).catch(() => (this.#actions = null)); // the next answer tries it again
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#start = null;
    this.#failed = true;
    this.#clear();
    this.#status.failed(error);
  }

  #clear() {
    this.#shown = null;
    this.#view.clear();
    this.#actions?.then((actions) => actions.show(null)).catch(() => {});
  }
}

for (const root of document.querySelectorAll("[data-calculator]")) {
  if (root instanceof HTMLElement) new CalculatorPage(root);
}
