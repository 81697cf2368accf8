"""The other clocks in the sources: no steps of the route, and never called a term or a deadline.

Each counts from a day of its own, which the reader gives, and carries the word by which its
source says how firm it is. Nothing of this is in the answer of `answer.answer`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Literal

from .dutch_dates import in_words
from .kalender import Kalender
from .rules import Uitspraak

Soort = Literal["aaneengesloten", "streeft ernaar", "ongeveer", "elke"]
Weekdag = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
WEEKDAGEN: tuple[Weekdag, ...] = (
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
)  # fmt: skip

Data = dict[str, Any]


@dataclass(frozen=True)
class Klok:
    """A clock of a source: whole weeks after `telt_vanaf`, or (soort "elke") a day of the week."""

    id: str
    titel: str
    soort: Soort
    weken: int | None
    telt_vanaf: str | None
    dag: Weekdag | None
    volgens: Uitspraak
    uitleg: str
    pagina: str


def klok_from(data: Data) -> Klok:
    """Read the plain data of one clock. Raises KeyError or TypeError if it is broken."""
    return Klok(**{**data, "volgens": Uitspraak(**data["volgens"])})


def stand(klok: Klok, begin: date | None, today: date, kalender: Kalender) -> Data:
    """How a clock stands today, given the day from which it counts (None: not given).

    Gives `datum`, the day that it comes to (None if that cannot be told), and `tekst`, what is
    said of it; with its source, for a page or a terminal. `om` is whether the weeks of a stretch
    that must be unbroken are over, and None of all others: those only come near a day.
    """
    day, text = _told(klok, begin, today, kalender)
    return {
        "id": klok.id,
        "titel": klok.titel,
        "soort": klok.soort,
        "telt_vanaf": klok.telt_vanaf,
        "datum": day and {"iso": day.isoformat(), "tekst": in_words(day)},
        "om": day <= today if day and begin and klok.soort == "aaneengesloten" else None,
        "tekst": text,
        "volgens": asdict(klok.volgens),
        "uitleg": klok.uitleg,
        "pagina": klok.pagina,
    }


def _told(
    klok: Klok, begin: date | None, today: date, kalender: Kalender
) -> tuple[date | None, list[str]]:
    if klok.dag is not None:
        day = _next(WEEKDAGEN.index(klok.dag), today)
        return day, list(_every_week(day, today, kalender))
    if begin is None or klok.weken is None:
        return None, [f"Geef een dag: {klok.telt_vanaf}."]
    end = begin + timedelta(weeks=klok.weken)
    weeks = f"{klok.weken} {'week' if klok.weken == 1 else 'weken'}"
    match klok.soort:
        case "aaneengesloten":
            return end, list(_lasting(begin, end, today, weeks, kalender))
        case "streeft ernaar":
            said = f"De bron zegt: ‘streeft ernaar’, binnen {weeks}. Dat is tot en met"
        case _:
            said = f"De bron zegt: ‘ongeveer’ {weeks}. Dat is rond"
    return end, [f"{said} {in_words(end)}, geteld vanaf {in_words(begin)}."]


def _lasting(begin: date, end: date, today: date, weeks: str, kalender: Kalender) -> Iterator[str]:
    """How long it has lasted. n weeks are over on the same day of the week, n weeks later."""
    if begin > today:
        yield "De ingevulde dag ligt na vandaag. Klopt dat?"
        return
    yield f"Dit duurt nu {_length((today - begin).days)}, sinds {in_words(begin)}."
    if today < end:
        left = (end - today).days
        yield f"{weeks} zijn om op {in_words(end)}, over {_count(left, 'dag', 'dagen')}."
    elif today == end:
        yield f"{weeks} zijn vandaag om."
    else:
        yield f"{weeks} zijn om sinds {in_words(end)}."
    yield from _breaks(begin, min(today, end), kalender)


def _breaks(first: date, last: date, kalender: Kalender) -> Iterator[str]:
    """The school breaks in a stretch of days: no source says whether they count."""
    names = [v.naam.lower() for v in kalender.vakanties if v.van <= last and first <= v.tot]
    if names:
        yield (
            f"In deze tijd valt de {' en de '.join(names)} van regio {kalender.regio}. "
            "Of een vakantie meetelt, zegt de bron niet."
        )
    if first not in kalender.vakanties_bekend or last not in kalender.vakanties_bekend:
        yield "Niet van al deze dagen is bekend of er schoolvakantie is."


def _next(weekday: int, today: date) -> date:
    """The first such day from today on; today itself counts."""
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _every_week(day: date, today: date, kalender: Kalender) -> Iterator[str]:
    left = (day - today).days
    when = f"over {_count(left, 'dag', 'dagen')}" if left else "vandaag"
    yield f"De eerste keer is {in_words(day)}, {when}."
    kenmerken = [k for k in kalender.kenmerken(day) if k.soort in ("feestdag", "vakantie")]
    if kenmerken:
        yield from (kenmerk.tekst for kenmerk in kenmerken)
        yield "Of het dan doorgaat, zegt de bron niet."


def _length(days: int) -> str:
    """A number of days as people say it: "5 weken en 3 dagen"."""
    weeks, rest = divmod(days, 7)
    said = [_count(weeks, "week", "weken")] if weeks else []
    if rest or not weeks:
        said.append(_count(rest, "dag", "dagen"))
    return " en ".join(said)


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
