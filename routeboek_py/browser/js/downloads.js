/**
 * How far the big files are. Pyodide fetches them itself, each once; here its `fetch` is only
 * listened to. That also shows at once what Pyodide itself would pass over in silence: a file
 * that cannot be had leaves it waiting for ever.
 */

/**
 * @param {Map<string, number>} expected address of each file, with its size in bytes when unpacked;
 *   what is in it at a moment is what the progress of that moment is about
 * @param {(loaded: number, total: number) => void} progress
 * @param {(error: unknown) => void} fail
 */
export function watchDownloads(expected, progress, fail) {
  const loaded = new Map();
  const real = globalThis.fetch;
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0);

  /** @param {string} address @param {Response} response */
  const count = async (address, response) => {
    const body = response.clone().body;
    if (!body) return;
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      loaded.set(address, (loaded.get(address) ?? 0) + part.value.byteLength);
      const now = [...expected.keys()].map((each) => loaded.get(each) ?? 0);
      progress(sum(now), sum([...expected.values()]));
    }
  };

  globalThis.fetch = async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    try {
      const response = await real(input, options);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      if (expected.has(address)) count(address, response).catch(fail);
      return response;
    } catch (error) {
      fail(error);
      throw error;
    }
  };
}
