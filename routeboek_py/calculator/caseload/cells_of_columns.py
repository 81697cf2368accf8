"""Finds columns by what stands in their cells, whatever their headings say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from .dates import is_serial, looks_like_date

# Short dates as people type them: 1-9-26, 1/9, 9-2026.
_LIKE_A_DATE = re.compile(r"\b[0-9]{1,2}[-/. ][0-9]{1,4}\b")


def date_columns(
    rows: Sequence[list[str]], taken: AbstractSet[int | None], day_0: date
) -> list[int]:
    """The columns with dates, the one with most dates first.

    If no column has dates: the only column with just numbers that a spreadsheet reads as dates.
    """
    found = columns_that_fit(rows, looks_like_date, taken, 0)
    if found:
        return found

    def counts(cell: str) -> bool:
        return is_serial(cell, day_0)

    others = {n for row in rows for n, cell in enumerate(row) if cell and not counts(cell)}
    return columns_that_fit(rows, counts, taken | others, 0)


def is_plain(rows: Sequence[list[str]], column: int, gemeente: int | None) -> bool:
    """Whether a column without a heading certainly has the dates.

    It does if it has dates. It also does if it has numbers, with other cells beside them of which
    none can be a date in another notation.
    """
    cells = [row[column] for row in rows if column < len(row)]
    if any(map(looks_like_date, cells)):
        return True
    beside = (cell for row in rows for n, cell in enumerate(row) if n not in (column, gemeente))
    filled = [cell for cell in beside if cell]
    return bool(filled) and not any(map(_LIKE_A_DATE.search, filled))


def label_column(rows: Sequence[list[str]], taken: AbstractSet[int | None]) -> int | None:
    """The first column that is not empty and has no dates: a date of birth is not a label."""
    filled = {n for row in rows for n, cell in enumerate(row) if cell}
    for n in sorted(filled - taken):
        cells = [row[n] for row in rows if n < len(row) and row[n]]
        if sum(map(looks_like_date, cells)) * 2 <= len(cells):
            return n
    return None


def columns_that_fit(
    rows: Sequence[list[str]],
    fits: Callable[[str], bool],
    taken: AbstractSet[int | None],
    share: float,
) -> list[int]:
    """The column with most cells that fit, followed by its rivals.

    A rival has fitting cells next to those of the first column, in more than `share` of its rows.
    So a few rows that are shifted by one column make no rival.
    """
    fitting = [
        [n for n, cell in enumerate(row) if cell and fits(cell) and n not in taken] for row in rows
    ]
    counts = Counter(n for columns in fitting for n in columns)
    if not counts:
        return []
    best = max(sorted(counts), key=counts.__getitem__)
    beside = Counter(n for columns in fitting if best in columns for n in columns)
    least = share * counts[best]
    rivals = [n for n, times in beside.items() if times > least and n != best]
    return [best, *rivals]
