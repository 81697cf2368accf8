"""Shows a caseload as plain text in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ..dutch_dates import in_words
from .cases import ALLES_GEZET, GEEN_DATUM, GEEN_STAPPEN, VOORBIJ, WOORDEN, Case
from .rows import Row

_HEADINGS = ("rij", "kenmerk", "gemeente", "stap", "laatste datum", "wanneer", "ook voorbij")
_WIDEST = 30
_COUNTED = (*WOORDEN.values(), GEEN_DATUM, ALLES_GEZET, GEEN_STAPPEN)


def as_table(cases: Sequence[Case], today: date, geteld: Sequence[str] = ()) -> str:
    """The number of cases per period, and a line for every case in the given order.

    After that the sentences of `geteld` tell from which columns the cases are counted.
    """
    counts = Counter(case.wanneer_tekst for case in cases)
    counted = [f"{counts[words]} {words}" for words in _COUNTED if counts[words]]
    head = f"Op {in_words(today)}: {', '.join(counted) if counted else 'geen rijen'}."
    rows = [_HEADINGS, *map(_cells, cases)]
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(_fitted, row, widths)).rstrip() for row in rows)
    notes = [*geteld, *([VOORBIJ] if any(case.is_past for case in cases) else [])]
    table = [head, "", *lines] if cases else [head]
    return "\n".join([*table, *(["", *notes] if notes else [])])


def _cells(case: Case) -> tuple[str, ...]:
    row, first = case.row, case.first
    who = (_place(row), row.kenmerk, row.gemeente.naam)
    if first is None:
        return (*who, "-", "-", case.wanneer_tekst, "")
    last = in_words(first.deadline.last) if first.deadline.last else "-"
    return (*who, str(first.stap.nummer), last, case.wanneer_tekst, case.also_past_text)


def _place(row: Row) -> str:
    """The number of a row, with its sheet if there are more."""
    return f"{row.uit}, {row.nummer}" if row.uit else str(row.nummer)


def _fitted(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"
