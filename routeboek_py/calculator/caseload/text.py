"""Decodes a text file, whichever program wrote it."""

from __future__ import annotations

from .file_kinds import CaseloadFout, refuse_binary, refuse_other_text

MAX_BYTES = 10_000_000

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# The byte order mark. It is also in the middle of a file if files were joined.
_BOM = "\ufeff"


def decoded(data: bytes) -> str:
    """Decodes UTF-8, UTF-16 (Excel's "Unicode text") or UTF-32, or else Windows-1252.

    A file that is not all UTF-8 is decoded line by line, so that one line in another encoding does
    not affect the others. Raises CaseloadFout, in Dutch, for what is not a list in text (see
    `file_kinds`), or is over 10 MB.
    """
    refuse_too_large(len(data))
    refuse_binary(data)
    text = _text(data).replace(_BOM, "")
    refuse_other_text(text)
    return text


def refuse_too_large(size: int) -> None:
    """Raises CaseloadFout for a file of more than 10 MB; `size` is in bytes."""
    if size > MAX_BYTES:
        raise CaseloadFout(
            f"Dit bestand is te groot ({size // 1_000_000} MB). "
            f"Het mag {MAX_BYTES // 1_000_000} MB zijn. Verdeel het over meer bestanden."
        )


def _text(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, errors="replace")
    if encoding := _utf_16_without_mark(data):
        return data.decode(encoding, errors="replace")
    if b"\0" in data:
        raise CaseloadFout("Dit is geen tekstbestand. Bewaar het als .xlsx of als CSV.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "\n".join(map(_line, data.split(b"\n")))


def _utf_16_without_mark(data: bytes) -> str:
    """The byte order of UTF-16, if nearly every other byte is zero, as in Latin text; else ""."""
    low, high = data[0:2000:2].count(0), data[1:2000:2].count(0)
    pairs = len(data[0:2000:2])
    if pairs < 8 or len(data) % 2:
        return ""
    if high > pairs * 0.9 and low == 0:
        return "utf-16-le"
    return "utf-16-be" if low > pairs * 0.9 and high == 0 else ""


def _line(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")  # Windows-1252 lacks five bytes
