/**
 * Imported first where Python runs: records when WebAssembly was compiled and instantiated, and its
 * memory. All times use one clock, that of the machine.
 */
const clock = () => performance.timeOrigin + performance.now();
const stamps = { running: clock() };
const memories = new Set();

function keep(made) {
  const instance = made instanceof WebAssembly.Instance ? made : made.instance;
  if (!instance) {
    stamps.compiled = clock();
    return;
  }
  const found = Object.values(instance.exports).filter((it) => it instanceof WebAssembly.Memory);
  if (!found.length) return; // one of Pyodide's small modules beside the interpreter
  stamps.instantiated ??= clock();
  stamps.compiled ??= stamps.instantiated;
  for (const memory of found) memories.add(memory);
}

for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    keep(made);
    return made;
  };
}

/** The recorded times, and the current size of the WebAssembly memory in bytes. */
globalThis.stamps = () => {
  const fetched = performance.getEntriesByType("resource").filter((e) => e.initiatorType === "fetch");
  return {
    ...stamps,
    downloaded: performance.timeOrigin + Math.max(0, ...fetched.map((entry) => entry.responseEnd)),
    bytes: [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  };
};
