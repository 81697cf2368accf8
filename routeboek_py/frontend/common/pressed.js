/** Whether the reader presses something: what is pressed must not move away before it is let go. */

/** How often to look whether it is let go. */
const LOOK_MS = 20;
/** Nobody presses longer; a browser may tell no end of a press (on a menu, a scroll bar). */
const MOST_MS = 2000;

let pressedAt = -Infinity;
addEventListener("pointerdown", ({ button, timeStamp }) => button === 0 && (pressedAt = timeStamp), true);
// The click comes after the release; a window that loses the focus may not hear of the release.
for (const end of ["pointerup", "pointercancel", "dragend", "contextmenu", "keydown", "blur"]) {
  addEventListener(end, () => setTimeout(() => (pressedAt = -Infinity)));
}

/** Wait until nothing is pressed, and a click is handled; at most two seconds after the press. */
export async function letGo() {
  while (performance.now() - pressedAt < MOST_MS) await new Promise((later) => setTimeout(later, LOOK_MS));
}
