"""Tables of tafels: all of them, and those that an answer of the keuzehulp leads to."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.keuzehulp import Past
from ...model.route import Gemeente
from ...model.tafel import Tafel
from ..keuze import Fits, Keuze
from ..markdown import words
from ..page import Page
from .stacked import BREAK, SILENT, stacked
from .steps import quoted

NO_TAFEL = "Dit is geen tafel."
OUTCOME_HEADINGS = [
    "Waar loopt het op vast?",
    "Wat kan passen?",
    "Wat moet er eerst?",
    "Wie meldt aan?",
]


def of_tafels(page: Page, tafels: Sequence[Tafel], gemeenten: Sequence[Gemeente]) -> str:
    """Each tafel: what it is, for whom it fits, who signs up and how often it meets."""

    def row(tafel: Tafel) -> list[str]:
        kaart = tafel.kaart
        return [
            _what(page, tafel, gemeenten),
            BREAK.join(words(past.zin) for past in kaart.past_als),
            _sign_up(page, tafel),
            words(kaart.bijeen.zin) if kaart.bijeen else SILENT,
        ]

    return stacked(["Tafel", "Past als", "Wie meldt aan", "Hoe vaak"], map(row, tafels))


def of_outcomes(
    page: Page, keuzes: Sequence[Keuze], fits: Fits, gemeenten: Sequence[Gemeente]
) -> str:
    """Each way through the questions, with what fits there."""

    def row(keuze: Keuze) -> list[str]:
        fitting = [(past, tafel) for past in keuze.past if (tafel := fits.tafel(past))]
        first = (_first(page, tafel) for _, tafel in fitting)
        sign_up = (_sign_up(page, tafel, past.gemeenten) for past, tafel in fitting)
        return [
            BREAK.join(words(given.antwoord) for given in keuze.weg),
            BREAK.join(
                [
                    *([quoted(page, keuze.aanleiding)] if keuze.aanleiding else []),
                    *(_fitting(page, past, fits, gemeenten) for past in keuze.past),
                ]
            ),
            BREAK.join(first) or NO_TAFEL,
            BREAK.join(sign_up) or NO_TAFEL,
        ]

    return stacked(OUTCOME_HEADINGS, map(row, (keuze for keuze in keuzes if not keuze.vraag)))


def _what(page: Page, tafel: Tafel, gemeenten: Sequence[Gemeente]) -> str:
    lines = [f"**[{words(tafel.titel)}]({page.link(f'tafels/{tafel.id}.md')})**"]
    lines.append(words(tafel.in_het_kort.zin))
    if tafel.stand:
        lines.append(f"*{words(tafel.stand.zin)}*")
    if tafel.gemeenten:
        only = " ".join(page.named(g) for g in gemeenten if g.id in tafel.gemeenten)
        lines.append(f"Alleen: {only}")
    return BREAK.join(lines)


def _sign_up(page: Page, tafel: Tafel, only: Sequence[str] = ()) -> str:
    """Who signs up at a tafel; with `only` (ids) in those gemeenten."""
    if tafel.kaart.aanmelden:
        return words(tafel.kaart.aanmelden.zin)
    said = [
        f"{words(gemeente.naam)}: {quoted(page, teksten)}"
        for gemeente, teksten in page.sign_up_per_gemeente(tafel)
        if not only or gemeente.id in only
    ]
    return BREAK.join(said) or SILENT


def _first(page: Page, tafel: Tafel) -> str:
    """What must be done before a tafel; what holds at every tafel stands above the table."""
    return BREAK.join(map(page.quote.brief, tafel.stappen_vooraf)) or SILENT


def _fitting(page: Page, past: Past, fits: Fits, gemeenten: Sequence[Gemeente]) -> str:
    names = ", ".join(words(g.naam) for g in gemeenten if g.id in past.gemeenten)
    only = f" (alleen {names})" if names else ""
    return f"[{words(fits.title(past))}]({page.link(fits.target(past))}){only}"
