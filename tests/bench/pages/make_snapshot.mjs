/**
 * node make_snapshot.mjs PYODIDE_FOLDER WHEEL OUT_FOLDER
 *
 * Writes the files for snapshot_worker.js: the memory of stock Pyodide with the calculator
 * imported, from Pyodide's private `_makeSnapshot`, unchanged; an empty zip instead of
 * the standard library; and a lock file without packages, so that none is fetched.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const EMPTY_ZIP = Buffer.from("PK\x05\x06" + "\0".repeat(18), "latin1");

const [folder, wheel, out] = process.argv.slice(2).map((given) => path.resolve(given));
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
const { info } = JSON.parse(readFileSync(path.join(folder, "pyodide-lock.json"), "utf8"));
const lock = JSON.stringify({ info, packages: {} });
const python = await loadPyodide({
  indexURL: folder,
  lockFileContents: lock,
  enableRunUntilComplete: false,
  env: { PYTHONHASHSEED: "0" },
  _makeSnapshot: true,
});
python.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
python.runPython(`
import contextlib
from routeboek_calculator import entry
with contextlib.suppress(Exception):
    entry.answer_json("{}")
del entry, contextlib
`);
writeFileSync(path.join(out, "snapshot.bin"), python.makeMemorySnapshot());
writeFileSync(path.join(out, "empty.zip"), EMPTY_ZIP);
writeFileSync(path.join(out, "lock.js"), `export const lock = ${JSON.stringify(lock)};\n`);
