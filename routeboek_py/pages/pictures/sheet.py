"""The width and font sizes of a picture, and a column to write paragraphs in."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from .drawing import Space, grow, rect, write
from .letters import Letters, is_whole, lines


@dataclass(frozen=True)
class Sheet:
    """The width of a picture, in units of about one pixel, and the size of its text.

    Every picture is drawn wide and narrow; the style sheet shows the one that fits.
    """

    width: float
    size: float

    @property
    def text(self) -> Letters:
        """Ordinary text; this is the smallest size."""
        return Letters(self.size)

    @property
    def strong(self) -> Letters:
        """Text that a reader must see first."""
        return Letters(self.size, bold=True)

    @property
    def title(self) -> Letters:
        """The name of a step."""
        return Letters(self.size + 2, bold=True)


class Column:
    """Paragraphs below each other; `bottom` is the bottom of the last one."""

    def __init__(self, parent: Element, space: Space) -> None:
        self.parent = parent
        self.x, self.bottom, self.width = space

    @property
    def rest(self) -> Space:
        """The space below the last paragraph."""
        return Space(self.x, self.bottom, self.width)

    def skip(self, height: float) -> None:
        """Leaves some space open."""
        self.bottom += height

    def text(self, words: str, letters: Letters, colour: str = "") -> None:
        """Writes a paragraph, wrapped to the width of the column."""
        self._write(self.parent, words, letters, colour)

    def link(self, words: str, letters: Letters, target: str, colour: str = "") -> None:
        """Writes a paragraph that is a link, with space around it for touch and focus."""
        anchor = SubElement(self.parent, "a", {"href": target})
        top = self.bottom
        room = Space(self.x - 4, top - 2, self.width + 8)
        box = rect(anchor, "plaat__vlak", room, 4)
        self._write(anchor, words, letters, colour)
        grow(box, self.bottom - top + 4)

    def largest(self, words: str, *choice: Letters) -> Letters:
        """The first of these Letters with which no word has to be broken, or else the last."""
        return next((c for c in choice if is_whole(words, self.width, c)), choice[-1])

    def _write(self, parent: Element, words: str, letters: Letters, colour: str) -> None:
        written = lines(words, self.width, letters)
        write(parent, (self.x, self.bottom), written, letters, colour)
        self.bottom += letters.leading * len(written)
