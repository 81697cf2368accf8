"""Puts right a row that could not be read, in the table that it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ..rules import Gemeente
from .columns import Columns
from .parts import Part
from .records import Record
from .rows import BrokenRow, Row, each_row


def can_be_mended(row: BrokenRow, columns: Columns) -> bool:
    """Whether it is certain which cells a reader means to mend."""
    return not row.is_uncertain and columns.datum is not None and columns.gemeente is not None


def mended(part: Part, nummer: int, kenmerk: str, datum: date, gemeente: Gemeente) -> Part:
    """The same table, with these in the row with this number; its other cells stay.

    No other row is read anew: the date is written as `jjjj-mm-dd`, which says nothing of the order
    of day and month in the other dates of the table.
    """
    columns = part.reading.columns
    said = {columns.kenmerk: kenmerk, columns.datum: datum.isoformat()}
    said |= {columns.gemeente: gemeente.naam}
    cells = {column: cell for column, cell in said.items() if column is not None}
    records = tuple(
        _with(record, cells) if record.nummer == nummer else record for record in part.sheet.records
    )
    changed = (record for record in records if record.nummer == nummer)
    found = [*each_row(changed, part.reading)]
    rows = [*part.rows, *(row for row in found if isinstance(row, Row))]
    broken = [row for row in part.broken if row.nummer != nummer]
    broken += [row for row in found if isinstance(row, BrokenRow)]
    return replace(
        part,
        sheet=replace(part.sheet, records=records),
        rows=tuple(sorted(rows, key=lambda row: row.nummer)),
        broken=tuple(sorted(broken, key=lambda row: row.nummer)),
    )


def _with(record: Record, cells: Mapping[int, str]) -> Record:
    filled = [*record.cells, *[""] * (max(cells) + 1 - len(record.cells))]
    for column, cell in cells.items():
        filled[column] = cell
    return replace(record, cells=tuple(filled), formulas=record.formulas - cells.keys())
