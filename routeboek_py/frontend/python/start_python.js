/**
 * Starts Python in the same way for the worker, the packing script (which watches the imports) and
 * the tests. Uses only documented options of Pyodide.
 */

/** The calculator's module, as named in the wheel. */
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
      // Fixed, so that packing gives the same bytes each time; random hashing is not needed here.
      PYTHONHASHSEED: "0",
      // Code compiled without columns for tracebacks is a fifth smaller.
      PYTHONNODEBUGRANGES: "1",
    },
  });
}

/**
 * The calculator's entry point: a request in, an answer out, both JSON text.
 *
 * @param {Awaited<ReturnType<typeof startPython>>} python
 * @returns {(request: string) => string}
 */
export function calculatorIn(python) {
  return python.pyimport(CALCULATOR).answer_json;
}
