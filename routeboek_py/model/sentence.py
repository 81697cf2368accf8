"""What the sentence of a source says: whether words stand in it, and which weeks it names.

Reads whole words: "elke dinsdag" does not stand in "welke dinsdag", nor "4 weken" in "14 weken".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# "één" to "negentien", in the order of the numbers.
_SMALL = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
# The units that a source may count in, also those that no Termijn can have.
_UNITS = {
    "kalenderdag": "kalenderdagen", "werkdag": "werkdagen", "schooldag": "schooldagen",
    "lesdag": "lesdagen", "dag": "dagen", "week": "weken", "schoolweek": "schoolweken",
    "lesweek": "lesweken", "maand": "maanden", "kwartaal": "kwartalen", "jaar": "jaren",
    "schooljaar": "schooljaren", "uur": "uren", "lesuur": "lesuren", "etmaal": "etmalen",
}  # fmt: skip
_SHORT = {"wk": "weken", "wkn": "weken", "mnd": "maanden"}
_FORMS = {form: unit for one, unit in _UNITS.items() for form in (one, unit)} | _SHORT
_WEEKS = re.compile(r"(?<![\w.,])([0-9]{1,4}|[a-zéë]+)[\s-]+we(?:ek|ken)\b", re.IGNORECASE)
_ACCENTS = str.maketrans("éë", "ee")


def plain(sentence: str) -> str:
    """The sentence with each letter and its accent as one character."""
    return unicodedata.normalize("NFC", sentence)


def stands_in(words: str, sentence: str) -> bool:
    """Whether the words stand in the sentence, with any capitals and any white space."""
    wanted = r"\s+".join(re.escape(word) for word in words.casefold().split())
    return re.search(rf"(?<!\w){wanted}(?!\w)", sentence.casefold()) is not None


def weeks_in(sentence: str) -> Iterator[int]:
    """Every number of weeks in the sentence, in digits or as a word; of "4-8 weken" the last."""
    for found in _WEEKS.finditer(plain(sentence)):
        number = number_of(found[1])
        if number is not None:
            yield number


def unit_of(word: str) -> str | None:
    """The unit of time that a word is, in the plural; None if it is none."""
    return _FORMS.get(word.casefold())


def number_of(word: str) -> int | None:
    """The number that a word is, in at most four digits or in words; None if it is none."""
    if word.isdecimal():
        return int(word) if len(word) <= 4 else None
    return _words().get(word.casefold().translate(_ACCENTS))


@cache
def _words() -> dict[str, int]:
    """The numbers from 1 to 999 as one word each, without accents."""
    below_100 = {word: value for value, word in enumerate(_SMALL, 1)}
    for ten, tens in enumerate(_TENS, 2):
        below_100[tens] = 10 * ten
        below_100 |= {f"{word}en{tens}": 10 * ten + n for n, word in enumerate(_SMALL[:9], 1)}
    found = dict(below_100)
    for hundred, word in enumerate(["", *_SMALL[1:9]], 1):
        found[f"{word}honderd"] = 100 * hundred
        for rest, value in below_100.items():
            for between in ("", "en"):
                found[f"{word}honderd{between}{rest}"] = 100 * hundred + value
    return found
