"""Combines rows that came in parts (a file, the sheets of a workbook, typed) into one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..rules import Regels
from .columns import Columns
from .gezet import Gezet
from .headings import cell_at
from .notes import is_skipped, unread_gezet
from .own_columns import OwnColumns, filled_up, own_columns
from .records import Record, Sheet
from .rows import BrokenRow, Reading, Row, Watched, gathered, refuse_too_many
from .tables import tables

KENMERK, BESTAND = "kenmerk", "bestand"


@dataclass(frozen=True)
class Part:
    """One table: its name, its input, how it was read, and its rows.

    `chosen` is the date column chosen by the reader, if any. `ticks` are the steps that the reader
    ticked for a row, by its number; they stand in `rows` in place of what the table says.
    """

    naam: str
    sheet: Sheet
    chosen: int | None
    reading: Reading
    rows: tuple[Row, ...]
    broken: tuple[BrokenRow, ...]
    ticks: Mapping[int, tuple[Gezet, ...]] = field(default_factory=dict)

    @property
    def messages(self) -> tuple[str, ...]:
        """The sentences about it for its reader."""
        unread = [(row.nummer, row.gezet_fout) for row in self.rows if row.gezet_fout]
        return (*self.reading.messages, *unread_gezet(unread))

    @property
    def is_in_doubt(self) -> bool:
        """Whether the date column is unclear: then none of the rows is read."""
        return bool(self.reading.columns.doubt)


def read_part(
    naam: str, sheet: Sheet, regels: Regels, chosen: int | None = None, watched: Watched = iter
) -> Part:
    """Reads a table; see `rows.gathered`."""
    read = gathered(sheet, regels, chosen, watched)
    return Part(naam, sheet, chosen, read.reading, read.rows, read.broken)


def parts_of(
    naam: str,
    sheets: Sequence[Sheet],
    regels: Regels,
    chosen: Mapping[str, int],
    watched: Watched = iter,
) -> tuple[list[Part], list[str]]:
    """The tables of a file, and sentences on the sheets left out with their number of rows.

    `chosen` has the date column by the name of a part. A sheet without dates is left out if another
    sheet has pupils: it is, for example, a list of choices or an explanation. Raises CaseloadFout
    if there are more pupils than a list can hold.
    """
    parts = [
        read_part(name, table, regels, chosen.get(name), watched)
        for name, table in named_tables(naam, sheets, regels)
    ]
    kept = [part for part in parts if _has_dates(part)] or parts
    refuse_too_many(sum(map(_pupils, kept)))
    left = [part for part in parts if not _has_dates(part)] if kept is not parts else []
    return kept, [*map(_left_out, left)]


def named_tables(naam: str, sheets: Sequence[Sheet], regels: Regels) -> Iterator[tuple[str, Sheet]]:
    """Every table of a file with the name of its part.

    The name is that of the file, with the sheet if there are more sheets, and with the number of
    its first row if it is not the first table on the sheet.
    """
    for sheet in sheets:
        whole = naam if len(sheets) == 1 else f"{naam}, blad {sheet.naam}"
        for table in tables(sheet, regels):
            is_first = table.records[:1] == sheet.records[:1]
            below = "" if is_first else f", vanaf rij {table.records[0].nummer}"
            yield f"{whole}{below}".removeprefix(", "), table


def ticked(part: Part, ticks: Mapping[int, tuple[Gezet, ...]]) -> Part:
    """The same table, in which the reader ticked these steps for these rows.

    A row without any tick says nothing of steps that were taken.
    """
    rows = tuple(
        replace(row, gezet=ticks[row.nummer] or None, gezet_cell="", gezet_fout="")
        if row.nummer in ticks
        else row
        for row in part.rows
    )
    return replace(part, rows=rows, ticks={**part.ticks, **ticks})


def noted(part: Part, messages: Sequence[str]) -> Part:
    """The same table, with extra messages for its reader about the file."""
    how = replace(part.reading, messages=(*messages, *part.reading.messages))
    sheet = replace(part.sheet, messages=(*messages, *part.sheet.messages))
    return replace(part, sheet=sheet, reading=how)


def told_doubt(part: Part) -> str:
    """Why a table was not read, and its number of rows; only for a table in doubt."""
    return f"{part.reading.columns.doubt} Niet gelezen: {_rows(part)}."


def _has_dates(part: Part) -> bool:
    return part.is_in_doubt or part.reading.columns.datum is not None


def _left_out(part: Part) -> str:
    where = f"Het blad ‘{part.sheet.naam}’" if part.sheet.naam else f"‘{part.naam}’"
    return f"{where} heeft geen datums die wij kunnen lezen. Niet gelezen: {_rows(part)}."


def _rows(part: Part) -> str:
    count = _pupils(part)
    return "1 rij" if count == 1 else f"{count} rijen"


def _pupils(part: Part) -> int:
    """The number of rows that are pupils, read or not."""
    return sum(not is_skipped(record, part.reading.columns) for record in part.sheet.records)


def broken_rows(parts: Sequence[Part]) -> list[BrokenRow]:
    """All rows that cannot be read, with the name of their part if there are more parts."""
    if len(parts) == 1:
        (part,) = parts
        return list(part.broken)
    return [replace(row, uit=part.naam) for part in parts for row in part.broken]


def together(parts: Sequence[Part]) -> tuple[list[Row], list[BrokenRow], Columns]:
    """All rows, with the columns that `csv_file.as_csv` needs.

    The rows of a single part are not changed. With more parts each row has the name of its part
    (`uit`), and the cells of all other columns of all parts, so that none is lost.
    """
    if len(parts) == 1:
        (part,) = parts
        return list(part.rows), list(part.broken), part.reading.columns
    named = [own_columns(_all_cells(part), part.reading.columns) for part in parts]
    names = list(dict.fromkeys(name for own in named for name in own.names))
    places = {name: place for place, name in enumerate(names)}
    rows: list[Row] = []
    broken: list[BrokenRow] = []
    for part, own in zip(parts, named, strict=True):
        columns = part.reading.columns
        for row in part.rows:
            cells = (_label(row, columns), part.naam, *_cells(row, own, places))
            rows.append(replace(row, uit=part.naam, cells=cells))
        broken += (_with_part(row, part, own, places) for row in part.broken)
    heading = Record(0, (KENMERK, BESTAND, *names))
    return rows, broken, Columns(0, None, None, heading)


def _all_cells(part: Part) -> Iterator[tuple[str, ...]]:
    yield from (row.cells for row in part.rows)
    yield from (row.cells for row in part.broken if not row.is_uncertain)


def _with_part(row: BrokenRow, part: Part, own: OwnColumns, places: Mapping[str, int]) -> BrokenRow:
    """The row with the cells of all columns, and none if it is uncertain which is which."""
    original = row.original or " | ".join(row.cells)
    if row.is_uncertain:
        cells: tuple[str, ...] = ("", part.naam)
    else:
        cells = (_label(row, part.reading.columns), part.naam, *_cells(row, own, places))
    return replace(row, uit=part.naam, cells=cells, original=original, is_uncertain=False)


def _label(row: Row | BrokenRow, columns: Columns) -> str:
    return cell_at(row.cells, columns.kenmerk)


def _cells(row: Row | BrokenRow, own: OwnColumns, places: Mapping[str, int]) -> list[str]:
    """The row's own cells, each in the place of its column among those of all parts."""
    cells = own.cells_of(row.cells)
    at = [places[name] for name in own.names[: len(cells)]]
    found = [""] * (max(at, default=-1) + 1)
    for place, cell in zip(at, cells, strict=True):
        found[place] = cell
    return filled_up(found, len(places))
