/**
 * On a page from which a reader is likely to go on to the calculator: fetch what it starts with, so
 * that it lies ready. Only when the browser has nothing else to do, and data is not scarce.
 */
import { whenDataIsFree } from "../common/idle.js";

/** By folder of the bundle. */
const STARTS_WITH = {
  calculator: ["calculator.css", "calculator.js", "form.js", "result.js", "dates_table.js", "tijdbalk.js"],
  common: ["element.js", "date_field.js", "idle.js", "timeline.js", "files.js"],
  python: [
    "questions.js", "status.js", "worker_client.js",
    "worker.js", "answering.js", "compiling.js", "contents.js", "downloads.js", "engine.js", "loader.js",
    "python.bin",
  ],
};

whenDataIsFree(() => {
  for (const [folder, names] of Object.entries(STARTS_WITH)) {
    for (const name of names) {
      const address = new URL(`../${folder}/${name}`, import.meta.url);
      fetch(address, { priority: "low" }).catch(() => {}); // the calculator asks again
    }
  }
});
