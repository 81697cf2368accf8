"""A row of a caseload: a first date and a gemeente, or in Dutch what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from ..rules import Gemeente, Regels
from .columns import Kolommen, columns_of
from .dates import Volgorde, proven_order, read_date
from .notes import holds_rows, is_skipped, notes
from .records import Record, Sheet, records
from .text import decoded
from .which_gemeente import GeenGemeente, which_gemeente

_NO_RESULT = (
    "Hier staat een formule zonder uitkomst. Open het bestand in uw spreadsheetprogramma en "
    "bewaar het opnieuw."
)
# Gives the same rows one by one, and may tell somebody how far it is.
Watched = Callable[[Sequence[Record]], Iterable[Record]]
# As spreadsheet programs write them, in English and in Dutch.
_ERRORS = frozenset(
    {"#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#NAME?", "#NAAM?", "#DIV/0!",
     "#DEEL/0!", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!"}
)  # fmt: skip
# What a terminal or a printer obeys: no part of a label.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_ROWS_INSIDE = "In een cel van deze rij staan andere rijen. Staat er een aanhalingsteken te veel?"


@dataclass(frozen=True)
class Rij:
    """A row that can be counted with; `kenmerk` is the reader's own label, perhaps empty.

    `geteld_vanaf` says from which column it is counted. `uit` names the part that it came in with,
    where there are more (see `delen`).
    """

    nummer: int
    cellen: tuple[str, ...]
    kenmerk: str
    datum: date
    gemeente: Gemeente
    geteld_vanaf: str = ""
    uit: str = ""


@dataclass(frozen=True)
class OnleesbareRij:
    """A row that cannot be counted with: what stands there as it was written, and why.

    Where no cell is sure (a quotation mark is not closed) only `cellen` says what stands there.
    """

    nummer: int
    cellen: tuple[str, ...]
    kenmerk: str
    datum: str
    gemeente: str
    meldingen: tuple[str, ...]
    uit: str = ""


@dataclass(frozen=True)
class Leeswijze:
    """How the rows of one table are read; `meldingen` is what their reader should know of it."""

    kolommen: Kolommen
    volgorde: Volgorde | None
    day_0: date
    regels: Regels
    meldingen: tuple[str, ...]

    @property
    def geteld_vanaf(self) -> str:
        """From which column the rows are counted; empty if from none."""
        datum = self.kolommen.datum
        return "" if datum is None else self.kolommen.naam(datum)


@dataclass(frozen=True)
class Caseload:
    """All rows of a table. Each row with something in it is in one of the two, or is one of those
    that `leeswijze` passes over (`is_skipped`) and counts in its `meldingen`.
    """

    leeswijze: Leeswijze
    rijen: tuple[Rij, ...]
    onleesbaar: tuple[OnleesbareRij, ...]


def read(data: bytes, regels: Regels) -> Caseload:
    """Read a CSV file or pasted text. Raises CaseloadFout if it cannot be read as a whole."""
    return gathered(records(decoded(data)), regels)


def gathered(
    sheet: Sheet, regels: Regels, chosen: int | None = None, watched: Watched = iter
) -> Caseload:
    """All rows of a table at once; `chosen` is the column to count from, if its reader said so.

    The rows go through `watched`, for progress.
    """
    how = leeswijze(sheet, regels, chosen)
    read_rows = list(rows(watched(sheet.records), how))
    return Caseload(
        how,
        tuple(rij for rij in read_rows if isinstance(rij, Rij)),
        tuple(rij for rij in read_rows if isinstance(rij, OnleesbareRij)),
    )


def leeswijze(sheet: Sheet, regels: Regels, chosen: int | None = None) -> Leeswijze:
    """How these rows are to be read, judged by all of them together."""
    kolommen = columns_of(sheet, regels, chosen)
    dates = [_cell(record, kolommen.datum) for record in sheet.records if record != kolommen.kop]
    order = proven_order(dates)
    told = tuple(notes(sheet, kolommen, dates, order, regels))
    return Leeswijze(kolommen, order, sheet.day_0, regels, (*sheet.meldingen, *told))


def rows(found: Iterable[Record], how: Leeswijze) -> Iterator[Rij | OnleesbareRij]:
    """The rows one by one, so that progress can be shown; none where the columns are in doubt."""
    if how.kolommen.bezwaar:
        return
    gemeente_of = cache(partial(_gemeente, how.regels))
    for record in found:
        if not is_skipped(record, how.kolommen):
            yield _row(record, how, gemeente_of)


def _row(
    record: Record, how: Leeswijze, gemeente_of: Callable[[str], Gemeente | str]
) -> Rij | OnleesbareRij:
    if record.klacht:
        return OnleesbareRij(record.nummer, record.cellen, "", "", "", (record.klacht,))
    where = (how.kolommen.kenmerk, how.kolommen.datum, how.kolommen.gemeente)
    kenmerk, datum, gemeente = (_cell(record, n) for n in where)
    kenmerk = " ".join(_CONTROL.sub(" ", kenmerk).split())
    wrong = list(_doubts(record, where, how))
    day = None if wrong else _date(datum, how)
    found = None if wrong else gemeente_of(gemeente)
    wrong += [said for said in (day, found) if isinstance(said, str)]
    if isinstance(day, date) and isinstance(found, Gemeente):
        return Rij(record.nummer, record.cellen, kenmerk, day, found, how.geteld_vanaf)
    return OnleesbareRij(record.nummer, record.cellen, kenmerk, datum, gemeente, tuple(wrong))


def _doubts(record: Record, where: Iterable[int | None], how: Leeswijze) -> Iterator[str]:
    """Why the three cells are not what they seem."""
    cells = {n: _cell(record, n) for n in where if n is not None}
    if record.formules & cells.keys():
        yield _NO_RESULT
    if any(holds_rows(cell, how.regels) for cell in cells.values()):
        yield _ROWS_INSIDE
    if wrong := next((cell for cell in cells.values() if cell in _ERRORS), ""):
        yield f"Hier staat een fout van het spreadsheetprogramma: {wrong}."


def _date(cell: str, how: Leeswijze) -> date | str:
    try:
        return read_date(cell, how.volgorde, how.day_0)
    except ValueError as fout:
        return str(fout)


def _gemeente(regels: Regels, cell: str) -> Gemeente | str:
    try:
        return which_gemeente(regels, cell)
    except GeenGemeente as fout:
        return str(fout)


def _cell(record: Record, column: int | None) -> str:
    if column is None or column >= len(record.cellen):
        return ""
    return record.cellen[column].strip()
