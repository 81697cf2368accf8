/**
 * A gate that every read of memory passes. Memory counts in granules of 64 bytes, and the gate
 * knows a map: a byte per granule. Two gates are made, of one shape:
 *
 * - the marking one writes into the map which granules are read. So we learn what is never needed;
 * - the refusing one ends in a trap when a granule is read that the map says was taken out. So a
 *   read of what is no longer there never gives another answer, only no answer.
 *
 * The gate stands in front of each read, as a few instructions. It refuses without a branch: the
 * map's byte is added to the address as its sign, all ones where something was taken out, and at
 * the address of all ones there is no memory. A copy of memory, whose length is known only when it
 * runs, becomes a call of a function that asks the gate about each granule first.
 *
 * Two things are taken on trust. A read that the compiler calls aligned is: it does not reach into
 * the next granule. And what JavaScript reads (`js/image.js`) passes no gate: that is the answer, a
 * text that Python has just made.
 */
import { instructionsIn, localsOf } from "./instructions.mjs";
import {
  ADD, AGAIN_IF, AND, call, constant, COPY, END, I32, IF, LESS, loadByte, loadSign, local, LOOP, OR,
  SHIFT_RIGHT, storeByte, UNREACHABLE,
} from "./opcodes.mjs";
import { importedFunctions, joined, Reader, SECTION, signatures, unsigned, vector } from "./wasm.mjs";

const GRANULE_BITS = 6;
export const GRANULE = 1 << GRANULE_BITS;
/** What the map says of a granule that was taken out. */
export const TAKEN_OUT = 0xff;

/**
 * The map: where it lies, and for how many granules, counted from address 0. The module may have no
 * more memory than that.
 * @typedef {{ at: number, granules: number }} GateMap
 */

/**
 * What a gate does with the number of a granule on the stack: before a read, where the address lies
 * below it and must be left; and before a copy, where nothing else is.
 * @typedef {{ read: number[], copy: number[] }} Judge
 */

/** @param {GateMap} map @returns {Judge} */
function marking(map) {
  const mark = [...constant(1), ...storeByte(map.at)];
  return { read: mark, copy: mark };
}

/** @param {GateMap} map @returns {Judge} */
const refusing = (map) => ({
  read: [...loadSign(map.at), OR],
  copy: [...loadByte(map.at), ...IF, UNREACHABLE, END],
});

/** @typedef {import("./wasm.mjs").Section} Section */

/** @param {Section[]} parts @param {GateMap} map @returns {Section[]} the module with the gate that marks */
export const withMarkingGate = (parts, map) => withGate(parts, marking(map));

/** @param {Section[]} parts @param {GateMap} map @returns {Section[]} the module with the gate that refuses */
export const withRefusingGate = (parts, map) => withGate(parts, refusing(map));

/** @param {Section[]} parts @param {Judge} judge @returns {Section[]} */
function withGate(parts, judge) {
  const body = (id) => new Reader(parts.find((part) => part.id === id).body);
  const types = signatures(body(SECTION.TYPE));
  const copyType = types.indexOf("iii:");
  if (copyType < 0) throw new Error("no function takes three numbers and gives none");
  const functions = body(SECTION.FUNCTION);
  const typeOf = Array.from({ length: functions.number() }, () => functions.number());
  const copy = importedFunctions(body(SECTION.IMPORT)) + typeOf.length;
  const change = {
    [SECTION.FUNCTION]: () => vector([...typeOf, copyType].map(unsigned)),
    [SECTION.CODE]: (reader) => {
      const bodies = Array.from({ length: reader.number() }, () => reader.take(reader.number()));
      const gated = bodies.map((code, index) => {
        const parameters = types[typeOf[index]].indexOf(":");
        return gatedCode(code, parameters, judge.read, copy);
      });
      return vector([...gated, copyCode(judge.copy)].map(sized));
    },
  };
  return parts.map(({ id, body }) => ({ id, body: change[id]?.(new Reader(body)) ?? body }));
}

const sized = (code) => joined([unsigned(code.length), code]);

/** A function's code with the gate before each of its reads. */
function gatedCode(code, parameters, judge, copy) {
  const { count, groups, end: first } = localsOf(code);
  const address = parameters + count; // one more variable
  const gate = (offset) => [
    ...local.tee(address),
    ...local.get(address), ...constant(offset), ADD, ...constant(GRANULE_BITS), SHIFT_RIGHT,
    ...judge,
  ];
  const pieces = [];
  let done = first;
  for (const { start, end, read } of instructionsIn(code)) {
    if (!read) continue;
    pieces.push(code.subarray(done, start));
    done = start;
    if (read.bytes === 0) {
      pieces.push(Uint8Array.from(call(copy)));
      done = end;
      continue;
    }
    pieces.push(Uint8Array.from(gate(read.offset)));
    // What is not aligned may end in the next granule.
    if (!read.aligned) pieces.push(Uint8Array.from(gate(read.offset + read.bytes - 1)));
  }
  if (pieces.length === 0) return code;
  const locals = vector([...groups, Uint8Array.of(1, I32)]);
  return joined([locals, ...pieces, code.subarray(done)]);
}

/** `(to, from, length)`: every granule from `from` on passes the gate, then all is copied. */
function copyCode(judge) {
  const [to, from, length, at, end] = [0, 1, 2, 3, 4];
  return Uint8Array.from([
    ...[1, 2, I32],
    ...local.get(from), ...constant(-GRANULE), AND, ...local.set(at),
    ...local.get(from), ...local.get(length), ADD, ...local.set(end),
    ...local.get(length), ...IF,
    ...LOOP,
    ...local.get(at), ...constant(GRANULE_BITS), SHIFT_RIGHT, ...judge,
    ...local.get(at), ...constant(GRANULE), ADD, ...local.tee(at), ...local.get(end), LESS,
    ...AGAIN_IF, END,
    END,
    ...local.get(to), ...local.get(from), ...local.get(length), ...COPY,
    END,
  ]);
}
