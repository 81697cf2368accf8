/** Files of this site as they are fetched, and what a reader is told of one that does not come. */

const ROOT = new URL("../../../../", import.meta.url).href;

/** A file of this site that did not come, or not as it should be. */
export class Missing extends Error {
  /** @param {string} address @param {number} status of the answer; 0: there was none; 200: it is another file */
  constructor(address, status) {
    super(`${status} ${address}`);
    this.address = address;
    this.status = status;
  }
}

/**
 * `fetch`, but what comes is the file. Rejects with Missing.
 *
 * @param {RequestInfo | URL} asked
 * @param {RequestInit} [options]
 * @param {typeof fetch} [ask] what really fetches
 */
export async function fetched(asked, options, ask = globalThis.fetch) {
  const address = asked instanceof Request ? asked.url : String(asked);
  const response = await ask(asked, options).catch(() => Promise.reject(new Missing(address, 0)));
  if (!response.ok) throw new Missing(address, response.status);
  return response;
}

/** @param {string} address @returns {Promise<any>} */
export async function fetchedJson(address) {
  const response = await fetched(address);
  // A host may have a page that says that there is no such file, and send it as if it were one.
  return response.json().catch(() => Promise.reject(new Missing(address, response.status)));
}

/** The file that did not come, if this error comes of that. @param {unknown} error @returns {Missing | undefined} */
export function missingIn(error) {
  if (error instanceof Missing) return error;
  return error instanceof Error && error.cause instanceof Missing ? error.cause : undefined;
}

/**
 * Why a script failed: a file that did not come, which a browser does not tell, or else what it said.
 *
 * @template E
 * @param {E} error
 * @param {string | URL} script its address
 * @returns {Promise<E | Missing>}
 */
export async function whyFailed(error, script) {
  try {
    const { missingScript } = await import("./missing.js");
    return (await missingScript(String(script))) ?? error;
  } catch {
    return error;
  }
}

/** An error as a worker tells of it. @param {unknown} error */
export function failure(error) {
  const missing = missingIn(error);
  return { error: String(error), missing: missing && { address: missing.address, status: missing.status } };
}

/**
 * What went wrong: which file did not come, if that is why, before what it is that does not work now.
 *
 * @param {unknown} error
 * @param {string} words
 */
export function because(error, words) {
  const missing = missingIn(error);
  return missing ? `${inWords(missing)} ${words}` : words;
}

/** As a sentence that can be read to who looks after the site. @param {Missing} missing */
export function inWords({ address, status }) {
  const name = address.replace(ROOT, "").replace(/[?#].*/, "");
  if (status === 200) return `Een bestand van deze site kwam niet goed binnen: ${name}.`;
  return `Een bestand van deze site kwam niet binnen (${status || "geen antwoord"}): ${name}.`;
}
