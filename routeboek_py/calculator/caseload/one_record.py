"""Reads one row of a CSV file: a line, or several if a quoted cell has line ends."""

from __future__ import annotations

import csv
import re
from collections import Counter
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from .dates import looks_like_date
from .delimiter import LINE_END

NOT_CLOSED = "In deze rij is een aanhalingsteken niet gesloten."
_TOO_LONG = "Deze rij is te lang om een rij van een lijst te zijn."
# The most that a row may have: more is not a row of a list, and would use too much memory.
_LONGEST, _MOST_CELLS = 500_000, 16_384
# The most lines of a quoted cell in a row that is not as wide as the others.
_MAX_LINES = 50
# The number of lines that show how wide the rows usually are.
_SAMPLE = 20_000


class Read(NamedTuple):
    """Where the next row begins, the cells, and why they are uncertain, if they are."""

    after: int
    cells: list[str]
    complaint: str = ""


class OneRecord:
    """Reads rows of a text, from the first to the last.

    It keeps the width of the first row and of valid rows with a date. It looks at each letter a
    fixed number of times, however many quotation marks are not closed.
    """

    def __init__(self, text: str, delimiter: str) -> None:
        d = re.escape(delimiter)
        self._text, self._delimiter = text, delimiter
        self._field = re.compile(
            rf' *+"([^"]*+(?:""[^"]*+)*+)" *+(?={d}|\Z)|([^"\r\n{d}]*+)(?={d}|\Z)'
        )
        self._widths: set[int] = set()
        # The last line that was found with an odd number of quotation marks, and how far the lines
        # were searched for it.
        self._odd = (-1, -1, -1)
        self._searched = 0

    def read(self, at: int) -> Read:
        """The row that begins at a place, which is not before that of an earlier call.

        A quoted cell may have any number of lines if the row is then as wide as the headings or the
        rows before it. In a row of another width it may not contain a line that is a row in itself,
        nor be very long. If it does, a quotation mark is missing: the first line becomes a broken
        row, and reading goes on at the next line.
        """
        text = self._text
        stop, after = self._line(at)
        is_too_long = stop - at > _LONGEST
        if is_too_long or text.count(self._delimiter, at, stop) >= _MOST_CELLS:
            return Read(after, [text[at:stop]], _TOO_LONG)
        line = text[at:stop]
        quotes = line.count('"')
        if quotes == 0:
            return Read(after, self._known(line.split(self._delimiter)))
        if quotes % 2 == 0:
            cells = self._cells(line) or self._leniently(line)
            if cells:
                return Read(after, self._known(cells))
        elif closing := self._closing(at, after):
            cells = self._cells(text[at : closing[0]])
            if cells and self._may_be(cells, text[after : closing[0]]):
                return Read(closing[1], self._known(cells))
        plain = line.split(self._delimiter)
        is_open = any(cell.lstrip().startswith('"') for cell in plain)
        return Read(after, plain, NOT_CLOSED if is_open else "")

    def _line(self, at: int) -> tuple[int, int]:
        """Where the line at a place stops, and where the next one begins."""
        end = LINE_END.search(self._text, at)
        return end.span() if end else (len(self._text), len(self._text))

    def _closing(self, begin: int, at: int) -> tuple[int, int] | None:
        """The end of the next line with an odd number of quotation marks; None if it is too far."""
        while self._odd[0] < at:
            quote = self._text.find('"', max(at, self._searched))
            if quote < 0 or quote - begin > _LONGEST:
                return None
            stop, after = self._line(quote)
            self._searched = after
            if self._text.count('"', quote, stop) % 2:
                self._odd = (quote, stop, after)
        _, stop, after = self._odd
        return (stop, after) if stop - begin <= _LONGEST else None

    def _known(self, cells: list[str]) -> list[str]:
        """The same cells, of which the width is remembered."""
        width = len(cells)
        is_new = width > 1 and width not in self._widths
        if is_new and (not self._widths or any(map(looks_like_date, cells))):
            self._widths.add(width)
        return cells

    def _may_be(self, cells: list[str], further: str) -> bool:
        """Whether a row of several lines is a row; `further` is what follows its first line."""
        if len(cells) > _MOST_CELLS:
            return False
        if len(cells) in (self._widths or self._usual):
            return True
        inside = LINE_END.split(further)[:-1]
        return len(inside) + 2 <= _MAX_LINES and not any(map(self._is_a_row, inside))

    @cached_property
    def _usual(self) -> set[int]:
        """The usual width of lines without quotation marks, used for the first row."""
        lines = islice(LINE_END.finditer(self._text), _SAMPLE)
        widths: Counter[int] = Counter()
        start = 0
        for end in lines:
            if self._text.find('"', start, end.start()) < 0:
                widths[self._text.count(self._delimiter, start, end.start()) + 1] += 1
            start = end.end()
        return {n for n, _ in Counter({n: c for n, c in widths.items() if n > 1}).most_common(1)}

    def _is_a_row(self, line: str) -> bool:
        """Whether a line has more cells, one of them a date.

        It has not if its quotation marks are wrong, as those of a line that begins in one quoted
        cell and ends in another.
        """
        cells = self._cells(line) if '"' in line else line.split(self._delimiter)
        return cells is not None and len(cells) > 1 and any(map(looks_like_date, cells))

    def _leniently(self, line: str) -> list[str] | None:
        """The cells of a line with odd but closed quotes (`"A" B`), as spreadsheets read them."""
        try:
            (cells,) = csv.reader([line], delimiter=self._delimiter)
        except (csv.Error, ValueError):
            return None
        return cells if len(cells) in (self._widths or self._usual) else None

    def _cells(self, text: str) -> list[str] | None:
        """The cells of a valid row; None if a quotation mark is in a wrong place."""
        cells: list[str] = []
        at = 0
        while found := self._field.match(text, at):
            quoted, plain = found.groups()
            cells.append(plain if quoted is None else quoted.replace('""', '"'))
            at = found.end() + len(self._delimiter)
            if found.end() == len(text):
                return cells
        return None
