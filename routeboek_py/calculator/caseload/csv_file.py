"""Writes a caseload as a CSV file that a Dutch Excel opens, and that `rows.read` reads back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from .cases import WOORDEN, Case
from .columns import Columns
from .formulas import guarded
from .rows import BrokenRow, Row

_HEADINGS = ("rij", "kenmerk", "eerste datum", "gemeente", "stap", "naam van de stap",
             "laatste datum", "wanneer")  # fmt: skip
_LAST = ("geteld vanaf", "melding", "oorspronkelijke rij")
_OTHER = "ook: "
_STEP = "laatste datum stap "
_MARK = "\ufeff"


def as_csv(cases: Sequence[Case], broken: Sequence[BrokenRow], columns: Columns) -> bytes:
    """The cases in their order, followed by the rows that could not be read with all their cells.

    UTF-8 with a byte order mark, `;`, dates as dd-mm-jjjj. Each case names the column of its first
    date. Other columns of the file are kept as "ook: ...". Each row is one line, and no cell is a
    formula.
    """
    numbers = sorted({stap.stap.nummer for case in cases for stap in case.stappen})
    others = other_columns([case.row for case in cases], columns)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([*_HEADINGS, *(f"{_STEP}{n}" for n in numbers), *_LAST, *others.values()])
    for case in cases:
        line = [*_due(case), *_steps(case, numbers), case.row.counted_from, "", ""]
        line += _cells(case.row.cells, others)
        writer.writerow(map(_safe, line))
    for row in broken:
        writer.writerow(map(_safe, _unread(row, numbers)))
    return (_MARK + text.getvalue()).encode()


def other_columns(rows: Iterable[Row], columns: Columns) -> dict[int, str]:
    """The headings of the other columns, by column number; columns of our own are left out."""
    width = max((len(row.cells) for row in rows), default=0)
    above = [] if columns.heading is None else [cell.strip() for cell in columns.heading.cells]
    named = above + [f"kolom {n + 1}" for n in range(len(above), width)]
    is_ours = {*_HEADINGS} <= {*above}
    found: dict[int, str] = {}
    for n, name in enumerate(named[:width]):
        is_made_anew = is_ours and (name in (*_HEADINGS, *_LAST) or name.startswith(_STEP))
        if n in (columns.kenmerk, columns.datum, columns.gemeente) or is_made_anew:
            continue
        other = _OTHER + (name.removeprefix(_OTHER) or f"kolom {n + 1}")
        again = sum(before.partition(" (")[0] == other for before in found.values())
        found[n] = f"{other} ({again + 1})" if again else other
    return found


def _due(case: Case) -> Iterator[str]:
    row, first = case.row, case.first
    yield from (str(row.nummer), row.kenmerk, _dutch(row.datum), row.gemeente.naam)
    if first is None or case.wanneer is None:
        yield from ("", "", "", "")
    else:
        yield from (str(first.stap.nummer), first.stap.naam, _dutch(first.deadline.last))
        yield WOORDEN[case.wanneer]


def _steps(case: Case, numbers: Iterable[int]) -> Iterator[str]:
    last = {stap.stap.nummer: _dutch(stap.deadline.last) for stap in case.stappen}
    return (last.get(nummer, "") for nummer in numbers)


def _cells(cells: Sequence[str], others: Iterable[int]) -> Iterator[str]:
    return (cells[n] if n < len(cells) else "" for n in others)


def _unread(row: BrokenRow, numbers: Sequence[int]) -> Iterator[str]:
    yield from (str(row.nummer), row.kenmerk, row.datum, row.gemeente, "", "", "", "")
    yield from ("" for _ in (*numbers, "geteld vanaf"))
    where = [f"{row.uit}:"] if row.uit else []
    yield from (" ".join([*where, *row.messages]), " | ".join(row.cells))


def _safe(cell: str) -> str:
    """A cell on one line and never a formula, so that every program reads a row as a line."""
    return guarded(" ".join(cell.splitlines()))


def _dutch(day: date) -> str:
    return day.strftime("%d-%m-%Y")
