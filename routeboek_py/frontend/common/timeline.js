/** The steps in order, each with its dates and a tick; what the sources say of it is folded. */
import { dayElement } from "./day.js";
import { element } from "./element.js";

/** @typedef {import("../calculator/result.js").Address} Address */
/** @typedef {import("./types.js").GenomenStap} GenomenStap */

/** A day in short; what it means is said when the step is unfolded. */
const KINDS = { weekend: "weekend", feestdag: "feestdag", vakantie: "schoolvakantie", onbekend: "" };

/**
 * @param {import("./types.js").Antwoord} antwoord
 * @param {Address} address
 * @param {import("../calculator/result.js").Tick} tick
 */
export function timeline({ stappen, gemeente }, address, tick) {
  const items = stappen.map((stap) =>
    stap.overgeslagen ? skipped(stap, gemeente.naam, address) : taken(stap, address, tick),
  );
  return element("ol", { class: "tijdlijn" }, ...items);
}

/** @param {import("./types.js").OvergeslagenStap} stap @param {string} gemeente @param {Address} address */
function skipped(stap, gemeente, address) {
  return element(
    "li",
    { class: "tijdlijn__stap tijdlijn__stap--overgeslagen" },
    title(stap, address),
    element("p", { class: "toestand" }, `Deze stap is er niet in ${gemeente}`),
    fold(
      stap,
      sources("Wat de bron zegt", stap.overslaan.map((said) => quote(said, address))),
      sources("Aanmelding", stap.aanmelding.map((said) => quote(said, address))),
    ),
  );
}

/** @param {GenomenStap} stap @param {Address} address @param {import("../calculator/result.js").Tick} tick */
function taken(stap, address, tick) {
  return element(
    "li",
    { class: `tijdlijn__stap tijdlijn__stap--${stap.toestand}` },
    title(stap, address),
    lastDay(stap),
    tickBox(stap, tick),
    element("p", { class: `toestand toestand--${stap.toestand}` }, stap.toestand_tekst),
    fold(
      stap,
      period(stap),
      flags(stap),
      sources("Wat de bron zegt", stap.volgens.map((said) => termQuote(said, address))),
      sources("Aanmelding", stap.aanmelding.map((said) => quote(said, address))),
    ),
  );
}

/** @param {GenomenStap} stap @param {import("../calculator/result.js").Tick} tick */
function tickBox({ id, nummer, toestand }, tick) {
  const box = element("input", {
    type: "checkbox",
    id: `gezet-${id}`,
    "aria-label": `Stap ${nummer} is gezet`,
    autocomplete: "off",
  });
  box.checked = toestand === "gezet";
  box.addEventListener("change", () => tick(id, box.checked));
  return element("label", { class: "tijdlijn__gezet" }, box, "Gezet");
}

/** @param {import("./types.js").Stap} stap @param {...Node | null} children */
function fold({ id, nummer }, ...children) {
  const about = element("summary", {}, "Meer", element("span", { class: "calculator__unseen" }, ` over stap ${nummer}`));
  return element("details", { class: "calculator__fold", id: `meer-${id}` }, about, ...children);
}

/** The last day, or else the first one, and which kind of days they are. @param {GenomenStap} stap */
function lastDay({ van, tot, waarom }) {
  const day = tot ?? (waarom ? null : van);
  const kinds = [van, tot].flatMap((dag) => dag?.kenmerken ?? []).map(({ soort }) => KINDS[soort]);
  const special = [...new Set(kinds)].filter((kind) => kind !== "");
  return element(
    "p",
    { class: "tijdlijn__laatste" },
    tot ? element("span", { class: "tijdlijn__wat" }, "Laatste datum: ") : day ? "Vanaf " : "Geen laatste datum",
    day && element("strong", {}, dayElement(day)),
    special.length ? element("span", { class: "tijdlijn__let-op" }, ` Let op: ${special.join(" en ")}`) : null,
  );
}

/** @param {import("./types.js").Stap} stap @param {Address} address */
function title(stap, address) {
  const name = link(stap.naam, stap.pagina, address);
  const word = element("span", { class: "tijdlijn__stap-woord" }, "Stap ");
  return element("h4", { class: "tijdlijn__titel" }, word, `${stap.nummer}: `, name);
}

/** @param {string} text @param {string} pagina @param {Address} address */
function link(text, pagina, address) {
  return element("a", { href: address(pagina) }, text);
}

/** All days of the step, and how they were counted. @param {GenomenStap} stap */
function period(stap) {
  const { verlengd, termijn_tekst, verlengen_tekst } = stap;
  const how = termijn_tekst ? ` (${termijn_tekst})` : "";
  const later = verlengen_tekst && `. ${capital(verlengen_tekst)}${verlengd ? ": tot en met " : ""}`;
  return element("p", { class: "tijdlijn__periode" }, ...daysOf(stap), how, later, verlengd && dayElement(verlengd));
}

/** The first and last day, and why one is missing. @param {GenomenStap} stap */
export function daysOf({ van, tot, waarom }) {
  const days = van && tot ? ["Van ", dayElement(van), " tot en met "] : tot ? ["Laatste datum: "] : van ? ["Vanaf "] : [];
  const last = tot ?? van;
  return [...days, last && dayElement(last), last && waarom ? `. ${waarom}` : waarom];
}

/**
 * The Kenmerken of the first and the last day; each tells which day it is about.
 *
 * @param {GenomenStap} stap
 */
function flags({ van, tot }) {
  const days = van?.iso === tot?.iso ? [tot] : [van, tot];
  const items = days.flatMap((dag) =>
    (dag?.kenmerken ?? []).map(({ soort, tekst }) =>
      element("li", { class: `kenmerk kenmerk--${soort}` }, `${capital(dag?.tekst ?? "")}: ${tekst}`),
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
