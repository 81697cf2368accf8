"""Applies a Termijn to a first date: the first and last day, and their state today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .duur import Duur, after
from .kalender import Kalender, Onbekend
from .rules import Termijn

Toestand = Literal["komend", "nu", "laatste_dag", "verstreken", "geen_datum"]

_NONE = "De bronnen noemen geen termijn."
_ONLY_WORDS = "De rekenhulp kan deze termijn niet uitrekenen. Lees wat de bron zegt."
_CROSSED = "De eerste dag komt hier na de laatste. Vraag na wat de bron bedoelt."


@dataclass(frozen=True)
class Deadline:
    """The first and last day of a step, both inclusive and never shifted; None if there is none.

    `extended` is the last day if the Termijn is put off. `waarom` is a sentence on why a day is
    missing that a Termijn would have; "" if none is.
    """

    last: date | None
    first: date | None
    extended: date | None
    waarom: str

    def state(self, today: date) -> Toestand:
        """The state today. Only with a first day can it be "nu"; else it is "komend" until then.

        "geen_datum" is a step of which the last day is not known, or that has no Termijn.
        """
        if self.waarom and self.last is None:
            return "geen_datum"
        if self.last is not None and today >= self.last:
            return "verstreken" if today > self.last else "laatste_dag"
        if self.first is not None and today >= self.first:
            return "nu"
        return "komend"

    def days_left(self, today: date) -> int | None:
        """Calendar days from today to the last day: 0 on that day, negative after it."""
        return None if self.last is None else (self.last - today).days


def deadline_of(termijn: Termijn | None, first_date: date, kalender: Kalender) -> Deadline:
    """The days of a Termijn, counted from a first date, which itself is day 0 (see `duur.after`).

    The sources do not say how to count; this is the site's own reading, which its pages explain.
    """
    if termijn is None:
        return Deadline(None, None, None, _NONE)
    if not termijn.is_counted:
        return Deadline(None, None, None, _ONLY_WORDS)
    (first, no_first), (last, no_last) = (
        _counted(duur, first_date, kalender) for duur in (termijn.van, termijn.tot)
    )
    if first is not None and last is not None and first > last:
        return Deadline(None, None, None, _CROSSED)
    extended = None if last is None else _counted(termijn.verlengbaar, last, kalender)[0]
    return Deadline(last, first, extended, no_last or no_first)


def _counted(duur: Duur | None, day: date, kalender: Kalender) -> tuple[date | None, str]:
    """The day after this length, if there is one; without it, why it is not known."""
    try:
        return (None if duur is None else after(day, duur, kalender)), ""
    except Onbekend as reden:
        return None, str(reden)
