"""Reads one sheet of a workbook by cell, with details that openpyxl does not show.

Uses `WorkSheetParser`, on which openpyxl's own read-only sheets are based. Those sheets do not tell
which rows are hidden, which cells are merged, or which formulas have no result.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import IO, Any
from xml.etree.ElementTree import Element

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.escape import unescape
from openpyxl.worksheet._reader import (
    FORMULA_TAG,
    MERGE_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
)
from openpyxl.worksheet.merge import MergeCells
from openpyxl.xml.functions import iterparse

from .number_formats import as_shown


@dataclass(frozen=True)
class Cell:
    """The text that a cell shows; `without_result` if it has a formula without a result."""

    column: int
    text: str
    without_result: bool = False


@dataclass(frozen=True)
class Row:
    """A row that is not empty. `nummer` counts from 1, columns from 0."""

    nummer: int
    cells: tuple[Cell, ...]
    hidden: bool


class SheetParser(WorkSheetParser):
    """Reads the rows. `merged` has ranges such as "B2:B4", and is complete after the last row."""

    def __init__(self, source: IO[bytes], book: Any) -> None:
        super().__init__(
            source,
            book.shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        self._formats = _number_formats(book)
        self.merged: list[str] = []

    def rows(self) -> Iterator[Row]:
        """Yields every row that is not empty."""
        for _, element in iterparse(self.source):
            if element.tag == ROW_TAG:
                hidden = element.get("hidden") in ("1", "true")
                nummer, read = self.parse_row(element)
                cells: list[Cell] = [cell["value"] for cell in read]
                filled = tuple(cell for cell in cells if cell.text.strip())
                if filled:
                    yield Row(nummer, filled, hidden)
                element.clear()
            elif element.tag == MERGE_TAG:
                found = MergeCells.from_tree(element)
                self.merged = [merged.coord for merged in found.mergeCell] if found else []
                element.clear()

    def parse_cell(self, element: Element) -> dict[str, Any]:
        """Reads one cell, as the `value` in openpyxl's dict.

        A cell that openpyxl cannot read is shown as it is in the file, so that the others are still
        read.
        """
        written = element.findtext(VALUE_TAG) or ""
        try:
            read = super().parse_cell(element)
            text = self._shown(read, written, element.get("t"))
        except (ValueError, IndexError, KeyError, TypeError, OverflowError):
            read, text = {}, written
        column, formula = self.col_counter - 1, element.find(FORMULA_TAG)
        is_empty_text = element.get("t") == "str" and element.find(VALUE_TAG) is not None
        if formula is not None and not text and not is_empty_text:
            return {**read, "value": Cell(column, f"={formula.text or ''}", without_result=True)}
        return {**read, "value": Cell(column, text)}

    def _shown(self, read: dict[str, Any], written: str, kind: str | None) -> str:
        value = read["value"]
        if isinstance(value, str) and read["data_type"] == "s":
            return _unescaped(value)
        if read["data_type"] == "e" and kind != "e":
            return written  # a number that openpyxl cannot convert to a date
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return as_shown(value, self._formats.get(read["style_id"], "General"))
        return in_text(value)


def in_text(value: object) -> str:
    """A value as text: days as jjjj-mm-dd, booleans as in a Dutch spreadsheet."""
    match value:
        case None:
            return ""
        case bool():
            return "WAAR" if value else "ONWAAR"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(" ", "minutes")
        case date() | time():
            return value.isoformat()
        case timedelta():
            hours, seconds = divmod(round(value.total_seconds()), 3600)
            return f"{hours}:{seconds // 60:02}"
    return str(value)


def _unescaped(text: str) -> str:
    """Decodes characters that a workbook writes as `_x000D_`; half a surrogate becomes U+FFFD."""
    return unescape(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _number_formats(book: Any) -> dict[int, str]:
    own = book._number_formats
    ids = (style.numFmtId for style in book._cell_styles)
    return {
        style: BUILTIN_FORMATS.get(n, own[n - 164] if 0 <= n - 164 < len(own) else "General")
        for style, n in enumerate(ids)
    }
