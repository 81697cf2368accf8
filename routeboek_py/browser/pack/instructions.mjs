/**
 * Walking through the code of a WebAssembly function, instruction by instruction, as far as needed
 * to find every place where it reads memory. An instruction is an opcode and its operands
 * ("immediates"); here is how many operands each opcode has. An opcode that is not listed is an
 * error: better no image than a misread one.
 * (https://webassembly.github.io/spec/core/binary/instructions.html)
 */
import { Reader } from "./wasm.mjs";

/** Reads from memory: opcode to how many bytes it reads. */
const LOADS = new Map([
  [0x28, 4], [0x29, 8], [0x2a, 4], [0x2b, 8], // i32, i64, f32, f64
  [0x2c, 1], [0x2d, 1], [0x2e, 2], [0x2f, 2], // part of an i32
  [0x30, 1], [0x31, 1], [0x32, 2], [0x33, 2], [0x34, 4], [0x35, 4], // part of an i64
]);
const [FIRST_STORE, LAST_STORE] = [0x36, 0x3e];
const [FIRST_PLAIN, LAST_PLAIN] = [0x45, 0xc4]; // comparing, computing, converting
const MANY = 0xfc; // the opcode goes on in a second number
export const MEMORY_COPY = 0x0a; // as that second number

/** Opcodes without operands, besides the plain ones. */
const BARE = new Set([0x00, 0x01, 0x05, 0x0b, 0x0f, 0x19, 0x1a, 0x1b, 0xd1]);
/** Opcodes with one number: a label, a function, a variable, a tag or a table. */
const ONE_NUMBER = new Set([
  0x07, 0x08, 0x09, 0x0c, 0x0d, 0x10, 0x12, 0x18, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f,
  0x40, 0x41, 0x42, 0xd0, 0xd2,
]);
const BLOCKS = new Set([0x02, 0x03, 0x04, 0x06]);
const TWO_NUMBERS = new Set([0x11, 0x13]); // call_indirect: a type and a table
/** How many numbers follow the second number of a MANY. */
const MANY_OPERANDS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/**
 * @typedef {object} Read a place where memory is read
 * @property {number} start where the instruction begins
 * @property {number} end where it ends
 * @property {number} offset added to the address that lies on the stack
 * @property {number} bytes how many are read; 0 for a copy, whose length lies on the stack
 * @property {boolean} aligned whether the address is a multiple of that, as far as the compiler knew
 */

/**
 * Every place where a function reads memory, in order.
 *
 * @param {Uint8Array} code the function's body without its size: locals and instructions
 * @returns {Read[]}
 */
export function readsIn(code) {
  const reader = new Reader(code);
  skipLocals(reader);
  const reads = [];
  while (reader.at < code.length) {
    const start = reader.at;
    const opcode = reader.byte();
    if (LOADS.has(opcode)) {
      const bytes = LOADS.get(opcode);
      const aligned = 1 << reader.number() >= bytes;
      reads.push({ start, offset: reader.number(), end: reader.at, bytes, aligned });
    } else if (opcode === MANY) {
      const second = reader.number();
      for (let left = operandsOfMany(second); left > 0; left--) reader.number();
      if (second === MEMORY_COPY) {
        reads.push({ start, offset: 0, end: reader.at, bytes: 0, aligned: true });
      }
    } else {
      skipOperands(reader, opcode);
    }
  }
  return reads;
}

/** @param {Reader} reader at the start of a function's code; afterwards at its first instruction */
export function skipLocals(reader) {
  for (let groups = reader.number(); groups > 0; groups--) {
    reader.number(); // how many
    skipValueType(reader);
  }
}

function skipValueType(reader) {
  const type = reader.byte();
  if (type === 0x63 || type === 0x64) reader.number(); // a reference to a type of the module
}

function operandsOfMany(second) {
  const operands = MANY_OPERANDS[second];
  if (operands === undefined) throw new Error(`unknown WebAssembly opcode 0xfc ${second}`);
  return operands;
}

function skipOperands(reader, opcode) {
  if (BARE.has(opcode) || (opcode >= FIRST_PLAIN && opcode <= LAST_PLAIN)) return;
  if (ONE_NUMBER.has(opcode)) reader.skipNumber();
  else if (BLOCKS.has(opcode)) reader.skipNumber(); // a type: its number, or one byte
  else if (TWO_NUMBERS.has(opcode) || (opcode >= FIRST_STORE && opcode <= LAST_STORE)) {
    reader.number();
    reader.number();
  } else if (opcode === 0x43) reader.take(4);
  else if (opcode === 0x44) reader.take(8);
  else if (opcode === 0x0e) for (let left = reader.number(); left >= 0; left--) reader.number();
  else if (opcode === 0x1c) for (let left = reader.number(); left > 0; left--) skipValueType(reader);
  else throw new Error(`unknown WebAssembly opcode 0x${opcode.toString(16)}`);
}
