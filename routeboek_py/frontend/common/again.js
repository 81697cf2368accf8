/** A message about a script that did not come: only the whole page can ask for it again. */
import { element } from "./element.js";

/**
 * @param {string} words
 * @param {() => void} [before] called before the page is loaded again
 */
export function loadAgain(words, before = () => {}) {
  const button = element("button", { type: "button", class: "calculator__button calculator__button--secondary" });
  button.textContent = "Probeer opnieuw";
  button.addEventListener("click", () => {
    before();
    location.reload();
  });
  return element("div", { class: "calculator__message", role: "status" }, element("p", {}, words), button);
}
