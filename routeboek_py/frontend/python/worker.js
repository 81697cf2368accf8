/**
 * The worker: starts Python in the background. It fetches the image before anything else, so that
 * it downloads and compiles while the modules below are loaded.
 */
const stop = new AbortController();
const image = {
  compiled: compileImage(),
  isWhole: false,
  /** Called at every part that comes in; answering.js replaces it. */
  moved: () => {},
  stop: () => stop.abort(),
};
image.compiled.catch(() => {}); // handled where the image is awaited

import("./answering.js").then(
  ({ answerFrom }) => answerFrom(image),
  (error) => globalThis.postMessage({ kind: "failed", error: String(error) }),
);

/** The image is compressed, so that it is also small on hosts that do not compress. */
async function compileImage() {
  const response = await fetch(new URL("python.bin", import.meta.url), { signal: stop.signal });
  if (!response.ok || !response.body) throw new Error(`${response.status} python.bin`);
  const watched = new TransformStream({
    transform: (part, to) => {
      to.enqueue(part);
      image.moved();
    },
    flush: () => {
      image.isWhole = true;
      image.moved();
    },
  });
  const unpacked = response.body.pipeThrough(watched).pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(unpacked, { headers }));
}
