/**
 * The basic blocks of a function: pieces of code that are entered only at their start. To see which
 * of them run, and to leave out those that do not.
 *
 * WebAssembly's code is nested: block, loop, if and try, each with its end. (Its `block` is not what
 * is meant by a basic block.) A basic block begins where the way of a function may part: at its
 * start, in each arm of an `if`, after a branch that is taken only sometimes, and after the end of
 * what was nested. If the start of a basic block never runs, then neither does anything up to the end
 * of the `block` or the arm that it lies in: a jump leads to the start of a loop or out of a `block`,
 * never into the middle of one. In place of all that comes one instruction: a trap.
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
 * @typedef {object} BasicBlock
 * @property {number} start where it begins
 * @property {number} end where the block or arm that it lies in ends, if it is not needed
 */

/**
 * The basic blocks of a function, in the order of their starts.
 *
 * @param {Uint8Array} code locals and instructions
 * @returns {BasicBlock[]}
 */
export function basicBlocksIn(code) {
  /** @type {BasicBlock[]} */
  const found = [];
  /** Of all that is nested and open: its basic blocks. @type {BasicBlock[][]} */
  const open = [];
  const begin = (/** @type {number} */ at) => {
    const block = { start: at, end: -1 };
    found.push(block);
    open.at(-1)?.push(block);
  };
  const close = (/** @type {number} */ at) => {
    for (const block of open.pop() ?? []) block.end = at;
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
 * A function that writes a 1 at address `at` + n when its basic block n starts.
 *
 * @param {Uint8Array} code @param {number} at
 */
export function marked(code, at) {
  const pieces = [];
  let done = 0;
  for (const [index, { start }] of basicBlocksIn(code).entries()) {
    pieces.push(code.subarray(done, start), constant(at + index), constant(1), storeByte(0));
    done = start;
  }
  return joined([...pieces, code.subarray(done)].map((piece) => Uint8Array.from(piece)));
}

/**
 * A function without the basic blocks that never start.
 *
 * @param {Uint8Array} code @param {ArrayLike<number>} used per basic block whether it does
 */
export function withoutUnused(code, used) {
  const pieces = [];
  let done = 0;
  for (const [index, { start, end }] of basicBlocksIn(code).entries()) {
    if (used[index] || start < done) continue;
    pieces.push(code.subarray(done, start));
    if (start < end) pieces.push(Uint8Array.of(UNREACHABLE));
    done = end;
  }
  return joined([...pieces, code.subarray(done)]);
}
