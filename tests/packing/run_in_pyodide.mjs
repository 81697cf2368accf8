/**
 * node run_in_pyodide.mjs WAY BUNDLE ASKED ANSWERED
 *
 * Starts the bundle under Node just as the worker does in a browser and answers what is asked.
 * WAY is "image", "fallback", or "engine" (the image with the fallback behind it). ASKED is JSON:
 * {"texts": [request texts]} or {"regels": [...], "questions": [[index in regels, datum, gemeente,
 * vandaag]]}. ANSWERED becomes a list of {answer, way} or {error}. A request text "OUT OF MEMORY"
 * is not asked: from there on no memory can grow.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [way, ...files] = process.argv.slice(2);
const [bundle, asked, answered] = files.map((given) => path.resolve(given));
const module = (/** @type {string} */ name) => import(pathToFileURL(path.join(bundle, "python", name)).href);
const { entry, lock } = await module("contents.js");
const { Engine } = await module("engine.js");

async function image() {
  const { startImage } = await module("loader.js");
  const packed = readFileSync(path.join(bundle, "python", "python.bin"));
  return (await startImage(await WebAssembly.compile(gunzipSync(packed)), entry)).answer;
}

/** Under Node Pyodide reads its files itself, without the bundle's `fetch`, which decompresses. */
async function fallback() {
  const { loadPyodide } = await module("pyodide.js");
  const { calculatorIn, startPython } = await module("start_python.js");
  const stdLibURL = path.join(bundle, "python", "python.zip");
  const indexURL = mkdtempSync(path.join(tmpdir(), "pyodide-"));
  const packed = readFileSync(path.join(bundle, "python", "pyodide.asm.bin"));
  writeFileSync(path.join(indexURL, "pyodide.asm.bin"), gunzipSync(packed));
  copyFileSync(path.join(bundle, "python", "pyodide.asm.js"), path.join(indexURL, "pyodide.asm.js"));
  try {
    return calculatorIn(await startPython({ loadPyodide, lock, indexURL, stdLibURL }));
  } finally {
    rmSync(indexURL, { recursive: true });
  }
}

/** @typedef {(request: string) => string} Answer */
/** @typedef {{ answer(request: string): Promise<string>, way: string, start?(): Promise<void> }} Way */

/** One way alone: what it cannot answer stays unanswered. @param {() => Promise<Answer>} start @returns {Promise<Way>} */
const alone = async (start) => {
  const answer = await start();
  return { answer: async (request) => answer(request), way };
};

/** @type {Way} */
const engine =
  way === "engine" ? new Engine({ image, fallback }) : await alone(way === "image" ? image : fallback);
await engine.start?.();

const { texts, regels, questions } = JSON.parse(readFileSync(asked, "utf8"));
/** @type {string[]} */
const requests =
  texts ??
  questions.map((/** @type {[number, string, string, string]} */ [index, datum, gemeente, vandaag]) =>
    JSON.stringify({ regels: regels[index], datum, gemeente, vandaag }),
  );
const answers = [];
for (const request of requests) {
  if (request === "OUT OF MEMORY") {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError("no memory");
    };
    continue;
  }
  try {
    answers.push({ answer: await engine.answer(request), way: engine.way });
  } catch (error) {
    const { type, name } = /** @type {Error & { type?: string }} */ (error);
    answers.push({ error: type ?? name });
  }
}
writeFileSync(answered, JSON.stringify(answers));
