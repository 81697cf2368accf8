/**
 * What answers: the image, which is there in a blink, and behind it the fallback, which is stock
 * Pyodide. Whenever the image cannot start, stops, or refuses, the fallback answers the same request
 * and all that come after; the reader only notices the time. It is not loaded before.
 */

/** @typedef {(request: string) => string} Answer JSON text in, JSON text out */

export class Engine {
  #startImage;
  #startFallback;
  /** @type {Promise<Answer> | null} null once the image has let us down */
  #image = null;
  /** @type {Promise<Answer> | null} */
  #fallback = null;

  /**
   * @param {object} ways
   * @param {() => Promise<Answer>} ways.image
   * @param {() => Promise<Answer>} ways.fallback
   */
  constructor({ image, fallback }) {
    this.#startImage = image;
    this.#startFallback = fallback;
  }

  /** Be ready to answer, one way or the other. */
  async start() {
    this.#image = this.#startImage();
    try {
      await this.#image;
    } catch {
      this.#image = null;
      await this.#loadFallback();
    }
  }

  /** Which way the next request goes. */
  get way() {
    return this.#image ? "image" : "fallback";
  }

  /** @param {string} request @returns {Promise<string>} */
  async answer(request) {
    if (this.#image) {
      try {
        return (await this.#image)(request);
      } catch {
        // A trap, no memory left, or a request that Python itself refuses: no use asking it again.
        this.#image = null;
      }
    }
    return (await this.#loadFallback())(request);
  }

  #loadFallback() {
    this.#fallback ??= this.#startFallback();
    return this.#fallback;
  }
}
