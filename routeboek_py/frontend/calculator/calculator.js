/** The calculator on a page: sends what the form asks to Python, and shows the answer. */
import { element, part } from "../common/element.js";
import { because, whyFailed } from "../common/files.js";
import { SILENT_MS, within } from "../common/patience.js";
import { clockMistake, localDate, onNewDay } from "../common/today.js";
import { Form } from "./form.js";
import { whenLikelyNeeded } from "../common/idle.js";
import { Questions } from "../python/questions.js";
import { resultDetails, resultHeading } from "./result.js";
import { Status } from "../python/status.js";

const STILL_LOADING = "De rekenhulp wordt nog geladen. De datums komen vanzelf.";
const NO_CLOCKS = "Dit uitrekenen lukt nu niet.";
const NO_TAKEAWAY = "De datums staan er wel. Meenemen lukt nu niet.";
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
  /** The start that is going on or done; null if there is none. @type {object | null} */
  #start = null;
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
    this.#status = new Status(root, () => this.#retry());
    this.#questions = new Questions(address(root.dataset.regels), {
      progress: (loaded, total) => this.#status.progress(loaded, total),
      still: (why) => {
        this.#summary.textContent = "";
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
      await this.#addClocks();
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

  /** Add the other Klokken. If this fails, the calculator still works. */
  async #addClocks() {
    const places = document.querySelectorAll("[data-klok]");
    if (places.length === 0) return;
    const clocks = import("./clocks.js");
    try {
      await within(SILENT_MS, clocks);
    } catch (error) {
      const why = await whyFailed(error, new URL("clocks.js", import.meta.url));
      for (const place of places) place.replaceChildren(this.#loadAgain(because(why, NO_CLOCKS)));
    }
    // If it comes after all, it replaces that message.
    await clocks.then(({ addClocks }) => addClocks(this.#questions)).catch(() => {});
  }

  /**
   * A message about a script that did not come, with a button: only the whole page can ask for it
   * again. The question stays.
   *
   * @param {string} words
   */
  #loadAgain(words) {
    const look = { type: "button", class: "calculator__button calculator__button--secondary" };
    const button = element("button", look, "Probeer opnieuw");
    button.addEventListener("click", () => {
      if (this.#shown) history.replaceState(null, "", `#${this.#shown.link}`);
      location.reload();
    });
    return element("div", { class: "calculator__message", role: "status" }, element("p", {}, words), button);
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

  /** Compute what is shown again, on another day. */
  #onAnotherDay() {
    if (this.#again) this.#again();
    else if (this.#shown) this.#renew(this.#shown);
  }

  /** @param {Antwoord} shown */
  #renew({ datum, gemeente }) {
    const asked = { datum: datum.iso, gemeente: gemeente.id };
    this.#put(() => ({ ...asked, vandaag: localDate() }), { focus: false, errors: false });
  }

  /** @param {() => object} question @param {Manner} manner */
  async #put(question, manner) {
    const mine = ++this.#asked;
    const asked = question();
    const typed = this.#form.read().datum;
    const wrong = clockMistake();
    if (wrong) {
      this.#show({ soort: "fout", fouten: [{ veld: "vandaag", melding: wrong }] }, { ...manner, errors: true });
      return;
    }
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
    const offered = this.#actions.then((actions) => {
      if (this.#shown === said) actions.show(said);
    });
    try {
      await within(SILENT_MS, offered);
    } catch (error) {
      // The dates are shown anyway.
      const why = await whyFailed(error, new URL("answer_actions.js", import.meta.url));
      if (this.#shown !== said) return;
      const told = this.#loadAgain(because(why, NO_TAKEAWAY));
      this.#details.prepend(told);
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
    this.#heading.replaceChildren();
    this.#summary.textContent = "";
    this.#details.replaceChildren();
    this.#actions?.then((actions) => actions.show(null)).catch(() => {});
  }
}

for (const root of document.querySelectorAll("[data-calculator]")) {
  if (root instanceof HTMLElement) new CalculatorPage(root);
}
