"""Finds characters that are YAML syntax at the start of what is meant as a text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import yaml

from .invisible import ODD, name
from .tokens import Around, Slip, from_to

_QUOTE_IT = "Een zin die met ‘{}’ begint, moet tussen aanhalingstekens."
_TAG = f"{_QUOTE_IT.format('!')} Een soort aangeven met ! kan hier niet."
_ANCHOR = "Verwijzen met & en * kan hier niet: schrijf het stuk op beide plekken voluit."
_DIRECTIVE = "Een regel die met % begint, is voor YAML geen tekst. Haal de regel weg."
_EXPLICIT_KEY = f"{_QUOTE_IT.format('?')} Voor een sleutel hoort geen vraagteken."
_MERGE = "Samenvoegen met << kan hier niet. Schrijf het stuk voluit."
_HEADER = (
    "Achter > of | hoort op deze regel niets meer te staan. Begin de tekst op de volgende regel. "
    "Begint de zin zelf met dit teken? Zet de zin dan tussen aanhalingstekens."
)
_BACKSLASH = (
    "Een backslash tussen dubbele aanhalingstekens verandert het teken erachter. "
    "Schrijf er twee, of zet de zin tussen enkele aanhalingstekens."
)
_MADE = " Hier ontstaat {}."
_HALF_MADE = " Hier ontstaat een half teken (U+{:04X})."
# A character by its number in Unicode.
_NUMBER = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
# Errors of libyaml on such a character. For the first, the character is where the scan started; for
# the last two, where it stopped.
_STOPS = re.compile(r"while scanning an? (?:tag|anchor|alias|directive|block scalar)")
_STOPS_IN_QUOTES = "while parsing a quoted scalar"
_STOPS_THERE = "cannot start any token"


def tag(around: Around) -> Iterator[Slip]:
    """`!word`, `!!str`, `!<word>`: a YAML tag, which gives the type of a value."""
    start, end = _sign_or_word(around)
    while around.text[end : end + 1] == "!":
        end += 1
    yield Slip(start, _TAG, (start, end))


def anchor(around: Around) -> Iterator[Slip]:
    """`&word` names a part, `*word` repeats that part."""
    start, _ = from_to(around.token)
    sign = around.text[start]
    named = isinstance(around.token, yaml.AnchorToken)
    yield Slip(start, _of_anchor(sign), _sign_or_word(around) if named else (start, start + 1))


def directive(around: Around) -> Iterator[Slip]:
    """`%YAML` and `%TAG` tell how to read the file."""
    yield Slip(around.token.start_mark.index, _DIRECTIVE, from_to(around.token))


def key(around: Around) -> Iterator[Slip]:
    """A key that begins with `? `, and `<<`, which copies keys from elsewhere."""
    start, end = from_to(around.token)
    if start != end:
        yield Slip(start, _EXPLICIT_KEY)
    after = around.after
    if isinstance(after, yaml.ScalarToken) and after.value == "<<":
        yield Slip(after.start_mark.index, _MERGE)


def backslash(text: str, at: int) -> Slip:
    """A slip for a backslash that changes the next character; names one that nobody would see."""
    number = _NUMBER.match(text, at)
    code = int(number[0][2:], 16) if number else 0
    made = chr(code) if number and code <= sys.maxunicode else ""
    half = _HALF_MADE.format(code) if 0xD800 <= code <= 0xDFFF else ""
    more = half or (_MADE.format(name(made)) if made and ODD.match(made) else "")
    return Slip(at, f"{_BACKSLASH}{more}", (at, at + 1))


def block_header(at: int, span: tuple[int, int]) -> Slip:
    """A slip for text after the `>` or `|` that starts a block of text."""
    return Slip(at, _HEADER, span)


def sign_that_stops(text: str, error: yaml.MarkedYAMLError) -> Iterator[Slip]:
    """The character that stopped the YAML reader; nothing if it stopped for another reason."""
    words, begin, stop = str(error), error.context_mark, error.problem_mark
    if begin is not None and _STOPS.match(words):
        yield Slip(begin.index, _stops(text[begin.index]), (begin.index, begin.index + 1))
    elif stop is not None and words.startswith(_STOPS_IN_QUOTES):
        yield backslash(text, text.rfind("\\", 0, stop.index + 1))
    elif stop is not None and _STOPS_THERE in words:
        sign = text[stop.index : stop.index + 1]
        if sign != "\t":
            yield Slip(stop.index, _QUOTE_IT.format(sign), (stop.index, stop.index + 1))


def _stops(sign: str) -> str:
    known = {"!": _TAG, "%": _DIRECTIVE, ">": _HEADER, "|": _HEADER}
    return known.get(sign) or _of_anchor(sign)


def _of_anchor(sign: str) -> str:
    return f"{_QUOTE_IT.format(sign)} {_ANCHOR}"


def _sign_or_word(around: Around) -> tuple[int, int]:
    """What to skip: the word with its sign, or only the sign if nothing follows."""
    start, end = from_to(around.token)
    return (start, end) if around.has_a_value_behind() else (start, start + 1)
