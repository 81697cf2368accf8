"""Writes a caseload as a CSV file that a Dutch Excel opens, and that `rows.read` reads back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from .cases import Case
from .columns import Columns
from .formulas import meant, saved, saved_label
from .gezet import gezet_in_words
from .headings import cell_at
from .own_columns import HEADINGS, LAST, STEP, OwnColumns, filled_up, own_columns
from .rows import BrokenRow, Row

_KENMERK = HEADINGS.index("kenmerk")


def as_csv(cases: Sequence[Case], broken: Sequence[BrokenRow], columns: Columns) -> bytes:
    """The cases in their order, followed by the rows that could not be read.

    UTF-8 with a byte order mark, `;`, dates as dd-mm-jjjj. Each case names the column of its first
    date. The reader's own columns are kept as "ook: ...", and reading the file gives their cells
    again to the letter, with line ends; no cell is a formula.
    """
    numbers = sorted({stap.stap.nummer for case in cases for stap in case.stappen})
    rows = [case.row.cells for case in cases]
    rows += [row.cells for row in broken if not row.is_uncertain]
    own = own_columns(rows, columns)
    file = io.BytesIO()
    text = io.TextIOWrapper(file, "utf-8-sig", errors="replace", newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([*HEADINGS, *(f"{STEP}{n}" for n in numbers), *LAST, *own.names])
    for case in cases:
        ours = [*_due(case), *_steps(case, numbers), *_last(case.row)]
        writer.writerow(_line(ours, case.row, columns, own))
    for row in broken:
        writer.writerow(_line([*_unread(row, numbers)], row, columns, own))
    text.flush()
    return file.getvalue()


def _line(
    ours: Sequence[str], row: Row | BrokenRow, columns: Columns, own: OwnColumns
) -> Iterator[str]:
    """The cells of a row: ours, each on one line, with the reader's label; then the reader's."""
    for n, cell in enumerate(ours):
        yield _label(row, columns) if n == _KENMERK else _on_one_line(cell)
    if not (isinstance(row, BrokenRow) and row.is_uncertain):
        yield from map(saved, filled_up(own.cells_of(row.cells), len(own.names)))


def _label(row: Row | BrokenRow, columns: Columns) -> str:
    """The label with its line ends; without them it is the row's `kenmerk`."""
    is_uncertain = isinstance(row, BrokenRow) and row.is_uncertain
    return saved_label(meant(cell_at(() if is_uncertain else row.cells, columns.kenmerk)))


def _due(case: Case) -> Iterator[str]:
    row, first = case.row, case.first
    yield from (str(row.nummer), row.kenmerk, _dutch(row.datum), row.gemeente.naam)
    if first is None:
        yield from ("", "", "")
    else:
        yield from (str(first.stap.nummer), first.stap.naam, _dutch(first.deadline.last))
    yield case.wanneer_tekst


def _last(row: Row) -> Iterator[str]:
    """The steps that were taken, as `gezet.read_gezet` reads them back, and the other of LAST."""
    yield row.gezet_cell if row.gezet is None else gezet_in_words(row.gezet)
    yield from (row.counted_from, "", "")


def _steps(case: Case, numbers: Iterable[int]) -> Iterator[str]:
    last = {stap.stap.nummer: _dutch(stap.deadline.last) for stap in case.stappen}
    return (last.get(nummer, "") for nummer in numbers)


def _unread(row: BrokenRow, numbers: Sequence[int]) -> Iterator[str]:
    yield from (str(row.nummer), row.kenmerk, row.datum, row.gemeente, "", "", "", "")
    yield from [""] * len(numbers)
    yield from (row.gezet_cell, "")  # with "geteld vanaf"
    where = [f"{row.uit}:"] if row.uit else []
    yield from (" ".join([*where, *row.messages]), row.original or " | ".join(row.cells))


def _on_one_line(cell: str) -> str:
    return saved_label(" ".join(cell.splitlines()))


def _dutch(day: date | None) -> str:
    return "" if day is None else day.strftime("%d-%m-%Y")
