"""Tests that a file is recognised by its contents, not its name."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.text import decoded

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100
KINDS = {
    "an old workbook": (OLE + "Workbook".encode("utf-16-le"), "oud Excel-bestand"),
    "a workbook with a password": (
        OLE + "EncryptedPackage".encode("utf-16-le"), "met een wachtwoord beveiligd"),
    "an old Word file": (OLE + "WordDocument".encode("utf-16-le"), "Word-bestand"),
    "a mail": (OLE + "__substg1.0_1000".encode("utf-16-le"), "mail van Outlook"),
    "a workbook of the first Excels": (b"\x09\x04\x06\x00\x00\x00", "oud Excel-bestand"),
    "a web page": (b"<html><table><tr><td>A", "webpagina"),
    "a web page with a head": (b"\xef\xbb\xbf\r\n<!DOCTYPE html>\n<html>", "webpagina"),
    "a bare table": (b"<table border=1><tr>", "webpagina"),
    "a web page with a remark": (b"<!-- export -->\n<html>", "webpagina"),
    "a web page in XML": (b'<?xml version="1.0"?>\n<html xmlns="x">', "webpagina"),
    "a web archive": (b"MIME-Version: 1.0\nContent-Type: multipart/related", "webarchief"),
    "XML of Excel 2003": (b'<?xml version="1.0"?>\n<Workbook><Worksheet>', "XML-bestand"),
    "XML in UTF-16": ('<?xml version="1.0"?><a>'.encode("utf-16"), "XML-bestand"),
    "JSON": (b'[{"kenmerk": "A"}]', "JSON-bestand"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0", "plaatje"),
    "a photo": (b"\xff\xd8\xff\xe0\0\x10JFIF", "plaatje"),
    "a packed file": (b"\x1f\x8b\x08\0", "ingepakt"),
    "formatted text": (rb"{\rtf1\ansi A;01-09-2026}", "opmaak"),
    "an agenda": (b"BEGIN:VCALENDAR\r\nVERSION:2.0", "agendabestand"),
    "something else": (b"\x00\x01\x02\x03abc", "geen tekstbestand"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "says"), KINDS.values(), ids=KINDS)
def test_what_is_no_list_is_called_by_its_name(data: bytes, says: str) -> None:
    with pytest.raises(CaseloadFout) as caught:
        decoded(data)
    assert says in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "<b>A</b>;01-09-2026;Rijswijk",
        "<3;01-09-2026;Rijswijk",
        "id;plaats;datum\nb;x;01-09-2026",
        "{A};01-09-2026;Rijswijk",
        "[A];01-09-2026;Rijswijk",
        "BEGIN;01-09-2026;Rijswijk",
    ],
)
def test_a_list_that_only_looks_like_something_else_is_a_list(text: str) -> None:
    assert decoded(text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_in_any_encoding_of_a_spreadsheet_program_is_text(encoding: str) -> None:
    text = "kenmerk;eerste datum;gemeente\nZoë;01-09-2026;Rijswijk\n"
    assert decoded(text.encode(encoding)) == text
