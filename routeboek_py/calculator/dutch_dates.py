"""Reads and writes dates as Dutch readers do."""

from __future__ import annotations

import re
from datetime import date

from .written_dates import MONTHS, WEEKDAYS, WrittenDate, read_words

FIRST_YEAR, LAST_YEAR = 2000, 2100

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DUTCH = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
# Invisible characters in a copied date (soft hyphens, zero width, direction, byte order mark), and
# the dashes that programs use for a hyphen.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_DASH = re.compile("[\u2010-\u2015\u2212\uff0d]")
_HOW = "Typ de datum als dag-maand-jaar, bijvoorbeeld 01-09-2026."


def in_words(day: date) -> str:
    """A date with its weekday, as in "dinsdag 27 oktober 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: date) -> str:
    """The month of a date, as in "oktober 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def plain(typed: str) -> str:
    """The text with single spaces, hyphens for all dashes, and no invisible characters."""
    text = typed if typed.isascii() else _DASH.sub("-", INVISIBLE.sub("", typed))
    return " ".join(text.split())


def parse(typed: str) -> date:
    """Reads dd-mm-jjjj (leading zeros are optional), jjjj-mm-dd, or a date in words.

    A date in words is as `in_words` writes it; the weekday is optional, and day and month may be
    shortened, as in "di 27 okt. 2026". Invisible characters are ignored. Raises ValueError, with a
    Dutch sentence for the reader, if the date is incomplete or ambiguous, contains a time, does not
    exist, is on another weekday, or is outside 2000 to 2100.
    """
    text = plain(typed)
    if not text:
        raise ValueError(f"Vul een datum in. {_HOW}")
    if iso := _ISO.fullmatch(text):
        year, month, day = map(int, iso.groups())
    elif dutch := _DUTCH.fullmatch(text):
        day, month, year = map(int, dutch.groups())
    elif written := read_words(text):
        return _written(written)
    else:
        raise ValueError(_not_a_date(text))
    return _existing(day, month, year)


def _written(said: WrittenDate) -> date:
    if not said.year:
        raise ValueError(f"Deze datum is niet compleet. {_HOW}")
    if len(said.year) != len("2026"):
        raise ValueError(f"Schrijf het jaar met vier cijfers. {_HOW}")
    day = _existing(said.day, said.month, int(said.year))
    if said.weekday not in (None, day.weekday()):
        told, typed = in_words(day).split(maxsplit=1), WEEKDAYS[said.weekday]
        raise ValueError(f"{told[1]} is een {told[0]}, geen {typed}. Kijk de dag na.")
    return day


def _existing(day: int, month: int, year: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        span = f"{FIRST_YEAR} tot en met {LAST_YEAR}"
        raise ValueError(f"Het jaar {year} kan niet. Kies een jaar van {span}.")
    if not 1 <= month <= 12:
        raise ValueError(f"Maand {month} bestaat niet. {_HOW}")
    try:
        return date(year, month, day)
    except ValueError:
        month_name = MONTHS[month - 1]
        raise ValueError(f"{day} {month_name} {year} bestaat niet. Kijk de dag na.") from None


def _not_a_date(text: str) -> str:
    if re.search(r"[0-9]:[0-9]|[0-9][Tt][0-9]", text):
        return f"Laat de tijd weg. {_HOW}"
    if re.fullmatch(r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{2}", text):
        return f"Schrijf het jaar met vier cijfers. {_HOW}"
    if re.fullmatch(r"[0-9]{1,2}[-/. ][0-9]{1,2}|[0-9]{1,2}[-/. ][0-9]{4}|[0-9]{4}", text):
        return f"Deze datum is niet compleet. {_HOW}"
    if re.fullmatch(r"[0-9/. -]+", text):
        return f"Wij weten niet zeker welke datum u bedoelt. {_HOW}"
    return f"Deze datum kunnen wij niet lezen. {_HOW}"
