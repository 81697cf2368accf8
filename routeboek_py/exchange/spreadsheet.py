"""Reads the sheets of a workbook (XLSX): every row, or what was left out and why."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from ..calculator.caseload.dates import APPLE_DAY_0, EXCEL_DAY_0
from ..calculator.caseload.file_kinds import CaseloadFout
from ..calculator.caseload.notes import row_numbers
from ..calculator.caseload.records import Record, Sheet, limited, with_cells
from .bare_workbook import bare_workbook
from .sheet_parser import Row, SheetParser
from .steps import Step, counted, unwatched
from .workbook_kinds import BROKEN, refuse_other_zip

# A sheet can have 16,384 columns: that many cells for every row would use all memory.
_WIDEST = 500


@dataclass(frozen=True)
class Workbook:
    """The visible sheets that are not empty; `messages` name the hidden ones."""

    sheets: tuple[Sheet, ...]
    messages: tuple[str, ...] = ()


def read_workbook(data: bytes, step: Step = unwatched) -> Workbook:
    """The sheets as shown: results of formulas, dates as dates, numbers in their format.

    The progress has no total: the number of rows is only known at the end. Raises CaseloadFout, in
    Dutch, if the data is not a workbook, is too large, or has more rows than a list can hold.
    """
    refuse_other_zip(data)
    try:
        with warnings.catch_warnings(action="ignore"):  # in English; we report on cells ourselves
            return _read(_opened(data), step)
    except CaseloadFout:
        raise
    except Exception:  # any error here means that the file is broken
        raise CaseloadFout(BROKEN) from None


def _opened(data: bytes) -> Any:
    try:
        return load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception:  # any error here may be about what we do not read: see `bare_workbook`
        return load_workbook(io.BytesIO(bare_workbook(data)), read_only=True, data_only=True)


def _read(book: Any, step: Step) -> Workbook:
    sheets: list[Sheet] = []
    hidden: list[str] = []
    day_0 = APPLE_DAY_0 if book.epoch == CALENDAR_MAC_1904 else EXCEL_DAY_0
    for sheet in book.worksheets:
        with book._archive.open(sheet._worksheet_path) as source:
            parser = SheetParser(source, _Shared(book, sheet))
            rows = [*counted(parser.rows(), step, 0)]
        if rows and sheet.sheet_state != "visible":
            hidden.append(f"Het blad ‘{sheet.title}’ is verborgen. {_left(len(rows))}")
        elif rows:
            found = limited([_record(row) for row in rows])
            told = tuple(_notes(rows, parser.merged))
            sheets.append(Sheet(found, sheet.title, day_0, told))
    every = limited([record for sheet in sheets for record in sheet.records])
    reduce(with_cells, (record.cells for record in every), 0.0)
    return Workbook(tuple(sheets), tuple(hidden))


class _Shared:
    """The data that all sheets of a workbook share, as `SheetParser` expects it."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self.shared_strings = sheet._shared_strings
        self.epoch = book.epoch
        self._date_formats = book._date_formats
        self._timedelta_formats = book._timedelta_formats
        self._number_formats = book._number_formats
        self._cell_styles = book._cell_styles


def _left(count: int) -> str:
    rows = "rij" if count == 1 else "rijen"
    return f"Wij lezen het niet: {count} {rows}. Maak het zichtbaar als er leerlingen in staan."


def _record(row: Row) -> Record:
    near = [cell for cell in row.cells if cell.column < _WIDEST]
    cells = [""] * (max((cell.column for cell in near), default=0) + 1)
    for cell in near:
        cells[cell.column] = cell.text
    without = frozenset(cell.column for cell in near if cell.without_result)
    return Record(row.nummer, tuple(cells), formulas=without)


def _notes(rows: Sequence[Row], merged: Iterable[str]) -> Iterator[str]:
    hidden = [row.nummer for row in rows if row.hidden]
    if hidden:
        one = len(hidden) == 1
        yield (
            f"In dit blad {'is' if one else 'zijn'} {row_numbers(hidden)} verborgen, bijvoorbeeld "
            f"door een filter. Wij lezen {'die rij' if one else 'die rijen'} wel."
        )
    if any(cell.column >= _WIDEST for row in rows for cell in row.cells):
        yield f"Dit blad is zeer breed. Wij lezen de eerste {_WIDEST} kolommen."
    if high := [where for where in merged if _is_high(where)]:
        more = f" en nog {len(high) - 3}" if len(high) > 3 else ""
        yield (
            f"In dit blad zijn cellen samengevoegd: {', '.join(high[:3])}{more}. "
            "Wat daar staat, telt alleen voor de bovenste rij."
        )


def _is_high(where: str) -> bool:
    try:
        _, first, _, last = range_boundaries(where)
    except ValueError:
        return False
    return first != last
