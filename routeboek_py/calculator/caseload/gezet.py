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
from ..wording import step_numbers

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
_BETWEEN = re.compile(r" *[,;+&] *| en ")
_ONE = re.compile(r"(?:stap(?:pen)? ?)?([0-9]{1,2})(?: ?(?:op|:|\() ?([^()]+)\)?)?")
# A spreadsheet reads 1,2 as a number, and gives 1.2.
_AS_NUMBER = re.compile(r"[0-9](?:\.[0-9])+")


@dataclass(frozen=True)
class Gezet:
    """A step that was taken, by its number; `op` is the day, if the reader gives it."""

    stap: int
    op: date | None = None


@dataclass(frozen=True)
class GezetColumn:
    """A column about steps that were taken: about all of them, or only about `stap`.

    With `is_last` its number is the last of the steps that were taken.
    """

    column: int
    stap: int | None = None
    is_last: bool = False


def read_gezet(
    cells: Sequence[tuple[GezetColumn, str]], gemeente: Gemeente, read_date: ReadDate
) -> tuple[Gezet, ...] | None:
    """The steps that these cells of a row say were taken; None if all cells are empty.

    Raises ValueError, with a Dutch sentence, if a cell cannot be read or names a step that the
    gemeente does not take.
    """
    said = [(column, plain(cell)) for column, cell in cells if plain(cell) not in ("", "-")]
    if not said:
        return None
    known = [stap.nummer for stap in gemeente.stappen if not stap.overslaan]
    found: dict[int, Gezet] = {}
    for column, cell in said:
        if column.stap is not None:
            read = _of_one_step(cell, column.stap, read_date)
        else:
            read = _of_all(f"t/m {cell}" if column.is_last and cell.isdecimal() else cell,
                           known, read_date)  # fmt: skip
        found |= {gezet.stap: gezet for gezet in read}
    if strange := sorted(found.keys() - {*known}):
        verb = "is" if len(strange) == 1 else "zijn"
        names = step_numbers(strange).capitalize()
        raise ValueError(f"{names} {verb} er niet in {gemeente.naam}.")
    return tuple(found[nummer] for nummer in sorted(found))


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
