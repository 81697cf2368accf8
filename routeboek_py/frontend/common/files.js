/** Fetches files of this site, and makes the message for one that does not load. */
import { LOOK_MS, STILL_MS, within } from "./patience.js";

const ROOT = new URL("../../../../", import.meta.url).href;

/** A file of this site that did not load, or is not the right file. */
export class Missing extends Error {
  /** @param {string} address @param {number} status 0: no response; 200: another file */
  constructor(address, status) {
    super(`${status} ${address}`);
    this.address = address;
    this.status = status;
  }
}

/**
 * `fetch` that rejects with Missing if the response is not the file, or if it stands still. The
 * request is then stopped, so that a next one does not wait for it.
 *
 * @param {RequestInfo | URL} asked
 * @param {RequestInit} [options]
 * @param {typeof fetch} [ask] the function that fetches
 */
export async function fetched(asked, options, ask = globalThis.fetch) {
  const address = asked instanceof Request ? asked.url : String(asked);
  const stop = new AbortController();
  const failed = (/** @type {number} */ status) => {
    stop.abort();
    return new Missing(address, status);
  };
  const asking = ask(asked, { ...options, signal: stop.signal });
  const response = await within(STILL_MS, asking).catch(() => Promise.reject(failed(0)));
  if (!response.ok) throw failed(response.status);
  if (!response.body) return response;
  const reader = response.body.getReader();
  /** @type {UnderlyingSource<Uint8Array<ArrayBuffer>>} */
  const source = {
    pull: async (to) => {
      const { done, value } = await within(STILL_MS, reader.read()).catch(() => Promise.reject(failed(0)));
      if (done) to.close();
      else to.enqueue(value);
    },
    cancel: () => stop.abort(),
  };
  // Read only what is asked for, so that a slow reader is not taken for a request that stands still.
  return new Response(new ReadableStream(source, { highWaterMark: 0 }), response);
}

/** @param {string} address @returns {Promise<any>} */
export async function fetchedJson(address) {
  const response = await fetched(address);
  // Some hosts send their "not found" page with status 200.
  return response.json().catch((error) => Promise.reject(missingIn(error) ?? new Missing(address, response.status)));
}

/**
 * The missing file that caused this error, if any.
 *
 * @param {unknown} error @returns {Missing | undefined}
 */
export function missingIn(error) {
  if (error instanceof Missing) return error;
  return error instanceof Error && error.cause instanceof Missing ? error.cause : undefined;
}

/**
 * Why a script failed: a missing file, which a browser does not report, or else the error itself.
 *
 * @template E
 * @param {E} error
 * @param {string | URL} script its address
 * @returns {Promise<E | Missing>}
 */
export async function whyFailed(error, script) {
  try {
    const looking = import("./missing.js").then(({ missingScript }) => missingScript(String(script)));
    return (await within(LOOK_MS, looking)) ?? error;
  } catch {
    return error;
  }
}

/** An error in the form in which a worker reports it. @param {unknown} error */
export function failure(error) {
  const missing = missingIn(error);
  return { error: String(error), missing: missing && { address: missing.address, status: missing.status } };
}

/**
 * A message on what does not work; if a file is missing, that comes first.
 *
 * @param {unknown} error
 * @param {string} words
 */
export function because(error, words) {
  const missing = missingIn(error);
  return missing ? `${inWords(missing)} ${words}` : words;
}

/** A sentence for the site's maintainer. @param {Missing} missing */
export function inWords({ address, status }) {
  const name = address.replace(ROOT, "").replace(/[?#].*/, "");
  if (status === 200) return `Een bestand van deze site kwam niet goed binnen: ${name}.`;
  return `Een bestand van deze site kwam niet binnen (${status || "geen antwoord"}): ${name}.`;
}
