/**
 * Rules that are made up so that each branch is taken: a window and a lone last week, every other unit,
 * a term in words only and none at all, a skipped step, strong and weak terms, a weekend, a holiday,
 * both kinds of break, and days not covered.
 */
const VOLGENS = {
  tekst: "Termijn: uiterlijk 8 weken",
  bron: "Bron A",
  pagina: "bronnen/#a",
  kracht: "uiterlijk",
  gebeurtenis: "aanmelding",
};
export const AANMELDING = { tekst: "De school meldt aan.", bron: "Bron B", pagina: "bronnen/#b" };

/** A window in weeks, as the calculator reads it. @param {{ van?: unknown, tot?: unknown }} weken */
export function weeks(weken) {
  return Object.fromEntries(Object.entries(weken).map(([name, count]) => [name, `${count} weken`]));
}

/**
 * @param {number} nummer
 * @param {object | null} duren its lengths of time, or null for a step without a term
 * @param {object[]} overslaan
 */
export function stap(nummer, duren, overslaan = []) {
  return {
    id: `stap-${nummer}`,
    nummer,
    naam: `Stap ${nummer}`,
    pagina: "route/",
    termijn: duren && { ...duren, volgens: [VOLGENS, { ...VOLGENS, kracht: "geen", gebeurtenis: null }] },
    aanmelding: [AANMELDING],
    overslaan,
  };
}

export const REGELS = {
  telt_vanaf: "eerste datum",
  gemeenten: [
    {
      id: "alles",
      naam: "Alles",
      ook_bekend_als: ["Al het andere", "'t Al"],
      code: "GM0518",
      stappen: [stap(1, weeks({ van: 4, tot: 8 })), stap(2, weeks({ tot: 1 }))],
    },
    { id: "niet-alles", naam: "Niet alles", stappen: [stap(1, weeks({ tot: 11 }), [AANMELDING])] },
    {
      id: "eenheden",
      naam: "Eenheden",
      stappen: [
        stap(1, { van: "1 kalenderdag", tot: "2 werkdagen", verlengbaar: "1 week" }),
        stap(2, { tot: "5 schooldagen", verlengbaar: "2 schoolweken" }),
        stap(3, { van: "3 schooldagen" }),
        stap(4, { van: "4 weken", tot: "3 maanden" }),
        stap(5, { tot: "2 schoolweken" }),
        stap(6, { van: "6 werkdagen", tot: "1 week" }),
        stap(7, {}),
        stap(8, null),
      ],
    },
  ],
  kalender: {
    regio: "Midden",
    bron: "een lijst",
    feestdagen: { "2026-12-25": "Eerste Kerstdag" },
    feestdagen_bekend: { van: "2025-01-01", tot: "2028-12-31" },
    vakanties: [
      { naam: "Kerstvakantie", van: "2026-12-19", tot: "2027-01-03", status: "vast" },
      { naam: "Herfstvakantie", van: "2026-10-17", tot: "2026-10-25", status: "advies" },
    ],
    vakanties_bekend: { van: "2025-08-01", tot: "2027-08-29" },
  },
};

export const KLOKKEN = [
  ["aaneengesloten", 4, "de eerste dag", null],
  ["streeft ernaar", 3, "de dag", null],
  ["ongeveer", 1, "de dag", null],
  ["elke", null, null, "dinsdag"],
  ["elke", null, null, "zondag"],
].map(([soort, weken, telt_vanaf, dag], index) => {
  const volgens = AANMELDING;
  return { id: `klok-${index}`, titel: "Hoelang?", soort, weken, telt_vanaf, dag, volgens, uitleg: "Uitleg.", pagina: "klok/" };
});
