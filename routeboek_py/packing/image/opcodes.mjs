/** The few WebAssembly instructions that are written here, by their names; each is a row of bytes. */
import { signed, unsigned } from "./wasm.mjs";

export const I32 = 0x7f;
export const local = {
  get: (/** @type {number} */ n) => [0x20, ...unsigned(n)],
  set: (/** @type {number} */ n) => [0x21, ...unsigned(n)],
  tee: (/** @type {number} */ n) => [0x22, ...unsigned(n)],
};
/** @param {number} value */
export const constant = (value) => [0x41, ...signed(value)];
/** @param {number} index of the function */
export const call = (index) => [0x10, ...unsigned(index)];
export const LESS = 0x49;
export const ADD = 0x6a;
export const AND = 0x71;
export const OR = 0x72;
export const SHIFT_RIGHT = 0x76;
export const ROTATE_RIGHT = 0x78;
export const IF = [0x04, 0x40];
export const LOOP = [0x03, 0x40];
export const AGAIN_IF = [0x0d, 0x00];
export const END = 0x0b;
export const UNREACHABLE = 0x00;
export const COPY = [0xfc, 0x0a, 0x00, 0x00];
/** @param {number} at an address, to which the one on the stack is added */
export const loadByte = (at) => [0x2d, 0x00, ...unsigned(at)];
/** The same as a number with a sign: 0xff is -1. @param {number} at */
export const loadSign = (at) => [0x2c, 0x00, ...unsigned(at)];
/** @param {number} at an address, to which the one on the stack is added */
export const storeByte = (at) => [0x3a, 0x00, ...unsigned(at)];
