"""Says what was taken, what is past and what comes next, for who reads or hears no more than this.

What is past comes before what comes next: whether a step was taken is only known if the reader says
so, and the next date may not be the first thing to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from .antwoord import GenomenStap, Samenvatting
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
        return Samenvatting("", "", f"{gemeente.naam} slaat alle stappen over.", None, jaar)
    gezet = [stap for stap in taken if stap.toestand == "gezet"]
    past = [stap for stap in taken if stap.toestand == "verstreken"]
    coming = [stap for stap in taken if stap.toestand not in ("gezet", "verstreken")]
    first = min((stap.tot.datum for stap in coming), default=None)
    due = [stap for stap in coming if stap.tot.datum == first]
    begin, *others = _sentences(gezet, past, due, len(taken))
    told = [f"{gemeente.naam}: {begin}", *map(sentence, others)]
    return Samenvatting(
        gezet=told.pop(0) if gezet else "",
        voorbij=told.pop(0) if past else "",
        volgende=told.pop(0) if told else "",
        datum=due[0].tot if due else None,
        jaar=jaar,
    )


def _sentences(
    gezet: Sequence[GenomenStap],
    past: Sequence[GenomenStap],
    due: Sequence[GenomenStap],
    total: int,
) -> Iterator[str]:
    """What to say of each group that has a step; at least one thing in all."""
    if gezet:
        yield "alle stappen zijn gezet." if len(gezet) == total else _gezet(gezet)
    if past:
        yield _past(past)
    if due:
        yield _next(due)
    elif len(gezet) < total:
        yield "er komt geen datum meer."


def _gezet(steps: Sequence[GenomenStap]) -> str:
    return f"{_names(steps)} {'is' if len(steps) == 1 else 'zijn'} gezet."


def _past(steps: Sequence[GenomenStap]) -> str:
    if len(steps) == 1:
        return f"de datum van {_names(steps)} is voorbij. Is deze stap gezet?"
    return f"de datums van {_names(steps)} zijn voorbij. Zijn deze stappen gezet?"


def _next(due: Sequence[GenomenStap]) -> str:
    names = " en ".join(f"stap {stap.stap.nummer}, {stap.stap.naam}" for stap in due)
    return f"de volgende laatste datum is {due[0].tot.tekst}: {names}. {_states(due)}."


def _states(due: Sequence[GenomenStap]) -> str:
    """The state of steps that end on one day: said once if it is the same for all."""
    if len({stap.toestand_tekst for stap in due}) == 1:
        return due[0].toestand_tekst
    return ". ".join(f"Stap {stap.stap.nummer}: {stap.toestand_tekst.lower()}" for stap in due)


def _names(steps: Sequence[GenomenStap]) -> str:
    return step_numbers([stap.stap.nummer for stap in steps])
