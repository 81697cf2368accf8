"""Rows that came in parts (a file, another file, typed) as one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .columns import Kolommen
from .csv_file import other_columns
from .records import Record
from .rows import Leeswijze, OnleesbareRij, Rij

BESTAND = "bestand"


@dataclass(frozen=True)
class Deel:
    """What came in at once: its name, how it was read, and its rows."""

    naam: str
    leeswijze: Leeswijze
    rijen: tuple[Rij, ...]
    onleesbaar: tuple[OnleesbareRij, ...]


def together(
    delen: Sequence[Deel],
) -> tuple[list[Rij], list[OnleesbareRij], Kolommen]:
    """All rows, with the columns that `csv_file.as_csv` takes.

    The rows of a single part stay as they are. Those of more say from which they are (`uit`), and
    have the cells of all columns besides the three that count, so that none is lost.
    """
    if len(delen) == 1:
        (deel,) = delen
        return list(deel.rijen), list(deel.onleesbaar), deel.leeswijze.kolommen
    named = [other_columns(deel.rijen, deel.leeswijze.kolommen) for deel in delen]
    names = list(dict.fromkeys(name for columns in named for name in columns.values()))
    rijen = [
        replace(rij, uit=deel.naam, cellen=(deel.naam, *_cells(rij, columns, names)))
        for deel, columns in zip(delen, named, strict=True)
        for rij in deel.rijen
    ]
    onleesbaar = [replace(rij, uit=deel.naam) for deel in delen for rij in deel.onleesbaar]
    kop = Record(0, (BESTAND, *names))
    return rijen, onleesbaar, Kolommen(None, None, None, kop)


def _cells(rij: Rij, columns: dict[int, str], names: Iterable[str]) -> Iterator[str]:
    by_name = {name: rij.cellen[n] for n, name in columns.items() if n < len(rij.cellen)}
    return (by_name.get(name, "") for name in names)
