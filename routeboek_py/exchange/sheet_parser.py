"""Reads one sheet of a workbook by cell, with details that openpyxl does not show.

Uses `WorkSheetParser`, on which openpyxl's own read-only sheets are based. Those sheets do not tell
which rows are hidden, which cells are merged, or which formulas have no result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import isfinite
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
from openpyxl.xml.functions import iterparse

from .number_formats import as_shown

_MOST_ROWS, _DIGITS = 1_048_576, 8
_PLACE = re.compile("[A-Z]{1,3}[0-9]{1,7}")


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
        self._numbers: set[int] = set()
        self._last = 0

    def rows(self) -> Iterator[Row]:
        """Yields every row that is not empty."""
        for _, element in iterparse(self.source):
            if element.tag == ROW_TAG:
                hidden = element.get("hidden") in ("1", "true")
                row = self._row(element, hidden)
                if row.cells:
                    yield row
                element.clear()
            elif element.tag == MERGE_TAG:
                self.merged = [cell.get("ref", "") for cell in element]
                element.clear()

    def _row(self, element: Any, hidden: bool) -> Row:
        element.set("r", str(self._number(element.get("r", ""))))
        nummer, read = self.parse_row(element)
        cells: list[Cell] = [cell["value"] for cell in read]
        return Row(nummer, tuple(cell for cell in cells if cell.text.strip()), hidden)

    def _number(self, written: str) -> int:
        """The number of a row; one that cannot be right, or came before, is the first free one."""
        number = int(written) if written.isdecimal() and len(written) < _DIGITS else 0
        if not 0 < number <= _MOST_ROWS or number in self._numbers:
            number = self._last + 1
            while number in self._numbers:
                number += 1
        self._numbers.add(number)
        self._last = number
        return number

    def parse_cell(self, element: Element) -> dict[str, Any]:
        """Reads one cell, as the `value` in openpyxl's dict.

        A cell that openpyxl cannot read is shown as it is in the file, so that the others are still
        read.
        """
        _without_odd_numbers(element)
        written = element.findtext(VALUE_TAG) or ""
        try:
            read = super().parse_cell(element)
            text = self._shown(read, written, element.get("t"))
        except (ValueError, IndexError, KeyError, TypeError, OverflowError, AttributeError):
            read, text = {}, written or "".join(element.itertext())
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
        if isinstance(value, float) and not isfinite(value):
            return written  # a number that is too large
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return as_shown(value, self._formats.get(read["style_id"], "General"))
        return in_text(value)


def _without_odd_numbers(cell: Element) -> None:
    """Takes out the style and the place of a cell that cannot be right: it is then a plain cell
    right of the one before it."""
    if not cell.get("s", "0").isdecimal():
        del cell.attrib["s"]
    if not _PLACE.fullmatch(cell.get("r", "")):
        cell.attrib.pop("r", None)


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
