"""Says what was taken, what is past and what comes next, for who reads or hears no more than this.

What is past comes before what comes next: whether a step was taken is only known if the reader says
so, and the next date may not be the first thing to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from .antwoord import GenomenStap, Samenvatting
from .dutch_dates import in_words
from .rules import Gemeente
from .wording import sentence, step_numbers

_A_YEAR = timedelta(days=366)


def year_question(datum: date, vandaag: date) -> str:
    """A question about a first date in the future or more than a year ago; otherwise ""."""
    if datum > vandaag:
        return "De ingevulde datum ligt na vandaag. Klopt het jaar?"
    if vandaag - datum > _A_YEAR:
        return "De ingevulde datum is meer dan een jaar geleden. Klopt het jaar?"
    return ""


def summary(gemeente: Gemeente, taken: Sequence[GenomenStap], jaar: str) -> Samenvatting:
    """The sentences about these steps; the first one begins with the name of the gemeente.

    `jaar` is a `year_question`, or "".
    """
    if not taken:
        return Samenvatting("", "", f"{gemeente.naam} slaat alle stappen over.", "", None, jaar)
    gezet = [stap for stap in taken if stap.toestand == "gezet"]
    past = [stap for stap in taken if stap.toestand == "verstreken"]
    coming = [stap for stap in taken if stap.toestand not in ("gezet", "verstreken")]
    without = [stap for stap in coming if stap.tot is None]
    first = min((stap.tot.datum for stap in coming if stap.tot), default=None)
    due = [stap for stap in coming if stap.tot and stap.tot.datum == first]
    told = {
        "gezet": _gezet(gezet, len(taken)) if gezet else "",
        "voorbij": _past(past) if past else "",
        "volgende": _next(due, first) if first else _NO_MORE if past and not without else "",
        "zonder": _without(without) if without else "",
    }
    begin = next(name for name, said in told.items() if said)
    said = {name: sentence(told[name]) if told[name] else "" for name in told}
    said[begin] = f"{gemeente.naam}: {told[begin]}"
    return Samenvatting(**said, datum=due[0].tot if due else None, jaar=jaar)


_NO_MORE = "er komt geen datum meer."


def _gezet(steps: Sequence[GenomenStap], total: int) -> str:
    if len(steps) == total:
        return "alle stappen zijn gezet."
    return f"{_names(steps)} {'is' if len(steps) == 1 else 'zijn'} gezet."


def _past(steps: Sequence[GenomenStap]) -> str:
    if len(steps) == 1:
        return f"de datum van {_names(steps)} is voorbij. Is deze stap gezet?"
    return f"de datums van {_names(steps)} zijn voorbij. Zijn deze stappen gezet?"


def _next(due: Sequence[GenomenStap], first: date) -> str:
    names = " en ".join(f"stap {stap.stap.nummer}, {stap.stap.naam}" for stap in due)
    last = in_words(first)
    return f"de volgende laatste datum is {last}: {names}. {_states(due)}."


def _without(steps: Sequence[GenomenStap]) -> str:
    verb = "heeft" if len(steps) == 1 else "hebben"
    return f"{_names(steps)} {verb} geen laatste datum."


def _states(due: Sequence[GenomenStap]) -> str:
    """The state of steps that end on one day: said once if it is the same for all."""
    if len({stap.toestand_tekst for stap in due}) == 1:
        return due[0].toestand_tekst
    return ". ".join(f"Stap {stap.stap.nummer}: {stap.toestand_tekst.lower()}" for stap in due)


def _names(steps: Sequence[GenomenStap]) -> str:
    return step_numbers([stap.stap.nummer for stap in steps])
