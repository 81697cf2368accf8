/**
 * The training profile: what a module needs to answer the training requests. It marks that itself:
 * it writes a 1 in its own memory (load_guard.mjs, basic_blocks.mjs). Each order of the requests has
 * a thread of its own.
 */
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

import { PythonError, startImage } from "./loader.js";

/** After so many requests all Pythons but the first begin anew. */
const FEW = 60;

/** Where the marks lie in memory, and how many there are. @typedef {{ at: number, count: number }} Marks */

/**
 * What a thread is to do.
 *
 * @typedef {object} Task
 * @property {WebAssembly.Module} module
 * @property {number} entry see loader.js
 * @property {string[]} requests
 * @property {number} patience after how many of them Python begins anew
 * @property {Marks} marks
 */

/**
 * The marks that are left after all requests, of all orders together.
 *
 * @param {WebAssembly.Module} module
 * @param {number} entry see loader.js
 * @param {string[][]} orders the requests, in one order after another
 * @param {Marks} marks
 * @returns {Promise<Uint8Array>}
 */
export async function profileOf(module, entry, orders, marks) {
  const marked = await Promise.all(
    orders.map(async (requests, index) => {
      const patience = index === 0 ? requests.length : FEW;
      /** @type {Task} */
      const task = { module, entry, requests, patience, marks };
      const [said] = await once(new Worker(new URL(import.meta.url), { workerData: task }), "message");
      return /** @type {Uint8Array} */ (said);
    }),
  );
  return marked.reduce((all, one) => all.map((mark, at) => mark | one[at]));
}

/**
 * Some Pythons answer one request after another, as that of a reader who stays. Others begin anew
 * every so many: what Python does the first times that a line is run, it does not do later.
 *
 * @param {Task} task
 */
async function profile({ module, entry, requests, patience, marks }) {
  const all = new Uint8Array(marks.count);
  for (let first = 0; first < requests.length; first += patience) {
    const python = await startImage(module, entry);
    for (const request of requests.slice(first, first + patience)) {
      try {
        python.answer(request);
      } catch (error) {
        if (!(error instanceof PythonError)) throw error;
      }
    }
    const seen = new Uint8Array(python.memory.buffer).subarray(marks.at, marks.at + marks.count);
    seen.forEach((mark, at) => (all[at] |= mark));
  }
  return all;
}

if (!isMainThread) parentPort?.postMessage(await profile(workerData));
