"""Refuses a sentence of our own that tells who, when, how, whether or what first, and not where
a source says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..eigen_zin import Citaat, EigenZin
from ..fouten import Fout, closest, echo
from ..routeboek import Routeboek
from ..walk import Path, parts
from .places import Places, UnknownPlace
from .sentences import beside, own_row, tafel_around

# The words with which a sentence tells who, when, how, whether or what first.
_TELLING = re.compile(
    r"\b(moe(?:t|ten)|ma?o?gen|mag|hoe(?:ft|ven)|verplicht|altijd|nooit|alleen|pas|eerst|vooraf|"
    r"voordat|nadat|daarna|uiterlijk|binnen|zodra|tenzij|mits|wanneer|elke|iedereen|"
    r"meld(?:t|en)?|aanmeld(?:t|en)|aanmelding|beslist|beslissen|bepaalt|bepalen|"
    r"dag(?:en)?|week|weken|maand(?:en)?|^als|(?<=[.,:;?!] )als)\b",
    re.IGNORECASE,
)


def own_words_fouten(document: Document, routeboek: Routeboek) -> list[Fout]:
    """The mistakes in what our own sentences stand for, with their places in the file."""
    found = _mistakes(routeboek, Places(routeboek))
    return [document.fout(path, melding) for path, melding in found]


def _mistakes(routeboek: Routeboek, places: Places) -> Iterator[tuple[Path, str]]:
    for path, own in parts(routeboek):
        if isinstance(own, EigenZin):
            wrong = list(_wrong_places(own, path, routeboek, places))
            yield from wrong
            telling = "past_als" in path or _TELLING.search(own.zin)
            if telling and not wrong and not beside(own, path, routeboek, places):
                yield path, _melding(path, own.zin)


def _wrong_places(
    own: EigenZin, path: Path, routeboek: Routeboek, places: Places
) -> Iterator[tuple[Path, str]]:
    around = tafel_around(path, routeboek)
    for i, bij in enumerate(own.bij):
        where = (*path, "bij", i)
        if isinstance(bij, Citaat):
            if not places.stands(bij):
                yield (*where, "woorden"), _NOT_QUOTED
            continue
        try:
            said = places.said_at(bij, around)
        except UnknownPlace as unknown:
            meant = closest(unknown.name, unknown.known)
            hint = f" Bedoelde u {echo(meant)}?" if meant else " Kies een plek die er wel is."
            yield where, f"De plek {echo(unknown.name)} bestaat niet.{hint}"
        else:
            if not said:
                yield where, f"Bij {echo(bij)} zegt geen bron iets. Kies een andere plek."


def _melding(path: Path, zin: str) -> str:
    """What is missing: a row with a source's text, or `bij`."""
    row = own_row(path)
    way_out = "‘bij’ met een rij, een onderdeel of een deel van een bron"
    if row:
        return (
            f"Deze zin van ons staat voor de rij ‘{row}’, maar daar staat geen tekst van een bron. "
            f"Zet die erbij, of zet bij de zin {way_out}."
        )
    telling = _TELLING.search(zin)
    assert telling  # only then it is asked
    return f"Deze zin van ons zegt {echo(telling[0])}. Waar zegt de bron dat? Zet erbij: {way_out}."


_NOT_QUOTED = (
    "Deze woorden staan in dit bestand nergens bij dat deel van de bron. "
    "Schrijf ze letterlijk over."
)
