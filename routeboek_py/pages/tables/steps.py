"""Tables of the steps of a route: for one gemeente, and for all of them side by side."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.route import Gemeente, Route, Stap
from ...model.tekst import Tekst
from ..markdown import attribute, words
from ..page import Page
from ..termijn import briefly, counted
from .stacked import BREAK, SILENT, stacked


def of_gemeente(page: Page, routes: Sequence[Route], gemeente: Gemeente) -> str:
    """Each step that a gemeente takes or skips, with its term and who signs up."""

    def row(stap: Stap) -> list[str]:
        here = gemeente.stappen[stap.id]
        name = f"[{stap.nummer}. {words(here.titel or stap.titel)}](#stap-{stap.id})"
        if here.overslaan:
            return [name, "deze stap is er niet", quoted(page, here.overslaan)]
        return [name, briefly(stap), quoted(page, here.aanmelding) or SILENT]

    return stacked(["Stap", "Termijn", "Aanmelding"], map(row, _steps(routes)))


def of_route(page: Page, route: Route, gemeenten: Sequence[Gemeente]) -> str:
    """Each step with its term, and of every gemeente whether it takes it."""

    def row(stap: Stap) -> list[str]:
        name = f"[{stap.nummer}. {words(stap.titel)}](#stap-{stap.id})"
        return [name, briefly(stap), *(_taken(page, g, stap) for g in gemeenten)]

    return stacked(["Stap", "Termijn", *(g.naam for g in gemeenten)], map(row, route.stappen))


def of_gemeenten(page: Page, routes: Sequence[Route], gemeenten: Sequence[Gemeente]) -> str:
    """Each step, and in every gemeente who signs up, who takes part, or why it is skipped."""

    def row(stap: Stap) -> list[str]:
        name = f"{stap.nummer}. {words(stap.titel)} ({briefly(stap)})"
        return [name, *(_said(page, g, stap) for g in gemeenten)]

    return stacked(["Stap", *(g.naam for g in gemeenten)], map(row, _steps(routes)))


def in_units(page: Page, route: Route, gemeenten: Sequence[Gemeente]) -> str:
    """Each step with its length, the words of the sources, and which gemeente takes it."""

    def row(stap: Stap) -> list[str]:
        target = page.link(f"routes/{route.id}.md#stap-{stap.id}")
        return [
            f"[{stap.nummer}. {words(stap.titel)}]({target})",
            briefly(stap),
            BREAK.join(map(page.quote.brief, stap.termijn.volgens if stap.termijn else [])),
            *("nee" if g.stappen[stap.id].overslaan else "ja" for g in gemeenten),
        ]

    headings = [
        "Stap",
        f"{counted([route]).capitalize()} na de eerste datum",
        "Bron",
        *(g.naam for g in gemeenten),
    ]
    return stacked(headings, map(row, route.stappen))


def quoted(page: Page, teksten: Sequence[Tekst]) -> str:
    """Texts of sources behind each other, each with its source."""
    return " ".join(map(page.quote.brief, teksten))


def _steps(routes: Sequence[Route]) -> list[Stap]:
    return [stap for route in routes for stap in route.stappen]


def _taken(page: Page, gemeente: Gemeente, stap: Stap) -> str:
    here = gemeente.stappen[stap.id]
    if here.overslaan:
        return quoted(page, here.overslaan)
    yes = f"ja, {here.functie}" if here.functie else "ja"
    target = page.link(f"gemeenten/{gemeente.id}.md#stap-{stap.id}")
    label = attribute(f"{gemeente.naam}, stap {stap.nummer}: {yes}")
    return f'[{words(yes)}]({target}){{ aria-label="{label}" }}'


def _said(page: Page, gemeente: Gemeente, stap: Stap) -> str:
    here = gemeente.stappen[stap.id]
    if here.overslaan:
        return quoted(page, here.overslaan)
    if here.aanmelding:
        return f"Aanmelding: {quoted(page, here.aanmelding)}"
    return quoted(page, here.deelname)
