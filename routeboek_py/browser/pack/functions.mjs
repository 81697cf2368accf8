/** The functions of a module: to see which of them run, and to empty those that do not. */
import { skipLocals } from "./instructions.mjs";
import { joined, Reader, SECTION, signed, unsigned, vector } from "./wasm.mjs";

const UNREACHABLE = Uint8Array.of(0, 0x00, 0x0b); // no locals, unreachable, end

/** @typedef {import("./wasm.mjs").Section} Section */

/** @param {Section[]} parts @returns {number} how many functions the module defines */
export function countFunctions(parts) {
  return new Reader(parts.find(({ id }) => id === SECTION.CODE).body).number();
}

/**
 * The module in which function n writes a 1 at address `at` + n when it runs.
 *
 * @param {Section[]} parts @param {number} at
 */
export const withMarks = (parts, at) => withCode(parts, (code, index) => marked(code, at + index));

/**
 * The module without the functions that are not used: they hold nothing but a trap.
 *
 * @param {Section[]} parts @param {ArrayLike<number>} used per function whether it is
 */
export const withoutUnused = (parts, used) =>
  withCode(parts, (code, index) => (used[index] ? code : UNREACHABLE));

function withCode(parts, change) {
  return parts.map(({ id, body }) => {
    if (id !== SECTION.CODE) return { id, body };
    const reader = new Reader(body);
    const bodies = Array.from({ length: reader.number() }, () => reader.take(reader.number()));
    const changed = bodies.map(change);
    return { id, body: vector(changed.map((code) => joined([unsigned(code.length), code]))) };
  });
}

function marked(code, address) {
  const reader = new Reader(code);
  skipLocals(reader);
  const store = [Uint8Array.of(0x41), signed(address), Uint8Array.of(0x41, 1, 0x3a, 0, 0)];
  return joined([code.subarray(0, reader.at), ...store, reader.rest()]);
}
