/**
 * Runs tasks one after another, as Python handles one question about the list at a time. After a
 * failure no later task begins: each of them would start Python again, and hide what the reader is
 * told. They wait until the reader tries again or does something else.
 */

/** @typedef {() => Promise<unknown>} Task */

export class Tasks {
  #on;
  #queue = Promise.resolve();
  /** The task that failed, and those that waited for it. @type {Task[]} */
  #left = [];

  /** @param {{ done: () => void, failed: (error: unknown) => void }} on */
  constructor(on) {
    this.#on = on;
  }

  get hasFailed() {
    return this.#left.length > 0;
  }

  /**
   * Run this after all earlier tasks. Those that a failure left are forgotten.
   *
   * @param {Task} task
   */
  do(task) {
    this.#left = [];
    return this.#add(task);
  }

  /** Run what the last failure left, in the same order. */
  async again() {
    await this.#queue; // what the reader has let go of has failed by then
    const left = this.#left;
    this.#left = [];
    left.forEach((task) => this.#add(task));
  }

  /** @template T @param {() => T} then the result of this, after all tasks */
  after(then) {
    return this.#queue.then(then);
  }

  /** @param {Task} task */
  #add(task) {
    this.#queue = this.#queue.then(async () => {
      if (this.hasFailed) {
        this.#left.push(task);
        return;
      }
      try {
        await task();
        this.#on.done();
      } catch (error) {
        this.#left.push(task);
        this.#on.failed(error);
      }
    });
    return this.#queue;
  }
}
