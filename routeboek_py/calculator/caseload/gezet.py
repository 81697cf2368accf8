"""Reads which steps were taken for a pupil, from a column "gezet" or a column per step.

Only what the reader says counts: a step with a lower number is not taken because a later one is,
and a date that does not say of which step it is, is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from ..dutch_dates import plain
from ..rules import Gemeente

ReadDate = Callable[[str], date]

_HOW = "Schrijf het nummer van de stap, bijvoorbeeld: 1 en 2, of: tot en met 3."
_NONE = frozenset({"nee", "geen", "nog geen", "niets", "nog niets", "nog niet"})
_ALL = frozenset({"alle", "alles", "alle stappen", "allemaal"})
_YES = frozenset(
    {"ja", "j", "x", "v", "✓", "✔", "☑", "waar", "true", "1", "gezet", "klaar", "gedaan"}
)
_NO = frozenset({"nee", "n", "onwaar", "false", "0", "☐", "nog niet"})
_UNTIL = re.compile(
    r"(?:stap(?:pen)? )?(?:([0-9]{1,2}) )?(?:t/m|tm|tot en met) (?:stap )?([0-9]{1,2})"
)
_LAST = re.compile(r"(?:stap )?([0-9]{1,2})")
_BETWEEN = re.compile(r" *[,;+&] *| en ")
_ONE = re.compile(r"(?:stap(?:pen)? ?)?([0-9]{1,2})(?: ?(?:op|:|\() ?([^()]+)\)?)?")
# A spreadsheet reads 1,2 as a number, and gives 1.2.
_AS_NUMBER = re.compile(r"[0-9](?:\.[0-9])+")


@dataclass(frozen=True)
class Gezet:
    """A step that was taken, by its number; `op` is the day, if the reader gives it."""

    stap: int
    op: date | None = None


class GezetFout(ValueError):
    """Why cells do not say which steps were taken, in Dutch; with the cell."""

    def __init__(self, why: str, cell: str) -> None:
        super().__init__(why)
        self.cell = cell


@dataclass(frozen=True)
class GezetColumn:
    """A column about steps that were taken: about all of them, or only about `stap`.

    With `is_last` its number is the last of the steps that were taken.
    """

    column: int
    stap: int | None = None
    is_last: bool = False

    @property
    def is_as_ours(self) -> bool:
        """Whether it is read as the column in a file of ours."""
        return self.stap is None and not self.is_last


def read_gezet(
    cells: Sequence[tuple[GezetColumn, str]], gemeente: Gemeente, first: date, read_date: ReadDate
) -> tuple[Gezet, ...] | None:
    """The steps that these cells of a row say were taken; None if all cells are empty.

    `first` is the first date of the pupil. Raises GezetFout if a cell cannot be read, names a step
    that the gemeente does not take or a day before `first`, or says otherwise than another cell.
    """
    said = [(column, plain(cell)) for column, cell in cells if plain(cell) not in ("", "-")]
    if not said:
        return None
    known = [stap.nummer for stap in gemeente.stappen if not stap.overslaan]
    found: dict[int, Gezet] = {}
    denied: set[int] = set()
    for column, cell in said:
        try:
            read = _of_one_cell(column, cell, known, read_date)
            if not read:
                denied |= {*known} if column.stap is None else {column.stap}
            for gezet in read:
                if gezet.stap not in known:
                    raise ValueError(f"Stap {gezet.stap} is er niet in {gemeente.naam}.")
                found[gezet.stap] = _agreed(gezet, found.get(gezet.stap, gezet), first)
            if denied & found.keys():
                raise ValueError("Een andere kolom zegt iets anders.")
        except ValueError as fout:
            raise GezetFout(str(fout), cell) from None
    return tuple(found[nummer] for nummer in sorted(found))


def _agreed(gezet: Gezet, other: Gezet, first: date) -> Gezet:
    """The step with its day, if that can be and `other`, what another cell says of it, agrees."""
    if gezet.op is not None and gezet.op < first:
        raise ValueError("Die dag ligt vóór de eerste datum.")
    if gezet.op and other.op and gezet.op != other.op:
        raise ValueError("Een andere kolom zegt iets anders.")
    return gezet if gezet.op else other


def until(gezet: Sequence[Gezet], today: date) -> tuple[Gezet, ...]:
    """The steps that were taken on or before this day; a later day is a plan."""
    return tuple(each for each in gezet if each.op is None or each.op <= today)


def ids_of(gezet: Sequence[Gezet], gemeente: Gemeente) -> tuple[str, ...]:
    """The ids of these steps, in the order of the route."""
    numbers = {each.stap for each in gezet}
    return tuple(stap.id for stap in gemeente.stappen if stap.nummer in numbers)


def gezet_in_words(gezet: Sequence[Gezet]) -> str:
    """What `read_gezet` reads back: "1, 2 op 12-11-2026"; "geen" if no step was taken."""
    return ", ".join(map(_in_words, gezet)) or "geen"


def _in_words(gezet: Gezet) -> str:
    return str(gezet.stap) if gezet.op is None else f"{gezet.stap} op {gezet.op:%d-%m-%Y}"


def _of_one_cell(
    column: GezetColumn, cell: str, known: Sequence[int], read_date: ReadDate
) -> list[Gezet]:
    if column.stap is not None:
        return _of_one_step(cell, column.stap, read_date)
    if column.is_last and (last := _LAST.fullmatch(cell.casefold())):
        return _range(None, int(last[1]), known)
    if column.is_last and _ONE.match(cell.casefold()):
        raise ValueError(_HOW)
    return _of_all(cell, known, read_date)


def _of_one_step(cell: str, stap: int, read_date: ReadDate) -> list[Gezet]:
    if cell.casefold() in _YES:
        return [Gezet(stap)]
    if cell.casefold() in _NO:
        return []
    return [Gezet(stap, read_date(cell))]


def _of_all(cell: str, known: Sequence[int], read_date: ReadDate) -> list[Gezet]:
    text = cell.casefold()
    if text in _NONE:
        return []
    if text in _ALL:
        return [Gezet(nummer) for nummer in known]
    if until := _UNTIL.fullmatch(text):
        return _range(int(until[1]) if until[1] else None, int(until[2]), known)
    if _AS_NUMBER.fullmatch(text):
        text = text.replace(".", ",")
    return [_one(part, read_date) for part in _BETWEEN.split(text)]


def _range(first: int | None, last: int, known: Sequence[int]) -> list[Gezet]:
    """The steps from one number (None: from the first) to another that the gemeente takes."""
    if last not in known or (first is not None and first not in known):
        raise ValueError(_HOW)
    found = [Gezet(nummer) for nummer in known if (first or nummer) <= nummer <= last]
    if not found:
        raise ValueError(_HOW)
    return found


def _one(part: str, read_date: ReadDate) -> Gezet:
    found = _ONE.fullmatch(part)
    if found is None:
        raise ValueError(_HOW)
    return Gezet(int(found[1]), read_date(found[2]) if found[2] else None)
