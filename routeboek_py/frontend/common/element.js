/** Builds elements for the page: text is always text, never HTML. */

/** @typedef {Node | string | null} Child */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Child} children null is skipped
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * The only element in `root` with this `data-part`. The template and the modules share these names;
 * a missing one is a mistake in the page.
 *
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof HTMLElement) return found;
  throw new Error(`the page has no part "${name}"`);
}

/**
 * The page's script runs: its button works, and the words for when it does not come are not needed.
 *
 * @param {HTMLElement} root
 */
export function started(root) {
  root.dataset.started = "";
  /** @type {HTMLButtonElement} */ (part(root, "submit")).disabled = false;
}
