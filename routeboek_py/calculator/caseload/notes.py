"""Tells the reader of a table how it was read: what was skipped and how cells were interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from ..dutch_dates import INVISIBLE, in_words
from ..gemeenten import Gemeenten, by_code, gemeenten_of
from ..rules import Regels
from .columns import Columns
from .dates import APPLE_DAY_0, Order, is_serial, looks_like_date, read_date
from .delimiter import LINE_END
from .headings import is_gemeente
from .records import Record, Sheet

_BETWEEN = re.compile("[;\t,]")


def is_skipped(record: Record, columns: Columns) -> bool:
    """Whether a row is not a pupil: the headings, repeated headings, or a row above them."""
    return record.nummer in columns.numbers_above or _is_heading(record, columns)


def notes(
    sheet: Sheet, columns: Columns, dates: Sequence[str], order: Order | None, regels: Regels
) -> Iterator[str]:
    """The Dutch sentences about a table; `dates` are the cells of its date column."""
    if not sheet.records or columns.doubt:
        return
    yield from _skipped(sheet, columns)
    inside = RowsInside(regels)
    if within := [r for r in sheet.records if any(map(inside.has, r.cells))]:
        where = row_numbers(_numbers_of(within))
        yield (
            f"In een cel van {where} staan regels die zelf op een leerling lijken. "
            "Staat daar een aanhalingsteken te veel?"
        )
    if columns.datum is None:
        yield "Wij zien geen kolom met datums. Zet boven die kolom ‘eerste datum’."
    if columns.gemeente is None:
        yield "Wij zien geen kolom met gemeenten. Zet boven die kolom ‘gemeente’."
    if order is not None:
        first, second = order.split("-")
        yield (
            f"Datums met een schuine streep lezen wij als {first}/{second}/jaar: "
            "dat blijkt uit andere datums in dezelfde kolom."
        )
    if unseen := sum(INVISIBLE.search(cell) is not None for cell in dates):
        yield f"Datums met onzichtbare tekens erin: {unseen}. Die tekens tellen wij niet mee."
    yield from _numbers(sheet, dates)


class RowsInside:
    """Tells in which cells a line is a whole row, with a date and a gemeente."""

    def __init__(self, regels: Regels) -> None:
        self._regels = regels

    def has(self, cell: str) -> bool:
        """Whether there is such a line."""
        has_lines = "\n" in cell or "\r" in cell
        if not has_lines or not _BETWEEN.search(cell):
            return False
        return any(map(self._is_row, LINE_END.split(cell)))

    def _is_row(self, line: str) -> bool:
        parts = _BETWEEN.split(line)
        has_date = any(map(looks_like_date, parts))
        return has_date and any(is_gemeente(part, self._gemeenten) for part in parts)

    @cached_property
    def _gemeenten(self) -> Gemeenten:
        return gemeenten_of(self._regels) | by_code(self._regels)


def unread_gezet(found: Sequence[tuple[int, str]]) -> Iterator[str]:
    """A sentence about rows that do not say which steps were taken, if there are any.

    `found` are their numbers, each with the reason.
    """
    if found:
        where = row_numbers([nummer for nummer, _ in found])
        yield (
            f"In {where} lezen wij niet welke stap is gezet: {found[0][1]} "
            "Daar tellen wij alsof er niets over staat."
        )


def row_numbers(found: Sequence[int]) -> str:
    """Rows by their numbers, as in "rij 1 en 2"; of many only the first ones."""
    numbers = [str(nummer) for nummer in found[:5]]
    if len(found) > len(numbers):
        return f"rij {', '.join(numbers)} en nog {len(found) - len(numbers)}"
    return f"rij {' en '.join(filter(None, [', '.join(numbers[:-1]), numbers[-1]]))}"


def _skipped(sheet: Sheet, columns: Columns) -> Iterator[str]:
    if columns.above:
        one = len(columns.above) == 1
        what = "staat boven de koppen en is" if one else "staan boven de koppen en zijn"
        yield _sentence(f"{row_numbers(_numbers_of(columns.above))} {what} niet gelezen.")
    headings = [record for record in sheet.records if _is_heading(record, columns)]
    if again := headings[1:]:
        what = "staan de koppen weer. Die rij is" if len(again) == 1 else (
            "staan de koppen weer. Die rijen zijn"
        )  # fmt: skip
        yield f"In {row_numbers(_numbers_of(again))} {what} niet gelezen."
    if len(sheet.records) == len(headings) + len(columns.above):
        yield "Onder de koppen staan geen rijen."


def _numbers(sheet: Sheet, dates: Sequence[str]) -> Iterator[str]:
    serial = next((cell for cell in dates if is_serial(cell, sheet.day_0)), "")
    if not serial:
        return
    day = in_words(read_date(serial, day_0=sheet.day_0))
    if sheet.day_0 == APPLE_DAY_0:
        yield (
            f"Getallen in de kolom met datums lezen wij als datums: {serial} is {day}. "
            "Deze werkmap telt de dagen namelijk vanaf 1904."
        )
    else:
        yield (
            f"Getallen in de kolom met datums lezen wij als datums van Excel: {serial} is {day}. "
            "Klopt dat?"
        )


def _numbers_of(found: Sequence[Record]) -> list[int]:
    return [record.nummer for record in found]


def _is_heading(record: Record, columns: Columns) -> bool:
    return [cell.strip() for cell in record.cells] == columns.bare_heading


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
