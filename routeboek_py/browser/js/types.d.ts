/** The shapes that the modules share. Words of the answer are those of the calculator (Python). */

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
  weken: { van: number | null; tot: number };
  weken_tekst: string;
  van: DagMetKenmerken | null;
  tot: DagMetKenmerken;
  toestand: "komend" | "nu" | "laatste_dag" | "verstreken";
  toestand_tekst: string;
  dagen_over: number;
  volgens: TermijnUitspraak[];
}

export interface OvergeslagenStap extends StapBase {
  overgeslagen: true;
  overslaan: Uitspraak[];
}

export type Stap = GenomenStap | OvergeslagenStap;

export interface Antwoord {
  soort: "antwoord";
  datum: Dag;
  vandaag: Dag;
  gemeente: { id: string; naam: string };
  telt_vanaf: string;
  samenvatting: string;
  meldingen: string[];
  telregel: string;
  kalender_bron: string;
  stappen: Stap[];
}

export interface Fouten {
  soort: "fout";
  fouten: { veld: string; melding: string }[];
}

/** What the reader filled in, and today. */
export interface Vraag {
  datum: string;
  gemeente: string;
  vandaag: string;
}

/** Pyodide's lock file. */
export interface Lock {
  info: Record<string, string>;
  packages: Record<string, never>;
}

/** What the worker says. An answer or an error carries the id of its request. */
export type FromWorker =
  | { kind: "progress"; loaded: number; total: number }
  | { kind: "ready" }
  | { kind: "failed"; error: string }
  | { kind: "answer"; id: number; answer: string; way: "image" | "fallback" }
  | { kind: "error"; id: number; error: string };

/** What the page asks the worker: `request` is the JSON text for the calculator. */
export interface ToWorker {
  id: number;
  request: string;
}
