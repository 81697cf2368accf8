/**
 * The worker: starts Python beside the page and answers requests.
 * It says how far it is as it goes; see `FromWorker` and `ToWorker` in types.d.ts.
 */
import { watchCompiling } from "./compiling.js";
import { entry, lock, sizes } from "./contents.js";
import { counted, watchDownloads } from "./downloads.js";
import { Engine } from "./engine.js";
import { startImage } from "./image.js";

const HERE = new URL("./", import.meta.url).href;
const IMAGE = "python.image";

/** @param {import("./types.js").FromWorker} message */
const say = (message) => globalThis.postMessage(message);

/** @param {number} loaded @param {number} total bytes */
const progress = (loaded, total) => say({ kind: "progress", loaded, total });

/** @param {unknown} error */
const fail = (error) => say({ kind: "failed", error: String(error) });

/** The image comes packed, so that it is small on hosts that do not compress either. */
async function image() {
  const response = await fetch(`${HERE}${IMAGE}`);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${IMAGE}`);
  const unpacked = counted(response.body, (loaded) => progress(loaded, sizes[IMAGE])).pipeThrough(
    new DecompressionStream("gzip"),
  );
  const wasm = new Response(unpacked, { headers: { "Content-Type": "application/wasm" } });
  return (await startImage(await WebAssembly.compileStreaming(wasm), entry)).answer;
}
async function fallback() {
  const files = ["pyodide.asm.wasm", "python.zip"];
  const expected = new Map(files.map((name) => [`${HERE}${name}`, sizes[name]]));
  watchDownloads(expected, progress, fail);
  watchCompiling(fail);
  const { loadPyodide } = await import("./pyodide.mjs");
  const { calculatorIn, startPython } = await import("./start_python.js");
  const stdLibURL = `${HERE}python.zip`;
  return calculatorIn(await startPython({ loadPyodide, lock, indexURL: HERE, stdLibURL }));
}

const engine = new Engine({ image, fallback });
const started = engine.start();
started.then(() => say({ kind: "ready" }), fail);

globalThis.addEventListener("message", async (event) => {
  const { id, request } = /** @type {import("./types.js").ToWorker} */ (event.data);
  try {
    await started;
    say({ kind: "answer", id, answer: await engine.answer(request), way: engine.way });
  } catch (error) {
    say({ kind: "error", id, error: String(error) });
  }
});
