/** Shows each part of the list with messages about it, and a button to remove it. */
import { element } from "../common/element.js";
import { counted } from "./words.js";

/** The part with typed rows: it has no column to report. */
const TYPED = "getypt";

/**
 * @param {import("./types.js").CaseloadPart[]} parts
 * @param {(naam: string) => void} remove
 */
export function partsOf(parts, remove) {
  const items = parts.map(({ naam, rijen, onleesbaar, geteld_vanaf, meldingen }) => {
    const words = `Haal weg: ${naam}`;
    const button = element("button", { type: "button", class: "caseload__remove", "aria-label": words }, "Haal weg");
    button.addEventListener("click", () => remove(naam));
    const count = `: ${counted(rijen + onleesbaar, "rij", "rijen")} `;
    const notes = meldingen.map((melding) => element("p", { class: "calculator__message" }, melding));
    const from = geteld_vanaf && naam !== TYPED ? [element("p", { class: "calculator__hint" }, `Geteld vanaf ${geteld_vanaf}.`)] : [];
    return element("li", {}, element("strong", {}, naam), count, button, ...from, ...notes);
  });
  return items.length > 0 ? [element("ul", { class: "caseload__parts", "aria-label": "Waar de rijen vandaan komen" }, ...items)] : [];
}
