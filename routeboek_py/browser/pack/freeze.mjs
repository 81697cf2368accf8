/**
 * The image: bare CPython with the calculator imported, its memory written into the WebAssembly
 * module itself. Instantiating that module is starting Python.
 *
 * Three things happen to the module that Pyodide ships: its data section becomes the memory of the
 * started interpreter, its exports are cut to what `js/image.js` calls, and every function that
 * never ran over the whole corpus of requests is emptied. An emptied function holds nothing but
 * `unreachable`: who gets there after all ends in a trap, never in another answer, and the worker
 * then turns to the fallback.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { startImage } from "../js/image.js";
import { bootBarePython } from "./bare_python.mjs";
import { joined, moduleOf, Reader, SECTION, sections, signed, unsigned, vector } from "./wasm.mjs";

const WARM_UP = fileURLToPath(new URL("./warm_up.py", import.meta.url));
const PAGE = 65536;
const UNREACHABLE_BODY = Uint8Array.of(3, 0, 0x00, 0x0b); // size 3: no locals, unreachable, end

/** What the loader needs of CPython. */
const KEPT_EXPORTS = new Set([
  "memory",
  "__indirect_function_table",
  "malloc",
  "free",
  "PyUnicode_FromStringAndSize",
  "PyUnicode_AsUTF8AndSize",
  "PyObject_CallOneArg",
  "Py_DecRef",
  "PyErr_Clear",
]);

/** Runs of zeros up to this long stay inside a data segment: a segment of its own costs more. */
const GAP = 24;
/** Engines take no more data segments than this. */
const MOST_SEGMENTS = 90_000;
/** While profiling, one byte per function lies here, far above anything that Python uses. */
const PROFILE_AT = 512 * 1024 * 1024;

/**
 * @param {object} from
 * @param {string} from.pyodideFolder
 * @param {string} from.zip file with all modules that may be imported
 * @param {object} from.lock Pyodide's lock file without packages
 * @param {string[]} from.requests the corpus: every sort of request, bad ones included
 */
export async function freeze({ pyodideFolder, zip, lock, requests }) {
  const python = await bootBarePython(pyodideFolder, zip, lock);
  const few = requests.filter((_, index) => index % 97 === 0);
  const literal = JSON.stringify(JSON.stringify(few)); // a JSON string is a Python string as well
  python.run(`${readFileSync(WARM_UP, "utf8")}\nwarm_up(${literal})\ndel warm_up\n`);
  const entry = python.addressOf("routeboek_calculator.answer", "answer_json");
  useJavaScriptTrampoline(python);
  wipeFreeMemory(python);
  const frozen = {
    parts: sections(python.wasm).filter(({ id }) => id !== SECTION.CUSTOM && id !== SECTION.START),
    memory: usedMemory(python),
    pages: Math.ceil((python.api.sbrk(0) >>> 0) / PAGE) + 2,
  };
  const used = await functionsUsed(frozen, entry, requests);
  return {
    entry,
    image: imageOf(frozen, { keep: used }),
    functions: { kept: used.filter(Boolean).length, of: used.length },
  };
}

/** Calls through the table go by way of JavaScript in an image: the other way needs Pyodide's glue. */
function useJavaScriptTrampoline({ api, memory }) {
  const view = new DataView(memory.buffer);
  const offset = view.getInt32(api._PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET.value, true);
  view.setInt32(api._PyRuntime.value + offset, 0, true);
}

/** Take all memory that is free, blank it and give it back: what was there once compresses badly. */
function wipeFreeMemory(python) {
  const { api } = python;
  const taken = [];
  for (let size = 1 << 19; size >= 8; size >>= 1) {
    for (;;) {
      const top = api.sbrk(0);
      const at = api.malloc(size) >>> 0;
      if (at === 0) break;
      python.memory.fill(0, at, at + size);
      taken.push(at);
      if (api.sbrk(0) !== top) break; // there was nothing free of this size
    }
  }
  for (const at of taken) api.free(at);
}

/** A copy of the memory up to its last byte that is not zero, without the dead part of the stack. */
function usedMemory({ api, memory }) {
  const copy = memory.slice();
  copy.fill(0, api.emscripten_stack_get_end() >>> 0, api.__stack_pointer.value >>> 0);
  return copy.subarray(0, copy.findLastIndex((byte) => byte !== 0) + 1);
}

/**
 * @param {{ parts: import("./wasm.mjs").Section[], memory: Uint8Array, pages: number }} frozen
 * @param {{ keep?: boolean[], profile?: boolean }} [functions] which functions stay (all, if not
 *   said), or that each is to leave a mark when it runs
 */
function imageOf({ parts, memory, pages }, { keep, profile = false } = {}) {
  const segments = dataSegments(memory);
  const minimum = profile ? PROFILE_AT / PAGE + 2 : pages;
  const change = {
    [SECTION.MEMORY]: (body) => withMinimumPages(body, minimum),
    [SECTION.EXPORT]: keptExports,
    [SECTION.CODE]: (body) => codeOf(body, keep, profile),
    [SECTION.DATA]: () => vector(segments),
    [SECTION.DATA_COUNT]: () => unsigned(segments.length),
  };
  return moduleOf(parts.map(({ id, body }) => ({ id, body: change[id]?.(body) ?? body })));
}

/** @param {Uint8Array} memory */
function dataSegments(memory) {
  const segments = [];
  let at = 0;
  while (at < memory.length) {
    while (at < memory.length && memory[at] === 0) at++;
    let end = at;
    for (let zeros = 0; end < memory.length && zeros <= GAP; end++) zeros = memory[end] ? 0 : zeros + 1;
    while (end > at && memory[end - 1] === 0) end--;
    if (end === at) break;
    const offset = joined([Uint8Array.of(0x41), signed(at), Uint8Array.of(0x0b)]); // i32.const, end
    segments.push(joined([Uint8Array.of(0), offset, unsigned(end - at), memory.subarray(at, end)]));
    at = end;
  }
  if (segments.length > MOST_SEGMENTS) throw new Error(`${segments.length} data segments`);
  return segments;
}

function withMinimumPages(body, minimum) {
  const reader = new Reader(body);
  reader.number(); // one memory
  const flags = reader.byte();
  reader.number(); // its minimum until now
  return joined([Uint8Array.of(1, flags), unsigned(minimum), reader.rest()]);
}

function keptExports(body) {
  const reader = new Reader(body);
  const kept = [];
  for (let left = reader.number(); left > 0; left--) {
    const start = reader.at;
    const name = new TextDecoder().decode(reader.take(reader.number()));
    reader.byte(); // kind
    reader.number(); // index
    if (KEPT_EXPORTS.has(name)) kept.push(body.subarray(start, reader.at));
  }
  return vector(kept);
}

function codeOf(body, keep, profile) {
  const reader = new Reader(body);
  const bodies = Array.from({ length: reader.number() }, () => reader.take(reader.number()));
  return vector(
    bodies.map((code, index) => {
      if (keep && !keep[index]) return UNREACHABLE_BODY;
      const kept = profile ? withMark(code, PROFILE_AT + index) : code;
      return joined([unsigned(kept.length), kept]);
    }),
  );
}

/** A function's code that first writes a 1 at an address. */
function withMark(code, address) {
  const reader = new Reader(code);
  for (let groups = reader.number(); groups > 0; groups--) {
    reader.number(); // how many locals
    const type = reader.byte();
    if (type === 0x63 || type === 0x64) reader.number(); // a reference to a type of the module
  }
  const store = [Uint8Array.of(0x41), signed(address), Uint8Array.of(0x41, 1, 0x3a, 0, 0)];
  return joined([code.subarray(0, reader.at), ...store, reader.rest()]);
}

/** @returns {Promise<boolean[]>} for every function, whether any request made it run */
async function functionsUsed(frozen, entry, requests) {
  const profiled = await WebAssembly.compile(imageOf(frozen, { profile: true }));
  const python = await startImage(profiled, entry);
  for (const request of requests) {
    try {
      python.answer(request);
    } catch (error) {
      if (!(error instanceof python.PythonError)) throw error;
    }
  }
  const { body } = frozen.parts.find(({ id }) => id === SECTION.CODE);
  const marks = new Uint8Array(python.memory.buffer, PROFILE_AT, new Reader(body).number());
  return Array.from(marks, Boolean);
}
