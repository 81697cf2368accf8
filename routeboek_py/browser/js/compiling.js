/**
 * Whether the browser can run Pyodide's WebAssembly. Pyodide does not say so when it cannot: it
 * waits for ever. So the two functions with which it tries are listened to.
 *
 * @param {(error: unknown) => void} fail
 */
export function watchCompiling(fail) {
  /** @type {Record<string, any>} */
  const engine = WebAssembly;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = engine[name];
    engine[name] = async (/** @type {any[]} */ ...given) => {
      try {
        return await real.apply(engine, given);
      } catch (error) {
        fail(error);
        throw error;
      }
    };
  }
}
