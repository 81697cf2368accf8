/**
 * The big files on their way. Pyodide fetches them itself, each once; here its `fetch` is listened to:
 * how far they are, and whether they come at all. That Pyodide itself would pass over in silence: a
 * file that cannot be had leaves it waiting for ever.
 *
 * Those that end in `.bin` come packed (gzip), and are given unpacked. What type a host says that
 * they are does not matter: there is no other way than as WebAssembly that asks for one.
 */
import { fetched, Missing } from "../common/files.js";

/**
 * @param {Map<string, number>} expected address of each file, with its size in bytes as it is sent;
 *   what is in it at a moment is what the progress of that moment is about
 * @param {(loaded: number, total: number) => void} progress
 * @param {(error: unknown) => void} fail
 * @returns {() => Promise<unknown>} waits until all that is on its way is there, or has failed
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
    const next = () => reader.read().catch(() => Promise.reject(new Missing(address, 0)));
    for (let part = await next(); !part.done; part = await next()) {
      loaded.set(address, (loaded.get(address) ?? 0) + part.value.byteLength);
      const now = [...expected.keys()].map((each) => loaded.get(each) ?? 0);
      progress(sum(now), sum([...expected.values()]));
    }
    if (loaded.get(address) !== size) throw new Missing(address, 200);
  };

  globalThis.fetch = async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    const size = expected.get(address); // by the time that it comes, it may be expected no more
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
