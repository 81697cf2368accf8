"""The row with headings: where it stands, and what its words say that the columns hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..gemeenten import Gemeenten, bare
from ..rules import Regels
from .dates import looks_like_date
from .records import Record

# The best first: with several of these above columns, the first in this list counts.
KENMERK = (
    "kenmerk", "eigen kenmerk", "label", "eigen label", "casus", "dossier", "dossiernummer",
    "leerlingnummer", "nummer", "id", "initialen", "leerling", "naam", "case", "pupil", "student",
    "reference", "name",
)  # fmt: skip
GEMEENTE = ("gemeente", "naam gemeente", "gemeentenaam", "gemeentecode", "gemeente code",
            "municipality")  # fmt: skip
# Words that say which day it is, from which the steps count; and words that leave that open.
_EERSTE = (
    "eerste datum zorgwekkend verzuim", "1e datum zorgwekkend verzuim", "eerste datum", "1e datum",
    "eerste verzuimdatum", "eerste verzuimdag", "1e verzuimdag", "verzuim sinds", "verzuim vanaf",
)  # fmt: skip
_DATUM = ("startdatum", "begindatum", "first date", "start date", "datum", "date")

# A list has its headings near the top, under a title perhaps.
_FIRST_ROWS = 40
# No heading that we know is nearly as long.
_LONGEST = 300
_BETWEEN_WORDS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"\(.*\)|\[.*\]")


def words_of(heading: str) -> str:
    """A heading without capitals, marks, and what stands between brackets."""
    short = heading[:_LONGEST]
    return _BETWEEN_WORDS.sub(" ", _BRACKETS.sub("", short)).casefold().strip()


def datum_words(regels: Regels) -> tuple[str, ...]:
    """What a column with first dates may be called, the best first: the routeboek's own words."""
    own = words_of(regels.telt_vanaf)
    return (own, words_of(regels.telt_vanaf.partition(" van ")[0]), *_EERSTE, *_DATUM)


def column_called(found: Sequence[Record], wanted: str) -> int | None:
    """The column with this heading, or with this number counted from 1; None if there is none."""
    if wanted.strip().isdecimal():
        return int(wanted) - 1 if 0 < int(wanted) <= max(len(r.cellen) for r in found) else None
    for record in found[:_FIRST_ROWS]:
        for column, cell in enumerate(record.cellen):
            if cell.strip() and words_of(cell) == words_of(wanted):
                return column
    return None


def known_heading(found: Sequence[Record], gemeenten: Gemeenten, regels: Regels) -> Record | None:
    """The row near the top in which most columns have a heading that we know; None: there is none.

    It must name the date or the gemeente, and hold neither itself. Below a pupil it must name two
    of the three: a single word there can be a label.
    """
    needed = {*datum_words(regels), *GEMEENTE}
    best, most = None, 0
    for record in found[:_FIRST_ROWS]:
        if _is_pupil(record, gemeenten):
            most = max(most, 1)
        words = {words_of(cell) for cell in record.cellen}
        count = len(words & {*needed, *KENMERK})
        if words & needed and count > most and _may_be_heading(record, gemeenten):
            best, most = record, count
    return best


def unknown_heading(found: Sequence[Record], column: int, gemeenten: Gemeenten) -> Record | None:
    """The row with words of which we know none, above the first date of a column."""
    above = None
    for record in found:
        cell = _cell(record, column)
        if looks_like_date(cell):
            return above
        if cell and any(map(str.isalpha, cell)) and _may_be_heading(record, gemeenten):
            above = record
    return None


def above_headings(
    found: Sequence[Record], kop: Record | None, columns: Collection[int | None]
) -> tuple[Record, ...]:
    """The rows above the headings, such as a title: those with nothing in the columns that count
    that could be a date.
    """
    before = () if kop is None else found[: found.index(kop)]
    return tuple(
        record
        for record in before
        if not any(looks_like_date(_cell(record, n)) for n in columns if n is not None)
    )


def _may_be_heading(record: Record, gemeenten: Gemeenten) -> bool:
    cells = [cell.strip() for cell in record.cellen]
    holds_data = any(looks_like_date(cell) or bare(cell) in gemeenten for cell in cells)
    return not holds_data and not record.klacht


def _is_pupil(record: Record, gemeenten: Gemeenten) -> bool:
    cells = [cell.strip() for cell in record.cellen]
    return any(map(looks_like_date, cells)) and any(bare(cell) in gemeenten for cell in cells)


def _cell(record: Record, column: int) -> str:
    return record.cellen[column].strip() if column < len(record.cellen) else ""
