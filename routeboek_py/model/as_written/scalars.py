"""Finds texts that YAML reads differently from what was typed, or that include too much."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from .invisible import unseen
from .remarks import glued, no_remark
from .signs import backslash, block_header
from .tokens import Around, Slip, from_to, is_closed, line_end, line_start

# Only an escaped quotation mark or backslash is read as it was typed.
_ESCAPE = re.compile(r"\\(?:[\"\\]|(?P<other>))")
_HEADER = re.compile(r"[>|](?P<how>[+-]?)(?P<more>[^\s#]*)[ \t]*(?P<remark>#[^\r\n]*)?")
_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*")
_DASH = re.compile(r"-\s")
_GLUED_DASH = re.compile(r"-[^\s\d]")
_OTHER_DASHES = "–—−‐‑‒―•·－﹣"
_OTHER_DASH = re.compile(f"[{_OTHER_DASHES}](?=[ \t])")
_ANY_DASH = f"-{_OTHER_DASHES}"
_WITHIN_TEXT = re.compile("[\xa0\xad]")

_BEFORE_A_TEXT = (yaml.KeyToken, yaml.ValueToken, yaml.BlockEntryToken)

_GOES_ON = (
    "Hier gaat de tekst door achter een aanhalingsteken of een haakje. "
    "Zet {} aanhalingstekens om de hele zin."
)
_BEHIND_MARKER = (
    "Een regel die met --- of ... begint, is voor YAML geen tekst. "
    "Haal die regel weg, of zet er spaties voor."
)
_NO_COLON = (
    "Hier ontbreekt een dubbele punt achter een sleutel. Zet die erbij. Hoort dit bij de tekst "
    "ervoor? Zet die hele tekst dan tussen aanhalingstekens."
)
_NOT_CLOSED = (
    "Dit aanhalingsteken sluit pas op regel {}. Wat ertussen staat, is nu één tekst. "
    "Sluit het eerder, of spring die regels verder in."
)
_NO_POINT = (
    "Dit streepje hoort nu bij een zin, en begint geen punt van een lijst. Zet het recht onder de "
    "andere streepjes, met een spatie erachter. Hoort het bij de zin? Gebruik aanhalingstekens."
)
_NOT_A_DASH = (
    "Dit lijkt op het streepje van een lijst, maar is een ander teken (U+{:04X}). "
    "Typ een gewoon streepje."
)


def scalar(around: Around) -> Iterator[Slip]:
    """The slips of one text, key or number."""
    if not isinstance(around.before, _BEFORE_A_TEXT):
        yield from _out_of_place(around)
    match around.token.style:
        case "'" | '"':
            yield from _quoted(around)
        case ">" | "|":
            yield from _block(around)
        case _:
            yield from _plain(around)
    if "\xa0" in around.token.value or "\xad" in around.token.value:
        yield from _held_together(around)


def _out_of_place(around: Around) -> Iterator[Slip]:
    """A text after something that is closed, and a text that a comma turned into a key."""
    before, token = around.before, around.token
    start, end = from_to(token)
    one_line = before.end_mark.line == token.start_mark.line
    if one_line and isinstance(before, yaml.DocumentStartToken | yaml.DocumentEndToken):
        yield Slip(start, _BEHIND_MARKER, (start, line_end(around.text, start)))
    elif one_line and not around.brackets and is_closed(before):
        other = "enkele" if getattr(before, "style", "") == '"' else "dubbele"
        one_line = token.start_mark.line == token.end_mark.line
        yield Slip(start, _GOES_ON.format(other), (start, end if one_line else start))
    elif around.within_braces and isinstance(
        before, yaml.FlowEntryToken | yaml.FlowMappingStartToken
    ):
        yield Slip(start, _NO_COLON)


def _quoted(around: Around) -> Iterator[Slip]:
    """Escapes in a quoted text, and a quote that is only closed by a later text's quote."""
    token, text = around.token, around.text
    start, end = from_to(token)
    if token.start_mark.line != token.end_mark.line:
        for found in _LINE.finditer(text, start, end):
            column = found.end() - line_start(text, found.end())
            if column <= around.indents[-1] and text[found.end()] not in "\r\n":
                yield Slip(start, _NOT_CLOSED.format(token.end_mark.line + 1), ends=True)
                return
    if token.style == '"':
        for found in _ESCAPE.finditer(text, start, end):
            if found["other"] is not None:
                yield backslash(text, found.start())


def _block(around: Around) -> Iterator[Slip]:
    """Text on the line of `>` or `|`, which is not part of the block below it."""
    header = _HEADER.match(around.text, around.token.start_mark.index)
    if header is None:
        return
    if header["more"]:
        yield block_header(header.start(), header.span("more"))
    if header["remark"] and glued(around.text, header.start("remark")):
        yield no_remark(*header.span("remark"))


def _plain(around: Around) -> Iterator[Slip]:
    """Lines that were meant as list items, but are read as part of a sentence."""
    token, text = around.token, around.text
    start, end = from_to(token)
    lines: list[int] = []
    if token.start_mark.line != token.end_mark.line:
        lines = [found.end() for found in _LINE.finditer(text, start, end)]
    meant_as_points = text[start] in _ANY_DASH and around.starts_its_line(start)
    for at in [start, *lines] if meant_as_points else lines:
        if _GLUED_DASH.match(text, at) or (_DASH.match(text, at) and not meant_as_points):
            yield Slip(at, _NO_POINT)
        elif meant_as_points and _OTHER_DASH.match(text, at):
            yield Slip(at, _NOT_A_DASH.format(ord(text[at])), (at, at + 1), "-")


def _held_together(around: Around) -> Iterator[Slip]:
    """Invisible characters that are allowed in a sentence, but not in a key or a word."""
    start, end = from_to(around.token)
    is_key = isinstance(around.before, yaml.KeyToken)
    value = around.token.value
    for found in _WITHIN_TEXT.finditer(around.text, start, end):
        at_edge = value[0] == found[0] or value[-1] == found[0]
        in_a_word = found[0] == "\xad" and " " not in value
        if is_key or at_edge or in_a_word:
            yield Slip(found.start(), unseen(found[0]), found.span())
