/**
 * node read_through_guard.mjs ANSWERED
 *
 * Makes a small module with one function per way to read memory, sets the guard before every read,
 * takes one granule out of its memory (the fourth: bytes 192 to 256), and reads everywhere around it,
 * also where the address is not aligned as the instruction claims. ANSWERED becomes a list of
 * {name, reads, faults}: a fault is a read that touches what was taken out and does not trap, one that
 * traps without a reason, or one that gives something else than without the guard.
 */
import { writeFileSync } from "node:fs";

import { GRANULE, withTrappingGuard } from "../../../routeboek_py/packing/image/load_guard.mjs";
import { withoutUnread } from "../../../routeboek_py/packing/image/memory.mjs";
import { joined, moduleOf, SECTION, sized, unsigned, vector } from "../../../routeboek_py/packing/image/wasm.mjs";

const TAKEN_OUT = 3;
const MAP = { at: 4096, granules: 16 };
const COPY_TO = 8192;
const bytes = (/** @type {number[]} */ ...given) => Uint8Array.from(given);

/** What a function gives: WebAssembly's types of numbers. */
const [I32, I64, F32, F64] = [0x7f, 0x7e, 0x7d, 0x7c];
/**
 * Name, opcode, bytes, type; from the list of instructions in the WebAssembly specification.
 * @type {[string, number, number, number][]}
 */
const LOADS = [
  ["i32.load", 0x28, 4, I32], ["i64.load", 0x29, 8, I64], ["f32.load", 0x2a, 4, F32],
  ["f64.load", 0x2b, 8, F64], ["i32.load8_s", 0x2c, 1, I32], ["i32.load8_u", 0x2d, 1, I32],
  ["i32.load16_s", 0x2e, 2, I32], ["i32.load16_u", 0x2f, 2, I32], ["i64.load8_s", 0x30, 1, I64],
  ["i64.load8_u", 0x31, 1, I64], ["i64.load16_s", 0x32, 2, I64], ["i64.load16_u", 0x33, 2, I64],
  ["i64.load32_s", 0x34, 4, I64], ["i64.load32_u", 0x35, 4, I64],
];
const TYPES = [I32, I64, F32, F64];
const COPY_TYPE = TYPES.length;

/** One function per load, claimed alignment and offset; the last one copies. */
const READS = LOADS.flatMap(([name, opcode, size, type]) =>
  [0, 7, 64].flatMap((offset) =>
    Array.from({ length: Math.log2(size) + 1 }, (_, align) => ({
      name: `${name} align=${1 << align} offset=${offset}`,
      size,
      offset,
      claimed: 1 << align,
      type: TYPES.indexOf(type),
      // No locals; local.get 0; the load; end.
      code: bytes(0, 0x20, 0, opcode, align, ...unsigned(offset), 0x0b),
    })),
  ),
);
const COPY = bytes(0, 0x20, 0, 0x20, 1, 0x20, 2, 0xfc, 0x0a, 0, 0, 0x0b);

const functions = [...READS, { type: COPY_TYPE, code: COPY }];
const named = (/** @type {string} */ name, /** @type {number} */ kind, /** @type {number} */ index) =>
  joined([bytes(name.length), new TextEncoder().encode(name), bytes(kind), unsigned(index)]);
/** @typedef {import("../../../routeboek_py/packing/image/wasm.mjs").Section} Section */

/** @type {Section[]} */
const plain = [
  {
    id: SECTION.TYPE,
    body: vector([
      ...TYPES.map((type) => bytes(0x60, 1, I32, 1, type)),
      bytes(0x60, 3, I32, I32, I32, 0),
    ]),
  },
  { id: SECTION.IMPORT, body: vector([]) },
  { id: SECTION.FUNCTION, body: vector(functions.map(({ type }) => bytes(type))) },
  { id: SECTION.MEMORY, body: bytes(1, 1, 1, 1) },
  {
    id: SECTION.EXPORT,
    body: vector([named("memory", 2, 0), ...functions.map((_, index) => named(`f${index}`, 0, index))]),
  },
  { id: SECTION.CODE, body: vector(functions.map(({ code }) => sized(code))) },
];

/** @typedef {(...given: number[]) => number | bigint | void} Read */

/**
 * A module with this memory, and its functions.
 *
 * @param {Section[]} parts @param {Uint8Array} content
 */
async function started(parts, content) {
  const { exports } = (await WebAssembly.instantiate(moduleOf(parts))).instance;
  const memory = new Uint8Array(/** @type {WebAssembly.Memory} */ (exports.memory).buffer);
  memory.set(content);
  const call = functions.map((_, index) => /** @type {Read} */ (exports[`f${index}`]));
  return { call, memory };
}

const full = Uint8Array.from({ length: MAP.granules * GRANULE }, (_, at) => ((at * 37) % 255) + 1);
const read = new Uint8Array(MAP.granules).fill(1);
read[TAKEN_OUT] = 0;
const guarded = await started(withTrappingGuard(plain, MAP), withoutUnread(full, read, MAP).memory);
const unguarded = await started(plain, full);

const touches = (/** @type {number} */ from, /** @type {number} */ size) =>
  size > 0 && from < (TAKEN_OUT + 1) * GRANULE && from + size > TAKEN_OUT * GRANULE;

/** What a read gives, "trap" if it traps. @param {() => number | bigint | void} act */
function said(act) {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    return "trap";
  }
}

const answered = READS.map(({ name, size, offset, claimed }, index) => {
  /** @type {number[]} */
  const faults = [];
  let reads = 0;
  for (let place = offset; place < 8 * GRANULE; place++, reads++) {
    // Claimed to be aligned to its whole size, it may trap where it is not, and it does.
    const broken = claimed === size && place % size !== 0;
    const right = touches(place, size) || broken ? "trap" : unguarded.call[index](place - offset);
    if (!Object.is(said(() => guarded.call[index](place - offset)), right)) faults.push(place);
  }
  return { name, reads, faults };
});

/** @type {{ name: string, reads: number, faults: number[][] }} */
const copying = { name: "memory.copy", reads: 0, faults: [] };
const copy = guarded.call[READS.length];
for (let from = 0; from < 6 * GRANULE; from++) {
  for (let length = 0; length < 3 * GRANULE; length++, copying.reads++) {
    const trapped = said(() => copy(COPY_TO, from, length)) === "trap";
    const to = guarded.memory.subarray(COPY_TO, COPY_TO + length);
    const isRight = trapped || to.every((byte, at) => byte === full[from + at]);
    if (trapped !== touches(from, length) || !isRight) copying.faults.push([from, length]);
  }
}
writeFileSync(process.argv[2], JSON.stringify([...answered, copying]));
