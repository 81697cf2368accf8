/**
 * Which modules a Pyodide under Node has imported, and a zip of them, compiled (compile_modules.py).
 * What is watched comes first: the compiler imports more.
 */
import { readFileSync } from "node:fs";

const COMPILER = new URL("./compile_modules.py", import.meta.url);
const OUT = "/tmp/compiled.zip";

/** @typedef {Awaited<ReturnType<typeof import("pyodide").loadPyodide>>} Pyodide */

/** For each module's file, as it is called in an archive: that archive. @typedef {Record<string, string>} Sources */

/**
 * Every module that was imported from an archive.
 *
 * @param {Pyodide} python
 * @param {RegExp} [inArchive] splits the path of a module into that of the archive and its name in it
 */
export function archivedModules(python, inArchive = /^(.*\.(?:zip|whl))\/(.*\.py)$/) {
  /** @type {Sources} */
  const sources = {};
  for (const module of python.pyimport("sys").modules.values()) {
    const [, archive, name] = inArchive.exec(module?.__file__ ?? "") ?? [];
    if (name) sources[name] = archive;
  }
  return sources;
}

/**
 * Makes a zip of these modules, compiled, as often as it is called.
 *
 * @param {Pyodide} python
 * @returns {(sources: Sources) => { modules: number, zip: Uint8Array }}
 */
export function compilerIn(python) {
  python.runPython(readFileSync(COMPILER, "utf8"));
  const pack = python.globals.get("pack");
  return (sources) => {
    const modules = pack(python.toPy(sources), OUT);
    return { modules, zip: python.FS.readFile(OUT) };
  };
}
