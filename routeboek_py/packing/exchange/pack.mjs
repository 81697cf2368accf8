/**
 * node pack.mjs PYODIDE_FOLDER PYTHON_ZIP SOURCES_ZIP OUT_FOLDER
 *
 * Makes the archives of the exchange (gzip around a stored zip) and `contents.js` in OUT_FOLDER and prints
 * what was packed, as JSON. Pyodide is started with PYTHON_ZIP as a browser does it; the whole
 * standard library and SOURCES_ZIP only stand behind it. So what is imported from those two while
 * everything is done once, is what a browser lacks.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { joinPackages } from "../../frontend/exchange/archives.js";
import { startPython } from "../../frontend/python/start_python.js";
import { archivedModules, compilerIn } from "../compile_modules.mjs";

/** @typedef {import("../compile_modules.mjs").Pyodide} Pyodide */

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SCENES = "/tmp/exchange_pack";
const STANDARD = "/tmp/standard.zip";
const SOURCES = "/tmp/sources.zip";
const IN_THOSE_TWO = /^(\/tmp\/(?:standard|sources)\.zip)\/(.*\.py)$/;

const [pyodideFolder, pythonZip, sources, out] = process.argv
  .slice(2)
  .map((given) => path.resolve(given));
const { loadPyodide } = await import(pathToFileURL(path.join(pyodideFolder, "pyodide.mjs")).href);
const { info } = JSON.parse(readFileSync(path.join(pyodideFolder, "pyodide-lock.json"), "utf8"));
const start = { loadPyodide, lock: { info, packages: {} }, indexURL: pyodideFolder };

/** Node would show the line of Pyodide that threw, which is very long; the error says enough. */
process.on("uncaughtException", (error) => {
  console.error(String(error.stack ?? error).split("\n    at ")[0]);
  process.exit(1);
});

/** An archive for a Python to import from. @param {Pyodide} python @param {string} place @param {string} file */
function lay(python, place, file) {
  python.FS.writeFile(place, readFileSync(file));
  python.pyimport("sys").path.append(place);
}

/** What there is to do, as modules of this folder. @param {Pyodide} python */
function laySources(python) {
  lay(python, SOURCES, sources);
  python.FS.mkdir(SCENES);
  for (const name of readdirSync(HERE).filter((file) => file.endsWith(".py"))) {
    python.FS.writeFile(`${SCENES}/${name}`, readFileSync(path.join(HERE, name)));
  }
  python.pyimport("sys").path.append(path.posix.dirname(SCENES));
}

/** The packages among these files of an archive. @param {string[]} names */
const packagesOf = (names) =>
  names.flatMap((name) => /^(.*)\/__init__\.pyc?$/.exec(name)?.[1].replaceAll("/", ".") ?? []);

/**
 * What is imported when all is done without a package, and what comes on top of that in a scene.
 *
 * @param {(scene: (name: string) => any, bytes: any) => void} play with the bytes of a workbook
 */
async function trace(play) {
  const python = await startPython({ ...start, stdLibURL: pythonZip });
  laySources(python);
  lay(python, STANDARD, path.join(pyodideFolder, "python_stdlib.zip"));
  joinPackages(python, STANDARD, packagesOf(namesInPythonZip));
  const bare = python.pyimport("exchange_pack.without_package");
  bare.run();
  const before = archivedModules(python, IN_THOSE_TWO);
  const bytes = python.pyimport("builtins").bytes(python.toPy(book));
  play((name) => python.pyimport(`exchange_pack.${name}`), bytes);
  const added = Object.entries(archivedModules(python, IN_THOSE_TWO)).filter(([name]) => !(name in before));
  return { before, added: Object.fromEntries(added) };
}

/** The packages of which an archive holds modules, but not what makes them a package. @param {string[]} names */
function splitPackages(names) {
  const whole = packagesOf(names);
  const folders = names.map((name) => path.posix.dirname(name).replaceAll("/", "."));
  return [...new Set(folders)].filter((name) => name !== "." && !whole.includes(name)).sort();
}

// This Python knows all; it makes and compiles, and nothing of what it imports counts.
const maker = await startPython(start);
laySources(maker);
maker.FS.writeFile("/tmp/python.zip", readFileSync(pythonZip));
const namesInPythonZip = maker
  .runPython("import zipfile; zipfile.ZipFile('/tmp/python.zip').namelist()")
  .toJs();
const book = maker.pyimport("exchange_pack.write_workbook").workbook().toJs();
maker.FS.writeFile(STANDARD, readFileSync(path.join(pyodideFolder, "python_stdlib.zip")));
const compile = compilerIn(maker);

const { before, added } = await trace((scene) => scene("with_icalendar").run());
const { added: forWorkbooks } = await trace((scene, bytes) => scene("with_openpyxl").run(bytes));
const traced = { exchange: before, icalendar: added, openpyxl: forWorkbooks };
/** @type {Record<string, { bytes: number, joins: string[] }>} */
const archives = {};
/** @type {Record<string, number>} */
const modules = {};
for (const [name, found] of Object.entries(traced)) {
  const compiled = compile(found);
  modules[name] = compiled.modules;
  const packed = gzipSync(compiled.zip, { level: 9 });
  writeFileSync(path.join(out, `${name}.bin`), packed);
  archives[name] = { bytes: packed.length, joins: splitPackages(Object.keys(found)) };
}
writeFileSync(
  path.join(out, "contents.js"),
  `export const archives = ${JSON.stringify(archives)};\n`,
);
console.log(JSON.stringify({ modules }));
