/**
 * Detects that the browser cannot run Pyodide's WebAssembly. Pyodide does not report this: it waits
 * for ever. So this wraps the two functions with which it compiles.
 *
 * @param {(error: unknown) => void} fail
 * @param {() => Promise<unknown>} settled waits for the downloads, which report a file that
 *   is wrong: that is then the reason why it cannot be compiled
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

/** Whether the browser itself refused the WebAssembly. @param {unknown} error */
const isOfBrowser = (error) => error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
