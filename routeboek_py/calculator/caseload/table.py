"""A caseload as plain text: the view for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ..dutch_dates import in_words
from .cases import TE_LAAT, WOORDEN, Geval
from .rows import Rij

_HEADINGS = ("rij", "kenmerk", "gemeente", "stap", "laatste datum", "wanneer")
_WIDEST = 30


def as_table(gevallen: Sequence[Geval], today: date, geteld: Sequence[str] = ()) -> str:
    """A line for every case in the order that is given, under how many there are of each sort.

    Below it stands from which columns they are counted (`geteld`), a sentence each.
    """
    counts = Counter(geval.wanneer for geval in gevallen)
    counted = [f"{counts[when]} {words}" for when, words in WOORDEN.items() if counts[when]]
    head = f"Op {in_words(today)}: {', '.join(counted) if counted else 'geen rijen'}."
    rows = [_HEADINGS, *map(_cells, gevallen)]
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(_fitted, row, widths)).rstrip() for row in rows)
    notes = [*geteld, *([TE_LAAT] if counts["te-laat"] else [])]
    table = [head, "", *lines] if gevallen else [head]
    return "\n".join([*table, *(["", *notes] if notes else [])])


def _cells(geval: Geval) -> tuple[str, ...]:
    rij, eerst = geval.rij, geval.eerst
    row = (_place(rij), rij.kenmerk, rij.gemeente.naam)
    if eerst is None or geval.wanneer is None:
        return (*row, "-", "-", "geen stappen")
    last = in_words(eerst.deadline.last)
    return (*row, str(eerst.stap.nummer), last, WOORDEN[geval.wanneer])


def _place(rij: Rij) -> str:
    """The number of a row, and its sheet where there are more."""
    return f"{rij.uit}, {rij.nummer}" if rij.uit else str(rij.nummer)


def _fitted(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"
