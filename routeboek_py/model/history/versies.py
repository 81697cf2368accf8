"""Reads the versions of a Routeboek that are kept next to it: `versies/<versie>.yml`.

Reads them as plain data: the types change, and an old version must not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path as File
from typing import Any

from ...calculator.dutch_dates import in_words
from ..document import Document, read
from ..fouten import Fout, RouteboekFouten, echo
from .plaatsen import at
from .wijzigingen import essence

FOLDER = "versies"


@dataclass(frozen=True)
class Versie:
    """A version: number and date (`jjjj-mm-dd`) from its title page, and its data."""

    bestand: str
    nummer: str
    bijgewerkt: str
    data: Any

    @property
    def datum(self) -> str:
        """The date in words, as in "dinsdag 27 oktober 2026"."""
        try:
            return in_words(date.fromisoformat(self.bijgewerkt))
        except ValueError:
            return self.bijgewerkt

    @property
    def order(self) -> tuple[str, list[tuple[int, str]]]:
        """The sort key: by date, and on one day by number, with 0.9 before 0.10."""
        pieces = re.findall(r"[0-9]+|[^0-9]+", self.nummer)
        return self.bijgewerkt, [(int(p) if p.isdigit() else -1, p) for p in pieces]


def versie_of(document: Document) -> Versie:
    """The version in a file; number or date is empty if the title page has none.

    Raises RouteboekFouten if YAML would lose or change what was written.
    """
    if document.fouten:
        raise RouteboekFouten(document.fouten)
    blad = at(document.data, ("routeboek",))
    nummer, bijgewerkt = (at(blad, (key,)) for key in ("versie", "bijgewerkt"))
    return Versie(document.bestand, str(nummer or ""), str(bijgewerkt or ""), document.data)


def versies(document: Document) -> list[Versie]:
    """The kept versions that are older than a Routeboek, oldest first, followed by itself.

    Leaves out a kept version with the same number. Raises RouteboekFouten for a kept file that is
    not a version or is not older, and for a number that a kept version has with something else.
    """
    now = versie_of(document)
    kept = _kept(document)
    fouten = [fout for file, was in kept for fout in _impossible(file, was, now)]
    fouten += _reused(document, now, kept)
    if fouten:
        raise RouteboekFouten(fouten)
    older = [versie_of(was) for _, was in kept]
    older = [versie for versie in older if versie.nummer != now.nummer]
    return [*sorted(older, key=lambda versie: versie.order), now]


def _reused(document: Document, now: Versie, kept: list[tuple[File, Document]]) -> Iterator[Fout]:
    """A mistake for an editor who changed a version after it was kept."""
    for file, was in kept:
        if versie_of(was).nummer == now.nummer and essence(was.data) != essence(now.data):
            melding = (
                f"Versie {echo(now.nummer)} is al bewaard in {file}, en daar staat "
                "iets anders. Maak dit nummer hoger."
            )
            yield document.fout(("routeboek", "versie"), melding)


def _kept(document: Document) -> list[tuple[File, Document]]:
    folder = File(document.bestand).parent / FOLDER
    return [(file, read(file)) for file in sorted(folder.glob("*.yml"))]


def _impossible(file: File, document: Document, now: Versie) -> list[Fout]:
    versie = versie_of(document)
    place = ("routeboek", "versie")
    if versie.nummer != file.stem or not versie.bijgewerkt:
        melding = (
            "Een bewaarde versie heet naar haar nummer, en heeft een datum. "
            f'Hier hoort versie: "{file.stem}", met ‘bijgewerkt’.'
        )
        return [document.fout(place, melding)]
    if versie.nummer != now.nummer and versie.order >= now.order:
        melding = (
            f"Deze bewaarde versie is niet ouder dan versie {echo(now.nummer)}. "
            "Maak het nummer of de datum van het routeboek hoger, of haal deze versie weg."
        )
        return [document.fout(place, melding)]
    return []
