"""Finds the columns with the label, the date and the gemeente, by heading or by contents.

A date column is never chosen against its heading. If there are headings and none of them means the
first date, the reader has to choose. Without headings the only column with dates counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..gemeenten import Gemeenten, gemeenten_of
from ..rules import Regels
from .cells_of_columns import columns_that_fit, date_columns, is_plain, label_column
from .file_kinds import CaseloadFout
from .formulas import meant
from .gezet import GezetColumn
from .headings import (
    GEMEENTE,
    KENMERK,
    above_headings,
    cell_of,
    datum_words,
    gezet_columns,
    is_gemeente,
    known_heading,
    says_little,
    unknown_heading,
    words_around,
    words_of,
)
from .records import Record, Sheet


@dataclass(frozen=True)
class Columns:
    """The column of each of the three, counted from 0 (None: there is none).

    `heading` is the row with headings, if any, and `above` are the rows above it without a pupil.
    `doubt` is the reason why the date column is unclear; then no row is read. `choices` are the
    columns with dates from which the reader can choose. `gezet` are the columns that say which
    steps were taken.
    """

    kenmerk: int | None
    datum: int | None
    gemeente: int | None
    heading: Record | None = None
    above: tuple[Record, ...] = ()
    doubt: str = ""
    choices: tuple[int, ...] = ()
    gezet: tuple[GezetColumn, ...] = ()

    @cached_property
    def numbers_above(self) -> frozenset[int]:
        """The numbers of the rows above the headings."""
        return frozenset(record.nummer for record in self.above)

    @cached_property
    def bare_heading(self) -> list[str]:
        """The headings without white space around them."""
        return [] if self.heading is None else [cell.strip() for cell in self.heading.cells]

    def naam(self, column: int) -> str:
        """The name of a column: ‘eerste datum’ (kolom 2), or kolom 2 without a heading."""
        number = f"kolom {column + 1}"
        return f"‘{self.heading_of(column)}’ ({number})" if self.heading_of(column) else number

    def heading_of(self, column: int) -> str:
        """The heading of a column; "" if there is none."""
        return " ".join(cell_of(self.heading, column).split()) if self.heading else ""


def columns_of(sheet: Sheet, regels: Regels, chosen: int | None = None) -> Columns:
    """The columns of a table; `chosen` is the date column chosen by the reader."""
    gemeenten, found = gemeenten_of(regels), sheet.records
    heading = known_heading(found, gemeenten, regels)
    rows = [[meant(cell) for cell in record.cells] for record in found if record is not heading]
    try:
        columns = _by_heading(heading, regels)
        if columns.gemeente is None:
            taken = {columns.datum, columns.kenmerk, chosen, *_numbers(columns.gezet)}
            columns = replace(columns, gemeente=_gemeente_column(rows, gemeenten, taken))
        columns = _with_datum(columns, sheet, rows, gemeenten, chosen)
    except CaseloadFout as fout:
        return Columns(None, None, None, heading, doubt=str(fout))
    above = above_headings(found, columns.heading, columns.datum, columns.gemeente, gemeenten)
    if columns.kenmerk is None:
        taken = {columns.datum, columns.gemeente, *_numbers(columns.gezet)}
        columns = replace(columns, kenmerk=label_column(rows, taken))
    return replace(columns, above=above)


def _by_heading(heading: Record | None, regels: Regels) -> Columns:
    words = [] if heading is None else [words_of(cell) for cell in heading.cells]
    return Columns(
        kenmerk=_named(words, KENMERK),
        datum=_named(words, datum_words(regels)),
        gemeente=_named(words, GEMEENTE),
        heading=heading,
        gezet=gezet_columns(heading),
    )


def _numbers(gezet: Sequence[GezetColumn]) -> set[int | None]:
    return {column.column for column in gezet}


def _named(words: Sequence[str], known: Sequence[str]) -> int | None:
    for word in known:
        match [column for column, above in enumerate(words) if above == word]:
            case [only]:
                return only
            case [_, *_] as several:
                both = _in_words(several)
                raise CaseloadFout(f"{both} heten allebei ‘{word}’. Laat er één zo heten.")
    return None


def _with_datum(
    columns: Columns,
    sheet: Sheet,
    rows: Sequence[list[str]],
    gemeenten: Gemeenten,
    chosen: int | None,
) -> Columns:
    """Adds the column of first dates: the chosen one, the one by heading, or the only one."""
    found, where = sheet.records, columns.gemeente
    if chosen is not None:
        heading = columns.heading or unknown_heading(found, chosen, where, gemeenten)
        return replace(columns, datum=chosen, heading=heading, gezet=gezet_columns(heading))
    if columns.datum is not None and not _is_half_said(columns, found):
        return columns
    taken = {where, columns.kenmerk, *_numbers(columns.gezet)}
    candidates = date_columns(rows, taken, sheet.day_0)
    if not candidates:
        return columns
    best = candidates[0]
    heading = columns.heading or unknown_heading(found, best, where, gemeenten)
    columns = replace(columns, datum=None, heading=heading, gezet=gezet_columns(heading))
    candidates = [n for n in candidates if n not in _numbers(columns.gezet)]
    columns = replace(columns, choices=tuple(sorted(candidates)))
    if not candidates:
        return columns
    if heading is None and len(candidates) == 1 and is_plain(rows, best, where):
        return replace(columns, datum=best, choices=())
    return replace(columns, doubt=_doubt(columns))


def _is_half_said(columns: Columns, found: Sequence[Record]) -> bool:
    """Whether the heading of the date is only "datum", with more words above or below it."""
    heading, datum = columns.heading, columns.datum
    return (
        heading is not None
        and says_little(cell_of(heading, datum))
        and words_around(found, heading, datum) != ""
    )


def _doubt(columns: Columns) -> str:
    *before, last = (columns.naam(n) for n in columns.choices)
    where = f"{', '.join(before)} en {last}" if before else last
    if columns.heading is None:
        return f"Er staan datums in {where}. Zet boven de goede kolom ‘eerste datum’."
    return (
        f"Geen kolom heet ‘eerste datum’. Er staan datums in {where}. "
        "Wij weten niet of dat de eerste datum is."
    )


def _gemeente_column(
    rows: Sequence[list[str]], gemeenten: Gemeenten, taken: set[int | None]
) -> int | None:
    found = columns_that_fit(rows, lambda cell: is_gemeente(cell, gemeenten), taken, 1 / 2)
    if len(found) > 1:
        where = _in_words(sorted(found)).lower()
        raise CaseloadFout(f"Er staan gemeenten in {where}. Zet boven de goede kolom ‘gemeente’.")
    return next(iter(found), None)


def _in_words(columns: Sequence[int]) -> str:
    numbers = [str(n + 1) for n in columns]
    return f"Kolom {', '.join(numbers[:-1])} en {numbers[-1]}"
