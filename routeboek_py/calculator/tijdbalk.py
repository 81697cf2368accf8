"""The picture of an answer: weeks and months in a row, and where the steps lie in them.

Places are whole days from the first day of the picture, which is a Monday; the last is a Sunday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from .dutch_dates import in_words, month_in_words
from .kalender import Kalender

# Today is drawn as long as it lies no further than this from the route; else it would be all road.
_NEAR = timedelta(weeks=4)
_DAY = timedelta(days=1)

Data = dict[str, Any]


@dataclass(frozen=True)
class _Vrij:
    """Days without school, both inclusive, as far as they are in the picture."""

    soort: Literal["vakantie", "feestdag"]
    naam: str
    van: date
    tot: date


def tijdbalk(antwoord: Data, kalender: Kalender) -> Data | None:
    """The picture of an answer (of `answer.answer`, no fout); None where no step has a date.

    Gives `dagen`, its length; `maanden`, `weken` (the days that lie whole weeks after the first
    date), `vrij` (school breaks and holidays), `stappen` (in the order of the answer, without
    places where one is left out), `datum` and `vandaag` (None where that is too far away), each
    with its place; and `tekst`, all of it in words.
    """
    start, today = _date(antwoord["datum"]), _date(antwoord["vandaag"])
    taken = [stap for stap in antwoord["stappen"] if not stap["overgeslagen"]]
    if not taken:
        return None
    end = max(start, *(_date(stap["tot"]) for stap in taken))
    near = start - _NEAR <= today <= end + _NEAR
    first = min(start, today) if near else start
    last = max(end, today) if near else end
    monday, sunday = first - first.weekday() * _DAY, last + (6 - last.weekday()) * _DAY
    free = list(_free(kalender, monday, sunday))
    return {
        "dagen": (sunday - monday).days + 1,
        "maanden": list(_months(monday, sunday)),
        "weken": _weeks(start, monday, sunday),
        "vrij": [
            {"soort": span.soort, "naam": span.naam, **_place(monday, span.van, span.tot)}
            for span in free
        ],
        "stappen": [_stap(stap, monday) for stap in antwoord["stappen"]],
        "datum": (start - monday).days,
        "vandaag": (today - monday).days if near else None,
        "tekst": " ".join(_in_words(antwoord, monday, sunday, free)),
    }


def _date(day: Data) -> date:
    return date.fromisoformat(day["iso"])


def _place(monday: date, first: date, last: date) -> Data:
    return {"van": (first - monday).days, "dagen": (last - first).days + 1}


def _months(monday: date, sunday: date) -> Iterator[Data]:
    first = monday
    while first <= sunday:
        following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
        last = min(following - _DAY, sunday)
        yield {"naam": month_in_words(first), **_place(monday, first, last)}
        first = following


def _weeks(start: date, monday: date, sunday: date) -> list[Data]:
    """Week n of the route begins n times 7 days after the first date; 0 is that date itself."""
    count = (sunday - start).days // 7 + 1
    return [{"nummer": n, "van": (start - monday).days + 7 * n} for n in range(count)]


def _free(kalender: Kalender, monday: date, sunday: date) -> Iterator[_Vrij]:
    for vakantie in kalender.vakanties:
        if vakantie.van <= sunday and vakantie.tot >= monday:
            first, last = max(vakantie.van, monday), min(vakantie.tot, sunday)
            yield _Vrij("vakantie", vakantie.naam, first, last)
    for number in range((sunday - monday).days + 1):
        day = monday + number * _DAY
        if day in kalender.feestdagen:
            yield _Vrij("feestdag", kalender.feestdagen[day], day, day)


def _stap(stap: Data, monday: date) -> Data:
    same = {"nummer": stap["nummer"], "naam": stap["naam"], "overgeslagen": stap["overgeslagen"]}
    if stap["overgeslagen"]:
        return same
    last = _date(stap["tot"])
    first = _date(stap["van"]) if stap["van"] else last
    return {**same, "toestand": stap["toestand"], **_place(monday, first, last)}


def _in_words(antwoord: Data, monday: date, sunday: date, free: Iterable[_Vrij]) -> Iterator[str]:
    yield f"Tijdbalk van {in_words(monday)} tot en met {in_words(sunday)}."
    yield f"Vandaag is het {antwoord['vandaag']['tekst']}."
    for stap in antwoord["stappen"]:
        yield f"Stap {stap['nummer']}, {stap['naam']}: {_period(stap)}."
    for span in free:
        until = "" if span.van == span.tot else f" tot en met {in_words(span.tot)}"
        yield f"{span.naam}: {in_words(span.van)}{until}."


def _period(stap: Data) -> str:
    if stap["overgeslagen"]:
        return "deze stap is er niet"
    if stap["van"]:
        return f"van {stap['van']['tekst']} tot en met {stap['tot']['tekst']}"
    return f"laatste datum {stap['tot']['tekst']}"
