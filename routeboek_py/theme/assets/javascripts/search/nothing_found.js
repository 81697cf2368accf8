/**
 * What to try when search finds nothing, from the template in main.html.
 *
 * Material takes every key in its search for itself, and menu.js closes it at Tab. The links in here
 * must be reached all the same.
 */
function setUpHint() {
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector("#niets-gevonden"));
  const dialog = document.querySelector(".md-search");
  const input = /** @type {HTMLInputElement | null} */ (dialog?.querySelector(".md-search__input"));
  const told = dialog?.querySelector(".md-search-result__meta");
  const results = dialog?.querySelector(".md-search-result__list");
  const opened = document.querySelector("#__search");
  const hint = template?.content.firstElementChild;
  if (!dialog || !input || !told || !results || !(opened instanceof HTMLInputElement)) return;
  if (!(hint instanceof HTMLElement)) return;

  told.setAttribute("role", "status"); // so that who cannot see it hears how much was found
  hint.hidden = true;
  results.parentElement?.after(hint);
  // Material tells how much it found after every letter, and has the results there at once.
  new MutationObserver(() => {
    hint.hidden = results.childElementCount > 0 || !input.value.trim();
  }).observe(told, { childList: true });

  const goOn = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Tab" && !hint.hidden) event.stopPropagation();
  };
  dialog.addEventListener("keydown", /** @type {EventListener} */ (goOn), { capture: true });
  hint.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") event.stopPropagation();
  });
  input.form?.parentElement?.addEventListener("focusout", ({ relatedTarget }) => {
    const leaves = relatedTarget instanceof Node && !dialog.contains(relatedTarget);
    if (leaves && opened.checked && !hint.hidden) opened.click();
  });
}

setUpHint();
