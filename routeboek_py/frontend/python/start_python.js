/**
 * How Python is started, in one place: the worker does it so, and so do the packing script
 * (which watches what is imported) and the tests. Documented options of Pyodide only.
 */

/** The calculator's module inside Python, as the wheel names it. */
const CALCULATOR = "routeboek_calculator.entry";

/**
 * @typedef {object} Start
 * @property {typeof import("./pyodide.js").loadPyodide} loadPyodide
 * @property {import("../common/types.js").Lock} lock Pyodide's lock file without packages, so that none is fetched
 * @property {string} indexURL folder of Pyodide's own files: in a browser an address, under Node a path
 * @property {string} [stdLibURL] the zip with the standard library; left out: Pyodide's own
 */

/**
 * @param {Start} start
 */
export function startPython({ loadPyodide, lock, indexURL, stdLibURL }) {
  return loadPyodide({
    indexURL,
    ...(stdLibURL === undefined ? {} : { stdLibURL }),
    lockFileContents: JSON.stringify(lock),
    enableRunUntilComplete: false,
    env: {
      // Fixed, so that packing gives the same bytes each time; nothing here needs a secret order.
      PYTHONHASHSEED: "0",
      // What is compiled while packing has no columns for tracebacks: a fifth smaller.
      PYTHONNODEBUGRANGES: "1",
    },
  });
}

/**
 * The calculator's one door: a request in, an answer out, both JSON text.
 *
 * @param {Awaited<ReturnType<typeof startPython>>} python
 * @returns {(request: string) => string}
 */
export function calculatorIn(python) {
  return python.pyimport(CALCULATOR).answer_json;
}
