"""Finds the row with headings, and what its words say about the columns."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..gemeenten import Gemeenten, bare
from ..rules import Regels
from .dates import looks_like_date
from .formulas import meant
from .gezet import GezetColumn
from .records import Record

# The best first: if several of these are above columns, the first in this list counts.
KENMERK = (
    "kenmerk", "eigen kenmerk", "label", "eigen label", "casus", "dossier", "dossiernummer",
    "leerlingnummer", "nummer", "id", "initialen", "leerling", "naam", "case", "pupil", "student",
    "reference", "name",
)  # fmt: skip
GEMEENTE = ("gemeente", "naam gemeente", "gemeentenaam", "gemeentecode", "gemeente code",
            "municipality")  # fmt: skip
# Words for the day from which the steps count; and words that do not say which day it is.
_EERSTE = (
    "eerste datum zorgwekkend verzuim", "1e datum zorgwekkend verzuim", "eerste datum verzuim",
    "eerste datum", "1e datum", "eerste verzuimdatum", "eerste verzuimdag", "1e verzuimdag",
    "verzuim sinds", "verzuim vanaf",
)  # fmt: skip
_DATUM = ("startdatum", "begindatum", "first date", "start date", "datum", "date")

# Steps that were taken: in one column, the last of them, or a column for each.
_GEZET = frozenset({"gezet", "stap gezet", "stappen gezet", "gezette stap", "gezette stappen"})
_LAST_GEZET = frozenset({"laatste gezette stap", "laatst gezette stap", "gezet t m", "gezet tm",
                         "gezet tot en met"})  # fmt: skip
_STEP_GEZET = re.compile(
    r"(?:datum )?(?:stap ([0-9]{1,2}) gezet(?: op)?|gezet stap ([0-9]{1,2})(?: op)?)"
)

# Headings are near the top of a list, perhaps below a title.
_FIRST_ROWS = 40
# No known heading and no gemeente is nearly this long.
_LONGEST = 300
_FIRST_LETTERS = re.compile(r"[\W_]*+([^\W_]{2})")
_BETWEEN_WORDS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
# Text in brackets that does not change the meaning, such as how to write a date.
_BRACKETS = re.compile(r"[(\[](?:[dmjy/.\-\s]*|verplicht|optioneel|mag leeg)[)\]]", re.IGNORECASE)


def words_of(heading: str) -> str:
    """A heading without capitals and punctuation; text in brackets counts as well."""
    short = heading[:_LONGEST]
    return _BETWEEN_WORDS.sub(" ", _BRACKETS.sub("", short)).casefold().strip()


def datum_words(regels: Regels) -> tuple[str, ...]:
    """The possible headings of first dates, the best first; the Routeboek's own words lead."""
    own = words_of(regels.telt_vanaf)
    return (own, words_of(regels.telt_vanaf.partition(" van ")[0]), *_EERSTE, *_DATUM)


def says_little(heading: str) -> bool:
    """Whether the heading of a date does not say which day it is: "datum"."""
    return words_of(heading) in _DATUM


def gezet_columns(heading: Record | None) -> tuple[GezetColumn, ...]:
    """The columns about steps that were taken, by their headings."""
    words = [] if heading is None else [words_of(cell) for cell in heading.cells]
    return tuple(filter(None, (_gezet_column(n, above) for n, above in enumerate(words))))


def _gezet_column(column: int, above: str) -> GezetColumn | None:
    if above in _GEZET or above in _LAST_GEZET:
        return GezetColumn(column, is_last=above in _LAST_GEZET)
    found = _STEP_GEZET.fullmatch(above)
    return found and GezetColumn(column, int(found[1] or found[2]))


def columns_called(heading: Record, wanted: str) -> list[int]:
    """The columns with exactly this heading, or else with the same words."""
    exact = [n for n, cell in enumerate(heading.cells) if cell.strip() == wanted.strip()]
    words = words_of(wanted)
    return exact or [n for n, cell in enumerate(heading.cells) if words and words_of(cell) == words]


def known_heading(found: Sequence[Record], gemeenten: Gemeenten, regels: Regels) -> Record | None:
    """The row near the top with most known headings; None if there is none.

    It must have a heading for the date or the gemeente. A single known word can also be a label or
    part of a title: it only counts in a row without a date or gemeente, above all pupils.
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
    """The last row with words, known or not, above the first date of a column.

    A row with a gemeente in the column of the gemeente is a pupil, not a heading.
    """
    above = None
    for record in found:
        cell = cell_of(record, column)
        if looks_like_date(cell):
            return above
        is_pupil = is_gemeente(cell_of(record, gemeente), gemeenten)
        if not is_pupil and not record.complaint and any(map(str.isalpha, cell)):
            above = record
    return None


class OtherHeadings:
    """Tells which rows below headings start another table: they have other headings."""

    def __init__(self, gemeenten: Gemeenten, regels: Regels) -> None:
        self._gemeenten = gemeenten
        self._datums = {*datum_words(regels)}
        self._known = {*self._datums, *GEMEENTE, *KENMERK}
        self._begins = {word[:2] for word in self._known}

    def has(self, record: Record, above: Record) -> bool:
        """Whether a row has several known headings, others than those above it, and no pupil."""
        known = {words_of(cell) for cell in record.cells if self._may_be_known(cell)} & self._known
        if len(known) < 2:
            return False
        words = [words_of(cell) for cell in above.cells]
        if [words_of(cell) for cell in record.cells] == words:
            return False
        dates = (cell_of(record, n) for n, word in enumerate(words) if word in self._datums)
        return not any(map(looks_like_date, dates)) and not _is_pupil(record, self._gemeenten)

    def _may_be_known(self, cell: str) -> bool:
        """Looks at the first letters only, as most cells are no heading."""
        found = _FIRST_LETTERS.match(cell)
        begins = found is not None and found[1].casefold() in self._begins
        return begins or cell.lstrip().startswith(("(", "["))


def words_around(found: Sequence[Record], heading: Record, column: int | None) -> str:
    """The words right above or below the heading of a column, if headings take two rows."""
    near = (record for record in found if abs(record.nummer - heading.nummer) == 1)
    cells = (cell_of(record, column) for record in near)
    told = (cell for cell in cells if any(map(str.isalpha, cell)) and not looks_like_date(cell))
    return " ".join(told)


def above_headings(
    found: Sequence[Record],
    heading: Record | None,
    datum: int | None,
    gemeente: int | None,
    gemeenten: Gemeenten,
) -> tuple[Record, ...]:
    """The rows above the headings, such as a title.

    Leaves out a row with a date or a gemeente in its column: that is a pupil.
    """
    before = () if heading is None else found[: found.index(heading)]
    return tuple(
        record
        for record in before
        if not looks_like_date(cell_of(record, datum))
        and not is_gemeente(cell_of(record, gemeente), gemeenten)
    )


def is_gemeente(cell: str, gemeenten: Gemeenten) -> bool:
    """Whether a cell is a gemeente of this Routeboek; a long text is not."""
    return len(cell) <= _LONGEST and bare(cell) in gemeenten


def cell_at(cells: Sequence[str], column: int | None) -> str:
    """The cell in a column as it stands; "" if the row is too short."""
    return "" if column is None or column >= len(cells) else cells[column]


def cell_of(record: Record, column: int | None) -> str:
    """What the cell in a column of a row stands for; "" if the row is too short."""
    return meant(cell_at(record.cells, column))


def _is_above_another(
    best: Record, found: Sequence[Record], gemeenten: Gemeenten, needed: Collection[str]
) -> bool:
    """Whether there are more words between a row with one known heading and the first date."""
    column = next(n for n, cell in enumerate(best.cells) if words_of(cell) in needed)
    last = unknown_heading(found, column, None, gemeenten)
    return last is not None and last is not best


def _holds_data(record: Record, gemeenten: Gemeenten) -> bool:
    cells = [meant(cell) for cell in record.cells]
    return any(looks_like_date(cell) or is_gemeente(cell, gemeenten) for cell in cells)


def _is_pupil(record: Record, gemeenten: Gemeenten) -> bool:
    cells = [meant(cell) for cell in record.cells]
    return any(map(looks_like_date, cells)) and any(is_gemeente(cell, gemeenten) for cell in cells)
