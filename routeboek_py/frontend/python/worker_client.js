/** Python as the page uses it: a worker that is started, asked, and replaced when it fails. */
import { Missing, whyFailed } from "../common/files.js";

/** The start has failed after this time without progress. */
const START_PATIENCE_MS = 60_000;
/**
 * A started calculator answers in milliseconds; after this time without an answer it has failed.
 */
const ANSWER_PATIENCE_MS = 15_000;

/**
 * Why there is no answer; the page has a text for each reason. `cause` is the missing file, if any.
 */
export class NoCalculator extends Error {
  /** @param {"browser" | "bestand" | "traag" | "gestopt"} reason @param {string} detail @param {Missing} [cause] */
  constructor(reason, detail, cause) {
    super(detail, { cause });
    this.reason = reason;
  }
}

/** @typedef {(done: number, total: number) => void} Progress */

/** Python in a worker. */
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
   * @param {Progress} onProgress progress of the download, in bytes
   * @param {number} answerPatience milliseconds without a message: Python has failed
   */
  constructor(worker, onProgress, answerPatience) {
    this.#address = worker;
    this.#onProgress = onProgress;
    this.#answerPatience = answerPatience;
  }

  /** Start, or wait for a start in progress; after a failure this makes a new worker. */
  start() {
    if (this.#worker === null) this.#makeWorker();
    return this.#started.promise;
  }

  /**
   * @param {object} question a message for the worker
   * @param {Progress} onStep progress of long work
   * @returns {Promise<any>} the worker's answer
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

  /**
   * Send a message without an answer; it also works while Python is loading.
   *
   * @param {object} what
   */
  tell(what) {
    this.start().catch(() => {}); // handled by `ask`
    this.#worker?.postMessage(what);
  }

  #makeWorker() {
    this.#started = promiseWithResolvers();
    // A caller that only starts the calculator need not handle a failure: `ask` reports it.
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
        // After an error inside Python its state is unknown: start a new one.
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

/** The calculator: what is due when, in milliseconds. */
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
 * Make a module worker. A browser without module workers gives no error: it reads the module as a
 * script, which fails. But such a browser never reads the option `type`.
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
 * The reason for a failure. What the browser does not know, or cannot read, compile or link, it
 * cannot run.
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
 * `Promise.withResolvers`, which some browsers lack.
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
