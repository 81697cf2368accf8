/** The question that an answer is about, to ask something else of it. */

/**
 * @param {import("../common/types.js").KaalAntwoord} antwoord
 * @returns {import("../common/types.js").Vraag}
 */
export function questionOf({ datum, gemeente, vandaag, stappen }) {
  const gezet = stappen.filter((stap) => !stap.overgeslagen && stap.toestand === "gezet").map(({ id }) => id);
  return { datum: datum.iso, gemeente: gemeente.id, gezet, vandaag: vandaag.iso };
}
