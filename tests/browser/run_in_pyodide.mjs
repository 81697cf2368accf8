/**
 * node run_in_pyodide.mjs BUNDLE REQUESTS ANSWERS
 *
 * Starts the bundle under Node just as the worker does in a browser, and answers a JSON list of
 * request texts with a JSON list of {answer} or {error}.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [bundle, requests, answers] = process.argv.slice(2).map((given) => path.resolve(given));
const module = (name) => import(pathToFileURL(path.join(bundle, name)).href);
const { loadPyodide } = await module("pyodide.mjs");
const { lock } = await module("contents.js");
const { calculatorIn, startPython } = await module("start_python.js");

const python = await startPython({
  loadPyodide,
  lock,
  indexURL: bundle,
  stdLibURL: path.join(bundle, "python.zip"),
});
const calculator = calculatorIn(python);

function answer(request) {
  try {
    return { answer: calculator(request) };
  } catch (error) {
    return { error: error.type ?? String(error) };
  }
}
writeFileSync(answers, JSON.stringify(JSON.parse(readFileSync(requests, "utf8")).map(answer)));
