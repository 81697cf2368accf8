"""Finds the character that separates the cells of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from .dates import looks_like_date
from .formulas import meant

_DELIMITERS = (";", "\t", ",", "|")
_NAMES = {";": "een puntkomma", "\t": "een tab", ",": "een komma", "|": "een streep"}
_SAMPLE, _SAMPLE_WIDTH = 200, 5_000
# A line that programs write for Excel; some quote it, or fill it up to the full width.
_SEP = re.compile(r'\s*+"?sep=(\t|[^\w"\s]?)', re.IGNORECASE)
_FILLED_UP = '";,\t '
_FILLED = re.compile(r"\S")
LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Delimiter:
    """The delimiter, where the first row begins, and a message for the reader, if any."""

    sign: str
    begin: int
    message: str = ""


def delimiter_of(text: str) -> Delimiter:
    """The delimiter that the first line declares, or else the one that fits the text."""
    first_end = LINE_END.search(text)
    stop, after = first_end.span() if first_end else (len(text), len(text))
    said = _SEP.match(text, 0, stop)
    if said is None or text[said.end() : stop].strip(_FILLED_UP + said[1]):
        return Delimiter(_best(text, 0), 0)
    sign = said[1] or _best(text, after)
    if text.find(sign, after) < 0:
        sign = _best(text, 0)
    return Delimiter(sign, after, _told(sign))


def _told(sign: str) -> str:
    name = _NAMES.get(sign, f"‘{sign}’")
    return f"De eerste regel (sep=) is geen leerling. Tussen de kolommen staat {name}."


def _best(text: str, begin: int) -> str:
    """The delimiter that separates most dates, or else that splits most lines."""
    sample = [line.replace('"', "") for line in islice(_filled(text, begin), _SAMPLE)]

    def splits(sign: str) -> tuple[int, int]:
        rows = [line.split(sign) for line in sample]
        if sign == "|" and any(len(row) == 1 for row in rows):
            return 0, 0  # also common within a text
        dates = sum(any(looks_like_date(meant(cell)) for cell in row) for row in rows)
        return dates, sum(len(row) > 1 for row in rows)

    return max(_DELIMITERS, key=splits)


def _filled(text: str, at: int) -> Iterator[str]:
    """The begin of every line that is not empty."""
    while found := _FILLED.search(text, at):
        before = at, found.start()
        start = max(at, text.rfind("\n", *before) + 1, text.rfind("\r", *before) + 1)
        end = LINE_END.search(text, found.end())
        stop, at = end.span() if end else (len(text), len(text))
        yield text[start : min(stop, start + _SAMPLE_WIDTH)]
