/** Pyodide's private memory snapshot, made by make_snapshot.mjs: Python with the calculator in it. */
import { loadPyodide } from "../pyodide/pyodide.mjs";
import { lock } from "./lock.js";

const here = (name) => new URL(name, import.meta.url).href;
const python = await loadPyodide({
  indexURL: here("../pyodide/"),
  stdLibURL: here("empty.zip"), // every module that is asked for is in the memory already
  lockFileContents: lock,
  enableRunUntilComplete: false,
  env: { PYTHONHASHSEED: "0" },
  _loadSnapshot: fetch(here("snapshot.bin")).then((response) => response.arrayBuffer()),
});
const answer = python.pyimport("routeboek_calculator.entry").answer_json;
onmessage = ({ data: { id, request } }) =>
  postMessage({ kind: "answer", id, answer: answer(request) });
postMessage({ kind: "ready" });
