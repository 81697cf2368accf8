/**
 * The worker: starts Python beside the page and answers requests.
 * It says how far it is as it goes; see `FromWorker` and `ToWorker` in types.d.ts.
 */
import { lock, sizes } from "./contents.js";
import { watchDownloads } from "./downloads.js";
import { loadPyodide } from "./pyodide.mjs";
import { calculatorIn, startPython } from "./start_python.js";

const HERE = new URL("./", import.meta.url).href;

/** @param {import("./types.js").FromWorker} message */
const say = (message) => globalThis.postMessage(message);

/** @param {unknown} error */
const fail = (error) => say({ kind: "failed", error: String(error) });

watchDownloads(
  new Map(Object.entries(sizes).map(([name, bytes]) => [`${HERE}${name}`, bytes])),
  (loaded, total) => say({ kind: "progress", loaded, total }),
  fail,
);

const calculator = startPython({
  loadPyodide,
  lock,
  indexURL: HERE,
  stdLibURL: `${HERE}python.zip`,
}).then(calculatorIn);

calculator.then(() => say({ kind: "ready" }), fail);

globalThis.addEventListener("message", async (event) => {
  const { id, request } = /** @type {import("./types.js").ToWorker} */ (event.data);
  try {
    const answer = await calculator;
    say({ kind: "answer", id, answer: answer(request) });
  } catch (error) {
    say({ kind: "error", id, error: String(error) });
  }
});
