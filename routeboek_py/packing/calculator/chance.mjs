/**
 * Chance that is the same every time: numbers from 0 to 1.
 *
 * @param {number} seed not 0
 */
export function chanceFrom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
