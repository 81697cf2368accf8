/** The table, with what is due first on top: some rows at once, and the rest on request. */
import { dayElement } from "../common/day.js";
import { element } from "../common/element.js";
import { number } from "./words.js";

/** The number of rows at first, and the number added each time. */
const FIRST = 100;
const MORE = 500;
/** Browsers cannot print more rows than this in a reasonable time. */
const MOST = 3000;
const CAPTION = "caseload-table";
const COLUMNS = ["Leerling", "Laatste datum", "Wanneer", "Stap", "Gezet", "Gemeente", "Eerste datum", "Weghalen"];

/** @typedef {import("./types.js").ShownRow} ShownRow */
/** @typedef {import("./types.js").Seen} Seen */

export class CaseloadTable {
  first = FIRST;
  #place;
  #root;
  #on;
  #shown = 0;
  #total = 0;
  #body = element("tbody", {});
  #foot = element("div", { class: "caseload__more" });

  /**
   * @param {HTMLElement} place
   * @param {string} root from this page to the site's root: `../`
   * @param {object} on
   * @param {(van: number, aantal: number) => Promise<Seen>} on.more
   * @param {(row: ShownRow) => void} on.remove
   * @param {(row: ShownRow, stap: number, isGezet: boolean) => void} on.tick a step was taken, or was not
   */
  constructor(place, root, on) {
    this.#place = place;
    this.#root = root;
    this.#on = on;
  }

  /** The number of rows that the reader has in sight, or would have at first. */
  get size() {
    return Math.max(FIRST, this.#shown);
  }

  /** The box of a step of a row; null if the row is not in sight. @param {ShownRow} row @param {number} stap */
  box(row, stap) {
    return document.getElementById(boxId(row, stap));
  }

  /** @param {Seen} seen its first rows */
  show(seen) {
    this.#total = seen.te_zien;
    this.#shown = 0;
    this.#body = element("tbody", {});
    if (seen.aantal === 0) {
      this.#place.replaceChildren();
      return;
    }
    if (seen.te_zien === 0) {
      this.#place.replaceChildren(element("p", {}, "Niemand in de lijst past hierbij. Kies iets anders bij “Wat wilt u zien?”."));
      return;
    }
    const caption = "Wat het eerst komt, staat bovenaan";
    const head = COLUMNS.map((column) => element("th", { scope: "col" }, column));
    const table = element(
      "table",
      { class: "calculator__table caseload__table" },
      element("caption", { id: CAPTION }, caption),
      element("thead", {}, element("tr", {}, ...head)),
      this.#body,
    );
    this.#add(seen.rijen);
    const region = { class: "calculator__scroll", tabindex: 0, "aria-labelledby": CAPTION };
    this.#place.replaceChildren(element("section", region, table), this.#foot);
  }

  /** Show all rows, up to what a browser can print. */
  async showAll() {
    await this.#more(Math.min(this.#total, MOST) - this.#shown);
  }

  /** @param {number} count */
  async #more(count) {
    if (count > 0) this.#add((await this.#on.more(this.#shown, count)).rijen);
  }

  /** @param {ShownRow[]} rows */
  #add(rows) {
    this.#body.append(...rows.map((row) => this.#row(row)));
    this.#shown += rows.length;
    const left = this.#total - this.#shown;
    if (left === 0) {
      this.#foot.replaceChildren();
      return;
    }
    const told = `U ziet de eerste ${number(this.#shown)} van ${number(this.#total)}.`;
    const words = `Toon er nog ${number(Math.min(left, MORE))}`;
    const button = element("button", { type: "button", class: "calculator__button calculator__button--secondary" }, words);
    button.addEventListener("click", async () => {
      const next = this.#shown;
      await this.#more(Math.min(left, MORE));
      const row = this.#body.rows[next];
      row?.querySelector("th")?.focus();
    });
    this.#foot.replaceChildren(element("p", {}, told), button);
  }

  /** @param {ShownRow} row */
  #row(row) {
    const { kenmerk, stap, uit } = row;
    const place = uit ? `${uit}, rij ${row.rij}` : `rij ${row.rij}`;
    const name = kenmerk || `Rij ${row.rij}`;
    const label = `Haal weg: ${name}`;
    const remove = element("button", { type: "button", class: "caseload__remove", "aria-label": label }, "Haal weg");
    remove.addEventListener("click", () => this.#on.remove(row));
    const cells = [
      stap?.tot ? dayElement(stap.tot) : "geen",
      when(row),
      stap ? this.#link(stap) : "geen",
      this.#boxes(row, name, place),
      row.gemeente,
      firstDay(row),
      remove,
    ].map((content, at) => element("td", { "data-kop": COLUMNS[at + 1] }, content));
    const head = element(
      "th",
      { scope: "row", tabindex: -1 },
      name,
      " ",
      element("span", { class: "caseload__place" }, place),
    );
    return element("tr", { class: `caseload__row caseload__row--${row.wanneer}` }, head, ...cells);
  }

  /** @param {ShownRow} row @param {string} name @param {string} place */
  #boxes(row, name, place) {
    const boxes = row.stappen.map(({ nummer, gezet }) => {
      const words = `Stap ${nummer} is gezet: ${name}, ${place}`;
      const box = element("input", { type: "checkbox", id: boxId(row, nummer), "aria-label": words, autocomplete: "off" });
      box.checked = gezet;
      box.addEventListener("change", () => this.#on.tick(row, nummer, box.checked));
      return element("label", { class: "caseload__tick" }, box, `${nummer}`);
    });
    return element("span", { class: "caseload__ticks" }, ...boxes);
  }

  /** @param {{ nummer: number, naam: string, pagina: string }} stap */
  #link({ nummer, naam, pagina }) {
    return element("a", { href: `${this.#root}${pagina}` }, `${nummer}. ${naam}`);
  }
}

/** @param {ShownRow} row @param {number} stap */
function boxId({ uit, rij }, stap) {
  return `gezet-${encodeURIComponent(uit)}-${rij}-${stap}`;
}

/** When the step is due, and which other steps are past. @param {ShownRow} row */
function when({ wanneer_tekst, ook_voorbij, zonder_datum }) {
  const words = element("span", { class: "caseload__when" }, wanneer_tekst);
  const past = ook_voorbij && element("span", { class: "caseload__past" }, `ook voorbij: ${ook_voorbij}`);
  return element("span", {}, words, " ", past, zonder_datum && ` zonder laatste datum: ${zonder_datum}`);
}

/** The first day, with a question if its year may be a slip. @param {ShownRow} row */
function firstDay({ datum, jaar }) {
  const day = dayElement(datum);
  return jaar ? element("span", {}, day, " ", element("span", { class: "caseload__past" }, "Klopt het jaar?")) : day;
}
