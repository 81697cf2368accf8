/**
 * The image: bare CPython with the calculator imported, its memory written into the WebAssembly
 * module itself. Instantiating that module is starting Python.
 *
 * Five things happen to the module that Pyodide ships: its data becomes the memory of the started
 * interpreter; its exports are cut to what `js/image.js` calls; every function that never ran over
 * the whole corpus of requests is emptied, and every stretch of code that never ran in the others
 * (functions.mjs); and what the code that is left never reads is taken out of the memory (gate.mjs).
 * Code that was left out and a read of what was taken out both end in a trap, never in another
 * answer, and the worker then turns to the fallback.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { bootBarePython } from "./bare_python.mjs";
import { withAllTheyCall } from "./calls.mjs";
import { stretchesPerFunction, withMarkedStretches, withoutUnusedStretches } from "./functions.mjs";
import { GRANULE, withMarkingGate, withRefusingGate } from "./gate.mjs";
import { dataSegments, keepWhole, usedMemory, takeFreeMemory, withoutUnread } from "./memory.mjs";
import { joined, moduleOf, Reader, SECTION, sections, unsigned, vector } from "./wasm.mjs";
import { marksOf } from "./watch.mjs";

const WARM_UP = fileURLToPath(new URL("./warm_up.py", import.meta.url));
const PAGE = 65536;
const SMALL = 10_000;

/** Which way these take depends on every request since the start: they stay whole. */
const ALLOCATOR = new Set([
  "emscripten_builtin_calloc",
  "emscripten_builtin_free",
  "emscripten_builtin_realloc",
]);

/**
 * So much memory is on the gate's map, half as much again as Python starts with; and more than that
 * the image does not get, because there the gate would not know what it says.
 */
const MAPPED = 32 * 1024 * 1024;

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
  const { entry, whole } = warmUp(python, orders[0]);
  const all = sections(python.wasm).filter(({ id }) => id !== SECTION.CUSTOM && id !== SECTION.START);
  const granules = MAPPED / GRANULE;
  const count = granules + sum(stretchesPerFunction(all));
  const at = roomFor(python, count);
  takeFreeMemory(python);
  const memory = usedMemory(python);
  const pages = Math.ceil((python.api.sbrk(0) >>> 0) / PAGE) + 2;

  const map = { at, granules };
  // Stretches first: the gate brings a function of its own, which comes after all others.
  const marking = withMarkingGate(withMarkedStretches(all, at + granules), map);
  const module = await WebAssembly.compile(moduleWith(marking, memory, pages));
  const marks = await marksOf(module, entry, orders, { at, count });
  const [read, used] = [marks.subarray(0, granules), marks.subarray(granules)];

  const few = withoutUnusedStretches(all, used, withAllTheyCall(all, ALLOCATOR));
  keepWhole(read, [...whole, ...runtimeState(python)]);
  const left = withoutUnread(memory, read, map);
  return {
    entry,
    image: moduleWith(withRefusingGate(few, map), left.memory, pages),
    stretches: { kept: sum(used), of: used.length },
    memory: left.bytes,
  };
}

/** The start that every reader is spared. @param {string[]} requests */
function warmUp(python, requests) {
  // Small ones: a large one would leave much room behind that nobody uses again.
  const sample = requests.filter(({ length }, index) => index % 499 === 0 && length < SMALL);
  const literal = JSON.stringify(JSON.stringify(sample)); // a JSON string is a Python string as well
  python.run(`${readFileSync(WARM_UP, "utf8")}\nwarm_up(${literal})\nkept = whole()\n`);
  const whole = new Uint32Array(python.bytesOf("__main__", "kept").buffer);
  const entry = python.addressOf("routeboek_calculator.entry", "answer_json");
  useJavaScriptTrampoline(python);
  python.run("gc.collect()"); // also lets go of what Python keeps at hand to use again
  python.api.PyType_ClearCache();
  return { entry, whole };
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

/**
 * The map of the gate lies in memory like anything else, and behind it, while we watch, the marks of
 * the stretches: Python's own `malloc` gives the room. So memory is as large, and grows, as it will.
 */
function roomFor({ api, memory }, bytes) {
  const at = api.malloc(bytes) >>> 0;
  memory.fill(0, at, at + bytes);
  return at;
}

/** The module that starts with this memory and has no exports but those the loader needs. */
function moduleWith(parts, memory, pages) {
  const segments = dataSegments(memory);
  const change = {
    [SECTION.MEMORY]: () => memoryOf(pages, MAPPED / PAGE),
    [SECTION.EXPORT]: keptExports,
    [SECTION.DATA]: () => vector(segments),
    [SECTION.DATA_COUNT]: () => unsigned(segments.length),
  };
  return moduleOf(parts.map(({ id, body }) => ({ id, body: change[id]?.(body) ?? body })));
}

/** One memory that starts with and grows to so many pages. */
const memoryOf = (least, most) => joined([Uint8Array.of(1, 1), unsigned(least), unsigned(most)]);

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

/** @param {ArrayLike<number>} numbers */
const sum = (numbers) => Array.from(numbers).reduce((total, number) => total + number, 0);
