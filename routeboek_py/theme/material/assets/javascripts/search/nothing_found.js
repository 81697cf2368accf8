/**
 * Shows hints if search finds nothing, from the template in main.html. menu.js loads this when the
 * search is opened.
 *
 * Material handles every key in its search, and menu.js closes it on Tab. This makes the links in
 * the hints reachable.
 */
function setUpHint() {
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector("#niets-gevonden"));
  const config = document.querySelector("#__config")?.textContent ?? "{}";
  const dialog = document.querySelector(".md-search");
  const input = /** @type {HTMLInputElement | null} */ (dialog?.querySelector(".md-search__input"));
  const told = dialog?.querySelector(".md-search-result__meta");
  const opened = document.querySelector("#__search");
  const hint = template?.content.firstElementChild;
  if (!dialog || !input || !told || !(opened instanceof HTMLInputElement)) return;
  if (!(hint instanceof HTMLElement)) return;

  const nothing = JSON.parse(config).translations["search.result.none"];
  const update = () => {
    hint.hidden = told.textContent !== nothing;
  };
  told.setAttribute("role", "status"); // so that screen readers read the number of results
  told.parentElement?.after(hint);
  new MutationObserver(update).observe(told, { childList: true });
  update();

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
