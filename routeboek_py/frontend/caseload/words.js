/** Texts about a list: how many rows there are of each kind. */

/** @param {number} count */
export const number = (count) => count.toLocaleString("nl-NL");

/** @param {number} count @param {string} one @param {string} more */
export const counted = (count, one, more) => `${number(count)} ${count === 1 ? one : more}`;

/** @type {[string, string][]} the calculator's names, and the words for a reader */
const WHEN = [
  ["voorbij", "datum voorbij"],
  ["deze-week", "deze week"],
  ["twee-weken", "komende twee weken"],
  ["later", "later"],
  ["geen-datum", "zonder datum"],
  ["geen", "zonder open stap"],
];

/**
 * A summary of the list in a few sentences, which screen readers read aloud.
 *
 * @param {import("./types.js").Seen} seen
 * @param {number} broken
 * @param {string} filter the filters, in words
 */
export function summary(seen, broken, filter) {
  if (seen.delen.length === 0) return "Er staat nog niemand in de lijst.";
  const pupils = counted(seen.aantal, "leerling", "leerlingen");
  const sentences = [`${pupils} in de lijst, gerekend op ${seen.vandaag.tekst}.`];
  const each = WHEN.filter(([when]) => seen.telling[when]).map(
    ([when, words]) => `${number(seen.telling[when])} ${words}`,
  );
  if (filter) sentences.push(`U ziet er ${number(seen.te_zien)}: ${filter}.`);
  else if (each.length > 0) sentences.push(`Daarvan: ${each.join(", ")}.`);
  if (!filter && seen.ook_voorbij > 0) {
    sentences.push(`Bij ${counted(seen.ook_voorbij, "leerling", "leerlingen")} is een eerdere datum voorbij.`);
  }
  if (broken > 0) sentences.push(`${counted(broken, "rij", "rijen")} kunnen wij niet lezen.`);
  return sentences.join(" ");
}

/**
 * What the reader exports, in a sentence.
 *
 * @param {import("./types.js").Seen} seen @param {number} broken
 */
export function howMany(seen, broken) {
  const rows = counted(seen.te_zien, "leerling", "leerlingen");
  const about = seen.te_zien < seen.aantal ? `U bewaart of drukt af wat u nu ziet: ${rows}.` : `U bewaart of drukt alles af: ${rows}.`;
  return broken > 0 ? `${about} Rijen die wij niet kunnen lezen, staan ook in het CSV-bestand.` : about;
}
