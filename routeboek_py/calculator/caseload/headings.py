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
    "eerste datum zorgwekkend verzuim", "1e datum zorgwekkend verzuim", "eerste datum verzuim",
    "eerste datum", "1e datum", "eerste verzuimdatum", "eerste verzuimdag", "1e verzuimdag",
    "verzuim sinds", "verzuim vanaf",
)  # fmt: skip
_DATUM = ("startdatum", "begindatum", "first date", "start date", "datum", "date")

# A list has its headings near the top, under a title perhaps.
_FIRST_ROWS = 40
# No heading that we know is nearly as long.
_LONGEST = 300
_BETWEEN_WORDS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
# What may stand between brackets without saying another thing: how a date is written.
_BRACKETS = re.compile(r"[(\[](?:[dmjy/.\-\s]*|verplicht|optioneel|mag leeg)[)\]]", re.IGNORECASE)


def words_of(heading: str) -> str:
    """A heading without capitals and marks; what stands between brackets counts as well."""
    short = heading[:_LONGEST]
    return _BETWEEN_WORDS.sub(" ", _BRACKETS.sub("", short)).casefold().strip()


def datum_words(regels: Regels) -> tuple[str, ...]:
    """What a column with first dates may be called, the best first: the routeboek's own words."""
    own = words_of(regels.telt_vanaf)
    return (own, words_of(regels.telt_vanaf.partition(" van ")[0]), *_EERSTE, *_DATUM)


def says_little(heading: str) -> bool:
    """Whether a heading of a date leaves open which day it is: "datum"."""
    return words_of(heading) in _DATUM


def columns_called(heading: Record, wanted: str) -> list[int]:
    """The columns with this heading to the letter, or else with the same words."""
    exact = [n for n, cell in enumerate(heading.cells) if cell.strip() == wanted.strip()]
    words = words_of(wanted)
    return exact or [n for n, cell in enumerate(heading.cells) if words and words_of(cell) == words]


def known_heading(found: Sequence[Record], gemeenten: Gemeenten, regels: Regels) -> Record | None:
    """The row near the top in which most columns have a heading that we know; None: there is none.

    It must name the date or the gemeente. A single word can be a label or a part of a title: it
    counts only in a row that holds no date or gemeente itself, above all pupils.
    """
    needed = {*datum_words(regels), *GEMEENTE}
    best, most = None, 0
    for record in found[:_FIRST_ROWS]:
        if _is_pupil(record, gemeenten):
            most = max(most, 1)
        words = {words_of(cell) for cell in record.cells}
        count = len(words & {*needed, *KENMERK})
        is_likely = count > 1 or not _holds_data(record, gemeenten)
        if words & needed and count > most and is_likely and not record.complaint:
            best, most = record, count
    if best is not None and most == 1 and _is_above_another(best, found, gemeenten, needed):
        return None
    return best


def unknown_heading(
    found: Sequence[Record], column: int, gemeente: int | None, gemeenten: Gemeenten
) -> Record | None:
    """The row with words, perhaps none that we know, above the first date of a column.

    A row that has a gemeente where the others have theirs is a pupil.
    """
    above = None
    for record in found:
        cell = cell_of(record, column)
        if looks_like_date(cell):
            return above
        is_pupil = bare(cell_of(record, gemeente)) in gemeenten
        if any(map(str.isalpha, cell)) and not is_pupil and not record.complaint:
            above = record
    return None


def is_other_heading(record: Record, heading: Record, regels: Regels) -> bool:
    """Whether a row below the headings begins another table: it has other headings."""
    words, above = ([words_of(cell) for cell in row.cells] for row in (record, heading))
    known = {*datum_words(regels), *GEMEENTE, *KENMERK}
    return len(known & set(words)) > 1 and words != above


def words_around(found: Sequence[Record], heading: Record, column: int) -> str:
    """What stands right above or below the heading of a column, in headings of two rows."""
    at = found.index(heading)
    near = [record for record in found[max(0, at - 1) : at + 2] if record is not heading]
    cells = (cell_of(record, column) for record in near if abs(record.nummer - heading.nummer) == 1)
    told = (cell for cell in cells if any(map(str.isalpha, cell)) and not looks_like_date(cell))
    return " ".join(told)


def above_headings(
    found: Sequence[Record],
    heading: Record | None,
    datum: int | None,
    gemeente: int | None,
    gemeenten: Gemeenten,
) -> tuple[Record, ...]:
    """The rows above the headings, such as a title; none that has a date or a gemeente in its
    column: that is a pupil.
    """
    before = () if heading is None else found[: found.index(heading)]
    return tuple(
        record
        for record in before
        if not looks_like_date(cell_of(record, datum))
        and bare(cell_of(record, gemeente)) not in gemeenten
    )


def cell_of(record: Record, column: int | None) -> str:
    """What stands in a column of a row; empty where the row does not reach so far."""
    if column is None or column >= len(record.cells):
        return ""
    return record.cells[column].strip()


def _is_above_another(
    best: Record, found: Sequence[Record], gemeenten: Gemeenten, needed: Collection[str]
) -> bool:
    """Whether more words stand between a row with one known heading and the first date below."""
    column = next(n for n, cell in enumerate(best.cells) if words_of(cell) in needed)
    last = unknown_heading(found, column, None, gemeenten)
    return last is not None and last is not best


def _holds_data(record: Record, gemeenten: Gemeenten) -> bool:
    cells = [cell.strip() for cell in record.cells]
    return any(looks_like_date(cell) or bare(cell) in gemeenten for cell in cells)


def _is_pupil(record: Record, gemeenten: Gemeenten) -> bool:
    cells = [cell.strip() for cell in record.cells]
    return any(map(looks_like_date, cells)) and any(bare(cell) in gemeenten for cell in cells)
