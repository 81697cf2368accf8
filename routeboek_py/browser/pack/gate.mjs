/**
 * A gate that every read of memory passes. Memory counts in granules of 64 bytes, and the gate
 * knows a map: a byte per granule. Two gates are made, of one shape:
 *
 * - `marking`: writes into the map which granules are read. So we learn what is never needed.
 * - `refusing`: ends in a trap when a granule is read that the map says was taken out. So a read
 *   of what is no longer there never gives another answer, only no answer.
 *
 * The gate is a function `(address, offset) -> address` at the end of the module; before each read
 * stands a call to it. A copy of memory, whose length is known only when it runs, is replaced by a
 * function that asks the gate about each granule first.
 */
import { readsIn } from "./instructions.mjs";
import { importedFunctions, joined, Reader, SECTION, signed, signatures, unsigned, vector } from "./wasm.mjs";

const GRANULE_BITS = 6;
export const GRANULE = 1 << GRANULE_BITS;

/** What is needed of WebAssembly's instructions, by their names. */
const I32 = 0x7f;
const local = { get: (n) => [0x20, n], set: (n) => [0x21, n], tee: (n) => [0x22, n] };
const constant = (value) => [0x41, ...signed(value)];
const call = (index) => [0x10, ...unsigned(index)];
const LESS = 0x49;
const ADD = 0x6a;
const AND = 0x71;
const SHIFT_RIGHT = 0x76;
const IF = [0x04, 0x40];
const LOOP = [0x03, 0x40];
const AGAIN_IF = [0x0d, 0x00];
const END = 0x0b;
const UNREACHABLE = 0x00;
const COPY = [0xfc, 0x0a, 0x00, 0x00];
const loadByte = (at) => [0x2d, 0x00, ...unsigned(at)];
const storeByte = (at) => [0x3a, 0x00, ...unsigned(at)];

/**
 * The map: where it lies, and for how many granules, counted from address 0. What lies further is
 * memory that Python asked for later, and may always be read.
 * @typedef {{ at: number, granules: number }} Map
 */

/** What the gate does with the number of the granule on the stack. @param {Map} map */
const marking = (map) => [...constant(1), ...storeByte(map.at)];
/** @param {Map} map */
const refusing = (map) => [...loadByte(map.at), ...IF, UNREACHABLE, END];

/** @typedef {import("./wasm.mjs").Section} Section */

/** @param {Section[]} parts @param {Map} map @returns {Section[]} the module with the gate that marks */
export const withMarkingGate = (parts, map) => withGate(parts, map, marking(map));

/** @param {Section[]} parts @param {Map} map @returns {Section[]} the module with the gate that refuses */
export const withRefusingGate = (parts, map) => withGate(parts, map, refusing(map));

function withGate(parts, map, judge) {
  const body = (id) => new Reader(parts.find((part) => part.id === id).body);
  const types = signatures(body(SECTION.TYPE));
  const typeOf = (signature) => {
    const found = types.indexOf(signature);
    if (found < 0) throw new Error(`no function of the type ${signature} to take the type from`);
    return unsigned(found);
  };
  const defined = body(SECTION.CODE).number();
  const gate = importedFunctions(body(SECTION.IMPORT)) + defined;
  const change = {
    [SECTION.FUNCTION]: (reader) => vector([...entriesOf(reader), typeOf("ii:i"), typeOf("iii:")]),
    [SECTION.CODE]: (reader) => {
      const bodies = Array.from({ length: reader.number() }, () => reader.take(reader.number()));
      const gated = bodies.map((code) => withCalls(code, gate, gate + 1));
      return vector([...gated, gateCode(map, judge), copyCode(gate)].map(sized));
    },
  };
  return parts.map(({ id, body }) => ({ id, body: change[id]?.(new Reader(body)) ?? body }));
}

/** The type of every function that the module defines. */
function entriesOf(reader) {
  return Array.from({ length: reader.number() }, () => {
    const start = reader.at;
    reader.skipNumber();
    return reader.bytes.subarray(start, reader.at);
  });
}

const sized = (code) => joined([unsigned(code.length), code]);

/** A function's code in which each read is preceded by a call of the gate. */
function withCalls(code, gate, copy) {
  const pieces = [];
  let done = 0;
  for (const { start, end, offset, bytes, aligned } of readsIn(code)) {
    pieces.push(code.subarray(done, start));
    done = start;
    if (bytes === 0) {
      pieces.push(call(copy));
      done = end;
      continue;
    }
    pieces.push(constant(offset), call(gate));
    // What is not aligned may end in the next granule.
    if (!aligned) pieces.push(constant(offset + bytes - 1), call(gate));
  }
  return joined([...pieces.map((piece) => Uint8Array.from(piece)), code.subarray(done)]);
}

/** `(address, offset) -> address`; a third variable holds the granule. */
function gateCode(map, judge) {
  const [address, offset, granule] = [0, 1, 2];
  return Uint8Array.from([
    ...[1, 1, I32],
    ...local.get(address), ...local.get(offset), ADD,
    ...constant(GRANULE_BITS), SHIFT_RIGHT,
    ...local.tee(granule), ...constant(map.granules), LESS,
    ...IF, ...local.get(granule), ...judge, END,
    ...local.get(address),
    END,
  ]);
}

/** `(to, from, length)`: every granule from `from` on passes the gate, then all is copied. */
function copyCode(gate) {
  const [to, from, length, at, end] = [0, 1, 2, 3, 4];
  return Uint8Array.from([
    ...[1, 2, I32],
    ...local.get(from), ...constant(-GRANULE), AND, ...local.set(at),
    ...local.get(from), ...local.get(length), ADD, ...local.set(end),
    ...local.get(length), ...IF,
    ...LOOP,
    ...local.get(at), ...constant(0), ...call(gate),
    ...constant(GRANULE), ADD, ...local.tee(at), ...local.get(end), LESS,
    ...AGAIN_IF, END,
    END,
    ...local.get(to), ...local.get(from), ...local.get(length), ...COPY,
    END,
  ]);
}
