"""A Termijn applied to a first date: the computed window and how it stands today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .rules import Weken

Toestand = Literal["komend", "nu", "laatste_dag", "verstreken"]


@dataclass(frozen=True)
class Deadline:
    """First (if the source gives one) and last day, both inclusive; nothing is ever shifted."""

    last: date
    first: date | None = None

    def state(self, today: date) -> Toestand:
        """Where today stands. Only a window can be "nu": a lone last date is komend till then."""
        if today > self.last:
            return "verstreken"
        if today == self.last:
            return "laatste_dag"
        if self.first is not None and today >= self.first:
            return "nu"
        return "komend"

    def days_left(self, today: date) -> int:
        """Calendar days from today to the last day: 0 on that day, negative after it."""
        return (self.last - today).days


def window(first_date: date, weken: Weken) -> Deadline:
    """n weeks after a date is that date plus 7n calendar days: the same day of the week.

    The first date itself is day 0. The sources do not say how to count; this reading is the
    site's own and is stated on its pages.
    """
    return Deadline(
        last=first_date + timedelta(weeks=weken.tot),
        first=None if weken.van is None else first_date + timedelta(weeks=weken.van),
    )
