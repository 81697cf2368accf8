"""The other Klokken in the sources: not steps of the route, never called Termijn or deadline.

Each counts from a day of its own, which the reader gives, and has the word by which its source says
how strict it is. `answer.answer` does not use them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from .dutch_dates import in_words
from .kalender import Kalender
from .rules import Uitspraak
from .wording import days, weeks
from .written_dates import WEEKDAYS

Soort = Literal["aaneengesloten", "streeft ernaar", "ongeveer", "elke"]
Weekdag = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


@dataclass(frozen=True)
class Klok:
    """A Klok of a source: whole weeks after `telt_vanaf`, or (soort "elke") a day of the week."""

    id: str
    titel: str
    soort: Soort
    weken: int | None
    telt_vanaf: str | None
    dag: Weekdag | None
    volgens: Uitspraak
    uitleg: str
    pagina: str


@dataclass(frozen=True)
class Stand:
    """The state of a Klok on a day.

    `datum` is the resulting day (None if unknown) and `tekst` describes it. `om` is only for a Klok
    with unbroken weeks: whether they are over. It is None for every other Klok.
    """

    klok: Klok
    datum: date | None
    om: bool | None
    tekst: tuple[str, ...]


def klok_from(data: dict[str, Any]) -> Klok:
    """Reads the plain data of one Klok. Raises KeyError or TypeError if it is malformed."""
    return Klok(**{**data, "volgens": Uitspraak(**data["volgens"])})


def stand(klok: Klok, begin: date | None, today: date, kalender: Kalender) -> Stand:
    """The state of a Klok today, counted from `begin` (None: not given)."""
    day, text = _told(klok, begin, today, kalender)
    is_stretch = day is not None and begin is not None and klok.soort == "aaneengesloten"
    return Stand(klok, day, day <= today if day and is_stretch else None, tuple(text))


def _told(
    klok: Klok, begin: date | None, today: date, kalender: Kalender
) -> tuple[date | None, list[str]]:
    if klok.dag is not None:
        day = _next(WEEKDAYS.index(klok.dag), today)
        return day, list(_every_week(day, today, kalender))
    if begin is None or klok.weken is None:
        return None, [f"Geef een dag: {klok.telt_vanaf}."]
    end = begin + timedelta(weeks=klok.weken)
    length = weeks(klok.weken)
    match klok.soort:
        case "aaneengesloten":
            return end, list(_lasting(begin, end, today, length, kalender))
        case "streeft ernaar":
            said = f"De bron zegt: ‘streeft ernaar’, binnen {length}. Dat is tot en met"
        case _:
            said = f"De bron zegt: ‘ongeveer’ {length}. Dat is rond"
    return end, [f"{said} {in_words(end)}, geteld vanaf {in_words(begin)}."]


def _lasting(begin: date, end: date, today: date, length: str, kalender: Kalender) -> Iterator[str]:
    """How long a Klok has lasted. n weeks are over on the same weekday, n weeks later."""
    if begin > today:
        yield "De ingevulde dag ligt na vandaag. Klopt dat?"
        return
    yield f"Dit duurt nu {_length((today - begin).days)}, sinds {in_words(begin)}."
    if today < end:
        left = (end - today).days
        yield f"{length} zijn om op {in_words(end)}, over {days(left)}."
    elif today == end:
        yield f"{length} zijn vandaag om."
    else:
        yield f"{length} zijn om sinds {in_words(end)}."
    yield from _breaks(begin, min(today, end), kalender)


def _breaks(first: date, last: date, kalender: Kalender) -> Iterator[str]:
    """The school breaks in a period: no source says whether they count."""
    names = [v.naam.lower() for v in kalender.vakanties if v.van <= last and first <= v.tot]
    if names:
        yield (
            f"In deze tijd {'vallen' if names[1:] else 'valt'} de {' en de '.join(names)} "
            f"van regio {kalender.regio}. "
            "Of een vakantie meetelt, zegt de bron niet."
        )
    if first not in kalender.vakanties_bekend or last not in kalender.vakanties_bekend:
        yield "Niet van al deze dagen is bekend of er schoolvakantie is."


def _next(weekday: int, today: date) -> date:
    """The first day with this weekday (Monday is 0) from today on, including today."""
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _every_week(day: date, today: date, kalender: Kalender) -> Iterator[str]:
    left = (day - today).days
    when = f"over {days(left)}" if left else "vandaag"
    yield f"De eerstvolgende keer is {in_words(day)}, {when}."
    kenmerken = [k for k in kalender.kenmerken(day) if k.soort in ("feestdag", "vakantie")]
    if kenmerken:
        yield from (kenmerk.tekst for kenmerk in kenmerken)
        yield "Of het dan doorgaat, zegt de bron niet."


def _length(count: int) -> str:
    """A number of days in words: "5 weken en 3 dagen"."""
    whole, rest = divmod(count, 7)
    said = [weeks(whole)] if whole else []
    if rest or not whole:
        said.append(days(rest))
    return " en ".join(said)
