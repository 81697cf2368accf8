/** The same busy loop on the page and in a worker, to see how much slower each has become. */
function busy() {
  const start = performance.now();
  let result = 0;
  for (let turn = 0; turn < 5e7; turn++) result = (result * 31 + turn) | 0;
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
