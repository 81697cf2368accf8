"""The list of pupils that a reader has on the page: what came in, and what is seen of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from ...calculator.caseload.agenda import entries
from ...calculator.caseload.csv_file import as_csv
from ...calculator.caseload.dates import read_date
from ...calculator.caseload.delen import Deel, together
from ...calculator.caseload.gemeenten import bare, gemeenten_of
from ...calculator.caseload.gevallen import Geval, gevallen
from ...calculator.caseload.records import Record, records
from ...calculator.caseload.rows import Rij, leeswijze, rows, spreadsheet_records
from ...calculator.caseload.selection import chosen
from ...calculator.caseload.text import XLSX, CaseloadFout, decoded
from ...calculator.rules import Regels, regels_from
from ..steps import Step, counted
from .agenda import agenda_file
from .refused import Refused
from .shown import broken_row, day, row, told

Data = dict[str, Any]
GETYPT = "getypt"
_HEADINGS = Record(0, ("kenmerk", "eerste datum", "gemeente"))


class Lijst:
    """One list, as long as its page is open."""

    def __init__(self, regels: Data) -> None:
        self._regels: Regels = regels_from(regels)
        self._delen: dict[str, Deel] = {}
        self._records: dict[str, list[Record]] = {}
        self._cases: list[Geval] | None = None
        self._today = date.min

    def add(self, about: Data, data: bytes, step: Step) -> Data:
        """Take in the file `naam`, in place of one of that name; without name what was pasted.

        Raises Refused.
        """
        try:
            if data.startswith(XLSX):
                from ..spreadsheet import cells  # noqa: PLC0415 (a package that only this needs)

                found = spreadsheet_records(cells(data, step))
            else:
                found = records(decoded(data))
        except CaseloadFout as refused:
            raise Refused(str(refused)) from None
        if not found:
            raise Refused("Hier staat niets in.")
        naam = about["naam"]
        if naam in (None, GETYPT):
            naam = self._free(naam or "geplakt")
        before = naam in self._delen
        return self._take(naam, found, step) | {"vervangen": before}

    def type(self, about: Data, step: Step) -> Data:
        """Add one row of `kenmerk`, `datum` and `gemeente`, or say in `fouten` what is wrong."""
        fouten = list(self._mistakes(about))
        if fouten:
            return {"fouten": fouten}
        known = self._records.get(GETYPT) or [_HEADINGS]
        cells = (about["kenmerk"], about["datum"], about["gemeente"])
        more = Record(known[-1].nummer + 1, cells)
        return self._take(GETYPT, [*known, more], step) | {"fouten": []}

    def remove(self, about: Data) -> Data:
        """Take out the row `rij` of the part `uit`, or without `rij` the whole part."""
        naam = about["uit"] or next(iter(self._delen), "")
        deel, nummer = self._delen.get(naam), about.get("rij")
        if deel and nummer is not None:
            self._records[naam] = [r for r in self._records[naam] if r.nummer != nummer]
            deel = replace(
                deel,
                rijen=tuple(r for r in deel.rijen if r.nummer != nummer),
                onleesbaar=tuple(r for r in deel.onleesbaar if r.nummer != nummer),
            )
            self._delen[naam] = deel
        if deel and (nummer is None or not (deel.rijen or deel.onleesbaar)):
            del self._delen[naam], self._records[naam]
        self._cases = None
        return {}

    def show(self, about: Data, step: Step) -> Data:
        """What is seen with the filters of `about`, from row `van` on, `aantal` of them."""
        cases = self._chosen(about | {"wanneer": None}, step)
        seen = [c for c in cases if about["wanneer"] in (None, c.wanneer)]
        counts = Counter(geval.wanneer for geval in cases)
        first, last = about["van"], about["van"] + about["aantal"]
        return {
            "delen": [told(deel) for deel in self._delen.values()],
            "aantal": sum(len(deel.rijen) for deel in self._delen.values()),
            "te_zien": len(seen),
            "telling": {str(when): count for when, count in counts.items()},
            "rijen": [row(geval) for geval in seen[first:last]],
            "vandaag": day(self._today),
        }

    def broken(self, about: Data) -> Data:
        """The rows that cannot be read, from `van` on, `aantal` of them."""
        found = together([*self._delen.values()])[1] if self._delen else []
        first, last = about["van"], about["van"] + about["aantal"]
        return {"aantal": len(found), "rijen": [broken_row(rij) for rij in found[first:last]]}

    def csv(self, about: Data, step: Step) -> bytes:
        """What is seen as a CSV file, and all rows that cannot be read."""
        _, onleesbaar, kolommen = together([*self._delen.values()])
        return as_csv(self._chosen(about, step), onleesbaar, kolommen)

    def ics(self, about: Data, step: Step) -> bytes:
        """The coming dates of what is seen as an agenda file. Raises Refused."""
        cases = self._chosen(about, step)
        # Half of the time goes into the words, the other half into writing them.
        told_of = counted(cases, lambda done, total: step(done, 2 * total), len(cases))
        found = list(entries(told_of, self._regels, self._today, about["site"], about["stap"]))
        return agenda_file(
            found, self._today, about["herinner"], lambda done, total: step(done + total, 2 * total)
        )

    def keep(self) -> str:
        """All rows as JSON text, to be kept by the page."""
        return json.dumps(
            [
                {"naam": naam, "rijen": [[r.nummer, r.cellen, r.heel] for r in found]}
                for naam, found in self._records.items()
            ],
            ensure_ascii=False,
        )

    def restore(self, about: Data, step: Step) -> Data:
        """What `keep` gave, in an empty list."""
        for deel in about["delen"]:
            found = [Record(nummer, tuple(cells), heel) for nummer, cells, heel in deel["rijen"]]
            self._take(deel["naam"], found, step)
        return {}

    def _take(self, naam: str, found: list[Record], step: Step) -> Data:
        try:
            how = leeswijze(found, self._regels)
        except CaseloadFout as refused:
            raise Refused(str(refused)) from None
        read = [*counted(rows(found, how), step, len(found))]
        rijen = tuple(rij for rij in read if isinstance(rij, Rij))
        onleesbaar = tuple(rij for rij in read if not isinstance(rij, Rij))
        self._delen[naam] = Deel(naam, how, rijen, onleesbaar)
        self._records[naam] = found
        self._cases = None
        return {"naam": naam, "rijen": len(rijen), "onleesbaar": len(onleesbaar)}

    def _free(self, naam: str) -> str:
        """The name, with a number where there is such a part already."""
        names = [naam, *(f"{naam} ({n})" for n in range(2, len(self._delen) + 2))]
        return next(name for name in names if name not in self._delen and name != GETYPT)

    def _mistakes(self, about: Data) -> Iterator[Data]:
        try:
            read_date(about["datum"])
        except ValueError as fout:
            yield {"veld": "datum", "melding": str(fout)}
        if bare(about["gemeente"]) not in gemeenten_of(self._regels):
            yield {"veld": "gemeente", "melding": "Kies een gemeente."}

    def _chosen(self, about: Data, step: Step) -> list[Geval]:
        today = date.fromisoformat(about["vandaag"])
        if self._cases is None or today != self._today:
            rijen = together([*self._delen.values()])[0] if self._delen else []
            self._today = today
            self._cases = [*counted(gevallen(rijen, today), step, len(rijen))]
        return chosen(self._cases, today, about["gemeente"], about["stap"], about["wanneer"])
