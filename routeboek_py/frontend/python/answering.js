/**
 * The work of the calculator's worker: starts Python in one of two ways, and answers requests. It
 * reports its progress; see `FromWorker` and `ToWorker` in types.d.ts.
 */
import { watchCompiling } from "./compiling.js";
import { entry, lock, sizes } from "./contents.js";
import { watchDownloads } from "./downloads.js";
import { Engine } from "./engine.js";
import { failure } from "../common/files.js";
import { Patience, STILL_MS } from "../common/patience.js";
import { startImage } from "./loader.js";

const HERE = new URL("./", import.meta.url).href;

/** @param {import("../common/types.js").FromWorker} message */
const say = (message) => globalThis.postMessage(message);

/** @param {number} loaded @param {number} total bytes */
const progress = (loaded, total) => say({ kind: "progress", loaded, total });

/** @param {unknown} error */
const fail = (error) => say({ kind: "failed", ...failure(error) });

async function fallback() {
  const files = ["pyodide.asm.bin", "python.zip"];
  const expected = new Map(files.map((name) => [`${HERE}${name}`, sizes[name]]));
  progress(0, files.reduce((sum, name) => sum + sizes[name], 0));
  const settled = watchDownloads(expected, progress, fail);
  watchCompiling(fail, settled);
  const [{ loadPyodide }, { calculatorIn, startPython }] = await Promise.all([
    import("./pyodide.js"),
    import("./start_python.js"),
    import("./pyodide.asm.js"), // pyodide.js also imports this, but later
  ]);
  const stdLibURL = `${HERE}python.zip`;
  const started = startPython({ loadPyodide, lock, indexURL: HERE, stdLibURL });
  // Report a wrong file first: it is the cause.
  return calculatorIn(await started.catch((error) => settled().then(() => Promise.reject(error))));
}

/**
 * The image while it comes in: `moved` is called at every part of it, until it is whole.
 *
 * @typedef {object} ComingImage
 * @property {Promise<WebAssembly.Module>} compiled
 * @property {boolean} isWhole
 * @property {() => void} moved
 * @property {() => void} stop
 */

/** Stop an image that stands still: then the fallback answers. @param {ComingImage} image */
function watchImage(image) {
  const patience = new Patience(image.stop);
  image.moved = () => {
    if (image.isWhole) patience.end();
    else patience.wait(STILL_MS);
    say({ kind: "moving", whole: image.isWhole });
  };
  image.moved();
}

/** @param {ComingImage} coming */
export async function answerFrom(coming) {
  watchImage(coming);
  const image = async () => (await startImage(await coming.compiled, entry)).answer;
  const engine = new Engine({ image, fallback });
  const started = engine.start();
  started.then(() => say({ kind: "ready" }), fail);

  globalThis.addEventListener("message", async (event) => {
    const { id, request } = /** @type {import("../common/types.js").ToWorker} */ (event.data);
    try {
      await started;
      say({ kind: "answer", id, answer: await engine.answer(request), way: engine.way });
    } catch (error) {
      say({ kind: "error", id, ...failure(error) });
    }
  });
}
