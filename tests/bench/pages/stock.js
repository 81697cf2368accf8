
const { loadPyodide } = await import("../pyodide/pyodide.mjs");
const python = await loadPyodide();
await python.loadPackage("micropip");
const micropip = python.pyimport("micropip");
await micropip.install(new URL("../WHEEL", import.meta.url).href);
ready(python.pyimport("routeboek_calculator.entry").answer_json);
