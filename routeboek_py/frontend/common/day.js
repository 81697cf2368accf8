/** A day in words, as an element that says which day it is. */
import { element } from "./element.js";

/** @param {import("./types.js").Dag} dag */
export function dayElement(dag) {
  return element("time", { datetime: dag.iso }, dag.tekst);
}
