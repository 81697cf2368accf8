/** The functions of a module and their basic blocks: to see what runs, and to leave out what does not. */
import { basicBlocksIn, marked, withoutUnused } from "./basic_blocks.mjs";
import { UNREACHABLE } from "./opcodes.mjs";
import { bodiesOf, bodyOf, changed, SECTION, sized, vector } from "./wasm.mjs";

const NOTHING_BUT_A_TRAP = Uint8Array.of(0, UNREACHABLE, 0x0b); // no locals, unreachable, end

/** @typedef {import("./wasm.mjs").Section} Section */

/**
 * How many basic blocks each function has.
 *
 * @param {Section[]} parts @returns {number[]}
 */
export const basicBlocksPerFunction = (parts) =>
  bodiesOf(bodyOf(parts, SECTION.CODE)).map((code) => basicBlocksIn(code).length);

/**
 * The module in which basic block n of all that its functions have writes a 1 at address `at` + n.
 *
 * @param {Section[]} parts @param {number} at
 */
export function withMarkedBasicBlocks(parts, at) {
  let next = at;
  return withCode(parts, (code) => {
    const from = next;
    next += basicBlocksIn(code).length;
    return marked(code, from);
  });
}

/**
 * The module without the basic blocks that are not used. A function that never begins holds nothing
 * but a trap.
 *
 * @param {Section[]} parts @param {Uint8Array} used per basic block whether it is
 * @param {Set<number>} whole functions that keep all of theirs
 */
export function withoutUnusedBasicBlocks(parts, used, whole) {
  let next = 0;
  return withCode(parts, (code, index) => {
    const ours = used.subarray(next, (next += basicBlocksIn(code).length));
    if (whole.has(index)) return code;
    return ours[0] ? withoutUnused(code, ours) : NOTHING_BUT_A_TRAP;
  });
}

/** @param {Section[]} parts @param {(code: Uint8Array, index: number) => Uint8Array} change */
const withCode = (parts, change) =>
  changed(parts, { [SECTION.CODE]: (body) => vector(bodiesOf(body).map(change).map(sized)) });
