"""Applies a Termijn to a first date: the window, and its state today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .rules import Weken

Toestand = Literal["komend", "nu", "laatste_dag", "verstreken"]


@dataclass(frozen=True)
class Deadline:
    """The first (if the source gives one) and last day, both inclusive. Days are never shifted."""

    last: date
    first: date | None = None

    def state(self, today: date) -> Toestand:
        """The state today. Only a window can be "nu"; a single last day is "komend" until then."""
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
    """The days of a window: n weeks after a date is that date plus 7n calendar days.

    That is the same day of the week. The first date itself is day 0. The sources do not say how to
    count; this is the site's own reading, which its pages explain.
    """
    return Deadline(
        last=first_date + timedelta(weeks=weken.tot),
        first=None if weken.van is None else first_date + timedelta(weeks=weken.van),
    )
