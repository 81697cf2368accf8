/**
 * The start of the script of every way's page; the rest of the script starts that way and then
 * calls `ready`. A page named stamped.html also records times (see stamps.js).
 */
import { request } from "../request.js";

const stamped = location.pathname.endsWith("/stamped.html");
const bench = { started: performance.now() };
globalThis.bench = bench;

const firstDate = (answer) => JSON.parse(answer).stappen[0].tot.tekst;

/** @param {(request: string) => string | Promise<string>} ask */
async function ready(ask) {
  document.getElementById("uitkomst").textContent = firstDate(await ask(request));
  bench.first = performance.now();
  /** Ask for `times` other dates, one after another; returns the milliseconds of each. */
  bench.again = async (times) => {
    const taken = [];
    for (let day = 1; day <= times; day++) {
      const datum = new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10);
      const start = performance.now();
      firstDate(await ask(JSON.stringify({ ...JSON.parse(request), datum })));
      taken.push(performance.now() - start);
    }
    return taken;
  };
}
