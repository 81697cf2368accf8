"""A length of time in a unit that routes use, and the day that it leads to.

What each unit means is the site's own reading, which the page "Zo tellen wij" tells; `meaning` has
its sentence. A date is never moved, and a day that the calendar does not reach is never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .kalender import Kalender

Eenheid = Literal["kalenderdagen", "werkdagen", "schooldagen", "weken", "schoolweken", "maanden"]

# The name of one, and the most that a Duur may have: about ten years.
_UNITS: dict[Eenheid, tuple[str, int]] = {
    "kalenderdagen": ("kalenderdag", 3650),
    "werkdagen": ("werkdag", 2600),
    "schooldagen": ("schooldag", 2000),
    "weken": ("week", 520),
    "schoolweken": ("schoolweek", 520),
    "maanden": ("maand", 120),
}
_MEANINGS: dict[Eenheid, str] = {
    "kalenderdagen": "Een kalenderdag is elke dag, ook in het weekend.",
    "werkdagen": (
        "Een werkdag is een dag van maandag tot en met vrijdag die geen feestdag is. "
        "Ook Goede Vrijdag en Bevrijdingsdag zijn feestdagen."
    ),
    "schooldagen": (
        "Een schooldag is een dag van maandag tot en met vrijdag buiten feestdagen en "
        "schoolvakanties. Ook Goede Vrijdag en Bevrijdingsdag zijn feestdagen. "
        "Uw school kan andere vakanties en vrije dagen hebben. Die kennen wij niet."
    ),
    "weken": (
        "Een week is 7 dagen. 8 weken na een datum is 56 dagen later, op dezelfde dag van de week."
    ),
    "schoolweken": (
        "Een schoolweek is een week van maandag tot en met zondag met minstens één schooldag. "
        "De week van de datum zelf telt niet mee. De dag van de week blijft dezelfde. "
        "Uw school kan andere vakanties en vrije dagen hebben. Die kennen wij niet."
    ),
    "maanden": (
        "Een maand later is dezelfde dag van een volgende maand. "
        "Heeft die maand zo’n dag niet? Dan is het haar laatste dag."
    ),
}
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Duur:
    """A number of units; 0 is the day itself.

    Raises ValueError if the number is negative or over some ten years, or the unit is unknown.
    """

    aantal: int
    eenheid: Eenheid

    def __post_init__(self) -> None:
        if self.eenheid not in _UNITS:
            *others, last = _UNITS
            raise ValueError(
                f"de eenheid ‘{self.eenheid}’ kent de rekenhulp niet; kies uit: "
                f"{', '.join(others)} of {last}"
            )
        most = _UNITS[self.eenheid][1]
        if not 0 <= self.aantal <= most:
            raise ValueError(f"een aantal {self.eenheid} ligt tussen 0 en {most}")

    def __str__(self) -> str:
        """In words, as in "1 week" or "5 werkdagen"."""
        return f"{self.aantal} {_UNITS[self.eenheid][0] if self.aantal == 1 else self.eenheid}"


def duur_from(text: str) -> Duur:
    """Reads a Duur as `str` writes it. Raises ValueError, in Dutch, for another text."""
    number, _, unit = text.strip().partition(" ")
    if not (number.isdecimal() and number.isascii() and len(number) < 6 and unit):
        raise ValueError("schrijf een getal en een eenheid, bijvoorbeeld 5 werkdagen")
    names: dict[str, Eenheid] = {one: unit for unit, (one, _) in _UNITS.items()}
    # An unknown unit is refused by Duur itself, with the units that there are.
    return Duur(int(number), names.get(unit.strip(), unit.strip()))  # type: ignore[arg-type]


def meaning(eenheid: Eenheid) -> str:
    """How this unit is counted, in a few sentences for a reader."""
    return _MEANINGS[eenheid]


def after(day: date, duur: Duur, kalender: Kalender) -> date:
    """The day that is a Duur after a day.

    n kalenderdagen are n days, n weken 7n days. n maanden later is the same day of the month, or
    the month's last day if it has no such day. The n-th werkdag or schooldag is the n-th such day
    after the day itself. n schoolweken later is the same day of the week, in the n-th week (Monday
    to Sunday) after the day's own week that has a schooldag.

    Raises Onbekend if a day on the way is outside the calendar, for a unit that asks for it.
    """
    match duur.eenheid:
        case "kalenderdagen":
            return day + duur.aantal * _DAY
        case "weken":
            return day + duur.aantal * _WEEK
        case "maanden":
            return _months_after(day, duur.aantal)
        case "werkdagen":
            for _ in range(duur.aantal):
                day = kalender.next_werkdag(day)
            return day
        case "schooldagen":
            for _ in range(duur.aantal):
                day = kalender.next_schooldag(day)
            return day
        case "schoolweken":  # pragma: no branch (there is no other)
            for _ in range(duur.aantal):
                day = _next_school_week(day, kalender)
            return day


def _months_after(day: date, count: int) -> date:
    # Without the module calendar, which the image need not hold for this alone.
    years, month = divmod(day.month - 1 + count, 12)
    first = date(day.year + years, month + 1, 1)
    next_first = (first + 31 * _DAY).replace(day=1)
    return first + (min(day.day, (next_first - first).days) - 1) * _DAY


def _next_school_week(day: date, kalender: Kalender) -> date:
    """The same day of the week, in the first later week that has a schooldag."""
    monday = day - day.weekday() * _DAY
    following = kalender.next_schooldag(monday + 6 * _DAY)
    return following - following.weekday() * _DAY + day.weekday() * _DAY
