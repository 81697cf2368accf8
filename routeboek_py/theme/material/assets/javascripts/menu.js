/**
 * Makes the menu, the search of small screens and the choice of colours work with a keyboard or a screen reader.
 *
 * Material opens both with a label of a hidden checkbox, which the keyboard cannot reach. This
 * replaces each label by a real button, makes the closed menu inert, and closes it with Escape.
 */

const narrow = matchMedia("(max-width: 76.234375em)");
const phone = matchMedia("(max-width: 59.984375em)");

/** @param {string} id */
const checkbox = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

/**
 * @param {string} id of the checkbox
 * @param {string} name for screen readers
 * @returns {HTMLButtonElement | undefined}
 */
function replaceLabel(id, name) {
  const toggle = checkbox(id);
  const label = document.querySelector(`.md-header label[for="${id}"]`);
  if (!toggle || !label) return undefined;
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.setAttribute("aria-label", name);
  button.dataset.toggles = id;
  button.append(...label.childNodes);
  label.replaceWith(button);
  button.addEventListener("click", () => {
    toggle.checked = !toggle.checked;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return button;
}

function setUpMenu() {
  const toggle = checkbox("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  const button = replaceLabel("__drawer", "Menu");
  if (!toggle || !sidebar || !button) return;

  const update = () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
    sidebar.toggleAttribute("inert", narrow.matches && !toggle.checked);
  };
  toggle.addEventListener("change", () => {
    update();
    if (toggle.checked) sidebar.querySelector("a")?.focus();
  });
  narrow.addEventListener("change", update);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    toggle.checked = false;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
    button.focus();
  });
  update();
}

function setUpSearch() {
  const search = document.querySelector(".md-search");
  search?.setAttribute("aria-label", "Zoeken op deze site");
  const toggle = checkbox("__search");
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
  replaceLabel("__search", "Zoeken");

  // Invisible parts take no focus: the results of a closed search, and on a phone its field too.
  const update = () => {
    const closed = !toggle?.checked;
    search?.querySelector(".md-search__output")?.toggleAttribute("inert", closed);
    search?.querySelector(".md-search__inner")?.toggleAttribute("inert", closed && phone.matches);
  };
  toggle?.addEventListener("change", () => {
    update();
    if (toggle.checked) field?.focus();
  });
  phone.addEventListener("change", update);
  update();

  const hint = /** @type {HTMLElement | null} */ (document.querySelector("#niets-gevonden"));
  const comes = () => import(new URL(hint?.dataset.script ?? "", location.href).href);
  if (hint) toggle?.addEventListener("change", comes, { once: true });

  // Material closes the search on Tab and removes the focus from its field. In WebKit (Safari) the
  // next Tab then starts at the top of the page, and never gets past the field.
  field?.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    event.stopPropagation();
    if (toggle?.checked) toggle.click();
  });
}

/**
 * Material leaves both buttons for the colours unchecked at first: then Shift+Tab goes to the last
 * one, of which nothing is drawn.
 */
function setUpColours() {
  for (const option of document.querySelectorAll("input.md-option")) {
    const label = option.nextElementSibling;
    if (option instanceof HTMLInputElement && label instanceof HTMLElement) option.checked = !label.hidden;
  }
}

setUpMenu();
setUpSearch();
addEventListener("load", setUpColours);
