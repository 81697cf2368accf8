"""Says when a Stap is due, in Markdown or in a few words."""

from __future__ import annotations

from collections.abc import Iterable

from ..calculator.duur import Eenheid
from ..calculator.wording import extension
from ..model.route import Route, Stap
from ..model.termijn import window
from .markdown import words

_NONE, _ONLY_WORDS = "geen termijn", "zie de bron"


def due(stap: Stap, route: Route) -> str:
    """A sentence in Markdown: how long after the first day, or why there is no date."""
    if stap.termijn is None:
        return "De bronnen noemen geen termijn."
    telling = stap.termijn.telling
    if not telling.is_counted:
        return "De rekenhulp kan deze termijn niet uitrekenen."
    put_off = f" ({words(extension(telling))})" if telling.verlengbaar else ""
    return f"**{words(window(telling))}** na de {words(route.telt_vanaf)}{put_off}."


def briefly(stap: Stap) -> str:
    """The length in words, as in "4 tot 8 weken"; or that there is none."""
    if stap.termijn is None:
        return _NONE
    return window(stap.termijn.telling) or _ONLY_WORDS


def units(routes: Iterable[Route]) -> tuple[Eenheid, ...]:
    """The units that the Termijnen of these routes count in, without repetition."""
    tellingen = (stap.termijn.telling for r in routes for stap in r.stappen if stap.termijn)
    return tuple(dict.fromkeys(unit for telling in tellingen for unit in telling.eenheden))


def units_in_words(routes: Iterable[Route]) -> str:
    """The units one after the other: "weken", "werkdagen en weken"; "" if nothing is counted."""
    *others, last = units(routes) or [""]
    return f"{', '.join(others)} en {last}" if others else last


def counted(routes: Iterable[Route]) -> str:
    """What counts from the first day: the unit if there is one, else "termijnen"."""
    found = units(routes)
    return found[0] if len(found) == 1 else "termijnen"
