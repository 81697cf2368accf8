"""How wide a text is at most, and where its lines break: SVG wraps nothing by itself.

The site uses the reader's own sans serif, so a text is measured in the widest letters that it may
get: of each letter the widest of DejaVu Sans (as wide as Verdana), Liberation Sans (as wide as
Arial and Helvetica), Open Sans, Noto Sans and Roboto, in thousandths of the font size.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# From the space to the tilde.
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

# A line may break after a space, a hyphen or a slash; not after a space that is "no-break".
_PIECE = re.compile(r"[^ /-]*[/-]+ ?|[^ /-]+ ?| ")
_WHITE = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True)
class Letters:
    """The size (in units of the picture) and the weight of a text."""

    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return round(self.size * 1.4)


def width(text: str, letters: Letters) -> float:
    """The most room that a text takes on one line."""
    table = _BOLD if letters.bold else _REGULAR
    return sum(_widest(letter, table) for letter in text) * letters.size / 1000


def lines(text: str, room: float, letters: Letters) -> list[str]:
    """A text in lines that fit in `room`; put together again they are the text to the letter.

    White space is folded to single spaces; the space at a break stays at the end of its line and
    needs no room. A word that is wider than a line is broken anywhere.
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
    """Whether no word has to be broken for want of room."""
    return all(width(piece.rstrip(" "), letters) <= room for piece in _PIECE.findall(folded(text)))


def folded(text: str) -> str:
    """A text with white space as a browser shows it: single spaces, none around it."""
    return _WHITE.sub(" ", text).strip(" ")


def shortened(text: str, most: int) -> str:
    """A text of at most `most` letters: its first sentences, or its first words and an ellipsis."""
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
