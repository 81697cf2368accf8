/** Scripts that come after the calculator works. If one does not come, that is said, with a button. */
import { element } from "../common/element.js";
import { because, whyFailed } from "../common/files.js";
import { SILENT_MS, within } from "../common/patience.js";

const NO_CLOCKS = "Dit uitrekenen lukt nu niet.";

/**
 * Says that a script did not come, with a button: only the whole page can ask for it again.
 *
 * @param {string} words
 * @param {() => string} link the question on the page, which stays; empty if there is none
 */
export function didNotCome(words, link) {
  const look = { type: "button", class: "calculator__button calculator__button--secondary" };
  const button = element("button", look, "Probeer opnieuw");
  button.addEventListener("click", () => {
    if (link()) history.replaceState(null, "", `#${link()}`);
    location.reload();
  });
  return element("div", { class: "calculator__message", role: "status" }, element("p", {}, words), button);
}

/**
 * Add the other Klokken to the page.
 *
 * @param {import("../python/questions.js").Questions} questions
 * @param {() => string} link
 */
export async function addClocksTo(questions, link) {
  const places = document.querySelectorAll("[data-klok]");
  if (places.length === 0) return;
  const clocks = import("./clocks.js");
  try {
    await within(SILENT_MS, clocks);
  } catch (error) {
    const why = await whyFailed(error, new URL("clocks.js", import.meta.url));
    for (const place of places) place.replaceChildren(didNotCome(because(why, NO_CLOCKS), link));
  }
  // If it comes after all, it replaces that message.
  await clocks.then(({ addClocks }) => addClocks(questions)).catch(() => {});
}
