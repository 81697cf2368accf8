/**
 * The worker: starts Python in the background. It fetches the image before anything else, so that
 * it downloads and compiles while the modules below are loaded.
 */
const image = compileImage();
image.catch(() => {}); // handled where the image is awaited

import("./answering.js").then(
  ({ answerFrom }) => answerFrom(image),
  (error) => globalThis.postMessage({ kind: "failed", error: String(error) }),
);

/** The image is compressed, so that it is also small on hosts that do not compress. */
async function compileImage() {
  const response = await fetch(new URL("python.bin", import.meta.url));
  if (!response.ok || !response.body) throw new Error(`${response.status} python.bin`);
  const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(unpacked, { headers }));
}
