/**
 * node read_through_gate.mjs ANSWERED
 *
 * Makes a small module with one function per way to read memory, takes one granule out of its
 * memory (the fourth: bytes 192 to 256), sets the gate before every read, and reads everywhere
 * around it. ANSWERED becomes a list of {name, reads, faults}: a fault is a read that touches what was
 * taken out and does not trap, or one that traps and does not touch it.
 */
import { writeFileSync } from "node:fs";

import { GRANULE, withRefusingGate } from "../../routeboek_py/packing/image/gate.mjs";
import { withoutUnread } from "../../routeboek_py/packing/image/memory.mjs";
import { joined, moduleOf, SECTION, unsigned, vector } from "../../routeboek_py/packing/image/wasm.mjs";

const TAKEN_OUT = 3;
const MAP = { at: 4096, granules: 16 };
const bytes = (...given) => Uint8Array.from(given);

/** Name, opcode, bytes; from the list of instructions in the WebAssembly specification. */
const LOADS = [
  ["i32.load", 0x28, 4], ["i64.load", 0x29, 8], ["f32.load", 0x2a, 4], ["f64.load", 0x2b, 8],
  ["i32.load8_s", 0x2c, 1], ["i32.load8_u", 0x2d, 1], ["i32.load16_s", 0x2e, 2],
  ["i32.load16_u", 0x2f, 2], ["i64.load8_s", 0x30, 1], ["i64.load8_u", 0x31, 1],
  ["i64.load16_s", 0x32, 2], ["i64.load16_u", 0x33, 2], ["i64.load32_s", 0x34, 4],
  ["i64.load32_u", 0x35, 4],
];

/** One function per load, alignment and offset; the last one copies. */
const READS = LOADS.flatMap(([name, opcode, size]) =>
  [0, 7, 64].flatMap((offset) =>
    Array.from({ length: Math.log2(size) + 1 }, (_, align) => ({
      name: `${name} align=${1 << align} offset=${offset}`,
      size,
      offset,
      step: 1 << align,
      // No locals; local.get 0; the load; drop; 1; end.
      code: bytes(0, 0x20, 0, opcode, align, ...unsigned(offset), 0x1a, 0x41, 1, 0x0b),
    })),
  ),
);
const COPY = bytes(0, 0x20, 0, 0x20, 1, 0x20, 2, 0xfc, 0x0a, 0, 0, 0x0b);

const i32 = 0x7f;
const types = [bytes(0x60, 1, i32, 1, i32), bytes(0x60, 2, i32, i32, 1, i32), bytes(0x60, 3, i32, i32, i32, 0)];
const codes = [...READS.map(({ code }) => code), COPY];
const named = (name, kind, index) =>
  joined([bytes(name.length), new TextEncoder().encode(name), bytes(kind), unsigned(index)]);
const before = withRefusingGate(
  [
    { id: SECTION.TYPE, body: vector(types) },
    { id: SECTION.IMPORT, body: vector([]) },
    { id: SECTION.FUNCTION, body: vector(codes.map((code) => bytes(code === COPY ? 2 : 0))) },
    { id: SECTION.MEMORY, body: bytes(1, 0, 1) },
    {
      id: SECTION.EXPORT,
      body: vector([named("memory", 2, 0), ...codes.map((_, index) => named(`f${index}`, 0, index))]),
    },
    { id: SECTION.CODE, body: vector(codes.map((code) => joined([unsigned(code.length), code]))) },
  ],
  MAP,
);

const full = new Uint8Array(MAP.granules * GRANULE).fill(0xaa);
const read = new Uint8Array(MAP.granules).fill(1);
read[TAKEN_OUT] = 0;
const { memory } = withoutUnread(full, read, MAP);
const { exports } = (await WebAssembly.instantiate(moduleOf(before))).instance;
new Uint8Array(exports.memory.buffer).set(memory);

const touches = (from, size) =>
  size > 0 && from < (TAKEN_OUT + 1) * GRANULE && from + size > TAKEN_OUT * GRANULE;
const traps = (act) => {
  try {
    act();
    return false;
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    return true;
  }
};

const answered = READS.map(({ name, size, offset, step }, index) => {
  const faults = [];
  let reads = 0;
  // An aligned read is at an aligned place, its offset counted in: that is what "aligned" says.
  for (let place = Math.ceil(offset / step) * step; place < 8 * GRANULE; place += step, reads++) {
    const trapped = traps(() => exports[`f${index}`](place - offset));
    if (trapped !== touches(place, size)) faults.push(place);
  }
  return { name, reads, faults };
});
const copying = { name: "memory.copy", reads: 0, faults: [] };
for (let from = 0; from < 6 * GRANULE; from++) {
  for (let length = 0; length < 3 * GRANULE; length++, copying.reads++) {
    const trapped = traps(() => exports[`f${READS.length}`](8192, from, length));
    if (trapped !== touches(from, length)) copying.faults.push([from, length]);
  }
}
writeFileSync(process.argv[2], JSON.stringify([...answered, copying]));
