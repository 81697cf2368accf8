/** The answer: headings, notices and rules around the timeline and the table. */
import { element } from "../common/element.js";
import { datesTable } from "./dates_table.js";
import { picture } from "./tijdbalk.js";
import { dayElement, timeline } from "../common/timeline.js";

/** @typedef {(pagina: string) => string} Address makes an address of a page of this site */

/**
 * @param {import("../common/types.js").Antwoord} antwoord
 * @returns {HTMLHeadingElement} gets the focus, so that a screen reader goes on from here
 */
export function resultHeading({ gemeente }) {
  return element("h3", { tabindex: -1, class: "calculator__heading" }, `De datums voor ${gemeente.naam}`);
}

/**
 * Everything below the summary.
 *
 * @param {import("../common/types.js").Antwoord} antwoord
 * @param {Address} address
 * @returns {Node[]}
 */
export function resultDetails(antwoord, address) {
  const parts = [
    startingPoints(antwoord),
    ...antwoord.meldingen.map((melding) => element("p", { class: "calculator__message" }, melding)),
    picture(antwoord.tijdbalk),
    datesTable(antwoord),
    timeline(antwoord, address),
    element("h4", {}, "Hoe is dit geteld?"),
    element("p", {}, antwoord.telregel),
    element("p", {}, antwoord.kalender_bron),
  ];
  return parts.filter((part) => part !== null);
}

/** @param {import("../common/types.js").Antwoord} antwoord */
function startingPoints({ telt_vanaf, datum, vandaag }) {
  return element(
    "dl",
    { class: "calculator__assumptions" },
    element("div", {}, element("dt", {}, "Geteld vanaf"), fromDay(telt_vanaf, datum)),
    element("div", {}, element("dt", {}, "Berekend op"), element("dd", {}, dayElement(vandaag))),
  );
}

/** @param {string} telt_vanaf @param {import("../common/types.js").Dag} datum */
function fromDay(telt_vanaf, datum) {
  return element("dd", {}, `${telt_vanaf}: `, dayElement(datum));
}
