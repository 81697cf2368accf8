/**
 * node freeze_program.mjs PYODIDE_FOLDER PROGRAM NAME ASKED ANSWERED
 *
 * Freezes an image of PROGRAM, one Python file with an entry point NAME, and asks it. ASKED is JSON:
 * {"training": [request texts], "asked": [request texts]}. ANSWERED becomes {"report", "answers"}: what
 * was kept, and for each request {"answer"}, {"refused": true} or {"trap": true}; after a trap comes a
 * fresh start.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { archivedModules, compilerIn } from "../../../routeboek_py/packing/compile_modules.mjs";
import { freeze } from "../../../routeboek_py/packing/image/freeze.mjs";
import { PythonError, startImage } from "../../../routeboek_py/packing/image/loader.js";

const [pyodideFolder, program, name, asked, answered] = process.argv.slice(2);
const entry = { module: path.basename(program, ".py"), name };
/** @type {{ training: string[], asked: string[] }} */
const requests = JSON.parse(readFileSync(asked, "utf8"));
/** @type {typeof import("pyodide")} */
const { loadPyodide } = await import(pathToFileURL(path.join(pyodideFolder, "pyodide.mjs")).href);
const { info } = JSON.parse(readFileSync(path.join(pyodideFolder, "pyodide-lock.json"), "utf8"));
const lock = { info, packages: {} };

/** The program and what it imports, compiled into one zip. */
async function compiled() {
  const python = await loadPyodide({ indexURL: pyodideFolder, lockFileContents: JSON.stringify(lock) });
  python.FS.writeFile(`/tmp/${path.basename(program)}`, readFileSync(program));
  python.runPython(`
import sys, zipfile
with zipfile.ZipFile("/tmp/program.zip", "w") as archive:
    archive.write("/tmp/${entry.module}.py", "${entry.module}.py")
sys.path.append("/tmp/program.zip")`);
  const answer = python.pyimport(entry.module)[name];
  for (const request of requests.training) {
    try {
      answer(request);
    } catch (refused) {
      String(refused);
    }
  }
  const sources = archivedModules(python);
  return compilerIn(python)(sources).zip;
}

/** The requests in one order, and in the opposite. */
const orders = [requests.training, requests.training.toReversed()];
const folder = mkdtempSync(path.join(tmpdir(), "image-"));
const zip = path.join(folder, "python.zip");
writeFileSync(zip, await compiled());
const { image, entry: address, report } = await freeze({ pyodideFolder, zip, lock, orders, entry });
rmSync(folder, { recursive: true });

const module = await WebAssembly.compile(image);
let python = await startImage(module, address);
const answers = [];
for (const request of requests.asked) {
  try {
    answers.push({ answer: python.answer(request) });
  } catch (error) {
    const refused = error instanceof PythonError;
    answers.push(refused ? { refused } : { trap: true });
    if (!refused) python = await startImage(module, address);
  }
}
writeFileSync(answered, JSON.stringify({ report: { ...report, bytes: image.length }, answers }));
