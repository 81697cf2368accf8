/** node pyodide_says.mjs PYODIDE: starts Pyodide and prints what Python in it says of its libraries, as JSON. */
import path from "node:path";
import { pathToFileURL } from "node:url";

const { loadPyodide } = await import(pathToFileURL(path.join(process.argv[2], "pyodide.mjs")).href);
const pyodide = await loadPyodide();
console.log(
  pyodide.runPython(`
import json, platform, sys, zlib
from xml.parsers import expat
json.dumps({
    "CPython": platform.python_version(),
    "Emscripten": ".".join(map(str, sys._emscripten_info.emscripten_version)),
    "Expat": expat.EXPAT_VERSION.removeprefix("expat_"),
    "zlib": zlib.ZLIB_VERSION,
    "modules": sorted(sys.stdlib_module_names),
    "built in": sorted(sys.builtin_module_names),
})
`),
);
