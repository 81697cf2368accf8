"""Reads a row of a caseload: a first date and a gemeente, or in Dutch what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial

from ..rules import Gemeente, Regels
from .columns import Columns, columns_of
from .dates import Order, proven_order, read_date
from .gezet import Gezet, GezetColumn, GezetFout, read_gezet
from .headings import cell_of
from .notes import RowsInside, is_skipped, notes
from .own_columns import as_the_readers, original_row
from .records import MAX_ROWS, Record, Sheet, records, too_many_rows
from .text import decoded
from .which_gemeente import GeenGemeente, which_gemeente

_NO_RESULT = (
    "Hier staat een formule zonder uitkomst. Open het bestand in uw spreadsheetprogramma en "
    "bewaar het opnieuw."
)
# The most letters of a cell in a sentence.
_SHOWN = 40
# Yields the same rows one by one, and may report progress.
Watched = Callable[[Sequence[Record]], Iterable[Record]]
# Error values of spreadsheet programs, in English and in Dutch.
_ERRORS = frozenset(
    {"#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#NAME?", "#NAAM?", "#DIV/0!",
     "#DEEL/0!", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!"}
)  # fmt: skip
# Control characters and byte order marks, which do not belong in a label.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ufeff]")
_ROWS_INSIDE = "In een cel van deze rij staan andere rijen. Staat er een aanhalingsteken te veel?"


@dataclass(frozen=True)
class Row:
    """A valid row; `kenmerk` is the reader's own label and may be empty.

    `cells` are as the reader had them: what we guarded in a file of ours is undone. `counted_from`
    names the column of the first date. `uit` names the row's part, if there are more (see `parts`).
    `gezet` are the steps that were taken, as the reader says; None if the reader says nothing of
    it, or if it cannot be read: then `gezet_fout` says why, and `gezet_cell` is what stands in the
    column "gezet".
    """

    nummer: int
    cells: tuple[str, ...]
    kenmerk: str
    datum: date
    gemeente: Gemeente
    counted_from: str = ""
    uit: str = ""
    gezet: tuple[Gezet, ...] | None = None
    gezet_cell: str = ""
    gezet_fout: str = ""


@dataclass(frozen=True)
class BrokenRow:
    """A row that cannot be used: its cells as the reader had them, and why.

    If the cells are uncertain (a quotation mark is not closed), `kenmerk`, `datum` and `gemeente`
    are empty. `original` is the row as it first came in, if it was saved since.
    """

    nummer: int
    cells: tuple[str, ...]
    kenmerk: str
    datum: str
    gemeente: str
    messages: tuple[str, ...]
    uit: str = ""
    is_uncertain: bool = False
    original: str = ""
    gezet_cell: str = ""


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
    found = gathered(records(decoded(data)), regels)
    refuse_too_many(len(found.rows) + len(found.broken))
    return found


def refuse_too_many(pupils: int) -> None:
    """Raises CaseloadFout for more pupils than a list can hold; headings do not count."""
    if pupils > MAX_ROWS:
        raise too_many_rows(pupils)


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
    dates = [
        cell_of(record, columns.datum)
        for record in sheet.records
        if not is_skipped(record, columns)
    ]
    order = proven_order(dates)
    told = tuple(notes(sheet, columns, dates, order, regels))
    return Reading(columns, order, sheet.day_0, regels, (*sheet.messages, *told))


def each_row(found: Iterable[Record], how: Reading) -> Iterator[Row | BrokenRow]:
    """Yields the rows, so that progress can be shown; none if the columns are in doubt."""
    if how.columns.doubt:
        return
    reader = _RowReader(how)
    for record in found:
        if not is_skipped(record, how.columns):
            yield reader.read(record)


class _RowReader:
    """Reads the rows of one table."""

    def __init__(self, how: Reading) -> None:
        columns = how.columns
        self._how = how
        self._where = (columns.kenmerk, columns.datum, columns.gemeente)
        self._original = original_row(columns)
        self._as_the_readers = as_the_readers(columns)
        self._gemeente_of = cache(partial(_gemeente, how.regels))
        self._rows_inside = RowsInside(how.regels)

    def read(self, record: Record) -> Row | BrokenRow:
        """The row, or what is wrong with it."""
        if record.complaint:
            said = (record.complaint,)
            return BrokenRow(record.nummer, record.cells, "", "", "", said, is_uncertain=True)
        kenmerk, datum, gemeente = (cell_of(record, n) for n in self._where)
        kenmerk = " ".join(_CONTROL.sub(" ", kenmerk).split())
        wrong = list(self._doubts(record))
        day = None if wrong else _date(datum, self._how)
        found = None if wrong else self._gemeente_of(gemeente)
        wrong += [said for said in (day, found) if isinstance(said, str)]
        cells = self._as_the_readers(record.cells)
        if isinstance(day, date) and isinstance(found, Gemeente):
            row = Row(record.nummer, cells, kenmerk, day, found, self._how.counted_from)
            return self._with_gezet(row, record)
        original = cell_of(record, self._original)
        ours = _as_ours(self._gezet_cells(record))
        broken = BrokenRow(record.nummer, cells, kenmerk, datum, gemeente, tuple(wrong))
        return replace(broken, original=original, gezet_cell=ours)

    def _with_gezet(self, row: Row, record: Record) -> Row:
        cells = self._gezet_cells(record)
        try:
            return replace(row, gezet=read_gezet(cells, row.gemeente, row.datum, self._read_date))
        except GezetFout as fout:
            cell = fout.cell if len(fout.cell) <= _SHOWN else f"{fout.cell[:_SHOWN]}…"
            why = f"‘{cell}’. {fout}"
            return replace(row, gezet_cell=_as_ours(cells), gezet_fout=why)

    def _gezet_cells(self, record: Record) -> list[tuple[GezetColumn, str]]:
        return [(column, cell_of(record, column.column)) for column in self._how.columns.gezet]

    def _read_date(self, cell: str) -> date:
        """A day in another column than that of the first dates, so without its proven order."""
        return read_date(cell, day_0=self._how.day_0)

    def _doubts(self, record: Record) -> Iterator[str]:
        """Reasons why the three cells may not be what they seem."""
        cells = {n: cell_of(record, n) for n in self._where}
        if record.formulas & cells.keys():
            yield _NO_RESULT
        if any(map(self._rows_inside.has, cells.values())):
            yield _ROWS_INSIDE
        if wrong := next((cell for cell in cells.values() if cell in _ERRORS), ""):
            yield f"Hier staat een fout van het spreadsheetprogramma: {wrong}."


def _as_ours(cells: Sequence[tuple[GezetColumn, str]]) -> str:
    """What stands in the column "gezet", to be written there again."""
    return next((cell for column, cell in cells if column.is_as_ours), "")


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
