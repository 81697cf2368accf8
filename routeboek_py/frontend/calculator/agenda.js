/**
 * Offers the dates of an answer as an agenda file. Loads Python and its package only on request.
 */
import { Exchange, Refused } from "../exchange/exchange.js";
import { part } from "../common/element.js";
import { because } from "../common/files.js";
import { addDisclosure } from "../common/disclosure.js";
import { saveFile } from "../common/save_file.js";
import { questionOf } from "./question.js";

/** @typedef {import("../common/types.js").Antwoord} Antwoord */
/** @typedef {import("../common/types.js").Vraag} Vraag */

const BUSY = "Het agendabestand wordt gemaakt. De eerste keer duurt dat even.";
const DONE = "Het agendabestand is gemaakt. Open het om de datums in uw agenda te zetten.";
const STILL = "Het laden staat stil. Misschien is uw internet traag of weg. Probeer het nog een keer.";
const FAILED = "Het agendabestand maken lukt nu niet. Probeer het nog een keer.";

export class Agenda {
  #form;
  #steps;
  #done;
  #bar;
  #exchange;
  #regels;
  #site;
  /** @type {Vraag | null} */
  #vraag = null;
  #asked = 0;
  #isStill = false;

  /**
   * @param {HTMLElement} root
   * @param {() => Promise<any>} regels
   * @param {string} site the site's own address
   */
  constructor(root, regels, site) {
    this.#form = /** @type {HTMLFormElement} */ (part(root, "agenda"));
    this.#steps = /** @type {HTMLSelectElement} */ (part(root, "agenda-stap"));
    this.#done = part(root, "agenda-done");
    this.#bar = /** @type {HTMLProgressElement} */ (part(root, "agenda-bar"));
    this.#exchange = new Exchange({
      progress: (loaded, total) => this.#moves(loaded / total),
      still: () => this.#say(STILL),
    });
    this.#regels = regels;
    this.#site = site;
    addDisclosure(part(root, "open-agenda"), () => this.#steps.focus());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save();
    });
  }

  /** @param {Antwoord} antwoord */
  show(antwoord) {
    this.#vraag = questionOf(antwoord);
    this.#say("");
    const chosen = this.#steps.value;
    const coming = antwoord.stappen.filter(
      (stap) => !stap.overgeslagen && stap.toestand !== "verstreken" && stap.toestand !== "gezet",
    );
    const options = coming.map((stap) => new Option(`Alleen stap ${stap.nummer}: ${stap.naam}`, `${stap.nummer}`));
    this.#steps.replaceChildren(new Option("Alle datums die nog komen", ""), ...options);
    this.#steps.value = options.some(({ value }) => value === chosen) ? chosen : "";
  }

  /** @param {number} share of what must come */
  #moves(share) {
    this.#bar.value = Math.min(share, 1);
    if (this.#isStill) this.#say(BUSY);
  }

  /** @param {string} words */
  #say(words) {
    this.#isStill = words === STILL;
    this.#done.textContent = words;
  }

  async #save() {
    if (!this.#vraag) return;
    const mine = ++this.#asked;
    if (this.#isStill) this.#exchange.letGo();
    this.#say(BUSY);
    this.#bar.removeAttribute("value");
    this.#bar.hidden = false;
    try {
      saveFile(await this.#made(this.#vraag), `routeboek-${this.#vraag.gemeente}.ics`, "text/calendar");
      this.#say(DONE);
    } catch (error) {
      if (mine !== this.#asked) return;
      this.#say(error instanceof Refused ? error.message : because(error, FAILED));
    } finally {
      if (mine === this.#asked) this.#bar.hidden = true;
    }
  }

  /** @param {Vraag} vraag */
  async #made({ vandaag, ...asked }) {
    const given = new FormData(this.#form);
    const number = (/** @type {string} */ name) => Number(given.get(name)) || null;
    return this.#exchange.agenda({
      regels: await this.#regels(),
      vragen: [{ ...asked, kenmerk: String(given.get("kenmerk") ?? "").trim() }],
      vandaag,
      site: this.#site,
      herinner: number("herinner"),
      stap: number("stap"),
    });
  }
}
