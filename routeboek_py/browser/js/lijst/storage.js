/** The list in the browser's own database; a site under another path has one of its own. */

const ROOT = new URL("../../../../", import.meta.url).pathname;
const NAME = `routeboek ${ROOT} lijst`;
const STORE = "lijst";
const KEY = "rijen";

/** @typedef {{ rows: any[], when: Date }} Kept */

/** @returns {Promise<Kept | null>} */
export async function kept() {
  try {
    const database = await open();
    const found = await done(database.transaction(STORE).objectStore(STORE).get(KEY));
    database.close();
    return found ?? null;
  } catch {
    return null; // a browser that keeps nothing
  }
}

/** @param {Kept} list */
export async function keep(list) {
  const database = await open();
  await done(database.transaction(STORE, "readwrite").objectStore(STORE).put(list, KEY));
  database.close();
}

/** Nothing of it is left. */
export async function forget() {
  try {
    await done(indexedDB.deleteDatabase(NAME));
  } catch {
    // there was nothing
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
  return done(request);
}

/** @param {IDBRequest} request @returns {Promise<any>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
