"""Which column holds the label, the date and the gemeente: by its heading, or by what is in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ..rules import Regels
from .dates import is_serial, looks_like_date
from .gemeenten import Gemeenten, bare
from .records import Record
from .text import CaseloadFout

# The best first: with several of these above columns, the first in this list counts.
KENMERK = (
    "kenmerk", "eigen kenmerk", "label", "eigen label", "casus", "dossier", "dossiernummer",
    "leerlingnummer", "nummer", "id", "initialen", "leerling", "naam", "case", "pupil", "student",
    "reference", "name",
)  # fmt: skip
DATUM = (
    "eerste datum zorgwekkend verzuim", "1e datum zorgwekkend verzuim", "eerste datum", "1e datum",
    "eerste verzuimdatum", "verzuim sinds", "verzuim vanaf", "startdatum", "begindatum",
    "first date", "start date", "datum", "date",
)  # fmt: skip
GEMEENTE = ("gemeente", "naam gemeente", "municipality")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\(.*\)|\[.*\]")


@dataclass(frozen=True)
class Kolommen:
    """Where each of the three stands (None: nowhere), and the row with headings if there is one."""

    kenmerk: int | None
    datum: int | None
    gemeente: int | None
    kop: Record | None = None


def columns_of(found: Sequence[Record], gemeenten: Gemeenten, regels: Regels) -> Kolommen:
    """The columns of a file. Raises CaseloadFout where two columns could as well be the one."""
    datum_words = (_words(regels.telt_vanaf), *DATUM)
    kop = _heading(found, gemeenten, datum_words)
    rows = [[cell.strip() for cell in record.cellen] for record in found if record is not kop]
    words = [] if kop is None else [_words(cell) for cell in kop.cellen]
    datum, gemeente, kenmerk = (_named(words, known) for known in (datum_words, GEMEENTE, KENMERK))
    if datum is None:
        datum = _date_column(rows, {gemeente, kenmerk})
    if gemeente is None:
        gemeente = _gemeente_column(rows, gemeenten, {datum, kenmerk})
    if kenmerk is None:
        kenmerk = _first_other(rows, {datum, gemeente})
    return Kolommen(kenmerk, datum, gemeente, kop)


def _heading(
    found: Sequence[Record], gemeenten: Gemeenten, datum_words: Sequence[str]
) -> Record | None:
    """The first row, if it names the date or the gemeente and holds neither itself."""
    if not found:
        return None
    cells = [cell.strip() for cell in found[0].cellen]
    is_data = any(looks_like_date(cell) or bare(cell) in gemeenten for cell in cells)
    names = {_words(cell) for cell in cells} & {*datum_words, *GEMEENTE}
    return found[0] if names and not is_data and found[0].heel else None


def _words(heading: str) -> str:
    """A heading without capitals, marks, and what stands between brackets."""
    return _BETWEEN_WORDS.sub(" ", _BRACKETS.sub("", heading).casefold()).strip()


def _named(words: Sequence[str], known: Sequence[str]) -> int | None:
    for word in known:
        columns = [column for column, above in enumerate(words) if above == word]
        if len(columns) > 1:
            both = _in_words(columns)
            raise CaseloadFout(f"{both} heten allebei ‘{word}’. Laat er één zo heten.")
        if columns:
            return columns[0]
    return None


def _date_column(rows: Sequence[list[str]], taken: set[int | None]) -> int | None:
    """The column with dates; where none has any, the only one that is all Excel's numbers."""
    found = _column(rows, looks_like_date, taken, ("datums", "eerste datum"))
    if found is not None:
        return found
    others = {n for row in rows for n, cell in enumerate(row) if cell and not is_serial(cell)}
    return _column(rows, is_serial, taken | others, ("datums", "eerste datum"))


def _gemeente_column(
    rows: Sequence[list[str]], gemeenten: Gemeenten, taken: set[int | None]
) -> int | None:
    return _column(rows, lambda cell: bare(cell) in gemeenten, taken, ("gemeenten", "gemeente"))


def _column(
    rows: Sequence[list[str]],
    fits: Callable[[str], bool],
    taken: AbstractSet[int | None],
    what: tuple[str, str],
) -> int | None:
    """The column with most cells that fit, None if there are none.

    A row that is shifted a place harms nothing. But where most rows hold another one beside
    it, nobody can tell which is meant: raises CaseloadFout.
    """
    known: dict[str, bool] = {"": False}
    fitting: list[list[int]] = []
    for row in rows:
        known |= {cell: fits(cell) for cell in row if cell not in known}
        fitting.append([n for n, cell in enumerate(row) if known[cell] and n not in taken])
    counts = Counter(n for columns in fitting for n in columns)
    if not counts:
        return None
    best = max(sorted(counts), key=counts.__getitem__)
    beside = Counter(n for columns in fitting if best in columns for n in columns)
    rivals = sorted(n for n, times in beside.items() if times * 2 > counts[best])
    if len(rivals) > 1:
        plural, word = what
        where = _in_words(rivals).lower()
        raise CaseloadFout(f"Er staan {plural} in {where}. Zet boven de goede kolom ‘{word}’.")
    return best


def _first_other(rows: Sequence[list[str]], taken: set[int | None]) -> int | None:
    filled = {n for row in rows for n, cell in enumerate(row) if cell}
    return min(filled - taken, default=None)


def _in_words(columns: Sequence[int]) -> str:
    numbers = [str(n + 1) for n in columns]
    return f"Kolom {', '.join(numbers[:-1])} en {numbers[-1]}"
