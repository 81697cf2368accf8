/** The steps in order, each with its dates, what the sources say, and who signs a pupil up. */
import { element } from "./element.js";

/** @typedef {import("../calculator/result.js").Address} Address */
/** @typedef {import("./types.js").GenomenStap} GenomenStap */

/**
 * @param {import("./types.js").Antwoord} antwoord
 * @param {Address} address
 */
export function timeline({ stappen, gemeente }, address) {
  const items = stappen.map((stap) =>
    stap.overgeslagen ? skipped(stap, gemeente.naam, address) : taken(stap, address),
  );
  return element("ol", { class: "tijdlijn" }, ...items);
}

/** @param {import("./types.js").Dag} dag */
export function dayElement(dag) {
  return element("time", { datetime: dag.iso }, dag.tekst);
}

/** @param {import("./types.js").OvergeslagenStap} stap @param {string} gemeente @param {Address} address */
function skipped(stap, gemeente, address) {
  return element(
    "li",
    { class: "tijdlijn__stap tijdlijn__stap--overgeslagen" },
    title(stap, address),
    element("p", { class: "toestand" }, `Deze stap is er niet in ${gemeente}`),
    sources("Wat de bron zegt", stap.overslaan.map((said) => quote(said, address))),
    sources("Aanmelding", stap.aanmelding.map((said) => quote(said, address))),
  );
}

/** @param {GenomenStap} stap @param {Address} address */
function taken(stap, address) {
  return element(
    "li",
    { class: `tijdlijn__stap tijdlijn__stap--${stap.toestand}` },
    title(stap, address),
    element("p", { class: "toestand" }, stap.toestand_tekst),
    period(stap),
    flags(stap),
    sources("Wat de bron zegt", stap.volgens.map((said) => termQuote(said, address))),
    sources("Aanmelding", stap.aanmelding.map((said) => quote(said, address))),
  );
}

/** @param {import("./types.js").Stap} stap @param {Address} address */
function title(stap, address) {
  const name = link(stap.naam, stap.pagina, address);
  return element("h4", { class: "tijdlijn__titel" }, `Stap ${stap.nummer}: `, name);
}

/** @param {string} text @param {string} pagina @param {Address} address */
function link(text, pagina, address) {
  return element("a", { href: address(pagina) }, text);
}

/** @param {GenomenStap} stap */
function period({ van, tot, weken_tekst }) {
  const days = van
    ? ["Van ", dayElement(van), " tot en met ", dayElement(tot)]
    : ["Laatste datum: ", dayElement(tot)];
  return element("p", { class: "tijdlijn__periode" }, ...days, ` (${weken_tekst})`);
}

/**
 * The Kenmerken of the first and the last day; each tells which day it is about.
 *
 * @param {GenomenStap} stap
 */
function flags({ van, tot }) {
  const days = van && van.iso !== tot.iso ? [van, tot] : [tot];
  const items = days.flatMap((dag) =>
    dag.kenmerken.map(({ soort, tekst }) =>
      element("li", { class: `kenmerk kenmerk--${soort}` }, `${capital(dag.tekst)}: ${tekst}`),
    ),
  );
  return items.length ? element("ul", { class: "tijdlijn__kenmerken" }, ...items) : null;
}

/** @param {string} label @param {HTMLElement[]} quotes */
function sources(label, quotes) {
  if (!quotes.length) return null;
  return element(
    "div",
    { class: "tijdlijn__bronnen" },
    element("p", { class: "tijdlijn__label" }, label),
    element("ul", {}, ...quotes),
  );
}

/** @param {import("./types.js").Uitspraak} said @param {Address} address */
function quote(said, address) {
  return element(
    "li",
    {},
    element("q", {}, said.tekst),
    " ",
    element("span", { class: "bron" }, "Bron: ", link(said.bron, said.pagina, address)),
  );
}

/**
 * The force and the event of a Termijn, only if this source gives them.
 *
 * @param {import("./types.js").TermijnUitspraak} said
 * @param {Address} address
 */
function termQuote(said, address) {
  const item = quote(said, address);
  const notes = [
    said.kracht === "uiterlijk" ? "Deze bron zegt “uiterlijk”." : null,
    said.gebeurtenis ? `Het gaat om: ${said.gebeurtenis}.` : null,
  ].filter((note) => note !== null);
  if (notes.length) item.append(" ", element("span", { class: "bron" }, notes.join(" ")));
  return item;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
