/**
 * A guard before every load from memory, as the sanitizers of compilers have it. Memory counts in
 * granules of 64 bytes; a shadow map has a byte for each. Two guards are made, of one shape:
 *
 * - the recording guard writes into the shadow map which granules are loaded from. So we learn what
 *   is never needed;
 * - the trapping guard ends in a trap when the shadow map says that a granule was taken out. So a
 *   load of what is no longer there never gives another answer, only no answer.
 *
 * The guard stands in the code in front of each load, as a few instructions: as a function that is
 * called it is slower. It traps without a branch: the byte of the shadow map is added to the address
 * as its sign, all ones where something was taken out, and at the address of all ones there is no
 * memory.
 *
 * A load of several bytes may cross from one granule into the next:
 *
 * - If the compiler claims that its address is a multiple of its size, it cannot cross as long as
 *   that is true. So the guard looks at one granule, and also traps when the address is not such a
 *   multiple. For that it turns the bits of the address to the right by rotation, instead of only
 *   shifting them: bits that should be zero come out on top, and make the number of a granule that
 *   lies beyond all memory. This takes two instructions; to look at a second granule takes eight.
 * - Otherwise the guard looks at the granules of its first and of its last byte.
 * - A copy of memory, whose length is known only when it runs, becomes a call of a function that
 *   looks at each granule first.
 */
import { instructionsIn, localsOf } from "./instructions.mjs";
import {
  ADD, AGAIN_IF, AND, call, constant, COPY, END, I32, IF, LESS, loadByte, loadSign, local, LOOP, OR,
  ROTATE_RIGHT, SHIFT_RIGHT, storeByte, UNREACHABLE,
} from "./opcodes.mjs";
import {
  bodiesOf, bodyOf, changed, importedFunctions, joined, SECTION, signatures, sized, unsigned, vector,
} from "./wasm.mjs";

const GRANULE_BITS = 6;
export const GRANULE = 1 << GRANULE_BITS;
/** What the shadow map says of a granule that was taken out. */
export const TAKEN_OUT = 0xff;
/**
 * The least number that the guard makes of an address that is not aligned as claimed; the shadow map is
 * asked about it at an address at least as high, where there must be no memory.
 */
const MISALIGNED = 1 << (32 - GRANULE_BITS);

/** @typedef {import("./wasm.mjs").Section} Section */
/** @typedef {import("./instructions.mjs").Read} Read */

/**
 * Where the shadow map lies, and for how many granules, counted from address 0. The module may have
 * no more memory than that.
 * @typedef {{ at: number, granules: number }} ShadowMap
 */

/**
 * What a guard does with the number of a granule on the stack: before a load, where the address lies
 * below it and must be left; and before a copy, where nothing else is.
 * @typedef {{ load: number[], copy: number[] }} Check
 */

/** @param {ShadowMap} map @returns {Check} */
function recording(map) {
  const record = [...constant(1), ...storeByte(map.at)];
  return { load: record, copy: record };
}

/** @param {ShadowMap} map @returns {Check} */
const trapping = (map) => ({
  load: [...loadSign(map.at), OR],
  copy: [...loadByte(map.at), ...IF, UNREACHABLE, END],
});

/** The module with the recording guard. @param {Section[]} parts @param {ShadowMap} map */
export const withRecordingGuard = (parts, map) => withGuard(parts, map, recording(map));

/** The module with the trapping guard. @param {Section[]} parts @param {ShadowMap} map */
export const withTrappingGuard = (parts, map) => withGuard(parts, map, trapping(map));

/** @param {Section[]} parts @param {ShadowMap} map @param {Check} check @returns {Section[]} */
function withGuard(parts, map, check) {
  if (map.granules * GRANULE > MISALIGNED) throw new Error("so much memory hides what is not aligned");
  const types = signatures(bodyOf(parts, SECTION.TYPE));
  const copyType = types.indexOf("iii:");
  if (copyType < 0) throw new Error("no function takes three numbers and gives none");
  const functions = bodyOf(parts, SECTION.FUNCTION);
  const typeOf = Array.from({ length: functions.number() }, () => functions.number());
  const copy = importedFunctions(bodyOf(parts, SECTION.IMPORT)) + typeOf.length;
  return changed(parts, {
    [SECTION.FUNCTION]: () => vector([...typeOf, copyType].map(unsigned)),
    [SECTION.CODE]: (body) => {
      const guarded = bodiesOf(body).map((code, index) => {
        const parameters = types[typeOf[index]].indexOf(":");
        return guardedCode(code, parameters, check.load, copy);
      });
      return vector([...guarded, copyCode(check.copy)].map(sized));
    },
  });
}

/**
 * A function's code with the guard before each of its loads.
 *
 * @param {Uint8Array} code @param {number} parameters how many the function has
 * @param {number[]} check @param {number} copy the function to call for a copy
 */
function guardedCode(code, parameters, check, copy) {
  const { count, groups, end: first } = localsOf(code);
  const address = parameters + count; // one more variable
  const pieces = [];
  let done = first;
  for (const { start, end, read } of instructionsIn(code)) {
    if (!read) continue;
    pieces.push(code.subarray(done, start));
    const isCopy = read.bytes === 0;
    pieces.push(Uint8Array.from(isCopy ? call(copy) : guard(read, address, check)));
    done = isCopy ? end : start;
  }
  if (pieces.length === 0) return code;
  const locals = vector([...groups, Uint8Array.of(1, I32)]);
  return joined([locals, ...pieces, code.subarray(done)]);
}

/** What comes before one load. @param {Read} read @param {number} address a variable @param {number[]} check */
function guard({ offset, bytes, aligned }, address, check) {
  const granule = (/** @type {number} */ more, /** @type {number[]} */ number) => [
    ...local.tee(address), ...local.get(address), ...plus(more), ...number, ...check,
  ];
  const shifted = [...constant(GRANULE_BITS), SHIFT_RIGHT];
  if (bytes === 1) return granule(offset, shifted);
  if (aligned) return granule(offset, rotated(Math.log2(bytes)));
  return [...granule(offset, shifted), ...granule(offset + bytes - 1, shifted)];
}

/** The number of a granule; if the address has other bits than zeros below these, one of MISALIGNED or more. @param {number} bits */
const rotated = (bits) => [
  ...constant(bits), ROTATE_RIGHT, ...constant(GRANULE_BITS - bits), SHIFT_RIGHT,
];

/** @param {number} more */
const plus = (more) => (more === 0 ? [] : [...constant(more), ADD]);

/** `(to, from, length)`: every granule from `from` on is checked, then all is copied. @param {number[]} check */
function copyCode(check) {
  const [to, from, length, at, end] = [0, 1, 2, 3, 4];
  return Uint8Array.from([
    ...[1, 2, I32],
    ...local.get(from), ...constant(-GRANULE), AND, ...local.set(at),
    ...local.get(from), ...local.get(length), ADD, ...local.set(end),
    ...local.get(length), ...IF,
    ...LOOP,
    ...local.get(at), ...constant(GRANULE_BITS), SHIFT_RIGHT, ...check,
    ...local.get(at), ...constant(GRANULE), ADD, ...local.tee(at), ...local.get(end), LESS,
    ...AGAIN_IF, END,
    END,
    ...local.get(to), ...local.get(from), ...local.get(length), ...COPY,
    END,
  ]);
}
