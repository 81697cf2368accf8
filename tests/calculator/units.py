"""Rules with a step for every unit, and what each must answer, worked out another way.

The other way counts on lists: of all days, of those that count, and of how many came before. It
shares with the product only the calendar's data.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

# How long the steps take. 60 schooldagen lead over most breaks.
LENGTHS = [
    "1 kalenderdag", "30 kalenderdagen", "1 werkdag", "5 werkdagen", "40 werkdagen", "1 schooldag",
    "10 schooldagen", "60 schooldagen", "6 weken", "1 schoolweek", "4 schoolweken", "1 maand",
    "3 maanden", "18 maanden",
]  # fmt: skip
LENGTH_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def rules_in_every_unit(kalender: dict[str, Any]) -> dict[str, Any]:
    """Rules of one gemeente, "hier", with these lengths as its steps."""
    stappen = [
        {
            "id": f"stap-{nummer}", "nummer": nummer, "naam": length, "pagina": "p/",
            "termijn": {"tot": length, "volgens": []}, "aanmelding": [], "overslaan": [],
        }
        for nummer, length in enumerate(LENGTHS, 1)
    ]  # fmt: skip
    gemeente = {"id": "hier", "naam": "Hier", "stappen": stappen}
    return {"telt_vanaf": "eerste dag", "gemeenten": [gemeente], "kalender": kalender}


class Oracle:
    """The last day of every length, by lists of days of one calendar."""

    def __init__(self, kalender: dict[str, Any]) -> None:
        known = kalender["vakanties_bekend"]
        self._first, self._last = str(known["van"]), str(known["tot"])
        first = date(2000, 1, 1)
        days = [first + timedelta(days=n) for n in range((date(2100, 12, 31) - first).days + 1)]
        free = {
            (date.fromisoformat(break_["van"]) + timedelta(days=n)).isoformat()
            for break_ in kalender["vakanties"]
            for n in range(60)
            if (date.fromisoformat(break_["van"]) + timedelta(days=n)).isoformat() <= break_["tot"]
        }
        self._working = [
            day.isoformat()
            for day in days
            if day.strftime("%w") not in "06" and day.isoformat() not in kalender["feestdagen"]
        ]
        self._school = [day for day in self._working if day not in free]
        mondays = {_monday(date.fromisoformat(day)) for day in self._school}
        self._weeks = sorted(mondays)

    def last_day(self, start: str, length: str) -> str | None:
        """The ISO date that a length leads to; None where the calendar is not known."""
        words = length.split()
        number, day = int(words[0]), date.fromisoformat(start)
        match words[1].rstrip("en")[:8]:
            case "kalender":
                return date.fromordinal(day.toordinal() + number).isoformat()
            case "week" | "wek":
                return date.fromordinal(day.toordinal() + 7 * number).isoformat()
            case "maand":
                return _months_on(day.year, day.month, day.day, number)
            case "werkdag":
                return _nth_after(self._working, start, number)
            case "schoolda":
                return self._known(_nth_after(self._school, start, number), start)
            case _:
                monday = _nth_after(self._weeks, _monday(day), number)
                that = date.fromisoformat(monday) + timedelta(days=int(day.strftime("%u")) - 1)
                sunday = date.fromisoformat(_monday(day)) + timedelta(days=6)
                return that.isoformat() if self._all_known(monday, sunday.isoformat()) else None

    def _known(self, found: str, start: str) -> str | None:
        return found if self._all_known(found, start) else None

    def _all_known(self, found: str, start: str) -> bool:
        """Whether the breaks are known on every school day that was counted or passed by."""
        after = self._school[bisect_right(self._school, start)]
        counted = self._school[bisect_left(self._school, found)]
        return self._first <= after and counted <= self._last


def _nth_after(days: Sequence[str], start: str, number: int) -> str:
    return days[bisect_right(days, start) + number - 1]


def _monday(day: date) -> str:
    return date.fromordinal(day.toordinal() - (day.toordinal() - 1) % 7).isoformat()


def _months_on(year: int, month: int, day: int, number: int) -> str:
    for _ in range(number):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04}-{month:02}-{min(day, LENGTH_OF_MONTH[month - 1] + leap):02}"
