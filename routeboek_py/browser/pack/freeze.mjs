/**
 * The image: bare CPython with the calculator imported, its memory written into the WebAssembly
 * module itself. Instantiating that module is starting Python.
 *
 * Four things happen to the module that Pyodide ships: its data becomes the memory of the started
 * interpreter; its exports are cut to what `js/image.js` calls; every function that never ran over
 * the whole corpus of requests is emptied (functions.mjs); and what the functions that are left
 * never read is taken out of the memory (gate.mjs). An emptied function and a read of what was
 * taken out both end in a trap, never in another answer, and the worker then turns to the fallback.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { startImage } from "../js/image.js";
import { bootBarePython } from "./bare_python.mjs";
import { countFunctions, withMarks, withoutUnused } from "./functions.mjs";
import { GRANULE, withMarkingGate, withRefusingGate } from "./gate.mjs";
import { dataSegments, keepWhole, usedMemory, takeFreeMemory, withoutUnread } from "./memory.mjs";
import { joined, moduleOf, Reader, SECTION, sections, unsigned, vector } from "./wasm.mjs";

const WARM_UP = fileURLToPath(new URL("./warm_up.py", import.meta.url));
const PAGE = 65536;

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

/** While watching, marks lie here, a byte each, far above anything that Python uses. */
const MARKS_AT = 512 * 1024 * 1024;

/**
 * @param {object} from
 * @param {string} from.pyodideFolder
 * @param {string} from.zip file with all modules that may be imported
 * @param {object} from.lock Pyodide's lock file without packages
 * @param {string[][]} from.orders the corpus, every sort of request with bad ones among them, in
 *   one order after another
 */
export async function freeze({ pyodideFolder, zip, lock, orders }) {
  const python = await bootBarePython(pyodideFolder, zip, lock);
  const few = orders[0].filter((_, index) => index % 97 === 0);
  const literal = JSON.stringify(JSON.stringify(few)); // a JSON string is a Python string as well
  python.run(`${readFileSync(WARM_UP, "utf8")}\nwarm_up(${literal})\nkept = whole()\n`);
  const whole = new Uint32Array(python.bytesOf("__main__", "kept").buffer);
  const entry = python.addressOf("routeboek_calculator.answer", "answer_json");
  useJavaScriptTrampoline(python);
  python.api.PyType_ClearCache();
  const map = roomForMap(python);
  takeFreeMemory(python);
  const memory = usedMemory(python);
  const pages = Math.ceil((python.api.sbrk(0) >>> 0) / PAGE) + 2;
  const watch = (parts, marks) => marksOf({ parts, memory, marks, entry, orders });

  const complete = sections(python.wasm).filter(({ id }) => id !== SECTION.CUSTOM && id !== SECTION.START);
  const used = await watch(withMarks(complete, MARKS_AT), countFunctions(complete));
  const small = withoutUnused(complete, used);
  const marks = { at: MARKS_AT, granules: map.granules };
  const read = await watch(withMarkingGate(small, marks), map.granules);
  keepWhole(read, [...whole, ...runtimeState(python)]);
  const left = withoutUnread(memory, read, map);
  return {
    entry,
    image: moduleWith(withRefusingGate(small, map), left.memory, pages),
    functions: { kept: count(used), of: used.length },
    memory: { kept: count(read) * GRANULE, takenOut: count(left.takenOut) * GRANULE },
  };
}

/** Calls through the table go by way of JavaScript in an image: the other way needs Pyodide's glue. */
function useJavaScriptTrampoline({ api, memory }) {
  const view = new DataView(memory.buffer);
  const offset = view.getInt32(api._PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET.value, true);
  view.setInt32(api._PyRuntime.value + offset, 0, true);
}

/**
 * Where CPython keeps its own state, from where to where. It tells so itself, for debuggers: after
 * a mark of eight bytes, the version and how it was built stands the size. All of it stays, since
 * what is read there depends on addresses: of the cache of methods, for one.
 */
function runtimeState({ api, memory }) {
  const at = api._PyRuntime.value >>> 0;
  const mark = new TextDecoder().decode(memory.subarray(at, at + 8));
  if (mark !== "xdebugpy") throw new Error("CPython does not tell where its state lies");
  return [at, at + Number(new DataView(memory.buffer).getBigUint64(at + 24, true))];
}

/** The map of the gate lies in memory like anything else; Python's own `malloc` keeps it free for us. */
function roomForMap({ api }) {
  const granules = Math.ceil((api.sbrk(0) >>> 0) / GRANULE);
  return { at: api.malloc(granules) >>> 0, granules };
}

/** The marks that are left in memory after all requests, from a fresh start for each order of them. */
async function marksOf({ parts, memory, marks, entry, orders }) {
  const pages = Math.ceil((MARKS_AT + marks) / PAGE);
  const module = await WebAssembly.compile(moduleWith(parts, memory, pages));
  const all = new Uint8Array(marks);
  for (const requests of orders) {
    const python = await startImage(module, entry);
    for (const request of requests) {
      try {
        python.answer(request);
      } catch (error) {
        if (!(error instanceof python.PythonError)) throw error;
      }
    }
    const marked = new Uint8Array(python.memory.buffer, MARKS_AT, marks);
    for (let at = 0; at < marks; at++) all[at] |= marked[at];
  }
  return all;
}

/** The module that starts with this memory and has no exports but those the loader needs. */
function moduleWith(parts, memory, pages) {
  const segments = dataSegments(memory);
  const change = {
    [SECTION.MEMORY]: (body) => withMinimumPages(body, pages),
    [SECTION.EXPORT]: keptExports,
    [SECTION.DATA]: () => vector(segments),
    [SECTION.DATA_COUNT]: () => unsigned(segments.length),
  };
  return moduleOf(parts.map(({ id, body }) => ({ id, body: change[id]?.(body) ?? body })));
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

/** @param {Uint8Array} marks */
const count = (marks) => marks.reduce((sum, mark) => sum + (mark ? 1 : 0), 0);
