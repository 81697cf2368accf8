/**
 * Bare CPython, as Pyodide ships it, without Pyodide: booted under Node, with its C API at hand.
 *
 * `loadPyodide` prepares the settings; its own `createPyodideModule` then takes them over before
 * any of Pyodide's bridge between Python and JavaScript is set up. What is left is a plain
 * interpreter with less than half of the modules, and nothing in it that refers to JavaScript
 * objects, so that its whole memory can be written away. This rests on Pyodide's internals: the
 * tests say so when a new version has others.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** No site module, no paths of its own, no bytecode written; its modules come from the zip. */
const ARGUMENTS = ["-P", "-s", "-S", "-B", "-X", "frozen_modules=on"];

/**
 * Nothing of this moment or this machine may end up in the memory: no chance, one and the same
 * time, no path (PROGRAM) and (by PYTHONHASHSEED) one order of sets. So the
 * program must be one that needs no secret.
 */
/** @type {Record<string, (memory: () => Uint8Array, ...given: number[]) => number>} */
const WITHOUT_CHANCE = {
  random_get: (memory, at, length) => blank(memory(), at, length),
  emscripten_get_now: () => 0,
  clock_time_get: (memory, _clock, _precision, at) => blank(memory(), at, 8),
};

/** Zeros, and the zero that says that all went well. @param {Uint8Array} memory @param {number} at @param {number} length */
function blank(memory, at, length) {
  memory.fill(0, at, at + length);
  return 0;
}

/** What Python is told it was started as, where else the path of our script would stand. */
const PROGRAM = "python";

/**
 * The exports of Pyodide's module that are called here: CPython's C API, Emscripten's memory. An
 * address or a size is a number of 32 bits; from the module it comes with a sign.
 *
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {(size: number) => number} malloc
 * @property {(address: number) => void} free
 * @property {(more: number) => number} sbrk
 * @property {() => number} emscripten_stack_get_end
 * @property {WebAssembly.Global} __stack_pointer
 * @property {WebAssembly.Global} _PyRuntime
 * @property {WebAssembly.Global} _PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET
 * @property {(source: number) => number} PyRun_SimpleString
 * @property {(name: number) => number} PyImport_ImportModule
 * @property {(object: number, name: number) => number} PyObject_GetAttrString
 * @property {(bytes: number) => number} PyBytes_AsString
 * @property {(bytes: number) => number} PyBytes_Size
 * @property {() => number} PyType_ClearCache
 */

/**
 * What Emscripten's `createModule` is given by `loadPyodide`, as far as it is changed here.
 *
 * @typedef {object} Settings
 * @property {string} [thisProgram]
 * @property {(imports: WebAssembly.Imports, done: Instantiated) => unknown} instantiateWasm
 *
 * @typedef {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} Instantiated
 */

/**
 * @param {string} pyodideFolder
 * @param {string} zip file with all modules that may be imported
 * @param {object} lock Pyodide's lock file without packages
 */
export async function bootBarePython(pyodideFolder, zip, lock) {
  const load = (/** @type {string} */ name) => import(pathToFileURL(path.join(pyodideFolder, name)).href);
  const { default: createModule } = await load("pyodide.asm.mjs");
  const { loadPyodide } = await load("pyodide.mjs");
  /** @type {WebAssembly.Instance} */
  let instance;
  Date.now = () => 0; // the files of its file system carry the time; this process does little else
  const exports = () => /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  const memory = () => new Uint8Array(exports().memory.buffer);
  await new Promise((resolve, reject) => {
    const createPyodideModule = async (/** @type {Settings} */ settings) => {
      settings.thisProgram = PROGRAM;
      const instantiate = settings.instantiateWasm;
      settings.instantiateWasm = (imports, done) =>
        instantiate(withoutChance(imports, memory), (made, module) => {
          instance = made;
          done(made, module);
        });
      createModule(settings).then(resolve, reject);
      return new Promise(() => {}); // loadPyodide has nothing more to do
    };
    loadPyodide({
      indexURL: pyodideFolder,
      stdLibURL: zip,
      lockFileContents: JSON.stringify(lock),
      args: ARGUMENTS,
      env: { PYTHONHASHSEED: "0", HOME: "/" },
      createPyodideModule,
    }).catch(reject);
  });
  return new BarePython(exports(), readFileSync(path.join(pyodideFolder, "pyodide.asm.wasm")));
}

/** @param {WebAssembly.Imports} imports @param {() => Uint8Array} memory */
function withoutChance(imports, memory) {
  for (const functions of Object.values(imports)) {
    for (const [name, fixed] of Object.entries(WITHOUT_CHANCE)) {
      if (name in functions) functions[name] = (/** @type {number[]} */ ...given) => fixed(memory, ...given);
    }
  }
  return imports;
}

export class BarePython {
  /** @param {Exports} api @param {Uint8Array} wasm the module itself */
  constructor(api, wasm) {
    this.api = api;
    this.wasm = new Uint8Array(wasm);
  }

  /** All of its memory, as it is now. */
  get memory() {
    return new Uint8Array(this.api.memory.buffer);
  }

  /** @param {string} source statements for `__main__` */
  run(source) {
    const text = this.#cString(source);
    if (this.api.PyRun_SimpleString(text) !== 0) throw new Error("Python failed; see above");
    this.api.free(text);
  }

  /** The address of an attribute of a module. @param {string} module @param {string} name */
  addressOf(module, name) {
    const found = this.api.PyImport_ImportModule(this.#cString(module));
    const attribute = this.api.PyObject_GetAttrString(found, this.#cString(name));
    if (!attribute) throw new Error(`${module} has no ${name}`);
    return attribute;
  }

  /** The value of an attribute of a module that is `bytes`. @param {string} module @param {string} name */
  bytesOf(module, name) {
    const found = this.addressOf(module, name);
    const at = this.api.PyBytes_AsString(found) >>> 0;
    return this.memory.slice(at, at + this.api.PyBytes_Size(found));
  }

  /** @param {string} text @returns {number} */
  #cString(text) {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const at = this.api.malloc(bytes.length) >>> 0;
    this.memory.set(bytes, at);
    return at;
  }
}
