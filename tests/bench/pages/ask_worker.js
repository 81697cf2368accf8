
const worker = new Worker(new URL(`FOLDER/${stamped ? "stamped" : "worker"}.js`, import.meta.url), {
  type: "module",
});
const waiting = new Map();
const ask = (request) =>
  new Promise((resolve) => {
    const id = waiting.size + 1;
    waiting.set(id, resolve);
    worker.postMessage({ id, request });
  });
worker.onerror = (event) => (bench.failed = `the worker failed: ${event.message}`);
worker.onmessage = ({ data }) => {
  if (data.kind === "ready") ready(ask);
  else if (data.kind === "failed" || data.kind === "error") bench.failed = data.error;
  else if (data.kind === "answer") {
    bench.way = data.way;
    waiting.get(data.id)(data.answer);
  }
};
