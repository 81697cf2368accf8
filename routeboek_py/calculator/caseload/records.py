"""The text of a CSV file as rows of cells; a row that is broken never takes another one along."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import looks_like_date
from .text import CaseloadFout

MAX_ROWS = 20_000
# How many lines one cell may take up. More is a quotation mark that was forgotten.
_MAX_LINES = 50
_DELIMITERS = (";", "\t", ",")
_SAMPLE = 200
_LINE_END = re.compile(r"\r\n|\n|\r")
_SEP = re.compile(r"sep=(.)", re.IGNORECASE)


@dataclass(frozen=True)
class Record:
    """A row of cells. `nummer` counts as a spreadsheet does: from 1, headings and blanks too.

    Where a quotation mark is not closed (`heel` is false) the cells are those of the bare line.
    """

    nummer: int
    cellen: tuple[str, ...]
    heel: bool = True


def records(text: str) -> list[Record]:
    """Every row that has something in it. Raises CaseloadFout over 20,000 of them."""
    lines = _LINE_END.split(text)
    said = _SEP.fullmatch(lines[0])
    delimiter = said[1] if said else _delimiter(lines)
    field = _field(delimiter)
    found: list[Record] = []
    at, nummer = (1, 1) if said else (0, 0)
    while at < len(lines):
        nummer += 1
        taken, record = _record(lines, at, nummer, delimiter, field)
        at += taken
        if any(map(str.strip, record.cellen)):
            found.append(record)
    return limited(found)


def limited(found: list[Record]) -> list[Record]:
    """The same rows. Raises CaseloadFout where there are too many."""
    if len(found) > MAX_ROWS:
        count, most = (f"{n:,}".replace(",", ".") for n in (len(found), MAX_ROWS))
        raise CaseloadFout(
            f"Dit zijn {count} rijen. Er kunnen er {most} in één keer. "
            "Verdeel ze over meer bestanden."
        )
    return found


def _delimiter(lines: list[str]) -> str:
    """The one that sets most dates apart, or else that splits most lines."""
    sample = [line.replace('"', "") for line in lines if line.strip()][:_SAMPLE]

    def splits(delimiter: str) -> tuple[int, int]:
        rows = [[cell.strip() for cell in line.split(delimiter)] for line in sample]
        dates = sum(any(map(looks_like_date, row)) for row in rows)
        return dates, sum(len(row) > 1 for row in rows)

    return max(_DELIMITERS, key=splits)


def _field(delimiter: str) -> re.Pattern[str]:
    d = re.escape(delimiter)
    return re.compile(rf' *"([^"]*(?:""[^"]*)*)" *(?={d}|\Z)|([^"\n{d}]*)(?={d}|\Z)')


def _record(
    lines: list[str], at: int, nummer: int, delimiter: str, field: re.Pattern[str]
) -> tuple[int, Record]:
    """The row that begins on a line, and how many lines it takes up.

    A row on more than one line must be sound to the last mark, and have no line in its middle
    that is a row by itself. Otherwise its first line is broken and stands alone, and the next
    line is read as if nothing had happened.
    """
    line = lines[at]
    plain = tuple(line.split(delimiter))
    if '"' not in line:
        return 1, Record(nummer, plain)
    marks = 0
    for taken, more in enumerate(lines[at : at + _MAX_LINES], start=1):
        marks += more.count('"')
        if marks % 2 == 0:
            cells = _cells("\n".join(lines[at : at + taken]), delimiter, field)
            inside = lines[at + 1 : at + taken - 1]
            if cells is None or any(_is_a_row(other, delimiter) for other in inside):
                break
            return taken, Record(nummer, cells)
    opened = any(cell.lstrip().startswith('"') for cell in plain)
    return 1, Record(nummer, plain, heel=not opened)


def _is_a_row(line: str, delimiter: str) -> bool:
    cells = line.split(delimiter)
    return len(cells) > 1 and any(looks_like_date(cell.strip()) for cell in cells)


def _cells(text: str, delimiter: str, field: re.Pattern[str]) -> tuple[str, ...] | None:
    """The cells of a sound row; None where a quotation mark stands where it may not."""
    cells: list[str] = []
    at = 0
    while found := field.match(text, at):
        quoted, plain = found.groups()
        cells.append(plain if quoted is None else quoted.replace('""', '"'))
        at = found.end() + len(delimiter)
        if found.end() == len(text):
            return tuple(cells)
    return None
