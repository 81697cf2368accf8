/**
 * Starts an image: a WebAssembly module in which Python is already running and a program already
 * imported (see freeze.mjs). It needs none of Pyodide's JavaScript, only the few functions below.
 * Whatever else it would call was not needed by any request when it was made, and ends in an error;
 * so does every function that was taken out. After any error but a PythonError the image is in an
 * unknown state and must not be asked again.
 */

/** The request made Python raise an exception; the image itself is still sound. */
export class PythonError extends Error {}

/**
 * What an image exports: a little of CPython's C API. All are addresses and sizes, with a sign.
 *
 * @typedef {object} Python
 * @property {WebAssembly.Memory} memory
 * @property {WebAssembly.Table} __indirect_function_table
 * @property {(size: number) => number} malloc
 * @property {(address: number) => void} free
 * @property {(text: number, size: number) => number} PyUnicode_FromStringAndSize
 * @property {(text: number) => number} PyUnicode_AsUTF8String
 * @property {(bytes: number) => number} PyBytes_AsString
 * @property {(bytes: number) => number} PyBytes_Size
 * @property {(called: number, given: number) => number} PyObject_CallOneArg
 * @property {(object: number) => void} Py_DecRef
 * @property {() => void} PyErr_Clear
 */

/**
 * @param {WebAssembly.Module} module
 * @param {number} entry address of the function that takes a request and gives an answer
 */
export async function startImage(module, entry) {
  /** @type {Python} */
  let python;
  const instance = await WebAssembly.instantiate(module, importsOf(() => python));
  python = /** @type {Python} */ (/** @type {unknown} */ (instance.exports));

  /** @param {string} request @returns {string} */
  function answer(request) {
    const text = textOf(request);
    const said = text && python.PyObject_CallOneArg(entry, text);
    // Python makes the bytes anew: so it is Python that reads the answer, and its loads are guarded.
    const bytes = said && python.PyUnicode_AsUTF8String(said);
    if (text) python.Py_DecRef(text);
    if (said) python.Py_DecRef(said);
    if (!bytes) {
      python.PyErr_Clear();
      throw new PythonError("the program refused the request");
    }
    const start = python.PyBytes_AsString(bytes) >>> 0;
    const length = python.PyBytes_Size(bytes);
    const result = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      new Uint8Array(python.memory.buffer, start, length),
    );
    python.Py_DecRef(bytes);
    return result;
  }

  /** A Python text, or 0. @param {string} text */
  function textOf(text) {
    const bytes = new TextEncoder().encode(text);
    const room = python.malloc(bytes.length + 1) >>> 0;
    if (room === 0) throw new Error("the image has no memory left");
    new Uint8Array(python.memory.buffer).set(bytes, room);
    const made = python.PyUnicode_FromStringAndSize(room, bytes.length);
    python.free(room);
    return made;
  }
  return { answer, memory: python.memory };
}

/**
 * What the image may call in JavaScript: memory that grows, a clock, and calls through its table.
 *
 * @param {() => Python} python the exports, once there are any
 */
function importsOf(python) {
  /** @type {Record<string, (...given: number[]) => number>} */
  const known = {
    _PyEM_TrampolineCall_JS: (address, a, b, c) =>
      python().__indirect_function_table.get(address)(a, b, c),
    emscripten_resize_heap: (size) => grow(python().memory, size >>> 0),
    emscripten_get_heap_max: () => 4294901760,
    emscripten_date_now: () => Date.now(),
    emscripten_get_now: () => performance.now(),
    clock_time_get: (clock, _precision, out) => {
      const milliseconds = clock === 0 ? Date.now() : performance.now();
      const nanoseconds = BigInt(Math.round(milliseconds * 1e6));
      new DataView(python().memory.buffer).setBigUint64(out >>> 0, nanoseconds, true);
      return 0;
    },
    _Py_CheckEmscriptenSignals_Helper: () => 0,
  };
  const functions = new Proxy(known, {
    get: (_, name) =>
      known[String(name)] ??
      (() => {
        throw new Error(`the image does not know ${String(name)}`);
      }),
  });
  const globals = new Proxy(
    {},
    { get: () => new WebAssembly.Global({ value: "i32", mutable: true }, 0) },
  );
  return {
    env: functions,
    wasi_snapshot_preview1: functions,
    "GOT.func": globals,
    "GOT.mem": globals,
  };
}

/** @param {WebAssembly.Memory} memory @param {number} size in bytes @returns {0 | 1} 0: there is no more */
function grow(memory, size) {
  try {
    memory.grow(Math.ceil((size - memory.buffer.byteLength) / 65536));
    return 1;
  } catch {
    return 0;
  }
}
