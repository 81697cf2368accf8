/**
 * node narrow_image.mjs PYODIDE_FOLDER BUNDLE ASKED ANSWERED
 *
 * Freezes an image that has seen only the first of the requests in ASKED (JSON: a list of texts),
 * asks it all of them, with a fresh start after every trap, and writes the answers: null for a trap.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { startImage } from "../../routeboek_py/packing/image/loader.js";
import { freeze } from "../../routeboek_py/packing/image/freeze.mjs";

const [pyodideFolder, bundle, asked, answered] = process.argv.slice(2).map((given) => path.resolve(given));
const { lock } = await import(pathToFileURL(path.join(bundle, "python", "contents.js")).href);
/** @type {string[]} */
const requests = JSON.parse(readFileSync(asked, "utf8"));
const zip = path.join(bundle, "python", "python.zip");
const entry = { module: "routeboek_calculator.entry", name: "answer_json" };
const orders = [requests.slice(0, 1)];
const { image, entry: address } = await freeze({ pyodideFolder, zip, lock, orders, entry });
const module = await WebAssembly.compile(image);
let python = await startImage(module, address);
const answers = [];
for (const request of requests) {
  try {
    answers.push(python.answer(request));
  } catch {
    answers.push(null);
    python = await startImage(module, address);
  }
}
writeFileSync(answered, JSON.stringify(answers));
