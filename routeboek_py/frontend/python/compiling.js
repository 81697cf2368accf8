/**
 * Whether the browser can run Pyodide's WebAssembly. Pyodide does not say so when it cannot: it
 * waits for ever. So the two functions with which it tries are listened to.
 *
 * @param {(error: unknown) => void} fail
 * @param {() => Promise<unknown>} settled waits for what is on its way: it tells itself of a file that
 *   is not what it should be, and that is why it cannot be compiled then
 */
export function watchCompiling(fail, settled) {
  /** @type {Record<string, any>} */
  const engine = WebAssembly;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = engine[name];
    engine[name] = async (/** @type {any[]} */ ...given) => {
      try {
        return await real.apply(engine, given);
      } catch (error) {
        if (!isOfBrowser(error)) await settled();
        fail(error);
        throw error;
      }
    };
  }
}

/** What the browser itself refuses. @param {unknown} error */
const isOfBrowser = (error) => error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
