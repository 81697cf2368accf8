"""Tells the columns of the reader's own from those that we put into a CSV file.

In a file of ours a column of the reader's own has "ook: " before its heading: its cells were
guarded when they were written (see `formulas`). In any other file its cells are as they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .columns import Columns
from .formulas import as_before_saved

HEADINGS = ("rij", "kenmerk", "eerste datum", "gemeente", "stap", "naam van de stap",
            "laatste datum", "wanneer")  # fmt: skip
ORIGINAL = "oorspronkelijke rij"
LAST = ("gezet", "geteld vanaf", "melding", ORIGINAL)
STEP = "laatste datum stap "
_OTHER = "ook: "
_USUAL = 100


@dataclass(frozen=True)
class OwnColumns:
    """The numbers of the reader's own columns, in order, and a heading for each."""

    numbers: tuple[int, ...]
    names: tuple[str, ...]

    def cells_of(self, cells: Sequence[str]) -> list[str]:
        """The cells of a row in these columns, as far as the row has them."""
        there = bisect_left(self.numbers, len(cells))
        return [cells[n] for n in self.numbers[:there]]


def own_columns(rows: Iterable[Sequence[str]], columns: Columns) -> OwnColumns:
    """The reader's own columns; none has the heading of another."""
    above = columns.bare_heading
    named = max((n + 1 for n, name in enumerate(above) if name), default=0)
    width = max(named, max(map(len, rows), default=0))
    is_ours = _is_file_of_ours(above)
    names = _Names()
    found: dict[int, str] = {}
    for n in range(width):
        name = above[n] if n < len(above) else ""
        is_made_anew = is_ours and (name in (*HEADINGS, *LAST) or name.startswith(STEP))
        if n not in (columns.kenmerk, columns.datum, columns.gemeente) and not is_made_anew:
            found[n] = names.free(_OTHER + (name.removeprefix(_OTHER) or f"kolom {n + 1}"))
    return OwnColumns(tuple(found), tuple(found.values()))


def filled_up(cells: list[str], columns: int) -> list[str]:
    """The cells of a row with empty ones up to the number of columns, if those are not very many.

    Programs write rows of one width; many rows of a hundred columns would be mostly nothing.
    """
    return cells + [""] * (min(columns, _USUAL) - len(cells))


def as_the_readers(columns: Columns) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """Gives the cells of a row as the reader had them, before we guarded some."""
    guarded = [n for n, name in enumerate(columns.bare_heading) if name.startswith(_OTHER)]
    if not guarded:
        return tuple

    def undone(cells: Sequence[str]) -> tuple[str, ...]:
        found = list(cells)
        for n in guarded[: bisect_left(guarded, len(found))]:
            found[n] = as_before_saved(found[n])
        return tuple(found)

    return undone


def original_row(columns: Columns) -> int | None:
    """The column with rows as they first came in; None if the file is not ours."""
    above = columns.bare_heading
    return above.index(ORIGINAL) if _is_file_of_ours(above) and ORIGINAL in above else None


def _is_file_of_ours(above: Sequence[str]) -> bool:
    return {*HEADINGS} <= {*above}


class _Names:
    """Names of which none is the same: a name that comes again gets a number."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: Counter[str] = Counter()

    def free(self, name: str) -> str:
        free = name
        while free in self._taken:
            self._last[name] += 1
            free = f"{name} ({self._last[name] + 1})"
        self._taken.add(free)
        return free
