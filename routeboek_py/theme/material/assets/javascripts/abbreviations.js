/**
 * Explains an abbreviation on a tap or with the keyboard: browsers show a `title` to a pointer only,
 * and read it aloud.
 *
 * Every mention can be tapped; the first of each on the page can have the focus as well. What is
 * within a link or a fold does what that does.
 */

const INSIDE = "a, summary, label, button";
const balloon = document.createElement("div");
balloon.className = "uitleg";
balloon.ariaHidden = "true";

/** @param {Event} event at the mention that is meant, or elsewhere */
function explain({ target }) {
  const mention = target instanceof Element ? target.closest("abbr") : null;
  balloon.remove();
  if (!mention || mention.closest(INSIDE)) return;
  balloon.textContent = mention.title;
  document.body.append(balloon);
  const { left, bottom } = mention.getBoundingClientRect();
  const most = document.documentElement.clientWidth - balloon.offsetWidth;
  balloon.style.left = `${Math.max(0, Math.min(left, most))}px`;
  balloon.style.top = `${bottom + scrollY}px`;
}

const reachable = new Set();
for (const mention of document.querySelectorAll("abbr")) {
  if (reachable.has(mention.title) || mention.closest(`details, ${INSIDE}`)) continue;
  reachable.add(mention.title);
  mention.tabIndex = 0;
}
addEventListener("click", explain);
addEventListener("focusin", explain);
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") balloon.remove();
});
