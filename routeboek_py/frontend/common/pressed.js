/** Whether the reader presses something: what is pressed must not move away before it is let go. */

/** How often to look whether it is let go. */
const LOOK_MS = 20;

let isPressed = false;
addEventListener("pointerdown", ({ button }) => (isPressed = button === 0));
// The click comes after the release; a window that loses the focus may not hear of the release.
for (const end of ["pointerup", "pointercancel", "dragend", "blur"]) {
  addEventListener(end, () => setTimeout(() => (isPressed = false)));
}

/** Wait until nothing is pressed, and a click is handled. */
export async function letGo() {
  while (isPressed) await new Promise((later) => setTimeout(later, LOOK_MS));
}
