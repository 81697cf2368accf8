"""The contents of a picture of a gemeente's route, with links that are correct from the page."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.route import Gemeente, Route
from ...model.routeboek import Routeboek
from ...model.tafel import Tafel
from ..page import Page
from ..quotes import for_gemeente
from ..termijn import counted
from .stops import Stop, quoted, stops


@dataclass(frozen=True)
class Exit:
    """A way out of the route: its name, its link target, and a note."""

    naam: str
    target: str
    note: str


@dataclass(frozen=True)
class Story:
    """The first date, the steps, and what is beside them; `colour` is the gemeente's CSS class."""

    naam: str
    colour: str
    begin: Exit
    stops: list[Stop]
    tables: list[Exit]
    exceptions: list[Exit]

    @property
    def exits(self) -> list[Exit]:
        """Every way out."""
        return [*self.tables, *self.exceptions]


def story(routeboek: Routeboek, route: Route, gemeente: Gemeente, page: Page) -> Story:
    """The contents for a page where every Stap and every uitzondering has its own heading."""
    begrip = route.telt_vanaf_begrip
    return Story(
        f"De route in {gemeente.naam}",
        page.colour(gemeente),
        Exit(
            route.telt_vanaf[0].upper() + route.telt_vanaf[1:],
            page.url(f"begrippen/{begrip}") if begrip else "",
            f"Vanaf deze dag tellen de {counted([route])}.",
        ),
        stops(routeboek, route, gemeente),
        [
            Exit(tafel.titel, page.url(f"tafels/{tafel.id}"), _state(tafel))
            for tafel in page.tables_outside(route)
            if not tafel.gemeenten or gemeente.id in tafel.gemeenten
        ],
        [
            Exit(deel.titel, f"#{deel.id}", quoted(said[:1]))
            for deel in route.uitzonderingen
            if (said := for_gemeente(deel.teksten, gemeente))
        ],
    )


def _state(tafel: Tafel) -> str:
    return "Let op: dit kan veranderd zijn." if tafel.stand else ""
