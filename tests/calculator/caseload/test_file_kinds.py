"""Tests that a file is recognised by its contents, not its name."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.text import decoded

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100
AS_XLSX = "Bewaar het als Excel-werkmap (.xlsx) of als CSV."
OPEN = "Open het in uw spreadsheetprogramma."
INTO_EXCEL = f"Zet de tabel in Excel. {AS_XLSX}"
COPY = "Kopieer de rijen eruit en plak ze"
OLD_EXCEL = f"Dit is een oud Excel-bestand (.xls). {AS_XLSX}"
LOCKED = (
    "Dit bestand is met een wachtwoord beveiligd. Open het in uw spreadsheetprogramma, haal het "
    "wachtwoord eraf en bewaar een kopie."
)
OLD_WORD = f"Dit is een oud Word-bestand (.doc). {INTO_EXCEL}"
OUTLOOK = "Dit is een mail van Outlook (.msg). Bewaar de bijlage en open die."
POWERPOINT = f"Dit is een PowerPoint-bestand. {INTO_EXCEL}"
PDF = f"Dit is een PDF. {COPY}, of bewaar ze als CSV."
PICTURE = "Dit is een plaatje. Wij kunnen alleen tekst lezen: typ of plak de rijen."
PACKED = "Dit is een ingepakt bestand. Pak het uit en open wat erin zit."
WEB_PAGE = f"Dit is een webpagina, ook al heet het bestand misschien .xls. {OPEN} {AS_XLSX}"
XML = f"Dit is een XML-bestand. {OPEN} {AS_XLSX}"
MAIL = f"Dit is een mail of een webarchief. {COPY}."
JSON = f"Dit is een JSON-bestand. {AS_XLSX}"
ACCESS = f"Dit is een database van Access. {AS_XLSX}"
RTF = f"Dit is een tekst met opmaak (.rtf). {INTO_EXCEL}"
NO_TEXT = "Dit is geen tekstbestand. Bewaar het als .xlsx of als CSV."
A_LIST = "Hier kunt u een lijst met leerlingen openen."
# What the file is, how it begins, and what its reader is told.
KINDS = {
    "an old workbook": (OLE + "Workbook".encode("utf-16-le"), OLD_EXCEL),
    "a workbook with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), LOCKED),
    "an old Word file": (OLE + "WordDocument".encode("utf-16-le"), OLD_WORD),
    "old slides": (OLE + "PowerPoint Document".encode("utf-16-le"), POWERPOINT),
    "a mail of Outlook": (OLE + "__substg1.0_1000".encode("utf-16-le"), OUTLOOK),
    "a workbook of Excel 2": (b"\x09\x00\x04\x00\x00\x00", OLD_EXCEL),
    "a workbook of Excel 3": (b"\x09\x02\x06\x00\x00\x00", OLD_EXCEL),
    "a workbook of Excel 4": (b"\x09\x04\x06\x00\x00\x00", OLD_EXCEL),
    "a database of Access": (b"\0\1\0\0Standard Jet DB", ACCESS),
    "a database of SQLite": (b"SQLite format 3\0", f"Dit is een database. {AS_XLSX}"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", PDF),
    "a PDF below blank lines": (b" \t\r\n" * 2_000 + b"%PDF-1.7", PDF),
    "a PDF after a byte order mark": (b"\xef\xbb\xbf\n%PDF-1.7", PDF),
    "a picture in PNG": (b"\x89PNG\r\n\x1a\n\0", PICTURE),
    "a photo in JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", PICTURE),
    "a picture in GIF": (b"GIF89a\1\0", PICTURE),
    "a scan in TIFF": (b"II*\0\x08", PICTURE),
    "a scan in TIFF of a Mac": (b"MM\0*\0", PICTURE),
    "a photo of a telephone": (b"\0\0\0\x1cftypheic", PICTURE),
    "another photo of a telephone": (b"\0\0\0\x18ftypmif1", PICTURE),
    "a packed file, gzip": (b"\x1f\x8b\x08\0", PACKED),
    "a packed file, 7z": (b"7z\xbc\xaf\x27\x1c", PACKED),
    "a packed file, RAR": (b"Rar!\x1a\x07", PACKED),
    "a packed file, bzip2": (b"BZh91AY", PACKED),
    "a packed file, xz": (b"\xfd7zXZ\0", PACKED),
    "an empty zip file": (b"PK\x05\x06\0\0", PACKED),
    "a web page": (b"<html><table><tr><td>A", WEB_PAGE),
    "a web page with a head": (b"\xef\xbb\xbf\r\n<!DOCTYPE html>\n<html>", WEB_PAGE),
    "a bare table": (b"<table border=1><tr>", WEB_PAGE),
    "a web page with remarks": (b"<!-- export --> <!--\n-->\n<html>", WEB_PAGE),
    "a web page below blank lines": (b" \n" * 5_000 + b"<html>", WEB_PAGE),
    "a web page in XML": (b'<?xml version="1.0"?>\n<html xmlns="x">', WEB_PAGE),
    "a web archive": (b"MIME-Version: 1.0\nContent-Type: multipart/related", MAIL),
    "a mail": (b"From: a@b.nl\nTo: c@d.nl\nSubject: x\nMIME-Version: 1.0\n\nA", MAIL),
    "a mail that came by servers": (b"Received: from x\nTo: c@d.nl\nSubject: x\n\nA", MAIL),
    "XML of Excel 2003": (b'<?xml version="1.0"?>\n<Workbook><Worksheet>', XML),
    "XML in UTF-16": ('<?xml version="1.0"?><a>'.encode("utf-16"), XML),
    "JSON": (b'[{"kenmerk": "A"}]', JSON),
    "JSON in one object": (b' { "rijen": [] }\r\n', JSON),
    "JSON before blank lines": (b'[["A"]]' + b"\n" * 200, JSON),
    "formatted text": (rb"{\rtf1\ansi A;01-09-2026}", RTF),
    "an agenda": (b"BEGIN:VCALENDAR\r\nVERSION:2.0", f"Dit is een agendabestand. {A_LIST}"),
    "addresses": (b"BEGIN:VCARD\r\nVERSION:3.0", f"Dit is een bestand met adressen. {A_LIST}"),
    "something else": (b"\x00\x01\x02\x03abc", NO_TEXT),
}  # fmt: skip


@pytest.mark.parametrize(("data", "says"), KINDS.values(), ids=KINDS)
def test_what_is_no_list_is_called_by_its_name(data: bytes, says: str) -> None:
    with pytest.raises(CaseloadFout) as caught:
        decoded(data)
    assert str(caught.value) == says


@pytest.mark.parametrize(
    "text",
    [
        "<b>A</b>;01-09-2026;Rijswijk",
        "<3;01-09-2026;Rijswijk",
        "id;plaats;datum\nb;x;01-09-2026",
        "{A};01-09-2026;Rijswijk",
        "[A];01-09-2026;Rijswijk",
        "BEGIN;01-09-2026;Rijswijk",
        '["A"];01-09-2026;Rijswijk',
        '{"A"};01-09-2026;Rijswijk',
        "[A;01-09-2026;Rijswijk]",
        "A;PDF;%PDF",
        "A;<table>",
        'A;["x"]',
        "from: A;01-09-2026;Rijswijk",
    ],
)
def test_a_list_that_only_looks_like_something_else_is_a_list(text: str) -> None:
    assert decoded(text.encode()) == text
