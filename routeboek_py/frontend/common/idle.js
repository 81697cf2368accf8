/**
 * Decides when to fetch and start: before the reader needs it, but without slowing down the page or
 * using limited data.
 */

/** Chromium's data on the connection; other browsers have none. */
/** @typedef {{ saveData?: boolean, effectiveType?: string, type?: string }} Connection */

/**
 * Call `start` once: at the first touch of the form or, if data is not limited, when the page has
 * loaded and the browser is idle.
 *
 * @param {HTMLElement} form
 * @param {() => void} start
 */
export function whenLikelyNeeded(form, start) {
  for (const touch of ["focusin", "input", "pointerdown"]) {
    form.addEventListener(touch, start, { once: true });
  }
  whenDataIsFree(start);
}

/**
 * Call `start` when the page has loaded and the browser is idle; never if data is limited.
 *
 * @param {() => void} start
 */
export function whenDataIsFree(start) {
  const { connection } = /** @type {{ connection?: Connection }} */ (navigator);
  if (!isScarce(connection)) afterLoad(() => whenIdle(start));
}

/** @param {Connection | undefined} connection */
function isScarce(connection) {
  if (!connection) return false;
  const slow = ["slow-2g", "2g"].includes(connection.effectiveType ?? "");
  return Boolean(connection.saveData) || slow || connection.type === "cellular";
}

/** @param {() => void} then */
function afterLoad(then) {
  if (document.readyState === "complete") then();
  else addEventListener("load", then, { once: true });
}

/** @param {() => void} then */
function whenIdle(then) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(then, { timeout: 2000 });
  else setTimeout(then, 200);
}
