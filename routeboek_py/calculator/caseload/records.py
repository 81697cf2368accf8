"""Splits the text of a CSV file into rows of cells; a broken row does not affect other rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .dates import EXCEL_DAY_0
from .delimiter import delimiter_of
from .file_kinds import CaseloadFout
from .one_record import OneRecord

MAX_ROWS = 20_000
# The most rows of all kinds that are kept: pupils, and headings, titles and remarks between them.
_MOST = 2 * MAX_ROWS
# The most rows that are looked at: some turn out to be empty (a line end in quotation marks).
_MOST_TRIED = 2 * _MOST
# The most cells of all rows together: more would use too much memory.
_MOST_CELLS = 1_000_000
# Old programs end a text with this character (Control-Z).
_END_OF_FILE = "\x1a"
# The byte order mark; also at the start of a line, if files were joined.
_BOM = "\ufeff"
_WHITE = " \t\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000" + _BOM
_FILLED_LINE = re.compile(r"\S[^\r\n]*+")


@dataclass(frozen=True)
class Record:
    """A row of cells as written. `nummer` counts as in a spreadsheet: from 1, with empty rows.

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
    """The rows of a CSV file or of pasted text.

    Raises CaseloadFout for far too many rows; `refuse_too_many` counts the pupils.
    """
    text = text.rstrip(_END_OF_FILE)
    delimiter = delimiter_of(text)
    empty_lines = _empty_lines(delimiter.sign)
    reader = OneRecord(text, delimiter.sign)
    found: list[Record] = []
    at, nummer = delimiter.begin, int(delimiter.begin > 0)
    tried, weight = 0, 0.0
    while at < len(text):
        if skipped := empty_lines.match(text, at):
            nummer += _ends(text, at, skipped.end())
            at = skipped.end()
        at += text.startswith(_BOM, at)
        if at == len(text):
            break
        if len(found) == _MOST:
            raise too_many_rows(len(found) + sum(1 for _ in _FILLED_LINE.finditer(text, at)))
        if tried == _MOST_TRIED:
            raise CaseloadFout(
                f"In dit bestand staan meer dan {_dotted(_MOST)} lege rijen. Haal die weg."
            )
        nummer, tried = nummer + 1, tried + 1
        at, row, complaint = reader.read(at)
        if any(map(str.strip, row)):
            found.append(Record(nummer, tuple(row), complaint))
            weight = with_cells(weight, row)
    return Sheet(tuple(found), messages=(delimiter.message,) if delimiter.message else ())


def _empty_lines(delimiter: str) -> re.Pattern[str]:
    """Matches lines of which every cell is empty, with quotation marks around it or not."""
    between = f"[{_WHITE}{re.escape(delimiter)}]"
    quoted = rf'""(?=[{_WHITE}{re.escape(delimiter)}\r\n]|\Z)'
    line = f"{between}*+(?:{quoted}{between}*+)*+"
    return re.compile(rf"(?:{line}(?:\r\n|\n|\r))*+(?:{line}\Z)?")


def limited(found: list[Record]) -> tuple[Record, ...]:
    """The same rows. Raises CaseloadFout if there are far too many."""
    if len(found) > _MOST:
        raise too_many_rows(len(found))
    return tuple(found)


def with_cells(before: float, cells: Sequence[str]) -> float:
    """The weight of all cells with those of one more row, in filled cells: an empty one is light.

    Raises CaseloadFout if that is too much to keep.
    """
    weight = before + len(cells) - cells.count("") * 3 / 4
    if weight > _MOST_CELLS:
        raise CaseloadFout(
            f"Dit bestand heeft meer dan {_dotted(_MOST_CELLS)} cellen. Dat is te veel. Haal "
            "kolommen weg die u niet nodig hebt, of verdeel de rijen over meer bestanden."
        )
    return weight


def too_many_rows(rows: int) -> CaseloadFout:
    """The refusal of a list with this many rows."""
    return CaseloadFout(
        f"Dit zijn {_dotted(rows)} rijen. Er kunnen er {_dotted(MAX_ROWS)} in één keer. "
        "Verdeel ze over meer bestanden."
    )


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _ends(text: str, first: int, last: int) -> int:
    """The number of line ends between two places."""
    of_windows = text.count("\r\n", first, last)
    return text.count("\n", first, last) + text.count("\r", first, last) - of_windows
