"""Splits the text of a CSV file into rows of cells; a broken row does not affect other rows."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from .dates import EXCEL_DAY_0, looks_like_date
from .file_kinds import CaseloadFout
from .formulas import unguarded

MAX_ROWS = 20_000
NOT_CLOSED = "In deze rij is een aanhalingsteken niet gesloten."
# The most lines of a quoted cell in a row that is not as wide as the others.
_MAX_LINES = 50
_DELIMITERS = (";", "\t", ",", "|")
_NAMES = {";": "een puntkomma", "\t": "een tab", ",": "een komma", "|": "een streep"}
# Old programs end a text with this character (Control-Z).
_END_OF_FILE = "\x1a"
_SAMPLE, _SAMPLE_WIDTH = 200, 5_000
# The most that a row may have: more is not a row of a list, and would use too much memory.
_LONGEST, _MOST_CELLS = 500_000, 16_384
_TOO_LONG = "Deze rij is te lang om een rij van een lijst te zijn."
_LINE_END = re.compile(r"\r\n|\n|\r")
# A line that programs write for Excel; some quote it, or fill it up to the full width.
_SEP = re.compile(r'\s*"?sep=(\t|[^\w"\s]?)\1*"?[;,\t]*\s*', re.IGNORECASE)


@dataclass(frozen=True)
class Record:
    """A row of cells. `nummer` counts as in a spreadsheet: from 1, with headings and empty rows.

    `complaint` says why the cells are uncertain (a quotation mark is not closed: the cells are then
    those of the bare line); it is empty if all is well. `formulas` are the columns with a formula
    without a result; their cells contain the formula.
    """

    nummer: int
    cells: tuple[str, ...]
    complaint: str = ""
    formulas: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Sheet:
    """A table as it came in: every row that is not empty.

    `naam` is the name of the sheet in a workbook, empty for text. `day_0` is the day from which its
    numbers count as dates. `messages` are for its reader.
    """

    records: tuple[Record, ...]
    naam: str = ""
    day_0: date = EXCEL_DAY_0
    messages: tuple[str, ...] = ()


def records(text: str) -> Sheet:
    """The rows of a CSV file or of pasted text. Raises CaseloadFout if there are over 20,000."""
    lines = _LINE_END.split(text.rstrip(_END_OF_FILE))
    said = _SEP.fullmatch(lines[0])
    delimiter = (said and said[1]) or _delimiter(lines[1:] if said else lines)
    if not any(delimiter in line for line in lines[1:]):
        delimiter = _delimiter(lines)
    at, nummer = (1, 1) if said else (0, 0)
    reader = _Reader(lines, delimiter)
    found: list[Record] = []
    while at < len(lines):
        nummer += 1
        if all(cell.strip() in ("", '""') for cell in lines[at].split(delimiter)):
            at += 1
            continue
        if len(found) == MAX_ROWS:
            raise _too_many(len(found) + sum(1 for line in lines[at:] if line.strip()))
        taken, record = reader.record(at, nummer)
        at += taken
        if any(map(str.strip, record.cells)):
            found.append(record)
    return Sheet(tuple(found), messages=(_told(delimiter),) if said else ())


def limited(found: list[Record]) -> tuple[Record, ...]:
    """The same rows. Raises CaseloadFout if there are too many."""
    if len(found) > MAX_ROWS:
        raise _too_many(len(found))
    return tuple(found)


def _too_many(rows: int) -> CaseloadFout:
    count, most = (f"{n:,}".replace(",", ".") for n in (rows, MAX_ROWS))
    return CaseloadFout(
        f"Dit zijn {count} rijen. Er kunnen er {most} in één keer. Verdeel ze over meer bestanden."
    )


def _told(delimiter: str) -> str:
    name = _NAMES.get(delimiter, f"‘{delimiter}’")
    return f"De eerste regel (sep=) is geen leerling. Tussen de kolommen staat {name}."


def _delimiter(lines: list[str]) -> str:
    """The delimiter that separates most dates, or else that splits most lines."""
    filled = islice((line for line in lines if line.strip()), _SAMPLE)
    sample = [line[:_SAMPLE_WIDTH].replace('"', "") for line in filled]

    def splits(delimiter: str) -> tuple[int, int]:
        rows = [[cell.strip() for cell in line.split(delimiter)] for line in sample]
        if delimiter == "|" and any(len(row) == 1 for row in rows):
            return 0, 0  # also common within a text
        dates = sum(any(looks_like_date(unguarded(cell)) for cell in row) for row in rows)
        return dates, sum(len(row) > 1 for row in rows)

    return max(_DELIMITERS, key=splits)


class _Reader:
    """Reads rows one by one, and keeps the width of the first row and of valid rows with a date."""

    def __init__(self, lines: list[str], delimiter: str) -> None:
        d = re.escape(delimiter)
        self._lines, self._delimiter = lines, delimiter
        self._field = re.compile(rf' *"([^"]*(?:""[^"]*)*)" *(?={d}|\Z)|([^"\n{d}]*)(?={d}|\Z)')
        self._widths: set[int] = set()

    def record(self, at: int, nummer: int) -> tuple[int, Record]:
        """The row that begins at a line, and its number of lines.

        A quoted cell may have any number of lines if the row is then as wide as the headings or the
        rows before it. In a row of another width it may not contain a line that is a row in itself,
        nor be very long. If it does, a quotation mark is missing: the first line becomes a broken
        row, and reading goes on at the next line.
        """
        line = self._lines[at]
        if len(line) > _LONGEST or line.count(self._delimiter) > _MOST_CELLS:
            return 1, Record(nummer, (line,), _TOO_LONG)
        if '"' not in line:
            return 1, self._whole(nummer, line.split(self._delimiter))
        marks = length = 0
        for taken in range(1, len(self._lines) - at + 1):
            marks += self._lines[at + taken - 1].count('"')
            length += len(self._lines[at + taken - 1])
            if length > _LONGEST:
                break
            if marks % 2 == 0:
                cells = self._cells("\n".join(self._lines[at : at + taken]))
                if cells is None or not self._may_be(cells, at, taken):
                    break
                return taken, self._whole(nummer, cells)
        if line.count('"') % 2 == 0 and (lenient := self._leniently(line)):
            return 1, self._whole(nummer, lenient)
        plain = tuple(line.split(self._delimiter))
        opened = any(cell.lstrip().startswith('"') for cell in plain)
        if opened:
            return 1, Record(nummer, plain, NOT_CLOSED)
        return 1, Record(nummer, tuple(map(unguarded, plain)))

    def _whole(self, nummer: int, cells: list[str]) -> Record:
        width = len(cells)
        is_new = width > 1 and width not in self._widths
        if is_new and (not self._widths or any(looks_like_date(cell.strip()) for cell in cells)):
            self._widths.add(width)
        return Record(nummer, tuple(map(unguarded, cells)))

    def _may_be(self, cells: list[str], at: int, taken: int) -> bool:
        if taken == 1 or len(cells) in (self._widths or self._usual):
            return True
        inside = self._lines[at + 1 : at + taken - 1]
        return taken <= _MAX_LINES and not any(map(self._is_a_row, inside))

    @cached_property
    def _usual(self) -> set[int]:
        """The usual width of lines without quotation marks, used for the first row."""
        widths = (line.count(self._delimiter) + 1 for line in self._lines if '"' not in line)
        return {n for n, _ in Counter(n for n in widths if n > 1).most_common(1)}

    def _is_a_row(self, line: str) -> bool:
        cells = line.split(self._delimiter)
        return len(cells) > 1 and any(looks_like_date(cell.strip()) for cell in cells)

    def _leniently(self, line: str) -> list[str] | None:
        """The cells of a line with odd but closed quotes (`"A" B`), as spreadsheets read them."""
        try:
            (cells,) = csv.reader([line], delimiter=self._delimiter)
        except (csv.Error, ValueError):
            return None
        return cells if len(cells) in (self._widths or self._usual) else None

    def _cells(self, text: str) -> list[str] | None:
        """The cells of a valid row; None if a quotation mark is in a wrong place."""
        cells: list[str] = []
        at = 0
        while found := self._field.match(text, at):
            quoted, plain = found.groups()
            cells.append(plain if quoted is None else quoted.replace('""', '"'))
            at = found.end() + len(self._delimiter)
            if found.end() == len(text):
                return cells
        return None
