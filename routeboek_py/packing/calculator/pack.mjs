/**
 * node pack.mjs PYODIDE_FOLDER WHEEL OUT_FOLDER
 *
 * Makes `python.zip` (for the fallback), `python.bin` (the image, see freeze.mjs), `pyodide.asm.bin`
 * (Pyodide's WebAssembly) and `contents.js` in OUT_FOLDER and prints what was packed, as JSON. What
 * ends in `.bin` is gzip: a name that every host serves, and small on hosts that do not compress.
 * A Python answers every sort of request, so that we see which modules the calculator needs, and then
 * compiles those.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { calculatorIn, startPython } from "../../frontend/python/start_python.js";
import { archivedModules, compilerIn } from "../compile_modules.mjs";
import { freeze } from "../image/freeze.mjs";
import { inOrder, REQUESTS } from "./requests.mjs";

const WHEEL = "/tmp/calculator.whl";
const ENTRY = { module: "routeboek_calculator.entry", name: "answer_json" };

const [pyodideFolder, wheel, out] = process.argv.slice(2).map((given) => path.resolve(given));
const { loadPyodide } = await import(pathToFileURL(path.join(pyodideFolder, "pyodide.mjs")).href);
const { info } = JSON.parse(readFileSync(path.join(pyodideFolder, "pyodide-lock.json"), "utf8"));
const lock = { info, packages: {} };

/** Python with the wheel on its path, nothing imported from it yet. */
async function pythonWithWheel() {
  const python = await startPython({ loadPyodide, lock, indexURL: pyodideFolder });
  python.FS.writeFile(WHEEL, readFileSync(wheel));
  python.pyimport("sys").path.append(WHEEL);
  return python;
}

/** Answer every sort of request; refused ones cross the bridge as errors. @param {import("../compile_modules.mjs").Pyodide} python */
function answerAll(python) {
  const answer = calculatorIn(python);
  for (const request of REQUESTS) {
    try {
      answer(request);
    } catch (refused) {
      String(refused);
    }
  }
}

const python = await pythonWithWheel();
answerAll(python);
const sources = archivedModules(python);
const { modules, zip } = compilerIn(python)(sources);
const zipFile = path.join(out, "python.zip");
writeFileSync(zipFile, zip);
const { entry, image, report } = await freeze({
  pyodideFolder,
  zip: zipFile,
  lock,
  orders: [REQUESTS, inOrder(1)],
  entry: ENTRY,
});
writeFileSync(path.join(out, "python.bin"), gzipSync(image, { level: 9 }));
const webAssembly = gzipSync(readFileSync(path.join(pyodideFolder, "pyodide.asm.wasm")), { level: 9 });
writeFileSync(path.join(out, "pyodide.asm.bin"), webAssembly);
// The large files that the fallback fetches, for a progress bar in bytes.
const sizes = { "pyodide.asm.bin": webAssembly.length, "python.zip": zip.length };
writeFileSync(
  path.join(out, "contents.js"),
  Object.entries({ entry, lock, sizes })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join(""),
);
console.log(JSON.stringify({ python: info.python, modules, ...report }));
