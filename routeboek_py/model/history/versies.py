"""The versions of a routeboek that are kept beside it: `versies/<versie>.yml`.

Read as plain data: types change, and an old version must stay as it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path as File
from typing import Any

from ...calculator.dutch_dates import in_words
from ..document import Document, read
from ..fouten import Fout, RouteboekFouten
from .plaatsen import at
from .wijzigingen import essence

FOLDER = "versies"


@dataclass(frozen=True)
class Versie:
    """A version: its number and date (`jjjj-mm-dd`) as its title page has them, and its data."""

    bestand: str
    nummer: str
    bijgewerkt: str
    data: Any

    @property
    def datum(self) -> str:
        """Its date in words, as in "dinsdag 27 oktober 2026"."""
        try:
            return in_words(date.fromisoformat(self.bijgewerkt))
        except ValueError:
            return self.bijgewerkt

    @property
    def order(self) -> tuple[str, list[tuple[int, str]]]:
        """By date, and on one day by number: 0.9 before 0.10."""
        pieces = re.findall(r"[0-9]+|[^0-9]+", self.nummer)
        return self.bijgewerkt, [(int(p) if p.isdigit() else -1, p) for p in pieces]


def versie_of(document: Document) -> Versie:
    """The version that a file is; without a number or date where its title page has none.

    Raises RouteboekFouten where YAML would not give all that was written.
    """
    if document.fouten:
        raise RouteboekFouten(document.fouten)
    blad = at(document.data, ("routeboek",))
    nummer, bijgewerkt = (at(blad, (key,)) for key in ("versie", "bijgewerkt"))
    return Versie(document.bestand, str(nummer or ""), str(bijgewerkt or ""), document.data)


def versies(document: Document) -> list[Versie]:
    """The kept versions that are older than a routeboek, oldest first, and then itself.

    A kept version of the same number is left out. Raises RouteboekFouten for what cannot have
    been kept: a file that is no version, or one that is not older.
    """
    now = versie_of(document)
    kept = _kept(document)
    fouten = [fout for file, was in kept for fout in _impossible(file, was, now)]
    if fouten:
        raise RouteboekFouten(fouten)
    older = [versie_of(was) for _, was in kept]
    older = [versie for versie in older if versie.nummer != now.nummer]
    return [*sorted(older, key=lambda versie: versie.order), now]


def kept_too_early(document: Document) -> list[Fout]:
    """A remark for an editor who changed a version after it was kept."""
    now = versie_of(document)
    for file, was in _kept(document):
        if versie_of(was).nummer == now.nummer and essence(was.data) != essence(now.data):
            melding = (
                f"Let op: versie {now.nummer} is al bewaard in {file}, en daar staat iets anders. "
                "Maak dit nummer hoger."
            )
            return [document.fout(("routeboek", "versie"), melding)]
    return []


def _kept(document: Document) -> list[tuple[File, Document]]:
    folder = File(document.bestand).parent / FOLDER
    return [(file, read(file)) for file in sorted(folder.glob("*.yml"))]


def _impossible(file: File, document: Document, now: Versie) -> list[Fout]:
    versie = versie_of(document)
    place = ("routeboek", "versie")
    if versie.nummer != file.stem or not versie.bijgewerkt:
        melding = f'Een bewaarde versie heet naar haar nummer. Hier hoort versie: "{file.stem}".'
        return [document.fout(place, melding)]
    if versie.nummer != now.nummer and versie.order > now.order:
        melding = f"Deze bewaarde versie is niet ouder dan versie {now.nummer}."
        return [document.fout(place, melding)]
    return []
