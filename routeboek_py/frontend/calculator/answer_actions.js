/** Actions on an answer (agenda, copy, compare); loaded after everything that the answer needs. */
import { Agenda } from "./agenda.js";
import { Comparison } from "./compare.js";
import { questionOf } from "./question.js";
import { TakeAway } from "./take_away.js";

/** @typedef {import("../common/types.js").Antwoord} Antwoord */

export class AnswerActions {
  #takeaway;
  #agenda;
  #beside;
  /** @type {Antwoord | null} */
  #antwoord = null;

  /**
   * @param {HTMLElement} root
   * @param {import("../python/questions.js").Questions} questions
   * @param {string} site the site's own address
   */
  constructor(root, questions, site) {
    this.#takeaway = new TakeAway(root, async () => {
      if (!this.#antwoord) return "";
      return (await questions.ask({ soort: "dossier", site, ...questionOf(this.#antwoord) })).tekst;
    });
    this.#agenda = new Agenda(root, () => questions.start(), site);
    this.#beside = new Comparison(root, (question) => questions.ask(question));
  }

  /** @param {Antwoord | null} antwoord null: there are no dates */
  show(antwoord) {
    this.#antwoord = antwoord;
    this.#takeaway.show(antwoord);
    if (!antwoord) return;
    this.#agenda.show(antwoord);
    this.#beside.show(antwoord);
  }
}
