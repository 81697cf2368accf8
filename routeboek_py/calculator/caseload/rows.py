"""Reads a row of a caseload: a first date and a gemeente, or in Dutch what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from ..rules import Gemeente, Regels
from .columns import Columns, columns_of
from .dates import Order, proven_order, read_date
from .notes import holds_rows, is_skipped, notes
from .records import Record, Sheet, records
from .text import decoded
from .which_gemeente import GeenGemeente, which_gemeente

_NO_RESULT = (
    "Hier staat een formule zonder uitkomst. Open het bestand in uw spreadsheetprogramma en "
    "bewaar het opnieuw."
)
# Yields the same rows one by one, and may report progress.
Watched = Callable[[Sequence[Record]], Iterable[Record]]
# Error values of spreadsheet programs, in English and in Dutch.
_ERRORS = frozenset(
    {"#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#NAME?", "#NAAM?", "#DIV/0!",
     "#DEEL/0!", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!"}
)  # fmt: skip
# Control characters, which do not belong in a label.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_ROWS_INSIDE = "In een cel van deze rij staan andere rijen. Staat er een aanhalingsteken te veel?"


@dataclass(frozen=True)
class Row:
    """A valid row; `kenmerk` is the reader's own label and may be empty.

    `counted_from` names the column of the first date. `uit` names the row's part, if there are more
    parts (see `parts`).
    """

    nummer: int
    cells: tuple[str, ...]
    kenmerk: str
    datum: date
    gemeente: Gemeente
    counted_from: str = ""
    uit: str = ""


@dataclass(frozen=True)
class BrokenRow:
    """A row that cannot be used: its cells as written, and why.

    If the cells are uncertain (a quotation mark is not closed), `kenmerk`, `datum` and `gemeente`
    are empty.
    """

    nummer: int
    cells: tuple[str, ...]
    kenmerk: str
    datum: str
    gemeente: str
    messages: tuple[str, ...]
    uit: str = ""


@dataclass(frozen=True)
class Reading:
    """How to read the rows of one table; `messages` are for its reader."""

    columns: Columns
    order: Order | None
    day_0: date
    regels: Regels
    messages: tuple[str, ...]

    @property
    def counted_from(self) -> str:
        """The name of the column of first dates; "" if there is none."""
        datum = self.columns.datum
        return "" if datum is None else self.columns.naam(datum)


@dataclass(frozen=True)
class Caseload:
    """All rows of a table, valid or broken.

    Each row that is not empty is in one of the two, or is skipped by `reading` (`is_skipped`) and
    counted in its `messages`.
    """

    reading: Reading
    rows: tuple[Row, ...]
    broken: tuple[BrokenRow, ...]


def read(data: bytes, regels: Regels) -> Caseload:
    """Reads a CSV file or pasted text. Raises CaseloadFout if it cannot be read at all."""
    return gathered(records(decoded(data)), regels)


def gathered(
    sheet: Sheet, regels: Regels, chosen: int | None = None, watched: Watched = iter
) -> Caseload:
    """Reads all rows of a table; `chosen` is the date column chosen by the reader, if any.

    The rows go through `watched`, to report progress.
    """
    how = reading(sheet, regels, chosen)
    read_rows = list(each_row(watched(sheet.records), how))
    return Caseload(
        how,
        tuple(row for row in read_rows if isinstance(row, Row)),
        tuple(row for row in read_rows if isinstance(row, BrokenRow)),
    )


def reading(sheet: Sheet, regels: Regels, chosen: int | None = None) -> Reading:
    """How to read these rows, decided for all of them together."""
    columns = columns_of(sheet, regels, chosen)
    dates = [_cell(record, columns.datum) for record in sheet.records if record != columns.heading]
    order = proven_order(dates)
    told = tuple(notes(sheet, columns, dates, order, regels))
    return Reading(columns, order, sheet.day_0, regels, (*sheet.messages, *told))


def each_row(found: Iterable[Record], how: Reading) -> Iterator[Row | BrokenRow]:
    """Yields the rows, so that progress can be shown; none if the columns are in doubt."""
    if how.columns.doubt:
        return
    gemeente_of = cache(partial(_gemeente, how.regels))
    for record in found:
        if not is_skipped(record, how.columns):
            yield _row(record, how, gemeente_of)


def _row(
    record: Record, how: Reading, gemeente_of: Callable[[str], Gemeente | str]
) -> Row | BrokenRow:
    if record.complaint:
        return BrokenRow(record.nummer, record.cells, "", "", "", (record.complaint,))
    where = (how.columns.kenmerk, how.columns.datum, how.columns.gemeente)
    kenmerk, datum, gemeente = (_cell(record, n) for n in where)
    kenmerk = " ".join(_CONTROL.sub(" ", kenmerk).split())
    wrong = list(_doubts(record, where, how))
    day = None if wrong else _date(datum, how)
    found = None if wrong else gemeente_of(gemeente)
    wrong += [said for said in (day, found) if isinstance(said, str)]
    if isinstance(day, date) and isinstance(found, Gemeente):
        return Row(record.nummer, record.cells, kenmerk, day, found, how.counted_from)
    return BrokenRow(record.nummer, record.cells, kenmerk, datum, gemeente, tuple(wrong))


def _doubts(record: Record, where: Iterable[int | None], how: Reading) -> Iterator[str]:
    """Reasons why the three cells may not be what they seem."""
    cells = {n: _cell(record, n) for n in where if n is not None}
    if record.formulas & cells.keys():
        yield _NO_RESULT
    if any(holds_rows(cell, how.regels) for cell in cells.values()):
        yield _ROWS_INSIDE
    if wrong := next((cell for cell in cells.values() if cell in _ERRORS), ""):
        yield f"Hier staat een fout van het spreadsheetprogramma: {wrong}."


def _date(cell: str, how: Reading) -> date | str:
    try:
        return read_date(cell, how.order, how.day_0)
    except ValueError as fout:
        return str(fout)


def _gemeente(regels: Regels, cell: str) -> Gemeente | str:
    try:
        return which_gemeente(regels, cell)
    except GeenGemeente as fout:
        return str(fout)


def _cell(record: Record, column: int | None) -> str:
    if column is None or column >= len(record.cells):
        return ""
    return record.cells[column].strip()
