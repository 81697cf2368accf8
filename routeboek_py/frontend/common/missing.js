/**
 * Which file it is that does not come. A browser says of a script, and of a worker, only that it failed,
 * not which of the scripts that it imports is not there; so they are all asked for once more.
 */
import { fetched, Missing } from "./files.js";

/** So long without all of it, and it does not come. */
const PATIENCE_MS = 10_000;
const IMPORTS = /\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+\.js)"/g;
const IS_SCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i;

/**
 * The first that cannot be had of a script and all that it imports.
 *
 * @param {string} script its address
 * @returns {Promise<Missing | undefined>}
 */
export async function missingScript(script) {
  const seen = new Set([script]);
  for (const address of seen) {
    try {
      for (const [, name] of (await had(address, textOf)).matchAll(IMPORTS)) seen.add(new URL(name, address).href);
    } catch (error) {
      return asMissing(error, address);
    }
  }
  return undefined;
}

/** Whether this file with data does not come. @param {string} address @returns {Promise<Missing | undefined>} */
export function missingData(address) {
  return had(address, (response) => response.json()).then(
    () => undefined,
    (error) => asMissing(error, address),
  );
}

/** @param {Response} response */
function textOf(response) {
  // A browser runs nothing that the host does not call a script.
  if (!IS_SCRIPT.test(response.headers.get("Content-Type") ?? "")) throw new SyntaxError("no script");
  return response.text();
}

/**
 * @template T
 * @param {string} address
 * @param {(response: Response) => T | Promise<T>} read
 */
async function had(address, read) {
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    return await read(await fetched(address, { cache: "no-cache", signal: stop.signal }));
  } finally {
    clearTimeout(patience);
  }
}

/** @param {unknown} error @param {string} address */
function asMissing(error, address) {
  if (error instanceof Missing) return error;
  return new Missing(address, error instanceof SyntaxError ? 200 : 0); // or it stopped halfway
}
