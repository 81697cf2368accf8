/**
 * Every sort of request that the calculator can get, good and bad, for watching what it needs: which
 * modules, which code, which memory.
 */
import { chanceFrom } from "./chance.mjs";
import { AANMELDING, KLOKKEN, REGELS, stap, weeks } from "./made_up_rules.mjs";

const UNITS = ["kalenderdagen", "werkdagen", "schooldagen", "weken", "schoolweken", "maanden", "week", "maand"];
const TYPED = [
  "2026-09-01", "01-09-2026", "1-9-2026", " 2026-09-01 ", "2028-02-29", "2026-10-30",
  "2000-01-01", "2100-12-31", "2026-12-18", "2026-08-22", "", "   ", "29-02-2025", "2025-02-29",
  "31-04-2026", "00-01-2026", "2026-13-01", "1999-12-31", "2101-01-01", "0000-00-00", "9999-12-31",
  "1-9-26", "1/9/2026", "1-9", "9-2026", "2026", "20260901", "2026-9-1", "01 09 2026",
  "2026-09-01T00:00", "01-09-2026 12:30", "morgen", "١-٩-٢٠٢٦", "２０２６-０９-０１", "dinsdag",
  "İ", "\u0000", "\ud83d\ude00", "é".repeat(300), "9".repeat(5000), "<b>01-09-2026</b>",
];
const GEMEENTEN = ["alles", "niet-alles", "eenheden", "ALLES", "", "  ", "nergens", "été", "constructor", "GM0518", "518"];
const VANDAAG = ["2026-09-01", "2026-09-29", "2026-10-27", "2027-03-01", "2020-01-01", "", "straks"];

/** @param {unknown} change */
const broken = (change) =>
  JSON.stringify({
    regels: { ...REGELS, ...Object(change) },
    datum: "2026-09-01",
    gemeente: "alles",
    vandaag: "2026-09-01",
  });

/** The same JSON in ASCII: \\u and four digits for every other letter. @param {string} json */
const inAscii = (json) =>
  json.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const ASKED = TYPED.flatMap((datum) =>
  GEMEENTEN.flatMap((gemeente) =>
    VANDAAG.map((vandaag) => JSON.stringify({ regels: REGELS, datum, gemeente, vandaag })),
  ),
);

/**
 * Days all through three years, so that every month, weekday and length of time comes by. And every day
 * of the years in which a rule of its own says how long February is.
 */
const DAYS = [
  ...["alles", "eenheden"].flatMap((gemeente) => daysFrom(2026, 3, gemeente)),
  ...[2000, 2100].flatMap((year) => daysFrom(year, 1, "alles")),
];

/** @param {number} year @param {number} apart @param {string} gemeente */
function daysFrom(year, apart, gemeente) {
  const day = (/** @type {number} */ n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10);
  return Array.from({ length: 366 }, (_, index) => {
    const vandaag = day((index * 37) % (365 * apart + 1));
    const gezet = ["stap-1", "stap-2"].filter((_, step) => index & (1 << step));
    return JSON.stringify({ regels: REGELS, datum: day(index * apart), gemeente, gezet, vandaag });
  });
}

/** Letters from all over Unicode, as a slip of the keyboard or a pasted text brings them. */
const LETTERS = Array.from({ length: 0x300 }, (_, index) =>
  String.fromCodePoint(0x80 + index * 0x55),
).flatMap((letter) => [`1-9-2026${letter}`, `${letter}1-9-2026`, `1-${letter}-2026`]);

/** Texts of all lengths, so that memory is asked for in all sizes. */
const LONG = Array.from({ length: 24 }, (_, power) => "x".repeat(Math.floor(1.7 ** power)));

/** Routeboeken of all sizes, in words of all alphabets: more of everything than there is today. */
const LARGE = [2, 3, 5, 8, 12, 20, 30, 100, 300].flatMap((size) =>
  ["", "\u00e9", "\u20ac", "\ud83d\ude00"].map((letter) => {
    const numbers = Array.from({ length: size }, (_, index) => index);
    const stappen = numbers.slice(0, 60).map((n) => ({ ...stap(n, weeks({ van: n % 12, tot: (n % 12) + (n % 3) })), naam: `${n}${letter}` }));
    const gemeenten = numbers.slice(0, 60).map((n) => {
      const ook_bekend_als = numbers.slice(0, n % 7).map((m) => `Plaats${letter} ${n} ${m}`);
      const code = n % 3 ? `GM${`${n}`.padStart(4, "0")}` : "";
      return { id: `g${n}`, naam: `Gemeente${letter} ${n}`, ook_bekend_als, code, stappen: n === 1 ? stappen : [] };
    });
    const day = (/** @type {number} */ n) => new Date(Date.UTC(2026, 6, 1 + n)).toISOString().slice(0, 10);
    const kalender = {
      ...REGELS.kalender,
      feestdagen: Object.fromEntries(numbers.map((n) => [day(n * 3), `dag${letter} ${n}`])),
      vakanties: numbers.map((n) => ({ ...REGELS.kalender.vakanties[n % 2], naam: `vrij${letter} ${n}`, van: day(n) })),
    };
    const regels = { telt_vanaf: `eerste${letter} dag`, gemeenten, kalender };
    return JSON.stringify({ regels, datum: "2026-09-01", gemeente: "g1", vandaag: "2026-09-01" });
  }),
);

/** @param {string[]} texts */
const typed = (texts) =>
  texts.map((datum) => JSON.stringify({ regels: REGELS, datum, gemeente: "alles", vandaag: "2026-09-01" }));

/** All that JSON can hold, beside what is asked; and white space between everything. */
const FORMS = ['"\\b\\f\\n\\r\\t\\/\\\\\\" \\u20ac"', "-1", "0", "1.5", "-2.5e-10", "1E400", "12345678901234567890",
  "true", "false", "null", "[]", "[ ]", "{}", "{ }", '{"a":{"a":[[1],[2,3]]}}', '"x', "[1,]", '{"a"}', "01", "1.", "tru"]
  .flatMap((form) => ASKED.slice(0, 3).map((request) => `{"extra":${form},${request.slice(1)}`));
const SPACED = [...ASKED.slice(0, 60), ...DAYS.slice(0, 60)].flatMap((request) =>
  [1, "\t", "\r\n "].map((space) => JSON.stringify(JSON.parse(request), null, 1).replaceAll("\n", `${space}`)),
);

/** @param {number} number */
const twoDigits = (number) => `${number}`.padStart(2, "0");

/** Other names of a gemeente and its code, of which a routeboek may have none. @param {(below: number) => number} pick */
function alsoKnown(pick) {
  const names = ["Gee", "G. aan Zee", "'s-Gee", "G\u00e9-dorp", "", "gemeente G"].slice(0, pick(7));
  const code = ["", "GM0001", "GM1963", `GM${twoDigits(pick(100))}${twoDigits(pick(100))}`][pick(4)];
  return pick(4) ? { ook_bekend_als: names, code } : {};
}

/** Steps that were taken: none, some, or one that is not there. @param {(below: number) => number} pick */
function anyTaken(pick) {
  const gezet = ["stap-0", "stap-1", "stap-2", "stap-3", "stap-4", "stap-5", "nergens"].filter(() => !pick(3));
  return pick(2) ? { gezet } : {};
}

/** The lengths of a term: in weeks, in other units, in words only, or none. @param {(below: number) => number} pick */
function anyTerm(pick) {
  const tot = pick(3) ? pick(70) : pick(3);
  if (pick(3)) return weeks(pick(2) ? { tot } : { van: pick(tot + 1), tot });
  const length = () => `${pick(9)} ${UNITS[pick(UNITS.length)]}`;
  if (!pick(8)) return null;
  return { ...(pick(2) && { van: length() }), ...(pick(3) && { tot: length(), ...(pick(2) && { verlengbaar: length() }) }) };
}

/** Any day with any rules: what nobody thought of. @param {(below: number) => number} pick */
function anyRequest(pick) {
  const day = () => new Date(Date.UTC(2000 + pick(101), pick(12), 1 + pick(28))).toISOString().slice(0, 10);
  const stappen = Array.from({ length: pick(6) }, (_, n) => {
    return stap(n, anyTerm(pick), pick(3) ? [] : [AANMELDING]);
  });
  const regels = {
    ...REGELS,
    gemeenten: [...REGELS.gemeenten, { id: "g", naam: "G\u00e9", ...alsoKnown(pick), stappen }],
    kalender: { ...REGELS.kalender, feestdagen: { [day()]: "Feest" } },
  };
  const [jaar, maand, dag] = day().split("-");
  const datum = pick(2) ? `${jaar}-${maand}-${dag}` : `${Number(dag)}-${Number(maand)}-${jaar}`;
  const request = { regels, datum, gemeente: pick(9) ? "g" : "alles", ...anyTaken(pick), vandaag: day() };
  return pick(2) ? JSON.stringify(request) : inAscii(JSON.stringify(request));
}

/** What somebody may type for a date: numbers of any length, what stands between them, and slips. */
function anyText(/** @type {(below: number) => number} */ pick) {
  const one = (/** @type {string} */ of) => of[pick(of.length)];
  const number = () => Array.from({ length: pick(5) }, () => one("0123456789")).join("");
  const between = () => (pick(4) ? "-" : one("-/. :T,\u2013\u00a0"));
  const text = [number(), ...Array.from({ length: pick(4) }, () => between() + number())].join("");
  return pick(5) ? text : `${one(" \tax\u00e9")}${text}${one(" \tax\u00e9")}`;
}

const WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
  "november", "december", "mrt"];

/** A date in words, in full or shortened, of which each part may be wrong or left out. */
function anyWords(/** @type {(below: number) => number} */ pick) {
  const short = (/** @type {string} */ word) => (pick(2) ? word : word.slice(0, pick(word.length) + 1));
  const between = () => (pick(3) ? " " : [". ", "-", ", ", "  ", "\u00a0", "/"][pick(6)]);
  const weekday = pick(2) ? "" : `${short(WEEKDAYS[pick(7)])}${between()}`;
  const year = pick(8) ? `${1998 + pick(105)}` : ["", "26", "026", "20266"][pick(4)];
  const text = `${weekday}${pick(33)}${between()}${short(MONTHS[pick(13)])}${between()}${year}`;
  return pick(6) ? text : [text.toUpperCase(), text.trim(), `x${text}`, `${text}\u00e9`][pick(4)];
}

const chance = chanceFrom(2026);
const pick = (/** @type {number} */ below) => Math.floor(chance() * below);
const NAMES = ["alles", " Alles ", "ALLES", "niet alles", " niet alles ", "Niet-Alles", "niet_alles", "alle", "x y",
  "GM0518", "gm 518", "0518", "0519", "al het andere", "gemeente alles", "'t al"];
const TYPED_ANYHOW = Array.from({ length: 4000 }, () =>
  JSON.stringify({ regels: REGELS, datum: anyText(pick), gemeente: NAMES[pick(48)] ?? "alles", vandaag: "2026-09-01" }),
);
const WORDS = Array.from({ length: 4000 }, () => anyWords(pick));
const QUESTIONS = Array.from({ length: 7000 }, () => anyQuestion(pick));
const ANY = Array.from({ length: 5000 }, () => anyRequest(pick));

/** Clocks that began on each of many days before today, and on one after it. */
const COUNTED = Array.from({ length: 60 }, (_, ago) => {
  const begin = new Date(Date.UTC(2026, 10, 23 - ago)).toISOString().slice(0, 10);
  const vanaf = Object.fromEntries(KLOKKEN.map(({ id }) => [id, begin]));
  return JSON.stringify({ regels: REGELS, soort: "klokken", klokken: KLOKKEN, vanaf, vandaag: "2026-11-22" });
});

/** The other questions than for the dates of one gemeente: see entry.py. @param {(below: number) => number} pick */
function anyQuestion(pick) {
  const request = JSON.parse(anyRequest(pick));
  const gemeenten = [...request.regels.gemeenten, { id: "geen", naam: "Geen", stappen: [stap(1, weeks({ tot: 2 }), [AANMELDING])] }];
  const regels = { ...request.regels, gemeenten };
  const gemeente = () => gemeenten[pick(gemeenten.length)].id;
  const near = () => new Date(Date.UTC(2026, pick(24), 1 + pick(28))).toISOString().slice(0, 10);
  const slip = () => `2026-${twoDigits(pick(14))}-${twoDigits(pick(33))}`;
  const typed = () => [near, near, slip, () => request.datum, () => anyText(pick), () => anyWords(pick)][pick(6)]();
  const vanaf = Object.fromEntries(KLOKKEN.slice(pick(5)).map(({ id }) => [id, pick(4) ? typed() : ""]));
  const [version, taken] = [["1", []], ["2", ["gezet", (anyTaken(pick).gezet ?? []).join("+")]]][pick(2)];
  const asks = [pick(6) ? near() : typed(), pick(6) ? gemeente() : "zo-maar-iets"];
  const parts = ["reken", pick(9) ? version : anyText(pick), ...asks, ...taken];
  if (!pick(6)) parts[pick(4)] = anyText(pick);
  const questions = [
    { soort: "dossier", site: pick(2) ? "https://voorbeeld.nl/routeboek/" : "" },
    { soort: "naast", ander: { datum: typed(), gemeente: gemeente() } },
    { soort: "klokken", klokken: KLOKKEN, vanaf },
    { soort: "link", link: `${pick(4) ? "#" : ""}${parts.slice(pick(9) ? 0 : 1).join("/")}` },
  ];
  const asked = { ...request, regels, datum: typed(), gemeente: gemeente(), vandaag: pick(3) ? near() : request.vandaag };
  return JSON.stringify({ ...asked, ...questions[pick(4)] });
}

/** What is no request, or one with broken rules. */
const BAD = [
  ...["", "{", "[]", "null", "{}", "1e999", "\ufeff{}", '{"regels": NaN}', '"\\ud800"'],
  broken({ gemeenten: null }),
  broken({ kalender: {} }),
  broken({ telt_vanaf: 3 }),
  broken({ gemeenten: [{ id: "x" }] }),
  broken({ gemeenten: [{ id: "x", naam: "X", stappen: [stap(1, weeks({ van: 9, tot: 8 }))] }] }),
  broken({ gemeenten: [{ id: "x", naam: "X", stappen: [stap(1, weeks({ tot: 1e20 }))] }] }),
  ...[{ tot: "8" }, { tot: "acht weken" }, { tot: "521 weken" }, { tot: "4 lesuren" }, { van: "1 week", verlengbaar: "1 week" }].map(
    (term) => broken({ gemeenten: [{ id: "x", naam: "X", stappen: [stap(1, term)] }] }),
  ),
  broken({ kalender: { ...REGELS.kalender, feestdagen: { "2026-02-30": "nooit" } } }),
];

/** Links with a day that does not exist, or that is out of reach. */
const WRONG_LINKS = Array.from({ length: 400 }, (_, index) => {
  const datum = `${[2026, 2025, 2028, 1999, 2101][index % 5]}-${twoDigits(index % 14)}-${twoDigits((index * 7) % 35)}`;
  const link = `#reken/1/${datum}/${["alles", "niet-alles", "nergens"][index % 3]}`;
  return JSON.stringify({ regels: REGELS, soort: "link", link, vandaag: "2026-11-22" });
});

/** The same bad request over and over: Python looks for a faster way when a line is run often. */
const AGAIN = BAD.flatMap((request) => Array.from({ length: 150 }, () => request));

/** @type {string[]} */
export const REQUESTS = [
  ...ASKED,
  ...DAYS,
  ...typed(LETTERS),
  ...typed(LONG),
  ...typed(WORDS),
  ...ANY,
  ...QUESTIONS,
  ...WRONG_LINKS,
  ...COUNTED,
  ...TYPED_ANYHOW,
  ...TYPED_ANYHOW.slice(0, 500).map(inAscii),
  ...FORMS,
  ...SPACED,
  ...LARGE,
  ...LARGE.map(inAscii),
  ...ASKED.map(inAscii).filter((text, index) => text !== ASKED[index]),
  ...AGAIN,
];

/**
 * The requests in another order, the same for the same seed: what Python reads and where it finds
 * room depends on what came before.
 *
 * @param {number} seed not 0
 * @returns {string[]}
 */
export function inOrder(seed) {
  const place = chanceFrom(seed);
  return REQUESTS.map((request) => ({ request, place: place() }))
    .sort((a, b) => a.place - b.place)
    .map(({ request }) => request);
}
