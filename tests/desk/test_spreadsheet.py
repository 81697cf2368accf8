"""Workbooks as spreadsheet programs write them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from routeboek_py.calculator.caseload.rows import read, read_cells
from routeboek_py.calculator.caseload.text import CaseloadFout
from routeboek_py.calculator.rules import Regels
from routeboek_py.desk import spreadsheet
from routeboek_py.desk.spreadsheet import cells

ROWS: list[list[Any]] = [
    ["kenmerk", "eerste datum", "gemeente"],
    ["A1", datetime(2026, 9, 1), "Rijswijk"],
    ["B2", date(2026, 10, 12), "Den Haag"],
    [3, "12-10-2026", "Den Haag"],
]
CSV = """kenmerk;eerste datum;gemeente
A1;01-09-2026;Rijswijk
B2;12-10-2026;Den Haag
3;12-10-2026;Den Haag
"""


def workbook(*sheets: list[list[Any]], **properties: Any) -> bytes:
    book = Workbook()
    for name, value in properties.items():
        setattr(book, name, value)
    assert book.active
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_says_the_same_as_a_text(regels: Regels) -> None:
    from_book = read_cells(cells(workbook(ROWS)), regels)
    from_text = read(CSV.encode(), regels)
    assert from_book.onleesbaar == from_text.onleesbaar == ()
    assert [(r.nummer, r.kenmerk, r.datum, r.gemeente) for r in from_book.rijen] == [
        (r.nummer, r.kenmerk, r.datum, r.gemeente) for r in from_text.rijen
    ]


def test_the_days_of_an_old_apple_workbook_are_the_same_days(regels: Regels) -> None:
    from_book = read_cells(cells(workbook(ROWS, epoch=CALENDAR_MAC_1904)), regels)
    assert from_book.rijen[0].datum == date(2026, 9, 1)


def test_the_first_sheet_with_something_in_it_counts(regels: Regels) -> None:
    assert len(read_cells(cells(workbook([], ROWS, [["x"]])), regels).rijen) == 3


def test_a_sheet_that_says_it_is_smaller_is_read_whole(regels: Regels) -> None:
    said = re.compile(rb'<dimension ref="[^"]*"')
    wrong = changed(workbook(ROWS), lambda part: said.sub(b'<dimension ref="A1"', part))
    assert len(read_cells(cells(wrong), regels).rijen) == 3


def changed(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name, change(before.read(name)))
    return out.getvalue()


def test_who_waits_for_a_large_workbook_is_told_how_far_it_is() -> None:
    steps: list[tuple[int, int]] = []
    cells(workbook(ROWS[:2] * 600), lambda *step: steps.append(step))
    assert steps == [(500, 0), (1000, 0)]


def test_an_empty_workbook_is_an_empty_caseload(regels: Regels) -> None:
    assert read_cells(cells(workbook([])), regels).rijen == ()


def broken_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("hallo.txt", "geen werkmap")
    return out.getvalue()


@pytest.mark.parametrize("data", [b"PK\x03\x04kapot", b"", broken_zip(), workbook(ROWS)[:-200]])
def test_what_is_no_workbook_is_told_in_dutch(data: bytes) -> None:
    with pytest.raises(CaseloadFout, match="geen Excel-werkmap die wij kunnen lezen"):
        cells(data)


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spreadsheet, "MAX_BYTES", 100)
    with pytest.raises(CaseloadFout, match="te groot"):
        cells(workbook(ROWS))
