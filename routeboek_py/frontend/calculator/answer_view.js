/** The place of the answer on the page: shows one, or none. */
import { part } from "../common/element.js";
import { aboutAll, resultHeading, steps, summary } from "./result.js";

/** @typedef {import("../common/types.js").Antwoord} Antwoord */

export class AnswerView {
  #root;
  #heading;
  #summary;
  #steps;
  #about;
  #tick;
  /** What is unfolded for paper. @type {Element[]} */
  #folded = [];

  /** @param {HTMLElement} root @param {import("./result.js").Tick} tick */
  constructor(root, tick) {
    this.#root = root.dataset.root;
    this.#heading = part(root, "heading");
    this.#summary = part(root, "summary");
    this.#steps = part(root, "result");
    this.#about = part(root, "about");
    this.#tick = tick;
    addEventListener("beforeprint", () => this.#unfold());
    addEventListener("afterprint", () => this.#foldAgain());
  }

  /** A sentence in place of an answer. @param {string} words */
  say(words) {
    this.#summary.textContent = words;
  }

  /**
   * @param {Antwoord} said
   * @param {boolean} moves whether the reader goes to the answer
   */
  show(said, moves) {
    // relative, like every link within the site: paper prints absolute links in full
    const address = (/** @type {string} */ pagina) => `${this.#root}${pagina}`;
    const heading = resultHeading(said);
    this.#heading.replaceChildren(heading);
    this.#summary.replaceChildren(...summary(said));
    this.#keepPlace(() => this.#steps.replaceChildren(...steps(said, address, this.#tick)));
    this.#about.replaceChildren(...aboutAll(said));
    if (!moves) return;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }

  /** @param {Element} message above the steps */
  warn(message) {
    this.#steps.prepend(message);
  }

  clear() {
    for (const each of [this.#heading, this.#summary, this.#steps, this.#about]) each.replaceChildren();
  }

  /** Make the steps anew, with the focus and what was unfolded as they were. @param {() => void} make */
  #keepPlace(make) {
    const here = document.activeElement;
    const focused = here instanceof HTMLElement && this.#steps.contains(here) ? here.id : "";
    const unfolded = [...this.#steps.querySelectorAll("details[open]")].map(({ id }) => id);
    make();
    for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** Paper shows all there is, also in a browser whose styles cannot unfold (see print.css). */
  #unfold() {
    const places = [this.#steps, this.#about];
    this.#folded = places.flatMap((place) => [...place.querySelectorAll("details:not([open])")]);
    for (const fold of this.#folded) fold.setAttribute("open", "");
  }

  #foldAgain() {
    for (const fold of this.#folded) fold.removeAttribute("open");
  }
}
