/**
 * Watching a module answer the corpus. What it needs it marks: it writes a 1 in its own memory
 * (gate.mjs, branches.mjs). Each order of the requests has a thread of its own.
 */
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

import { startImage } from "./loader.js";

/** After so many requests all Pythons but the first begin anew. */
const FEW = 60;

/**
 * The marks that are left after all requests, of all orders together.
 *
 * @param {WebAssembly.Module} module
 * @param {number} entry see image.js
 * @param {string[][]} orders the requests, in one order after another
 * @param {{ at: number, count: number }} marks where they lie in memory, and how many there are
 * @returns {Promise<Uint8Array>}
 */
export async function marksOf(module, entry, orders, marks) {
  const marked = await Promise.all(
    orders.map(async (requests, index) => {
      const patience = index === 0 ? requests.length : FEW;
      const workerData = { module, entry, requests, patience, marks };
      const [said] = await once(new Worker(new URL(import.meta.url), { workerData }), "message");
      return said;
    }),
  );
  return marked.reduce((all, one) => all.map((mark, at) => mark | one[at]));
}

/**
 * Some Pythons answer one request after another, as that of a reader who stays. Others begin anew
 * every so many: what Python does the first times that a line is run, it does not do later.
 */
async function watch({ module, entry, requests, patience, marks }) {
  const all = new Uint8Array(marks.count);
  for (let first = 0; first < requests.length; first += patience) {
    const python = await startImage(module, entry);
    for (const request of requests.slice(first, first + patience)) {
      try {
        python.answer(request);
      } catch (error) {
        if (!(error instanceof python.PythonError)) throw error;
      }
    }
    const seen = new Uint8Array(python.memory.buffer).subarray(marks.at, marks.at + marks.count);
    seen.forEach((mark, at) => (all[at] |= mark));
  }
  return all;
}

if (!isMainThread) parentPort.postMessage(await watch(workerData));
