"""What a gemeente's page shows of a Stap: a row for each thing that is said, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.route import Gemeente, Route, Stap
from ..model.tekst import Tekst
from .markdown import words
from .quotes import Quoting, for_gemeente
from .termijn import due


@dataclass(frozen=True)
class Kaartrij:
    """A row: its heading, our own words (Markdown, or "") and the texts of the sources."""

    kop: str
    eigen: str
    teksten: list[Tekst]


@dataclass(frozen=True)
class Stapkaart:
    """The rows with their lines in Markdown, the headings of which no source says anything, and
    the one source of all texts (Markdown); "" if there are more."""

    rijen: list[tuple[str, list[str]]]
    verzwegen: list[str]
    bron: str


def stapkaart(route: Route, stap: Stap, gemeente: Gemeente, quote: Quoting) -> Stapkaart:
    """The card of a Stap that this gemeente takes."""
    rows = list(_rows(route, stap, gemeente))
    said = [row for row in rows if row.eigen or row.teksten]
    sections = list(dict.fromkeys(tekst.bron for row in said for tekst in row.teksten))
    is_one = len({section.split("/")[0] for section in sections}) == 1
    lines = quote.without_sources if is_one else quote.with_each_source_once
    return Stapkaart(
        [(row.kop, [*([row.eigen] if row.eigen else []), *lines(row.teksten)]) for row in said],
        [row.kop for row in rows if row not in said],
        quote.one_document(sections) if is_one else "",
    )


def _rows(route: Route, stap: Stap, gemeente: Gemeente) -> Iterator[Kaartrij]:
    taken = gemeente.stappen[stap.id]
    said: list[Tekst] = [*stap.termijn.volgens] if stap.termijn else []
    yield Kaartrij("Termijn", due(stap, route), said)
    yield Kaartrij("Aanmelding", "", taken.aanmelding)
    yield Kaartrij("Wie zitten er aan tafel", "", taken.deelnemers)
    if not taken.deelnemers:
        yield Kaartrij("Zo heet de stap in de bron", "", stap.namen)
    if taken.functie:
        yield Kaartrij(f"De functie in {gemeente.naam}", f"**{words(taken.functie)}**", [])
    yield Kaartrij("Doel", "", for_gemeente(stap.doel, gemeente))
    if taken.deelname:
        yield Kaartrij(f"Doet {gemeente.naam} deze stap?", "", taken.deelname)
    if verder := for_gemeente(stap.geen_oplossing, gemeente):
        yield Kaartrij("Geen oplossing", "", verder)
