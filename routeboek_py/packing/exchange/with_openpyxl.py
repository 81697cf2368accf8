"""Workbooks of all sorts, good and broken."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.exchange.spreadsheet import read_workbook

SHEET = "xl/worksheets/sheet1.xml"
END = b"</sheetData>"


def run(book: bytes) -> None:
    """Read them all."""
    for data in (book, *_others(book), book[:-200], b"PK\x03\x04"):
        try:
            read_workbook(data)
        except CaseloadFout:
            continue


def _others(book: bytes) -> Iterator[bytes]:
    iso = b'<row><c t="d"><v>2026-09-01T00:00:00Z</v></c></row>'
    inline = b'<row><c t="inlineStr"><is><r><t>x</t></r></is></c></row>'
    yield _changed(book, "xl/workbook.xml", b"<workbookPr", b'<workbookPr date1904="1"')
    yield _changed(book, SHEET, END, iso + END)
    yield _changed(book, SHEET, END, inline + END)
    yield _changed(book, SHEET, END, b"")
    yield _changed(book, "xl/styles.xml", b"<fonts", b"<font")
    yield _changed(book, "[Content_Types].xml", b"sheet.main", b"sheet.other")


def _changed(book: bytes, name: str, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(out, "w") as after:
        for part in before.namelist():
            data = before.read(part)
            after.writestr(part, data.replace(old, new) if part == name else data)
    return out.getvalue()
