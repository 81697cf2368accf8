/**
 * On a page from which a reader is likely to go on to the calculator: fetch what it starts with, so
 * that it lies ready. Only when the browser has nothing else to do, and data is not scarce.
 */
import { whenDataIsFree } from "./moment.js";

const STARTS_WITH = [
  "rekenhulp.css", "rekenhulp.js", "calculator.js", "element.js", "form.js", "date_field.js", "moment.js",
  "questions.js", "result.js", "status.js", "table.js", "tijdbalk.js", "timeline.js",
  "worker.js", "answering.js", "compiling.js", "contents.js", "downloads.js", "engine.js", "files.js", "image.js",
  "python.bin",
];

whenDataIsFree(() => {
  for (const name of STARTS_WITH) {
    fetch(new URL(name, import.meta.url), { priority: "low" }).catch(() => {}); // it comes later, then
  }
});
