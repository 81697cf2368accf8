"""Decodes a text file, whichever program wrote it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from .file_kinds import CaseloadFout, refuse_binary, refuse_other_text

MAX_BYTES = 10_000_000

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Bytes that texts rarely have, and other files often: more than this share is no text.
_CONTROLS = bytes([*range(9), *range(14, 26), *range(28, 32), 127])
_MOST_CONTROLS = 1 / 20
_NOT_ASCII = re.compile(rb"[^\n\x80-\xff]*+[\x80-\xff][^\n]*+")
# Windows-1252; the five bytes that it lacks are as in Latin-1.
_WINDOWS = "".join(
    bytes([n]).decode("cp1252", "replace").replace("\ufffd", chr(n)) for n in range(256)
)
# After so many lines in Windows-1252 the rest of the file is.
_ENOUGH = 100_000


def decoded(data: bytes) -> str:
    """Decodes UTF-8, UTF-16 (Excel's "Unicode text") or UTF-32, or else Windows-1252.

    A file that is not all UTF-8 is decoded line by line, so that one line in another encoding does
    not affect the others. Raises CaseloadFout, in Dutch, for what is not a list in text (see
    `file_kinds`), or is over 10 MB.
    """
    refuse_too_large(len(data))
    refuse_binary(data)
    text = _text(data)
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
    if b"\0" in data and _controls(data) > len(data) * _MOST_CONTROLS:
        raise CaseloadFout("Dit is geen tekstbestand. Bewaar het als .xlsx of als CSV.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(_by_line(data))


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _utf_16_without_mark(data: bytes) -> str:
    """The byte order of UTF-16, if nearly every other byte is zero, as in Latin text; else ""."""
    pairs = len(data) // 2
    if pairs < 8 or len(data) % 2:
        return ""
    first, second = data[::2].count(0) / pairs, data[1::2].count(0) / pairs
    if first < 0.1 and second > 0.9:
        return "utf-16-le"
    return "utf-16-be" if first > 0.9 and second < 0.1 else ""


def _by_line(data: bytes) -> Iterator[str]:
    """The text in pieces; each line with other letters than ASCII is decoded by itself."""
    at = other = 0
    for found in _NOT_ASCII.finditer(data):
        yield data[at : found.start()].decode("ascii")
        if other > _ENOUGH:
            yield _windows(data[found.start() :])
            return
        try:
            yield found[0].decode("utf-8")
        except UnicodeDecodeError:
            other += 1
            yield _windows(found[0])
        at = found.end()
    yield data[at:].decode("ascii")


def _windows(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _WINDOWS)[0]
