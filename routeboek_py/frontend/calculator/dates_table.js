/** The dates as a table, in a region that scrolls separately on a narrow screen. */
import { element } from "../common/element.js";
import { dayElement } from "../common/timeline.js";

const CAPTION_ID = "calculator-table";
const COLUMNS = ["Stap", "Van", "Tot en met", "Weken", "Stand"];

/** @param {import("../common/types.js").Antwoord} antwoord */
export function datesTable(antwoord) {
  const caption = `De stappen van ${antwoord.gemeente.naam}, geteld vanaf ${antwoord.datum.tekst}`;
  const head = COLUMNS.map((column) => element("th", { scope: "col" }, column));
  const table = element(
    "table",
    { class: "calculator__table" },
    element("caption", { id: CAPTION_ID }, caption),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...antwoord.stappen.map(row)),
  );
  const region = { class: "calculator__scroll", tabindex: 0, "aria-labelledby": CAPTION_ID };
  return element("section", region, table);
}

/** @param {import("../common/types.js").Stap} stap */
function row(stap) {
  const name = element("th", { scope: "row" }, `${stap.nummer}. ${stap.naam}`);
  if (stap.overgeslagen) {
    const instead = stap.overslaan.map((said) => said.tekst).join(" ");
    return element("tr", {}, name, element("td", { colspan: 4 }, instead));
  }
  return element(
    "tr",
    {},
    name,
    element("td", {}, stap.van ? dayElement(stap.van) : "niet genoemd"),
    element("td", {}, dayElement(stap.tot)),
    element("td", {}, stap.weken_tekst),
    element("td", {}, stap.toestand_tekst),
  );
}
