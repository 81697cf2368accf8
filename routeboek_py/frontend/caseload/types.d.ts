/** The types of the exchange's answers about a list: see `exchange/page/shown.py`. */
import type { Dag } from "../common/types.js";

export interface ShownRow {
  uit: string;
  rij: number;
  kenmerk: string;
  datum: Dag;
  gemeente: string;
  stap: { nummer: number; naam: string; pagina: string; tot: Dag | null } | null;
  wanneer: "voorbij" | "deze-week" | "twee-weken" | "later" | null;
  wanneer_tekst: string;
  /** The other steps that are past, as in "stap 1 en 2"; empty if there are none. */
  ook_voorbij: string;
  zonder_datum: string;
  /** Asks whether the year of the first date is right; mostly empty. */
  jaar: string;
  stappen: { nummer: number; gezet: boolean }[];
}

export interface CaseloadPart {
  naam: string;
  rijen: number;
  onleesbaar: number;
  geteld_vanaf: string;
  meldingen: string[];
  kolommen: Record<string, { nummer: number; kop: string | null } | null>;
}

export interface ColumnQuestion {
  deel: string;
  melding: string;
  telt_vanaf: string;
  kolommen: { nummer: number; naam: string; voorbeelden: string[] }[];
  rijen: number;
}

/** The result of adding a file: rows, or a question that must be answered first. */
export interface Added {
  naam?: string;
  vervangen?: boolean;
  /** Whether the file that was replaced had ticks of the reader. */
  vinkjes_weg?: boolean;
  vraag?: ColumnQuestion;
}

export interface Seen {
  delen: CaseloadPart[];
  aantal: number;
  te_zien: number;
  telling: Record<string, number>;
  ook_voorbij: number;
  rijen: ShownRow[];
  samen: string[];
  vandaag: Dag;
}

export interface BrokenRow {
  uit: string;
  rij: number;
  cellen: string[];
  meldingen: string[];
}

export interface Broken {
  aantal: number;
  rijen: BrokenRow[];
}
