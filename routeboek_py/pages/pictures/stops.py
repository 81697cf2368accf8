"""What a picture shows of a step, in the same words as the page around it."""

from __future__ import annotations

from dataclasses import dataclass

from ...calculator.wording import length
from ...model.route import Gemeente, Route, Stap
from ...model.routeboek import Routeboek
from ...model.tekst import Tekst
from ..quotes import for_gemeente
from ..termijn import briefly
from .letters import shortened

# Longer quotes are shortened: the page has the whole text with its source.
QUOTE = 120
UNSAID = "Wie aanmeldt, zegt de bron niet."


@dataclass(frozen=True)
class Stop:
    """A step as one gemeente takes it.

    `skipped` is the source's text on what the gemeente does instead; empty if it takes the step.
    """

    nummer: int
    naam: str
    anchor: str
    term: str
    remarks: list[str]
    sign_up: str
    functie: str
    skipped: str
    no_solution: str


def stops(routeboek: Routeboek, route: Route, gemeente: Gemeente) -> list[Stop]:
    """Every step of the route in this gemeente, in order."""
    names = {bron.id: bron.kort for bron in routeboek.bronnen}
    return [_stop(stap, gemeente, names) for stap in route.stappen]


def following(all_stops: list[Stop], stop: Stop) -> Stop | None:
    """The first step after this one that the gemeente takes."""
    return next((s for s in all_stops[stop.nummer :] if not s.skipped), None)


def _stop(stap: Stap, gemeente: Gemeente, names: dict[str, str]) -> Stop:
    here = gemeente.stappen[stap.id]
    return Stop(
        stap.nummer,
        here.titel or stap.titel,
        f"stap-{stap.id}",
        term(stap),
        _remarks(stap, names),
        f"Aanmelding: {quoted(here.aanmelding)}" if here.aanmelding else UNSAID,
        here.functie or "",
        quoted(here.overslaan),
        quoted(for_gemeente(stap.geen_oplossing, gemeente)),
    )


def quoted(teksten: list[Tekst]) -> str:
    """The words of a source between quotation marks, each text shortened if it is long."""
    return " ".join(f"“{shortened(tekst.tekst, QUOTE)}”" for tekst in teksten)


def term(stap: Stap) -> str:
    """The length, with "uiterlijk" only if every source says so about the step as a whole."""
    if stap.termijn is None or not stap.termijn.telling.is_counted:
        return briefly(stap)
    said = stap.termijn.volgens
    latest = all(each.kracht == "uiterlijk" and not each.gebeurtenis for each in said)
    if stap.termijn.telling.tot is None:
        return briefly(stap)
    return f"{'uiterlijk ' if latest else ''}na {length(stap.termijn.telling)}"


def _remarks(stap: Stap, names: dict[str, str]) -> list[str]:
    """If not every source says "uiterlijk": which source does, and about what."""
    if not stap.termijn or not stap.termijn.telling.tot or term(stap).startswith("uiterlijk"):
        return []
    return [
        f"{_capital(said.gebeurtenis or 'deze stap')} uiterlijk dan, volgens "
        f"{names[said.bron.split('/')[0]]}."
        for said in stap.termijn.volgens
        if said.kracht == "uiterlijk"
    ]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
