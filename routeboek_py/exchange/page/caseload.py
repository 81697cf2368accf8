"""Keeps the list of pupils on a page: adds and removes rows, and shows a selection."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ...calculator.as_data import Data, day_data
from ...calculator.caseload.agenda import entries, shared_entries
from ...calculator.caseload.as_data import part_data
from ...calculator.caseload.cases import Case, cases_of
from ...calculator.caseload.csv_file import as_csv
from ...calculator.caseload.dates import read_date
from ...calculator.caseload.file_kinds import XLSX, CaseloadFout
from ...calculator.caseload.gezet import Gezet
from ...calculator.caseload.parts import (
    Part,
    broken_rows,
    noted,
    parts_of,
    read_part,
    ticked,
    together,
    told_doubt,
)
from ...calculator.caseload.records import Record, Sheet, records
from ...calculator.caseload.rows import Watched
from ...calculator.caseload.selection import chosen
from ...calculator.caseload.text import decoded
from ...calculator.gemeenten import gemeente_named
from ...calculator.rules import Regels, regels_from
from ..steps import Step, counted
from .agenda import agenda_file
from .kept import kept_part, part_as_kept, ticks_as_kept
from .refused import Refused
from .shown import broken_row, question, shown_row

GETYPT = "getypt"
# The choice of a reader who says that no column has the first date.
NOT_THIS = -1
_HEADINGS = Record(0, ("kenmerk", "eerste datum", "gemeente"))


class PageCaseload:
    """One list, kept as long as its page is open."""

    def __init__(self, regels: Data) -> None:
        self._regels: Regels = regels_from(regels)
        self._delen: dict[str, Part] = {}
        self._cases: list[Case] | None = None
        self._today = date.min

    def add(self, about: Data, data: bytes, step: Step) -> Data:
        """Adds the file `naam`, replacing a file of that name; without a name, adds pasted text.

        `columns` has, by the name of a part, the chosen column of first dates, from 0 (-1: leave
        the part out). If a choice is still needed, nothing is added and `vraag` asks for it. Raises
        Refused.
        """
        sheets, told = self._sheets(data, step)
        naam = about["naam"]
        if naam in (None, GETYPT):
            naam = self._free(naam or "geplakt")
        chosen: dict[str, int] = about.get("kolommen", {})
        try:
            parts, left = parts_of(naam, sheets, self._regels, chosen, self._watched(step))
        except CaseloadFout as refused:
            raise Refused(str(refused)) from None
        kept = [part for part in parts if chosen.get(part.naam) != NOT_THIS]
        asked = next((part for part in kept if part.is_in_doubt), None)
        if asked is not None and asked.reading.columns.choices:
            return {"vraag": question(asked, self._regels)}
        left += [told_doubt(part) for part in kept if part.is_in_doubt]
        taken = [part for part in kept if not part.is_in_doubt]
        if not taken and left:
            raise Refused(" ".join([*told, *left]))
        ticks = any(part.ticks for part in self._parts_of(naam))
        before = self._take_out(naam)
        if taken:
            taken[0] = noted(taken[0], (*told, *left))
        self._delen |= {part.naam: part for part in taken}
        return {"naam": naam, "vervangen": before, "vinkjes_weg": ticks}

    def type(self, about: Data, step: Step) -> Data:
        """Adds a row of `kenmerk`, `datum` and `gemeente`, or returns mistakes in `fouten`."""
        fouten = list(self._mistakes(about))
        if fouten:
            return {"fouten": fouten}
        typed = self._delen.get(GETYPT)
        known = typed.sheet.records if typed else (_HEADINGS,)
        cells = (about["kenmerk"], about["datum"], about["gemeente"])
        more = Record(known[-1].nummer + 1, cells)
        self._read(GETYPT, Sheet((*known, more)), None, step)
        if typed:
            self._delen[GETYPT] = ticked(self._delen[GETYPT], typed.ticks)
        return {"fouten": []}

    def tick(self, about: Data) -> Data:
        """Says that step `stap` (its number) of row `rij` of the part `uit` was taken, or was not.

        What the table says of the other steps stays.
        """
        naam = about["uit"] or next(iter(self._delen))
        part = self._delen[naam]
        (row,) = (row for row in part.rows if row.nummer == about["rij"])
        others = tuple(g for g in row.gezet or () if g.stap != about["stap"])
        gezet = (*others, Gezet(about["stap"])) if about["gezet"] else others
        by_number = tuple(sorted(gezet, key=lambda g: g.stap))
        self._delen[naam] = ticked(part, {row.nummer: by_number})
        self._cases = None
        return {}

    def remove(self, about: Data) -> Data:
        """Removes row `rij` of the part `uit`, or the whole part if there is no `rij`."""
        naam = about["uit"] or next(iter(self._delen), "")
        part, nummer = self._delen.get(naam), about.get("rij")
        if part and nummer is not None:
            left = tuple(r for r in part.sheet.records if r.nummer != nummer)
            part = replace(
                part,
                sheet=replace(part.sheet, records=left),
                rows=tuple(r for r in part.rows if r.nummer != nummer),
                broken=tuple(r for r in part.broken if r.nummer != nummer),
                ticks={n: gezet for n, gezet in part.ticks.items() if n != nummer},
            )
            self._delen[naam] = part
        if part and (nummer is None or not (part.rows or part.broken)):
            del self._delen[naam]
        self._cases = None
        return {}

    def show(self, about: Data, step: Step) -> Data:
        """The selection with the filters of `about`: `aantal` rows, from row `van` on."""
        cases = self._chosen(about | {"wanneer": None}, step)
        seen = self._chosen(about, step) if about["wanneer"] else cases
        counts = Counter(case.wanneer or ("geen-datum" if case.first else "geen") for case in cases)
        first, last = about["van"], about["van"] + about["aantal"]
        return {
            "delen": [part_data(part) for part in self._delen.values()],
            "aantal": sum(len(part.rows) for part in self._delen.values()),
            "te_zien": len(seen),
            "telling": dict(counts),
            "ook_voorbij": sum(c.is_past and c.wanneer != "voorbij" for c in cases),
            "rijen": [shown_row(case, self._today) for case in seen[first:last]],
            "samen": shared_entries(seen),
            "vandaag": day_data(self._today),
        }

    def broken(self, about: Data) -> Data:
        """The rows that cannot be read: `aantal` of them, from `van` on."""
        found = broken_rows([*self._delen.values()]) if self._delen else []
        first, last = about["van"], about["van"] + about["aantal"]
        return {"aantal": len(found), "rijen": [broken_row(row) for row in found[first:last]]}

    def csv(self, about: Data, step: Step) -> bytes:
        """The selection as a CSV file, with all rows that cannot be read."""
        _, broken, columns = together([*self._delen.values()])
        return as_csv(self._chosen(about, step), broken, columns)

    def ics(self, about: Data, step: Step) -> bytes:
        """The coming dates of the selection as an agenda file. Raises Refused."""
        cases = self._chosen(about, step)
        # Progress: the first half is for making the entries, the second half for writing them.
        told_of = counted(cases, lambda done, total: step(done, 2 * total), len(cases))
        found = list(entries(told_of, self._regels, self._today, about["site"], about["stap"]))
        return agenda_file(
            found, self._today, about["herinner"], lambda done, total: step(done + total, 2 * total)
        )

    def keep(self) -> str:
        """All rows as JSON text, for the page to keep."""
        return json.dumps([kept_part(part) for part in self._delen.values()], ensure_ascii=False)

    def restore(self, about: Data, step: Step) -> Data:
        """Restores what `keep` returned, in an empty list."""
        for kept in about["delen"]:
            naam, sheet, chosen = part_as_kept(kept)
            self._read(naam, sheet, chosen, step)
            self._delen[naam] = ticked(self._delen[naam], ticks_as_kept(kept))
        return {}

    def _sheets(self, data: bytes, step: Step) -> tuple[Sequence[Sheet], list[str]]:
        try:
            if not data.startswith(XLSX):
                sheet = records(decoded(data))
                found, told = ([sheet] if sheet.records else []), []
            else:
                from ..spreadsheet import read_workbook  # noqa: PLC0415 (only this needs openpyxl)

                book = read_workbook(data, step)
                found, told = [*book.sheets], [*book.messages]
        except CaseloadFout as refused:
            raise Refused(str(refused)) from None
        if not found:
            raise Refused(" ".join(["Hier staat niets in.", *told]))
        return found, told

    def _read(self, naam: str, sheet: Sheet, chosen: int | None, step: Step) -> None:
        self._delen[naam] = read_part(naam, sheet, self._regels, chosen, self._watched(step))
        self._cases = None

    def _take_out(self, naam: str) -> bool:
        """Removes the parts of an earlier file with this name; returns whether there were any."""
        before = [*self._parts_of(naam)]
        for part in before:
            del self._delen[part.naam]
        self._cases = None
        return bool(before)

    def _parts_of(self, naam: str) -> Iterator[Part]:
        within = (f"{naam}, blad ", f"{naam}, vanaf rij ")
        return (p for p in self._delen.values() if p.naam == naam or p.naam.startswith(within))

    def _watched(self, step: Step) -> Watched:
        return lambda found: counted(found, step, len(found))

    def _free(self, naam: str) -> str:
        """The name, with a number if a part with that name exists."""
        names = [naam, *(f"{naam} ({n})" for n in range(2, len(self._delen) + 2))]
        return next(name for name in names if name not in self._delen and name != GETYPT)

    def _mistakes(self, about: Data) -> Iterator[Data]:
        try:
            read_date(about["datum"])
        except ValueError as fout:
            yield {"veld": "datum", "melding": str(fout)}
        if gemeente_named(self._regels, about["gemeente"]) is None:
            yield {"veld": "gemeente", "melding": "Kies een gemeente."}

    def _chosen(self, about: Data, step: Step) -> list[Case]:
        today = date.fromisoformat(about["vandaag"])
        if self._cases is None or today != self._today:
            rows = together([*self._delen.values()])[0] if self._delen else []
            self._today = today
            self._cases = [*counted(cases_of(rows, today, self._regels.kalender), step, len(rows))]
        return chosen(self._cases, today, about["gemeente"], about["stap"], about["wanneer"])
