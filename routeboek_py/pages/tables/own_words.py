"""The table of our own words beside those of the sources."""

from __future__ import annotations

from collections.abc import Iterable

from ...model.own_words.places import Bronwoorden
from ..markdown import words
from ..own_words import Beside
from ..page import Page
from .stacked import BREAK, SILENT, stacked

HEADINGS = ["Wij zeggen", "De bron zegt", "Nagelezen"]
# What stands for more texts than this is about a whole part: then the sections are named.
_MOST_QUOTED = 12


def of_own_words(page: Page, rows: Iterable[Beside]) -> str:
    """A row for the sentences that stand for the same words."""

    def row(beside: Beside) -> list[str]:
        ours = [f"*{words(wat)}:* {words(zin)}" for wat, zin in beside.zinnen]
        return [BREAK.join(ours), _said(page, beside.naast), words(beside.stand)]

    return stacked(HEADINGS, map(row, rows), "stapel stapel--onze-woorden")


def _said(page: Page, naast: tuple[Bronwoorden, ...]) -> str:
    if len(naast) > _MOST_QUOTED:
        sections = dict.fromkeys(said.bron for said in naast)
        return f"{len(naast)} zinnen uit: {', '.join(map(page.quote.source, sections))}"
    quoted = [
        f'<q class="citaat-kort">{words(" ".join(said.regels))}</q> '
        f"{page.quote.brief_source(said.bron)}"
        for said in naast
    ]
    return BREAK.join(quoted) or SILENT
