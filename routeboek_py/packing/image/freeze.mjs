/**
 * The image: bare CPython with a program imported, its memory written into the WebAssembly module
 * itself. Instantiating that module is starting Python.
 *
 * Four things happen to the module that Pyodide ships: its data becomes the memory of the started
 * interpreter; its exports are cut to what `loader.js` calls; every function and every basic block
 * that never ran while the training requests were answered is left out (functions.mjs); and what the
 * code that is left never reads is taken out of the memory (load_guard.mjs). Code that was left out
 * and a load of what was taken out both end in a trap, never in another answer.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { bootBarePython } from "./bare_python.mjs";
import { withAllTheyCall } from "./call_graph.mjs";
import { basicBlocksPerFunction, withMarkedBasicBlocks, withoutUnusedBasicBlocks } from "./functions.mjs";
import { moduleWith } from "./image_module.mjs";
import { GRANULE, withRecordingGuard, withTrappingGuard } from "./load_guard.mjs";
import { keepWhole, takeFreeMemory, usedMemory, withoutUnread } from "./memory.mjs";
import { profileOf } from "./profile.mjs";
import { SECTION, sections } from "./wasm.mjs";

const WARM_UP = fileURLToPath(new URL("./warm_up.py", import.meta.url));
const PAGE = 65536;
/** Of every so many training requests one is asked before the memory is frozen, if it is small. */
const SAMPLE = 499;
const SMALL = 10_000;

/** Which way these take depends on every request since the start: they stay whole. */
const ALLOCATOR = new Set([
  "emscripten_builtin_calloc",
  "emscripten_builtin_free",
  "emscripten_builtin_realloc",
]);

/**
 * So much memory is on the shadow map, half as much again as Python starts with; and more than that
 * the image does not get, because there the guard would not know what it says.
 */
const MAPPED = 32 * 1024 * 1024;

/** @typedef {import("./bare_python.mjs").BarePython} BarePython */

/**
 * Where the program is asked: a function of one `str` that gives a `str`.
 * @typedef {{ module: string, name: string }} Entry
 *
 * @typedef {object} Frozen
 * @property {Uint8Array<ArrayBuffer>} image the WebAssembly module
 * @property {number} entry the address of the entry point in it, for `startImage`
 * @property {Report} report
 *
 * @typedef {object} Report what was kept
 * @property {{ kept: number, of: number }} basicBlocks
 * @property {{ kept: number, takenOut: number }} memory bytes of it that are not zero
 */

/**
 * @param {object} from
 * @param {string} from.pyodideFolder
 * @param {string} from.zip file with all modules that may be imported
 * @param {object} from.lock Pyodide's lock file without packages
 * @param {string[][]} from.orders the training requests, every sort with bad ones among them, in one
 *   order after another
 * @param {Entry} from.entry
 * @returns {Promise<Frozen>}
 */
export async function freeze({ pyodideFolder, zip, lock, orders, entry }) {
  const python = await bootBarePython(pyodideFolder, zip, lock);
  const { address, whole } = warmUp(python, entry, orders[0]);
  const all = sections(python.wasm).filter(({ id }) => id !== SECTION.CUSTOM && id !== SECTION.START);
  const granules = MAPPED / GRANULE;
  const count = granules + sum(basicBlocksPerFunction(all));
  const at = roomFor(python, count);
  takeFreeMemory(python);
  const memory = usedMemory(python);
  const pages = { least: Math.ceil((python.api.sbrk(0) >>> 0) / PAGE) + 2, most: MAPPED / PAGE };
  if (pages.least > pages.most) throw new Error("the program takes more memory than is mapped");

  const map = { at, granules };
  // Basic blocks first: the guard brings a function of its own, which comes after all others.
  const recording = withRecordingGuard(withMarkedBasicBlocks(all, at + granules), map);
  const module = await WebAssembly.compile(moduleWith(recording, memory, pages));
  const marks = await profileOf(module, address, orders, { at, count });
  const [read, used] = [marks.subarray(0, granules), marks.subarray(granules)];

  const few = withoutUnusedBasicBlocks(all, used, withAllTheyCall(all, ALLOCATOR));
  keepWhole(read, [...whole, ...runtimeState(python)]);
  const left = withoutUnread(memory, read, map);
  return {
    entry: address,
    image: moduleWith(withTrappingGuard(few, map), left.memory, pages),
    report: { basicBlocks: { kept: sum(used), of: used.length }, memory: left.bytes },
  };
}

/**
 * The start that nobody waits for again.
 *
 * @param {BarePython} python @param {Entry} entry @param {string[]} requests
 */
function warmUp(python, { module, name }, requests) {
  // Small ones: a large one would leave much room behind that nobody uses again.
  const sample = requests.filter(({ length }, index) => index % SAMPLE === 0 && length < SMALL);
  // A JSON string is a Python string as well.
  const given = [module, name, JSON.stringify(sample)].map((text) => JSON.stringify(text));
  python.run(`${readFileSync(WARM_UP, "utf8")}\nkept = warm_up(${given})\n`);
  const whole = new Uint32Array(python.bytesOf("__main__", "kept").buffer);
  const address = python.addressOf(module, name);
  useJavaScriptTrampoline(python);
  python.run("gc.collect()"); // also lets go of what Python keeps at hand to use again
  python.api.PyType_ClearCache();
  return { address, whole };
}

/**
 * Calls through the table go by way of JavaScript in an image: the other way needs Pyodide's glue.
 *
 * @param {BarePython} python
 */
function useJavaScriptTrampoline({ api, memory }) {
  const view = new DataView(memory.buffer);
  const offset = view.getInt32(api._PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET.value, true);
  view.setInt32(api._PyRuntime.value + offset, 0, true);
}

/**
 * Where CPython keeps its own state, from where to where. It tells so itself, for debuggers: after
 * a mark of eight bytes, the version and how it was built stands the size. All of it stays, since
 * what is read there depends on addresses: of the cache of methods, for one.
 *
 * @param {BarePython} python
 */
function runtimeState({ api, memory }) {
  const at = api._PyRuntime.value >>> 0;
  const mark = new TextDecoder().decode(memory.subarray(at, at + 8));
  if (mark !== "xdebugpy") throw new Error("CPython does not tell where its state lies");
  return [at, at + Number(new DataView(memory.buffer).getBigUint64(at + 24, true))];
}

/**
 * The shadow map lies in memory like anything else, and behind it, while the profile is made, the
 * marks of the basic blocks: Python's own `malloc` gives the room. So memory is as large, and grows,
 * as it will.
 *
 * @param {BarePython} python @param {number} bytes
 */
function roomFor(python, bytes) {
  const at = python.api.malloc(bytes) >>> 0;
  python.memory.fill(0, at, at + bytes);
  return at;
}

/** @param {ArrayLike<number>} numbers */
const sum = (numbers) => Array.from(numbers).reduce((total, number) => total + number, 0);
