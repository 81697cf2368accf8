/**
 * Watching a module answer the corpus. What it needs it marks: it writes a 1 in its own memory
 * (gate.mjs, branches.mjs). Each order of the requests has a fresh start, in a thread of its own.
 */
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

import { startImage } from "../js/image.js";

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
    orders.map(async (requests) => {
      const workerData = { module, entry, requests, marks };
      const [said] = await once(new Worker(new URL(import.meta.url), { workerData }), "message");
      return said;
    }),
  );
  return marked.reduce((all, one) => all.map((mark, at) => mark | one[at]));
}

async function watch({ module, entry, requests, marks }) {
  const python = await startImage(module, entry);
  for (const request of requests) {
    try {
      python.answer(request);
    } catch (error) {
      if (!(error instanceof python.PythonError)) throw error;
    }
  }
  return new Uint8Array(python.memory.buffer).slice(marks.at, marks.at + marks.count);
}

if (!isMainThread) parentPort.postMessage(await watch(workerData));
