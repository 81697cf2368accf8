/**
 * Reading and writing a WebAssembly module, as far as freezing needs it: a module is a header and
 * a row of sections, each an id and a body; most bodies are a count and that many entries. Numbers
 * are LEB128. (https://webassembly.github.io/spec/core/binary/)
 */

export const SECTION = { CUSTOM: 0, MEMORY: 5, EXPORT: 7, START: 8, CODE: 10, DATA: 11, DATA_COUNT: 12 };

const HEADER = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

/** @typedef {{ id: number, body: Uint8Array }} Section */

/** Reads numbers, names and stretches of bytes one after another. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned number of at most 32 bits. */
  number() {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      result |= (byte & 0x7f) << shift;
      if (byte < 0x80) return result >>> 0;
    }
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  rest() {
    return this.bytes.subarray(this.at);
  }
}

/** @param {Uint8Array} module @returns {Section[]} */
export function sections(module) {
  const reader = new Reader(module);
  reader.take(HEADER.length);
  const found = [];
  while (reader.at < module.length) {
    const id = reader.byte();
    found.push({ id, body: reader.take(reader.number()) });
  }
  return found;
}

/** @param {Section[]} parts @returns {Uint8Array} */
export function moduleOf(parts) {
  const pieces = parts.flatMap(({ id, body }) => [Uint8Array.of(id), unsigned(body.length), body]);
  return joined([HEADER, ...pieces]);
}

/** A count and the entries themselves. @param {Uint8Array[]} entries */
export function vector(entries) {
  return joined([unsigned(entries.length), ...entries]);
}

/** @param {number} value */
export function unsigned(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value);
  return Uint8Array.from(bytes);
}

/** A 32-bit number as `i32.const` takes it: its sign is that of its highest bit. @param {number} value */
export function signed(value) {
  const bytes = [];
  for (let left = value | 0; ; left >>= 7) {
    const last = left >= -64 && left < 64;
    bytes.push((left & 0x7f) | (last ? 0 : 0x80));
    if (last) return Uint8Array.from(bytes);
  }
}

/** @param {Uint8Array[]} pieces */
export function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
