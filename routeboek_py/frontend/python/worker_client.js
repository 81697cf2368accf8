/** Python as the page sees it: a worker that is started, asked, and replaced when it dies. */
import { Missing, whyFailed } from "../common/files.js";

/** So long without a sign of progress, and the start has failed. */
const START_PATIENCE_MS = 60_000;
/** A started calculator answers in milliseconds; so long without an answer, and it is dead. */
const ANSWER_PATIENCE_MS = 15_000;

/** Why there is no answer; the page has words for each. Its `cause` is the file that did not come, if any. */
export class NoCalculator extends Error {
  /** @param {"browser" | "bestand" | "traag" | "gestopt"} reason @param {string} detail @param {Missing} [cause] */
  constructor(reason, detail, cause) {
    super(detail, { cause });
    this.reason = reason;
  }
}

/** @typedef {(done: number, total: number) => void} Progress */

/** Python in a worker beside the page. */
export class PythonWorker {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {PromiseWithResolvers<void>} */
  #started = promiseWithResolvers();
  /** @type {Map<number, { answered: PromiseWithResolvers<any>, heard: Progress }>} */
  #waiting = new Map();
  #lastId = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;
  #onProgress;
  #address;
  #answerPatience;

  /**
   * @param {URL} worker
   * @param {Progress} onProgress of what is fetched, in bytes
   * @param {number} answerPatience milliseconds without a sign of life, and a started Python is dead
   */
  constructor(worker, onProgress, answerPatience) {
    this.#address = worker;
    this.#onProgress = onProgress;
    this.#answerPatience = answerPatience;
  }

  /** Start, or wait for the start that is under way; after a failure a new worker is made. */
  start() {
    if (this.#worker === null) this.#makeWorker();
    return this.#started.promise;
  }

  /**
   * @param {object} question what the worker understands
   * @param {Progress} onStep of work that takes long
   * @returns {Promise<any>} what it answers
   */
  async ask(question, onStep = () => {}) {
    await this.start();
    const id = ++this.#lastId;
    const answered = promiseWithResolvers();
    const tooSlow = () => this.#stop(new NoCalculator("gestopt", "no answer in time"));
    let patience = setTimeout(tooSlow, this.#answerPatience);
    /** @type {Progress} */
    const heard = (done, total) => {
      clearTimeout(patience);
      patience = setTimeout(tooSlow, this.#answerPatience);
      onStep(done, total);
    };
    this.#waiting.set(id, { answered, heard });
    this.#worker?.postMessage({ id, ...question });
    return answered.promise.finally(() => clearTimeout(patience));
  }

  /** Say something that asks for no answer, and is heard while Python is still on its way. @param {object} what */
  tell(what) {
    this.start().catch(() => {}); // who asks hears of it
    this.#worker?.postMessage(what);
  }

  #makeWorker() {
    this.#started = promiseWithResolvers();
    // Who only warms the calculator up need not wait for it; a failure is told to who asks.
    this.#started.promise.catch(() => {});
    if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") {
      this.#started.reject(new NoCalculator("browser", "no WebAssembly or Worker"));
      return;
    }
    try {
      this.#worker = moduleWorker(this.#address);
    } catch (error) {
      this.#stop(new NoCalculator("browser", String(error)));
      return;
    }
    this.#worker.addEventListener("message", (event) => this.#hear(event.data));
    for (const kind of ["error", "messageerror"]) {
      this.#worker.addEventListener(kind, (event) =>
        this.#stop(reasonOf({ error: event instanceof ErrorEvent ? event.message : kind })),
      );
    }
    this.#waitOn();
  }

  /** @param {import("../common/types.js").FromWorker} message */
  #hear(message) {
    switch (message.kind) {
      case "progress":
        this.#waitOn();
        this.#onProgress(message.loaded, message.total);
        break;
      case "ready":
        clearTimeout(this.#patience);
        this.#started.resolve();
        break;
      case "failed":
        this.#stop(reasonOf(message));
        break;
      case "step":
        this.#waiting.get(message.id)?.heard(message.done, message.total);
        break;
      case "answer":
        this.#waiting.get(message.id)?.answered.resolve(message.answer);
        this.#waiting.delete(message.id);
        break;
      case "error":
        // An error inside Python leaves it in an unknown state: go on with a new one.
        this.#stop(reasonOf(message));
    }
  }

  #waitOn() {
    clearTimeout(this.#patience);
    const tooSlow = () => this.#stop(new NoCalculator("traag", "no progress"));
    this.#patience = setTimeout(tooSlow, START_PATIENCE_MS);
  }

  /** @param {NoCalculator} why */
  async #stop(why) {
    clearTimeout(this.#patience);
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [this.#started, ...[...this.#waiting.values()].map(({ answered }) => answered)];
    this.#waiting.clear();
    const cause = why.reason === "gestopt" ? await whyFailed(why, this.#address) : why;
    for (const { reject } of waiting) reject(cause instanceof Missing ? noFile(cause) : cause);
  }
}

/** The calculator: what is due when, answered in a blink. */
export class Calculator extends PythonWorker {
  /**
   * @param {string} bundle address of the folder with the bundle, or of a file in it
   * @param {Progress} onProgress
   */
  constructor(bundle, onProgress) {
    super(new URL("worker.js", bundle), onProgress, ANSWER_PATIENCE_MS);
  }

  /**
   * @param {string} request JSON text
   * @returns {Promise<string>} JSON text
   */
  answer(request) {
    return this.ask({ request });
  }
}

/**
 * A browser that knows no module workers does not complain: it takes the module for a script, which
 * it cannot read. But then it never asks for the type.
 *
 * @param {URL} address
 */
function moduleWorker(address) {
  let known = false;
  const worker = new Worker(address, {
    get type() {
      known = true;
      return /** @type {const} */ ("module");
    },
  });
  if (known) return worker;
  worker.terminate();
  throw new Error("no module workers");
}

/**
 * What the browser does not know, or cannot read, compile or join together, it cannot run.
 *
 * @param {import("../common/types.js").Failure} failure as the worker tells it
 */
function reasonOf({ error, missing }) {
  if (missing) return noFile(new Missing(missing.address, missing.status));
  const ofBrowser = /^(?:Uncaught )?(?:Syntax|Reference|Compile|Link)Error\b/.test(error);
  return new NoCalculator(ofBrowser ? "browser" : "gestopt", error);
}

/** @param {Missing} missing */
const noFile = (missing) => new NoCalculator("bestand", missing.message, missing);

/**
 * `Promise.withResolvers`, which not every browser has yet.
 *
 * @template T
 * @returns {PromiseWithResolvers<T>}
 */
function promiseWithResolvers() {
  /** @type {any} */
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}
