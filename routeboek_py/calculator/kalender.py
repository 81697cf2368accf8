"""The Kenmerken of a day: weekend, public holiday, school break, or unknown.

They are only shown. No source says that they move a Termijn, so no date moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from .dutch_dates import in_words
from .written_dates import WEEKDAYS

Soort = Literal["weekend", "feestdag", "vakantie", "onbekend"]


class Onbekend(ValueError):
    """A day on which nobody here knows whether there is school or work; the message says why."""


@dataclass(frozen=True)
class Kenmerk:
    """One Kenmerk of a day, with the Dutch words for the reader."""

    soort: Soort
    tekst: str


@dataclass(frozen=True)
class Vakantie:
    """A school break: first and last day, both inclusive, and how certain the dates are."""

    naam: str
    van: date
    tot: date
    status: Literal["vast", "advies"]


@dataclass(frozen=True)
class Bekend:
    """The first and last day, both inclusive, that a list covers."""

    van: date
    tot: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.van <= day <= self.tot


@dataclass(frozen=True)
class Kalender:
    """Public holidays and the school breaks of one region, each with the period it covers."""

    regio: str
    bron: str
    feestdagen: dict[date, str]
    feestdagen_bekend: Bekend
    vakanties: tuple[Vakantie, ...]
    vakanties_bekend: Bekend

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Kalender:
        """Reads the `kalender` part of `rules.json`; days are ISO dates (jjjj-mm-dd)."""
        return cls(
            regio=data["regio"],
            bron=data["bron"],
            feestdagen={date.fromisoformat(d): n for d, n in data["feestdagen"].items()},
            feestdagen_bekend=_bekend(data["feestdagen_bekend"]),
            vakanties=tuple(
                Vakantie(
                    v["naam"],
                    date.fromisoformat(v["van"]),
                    date.fromisoformat(v["tot"]),
                    v["status"],
                )
                for v in data["vakanties"]
            ),
            vakanties_bekend=_bekend(data["vakanties_bekend"]),
        )

    def kenmerken(self, day: date) -> tuple[Kenmerk, ...]:
        """Every Kenmerk of this day; empty for an ordinary school day in a known period."""
        return (*self._weekend(day), *self._feestdag(day), *self._vakantie(day))

    def next_werkdag(self, day: date) -> date:
        """The first day after this one, Monday to Friday, that is no public holiday.

        Raises Onbekend if that depends on a day outside the calendar.
        """
        while True:
            day += timedelta(days=1)
            if day.weekday() < 5 and day not in self.feestdagen:
                if day not in self.feestdagen_bekend:
                    raise Onbekend(_not_known("feestdagen", day, self.feestdagen_bekend))
                return day

    def next_schooldag(self, day: date) -> date:
        """The first werkdag after this day outside the school breaks of the region.

        Raises Onbekend if that depends on a day outside the calendar.
        """
        while True:
            day = self.next_werkdag(day)
            if not any(vakantie.van <= day <= vakantie.tot for vakantie in self.vakanties):
                if day not in self.vakanties_bekend:
                    what = f"schoolvakanties van regio {self.regio}"
                    raise Onbekend(_not_known(what, day, self.vakanties_bekend))
                return day

    def _weekend(self, day: date) -> tuple[Kenmerk, ...]:
        if day.weekday() < 5:
            return ()
        return (Kenmerk("weekend", f"Dit is een {WEEKDAYS[day.weekday()]}."),)

    def _feestdag(self, day: date) -> tuple[Kenmerk, ...]:
        if day in self.feestdagen:
            return (Kenmerk("feestdag", f"Dit is een feestdag: {self.feestdagen[day]}."),)
        if day not in self.feestdagen_bekend:
            return (Kenmerk("onbekend", "Of dit een feestdag is, is hier niet bekend."),)
        return ()

    def _vakantie(self, day: date) -> tuple[Kenmerk, ...]:
        for vakantie in self.vakanties:
            if vakantie.van <= day <= vakantie.tot:
                return (Kenmerk("vakantie", self._vakantie_tekst(vakantie)),)
        if day not in self.vakanties_bekend:
            tekst = f"De schoolvakanties van regio {self.regio} zijn voor deze dag niet bekend."
            return (Kenmerk("onbekend", tekst),)
        return ()

    def _vakantie_tekst(self, vakantie: Vakantie) -> str:
        hoe_vast = "landelijk vastgesteld" if vakantie.status == "vast" else "landelijk advies"
        return (
            f"Dit valt in de {vakantie.naam.lower()} van regio {self.regio} ({hoe_vast}). "
            "Uw school kan afwijken."
        )


def _not_known(what: str, day: date, bekend: Bekend) -> str:
    if day > bekend.tot:
        return f"De {what} zijn hier bekend tot en met {in_words(bekend.tot)}."
    return f"De {what} zijn hier bekend vanaf {in_words(bekend.van)}."


def _bekend(data: dict[str, str]) -> Bekend:
    return Bekend(date.fromisoformat(data["van"]), date.fromisoformat(data["tot"]))
