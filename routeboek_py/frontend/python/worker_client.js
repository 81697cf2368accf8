/** Python as the page uses it: a worker that is started, asked, and replaced when it fails. */
import { Missing, whyFailed } from "../common/files.js";
import { COMPUTE_MS, Patience, SILENT_MS } from "../common/patience.js";

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
/**
 * @typedef {object} Hears what a page hears while Python is loaded
 * @property {Progress} progress in bytes
 * @property {(why: NoCalculator) => void} still nothing moves: it may still come, or be let go
 */

/** Python in a worker. */
export class PythonWorker {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {PromiseWithResolvers<void>} */
  #started = promiseWithResolvers();
  #isReady = false;
  /** @type {Map<number, { answered: PromiseWithResolvers<any>, patience: Patience, onStep: Progress }>} */
  #waiting = new Map();
  #lastId = 0;
  /** A start that stands still while it loads is told of; one that computes without end is stopped. */
  #loading = new Patience(() => this.#hears.still(new NoCalculator("traag", "no progress")));
  #computing = new Patience(() => this.#stop(new NoCalculator("traag", "no end")));
  #hears;
  #address;
  #answerPatience;

  /**
   * @param {URL} worker
   * @param {Hears} hears
   * @param {number} answerPatience milliseconds without a message: Python has failed
   */
  constructor(worker, hears, answerPatience) {
    this.#address = worker;
    this.#hears = hears;
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
    const patience = new Patience(() => this.#stop(new NoCalculator("gestopt", "no answer in time")));
    patience.wait(this.#answerPatience);
    this.#waiting.set(id, { answered, patience, onStep });
    this.#worker?.postMessage({ id, ...question });
    return answered.promise.finally(() => patience.end());
  }

  /** Let go of a start or a question that is not done: who waits for it hears that it failed. */
  letGo() {
    if (!this.#isReady || this.#waiting.size > 0) this.#stop(new NoCalculator("traag", "let go"));
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
    this.#isReady = false;
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
    this.#loading.wait(SILENT_MS);
  }

  /** @param {import("../common/types.js").FromWorker} message */
  #hear(message) {
    switch (message.kind) {
      case "progress":
        this.#moved(message.loaded >= message.total);
        this.#hears.progress(message.loaded, message.total);
        break;
      case "moving":
        this.#moved(message.whole);
        break;
      case "ready":
        this.#isReady = true;
        this.#endPatience();
        this.#started.resolve();
        break;
      case "failed":
        this.#stop(reasonOf(message));
        break;
      case "step":
        this.#waiting.get(message.id)?.patience.wait(this.#answerPatience);
        this.#waiting.get(message.id)?.onStep(message.done, message.total);
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

  /** @param {boolean} isWhole nothing more needs to come */
  #moved(isWhole) {
    this.#endPatience();
    if (this.#isReady) this.#waiting.forEach(({ patience }) => patience.wait(this.#answerPatience));
    else if (isWhole) this.#computing.wait(COMPUTE_MS);
    else this.#loading.wait(SILENT_MS);
  }

  #endPatience() {
    this.#loading.end();
    this.#computing.end();
  }

  /** @param {NoCalculator} why */
  async #stop(why) {
    this.#endPatience();
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
   * @param {Hears} hears
   */
  constructor(bundle, hears) {
    super(new URL("worker.js", bundle), hears, ANSWER_PATIENCE_MS);
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
