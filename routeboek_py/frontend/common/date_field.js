/** The date field: typed by hand, or filled by the browser's own date picker. */
import { part } from "./element.js";

/**
 * @param {HTMLElement} form
 * @param {() => void} picked called when the picker has filled the field
 */
export function addDatePicker(form, picked) {
  const field = /** @type {HTMLInputElement} */ (part(form, "datum"));
  const picker = /** @type {HTMLInputElement} */ (part(form, "picker"));
  const button = part(form, "open-picker");
  if (!("showPicker" in picker)) {
    button.hidden = true;
    return;
  }
  button.addEventListener("click", () => {
    picker.value = asIso(field.value);
    picker.showPicker();
  });
  picker.addEventListener("change", () => {
    field.value = asDutch(picker.value);
    field.focus();
    picked();
  });
}

/** @param {string} iso jjjj-mm-dd, or empty */
export function asDutch(iso) {
  return iso.split("-").reverse().join("-");
}

/**
 * The date at which the picker opens: the typed date, if its format is simple. (The calculator
 * decides whether a typed date is valid.)
 *
 * @param {string} typed
 */
function asIso(typed) {
  const dutch = /^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s*$/.exec(typed);
  if (!dutch) return typed.trim();
  const [, day, month, year] = dutch;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
