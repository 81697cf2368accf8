"""Finds comments (after `#`) that are probably text: YAML skips both.

A real comment has a space after the `#`. On a line of its own the space may be absent, if that line
cannot continue the sentence above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from .tokens import Around, Slip, from_to, line_start

_ONLY_REMARKS = re.compile(r"(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z))*")
_REMARK = re.compile(r"#[^\r\n]*")
# Repeated `#`, or a line of dashes, is a decoration.
_WITH_SPACE = re.compile(r"#[#!=~_-]*(?:\s|\Z)")
_PAIRS = ("()", "“”", "„”", "‘’", "«»", "[]")

_NO_REMARK = (
    "Wat achter # staat, valt weg. Zet de hele zin tussen aanhalingstekens. "
    "Is het een opmerking? Zet dan een spatie voor en achter #."
)
_NO_VALUE = (
    "Wat achter # staat, valt weg, en dan staat hier niets. Zet de zin tussen aanhalingstekens. "
    "Is het een opmerking? Zet die op een eigen regel."
)
_CUT_OFF = (
    "Wat achter # staat, valt weg, en daar staat het slot van deze zin. "
    "Zet de hele zin tussen gewone aanhalingstekens."
)


def remarks(around: Around, start: int, end: int) -> Iterator[Slip]:
    """The slips between two tokens, from character `start` to `end`."""
    text = around.text
    if not _ONLY_REMARKS.fullmatch(text, start, end):
        return
    for found in _REMARK.finditer(text, start, end):
        at, stop = found.span()
        melding = _below(around, at) if around.starts_its_line(at) else _behind(around, at)
        if melding:
            yield Slip(at, melding, _read_past(around, at, stop))


def glued(text: str, at: int) -> bool:
    """Whether the `#` has no space after it or before it."""
    return not _WITH_SPACE.match(text, at) or not text[at - 1 : at].isspace()


def no_remark(at: int, stop: int) -> Slip:
    """A slip for text after a `#` that is lost, up to the end of its line."""
    return Slip(at, _NO_REMARK, (at, stop))


def _below(around: Around, at: int) -> str:
    """The message for a comment on its own line, or "": it may continue a sentence."""
    if _WITH_SPACE.match(around.text, at):
        return ""
    deeper = at - line_start(around.text, at) > around.indents[-1]
    after_text = isinstance(around.before, yaml.ScalarToken) or around.has_no_value
    return _NO_REMARK if deeper and (after_text or around.brackets) else ""


def _behind(around: Around, at: int) -> str:
    """The message for a comment after something else on its line, or ""."""
    if around.has_no_value:
        return _NO_VALUE
    if glued(around.text, at):
        return _NO_REMARK
    return _CUT_OFF if _is_open(around) else ""


def _is_open(around: Around) -> bool:
    """Whether the text before a comment has an unclosed bracket or quotation mark."""
    before = around.before
    if not isinstance(before, yaml.ScalarToken) or before.style in ("'", '"'):
        return False
    start, end = from_to(before)
    written = around.text[start:end]
    straight = written.count('"') % 2 == 1
    return straight or any(written.count(pair[0]) > written.count(pair[1]) for pair in _PAIRS)


def _read_past(around: Around, at: int, stop: int) -> tuple[int, int]:
    """The whole comment, or only its `#` if YAML needs the rest to read on."""
    rest = around.text[at:stop]
    needed = any(sign in rest for sign in ",]}") if around.brackets else around.has_no_value
    return (at, at + 1) if needed and not around.starts_its_line(at) else (at, stop)
