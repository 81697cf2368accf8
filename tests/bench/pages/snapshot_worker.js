/** Starts Python with the calculator from Pyodide's private memory snapshot (make_snapshot.mjs). */
import { loadPyodide } from "../pyodide/pyodide.mjs";
import { lock } from "./lock.js";

const here = (name) => new URL(name, import.meta.url).href;
const python = await loadPyodide({
  indexURL: here("../pyodide/"),
  stdLibURL: here("empty.zip"), // all modules are already in memory
  lockFileContents: lock,
  enableRunUntilComplete: false,
  env: { PYTHONHASHSEED: "0" },
  _loadSnapshot: fetch(here("snapshot.bin")).then((response) => response.arrayBuffer()),
});
const answer = python.pyimport("routeboek_calculator.entry").answer_json;
onmessage = ({ data: { id, request } }) =>
  postMessage({ kind: "answer", id, answer: answer(request) });
postMessage({ kind: "ready" });
