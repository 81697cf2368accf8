/** Whether the reader presses something: what is pressed must not move away before it is let go. */

/** How often to look whether it is let go. */
const LOOK_MS = 20;
/** Nobody presses longer; a browser may tell no end of a press (on a menu, a scroll bar). */
const MOST_MS = 2000;

let isPressed = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let ends;

/** @param {number} ms */
function endsAfter(ms) {
  clearTimeout(ends);
  ends = setTimeout(() => (isPressed = false), ms);
}

addEventListener("pointerdown", ({ button }) => {
  isPressed = button === 0;
  endsAfter(MOST_MS);
});
// The click comes after the release; a window that loses the focus may not hear of the release.
for (const end of ["pointerup", "pointercancel", "dragend", "contextmenu", "blur"]) {
  addEventListener(end, () => endsAfter(0));
}

/** Wait until nothing is pressed, and a click is handled; at most two seconds after the press. */
export async function letGo() {
  while (isPressed) await new Promise((later) => setTimeout(later, LOOK_MS));
}
