"""Rows that came in parts (a file, the sheets of a workbook, typed) as one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..rules import Regels
from .columns import Kolommen
from .csv_file import other_columns
from .records import Record, Sheet
from .rows import Leeswijze, OnleesbareRij, Rij, Watched, gathered
from .tables import tables

BESTAND = "bestand"


@dataclass(frozen=True)
class Deel:
    """One table: its name, what came in, how it was read, and its rows.

    `gekozen` is the column that its reader said to count from, if so.
    """

    naam: str
    sheet: Sheet
    gekozen: int | None
    leeswijze: Leeswijze
    rijen: tuple[Rij, ...]
    onleesbaar: tuple[OnleesbareRij, ...]

    @property
    def is_in_doubt(self) -> bool:
        """Whether nobody can tell from which column to count: then none of its rows is read."""
        return bool(self.leeswijze.kolommen.bezwaar)


def part(
    naam: str, sheet: Sheet, regels: Regels, gekozen: int | None = None, watched: Watched = iter
) -> Deel:
    """A table, read; see `rows.gathered`."""
    read = gathered(sheet, regels, gekozen, watched)
    return Deel(naam, sheet, gekozen, read.leeswijze, read.rijen, read.onleesbaar)


def parts_of(
    naam: str,
    sheets: Sequence[Sheet],
    regels: Regels,
    gekozen: Mapping[str, int],
    watched: Watched = iter,
) -> tuple[list[Deel], list[str]]:
    """The tables of a file; and sentences that tell which sheets were left out, of how many rows.

    `gekozen` has by the name of a part the column to count from. A sheet without any dates is left
    out where another one has pupils: a list of choices, an explanation.
    """
    delen = [
        part(name, table, regels, gekozen.get(name), watched)
        for name, table in named_tables(naam, sheets, regels)
    ]
    if not any(map(_has_dates, delen)):
        return delen, []
    left = [deel for deel in delen if not _has_dates(deel)]
    return [deel for deel in delen if _has_dates(deel)], [*map(_left_out, left)]


def named_tables(naam: str, sheets: Sequence[Sheet], regels: Regels) -> Iterator[tuple[str, Sheet]]:
    """Every table of a file with the name of its part: that of the file, of the sheet where there
    are more, and of its first row where a sheet has more.
    """
    for sheet in sheets:
        whole = naam if len(sheets) == 1 else f"{naam}, blad {sheet.naam}".removeprefix(", ")
        for table in tables(sheet, regels):
            is_first = table.records[:1] == sheet.records[:1]
            below = "" if is_first else f", vanaf rij {table.records[0].nummer}"
            yield f"{whole}{below}".removeprefix(", "), table


def noted(deel: Deel, meldingen: Sequence[str]) -> Deel:
    """The same table, with more that its reader should know: of the file that it stands in."""
    how = replace(deel.leeswijze, meldingen=(*meldingen, *deel.leeswijze.meldingen))
    sheet = replace(deel.sheet, meldingen=(*meldingen, *deel.sheet.meldingen))
    return replace(deel, sheet=sheet, leeswijze=how)


def doubt(deel: Deel) -> str:
    """Why a table was not read, and how many rows that are; only for one that is in doubt."""
    return f"{deel.leeswijze.kolommen.bezwaar} Niet gelezen: {_rows(deel)}."


def _has_dates(deel: Deel) -> bool:
    return deel.is_in_doubt or deel.leeswijze.kolommen.datum is not None


def _left_out(deel: Deel) -> str:
    where = f"Het blad ‘{deel.sheet.naam}’" if deel.sheet.naam else f"‘{deel.naam}’"
    return f"{where} heeft geen datums die wij kunnen lezen. Niet gelezen: {_rows(deel)}."


def _rows(deel: Deel) -> str:
    kolommen = deel.leeswijze.kolommen
    count = len(deel.sheet.records) - len(kolommen.erboven) - (kolommen.kop is not None)
    return "1 rij" if count == 1 else f"{count} rijen"


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
