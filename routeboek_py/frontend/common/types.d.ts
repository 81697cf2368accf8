/** The types that the modules share. They use the words of the calculator (Python). */

/** A sentence of a source. */
export interface Uitspraak {
  tekst: string;
  bron: string;
  pagina: string;
}

export interface TermijnUitspraak extends Uitspraak {
  kracht: "uiterlijk" | "geen";
  gebeurtenis: string | null;
}

export interface Dag {
  iso: string;
  tekst: string;
}

export interface DagMetKenmerken extends Dag {
  kenmerken: { soort: "weekend" | "feestdag" | "vakantie" | "onbekend"; tekst: string }[];
}

interface StapBase {
  id: string;
  nummer: number;
  naam: string;
  pagina: string;
  aanmelding: Uitspraak[];
}

export interface GenomenStap extends StapBase {
  overgeslagen: false;
  /** How long after the first date, and by how much the last day may be put off; or empty. */
  termijn_tekst: string;
  verlengen_tekst: string;
  van: DagMetKenmerken | null;
  tot: DagMetKenmerken | null;
  verlengd: DagMetKenmerken | null;
  /** Why a day is not known; or empty. */
  waarom: string;
  toestand: "komend" | "nu" | "laatste_dag" | "verstreken" | "geen_datum" | "gezet";
  toestand_tekst: string;
  dagen_over: number | null;
  volgens: TermijnUitspraak[];
}

export interface OvergeslagenStap extends StapBase {
  overgeslagen: true;
  overslaan: Uitspraak[];
}

export type Stap = GenomenStap | OvergeslagenStap;

/** Sentences, each empty if there is nothing to say; `datum` is the day that `volgende` names. */
export interface Samenvatting {
  tekst: string;
  gezet: string;
  voorbij: string;
  volgende: string;
  zonder: string;
  datum: Dag | null;
  jaar: string;
}

/** An answer without its picture and its link, as used in a comparison. */
export interface KaalAntwoord {
  soort: "antwoord";
  datum: Dag;
  vandaag: Dag;
  gemeente: { id: string; naam: string };
  telt_vanaf: string;
  samenvatting: Samenvatting;
  meldingen: string[];
  telregel: string;
  kalender_bron: string;
  stappen: Stap[];
}

export interface Antwoord extends KaalAntwoord {
  tijdbalk: Tijdbalk | null;
  link: string;
}

/** Two compared answers (see comparison.py); `rijen` is empty if one of them is a fout. */
export interface Naast {
  een: KaalAntwoord | Fouten;
  ander: KaalAntwoord | Fouten;
  rijen: { id: string; nummer: number; verschil: string; anders: boolean }[];
}

/** The state of a Klok, or why its day cannot be read (see klokken.py). */
export type Klok = { id: string; fout: string } | Stand;

export interface Stand {
  id: string;
  titel: string;
  soort: "aaneengesloten" | "streeft ernaar" | "ongeveer" | "elke";
  telt_vanaf: string | null;
  datum: Dag | null;
  om: boolean | null;
  tekst: string[];
  volgens: Uitspraak;
  uitleg: string;
  pagina: string;
}

/** The picture of an answer; places are days from its first day (see tijdbalk.py). */
export interface Tijdbalk {
  dagen: number;
  maanden: { naam: string; van: number; dagen: number }[];
  weken: { nummer: number; van: number }[];
  vrij: { soort: "vakantie" | "feestdag"; naam: string; van: number; dagen: number }[];
  stappen: (
    | { nummer: number; naam: string; overgeslagen: true }
    | {
        nummer: number;
        naam: string;
        overgeslagen: false;
        toestand: GenomenStap["toestand"];
        plaats: { van: number; dagen: number } | null;
      }
  )[];
  datum: number;
  vandaag: number | null;
  tekst: string;
}

export interface Fouten {
  soort: "fout";
  fouten: { veld: string; melding: string }[];
}

/** The reader's input, and today. */
export interface Vraag {
  datum: string;
  gemeente: string;
  /** The ids of the steps that were taken. */
  gezet: string[];
  vandaag: string;
}

/** Pyodide's lock file. */
export interface Lock {
  info: Record<string, string>;
  packages: Record<string, never>;
}

/**
 * The messages of a worker. An answer or an error has the id of its request. The calculator's
 * answer is JSON text, with the way in which it was made; the exchange's answer is an
 * ExchangeAnswer. `moving` tells that the image comes in, or is whole.
 */
export type FromWorker =
  | { kind: "progress"; loaded: number; total: number }
  | { kind: "moving"; whole: boolean }
  | { kind: "ready" }
  | ({ kind: "failed" } & Failure)
  | { kind: "step"; id: number; done: number; total: number }
  | { kind: "answer"; id: number; answer: string; way: "image" | "fallback" }
  | { kind: "answer"; id: number; answer: ExchangeAnswer }
  | ({ kind: "error"; id: number } & Failure);

/** An error in a worker, with the missing file if that is the cause (see files.js). */
export interface Failure {
  error: string;
  missing?: { address: string; status: number };
}

/** A message to the worker: `request` is the JSON text for the calculator. */
export interface ToWorker {
  id: number;
  request: string;
}

/**
 * A message to the exchange: see `exchange/page/entry.py`. `needs` are archives, such as
 * "icalendar"; without a question they are only fetched.
 */
export interface ToExchange {
  id: number;
  name: string;
  asked: string;
  data: Uint8Array | null;
  needs: string[];
}

/** JSON text, the bytes of a file, or the reason for a refusal in Dutch. */
export type ExchangeAnswer = ["text", string] | ["file", Uint8Array] | ["refused", string];
