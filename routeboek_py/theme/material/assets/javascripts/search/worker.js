/**
 * The search worker: passes questions to Material's worker, in words that its index has.
 *
 * Material lets a site use its own worker. This one passes everything on to Material's, but first
 * rewrites what is typed (words.js). The part of its address after # has the addresses of words.js
 * and of Material's worker.
 */

const [wordsScript, engineScript] = location.hash.slice(1).split(",");
// @ts-ignore: the types of a page, not of a worker
importScripts(wordsScript);

/** Types of messages of Material's search. */
const SETUP = 0;
const QUERY = 2;
const RESULT = 3;
/** Some of the words must be found this many times better than all of them together. */
const MUCH = 100;

const engine = new Worker(engineScript);
/** @type {Known} */
let known;
/** @type {Promise<unknown>} keeps answers in the order of the questions */
let before = Promise.resolve();

/** @param {object} message @returns {Promise<any>} */
function ask(message) {
  return new Promise((resolve) => {
    engine.onmessage = ({ data }) => resolve(data);
    engine.postMessage(message);
  });
}

/**
 * All words in one place, unless some of them match another place far better: "hoe lang duurt het
 * MWTA".
 *
 * @param {string} typed
 */
async function answerTo(typed) {
  const { clauses, little, unknown } = questionOf(typed, known);
  if (!clauses.length) return { type: RESULT, data: { items: [] } };
  const all = [...clauses, ...little.map((word) => `${word}^1`)];
  const strict = await ask({ type: QUERY, data: all.join(" ") });
  const loose = await ask({ type: QUERY, data: clauses.join(" ").replaceAll("+", "") });
  const answer = best(loose) > MUCH * best(strict) ? loose : strict;
  const missing = unknown.map((word) => [word, false]);
  for (const item of answer.data.items.flat()) {
    const found = Object.entries(item.terms).filter(([, is]) => is);
    item.terms = Object.fromEntries([...found, ...missing]);
  }
  return answer;
}

/** @param {{data: {items: {score: number}[][]}}} answer */
function best({ data }) {
  return data.items[0]?.[0].score ?? 0;
}

addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) known = knownOf(message.data);
  const answered = () => (message.type === QUERY ? answerTo(message.data) : ask(message));
  before = before.then(answered).then((answer) => postMessage(answer));
});
