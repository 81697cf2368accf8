"""Reads a date in words, as in a letter: "dinsdag 27 oktober 2026", "27 okt. 2026"."""

from __future__ import annotations

import re
from typing import NamedTuple

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli",
    "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_WRITTEN = re.compile(r"(?:([A-Za-z]+)[.,]? )?([0-9]{1,2})[ -]([A-Za-z]+)\.?(?:[ -]([0-9]+))?")
# A name, or its first letters if no other name starts with them.
_WEEKDAY = {name[:n]: day for day, name in enumerate(WEEKDAYS) for n in range(len(name), 1, -1)}
_MONTH = {
    name[:n]: month for month, name in enumerate(MONTHS, 1) for n in range(len(name), 2, -1)
} | {"mrt": 3}


class WrittenDate(NamedTuple):
    """The parts of a date in words: a weekday (from 0) if it has one, and the year as written."""

    weekday: int | None
    day: int
    month: int
    year: str


def read_words(text: str) -> WrittenDate | None:
    """The date in a text with single spaces, even if that day does not exist; else None."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    weekday, day, month, year = found.groups("")
    weekday, month = weekday.lower(), month.lower()
    if month not in _MONTH or (weekday and weekday not in _WEEKDAY):
        return None
    return WrittenDate(_WEEKDAY.get(weekday), int(day), _MONTH[month], year)
