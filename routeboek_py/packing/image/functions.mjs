/** The functions of a module and their branches: to see what runs, and to leave out what does not. */
import { marked, stretchesIn, withoutUnused } from "./branches.mjs";
import { UNREACHABLE } from "./opcodes.mjs";
import { joined, Reader, SECTION, unsigned, vector } from "./wasm.mjs";

const NOTHING_BUT_A_TRAP = Uint8Array.of(0, UNREACHABLE, 0x0b); // no locals, unreachable, end

/** @typedef {import("./wasm.mjs").Section} Section */

/**
 * How many stretches each function has.
 *
 * @param {Section[]} parts @returns {number[]}
 */
export const stretchesPerFunction = (parts) =>
  bodiesOf(codeOf(parts)).map((code) => stretchesIn(code).length);

/**
 * The module in which stretch n of all that its functions have writes a 1 at address `at` + n.
 *
 * @param {Section[]} parts @param {number} at
 */
export function withMarkedStretches(parts, at) {
  let next = at;
  return withCode(parts, (code) => {
    const from = next;
    next += stretchesIn(code).length;
    return marked(code, from);
  });
}

/**
 * The module without the stretches of code that are not used. A function that never begins holds
 * nothing but a trap.
 *
 * @param {Section[]} parts @param {Uint8Array} used per stretch whether it is
 * @param {Set<number>} whole functions that keep all of theirs
 */
export function withoutUnusedStretches(parts, used, whole) {
  let next = 0;
  return withCode(parts, (code, index) => {
    const ours = used.subarray(next, (next += stretchesIn(code).length));
    if (whole.has(index)) return code;
    return ours[0] ? withoutUnused(code, ours) : NOTHING_BUT_A_TRAP;
  });
}

/** @param {Section[]} parts */
const codeOf = (parts) => parts.find(({ id }) => id === SECTION.CODE).body;

/** @param {Uint8Array} body of the code section */
function bodiesOf(body) {
  const reader = new Reader(body);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

/** @param {Section[]} parts @param {(code: Uint8Array, index: number) => Uint8Array} change */
function withCode(parts, change) {
  const sized = (/** @type {Uint8Array} */ code) => joined([unsigned(code.length), code]);
  return parts.map(({ id, body }) =>
    id === SECTION.CODE ? { id, body: vector(bodiesOf(body).map(change).map(sized)) } : { id, body },
  );
}
