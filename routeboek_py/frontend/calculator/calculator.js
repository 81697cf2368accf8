/** The calculator on a page: sends what the form asks to Python, and shows the answer. */
import { localDate } from "../common/date_field.js";
import { element, part } from "../common/element.js";
import { because, missingIn, whyFailed } from "../common/files.js";
import { Form } from "./form.js";
import { whenLikelyNeeded } from "../common/idle.js";
import { Questions } from "../python/questions.js";
import { resultDetails, resultHeading } from "./result.js";
import { Status } from "../python/status.js";

const STILL_LOADING = "De rekenhulp wordt nog geladen. De datums komen vanzelf.";
const NO_CLOCKS = "Dit uitrekenen lukt nu niet. Laad de pagina opnieuw.";
const NO_TAKEAWAY = "De datums staan er wel. Meenemen lukt nu niet. Laad daarvoor de pagina opnieuw.";
/** The start of a link with a question, after `#` (see link.py). */
const LINK = "#reken/";

/** @typedef {import("../common/types.js").Antwoord} Antwoord */
/** @typedef {import("../common/types.js").Fouten} Fouten */
/** @typedef {{ focus: boolean, errors: boolean }} Manner how an answer is shown */

class CalculatorPage {
  #form;
  #status;
  #questions;
  #root;
  #site;
  #heading;
  #summary;
  #details;
  #warmed = false;
  #failed = false;
  #asked = 0;
  /** @type {(() => void) | null} repeats the last question; null once it is answered */
  #again = null;
  /** @type {Antwoord | null} the answer on the page */
  #shown = null;
  #answeredOnce = false;
  /** @type {Promise<import("./answer_actions.js").AnswerActions> | null} */
  #actions = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    const address = (/** @type {string | undefined} */ given) =>
      new URL(given || "./", document.baseURI).href;
    this.#root = root;
    this.#site = address(root.dataset.root);
    this.#heading = part(root, "heading");
    this.#summary = part(root, "summary");
    this.#details = part(root, "result");
    this.#form = new Form(root);
    this.#status = new Status(root, () => (this.#again ?? (() => this.#warm()))());
    this.#questions = new Questions(address(root.dataset.regels), (loaded, total) =>
      this.#status.progress(loaded, total),
    );
    this.#form.listen({
      submit: () => this.#ask({ focus: true, errors: true }),
      change: () => this.#ask({ focus: false, errors: this.#answeredOnce }),
      typing: () => this.#ask({ focus: false, errors: false }),
    });
    // After a failure the message stays until the reader asks again.
    whenLikelyNeeded(this.#form.element, () => this.#failed || this.#warm());
    addEventListener("hashchange", () => this.#open());
    document.addEventListener("visibilitychange", () => this.#onAnotherDay());
    this.#open();
  }

  /** Start everything that an answer needs. A failure is shown, with a button to try again. */
  async #warm() {
    if (this.#warmed) return;
    this.#warmed = true;
    this.#failed = false;
    this.#status.loading();
    try {
      const regels = await this.#questions.start();
      this.#status.ready();
      await this.#practise(regels);
      await this.#addClocks();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Add the other Klokken. If this fails, the calculator still works. */
  async #addClocks() {
    const places = document.querySelectorAll("[data-klok]");
    if (places.length === 0) return;
    try {
      await (await import("./clocks.js")).addClocks(this.#questions);
    } catch (error) {
      const why = await whyFailed(error, new URL("clocks.js", import.meta.url));
      for (const place of places) place.replaceChildren(element("p", {}, because(why, NO_CLOCKS)));
    }
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
      if (said.soort === "antwoord") resultDetails(said, (pagina) => pagina);
    }
  }

  /** @param {Manner} manner */
  #ask(manner) {
    this.#put(() => this.#form.read(), manner);
  }

  /** Answer the question in the address, if any: a link that somebody kept or sent. */
  #open() {
    if (!location.hash.startsWith(LINK)) return;
    const link = location.hash;
    this.#put(() => ({ soort: "link", link, vandaag: localDate() }), { focus: true, errors: true });
  }

  /** Compute again when a page that stayed open is seen on another day. */
  #onAnotherDay() {
    const stale = this.#shown && this.#shown.vandaag.iso !== localDate();
    if (stale && !document.hidden) this.#ask({ focus: false, errors: false });
  }

  /** @param {() => object} question @param {Manner} manner */
  async #put(question, manner) {
    const mine = ++this.#asked;
    const asked = question();
    const typed = this.#form.read().datum;
    this.#again = () => this.#put(question, manner);
    this.#warm();
    if (manner.focus && !this.#status.isReady) this.#summary.textContent = STILL_LOADING;
    try {
      const said = await this.#questions.ask(asked);
      if (mine !== this.#asked) return;
      // What the reader typed in the meantime is about to be asked: a link must not overwrite it.
      if (said.soort === "antwoord" && location.hash.endsWith(said.link) && this.#form.read().datum === typed) {
        this.#form.fill(said);
      }
      this.#show(said, manner);
    } catch (error) {
      if (mine === this.#asked) this.#fail(error);
    }
  }

  /** @param {Antwoord | Fouten} said @param {Manner} manner */
  #show(said, manner) {
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
    this.#status.answered();
    const heading = resultHeading(said);
    this.#heading.replaceChildren(heading);
    this.#summary.textContent = said.samenvatting;
    // relative, like every link within the site: paper prints absolute links in full
    const address = (/** @type {string} */ pagina) => `${this.#root.dataset.root}${pagina}`;
    this.#details.replaceChildren(...resultDetails(said, address));
    if (manner.focus) heading.focus();
    this.#offer(said);
  }

  /** @param {Antwoord} said */
  async #offer(said) {
    this.#actions ??= import("./answer_actions.js").then(
      ({ AnswerActions }) => new AnswerActions(this.#root, this.#questions, this.#site),
    );
    try {
      const actions = await this.#actions;
      if (this.#shown === said) actions.show(said);
    } catch (error) {
      this.#actions = null; // the dates are shown anyway; try this again with the next answer
      const why = await whyFailed(error, new URL("answer_actions.js", import.meta.url));
      if (this.#shown !== said || !missingIn(why)) return;
      this.#details.prepend(element("p", { class: "calculator__message", role: "status" }, because(why, NO_TAKEAWAY)));
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#warmed = false;
    this.#failed = true;
    this.#clear();
    this.#status.failed(error);
  }

  #clear() {
    this.#shown = null;
    this.#heading.replaceChildren();
    this.#summary.textContent = "";
    this.#details.replaceChildren();
    this.#actions?.then((actions) => actions.show(null)).catch(() => {});
  }
}

for (const root of document.querySelectorAll("[data-calculator]")) {
  if (root instanceof HTMLElement) new CalculatorPage(root);
}
