/**
 * Remembers the reader's gemeente on this device, shows it, and lets the reader change it.
 *
 * The reader chooses it in the list at the top of a page, in the calculator, or with a link that
 * offers the choice. Texts for it (`data-voor`) are marked; nothing is hidden.
 */

const KEY = "gemeente";

/** @type {{get: (key: string) => unknown, set: (key: string, value: unknown) => void}} */
const choices = Reflect.get(globalThis, "routeboekChoices"); // made by before_drawing.js

const list = /** @type {HTMLSelectElement | null} */ (document.querySelector("#uw-gemeente"));
const route = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".uw-gemeente__route"));
const overview = route?.href ?? "";
const buttons = /** @type {NodeListOf<HTMLInputElement>} */ (
  document.querySelectorAll('input[type="radio"][name="gemeente"]')
);

/** @param {unknown} gemeente an id, or anything else for none */
function show(gemeente) {
  const option = [...(list?.options ?? [])].find((o) => o.value && o.value === gemeente);
  if (list && route) {
    list.value = option?.value ?? "";
    route.href = option?.dataset.route ?? overview;
    route.textContent = option ? `Naar de route in ${option.text}` : "Naar de route";
  }
  for (const part of document.querySelectorAll("[data-voor]")) {
    part.classList.toggle("is-uw-gemeente", part.getAttribute("data-voor") === gemeente);
  }
  for (const part of document.querySelectorAll("[data-alleen]")) {
    const elsewhere = option && !part.getAttribute("data-alleen")?.split(" ").includes(option.value);
    part.classList.toggle("is-elders", Boolean(elsewhere));
    const last = [...(part.parentElement?.querySelectorAll("[data-alleen]") ?? [])].at(-1);
    if (elsewhere) last?.after(part);
  }
}

/** @param {string} gemeente */
function choose(gemeente) {
  choices.set(KEY, gemeente);
  show(gemeente);
}

/** Fill in the gemeente in the calculator, unless the reader or the address has chosen one. */
function prefill() {
  const gemeente = choices.get(KEY);
  if ([...buttons].some((button) => button.checked || location.hash === `#${button.id}`)) return;
  for (const button of buttons) button.checked = button.value === gemeente;
}

list?.addEventListener("change", () => {
  choose(list.value);
  const button = [...buttons].find((b) => b.value === list.value);
  if (!button) return;
  button.checked = true;
  button.dispatchEvent(new Event("change", { bubbles: true }));
});
for (const button of buttons) {
  button.addEventListener("change", () => choose(button.value));
}
for (const link of document.querySelectorAll("a.keuze[data-voor]")) {
  link.addEventListener("click", () => choose(link.getAttribute("data-voor") ?? ""));
}
addEventListener("storage", () => show(choices.get(KEY)));
addEventListener("pageshow", () => show(choices.get(KEY)));
prefill();
show(choices.get(KEY));
