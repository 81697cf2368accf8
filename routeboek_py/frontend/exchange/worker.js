/** The exchange's worker: stock Pyodide with the exchange's modules, and packages on request. */
import { watchCompiling } from "../python/compiling.js";
import { lock, sizes } from "../python/contents.js";
import { watchDownloads } from "../python/downloads.js";
import { failure } from "../common/files.js";
import { startPython } from "../python/start_python.js";
import { joinPackages } from "./archives.js";
import { archives } from "./contents.js";

const HERE = new URL("./", import.meta.url).href;
const PYTHON = new URL("../python/", import.meta.url).href;
const ENTRY = "routeboek_py.exchange.page.entry";

/** @param {import("../common/types.js").FromWorker} message */
const say = (message) => globalThis.postMessage(message);
const fail = (/** @type {unknown} */ error) => say({ kind: "failed", ...failure(error) });

/** The files that are being fetched: address to size in bytes. @type {Map<string, number>} */
const coming = new Map();
/** Archives that are fetched, or are being fetched. @type {Map<string, Promise<Uint8Array>>} */
const fetched = new Map();
/** Archives that are on Python's path. */
const laid = new Set();

const settled = watchDownloads(coming, (loaded, total) => say({ kind: "progress", loaded, total }), fail);
watchCompiling(fail, settled);

async function start() {
  // Before the modules come, so that it is not all there while they are still awaited.
  const own = ["pyodide.asm.bin", "python.zip"].map((name) => `${PYTHON}${name}`);
  for (const address of own) coming.set(address, sizes[address.slice(PYTHON.length)]);
  fetchArchive("exchange");
  const [{ loadPyodide }] = await Promise.all([import("../python/pyodide.js"), import("../python/pyodide.asm.js")]);
  const stdLibURL = `${PYTHON}python.zip`;
  const started = await startPython({ loadPyodide, lock, indexURL: PYTHON, stdLibURL });
  await layArchive(started, "exchange");
  const entry = started.pyimport(ENTRY).Entry();
  // The progress from here on is about archives that a reader already asked for.
  for (const address of [...own, `${HERE}exchange.bin`]) coming.delete(address);
  return { started, entry };
}

/** @param {string} name */
function fetchArchive(name) {
  if (fetched.has(name)) return;
  const address = `${HERE}${name}.bin`;
  coming.set(address, archives[name].bytes);
  const archive = fetch(address).then(async (unpacked) => new Uint8Array(await unpacked.arrayBuffer()));
  archive.catch(() => {}); // handled where the archive is awaited
  fetched.set(name, archive);
}

/** @param {import("./archives.js").Python} python @param {string} name */
async function layArchive(python, name) {
  const bytes = await fetched.get(name);
  if (!bytes || laid.has(name)) return;
  laid.add(name);
  const place = `/${name}.zip`;
  python.FS.writeFile(place, bytes);
  python.pyimport("sys").path.append(place);
  joinPackages(python, place, archives[name].joins);
}

const ready = start();
ready.then(() => say({ kind: "ready" }), (error) => settled().then(() => fail(error)));

globalThis.addEventListener("message", ({ data }) => {
  data.needs.forEach(fetchArchive);
  if ("id" in data) answer(data);
});

/** @param {import("../common/types.js").ToExchange} question */
async function answer({ id, name, asked, data, needs }) {
  try {
    const { started, entry } = await ready;
    for (const archive of needs) await layArchive(started, archive);
    needs.forEach((archive) => coming.delete(`${HERE}${archive}.bin`));
    const step = (/** @type {number} */ done, /** @type {number} */ total) =>
      say({ kind: "step", id, done, total });
    const given = started.toPy(data ?? new Uint8Array());
    const said = entry.ask(name, asked, given, step);
    say({ kind: "answer", id, answer: said.toJs() });
    said.destroy();
  } catch (error) {
    await settled(); // report a wrong file first: it is the cause
    say({ kind: "error", id, ...failure(error) });
  }
}
