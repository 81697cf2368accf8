/** Today by the clock of the device, which can be wrong, and which goes on while a page is open. */

/** The years that the calculator knows (dutch_dates.py). */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];
/** Look at least this often: a device sleeps, and its clock can be set. */
const LOOK_MS = 30_000;

/**
 * Today's date in the reader's time zone, as jjjj-mm-dd.
 *
 * @param {Date} now
 */
export function localDate(now = new Date()) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Nothing can be computed with today's date; the message is for the reader. */
export class WrongClock extends Error {}

/** What is wrong with the clock of the device; empty if nothing can be seen. @param {Date} now */
export function clockMistake(now = new Date()) {
  const year = now.getFullYear();
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return "";
  const day = now.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
  return (
    `De klok van uw apparaat staat op ${day}. Daarmee kan de rekenhulp niet werken. ` +
    "Zet de datum van uw apparaat goed en probeer het dan opnieuw."
  );
}

/** Throws WrongClock if that is wrong. */
export function checkClock() {
  const wrong = clockMistake();
  if (wrong) throw new WrongClock(wrong);
}

/**
 * Call `then` when it is another day while the page is in sight, or when it comes in sight again.
 *
 * @param {() => void} then
 */
export function onNewDay(then) {
  let day = localDate();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(look, Math.min(untilMidnight(), LOOK_MS));
    if (day === localDate()) return;
    day = localDate();
    then();
  };
  document.addEventListener("visibilitychange", look);
  look();
}

/** Milliseconds until the day is over. */
function untilMidnight() {
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return Math.max(midnight.getTime() - now.getTime(), 0) + 20;
}
