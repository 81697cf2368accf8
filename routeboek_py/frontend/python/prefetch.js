/**
 * On a page from which readers often go on to the calculator: fetch the files with which it starts.
 * Only if the browser is idle and data is not limited.
 */
import { whenDataIsFree } from "../common/idle.js";

/** The first files, by folder of the bundle. */
const STARTS_WITH = {
  calculator: ["calculator.css", "calculator.js", "form.js", "answer_view.js", "late_scripts.js", "question.js", "result.js", "tijdbalk.js"],
  common: ["day.js", "element.js", "date_field.js", "files.js", "idle.js", "page_title.js", "patience.js", "pressed.js", "timeline.js", "today.js"],
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
      fetch(address, { priority: "low" }).catch(() => {}); // the calculator fetches it again
    }
  }
});
