"""The text of a CSV file as rows of cells; a row that is broken never takes another one along."""

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
# How many lines a quoted cell may take up in a row that is not as wide as the others.
_MAX_LINES = 50
_DELIMITERS = (";", "\t", ",", "|")
_NAMES = {";": "een puntkomma", "\t": "een tab", ",": "een komma", "|": "een streep"}
# How old programs end a text (Control-Z).
_END_OF_FILE = "\x1a"
_SAMPLE, _SAMPLE_WIDTH = 200, 5_000
# What a row may have at most: more is no row of a list, and takes more memory than there is.
_LONGEST, _MOST_CELLS = 500_000, 16_384
_TOO_LONG = "Deze rij is te lang om een rij van een lijst te zijn."
_LINE_END = re.compile(r"\r\n|\n|\r")
# As programs write it for Excel; some put it between marks, or fill the line up to the full width.
_SEP = re.compile(r'\s*"?sep=(\t|[^\w"\s]?)\1*"?[;,\t]*\s*', re.IGNORECASE)


@dataclass(frozen=True)
class Record:
    """A row of cells. `nummer` counts as a spreadsheet does: from 1, headings and blanks too.

    `complaint` says why no cell of it is sure (a quotation mark is not closed: the cells are those
    of the bare line), empty where all is well. `formulas` are the columns with a formula of which
    the file keeps no result; their cells hold the formula.
    """

    nummer: int
    cells: tuple[str, ...]
    complaint: str = ""
    formulas: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Sheet:
    """A table as it came in: every row that has something in it.

    `naam` is its name within a workbook, empty for text. `day_0` is the day from which its numbers
    count as dates. `messages` is what its reader should know of it.
    """

    records: tuple[Record, ...]
    naam: str = ""
    day_0: date = EXCEL_DAY_0
    messages: tuple[str, ...] = ()


def records(text: str) -> Sheet:
    """The rows of a CSV file or of pasted text. Raises CaseloadFout over 20,000 of them."""
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
    """The same rows. Raises CaseloadFout where there are too many."""
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
    """The one that sets most dates apart, or else that splits most lines."""
    filled = islice((line for line in lines if line.strip()), _SAMPLE)
    sample = [line[:_SAMPLE_WIDTH].replace('"', "") for line in filled]

    def splits(delimiter: str) -> tuple[int, int]:
        rows = [[cell.strip() for cell in line.split(delimiter)] for line in sample]
        if delimiter == "|" and any(len(row) == 1 for row in rows):
            return 0, 0  # people write it within a text as well
        dates = sum(any(looks_like_date(unguarded(cell)) for cell in row) for row in rows)
        return dates, sum(len(row) > 1 for row in rows)

    return max(_DELIMITERS, key=splits)


class _Reader:
    """Reads row by row, and knows how wide the first row is and the sound rows with a date."""

    def __init__(self, lines: list[str], delimiter: str) -> None:
        d = re.escape(delimiter)
        self._lines, self._delimiter = lines, delimiter
        self._field = re.compile(rf' *"([^"]*(?:""[^"]*)*)" *(?={d}|\Z)|([^"\n{d}]*)(?={d}|\Z)')
        self._widths: set[int] = set()

    def record(self, at: int, nummer: int) -> tuple[int, Record]:
        """The row that begins on a line, and how many lines it takes up.

        A quoted cell may go on for any number of lines where the row is then as wide as the
        headings or the rows before it. In a row of another width it may not hold a line that is a
        row by itself, nor be very long: then a mark was forgotten, the first line stands alone as
        broken, and the next line is read as if nothing had happened.
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
        """How wide most lines without quotation marks are: nothing comes before the first row."""
        widths = (line.count(self._delimiter) + 1 for line in self._lines if '"' not in line)
        return {n for n, _ in Counter(n for n in widths if n > 1).most_common(1)}

    def _is_a_row(self, line: str) -> bool:
        cells = line.split(self._delimiter)
        return len(cells) > 1 and any(looks_like_date(cell.strip()) for cell in cells)

    def _leniently(self, line: str) -> list[str] | None:
        """The cells of a line with odd but closed marks (`"A" B`), as spreadsheets read them."""
        try:
            (cells,) = csv.reader([line], delimiter=self._delimiter)
        except (csv.Error, ValueError):
            return None
        return cells if len(cells) in (self._widths or self._usual) else None

    def _cells(self, text: str) -> list[str] | None:
        """The cells of a sound row; None where a quotation mark stands where it may not."""
        cells: list[str] = []
        at = 0
        while found := self._field.match(text, at):
            quoted, plain = found.groups()
            cells.append(plain if quoted is None else quoted.replace('""', '"'))
            at = found.end() + len(self._delimiter)
            if found.end() == len(text):
                return cells
        return None
