"""The bytes of a text file as text, whatever program wrote it."""

from __future__ import annotations

MAX_BYTES = 10_000_000

# A spreadsheet of today and of before 2007: no text, however it is decoded.
XLSX, XLS = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class CaseloadFout(ValueError):
    """A file that cannot be read as a whole, with a Dutch sentence for who opened it."""


def decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark (Excel's "Unicode text"), or else Windows-1252.

    Judged line by line where it is not all UTF-8: one line in another encoding harms no other.
    Raises CaseloadFout for what is no text, or over 10 MB.
    """
    if len(data) > MAX_BYTES:
        raise CaseloadFout(
            f"Dit bestand is te groot ({len(data) // 1_000_000} MB). "
            f"Het mag {MAX_BYTES // 1_000_000} MB zijn. Verdeel het over meer bestanden."
        )
    if data.startswith(XLS):
        raise CaseloadFout("Dit is een oud Excel-bestand (.xls). Bewaar het als .xlsx of als CSV.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, errors="replace")
    if b"\0" in data:
        raise CaseloadFout("Dit is geen tekstbestand. Bewaar het als .xlsx of als CSV.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "\n".join(map(_line, data.split(b"\n")))


def _line(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")  # the five bytes that Windows-1252 does not have
