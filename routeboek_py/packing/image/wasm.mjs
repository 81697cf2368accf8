/**
 * Reading and writing a WebAssembly module, as far as freezing needs it: a module is a header and
 * a row of sections, each an id and a body; most bodies are a count and that many entries. Numbers
 * are LEB128. (https://webassembly.github.io/spec/core/binary/)
 */

export const SECTION = {
  CUSTOM: 0,
  TYPE: 1,
  IMPORT: 2,
  FUNCTION: 3,
  MEMORY: 5,
  EXPORT: 7,
  START: 8,
  CODE: 10,
  DATA: 11,
  DATA_COUNT: 12,
};

const HEADER = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

/** @typedef {{ id: number, body: Uint8Array }} Section */

/** Reads numbers, names and rows of bytes one after another. */
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

  /** A number of any size, passed over. */
  skipNumber() {
    while (this.byte() >= 0x80);
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

/** @param {Uint8Array} module */
export function sections(module) {
  const reader = new Reader(module);
  reader.take(HEADER.length);
  /** @type {Section[]} */
  const found = [];
  while (reader.at < module.length) {
    const id = reader.byte();
    found.push({ id, body: reader.take(reader.number()) });
  }
  return found;
}

/** The body of the section with this id. @param {Section[]} parts @param {number} wanted */
export function bodyOf(parts, wanted) {
  const found = parts.find(({ id }) => id === wanted);
  if (!found) throw new Error(`the module has no section ${wanted}`);
  return new Reader(found.body);
}

/** The code of each function that the module defines. @param {Reader} code the body of that section */
export function bodiesOf(code) {
  return Array.from({ length: code.number() }, () => code.take(code.number()));
}

/**
 * The module with other bodies of some sections, by their ids.
 *
 * @param {Section[]} parts @param {Record<number, (body: Reader) => Uint8Array>} changes
 * @returns {Section[]}
 */
export function changed(parts, changes) {
  return parts.map(({ id, body }) => ({ id, body: changes[id]?.(new Reader(body)) ?? body }));
}

/**
 * Every type of a function in short: "ii:i" takes two 32-bit numbers and gives one. Other types
 * than 32-bit numbers are question marks.
 *
 * @param {Reader} types the body of the type section @returns {string[]}
 */
export function signatures(types) {
  const letters = () => Array.from(types.take(types.number()), (t) => (t === 0x7f ? "i" : "?")).join("");
  return Array.from({ length: types.number() }, () => {
    if (types.byte() !== 0x60) throw new Error("a type that is not a function's");
    return `${letters()}:${letters()}`;
  });
}

/** How many functions the module takes from outside: their numbers come first. @param {Reader} imports */
export function importedFunctions(imports) {
  let functions = 0;
  for (let left = imports.number(); left > 0; left--) {
    imports.take(imports.number()); // module
    imports.take(imports.number()); // name
    const kind = imports.byte();
    if (kind === 0) functions++;
    if (kind === 1 || kind === 4) imports.byte(); // a table's type; a tag's only kind
    if (kind === 1 || kind === 2) skipLimits(imports);
    else imports.number(); // a type
    if (kind === 3) imports.byte(); // whether a variable can change
  }
  return functions;
}

/** @param {Reader} reader */
function skipLimits(reader) {
  const most = reader.byte() & 1;
  reader.number();
  if (most) reader.number();
}

/** @param {Section[]} parts */
export function moduleOf(parts) {
  const pieces = parts.flatMap(({ id, body }) => [Uint8Array.of(id), unsigned(body.length), body]);
  return joined([HEADER, ...pieces]);
}

/** A count and the entries themselves. @param {Uint8Array[]} entries */
export function vector(entries) {
  return joined([unsigned(entries.length), ...entries]);
}

/** What is written with its size before it. @param {Uint8Array} code */
export const sized = (code) => joined([unsigned(code.length), code]);

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
