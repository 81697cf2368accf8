/**
 * Finds the missing file. A browser only reports that a script or worker failed, not which of its
 * imports is missing; so this fetches all of them again.
 */
import { fetched, Missing } from "./files.js";

const IMPORTS = /\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+\.js)"/g;
const IS_SCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i;

/**
 * The first file that cannot be loaded, of a script and all its imports.
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

/**
 * Whether this data file is missing.
 *
 * @param {string} address @returns {Promise<Missing | undefined>}
 */
export function missingData(address) {
  return had(address, (response) => response.json()).then(
    () => undefined,
    (error) => asMissing(error, address),
  );
}

/** @param {Response} response */
async function textOf(response) {
  // A browser only runs files with the media type of a script.
  if (!IS_SCRIPT.test(response.headers.get("Content-Type") ?? "")) throw new SyntaxError("no script");
  return response.text();
}

/**
 * @template T
 * @param {string} address
 * @param {(response: Response) => Promise<T>} read
 */
async function had(address, read) {
  return read(await fetched(address, { cache: "no-cache" }));
}

/** @param {unknown} error @param {string} address */
function asMissing(error, address) {
  if (error instanceof Missing) return error;
  return new Missing(address, error instanceof SyntaxError ? 200 : 0); // or it stopped halfway
}
