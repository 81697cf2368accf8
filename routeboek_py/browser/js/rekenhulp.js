/** The calculator on a page: the form asks, Python answers, the page shows. */
import { Calculator } from "./calculator.js";
import { part } from "./element.js";
import { Form } from "./form.js";
import { whenLikelyNeeded } from "./moment.js";
import { resultDetails, resultHeading } from "./result.js";
import { Status } from "./status.js";

const STILL_LOADING = "De rekenhulp wordt nog geladen. De datums komen vanzelf.";

/** @typedef {{ focus: boolean, errors: boolean }} Manner how an answer is shown */

class Rekenhulp {
  #form;
  #status;
  #calculator;
  #regelsAddress;
  #siteRoot;
  #heading;
  #summary;
  #details;
  /** @type {Promise<any> | null} */
  #regels = null;
  #asked = 0;
  /** @type {Manner | null} the last question, as long as it has no answer */
  #open = null;
  #answeredOnce = false;

  /** @param {HTMLElement} root */
  constructor(root) {
    const address = (/** @type {string | undefined} */ given) =>
      new URL(given || "./", document.baseURI).href;
    this.#siteRoot = address(root.dataset.wortel);
    this.#regelsAddress = address(root.dataset.regels);
    this.#heading = part(root, "kop");
    this.#summary = part(root, "samenvatting");
    this.#details = part(root, "uitkomst");
    this.#form = new Form(root);
    this.#status = new Status(root, () => this.#retry());
    this.#calculator = new Calculator(import.meta.url, (loaded, total) =>
      this.#status.progress(loaded, total),
    );
    this.#form.listen({
      submit: () => this.#ask({ focus: true, errors: true }),
      change: () => this.#answeredOnce && this.#ask({ focus: false, errors: true }),
      typing: () => this.#answeredOnce && this.#ask({ focus: false, errors: false }),
    });
    whenLikelyNeeded(this.#form.element, () => this.#warm());
  }

  /** Start everything that an answer needs; a failure is shown, and can be tried again. */
  async #warm() {
    if (this.#regels) return;
    this.#regels = loadRegels(this.#regelsAddress);
    this.#status.loading();
    try {
      const [regels] = await Promise.all([this.#regels, this.#calculator.start()]);
      this.#status.ready();
      await this.#practise(regels);
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * A first answer takes the longest, in Python and on the page; so the first ones are nobody's.
   *
   * @param {any} regels
   */
  async #practise(regels) {
    const { vandaag } = this.#form.read();
    for (const { id } of regels.gemeenten) {
      if (this.#open) return; // a reader goes first
      const vraag = { regels, datum: vandaag, gemeente: id, vandaag };
      const said = JSON.parse(await this.#calculator.answer(JSON.stringify(vraag)));
      if (said.soort === "antwoord") resultDetails(said, (pagina) => pagina);
    }
  }

  /** @param {Manner} manner */
  async #ask(manner) {
    const mine = ++this.#asked;
    const vraag = this.#form.read();
    this.#open = manner;
    this.#warm();
    if (manner.focus && !this.#status.isReady) this.#summary.textContent = STILL_LOADING;
    try {
      const regels = await this.#regels;
      const said = await this.#calculator.answer(JSON.stringify({ regels, ...vraag }));
      if (mine === this.#asked) this.#show(JSON.parse(said), manner);
    } catch (error) {
      if (mine === this.#asked) this.#fail(error);
    }
  }

  /** @param {import("./types.js").Antwoord | import("./types.js").Fouten} said @param {Manner} manner */
  #show(said, manner) {
    this.#open = null;
    this.#answeredOnce = true;
    this.#form.showErrors(said.soort === "fout" && manner.errors ? said.fouten : []);
    if (said.soort === "fout") {
      this.#clear();
      if (manner.focus) this.#form.focusFirstError();
      return;
    }
    this.#status.answered();
    const heading = resultHeading(said);
    this.#heading.replaceChildren(heading);
    this.#summary.textContent = said.samenvatting;
    const address = (/** @type {string} */ pagina) => new URL(pagina, this.#siteRoot).href;
    this.#details.replaceChildren(...resultDetails(said, address));
    if (manner.focus) heading.focus();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#regels = null;
    this.#clear();
    this.#status.failed(error);
  }

  #clear() {
    this.#heading.replaceChildren();
    this.#summary.textContent = "";
    this.#details.replaceChildren();
  }

  #retry() {
    if (this.#open) this.#ask(this.#open);
    else this.#warm();
  }
}

/** @param {string} address */
async function loadRegels(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

for (const root of document.querySelectorAll("[data-rekenhulp]")) {
  if (root instanceof HTMLElement) new Rekenhulp(root);
}
