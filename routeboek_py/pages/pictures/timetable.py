"""The contents of the comparison: when each step is, and what each gemeente does with it."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.route import Route
from ...model.routeboek import Routeboek
from ..page import Page
from ..termijn import counted
from .letters import NO_BREAK
from .stops import Stop, following, stops, term


@dataclass(frozen=True)
class Cell:
    """What one gemeente does with a step."""

    word: str
    skipped: bool


@dataclass(frozen=True)
class Row:
    """A step, with a cell for each gemeente."""

    nummer: int
    term: str
    titel: str
    cells: list[Cell]


@dataclass(frozen=True)
class Timetable:
    """The gemeenten, each with the CSS class of its colour, and the steps in order.

    `counted` is what counts from the first day, such as "weken".
    """

    telt_vanaf: str
    counted: str
    gemeenten: list[str]
    colours: list[str]
    rows: list[Row]


def timetable(routeboek: Routeboek, route: Route, page: Page) -> Timetable:
    """The timetable of a route."""
    taken = [stops(routeboek, route, gemeente) for gemeente in routeboek.gemeenten]
    rows = [
        Row(
            stap.nummer,
            term(stap),
            stap.titel,
            [Cell(_word(own, own[place]), bool(own[place].skipped)) for own in taken],
        )
        for place, stap in enumerate(route.stappen)
    ]
    names = [gemeente.naam for gemeente in routeboek.gemeenten]
    colours = [page.colour(gemeente) for gemeente in routeboek.gemeenten]
    return Timetable(route.telt_vanaf, counted([route]), names, colours, rows)


def _word(own: list[Stop], stop: Stop) -> str:
    then = following(own, stop)
    if stop.skipped:
        passed = f", direct naar stap{NO_BREAK}{then.nummer}" if then else ""
        return f"overgeslagen{passed}"
    return f"ja, {stop.functie}" if stop.functie else "ja"
