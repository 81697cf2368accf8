/**
 * The picture of an answer: weeks from left to right, a bar or a mark for every step, with the days
 * without school shaded. It is a grid with a column for every day. Words are text, so that they
 * wrap and zoom. Screen readers get one text (`tijdbalk.py`) and the table below.
 */
import { element } from "../common/element.js";

/** The steps between week numbers that are shown; a larger one if there are many weeks. */
const ROOM = [1, 2, 4, 13, 26, 52];
const MOST_NUMBERS = 9;

/** @typedef {import("../common/types.js").Tijdbalk} Tijdbalk */

/** @param {Tijdbalk | null} tijdbalk @returns {HTMLElement | null} */
export function picture(tijdbalk) {
  if (!tijdbalk) return null;
  const { tekst, vrij, vandaag } = tijdbalk;
  const drawing = element(
    "div",
    { class: "tijdbalk", role: "img", "aria-label": tekst },
    months(tijdbalk),
    ...tijdbalk.stappen.map((stap) => row(stap, tijdbalk)),
    weeks(tijdbalk),
  );
  drawing.style.setProperty("--dagen", String(tijdbalk.dagen));
  const [first, last] = [tijdbalk.maanden[0], tijdbalk.maanden[tijdbalk.maanden.length - 1]];
  const span = first === last ? first.naam : `${first.naam} tot en met ${last.naam}`;
  const caption = element("figcaption", { class: "tijdbalk__titel" }, `De route op een rij: ${span}`);
  return element("figure", { class: "tijdbalk-kader" }, caption, drawing, legend(vrij, vandaag));
}

/**
 * @param {string} kind
 * @param {{ van: number, dagen: number }} place
 * @param {...import("../common/element.js").Child} children
 */
function placed(kind, { van, dagen }, ...children) {
  const made = element("span", { class: kind }, ...children);
  made.style.gridColumn = `${van + 1} / span ${dagen}`;
  return made;
}

/** @param {Tijdbalk} tijdbalk */
function months({ maanden }) {
  const names = maanden.map((maand) => placed("tijdbalk__maand", maand, shortened(maand)));
  return element("div", { class: "tijdbalk__rij tijdbalk__rij--maanden" }, ...names);
}

/**
 * The name of a month, shortened to the available space.
 *
 * @param {Tijdbalk["maanden"][number]} maand
 */
function shortened({ naam, dagen }) {
  const [name] = naam.split(" ");
  if (dagen < 9) return "";
  return dagen < 20 ? name.slice(0, 3) : name;
}

/** The weeks of the route, counted from the first date. @param {Tijdbalk} tijdbalk */
function weeks({ weken, dagen }) {
  const every = ROOM.find((room) => weken.length / room <= MOST_NUMBERS) ?? weken.length;
  const marks = weken.map(({ nummer, van }) =>
    placed("tijdbalk__week", { van, dagen: Math.min(7, dagen - van) }, nummer % every ? "" : `${nummer}`),
  );
  return element(
    "div",
    { class: "tijdbalk__as" },
    element("div", { class: "tijdbalk__rij tijdbalk__rij--weken" }, ...marks),
    element("span", { class: "tijdbalk__as-naam" }, "weken na de eerste datum"),
  );
}

/** @param {Tijdbalk["stappen"][number]} stap @param {Tijdbalk} tijdbalk */
function row(stap, { vrij, vandaag, datum }) {
  const name = `${stap.nummer}. ${stap.naam}`;
  const label = element("span", { class: "tijdbalk__naam" }, name + (stap.overgeslagen ? " (is er niet)" : stap.plaats ? "" : " (geen laatste datum)"));
  const behind = vrij.map((span) => placed(`tijdbalk__vrij tijdbalk__vrij--${span.soort}`, span));
  const line = placed("tijdbalk__begin", { van: datum, dagen: 1 });
  const today = vandaag === null ? null : placed("tijdbalk__vandaag", { van: vandaag, dagen: 1 });
  const track = element("div", { class: "tijdbalk__rij tijdbalk__rij--stap" }, ...behind, line, today);
  if (!stap.overgeslagen && stap.plaats) track.append(mark(stap.toestand, stap.plaats));
  return element("div", { class: "tijdbalk__stap" }, label, track);
}

/** @param {string} toestand @param {{ van: number, dagen: number }} place */
function mark(toestand, place) {
  const kind = place.dagen > 1 ? "venster" : "datum";
  return placed(`tijdbalk__duur tijdbalk__duur--${kind} tijdbalk__duur--${toestand}`, place);
}

/** @param {Tijdbalk["vrij"]} vrij @param {number | null} vandaag */
function legend(vrij, vandaag) {
  const kinds = new Set(vrij.map(({ soort }) => soort));
  /** @type {[string, string, boolean][]} */
  const all = [
    ["tijdbalk__duur tijdbalk__duur--venster", "van de eerste tot en met de laatste dag", true],
    ["tijdbalk__duur tijdbalk__duur--datum", "laatste datum", true],
    ["tijdbalk__vandaag", "vandaag", vandaag !== null],
    ["tijdbalk__begin", "eerste datum", true],
    ["tijdbalk__vrij tijdbalk__vrij--vakantie", "schoolvakantie", kinds.has("vakantie")],
    ["tijdbalk__vrij tijdbalk__vrij--feestdag", "feestdag", kinds.has("feestdag")],
  ];
  const items = all
    .filter(([, , shown]) => shown)
    .map(([kind, said]) => element("li", {}, element("span", { class: `tijdbalk__teken ${kind}` }), said));
  return element("ul", { class: "tijdbalk__uitleg", "aria-hidden": "true" }, ...items);
}
