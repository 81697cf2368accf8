/** The call graph: the functions that belong to a few, by name, with all that those call. */
import { instructionsIn } from "./instructions.mjs";
import { bodiesOf, bodyOf, importedFunctions, Reader, SECTION } from "./wasm.mjs";

const CALL = 0x10;
const A_FUNCTION = 0; // as the kind of an export

/** @typedef {import("./wasm.mjs").Section} Section */

/**
 * The functions that the module exports under these names, and all that they call in their turn, as
 * far as a call says which function it calls.
 *
 * @param {Section[]} parts @param {Set<string>} names
 * @returns {Set<number>} numbers of functions that the module defines, from 0
 */
export function withAllTheyCall(parts, names) {
  const imported = importedFunctions(bodyOf(parts, SECTION.IMPORT));
  const bodies = bodiesOf(bodyOf(parts, SECTION.CODE));
  /** @type {Set<number>} */
  const found = new Set();
  const waiting = exported(bodyOf(parts, SECTION.EXPORT), names);
  if (waiting.length !== names.size) throw new Error(`not all of ${[...names]} are exported`);
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const index = one - imported;
    if (index < 0 || found.has(index)) continue;
    found.add(index);
    waiting.push(...calledBy(bodies[index]));
  }
  return found;
}

/** @param {Reader} exports @param {Set<string>} names */
function exported(exports, names) {
  const found = [];
  for (let left = exports.number(); left > 0; left--) {
    const name = new TextDecoder().decode(exports.take(exports.number()));
    const kind = exports.byte();
    const index = exports.number();
    if (kind === A_FUNCTION && names.has(name)) found.push(index);
  }
  return found;
}

/** @param {Uint8Array} code */
function calledBy(code) {
  const called = [];
  for (const { opcode, start } of instructionsIn(code)) {
    if (opcode !== CALL) continue;
    const reader = new Reader(code);
    reader.at = start + 1;
    called.push(reader.number());
  }
  return called;
}
