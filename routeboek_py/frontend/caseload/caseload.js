/** The list of pupils on its page: adds rows, shows a selection, and exports it. */
import { element, part } from "../common/element.js";
import { whenLikelyNeeded } from "../common/idle.js";
import { checkClock, localDate, onNewDay } from "../common/today.js";
import { BrokenRows } from "./broken_rows.js";
import { ColumnQuestions } from "./column_question.js";
import { Filters } from "./filters.js";
import { Keeping } from "./keeping.js";
import { CaseloadInPython } from "./caseload_in_python.js";
import { Progress } from "./progress.js";
import { CaseloadTable } from "./caseload_table.js";
import { partsOf } from "./parts.js";
import { TakeAway } from "./take_away.js";
import { Tasks } from "./tasks.js";
import { WaysIn } from "./ways_in.js";
import { howMany, summary } from "./words.js";

const TICKS_GONE = "Uw vinkjes bij dat bestand zijn weg.";

class CaseloadPage {
  #root;
  #exchange;
  #progress;
  #filters;
  #table;
  #broken;
  #keeping;
  #questions;
  #ways;
  #isShown = false;
  #tasks;

  /** @param {HTMLElement} root */
  constructor(root) {
    const address = (/** @type {string | undefined} */ given) =>
      new URL(given || "./", document.baseURI).href;
    const site = address(root.dataset.root);
    this.#root = root;
    this.#progress = new Progress(root, () => {
      this.#exchange.letGo();
      this.#tasks.again();
    });
    this.#tasks = new Tasks({
      done: () => this.#progress.done(),
      failed: (error) => this.#progress.failed(error),
    });
    this.#exchange = new CaseloadInPython(address(root.dataset.regels), this.#progress);
    this.#filters = new Filters(root, () => this.#do(() => this.#show()));
    this.#table = new CaseloadTable(part(root, "table"), root.dataset.root ?? "", {
      more: (van, aantal) => this.#exchange.show({ ...this.#asked(), van, aantal }),
      remove: (rij) => this.#do(() => this.#remove(rij, `${rij.kenmerk || `Rij ${rij.rij}`} is uit de lijst.`)),
      tick: (rij, stap, isGezet) => this.#do(() => this.#tick(rij, stap, isGezet)),
    });
    this.#broken = new BrokenRows(part(root, "broken"), {
      more: (van, aantal) => this.#exchange.broken(van, aantal),
      remove: (rij) => this.#do(() => this.#remove(rij, `Rij ${rij.rij} is uit de lijst.`)),
    });
    this.#keeping = new Keeping(root, {
      rows: () => this.#tasks.after(() => this.#exchange.rows),
      wipe: () => this.#do(() => this.#wipe()),
    });
    this.#questions = new ColumnQuestions(part(root, "questions"));
    this.#ways = new WaysIn(root, {
      type: (row) => this.#do(() => this.#type(row)),
      add: (name, data) => this.#do(() => this.#add(name, data)),
    });
    new TakeAway(root, {
      csv: () => this.#exchange.csv(this.#asked()),
      ics: (herinner) => this.#exchange.ics({ ...this.#asked(), site, herinner }),
      all: () => this.#table.showAll(),
      again: () => this.#do(() => this.#show()),
      run: (work) => this.#do(work),
    });
    // After a failure the message stays until the reader asks again.
    whenLikelyNeeded(part(root, "ways-in"), () => this.#tasks.hasFailed || this.#do(() => this.#exchange.start()));
    onNewDay(() => this.#isShown && this.#do(() => this.#show()));
    this.#tasks.do(() => this.#restore()); // also if the clock is wrong: later tasks go on from it
  }

  /** Run this after all earlier tasks, if the clock is right. @param {() => Promise<unknown>} work */
  #do(work) {
    return this.#tasks.do(() => {
      checkClock();
      return work();
    });
  }

  /** All settings that determine the selection. */
  #asked() {
    checkClock();
    return { ...this.#filters.chosen(), vandaag: localDate() };
  }

  async #restore() {
    const kept = await this.#keeping.read();
    if (!kept) return;
    await this.#exchange.restore(kept);
    await this.#show();
  }

  /** @param {{ kenmerk: string, datum: string, gemeente: string }} row */
  async #type(row) {
    const { fouten } = await this.#exchange.type(row);
    this.#ways.showMistakes(fouten);
    if (fouten.length > 0) return;
    await this.#changed(`${row.kenmerk.trim() || "De leerling"} staat in de lijst.`);
  }

  /**
   * @param {string | null} name
   * @param {Uint8Array} data
   * @param {Record<string, number>} [columns] chosen so far, by the name of a part
   */
  async #add(name, data, columns = {}) {
    const added = await this.#ways.accepted(this.#exchange.add(name, data, columns));
    if (!added) return;
    const { vraag } = added;
    if (vraag) {
      this.#questions.ask(vraag, (column) =>
        this.#do(() => this.#add(name, data, { ...columns, [vraag.deel]: column })),
      );
      return;
    }
    await this.#changed(added.vervangen ? `${name} stond al in de lijst en is vervangen. ${added.vinkjes_weg ? TICKS_GONE : ""}` : "");
    const heading = part(this.#root, "heading");
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  /** @param {import("./types.js").ShownRow} row @param {number} stap @param {boolean} isGezet */
  async #tick(row, stap, isGezet) {
    const { uit, rij, kenmerk } = row;
    await this.#exchange.tick({ uit, rij, stap, gezet: isGezet });
    const size = this.#table.size;
    await this.#changed(`${kenmerk || `Rij ${rij}`}: stap ${stap} is ${isGezet ? "" : "niet "}gezet.`, size);
    (this.#table.box(row, stap) ?? part(this.#root, "heading")).focus();
  }

  /** @param {{ uit: string, rij: number | null }} what @param {string} told */
  async #remove({ uit, rij }, told) {
    await this.#exchange.remove({ uit, rij });
    await this.#changed(told);
    part(this.#root, "heading").focus();
  }

  async #wipe() {
    await this.#exchange.wipe();
    this.#questions.clear();
    await this.#show("De lijst is leeg.");
    part(this.#root, "heading").focus();
  }

  /** @param {string} told @param {number} [aantal] rows to show */
  async #changed(told, aantal) {
    await this.#show(told, aantal);
    await this.#exchange.remember();
    this.#keeping.changed();
  }

  /** @param {string} [told] a message about the last action @param {number} [aantal] rows to show */
  async #show(told = "", aantal = this.#table.first) {
    const asked = this.#asked();
    const seen = await this.#exchange.show({ ...asked, van: 0, aantal });
    const broken = await this.#exchange.broken(0, this.#broken.first);
    const isEmpty = seen.delen.length === 0;
    part(this.#root, "caseload").hidden = isEmpty;
    part(this.#root, "filters").hidden = seen.aantal === 0;
    part(this.#root, "late").hidden = !seen.telling["voorbij"] && seen.ook_voorbij === 0;
    const words = summary(seen, broken.aantal, this.#filters.inWords());
    part(this.#root, "state").textContent = `${told} ${words}`.trim();
    part(this.#root, "what-is-taken").textContent = howMany(seen, broken.aantal);
    const together = seen.samen.map((/** @type {string} */ said) => element("p", {}, said));
    part(this.#root, "same").replaceChildren(...together);
    part(this.#root, "parts").replaceChildren(
      ...partsOf(seen.delen, (uit) => this.#do(() => this.#remove({ uit, rij: null }, "De rijen zijn uit de lijst."))),
    );
    this.#broken.show(broken, seen.aantal === 0);
    this.#table.show(seen);
    this.#isShown = true;
    this.#progress.answered();
  }
}

for (const root of document.querySelectorAll("[data-caseload]")) {
  if (root instanceof HTMLElement) new CaseloadPage(root);
}
