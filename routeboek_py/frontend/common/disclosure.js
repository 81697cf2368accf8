/** Lets a button open and close a part of the page. */

/**
 * @param {HTMLElement} button its `aria-controls` names the panel
 * @param {() => void} opened
 */
export function addDisclosure(button, opened) {
  const panel = document.getElementById(button.getAttribute("aria-controls") ?? "");
  button.addEventListener("click", () => {
    if (!panel) return;
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) opened();
  });
}
