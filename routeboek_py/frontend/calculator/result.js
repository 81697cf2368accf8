/** The answer: what is past and what comes next, the steps, and how they were counted. */
import { dayElement } from "../common/day.js";
import { element } from "../common/element.js";
import { timeline } from "../common/timeline.js";
import { picture } from "./tijdbalk.js";

/** @typedef {import("../common/types.js").Antwoord} Antwoord */
/** @typedef {(pagina: string) => string} Address makes an address of a page of this site */
/** @typedef {(stap: string, isGezet: boolean) => void} Tick the reader says whether a step was taken */

/**
 * @param {Antwoord} antwoord
 * @returns {HTMLHeadingElement} gets the focus, so that a screen reader goes on from here
 */
export function resultHeading({ gemeente }) {
  return element("h3", { tabindex: -1, class: "calculator__heading" }, `De datums voor ${gemeente.naam}`);
}

/**
 * The same sentences as in every other place, with the next date large.
 *
 * @param {Antwoord} antwoord
 */
export function summary({ samenvatting: { gezet, voorbij, volgende, zonder, jaar, datum } }) {
  const sentence = (/** @type {string} */ words, /** @type {Record<string, string>} */ look = {}) =>
    words ? element("p", look, ...withDay(words, datum)) : null;
  const sentences = [
    sentence(gezet),
    sentence(voorbij, { class: "calculator__past" }),
    sentence(volgende, { class: "calculator__next" }),
    sentence(zonder),
    sentence(jaar),
  ];
  // With a space between them, for what reads them as one text.
  return sentences.filter((each) => each !== null).flatMap((each, at) => (at ? [" ", each] : [each]));
}

/** The steps with their dates. @param {Antwoord} antwoord @param {Address} address @param {Tick} tick */
export function steps(antwoord, address, tick) {
  return [timeline(antwoord, address, tick), startingPoints(antwoord)];
}

/** What belongs to all steps. @param {Antwoord} antwoord */
export function aboutAll({ meldingen, tijdbalk, telregel, telt_vanaf, datum, kalender_bron }) {
  const parts = [
    ...meldingen.map((melding) => element("p", { class: "calculator__message" }, melding)),
    picture(tijdbalk),
    element(
      "details",
      { class: "calculator__fold" },
      element("summary", {}, "Hoe is dit geteld?"),
      element("p", {}, `Wij tellen vanaf de ${telt_vanaf}: ${datum.tekst}. ${telregel}`),
      element("p", {}, kalender_bron),
    ),
  ];
  return parts.filter((part) => part !== null);
}

/** @param {string} words @param {import("../common/types.js").Dag | null} datum */
function withDay(words, datum) {
  const [before, after] = datum ? words.split(datum.tekst) : [words];
  return datum && after ? [before, dayElement(datum), after] : [words];
}

/** @param {Antwoord} antwoord */
function startingPoints({ datum, vandaag }) {
  return element(
    "dl",
    { class: "calculator__assumptions" },
    element("div", {}, element("dt", {}, "Geteld vanaf"), element("dd", {}, dayElement(datum))),
    element("div", {}, element("dt", {}, "Berekend op"), element("dd", {}, dayElement(vandaag))),
  );
}
