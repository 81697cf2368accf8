"""The tables that a template can ask for."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.route import Gemeente, Route
from ...model.routeboek import Routeboek
from ...model.tafel import Tafel
from ..keuze import Fits, Keuze
from ..markdown import words
from ..own_words import Beside
from ..page import Page
from . import own_words, steps, tafels
from .stacked import stacked


class Tables:
    """The tables of one page, with links that are right from there, as Markdown."""

    def __init__(self, routeboek: Routeboek, page: Page) -> None:
        self._routeboek = routeboek
        self._page = page

    def steps_of_gemeente(self, gemeente: Gemeente) -> str:
        """See `steps.of_gemeente`."""
        return steps.of_gemeente(self._page, self._routeboek.routes, gemeente)

    def steps_of_route(self, route: Route) -> str:
        """See `steps.of_route`."""
        return steps.of_route(self._page, route, self._routeboek.gemeenten)

    def steps_of_gemeenten(self) -> str:
        """See `steps.of_gemeenten`."""
        routeboek = self._routeboek
        return steps.of_gemeenten(self._page, routeboek.routes, routeboek.gemeenten)

    def steps_in_units(self, route: Route) -> str:
        """See `steps.in_units`."""
        return steps.in_units(self._page, route, self._routeboek.gemeenten)

    def tafels(self, shown: Sequence[Tafel]) -> str:
        """See `tafels.of_tafels`."""
        return tafels.of_tafels(self._page, shown, self._routeboek.gemeenten)

    def outcomes(self, keuzes: Sequence[Keuze], fits: Fits) -> str:
        """See `tafels.of_outcomes`."""
        return tafels.of_outcomes(self._page, keuzes, fits, self._routeboek.gemeenten)

    def own_words(self, rows: Sequence[Beside]) -> str:
        """See `own_words.of_own_words`."""
        return own_words.of_own_words(self._page, rows)

    def slips(self) -> str:
        """The slips of the sources, each with a place to link to."""
        rows = (
            [
                f'<span id="verschrijving-{number}"></span>'
                f'<q class="citaat-kort">{words(slip.staat_er.tekst)}</q>',
                self._page.quote.source(slip.bron),
                words(slip.opmerking),
            ]
            for number, slip in enumerate(self._routeboek.verschrijvingen, start=1)
        )
        return stacked(["Zo staat het er", "Bron", "Opmerking"], rows)
