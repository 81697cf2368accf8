/** The module of an image: the code that is left, a memory that Python has already started in. */
import { dataSegments } from "./memory.mjs";
import { changed, joined, moduleOf, Reader, SECTION, unsigned, vector } from "./wasm.mjs";

/** What loader.js needs of CPython, and no more. */
const KEPT_EXPORTS = new Set([
  "memory",
  "__indirect_function_table",
  "malloc",
  "free",
  "PyUnicode_FromStringAndSize",
  "PyUnicode_AsUTF8String",
  "PyBytes_AsString",
  "PyBytes_Size",
  "PyObject_CallOneArg",
  "Py_DecRef",
  "PyErr_Clear",
]);

/**
 * The module that starts with this memory and has no exports but those the loader needs.
 *
 * @param {import("./wasm.mjs").Section[]} parts @param {Uint8Array} memory
 * @param {{ least: number, most: number }} pages of memory: how many it starts with and grows to
 */
export function moduleWith(parts, memory, { least, most }) {
  const segments = dataSegments(memory);
  const changes = {
    [SECTION.MEMORY]: () => joined([Uint8Array.of(1, 1), unsigned(least), unsigned(most)]),
    [SECTION.EXPORT]: keptExports,
    [SECTION.DATA]: () => vector(segments),
    [SECTION.DATA_COUNT]: () => unsigned(segments.length),
  };
  return moduleOf(changed(parts, changes));
}

/** @param {Reader} reader the body of the section of exports */
function keptExports(reader) {
  const kept = [];
  for (let left = reader.number(); left > 0; left--) {
    const start = reader.at;
    const name = new TextDecoder().decode(reader.take(reader.number()));
    reader.byte(); // kind
    reader.number(); // index
    if (KEPT_EXPORTS.has(name)) kept.push(reader.bytes.subarray(start, reader.at));
  }
  if (kept.length !== KEPT_EXPORTS.size) throw new Error(`not all of ${[...KEPT_EXPORTS]} are exported`);
  return vector(kept);
}
