"""Reads a date in a cell, as typed by people or exported by programs.

Reads more formats than `dutch_dates`, and is as strict: it never guesses between two days. Whether
the day or the month comes first is only known if other dates of the column prove it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from ..dutch_dates import FIRST_YEAR, LAST_YEAR, in_words, parse, plain
from ..written_dates import read_words

Order = Literal["dag-maand", "maand-dag"]

_DATE_LIKE = re.compile(
    r"(?:[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[ T][0-9:.]+)?"
)
# A quick first look at the many cells that are no date: a digit near the begin, and not long.
_MAY_BE_DATE = re.compile(r"(?s)[^0-9]{0,60}+[0-9].{0,100}+\Z")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
# Programs add midnight to a plain date; any other time is kept as a mistake.
_MIDNIGHT = re.compile(r"[ T]0?0:00(?::00(?:\.0+)?)?$")
_SERIAL = re.compile(r"([0-9]{5})(?:[.,]0+)?")
# Day 0 of Excel, correct for every day after February 1900; and of workbooks that count from 1904,
# as Excel for Apple did.
EXCEL_DAY_0, APPLE_DAY_0 = date(1899, 12, 30), date(1904, 1, 1)


def looks_like_date(cell: str) -> bool:
    """Whether a cell was meant as a date, right or wrong: day, month, and the year in full."""
    if not _MAY_BE_DATE.match(cell):
        return False
    text = plain(cell)
    if _DATE_LIKE.fullmatch(text):
        return True
    said = read_words(text)
    return said is not None and len(said.year) == len("2026")


def is_serial(cell: str, day_0: date = EXCEL_DAY_0) -> bool:
    """Whether a cell can be a spreadsheet's serial number for a day from 2000 to 2100."""
    found = _SERIAL.fullmatch(cell)
    return found is not None and FIRST_YEAR <= _day_of(found[1], day_0).year <= LAST_YEAR


def proven_order(cells: Iterable[str]) -> Order | None:
    """Whether day or month comes first in the slashed dates of a column; None if not proven.

    It is not proven if the dates contradict each other.
    """
    proof: set[Order] = set()
    for cell in cells:
        if slashed := _SLASHED.fullmatch(_without_midnight(plain(cell))):
            first, second = int(slashed[1]), int(slashed[2])
            if first > 12 >= second:
                proof.add("dag-maand")
            if second > 12 >= first:
                proof.add("maand-dag")
    return proof.pop() if len(proof) == 1 else None


def read_date(cell: str, order: Order | None = None, day_0: date = EXCEL_DAY_0) -> date:
    """The day in a cell; `order` is the proven order of slashed dates in its column.

    A number counts in days from `day_0`. Raises ValueError with a Dutch sentence: see
    `dutch_dates.parse`, and for 1/9/2026 if nothing proves whether it is 1 September or 9 January.
    """
    text = _without_midnight(plain(cell))
    if is_serial(text, day_0):
        return _day_of(text[:5], day_0)
    if dotted := _DOTTED.fullmatch(text):
        return parse("-".join(dotted.groups()))
    if slashed := _SLASHED.fullmatch(text):
        first, second, year = slashed.groups()
        day, month = _day_and_month(text, int(first), int(second), int(year), order)
        return parse(f"{day}-{month}-{year}")
    return parse(text)


def _day_and_month(
    text: str, first: int, second: int, year: int, order: Order | None
) -> tuple[int, int]:
    if second > 12 >= first or (order == "maand-dag" and first <= 12):
        return second, first
    if order == "dag-maand" or first == second:
        return first, second
    try:
        either = [in_words(date(year, m, d)) for d, m in ((first, second), (second, first))]
    except ValueError:
        return first, second  # not a date in any order: `parse` says why
    raise ValueError(
        f"{text} kan {either[0]} zijn, of {either[1]}. "
        "Typ de datum als dag-maand-jaar, bijvoorbeeld 01-09-2026."
    )


def _day_of(serial: str, day_0: date) -> date:
    return day_0 + timedelta(days=int(serial))


def _without_midnight(text: str) -> str:
    return _MIDNIGHT.sub("", text)
