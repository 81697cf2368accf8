"""Tests workbooks as spreadsheet programs write them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.rows import Caseload, gathered, read
from routeboek_py.calculator.rules import Regels
from routeboek_py.exchange import workbook_kinds
from routeboek_py.exchange.spreadsheet import read_workbook
from tests.effort import tries

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


def edited(rows: list[list[Any]], change: Callable[[Any], object]) -> bytes:
    """A workbook of one sheet, after a change."""
    book = Workbook()
    assert book.active
    for row in rows:
        book.active.append(row)
    change(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def only_sheet(data: bytes, regels: Regels) -> Caseload:
    """The rows of a workbook with one sheet."""
    (sheet,) = read_workbook(data).sheets
    return gathered(sheet, regels)


def test_a_workbook_says_the_same_as_a_text(regels: Regels) -> None:
    from_book = only_sheet(workbook(ROWS), regels)
    from_text = read(CSV.encode(), regels)
    assert from_book.broken == from_text.broken == ()
    assert [(r.nummer, r.kenmerk, r.datum, r.gemeente) for r in from_book.rows] == [
        (r.nummer, r.kenmerk, r.datum, r.gemeente) for r in from_text.rows
    ]


def test_the_days_of_an_old_apple_workbook_are_the_same_days(regels: Regels) -> None:
    from_book = only_sheet(workbook(ROWS, epoch=CALENDAR_MAC_1904), regels)
    assert from_book.rows[0].datum == date(2026, 9, 1)


def test_a_number_counts_from_the_day_that_its_workbook_says(regels: Regels) -> None:
    rows: list[list[Any]] = [["kenmerk", "eerste datum", "gemeente"], ["A", 44804, "Rijswijk"]]
    from_book = only_sheet(workbook(rows, epoch=CALENDAR_MAC_1904), regels)
    assert from_book.rows[0].datum == date(2026, 9, 1)
    assert "1904" in from_book.reading.messages[0]


def test_every_sheet_with_something_in_it_is_read() -> None:
    book = read_workbook(workbook([], ROWS, [["x"]]))
    assert [len(sheet.records) for sheet in book.sheets] == [4, 1]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_named_with_what_was_left_out(state: str) -> None:
    book = Workbook()
    assert book.active
    for row in ROWS:
        book.active.append(row)
    hidden = book.create_sheet("Vorig jaar")
    hidden.append(["x"])
    hidden.sheet_state = state
    out = io.BytesIO()
    book.save(out)
    read_back = read_workbook(out.getvalue())
    assert len(read_back.sheets) == 1
    (told,) = read_back.messages
    assert told.startswith("Het blad ‘Vorig jaar’ is verborgen. Wij lezen het niet: 1 rij.")


def test_hidden_rows_are_read_and_that_is_said(regels: Regels) -> None:
    data = edited(ROWS, lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True))
    caseload = only_sheet(data, regels)
    assert len(caseload.rows) == 3
    assert "In dit blad is rij 3 verborgen" in caseload.reading.messages[0]


def test_merged_cells_are_told(regels: Regels) -> None:
    caseload = only_sheet(edited(ROWS, lambda sheet: sheet.merge_cells("C3:C4")), regels)
    assert "samengevoegd: C3:C4" in caseload.reading.messages[0]
    assert [(r.nummer, r.messages[0][:22]) for r in caseload.broken] == [
        (4, "Er staat geen gemeente")
    ]


@pytest.mark.parametrize("column", ["A", "B", "C"])
def test_a_formula_without_a_result_is_told_at_its_row(regels: Regels, column: str) -> None:
    data = edited(ROWS, lambda sheet: sheet.__setitem__(f"{column}3", "=Blad2!A1"))
    caseload = only_sheet(data, regels)
    assert [r.nummer for r in caseload.broken] == [3]
    assert "formule zonder uitkomst" in caseload.broken[0].messages[0]


def test_a_formula_without_a_result_in_another_column_harms_nothing(regels: Regels) -> None:
    data = edited(ROWS, lambda sheet: sheet.__setitem__("D3", "=1+1"))
    assert len(only_sheet(data, regels).rows) == 3


def test_labels_keep_the_zeros_that_the_sheet_shows(regels: Regels) -> None:
    data = edited(ROWS, lambda sheet: setattr(sheet["A4"], "number_format", "000000"))
    assert only_sheet(data, regels).rows[2].kenmerk == "000003"


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("A_x000D_", "A"),
        ("A_x005F_x000D_", "A_x000D_"),
        ("A_x0041_", "AA"),
        ("_xD83D__xDE00_", "\U0001f600"),
        ("_xD83D_", "\ufffd"),
        ("_xyz_", "_xyz_"),
    ],
)
def test_a_character_that_is_written_as_its_number_is_that_character(
    regels: Regels, written: str, label: str
) -> None:
    rows = [ROWS[0], [written, "01-09-2026", "Rijswijk"]]
    assert only_sheet(workbook(rows), regels).rows[0].kenmerk == label


def test_one_odd_cell_spoils_no_other(regels: Regels) -> None:
    odd = changed(workbook(ROWS), lambda _, part: part.replace(b"<v>3</v>", b"<v>drie</v>"))
    assert [r.kenmerk for r in only_sheet(odd, regels).rows] == ["A1", "B2", "drie"]


def test_a_number_that_is_no_day_is_a_complaint_about_that_cell(
    regels: Regels, recwarn: pytest.WarningsRecorder
) -> None:
    day = ["C", 99_999_999, "Rijswijk"]
    data = edited([*ROWS, day], lambda sheet: setattr(sheet["B5"], "number_format", "dd-mm-yyyy"))
    caseload = only_sheet(data, regels)
    assert (len(caseload.rows), [r.datum for r in caseload.broken]) == (3, ["99999999"])
    assert not recwarn.list


# Every number in every part of a workbook, and what may stand there instead.
ODD = ["", "abc", "-1", "1e999", "NaN", "99999999999999999999", "1.5", "2026-13-45"]
_NUMBER = re.compile(rb'(?<=[">])-?[0-9][0-9.:TZ-]*(?=["<])|(?<=r=")[A-Z]+[0-9]+(?=")|'
                     rb'(?<=ref=")[A-Z0-9:]+(?=")')  # fmt: skip


def _with_all() -> bytes:
    def change(sheet: Any) -> None:
        sheet["D2"], sheet["D3"], sheet["D4"] = timedelta(hours=3), "=1+1", 1.5
        sheet["A4"].number_format = "000000"
        sheet.merge_cells("F2:F3")
        sheet.row_dimensions[3].height = 20
        sheet.column_dimensions["A"].width = 30

    return edited(ROWS, change)


WITH_ALL = _with_all()
PLACES = [
    (name, at.span())
    for name in zipfile.ZipFile(io.BytesIO(WITH_ALL)).namelist()
    for at in _NUMBER.finditer(zipfile.ZipFile(io.BytesIO(WITH_ALL)).read(name))
]


@given(st.sampled_from(PLACES), st.sampled_from(ODD))
@settings(max_examples=tries(40, 3000))
def test_one_odd_number_refuses_no_workbook(place: tuple[str, tuple[int, int]], odd: str) -> None:
    part, (first, last) = place

    def change(name: str, data: bytes) -> bytes:
        return data[:first] + odd.encode() + data[last:] if name == part else data

    book = read_workbook(changed(WITH_ALL, change))
    (sheet,) = book.sheets
    assert len(sheet.records) == 4
    assert len({record.nummer for record in sheet.records}) == 4
    filled = [sum(map(bool, record.cells)) for record in sheet.records]
    assert all(count >= wanted - 1 for count, wanted in zip(filled, (3, 4, 4, 4), strict=True))


@pytest.mark.parametrize(
    ("before", "odd"),
    [(b'r="C3"', b'r="C3" s="odd"'), (b'r="B3"', b'r="3B"'), (b'<row r="3"', b'<row r="x"'),
     (b'<row r="3"', b'<row r="2"'), (b'<mergeCells', b'<mergeCells count="x"')],
)  # fmt: skip
def test_a_cell_with_an_odd_number_stays_in_its_place(
    regels: Regels, before: bytes, odd: bytes
) -> None:
    data = changed(workbook(ROWS), lambda _, part: part.replace(before, odd))
    caseload = only_sheet(data, regels)
    assert [(r.nummer, r.kenmerk) for r in caseload.rows if r.nummer != 3] == [(2, "A1"), (4, "3")]
    third = [(r.kenmerk, r.cells[2]) for r in caseload.rows if r.nummer == 3]
    third += [(r.kenmerk, r.cells[2]) for r in caseload.broken if r.nummer == 3]
    assert third == [("B2", "Den Haag")]


def test_a_sheet_that_says_it_is_smaller_is_read_whole(regels: Regels) -> None:
    said = re.compile(rb'<dimension ref="[^"]*"')
    wrong = changed(workbook(ROWS), lambda _, part: said.sub(b'<dimension ref="A1"', part))
    assert len(only_sheet(wrong, regels).rows) == 3


def changed(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name, change(name, before.read(name)))
    return out.getvalue()


def test_who_waits_for_a_large_workbook_is_told_how_far_it_is() -> None:
    steps: list[tuple[int, int]] = []
    read_workbook(workbook(ROWS[:2] * 600), lambda *step: steps.append(step))
    assert steps == [(500, 0), (1000, 0)]


def test_an_empty_workbook_has_no_sheets() -> None:
    assert read_workbook(workbook([])).sheets == ()


def packed(**parts: bytes) -> bytes:
    """A zip file with these parts; a name in Python has __ for a slash and _ for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


ODS = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04kapot", "geen Excel-werkmap die wij kunnen lezen"),
        (b"", "geen Excel-werkmap die wij kunnen lezen"),
        (workbook(ROWS)[:-200], "geen Excel-werkmap die wij kunnen lezen"),
        (packed(hallo_txt=b"geen werkmap"), "zip-bestand"),
        (packed(mimetype=ODS), "OpenDocument-werkblad"),
        (packed(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument-tekst"),
        (packed(word__document_xml=b"<w/>"), "Word-bestand"),
        (packed(ppt__presentation_xml=b"<p/>"), "PowerPoint-bestand"),
        (packed(xl__workbook_bin=b""), "binaire Excel-werkmap"),
        (packed(Index_zip=b""), "Numbers"),
    ],
)
def test_what_is_no_workbook_is_called_what_it_is(data: bytes, says: str) -> None:
    with pytest.raises(CaseloadFout, match=says):
        read_workbook(data)


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook_kinds, "MAX_BYTES", 100)
    with pytest.raises(CaseloadFout, match="te groot"):
        read_workbook(workbook(ROWS))
