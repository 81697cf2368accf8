"""Removes invisible characters and lookalikes of a colon from a file's text.

The rest is then read as if it had no such mistakes, so that other mistakes are also reported.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from ..fouten import Fout
from .invisible import COLONS, ODD, RUN, is_line_break, may_stand, takes_room, unseen

# More of these than an editor wants to read.
_MANY = 1000
_REMARK = re.compile(r"[ \t]*#[^\r\n]*")
# A word in lower case at the start of a line, or of a part in braces, is a key.
_KEY_WITH_OTHER_COLON = re.compile(
    f"(?:^[ -]*|[{{,][ ]*)[a-z_][a-z0-9_-]*[ ]?([{COLONS}])", re.MULTILINE
)
# A first word followed by a colon, without an ordinary space in it.
_KEY = re.compile(r"[ -]*[^ :\"'#\[\]{}\t\n]+:(?=\s|\Z)")
_ORDINARY_COLON = (
    "Dit lijkt op een dubbele punt, maar het is een ander teken (U+{:04X}). Typ een gewone."
)


@dataclass(frozen=True)
class Readable:
    """A text that YAML can read, with the mistakes that were removed from it.

    With `too_many` only the first were removed, and the rest of the text is not worth reading.
    `taken` has the columns in the file of removed characters, per line, each less the number of
    those before it: the column in this text. Lines and columns count from 0.
    """

    bestand: str
    text: str
    fouten: list[Fout] = field(default_factory=list)
    taken: dict[int, list[int]] = field(default_factory=dict)
    too_many: bool = False

    def fout(self, line: int, column: int, melding: str) -> Fout:
        """A mistake at a line and column of this text (from 0), as a place in the file."""
        column += bisect_right(self.taken.get(line, []), column)
        return Fout(self.bestand, line + 1, column + 1, melding)

    def fout_at(self, index: int, melding: str) -> Fout:
        """A mistake at a character index of this text, as a place in the file."""
        return self.fout(*_place(self._lines, index), melding)

    @cached_property
    def _lines(self) -> list[int]:
        return _starts(self.text)


def readable(bestand: str, text: str) -> Readable:
    """The text that YAML can read; the same text if it has no invisible or lookalike characters."""
    if not ODD.search(text):
        return Readable(bestand, text)
    lines = _starts(text)
    result = Readable(bestand, "")
    pieces, end = [], 0
    odd = list(islice(_unseen(text, lines), _MANY)) + list(islice(_colons(text), _MANY))
    for start, stop, instead, melding in sorted(odd):
        line, column = _place(lines, start)
        result.fouten.append(Fout(bestand, line + 1, column + 1, melding))
        if not instead:
            taken = result.taken.setdefault(line, [])
            taken += [column - len(taken)] * (stop - start)
        pieces += [text[end:start], instead]
        end = stop
    whole = "".join([*pieces, text[end:]])
    return Readable(bestand, whole, result.fouten, result.taken, too_many=len(odd) >= _MANY)


_Odd = tuple[int, int, str, str]


def _unseen(text: str, lines: list[int]) -> Iterator[_Odd]:
    """Invisible characters as (start, end, replacement, message).

    In a comment they do no harm, unless YAML ends the comment there.
    """
    only_returns = "\n" not in text
    line, remark, key = -1, None, None
    for found in RUN.finditer(text):
        if found[0] == "\r" and only_returns:
            continue
        start, stop = found.span()
        if line != (line := lines[bisect_right(lines, start) - 1]):
            remark, key = _REMARK.match(text, line), _KEY.match(text, line)
        if _within(remark, stop) and not is_line_break(found[0][0]):
            continue
        in_key = _within(key, stop) and start > line and text[start - 1].isalnum()
        if may_stand(text, found) and not in_key:
            continue
        room = takes_room(found[0][0]) and not (in_key and text[stop].isalnum())
        yield start, stop, " " * (stop - start) if room else "", unseen(found[0])


def _within(found: re.Match[str] | None, index: int) -> bool:
    return found is not None and index <= found.end()


def _colons(text: str) -> Iterator[_Odd]:
    for found in _KEY_WITH_OTHER_COLON.finditer(text):
        yield found.start(1), found.end(1), ":", _ORDINARY_COLON.format(ord(found[1]))


def _starts(text: str) -> list[int]:
    line_break = "\n" if "\n" in text else "\r"
    return [0, *(found.end() for found in re.finditer(line_break, text))]


def _place(lines: list[int], index: int) -> tuple[int, int]:
    line = bisect_right(lines, index) - 1
    return line, index - lines[line]
