/**
 * Translates what a reader types into words of the index.
 *
 * Lunr looks for exact words, and one matching word is enough. People type plurals, typos, half of
 * a compound, or a compound as two words; and they mean all the words that they type.
 */

/** Words that say little about the subject. */
const LITTLE = new Set(
  `aan al als bij dan dat de der deze die dit doe doen doet door een en er ga gaan gaat had heb
    heeft het hoe hun ik in is je kan kind komen komt kun kunnen maar mag me meld meldt met mij
    mijn moet na naar niet nu of om ons ook op over te tot u uit uw van veel voor wanneer was
    wat we werken werkt wie wij wil word wordt ze zich zij zijn`.split(/\s+/),
);

/**
 * @typedef {object} Known the contents of the index
 * @property {RegExp} separator between words
 * @property {Set<string>} words every word of every document
 */

/**
 * @typedef {object} Question
 * @property {string[]} clauses in Lunr's syntax, one or two for each known word
 * @property {string[]} little the typed words that say little, if there are other words
 * @property {string[]} unknown the typed words that are not in the index
 */

/**
 * @param {{config: {separator: string, fields: object}, docs: Record<string, unknown>[]}} index
 * @returns {Known}
 */
function knownOf({ config, docs }) {
  const separator = new RegExp(config.separator, "u");
  const words = new Set();
  for (const doc of docs) {
    for (const field of Object.keys(config.fields)) {
      const text = [doc[field] ?? []].flat().join(" ").replace(/<[^>]*>/g, " ");
      for (const word of wordsOf(text, separator)) words.add(word);
    }
  }
  return { separator, words };
}

/** @param {string} text @param {RegExp} separator */
function wordsOf(text, separator) {
  const words = text.toLowerCase().split(separator);
  return words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter(Boolean);
}

/** @param {string} typed @param {Known} known @returns {Question} */
function questionOf(typed, known) {
  const text = typed.replace(/\b(\p{L}) & (?=\p{L}\b)/gu, "$1&"); // "a & a"
  const all = joined(wordsOf(text, known.separator), known);
  const little = all.filter((word) => LITTLE.has(word));
  const telling = all.filter((word) => !LITTLE.has(word));
  if (!telling.length) return { clauses: all.map((word) => `+${word}*`), little: [], unknown: [] };
  const found = telling.map((word) => clausesOf(word, known));
  return { clauses: found.flat(), little, unknown: telling.filter((_, i) => !found[i].length) };
}

/**
 * Joins words that are one word in the index: "expertise tafel", "m.w.t.a.".
 *
 * @param {string[]} words @param {Known} known
 */
function joined(words, known) {
  const letters = words.join("");
  if (words.length > 1 && letters.length === words.length && known.words.has(letters)) return [letters];
  /** @type {string[]} */
  const result = [];
  for (const word of words) {
    const pair = `${result.at(-1)}${word}`;
    const apart = !result.length || LITTLE.has(word) || LITTLE.has(`${result.at(-1)}`);
    if (apart || !forms(pair).some((form) => known.words.has(form))) result.push(word);
    else result.splice(-1, 1, pair);
  }
  return result;
}

/** @param {string} word @param {Known} known @returns {string[]} */
function clausesOf(word, known) {
  const { words } = known;
  // A number such as "1" is not the start of a code such as 1916.
  if (/^\d+$/.test(word) && words.has(word)) return [`+${word}`, `${word}^10`];
  const all = [...words];
  const begins = (/** @type {string} */ part) => all.some((other) => other.startsWith(part));
  const parts = forms(word).filter((form) => word.startsWith(form));
  const form = parts.find((part) => words.has(part)) ?? [word, ...forms(word)].find(begins);
  if (form) return [`+${form}*`, `${words.has(word) ? word : form}^10`];
  if (word.length > 3 && all.some((other) => other.includes(word))) return [`+*${word}*`];
  return nearest(word, all) ?? split(word, words)?.flatMap((half) => clausesOf(half, known)) ?? [];
}

/**
 * The possible forms of a word in a text, the shortest first: "formulieren" as "formulier",
 * "scholen" as "school", "plekken" as "plek", "brieven" as "brief".
 *
 * @param {string} word
 */
function forms(word) {
  if (word.length < 5) return [word];
  const stem = word.replace(/(?:'?s|en)$/, "");
  if (stem === word) return [word];
  if (!word.endsWith("en")) return [stem, word];
  const closed = stem
    .replace(/([bdfgklmnprst])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
  const long = stem.replace(/([^aeiou])([aeou])([bdfgklmnprst])$/, "$1$2$2$3");
  return [...new Set([closed, long, stem, word])];
}

/**
 * Corrects a typo, except in the first letter: finds the words that differ least, or a longer word
 * that starts almost like this. A word with a digit must match exactly.
 *
 * @param {string} word @param {string[]} all @returns {string[] | undefined} clauses
 */
function nearest(word, all) {
  const most = word.length < 5 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
  const others = all.filter((other) => other[0] === word[0]);
  for (let slips = 1; slips <= most; slips++) {
    const near = others.filter((other) => differs(word, other, slips));
    if (near.length > 1) return [`+${word}~${slips}`];
    const beginning = (/** @type {string} */ other) => other.slice(0, word.length);
    const isLong = word.length > 7;
    const longer = others.filter((other) => isLong && differs(word, beginning(other), slips));
    const [meant] = [...near, ...longer];
    if (meant) return [`+${meant}*`, `${meant}^10`];
  }
  return undefined;
}

/**
 * Splits two words that were typed as one: "veiligthuis".
 *
 * @param {string} word @param {Set<string>} words
 */
function split(word, words) {
  for (let i = 2; i < word.length; i++) {
    const halves = [word.slice(0, i), word.slice(i)];
    if (halves.every((half) => words.has(half))) return halves;
  }
  return undefined;
}

/**
 * Whether two words differ by at most `slips` added, removed or changed letters.
 *
 * @param {string} a @param {string} b @param {number} slips @returns {boolean}
 */
function differs(a, b, slips) {
  if (Math.abs(a.length - b.length) > slips) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === a.length && i === b.length) return true;
  if (!slips) return false;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    differs(restA.slice(1), restB, slips - 1) ||
    differs(restA, restB.slice(1), slips - 1) ||
    differs(restA.slice(1), restB.slice(1), slips - 1)
  );
}
