"""Recognises a file by its contents, not its name, and refuses files that are not a list.

A workbook is a zip file, as are other documents: `exchange.workbook_kinds` tells them apart.
"""

from __future__ import annotations

import re

XLSX = b"PK\x03\x04"
# The format of office programs before 2007, and of files with a password today.
_OLE = b"\xd0\xcf\x11\xe0"

_AS_XLSX = "Bewaar het als Excel-werkmap (.xlsx) of als CSV."
LOCKED = (
    "Dit bestand is met een wachtwoord beveiligd. Open het in uw spreadsheetprogramma, haal het "
    "wachtwoord eraf en bewaar een kopie."
)
_OLD_EXCEL = f"Dit is een oud Excel-bestand (.xls). {_AS_XLSX}"
# Recognised by a name in the table of contents of an OLE file, which is in UTF-16.
_IN_OLE = (
    ("EncryptedPackage", LOCKED),
    ("WordDocument", f"Dit is een oud Word-bestand (.doc). Zet de tabel in Excel. {_AS_XLSX}"),
    ("PowerPoint Document", f"Dit is een PowerPoint-bestand. Zet de tabel in Excel. {_AS_XLSX}"),
    ("__substg1.0", "Dit is een mail van Outlook (.msg). Bewaar de bijlage en open die."),
)
_PICTURE = "Dit is een plaatje. Wij kunnen alleen tekst lezen: typ of plak de rijen."
_PACKED = "Dit is een ingepakt bestand. Pak het uit en open wat erin zit."
_BINARY = (
    (b"%PDF", "Dit is een PDF. Kopieer de rijen eruit en plak ze, of bewaar ze als CSV."),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"PK\x05\x06", _PACKED),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"\0\0\0\x1cftyp", _PICTURE),
    (b"\0\0\0\x18ftyp", _PICTURE),
    (b"\0\1\0\0Standard", f"Dit is een database van Access. {_AS_XLSX}"),
    (b"SQLite format 3", f"Dit is een database. {_AS_XLSX}"),
    (b"\x09\x00\x04\x00", _OLD_EXCEL),  # Excel 2 to 4, before OLE files
    (b"\x09\x02\x06\x00", _OLD_EXCEL),
    (b"\x09\x04\x06\x00", _OLD_EXCEL),
)

_WEB_PAGE = (
    "Dit is een webpagina, ook al heet het bestand misschien .xls. Open het in uw "
    f"spreadsheetprogramma. {_AS_XLSX}"
)
_XML = f"Dit is een XML-bestand. Open het in uw spreadsheetprogramma. {_AS_XLSX}"
_MAIL = "Dit is een mail of een webarchief. Kopieer de rijen eruit en plak ze."
_AGENDA = "Dit is een agendabestand. Hier kunt u een lijst met leerlingen openen."
_ADDRESSES = "Dit is een bestand met adressen. Hier kunt u een lijst met leerlingen openen."
_TEXT = (
    (r"(?s)(?:<\?xml.{0,200}?\?>)?\s*(?><!--.*?-->\s*)*+<(?:!doctype html|html|head|body|"
     r"meta|table|style|div|p|br|center)\b", _WEB_PAGE),
    (r"<\?xml\b", _XML),
    (r"(?s)(?:(?:return-path|received|from|date|mime-version|message-id): .{0,2000}\n)?"
     r"(?:mime-version|content-type): ", _MAIL),
    (r"(?s)(?:return-path|received|delivered-to): .{0,2000}\nsubject: ", _MAIL),
    (r"\{\\rtf", f"Dit is een tekst met opmaak (.rtf). Zet de tabel in Excel. {_AS_XLSX}"),
    (r"begin:vcalendar", _AGENDA),
    (r"begin:vcard", _ADDRESSES),
)  # fmt: skip
_JSON = f"Dit is een JSON-bestand. {_AS_XLSX}"


class CaseloadFout(ValueError):
    """A file that cannot be read at all, with a Dutch sentence for the reader."""


def refuse_binary(data: bytes) -> None:
    """Raises CaseloadFout if the first bytes are not those of text."""
    if data.startswith(_OLE):
        named = (told for name, told in _IN_OLE if name.encode("utf-16-le") in data)
        raise CaseloadFout(next(named, _OLD_EXCEL))
    begin = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    for first, told in _BINARY:
        if data.startswith(first) or (first.isascii() and begin.startswith(first)):
            raise CaseloadFout(told)


def refuse_other_text(text: str) -> None:
    """Raises CaseloadFout for text that is not a list of rows, such as HTML or a calendar."""
    begin = text.strip()
    for pattern, told in _TEXT:
        if re.match(pattern, begin, re.IGNORECASE):
            raise CaseloadFout(told)
    if re.match(r'\{\s*"|\[\s*[\[{"]', begin) and begin.endswith(("}", "]")):
        raise CaseloadFout(_JSON)
