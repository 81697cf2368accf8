"""The picture of an answer as a row of weeks and months, with the place of each step.

Places are whole days from the first day of the picture, a Monday; the last day is a Sunday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from .antwoord import Antwoord, GenomenStap, OvergeslagenStap
from .dutch_dates import in_words, month_in_words
from .kalender import Kalender

# Today is only in the picture if it is at most this far from the route: otherwise the picture would
# show months without any step.
_NEAR = timedelta(weeks=4)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Plaats:
    """A place in the picture: its first day, and its number of days."""

    van: int
    dagen: int


@dataclass(frozen=True)
class Maand:
    """A month, or the part of it in the picture."""

    naam: str
    plaats: Plaats


@dataclass(frozen=True)
class Week:
    """The day that is `nummer` whole weeks after the first date; 0 is that date itself."""

    nummer: int
    van: int


@dataclass(frozen=True)
class Vrij:
    """Days without school, both inclusive, or the part of them in the picture."""

    soort: Literal["vakantie", "feestdag"]
    naam: str
    eerste: date
    laatste: date
    plaats: Plaats


@dataclass(frozen=True)
class StapInBeeld:
    """A step with its place; None if the gemeente skips the step, or it has no last day."""

    stap: GenomenStap | OvergeslagenStap
    plaats: Plaats | None


@dataclass(frozen=True)
class Tijdbalk:
    """The picture of an answer, with the steps in the answer's order.

    `dagen` is its length in days, `datum` and `vandaag` are the places of those days (None if today
    is too far away), and `tekst` describes the picture in words.
    """

    dagen: int
    maanden: tuple[Maand, ...]
    weken: tuple[Week, ...]
    vrij: tuple[Vrij, ...]
    stappen: tuple[StapInBeeld, ...]
    datum: int
    vandaag: int | None
    tekst: str


def tijdbalk(antwoord: Antwoord, kalender: Kalender) -> Tijdbalk | None:
    """The picture of an answer; None if no step has a last day."""
    start, today = antwoord.datum, antwoord.vandaag
    last_days = [stap.tot.datum for stap in antwoord.genomen if stap.tot]
    if not last_days:
        return None
    end = max(start, *last_days)
    near = start - _NEAR <= today <= end + _NEAR
    first = min(start, today) if near else start
    last = max(end, today) if near else end
    monday, sunday = first - first.weekday() * _DAY, last + (6 - last.weekday()) * _DAY
    free = tuple(_free(kalender, monday, sunday))
    return Tijdbalk(
        dagen=(sunday - monday).days + 1,
        maanden=tuple(_months(monday, sunday)),
        weken=tuple(_weeks(start, monday, sunday)),
        vrij=free,
        stappen=tuple(_stap(stap, monday) for stap in antwoord.stappen),
        datum=(start - monday).days,
        vandaag=(today - monday).days if near else None,
        tekst=" ".join(_in_words(antwoord, monday, sunday, free)),
    )


def _place(monday: date, first: date, last: date) -> Plaats:
    return Plaats((first - monday).days, (last - first).days + 1)


def _days(first: date, last: date) -> list[date]:
    return [first + number * _DAY for number in range((last - first).days + 1)]


def _months(monday: date, sunday: date) -> Iterator[Maand]:
    for naam, days in groupby(_days(monday, sunday), month_in_words):
        in_it = list(days)
        yield Maand(naam, _place(monday, min(in_it), max(in_it)))


def _weeks(start: date, monday: date, sunday: date) -> Iterator[Week]:
    count = (sunday - start).days // 7 + 1
    return (Week(n, (start - monday).days + 7 * n) for n in range(count))


def _free(kalender: Kalender, monday: date, sunday: date) -> Iterator[Vrij]:
    for vakantie in kalender.vakanties:
        if vakantie.van <= sunday and vakantie.tot >= monday:
            first, last = max(vakantie.van, monday), min(vakantie.tot, sunday)
            yield Vrij("vakantie", vakantie.naam, first, last, _place(monday, first, last))
    for day in _days(monday, sunday):
        if day in kalender.feestdagen:
            yield Vrij("feestdag", kalender.feestdagen[day], day, day, _place(monday, day, day))


def _stap(stap: GenomenStap | OvergeslagenStap, monday: date) -> StapInBeeld:
    if isinstance(stap, OvergeslagenStap):
        return StapInBeeld(stap, None)
    if stap.tot is None:
        return StapInBeeld(stap, None)
    first = stap.van or stap.tot
    return StapInBeeld(stap, _place(monday, first.datum, stap.tot.datum))


def _in_words(
    antwoord: Antwoord, monday: date, sunday: date, free: Iterable[Vrij]
) -> Iterator[str]:
    yield f"Tijdbalk van {in_words(monday)} tot en met {in_words(sunday)}."
    yield f"Vandaag is het {in_words(antwoord.vandaag)}."
    for stap in antwoord.stappen:
        yield f"Stap {stap.stap.nummer}, {stap.stap.naam}: {_period(stap)}."
    for span in free:
        until = "" if span.eerste == span.laatste else f" tot en met {in_words(span.laatste)}"
        yield f"{span.naam}: {in_words(span.eerste)}{until}."


def _period(stap: GenomenStap | OvergeslagenStap) -> str:
    if isinstance(stap, OvergeslagenStap):
        return "deze stap is er niet"
    if not stap.tot:
        return f"vanaf {stap.van.tekst}" if stap.van else "geen datum"
    if stap.van:
        return f"van {stap.van.tekst} tot en met {stap.tot.tekst}"
    return f"laatste datum {stap.tot.tekst}"
