/**
 * Answers requests with the image, which starts very fast, or else with the fallback, stock
 * Pyodide. If the image cannot start, stops, or refuses a request, the fallback answers that
 * request and all later ones; it is only slower. It is not loaded before that.
 */

/** @typedef {(request: string) => string} Answer JSON text in, JSON text out */

export class Engine {
  #startImage;
  #startFallback;
  /** @type {Promise<Answer> | null} null after the image has failed */
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

  /** Start the image, or else the fallback. */
  async start() {
    this.#image = this.#startImage();
    try {
      await this.#image;
    } catch {
      this.#image = null;
      await this.#loadFallback();
    }
  }

  /** The way in which the next request is answered. */
  get way() {
    return this.#image ? "image" : "fallback";
  }

  /** @param {string} request @returns {Promise<string>} */
  async answer(request) {
    if (this.#image) {
      try {
        return (await this.#image)(request);
      } catch {
        // A trap, no memory left, or a request that Python itself refuses: the image cannot be used
        // again.
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
