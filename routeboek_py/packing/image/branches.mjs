/**
 * The branches of a function: stretches of code that run as a whole or not at all. To see which of
 * them run, and to leave out those that do not.
 *
 * WebAssembly's code is nested: block, loop, if and try, each with its end. A stretch begins where
 * the way of a function may part: at its start, in each arm of an `if`, after a branch that is
 * taken only sometimes, and after the end of what was nested. If the beginning of a stretch never
 * runs, then neither does anything up to the end of the block or the arm that it lies in: a jump
 * leads to a loop's beginning or out of a block, never into the middle of one. In place of all that
 * comes one instruction: a trap.
 */
import { instructionsIn } from "./instructions.mjs";
import { constant, storeByte, UNREACHABLE } from "./opcodes.mjs";
import { joined } from "./wasm.mjs";

const OPENING = new Set([0x02, 0x03, 0x04, 0x06]); // block, loop, if, try
const ARM = new Set([0x05, 0x07, 0x19]); // else, catch, catch_all
const CLOSING = 0x0b; // end
const DELEGATE = 0x18; // ends a try as well
const [OPENING_IF, BRANCH_IF] = [0x04, 0x0d];

/**
 * @typedef {object} Stretch
 * @property {number} start where it begins
 * @property {number} end where the block or arm that it lies in ends, if it is not needed
 */

/**
 * The stretches of a function, in the order of their beginnings.
 *
 * @param {Uint8Array} code locals and instructions
 * @returns {Stretch[]}
 */
export function stretchesIn(code) {
  /** @type {Stretch[]} */
  const found = [];
  /** Of every block that is open: its stretches. @type {Stretch[][]} */
  const open = [];
  const begin = (at) => {
    const stretch = { start: at, end: -1 };
    found.push(stretch);
    open.at(-1).push(stretch);
  };
  const close = (at) => {
    for (const stretch of open.pop()) stretch.end = at;
  };
  open.push([]);
  let started = false;
  for (const { start, end, opcode } of instructionsIn(code)) {
    if (!started) begin(start);
    started = true;
    if (OPENING.has(opcode)) {
      open.push([]);
      if (opcode === OPENING_IF) begin(end);
    } else if (ARM.has(opcode)) {
      close(start);
      open.push([]);
      begin(end);
    } else if (opcode === CLOSING || opcode === DELEGATE) {
      close(start);
      if (open.length) begin(end);
    } else if (opcode === BRANCH_IF) {
      begin(end);
    }
  }
  return found;
}

/**
 * A function that writes a 1 at address `at` + n when its stretch n begins.
 *
 * @param {Uint8Array} code @param {number} at
 */
export function marked(code, at) {
  const pieces = [];
  let done = 0;
  for (const [index, { start }] of stretchesIn(code).entries()) {
    pieces.push(code.subarray(done, start), constant(at + index), constant(1), storeByte(0));
    done = start;
  }
  return joined([...pieces, code.subarray(done)].map((piece) => Uint8Array.from(piece)));
}

/**
 * A function without the stretches that never begin.
 *
 * @param {Uint8Array} code @param {ArrayLike<number>} used per stretch whether it does
 */
export function withoutUnused(code, used) {
  const pieces = [];
  let done = 0;
  for (const [index, { start, end }] of stretchesIn(code).entries()) {
    if (used[index] || start < done) continue;
    pieces.push(code.subarray(done, start));
    if (start < end) pieces.push(Uint8Array.of(UNREACHABLE));
    done = end;
  }
  return joined([...pieces, code.subarray(done)]);
}
