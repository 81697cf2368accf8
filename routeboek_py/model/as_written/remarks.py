"""Remarks behind `#` that may well be words: YAML passes over both.

A remark has a space behind its sign. On a line of its own it may do without, as long as that line
cannot be the rest of the sentence above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from .tokens import Around, Slip, from_to, line_start

_ONLY_REMARKS = re.compile(r"(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z))*")
_REMARK = re.compile(r"#[^\r\n]*")
# More of the sign, or a line of dashes, is a decoration.
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
    """The slips between two tokens, from one character to another."""
    text = around.text
    if not _ONLY_REMARKS.fullmatch(text, start, end):
        return
    for found in _REMARK.finditer(text, start, end):
        at, stop = found.span()
        melding = _below(around, at) if around.starts_its_line(at) else _behind(around, at)
        if melding:
            yield Slip(at, melding, _read_past(around, at, stop))


def glued(text: str, at: int) -> bool:
    """Whether the sign of a remark has something right behind it, or right before it."""
    return not _WITH_SPACE.match(text, at) or not text[at - 1 : at].isspace()


def no_remark(at: int, stop: int) -> Slip:
    """What stands behind the sign of a remark, up to where its line stops, and is lost."""
    return Slip(at, _NO_REMARK, (at, stop))


def _below(around: Around, at: int) -> str:
    """What to say of a remark on a line of its own: it may be the next line of a sentence."""
    if _WITH_SPACE.match(around.text, at):
        return ""
    deeper = at - line_start(around.text, at) > around.indents[-1]
    after_text = isinstance(around.before, yaml.ScalarToken) or around.has_no_value
    return _NO_REMARK if deeper and (after_text or around.brackets) else ""


def _behind(around: Around, at: int) -> str:
    """What to say of a remark behind something else on its line."""
    if around.has_no_value:
        return _NO_VALUE
    if glued(around.text, at):
        return _NO_REMARK
    return _CUT_OFF if _is_open(around) else ""


def _is_open(around: Around) -> bool:
    """Whether the text before a remark has a bracket or quotation mark that is not closed."""
    before = around.before
    if not isinstance(before, yaml.ScalarToken) or before.style in ("'", '"'):
        return False
    start, end = from_to(before)
    written = around.text[start:end]
    straight = written.count('"') % 2 == 1
    return straight or any(written.count(pair[0]) > written.count(pair[1]) for pair in _PAIRS)


def _read_past(around: Around, at: int, stop: int) -> tuple[int, int]:
    """The whole remark; only its sign where the rest is needed to go on."""
    rest = around.text[at:stop]
    needed = any(sign in rest for sign in ",]}") if around.brackets else around.has_no_value
    return (at, at + 1) if needed and not around.starts_its_line(at) else (at, stop)
