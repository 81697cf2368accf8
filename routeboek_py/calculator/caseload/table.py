"""A caseload as plain text: the view for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ..dutch_dates import in_words
from .gevallen import TE_LAAT, WOORDEN, Geval

_HEADINGS = ("rij", "kenmerk", "gemeente", "stap", "laatste datum", "wanneer")
_WIDEST = 30


def as_table(gevallen: Sequence[Geval], today: date) -> str:
    """A line for every case in the order that is given, under how many there are of each sort."""
    counts = Counter(geval.wanneer for geval in gevallen)
    counted = [f"{counts[when]} {words}" for when, words in WOORDEN.items() if counts[when]]
    head = f"Op {in_words(today)}: {', '.join(counted) if counted else 'geen rijen'}."
    rows = [_HEADINGS, *map(_cells, gevallen)]
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(_fitted, row, widths)).rstrip() for row in rows)
    notes = ["", TE_LAAT] if counts["te-laat"] else []
    return "\n".join([head, "", *lines, *notes]) if gevallen else head


def _cells(geval: Geval) -> tuple[str, ...]:
    rij, eerst = geval.rij, geval.eerst
    row = (str(rij.nummer), rij.kenmerk, rij.gemeente.naam)
    if eerst is None or geval.wanneer is None:
        return (*row, "-", "-", "geen stappen")
    last = in_words(eerst.deadline.last)
    return (*row, str(eerst.stap.nummer), last, WOORDEN[geval.wanneer])


def _fitted(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"
