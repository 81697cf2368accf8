/** The same busy loop for the page and for a worker, to measure how much slower each is. */
function some(result) {
  for (let turn = 0; turn < 1e4; turn++) result = Math.imul(result, 31) ^ turn;
  return result;
}

/** Many short calls, so that the engine always compiles the function. */
function busy() {
  const start = performance.now();
  let result = 1;
  for (let call = 0; call < 25_000; call++) result = some(result);
  return performance.now() - start + (result & 0);
}

if (globalThis.document) {
  const worker = new Worker(import.meta.url, { type: "module" });
  const inWorker = () =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage("go");
    });
  globalThis.busy = async () => ({ page: busy(), worker: await inWorker() });
} else {
  globalThis.onmessage = () => globalThis.postMessage(busy());
}
