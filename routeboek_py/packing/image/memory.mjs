/** The memory of a started Python: made small, copied, and written as data of a module. */
import { GRANULE, TAKEN_OUT } from "./load_guard.mjs";
import { joined, signed, unsigned } from "./wasm.mjs";

/** Runs of zeros up to this long stay inside a data segment: a segment of its own costs more. */
const GAP = 24;
/** Engines take no more data segments than this. */
const MOST_SEGMENTS = 90_000;

/** @typedef {import("./bare_python.mjs").BarePython} BarePython */

/**
 * Take all memory that is free, blank it, and keep it. Blank, because what was there once compresses
 * badly; kept, because then all that Python asks for later comes from new memory, in the same way
 * in whatever order requests come, and never from a piece whose neighbours were taken out.
 *
 * @param {BarePython} python
 */
export function takeFreeMemory(python) {
  const { api } = python;
  for (let size = 1 << 19; size >= 8; size >>= 1) {
    for (;;) {
      const top = api.sbrk(0);
      const at = api.malloc(size) >>> 0;
      if (at === 0) break;
      python.memory.fill(0, at, at + size);
      if (api.sbrk(0) !== top) break; // there was nothing free of this size
    }
  }
}

/**
 * A copy of the memory up to its last byte that is not zero, without the dead part of the stack.
 *
 * @param {BarePython} python
 */
export function usedMemory({ api, memory }) {
  const copy = memory.slice();
  copy.fill(0, api.emscripten_stack_get_end() >>> 0, api.__stack_pointer.value >>> 0);
  return copy.subarray(0, copy.findLastIndex((byte) => byte !== 0) + 1);
}

/**
 * Count as read all that belongs to an object that must stay whole.
 *
 * @param {Uint8Array} read a byte per granule
 * @param {ArrayLike<number>} ends where each object begins and ends, in pairs
 */
export function keepWhole(read, ends) {
  for (let pair = 0; pair < ends.length; pair += 2) {
    const first = Math.floor(ends[pair] / GRANULE);
    read.fill(1, first, Math.ceil(ends[pair + 1] / GRANULE));
  }
}

/**
 * The memory without what is never read, and in it the shadow map of what was taken out (see load_guard.mjs).
 * Granules that held nothing but zeros stay what they are and are not on it.
 *
 * @param {Uint8Array} memory
 * @param {Uint8Array} read a byte per granule: whether it is read
 * @param {import("./load_guard.mjs").ShadowMap} map
 */
export function withoutUnread(memory, read, map) {
  const left = new Uint8Array(Math.max(memory.length, map.at + map.granules));
  left.set(memory);
  const takenOut = new Uint8Array(map.granules);
  const bytes = { kept: 0, takenOut: 0 };
  for (let granule = 0; granule < map.granules; granule++) {
    const content = left.subarray(granule * GRANULE, (granule + 1) * GRANULE);
    if (content.every((byte) => byte === 0)) continue;
    bytes[read[granule] ? "kept" : "takenOut"] += GRANULE;
    if (read[granule]) continue;
    content.fill(0);
    takenOut[granule] = TAKEN_OUT;
  }
  left.set(takenOut, map.at);
  return { memory: left, bytes };
}

/** The data segments that make this memory. @param {Uint8Array} memory */
export function dataSegments(memory) {
  const segments = [];
  let at = 0;
  while (at < memory.length) {
    while (at < memory.length && memory[at] === 0) at++;
    let end = at;
    for (let zeros = 0; end < memory.length && zeros <= GAP; end++) zeros = memory[end] ? 0 : zeros + 1;
    while (end > at && memory[end - 1] === 0) end--;
    if (end === at) break;
    const offset = joined([Uint8Array.of(0x41), signed(at), Uint8Array.of(0x0b)]); // i32.const, end
    segments.push(joined([Uint8Array.of(0), offset, unsigned(end - at), memory.subarray(at, end)]));
    at = end;
  }
  if (segments.length > MOST_SEGMENTS) throw new Error(`${segments.length} data segments`);
  return segments;
}
