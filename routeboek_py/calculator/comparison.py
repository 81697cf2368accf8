"""Compares two answers: for another gemeente, or another first date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .antwoord import Antwoord, GenomenStap, OvergeslagenStap
from .wording import days, weeks


@dataclass(frozen=True)
class StapVerschil:
    """The difference of the second answer in one step: another last day, or no such step.

    `verschil` describes it in Dutch; `anders` is whether there is a difference.
    """

    id: str
    nummer: int
    verschil: str
    anders: bool


def compared(een: Antwoord, ander: Antwoord) -> list[StapVerschil]:
    """One StapVerschil for every step of either answer, in the order of the route."""
    first, second = ({stap.stap.id: stap for stap in each.stappen} for each in (een, ander))
    both = sorted({**second, **first}.values(), key=lambda stap: stap.stap.nummer)
    rows = []
    for stap in both:
        here, there = (_taken(each.get(stap.stap.id)) for each in (first, second))
        told = _difference(here, there, een, ander)
        is_other = (here and here.dagen) != (there and there.dagen)
        rows.append(StapVerschil(stap.stap.id, stap.stap.nummer, told, is_other))
    return rows


def _difference(
    here: GenomenStap | None, there: GenomenStap | None, een: Antwoord, ander: Antwoord
) -> str:
    if here and there:
        return _between(_last_day(here), _last_day(there))
    if here:
        return f"Deze stap is er niet in {ander.gemeente.naam}."
    if there:
        return f"Deze stap is er niet in {een.gemeente.naam}."
    return "Deze stap is er in geen van beide." if een.gemeente != ander.gemeente else ""


def _taken(stap: GenomenStap | OvergeslagenStap | None) -> GenomenStap | None:
    return stap if isinstance(stap, GenomenStap) else None


def _last_day(stap: GenomenStap) -> date | Literal["geen"]:
    return stap.tot.datum if stap.tot else "geen"


def _between(here: date | Literal["geen"], there: date | Literal["geen"]) -> str:
    if here == "geen" or there == "geen":
        both = "In beide gevallen" if here == there else "In een van beide"
        return f"{both} is er geen laatste datum."
    return _apart((there - here).days)


def _apart(count: int) -> str:
    """How much later the second last day is, in weeks if they are whole."""
    if count == 0:
        return "Dezelfde laatste datum."
    whole, rest = divmod(abs(count), 7)
    length = days(abs(count)) if rest else weeks(whole)
    return f"{length} {'later' if count > 0 else 'eerder'}."
