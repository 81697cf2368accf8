/**
 * Runs a Python script in stock Pyodide: node in_pyodide.mjs PROJECT PACKAGES SCRIPT WORK
 * PROJECT and PACKAGES come on Python's path; WORK is the folder in which the script reads and writes.
 */
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [project, packages, script, work] = process.argv.slice(2);
const python = await loadPyodide();
for (const [at, folder] of Object.entries({ "/project": project, "/packages": packages, "/work": work })) {
  python.mountNodeFS(at, folder);
}
python.runPython(`
import sys
sys.dont_write_bytecode = True
sys.path += ["/project", "/packages"]
sys.modules["tzdata"] = None  # large, and not needed
import os
os.chdir("/work")
`);
python.runPython(readFileSync(script, "utf8"));
