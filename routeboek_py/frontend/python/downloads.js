/**
 * Watches the download of the large files. Pyodide fetches each of them once; this wraps `fetch` to
 * report progress and failures. Pyodide itself reports no failure: without the file it waits for
 * ever.
 *
 * Files with names in `.bin` are compressed (gzip), and are returned uncompressed. The media type
 * from the host does not matter: Pyodide reads them only as WebAssembly.
 */
import { fetched, Missing } from "../common/files.js";

/**
 * @param {Map<string, number>} expected address of each file, with its size in bytes as it is sent;
 *   what is in it at a moment is what the progress of that moment is about
 * @param {(loaded: number, total: number) => void} progress
 * @param {(error: unknown) => void} fail
 * @returns {() => Promise<unknown>} waits until every download has finished or failed
 */
export function watchDownloads(expected, progress, fail) {
  const loaded = new Map();
  /** @type {Set<Promise<void>>} */
  const coming = new Set();
  const real = globalThis.fetch;
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0);

  /** @param {string} address @param {ReadableStream<Uint8Array>} body @param {number} size */
  const count = async (address, body, size) => {
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      loaded.set(address, (loaded.get(address) ?? 0) + part.value.byteLength);
      const now = [...expected.keys()].map((each) => loaded.get(each) ?? 0);
      progress(sum(now), sum([...expected.values()]));
    }
    if (loaded.get(address) !== size) throw new Missing(address, 200);
  };

  globalThis.fetch = async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    const size = expected.get(address); // it may be removed from the map before the file is there
    try {
      const response = await fetched(input, options, real);
      if (size === undefined || !response.body) return response;
      const [mine, given] = response.body.tee();
      coming.add(count(address, mine, size).catch(fail));
      return address.endsWith(".bin") ? unpacked(given) : new Response(given);
    } catch (error) {
      fail(error);
      throw error;
    }
  };

  return () => Promise.all(coming);
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} body */
function unpacked(body) {
  const stream = body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
}
