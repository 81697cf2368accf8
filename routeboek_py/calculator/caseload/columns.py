"""Which column holds the label, the date and the gemeente: by its heading, or by what is in it.

The date is never guessed against a heading. Where there are headings and none of them says that
it is the first date, the reader has to choose; where there are none, the only column with dates
counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ..gemeenten import Gemeenten, bare, gemeenten_of
from ..rules import Regels
from .dates import is_serial, looks_like_date
from .file_kinds import CaseloadFout
from .headings import (
    GEMEENTE,
    KENMERK,
    above_headings,
    cell_of,
    datum_words,
    known_heading,
    says_little,
    unknown_heading,
    words_around,
    words_of,
)
from .records import Record, Sheet

# As people write days in short: 1-9-26, 1/9, 9-2026.
_LIKE_A_DATE = re.compile(r"\b[0-9]{1,2}[-/. ][0-9]{1,4}\b")


@dataclass(frozen=True)
class Kolommen:
    """Where each of the three stands (None: nowhere), counted from 0.

    `kop` is the row with headings, if there is one, and `erboven` are the rows above it that hold
    no pupil. `bezwaar` is why nobody can tell which column counts; then no row may be counted.
    `keuze` are the columns with dates of which the reader can choose one.
    """

    kenmerk: int | None
    datum: int | None
    gemeente: int | None
    kop: Record | None = None
    erboven: tuple[Record, ...] = ()
    bezwaar: str = ""
    keuze: tuple[int, ...] = ()

    @cached_property
    def nummers_erboven(self) -> frozenset[int]:
        """The numbers of the rows above the headings."""
        return frozenset(record.nummer for record in self.erboven)

    def naam(self, column: int) -> str:
        """What a column is called: ‘eerste datum’ (kolom 2), or kolom 2 without a heading."""
        number = f"kolom {column + 1}"
        return f"‘{self.heading(column)}’ ({number})" if self.heading(column) else number

    def heading(self, column: int) -> str:
        """What stands above a column; empty if nothing does."""
        return " ".join(cell_of(self.kop, column).split()) if self.kop else ""


def columns_of(sheet: Sheet, regels: Regels, chosen: int | None = None) -> Kolommen:
    """The columns of a table; `chosen` is the column that its reader said to count from."""
    gemeenten, found = gemeenten_of(regels), sheet.records
    kop = known_heading(found, gemeenten, regels)
    rows = [[cell.strip() for cell in record.cellen] for record in found if record is not kop]
    try:
        kolommen = _by_heading(kop, regels)
        if kolommen.gemeente is None:
            taken = {kolommen.datum, kolommen.kenmerk, chosen}
            kolommen = replace(kolommen, gemeente=_gemeente_column(rows, gemeenten, taken))
        kolommen = _with_datum(kolommen, sheet, rows, gemeenten, chosen)
    except CaseloadFout as fout:
        return Kolommen(None, None, None, kop, bezwaar=str(fout))
    erboven = above_headings(found, kolommen.kop, kolommen.datum, kolommen.gemeente, gemeenten)
    if kolommen.kenmerk is None:
        kolommen = replace(kolommen, kenmerk=_first_other(rows, kolommen))
    return replace(kolommen, erboven=erboven)


def _by_heading(kop: Record | None, regels: Regels) -> Kolommen:
    words = [] if kop is None else [words_of(cell) for cell in kop.cellen]
    return Kolommen(
        kenmerk=_named(words, KENMERK),
        datum=_named(words, datum_words(regels)),
        gemeente=_named(words, GEMEENTE),
        kop=kop,
    )


def _named(words: Sequence[str], known: Sequence[str]) -> int | None:
    for word in known:
        columns = [column for column, above in enumerate(words) if above == word]
        if len(columns) > 1:
            both = _in_words(columns)
            raise CaseloadFout(f"{both} heten allebei ‘{word}’. Laat er één zo heten.")
        if columns:
            return columns[0]
    return None


def _with_datum(
    kolommen: Kolommen,
    sheet: Sheet,
    rows: Sequence[list[str]],
    gemeenten: Gemeenten,
    chosen: int | None,
) -> Kolommen:
    """With the column of the first dates: as chosen, by its heading, or the only one there is."""
    found, where = sheet.records, kolommen.gemeente
    if chosen is not None:
        kop = kolommen.kop or unknown_heading(found, chosen, where, gemeenten)
        return replace(kolommen, datum=chosen, kop=kop)
    if kolommen.datum is not None and not _is_half_said(kolommen, found):
        return kolommen
    taken = {where, kolommen.kenmerk}
    candidates = _date_columns(rows, taken, sheet.day_0)
    if not candidates:
        return kolommen
    kop = kolommen.kop or unknown_heading(found, candidates[0], where, gemeenten)
    kolommen = replace(kolommen, datum=None, kop=kop, keuze=tuple(sorted(candidates)))
    if kop is None and len(candidates) == 1 and _is_plain(rows, candidates[0], where):
        return replace(kolommen, datum=candidates[0], keuze=())
    return replace(kolommen, bezwaar=_doubt(kolommen))


def _is_half_said(kolommen: Kolommen, found: Sequence[Record]) -> bool:
    """Whether the heading of the date is a bare "datum", with more words above or below it."""
    kop, datum = kolommen.kop, kolommen.datum
    if kop is None or datum is None or not says_little(cell_of(kop, datum)):
        return False
    return words_around(found, kop, datum) != ""


def _is_plain(rows: Sequence[list[str]], column: int, gemeente: int | None) -> bool:
    """Whether a column without a heading is surely that of the dates: it holds dates; or numbers
    where a label stands beside them, and nothing that could be a date written another way.
    """
    cells = [row[column] for row in rows if column < len(row)]
    if any(map(looks_like_date, cells)):
        return True
    others = {
        cell for row in rows for n, cell in enumerate(row) if n not in (column, gemeente) and cell
    }
    return bool(others) and not any(map(_LIKE_A_DATE.search, others))


def _doubt(kolommen: Kolommen) -> str:
    names = [kolommen.naam(n) for n in kolommen.keuze]
    where = f"{', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else names[0]
    if kolommen.kop is None:
        return f"Er staan datums in {where}. Zet boven de goede kolom ‘eerste datum’."
    return (
        f"Geen kolom heet ‘eerste datum’. Er staan datums in {where}. "
        "Wij weten niet of dat de eerste datum is."
    )


def _date_columns(rows: Sequence[list[str]], taken: set[int | None], day_0: date) -> list[int]:
    """The columns with dates, most dates first; where none has any, the only one that is all
    numbers that a spreadsheet takes for dates.
    """
    found = _columns(rows, looks_like_date, taken, 0)
    if found:
        return found

    def counts(cell: str) -> bool:
        return is_serial(cell, day_0)

    others = {n for row in rows for n, cell in enumerate(row) if cell and not counts(cell)}
    return _columns(rows, counts, taken | others, 0)


def _gemeente_column(
    rows: Sequence[list[str]], gemeenten: Gemeenten, taken: set[int | None]
) -> int | None:
    found = _columns(rows, lambda cell: bare(cell) in gemeenten, taken, 1 / 2)
    if len(found) > 1:
        where = _in_words(sorted(found)).lower()
        raise CaseloadFout(f"Er staan gemeenten in {where}. Zet boven de goede kolom ‘gemeente’.")
    return found[0] if found else None


def _columns(
    rows: Sequence[list[str]],
    fits: Callable[[str], bool],
    taken: AbstractSet[int | None],
    share: float,
) -> list[int]:
    """The column with most cells that fit, and its rivals: those that fit beside it in more than
    this share of its rows. A row that is shifted a place harms nothing.
    """
    known: dict[str, bool] = {"": False}
    fitting: list[list[int]] = []
    for row in rows:
        known |= {cell: fits(cell) for cell in row if cell not in known}
        fitting.append([n for n, cell in enumerate(row) if known[cell] and n not in taken])
    counts = Counter(n for columns in fitting for n in columns)
    if not counts:
        return []
    best = max(sorted(counts), key=counts.__getitem__)
    beside = Counter(n for columns in fitting if best in columns for n in columns)
    least = share * counts[best]
    rivals = sorted(n for n, times in beside.items() if times > least and n != best)
    return [best, *rivals]


def _first_other(rows: Sequence[list[str]], kolommen: Kolommen) -> int | None:
    """The first column with something in it, but none with dates: a day of birth is no label."""
    filled = {n for row in rows for n, cell in enumerate(row) if cell}
    for n in sorted(filled - {kolommen.datum, kolommen.gemeente}):
        cells = [row[n] for row in rows if n < len(row) and row[n]]
        if sum(map(looks_like_date, cells)) * 2 <= len(cells):
            return n
    return None


def _in_words(columns: Sequence[int]) -> str:
    numbers = [str(n + 1) for n in columns]
    return f"Kolom {', '.join(numbers[:-1])} en {numbers[-1]}"
