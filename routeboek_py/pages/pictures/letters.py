"""Measures the greatest width of a text and breaks it into lines, as SVG does not wrap text.

The site uses the reader's own sans serif font. So a text is measured with, for each letter, the
greatest width in DejaVu Sans (as wide as Verdana), Liberation Sans (as wide as Arial and
Helvetica), Open Sans, Noto Sans and Roboto, in thousandths of the font size.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# The characters from space to tilde, in ASCII order.
_REGULAR = (
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 552, 838, 318, 361, 318, 413,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,
    1015, 684, 686, 722, 770, 667, 611, 778, 752, 339, 552, 667, 557, 907, 760, 787,
    667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 411, 390, 838, 556,
    577, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 413, 521, 392, 634, 592, 818, 592, 592, 525, 636, 551, 636, 838,
)  # fmt: skip
_BOLD = (
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 545, 838, 380, 415, 380, 413,
    696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611,
    1000, 774, 762, 734, 830, 683, 683, 821, 837, 389, 559, 775, 637, 995, 837, 850,
    733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 422, 457, 838, 556,
    607, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
    716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 551, 712, 838,
)  # fmt: skip
NO_BREAK = "\u00a0"
_OTHERS = {"“": 657, "”": 657, "‘": 380, "’": 380, "–": 660, NO_BREAK: 350}
_WIDEST = 1110  # every other letter

# A line may break after a space, a hyphen or a slash, but not after a no-break space.
_PIECE = re.compile(r"[^ /-]*[/-]+ ?|[^ /-]+ ?| ")
_WHITE = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True)
class Letters:
    """The font size (in units of the picture) and weight of a text."""

    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """The line height, in units of the picture."""
        return round(self.size * 1.4)


def width(text: str, letters: Letters) -> float:
    """The greatest width of a text on one line, in units of the picture."""
    table = _BOLD if letters.bold else _REGULAR
    return sum(_widest(letter, table) for letter in text) * letters.size / 1000


def lines(text: str, room: float, letters: Letters) -> list[str]:
    """The text in lines that fit in width `room`; joined, they are the folded text again.

    Each run of white space becomes one space. The space at a break stays at the end of its line and
    takes no width. A word that is wider than a line is broken at any letter.
    """

    def fits(line: str) -> bool:
        return width(line.rstrip(" "), letters) <= room

    found = [""]
    for piece in _PIECE.findall(folded(text)):
        if fits(found[-1] + piece):
            found[-1] += piece
            continue
        found.append("")
        for letter in piece:
            if not fits(found[-1] + letter):
                found.append("")
            found[-1] += letter
    return [line for line in found if line]


def is_whole(text: str, room: float, letters: Letters) -> bool:
    """Whether every word fits on a line of width `room`."""
    return all(width(piece.rstrip(" "), letters) <= room for piece in _PIECE.findall(folded(text)))


def folded(text: str) -> str:
    """A text with white space as in a browser: single spaces, and none at the start or end."""
    return _WHITE.sub(" ", text).strip(" ")


def shortened(text: str, most: int) -> str:
    """At most `most` characters of a text: whole sentences, or words with an ellipsis."""
    text = folded(text)
    if len(text) <= most:
        return text
    whole = [end.end() for end in re.finditer(r"[.?!](?= [A-Z‘“])", text) if end.end() <= most]
    if whole:
        return text[: whole[-1]]
    return text[: most - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + f"{NO_BREAK}…"


def _widest(letter: str, table: tuple[int, ...]) -> int:
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _OTHERS:
        return _OTHERS[base]
    if unicodedata.combining(base):
        return 0
    place = ord(base) - ord(" ")
    return table[place] if 0 <= place < len(table) else _WIDEST
