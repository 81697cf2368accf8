"""Tests that every row of a workbook ends in the list, in the broken rows, or in a message."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from routeboek_py.calculator.caseload.columns import columns_of
from routeboek_py.calculator.caseload.notes import is_skipped
from routeboek_py.calculator.caseload.parts import Part, named_tables, parts_of, told_doubt
from routeboek_py.calculator.caseload.records import Sheet
from routeboek_py.calculator.rules import Regels
from routeboek_py.exchange.spreadsheet import read_workbook
from tests.effort import tries

HEADINGS = ["kenmerk", "klas", "eerste datum", "gemeente"]
cells = st.one_of(
    st.none(),
    st.sampled_from(["A", "A_x000D_", "=1+1", "Rijswijk", "Delft", "eerste datum", "01-09-2026",
                     "#N/A", "'s-Gravenhage", "x;y", 46266, 12.5, 99_999_999, True, False]),
    st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)).map(
        lambda moment: moment.replace(microsecond=0)
    ),
)  # fmt: skip
pupils = st.tuples(
    st.sampled_from(["a", "b", None]), st.none(), st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.sampled_from(["Rijswijk", "0518", "Delft", None]),
).map(list)  # fmt: skip
rows = st.lists(st.one_of(pupils, st.just(HEADINGS), st.lists(cells, max_size=5)), max_size=8)
sheets = st.lists(st.tuples(rows, st.sampled_from(["visible", "visible", "hidden"])), max_size=3)


def workbook(found: list[tuple[list[list[Any]], str]], is_of_apple: bool, merged: bool) -> bytes:
    book = Workbook()
    if is_of_apple:
        book.epoch = CALENDAR_MAC_1904
    for filled, state in found:
        sheet = book.create_sheet()
        for row in filled:
            sheet.append(row)
        sheet.sheet_state = state
        if filled:
            sheet.row_dimensions[len(filled)].hidden = True
        if merged:
            sheet.merge_cells("A2:A3")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def is_filled(row: list[Any]) -> bool:
    return any(cell is not None for cell in row)


@given(sheets, st.booleans(), st.booleans())
@settings(max_examples=tries(37, 3000), deadline=None)
def test_every_row_is_somewhere(
    regels: Regels, found: list[tuple[list[list[Any]], str]], is_of_apple: bool, merged: bool
) -> None:
    data = workbook(found, is_of_apple, merged)
    book = read_workbook(data)
    # Cells covered by a merge are not in the file, and openpyxl writes none.
    there = sum(len(sheet.records) for sheet in book.sheets) + counted(book.messages)
    if not merged:
        assert there == sum(is_filled(row) for filled, _ in found for row in filled)
    parts, left = parts_of("x.xlsx", book.sheets, regels, {})
    left += [told_doubt(part) for part in parts if part.is_in_doubt]
    seen = counted(left) + counted(book.messages)
    read = {part.naam for part in parts if not part.is_in_doubt}
    for name, table in named_tables("x.xlsx", book.sheets, regels):
        if name not in read:
            seen += passed_over(table, regels)
    for part in parts:
        if not part.is_in_doubt:
            again = headings_again(part)
            seen += len(part.rows) + len(part.broken) + passed_over(part.sheet, regels) + again
            told = " ".join(part.reading.messages)
            assert ("boven de koppen" in told) == bool(part.reading.columns.above)
            assert ("staan de koppen weer" in told) == (again > 0)
    assert seen == there
    assert all(sentence.endswith(".") for sentence in (*left, *book.messages))


def passed_over(sheet: Sheet, regels: Regels) -> int:
    """The number of rows of headings in a sheet, and of rows above them."""
    columns = columns_of(sheet, regels)
    return len(columns.above) + (columns.heading is not None)


def headings_again(part: Part) -> int:
    """How often the headings of a table are repeated."""
    heading = part.reading.columns.heading
    found = [r for r in part.sheet.records if is_skipped(r, part.reading.columns)]
    return len([r for r in found if r is not heading and r not in part.reading.columns.above])


def counted(sentences: Iterable[str]) -> int:
    """The number of rows that were left out according to these messages."""
    return sum(int(n) for said in sentences for n in re.findall(r": (\d+) rij(?:en)?", said))
