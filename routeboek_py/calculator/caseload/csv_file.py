"""A caseload as a CSV file that a Dutch Excel opens as a table, and that `rows.read` reads back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from .cases import WOORDEN, Geval
from .columns import Kolommen
from .formulas import guarded
from .rows import OnleesbareRij, Rij

_HEADINGS = ("rij", "kenmerk", "eerste datum", "gemeente", "stap", "naam van de stap",
             "laatste datum", "wanneer")  # fmt: skip
_LAST = ("geteld vanaf", "melding", "oorspronkelijke rij")
_OTHER = "ook: "
_STEP = "laatste datum stap "
_MARK = "\ufeff"


def as_csv(
    gevallen: Sequence[Geval], onleesbaar: Sequence[OnleesbareRij], kolommen: Kolommen
) -> bytes:
    """The cases in their order and then the rows that could not be read, with all they held.

    UTF-8 with its mark, `;`, dates as dd-mm-jjjj. Each case says from which column it is counted.
    Columns that the file had besides the three that count come along as "ook: ...". Each row is one
    line, and no cell is a formula.
    """
    numbers = sorted({stap.stap.nummer for geval in gevallen for stap in geval.stappen})
    others = other_columns([geval.rij for geval in gevallen], kolommen)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([*_HEADINGS, *(f"{_STEP}{n}" for n in numbers), *_LAST, *others.values()])
    for geval in gevallen:
        row = [*_due(geval), *_steps(geval, numbers), geval.rij.geteld_vanaf, "", ""]
        row += _cells(geval.rij.cellen, others)
        writer.writerow(map(_safe, row))
    for rij in onleesbaar:
        writer.writerow(map(_safe, _unread(rij, numbers)))
    return (_MARK + text.getvalue()).encode()


def other_columns(rijen: Iterable[Rij], kolommen: Kolommen) -> dict[int, str]:
    """The headings of the columns besides the three, by their number; our own are made anew."""
    width = max((len(rij.cellen) for rij in rijen), default=0)
    above = [] if kolommen.kop is None else [cell.strip() for cell in kolommen.kop.cellen]
    named = above + [f"kolom {n + 1}" for n in range(len(above), width)]
    is_ours = {*_HEADINGS} <= {*above}
    found: dict[int, str] = {}
    for n, name in enumerate(named[:width]):
        is_made_anew = is_ours and (name in (*_HEADINGS, *_LAST) or name.startswith(_STEP))
        if n in (kolommen.kenmerk, kolommen.datum, kolommen.gemeente) or is_made_anew:
            continue
        other = _OTHER + (name.removeprefix(_OTHER) or f"kolom {n + 1}")
        again = sum(before.partition(" (")[0] == other for before in found.values())
        found[n] = f"{other} ({again + 1})" if again else other
    return found


def _due(geval: Geval) -> Iterator[str]:
    rij, eerst = geval.rij, geval.eerst
    yield from (str(rij.nummer), rij.kenmerk, _dutch(rij.datum), rij.gemeente.naam)
    if eerst is None or geval.wanneer is None:
        yield from ("", "", "", "")
    else:
        yield from (str(eerst.stap.nummer), eerst.stap.naam, _dutch(eerst.deadline.last))
        yield WOORDEN[geval.wanneer]


def _steps(geval: Geval, numbers: Iterable[int]) -> Iterator[str]:
    last = {stap.stap.nummer: _dutch(stap.deadline.last) for stap in geval.stappen}
    return (last.get(nummer, "") for nummer in numbers)


def _cells(cellen: Sequence[str], others: Iterable[int]) -> Iterator[str]:
    return (cellen[n] if n < len(cellen) else "" for n in others)


def _unread(rij: OnleesbareRij, numbers: Sequence[int]) -> Iterator[str]:
    yield from (str(rij.nummer), rij.kenmerk, rij.datum, rij.gemeente, "", "", "", "")
    yield from ("" for _ in (*numbers, "geteld vanaf"))
    where = [f"{rij.uit}:"] if rij.uit else []
    yield from (" ".join([*where, *rij.meldingen]), " | ".join(rij.cellen))


def _safe(cell: str) -> str:
    """No formula, and on one line: so a row is a line, whoever reads the file."""
    return guarded(" ".join(cell.splitlines()))


def _dutch(day: date) -> str:
    return day.strftime("%d-%m-%Y")
