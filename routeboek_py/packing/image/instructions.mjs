/**
 * Walking through the code of a WebAssembly function, instruction by instruction, as far as needed
 * to find where its way parts and where it reads memory. An instruction is an opcode and its operands
 * ("immediates"); here is how many operands each opcode has. An opcode that is not listed is an
 * error: better no image than a misread one.
 * (https://webassembly.github.io/spec/core/binary/instructions.html)
 */
import { Reader } from "./wasm.mjs";

/** Loads from memory: opcode to how many bytes it reads. */
const LOADS = new Map([
  [0x28, 4], [0x29, 8], [0x2a, 4], [0x2b, 8], // i32, i64, f32, f64
  [0x2c, 1], [0x2d, 1], [0x2e, 2], [0x2f, 2], // part of an i32
  [0x30, 1], [0x31, 1], [0x32, 2], [0x33, 2], [0x34, 4], [0x35, 4], // part of an i64
]);
const [FIRST_STORE, LAST_STORE] = [0x36, 0x3e];
const [FIRST_PLAIN, LAST_PLAIN] = [0x45, 0xc4]; // comparing, computing, converting
const MANY = 0xfc; // the opcode goes on in a second number
const MEMORY_COPY = 0x0a; // as that second number

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
 * @typedef {object} Instruction
 * @property {number} start where it begins
 * @property {number} end where it ends
 * @property {number} opcode
 * @property {Read} [read] if it reads memory
 *
 * @typedef {object} Read
 * @property {number} offset added to the address that lies on the stack
 * @property {number} bytes how many are read; 0 for a copy, whose length lies on the stack
 * @property {boolean} aligned whether the compiler claims that the address is a multiple of that
 */

/**
 * Every instruction of a function, in order.
 *
 * @param {Uint8Array} code the function's body without its size: locals and instructions
 * @returns {Generator<Instruction>}
 */
export function* instructionsIn(code) {
  const reader = new Reader(code);
  reader.at = localsOf(code).end;
  while (reader.at < code.length) {
    const start = reader.at;
    const opcode = reader.byte();
    const bytes = LOADS.get(opcode);
    const read = bytes ? loadOf(reader, bytes) : skipOperands(reader, opcode);
    yield { start, end: reader.at, opcode, read };
  }
}

/** @param {Reader} reader @param {number} bytes @returns {Read} */
function loadOf(reader, bytes) {
  const aligned = 1 << reader.number() >= bytes;
  return { bytes, aligned, offset: reader.number() };
}

/**
 * The variables that a function's code begins with, in groups of one type.
 *
 * @param {Uint8Array} code
 * @returns {{ count: number, groups: Uint8Array[], end: number }} how many there are; the groups as
 *   they are written; where the first instruction is
 */
export function localsOf(code) {
  const reader = new Reader(code);
  const groups = [];
  let count = 0;
  for (let left = reader.number(); left > 0; left--) {
    const start = reader.at;
    count += reader.number();
    skipValueType(reader);
    groups.push(code.subarray(start, reader.at));
  }
  return { count, groups, end: reader.at };
}

/** @param {Reader} reader */
function skipValueType(reader) {
  const type = reader.byte();
  if (type === 0x63 || type === 0x64) reader.number(); // a reference to a type of the module
}

/** @param {Reader} reader @param {number} opcode @returns {Read | undefined} */
function skipOperands(reader, opcode) {
  if (BARE.has(opcode) || (opcode >= FIRST_PLAIN && opcode <= LAST_PLAIN)) return undefined;
  if (opcode === MANY) return skipMany(reader);
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
  return undefined;
}

/** @param {Reader} reader @returns {Read | undefined} */
function skipMany(reader) {
  const second = reader.number();
  const operands = MANY_OPERANDS[second];
  if (operands === undefined) throw new Error(`unknown WebAssembly opcode 0xfc ${second}`);
  for (let left = operands; left > 0; left--) reader.number();
  return second === MEMORY_COPY ? { offset: 0, bytes: 0, aligned: true } : undefined;
}
