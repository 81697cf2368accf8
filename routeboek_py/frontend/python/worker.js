/**
 * The worker: starts Python beside the page. The image is asked for before anything else is read,
 * so that it comes in and is compiled while the modules below are still on their way.
 */
const image = compileImage();
image.catch(() => {}); // who waits for it hears of it

import("./answering.js").then(
  ({ answerFrom }) => answerFrom(image),
  (error) => globalThis.postMessage({ kind: "failed", error: String(error) }),
);

/** The image comes packed, so that it is small on hosts that do not compress either. */
async function compileImage() {
  const response = await fetch(new URL("python.bin", import.meta.url));
  if (!response.ok || !response.body) throw new Error(`${response.status} python.bin`);
  const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(unpacked, { headers }));
}
