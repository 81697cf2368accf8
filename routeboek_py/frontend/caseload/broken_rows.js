/** Shows the rows that cannot be read, folded below the others: their cells, and what is wrong. */
import { element } from "../common/element.js";
import { counted, number } from "./words.js";

const MORE = 500;

/** @typedef {import("./types.js").BrokenRow} BrokenRow */
/** @typedef {import("./types.js").Broken} Broken */

export class BrokenRows {
  first = 50;
  #place;
  #on;
  #body = element("tbody", {});
  #foot = element("div", { class: "caseload__more" });

  /**
   * @param {HTMLElement} place
   * @param {{ more: (van: number, aantal: number) => Promise<Broken>, remove: (row: BrokenRow) => void }} on
   */
  constructor(place, on) {
    this.#place = place;
    this.#on = on;
  }

  /** @param {Broken} broken with the first rows @param {boolean} isAlone no other row is in the list */
  show(broken, isAlone) {
    this.#body = element("tbody", {});
    if (broken.aantal === 0) {
      this.#place.replaceChildren();
      return;
    }
    const title = `${counted(broken.aantal, "rij kunnen wij niet lezen", "rijen kunnen wij niet lezen")}`;
    const head = ["Rij", "Wat er staat", "Wat er mis is", "Weghalen"].map((column) =>
      element("th", { scope: "col" }, column),
    );
    const caption = element("caption", {}, "Verbeter deze rijen in uw bestand en open het opnieuw, of typ ze hierboven.");
    const table = element(
      "table",
      { class: "calculator__table caseload__table" },
      caption,
      element("thead", {}, element("tr", {}, ...head)),
      this.#body,
    );
    const region = { class: "calculator__scroll", tabindex: 0, "aria-label": title };
    const details = element(
      "details",
      { class: "caseload__broken" },
      element("summary", {}, title),
      element("section", region, table),
      this.#foot,
    );
    details.open = isAlone;
    this.#add(broken);
    this.#place.replaceChildren(details);
  }

  /** @param {Broken} broken */
  #add({ rijen, aantal }) {
    this.#body.append(...rijen.map((row) => this.#row(row)));
    const shown = this.#body.rows.length;
    if (shown >= aantal) {
      this.#foot.replaceChildren();
      return;
    }
    const words = `Toon er nog ${number(Math.min(aantal - shown, MORE))}`;
    const button = element("button", { type: "button", class: "calculator__button calculator__button--secondary" }, words);
    button.addEventListener("click", async () => {
      this.#add(await this.#on.more(shown, MORE));
      this.#body.rows[shown]?.querySelector("th")?.focus();
    });
    this.#foot.replaceChildren(button);
  }

  /** @param {BrokenRow} row */
  #row(row) {
    const place = row.uit ? `${row.uit}, ${row.rij}` : String(row.rij);
    const label = `Haal weg: rij ${place}`;
    const remove = element("button", { type: "button", class: "caseload__remove", "aria-label": label }, "Haal weg");
    remove.addEventListener("click", () => this.#on.remove(row));
    const wrong = row.meldingen.map((melding) => element("p", {}, melding));
    return element(
      "tr",
      {},
      element("th", { scope: "row", tabindex: -1 }, place),
      element("td", { "data-kop": "Wat er staat" }, row.cellen.join(" | ")),
      element("td", { "data-kop": "Wat er mis is" }, element("div", {}, ...wrong)),
      element("td", { "data-kop": "Weghalen" }, remove),
    );
  }
}
