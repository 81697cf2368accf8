"""The cover of a document: the Routeboek, its readers, its version and its sources."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element, SubElement

from ..calculator.dutch_dates import in_words
from ..model.routeboek import Routeboek
from .editions import Edition


def cover(routeboek: Routeboek, edition: Edition) -> Element:
    """The first sheet of an edition, with the only `h1` of the document."""
    blad = routeboek.routeboek
    made = Element("header", {"class": "omslag"})
    SubElement(made, "h1").text = blad.titel
    SubElement(made, "p", {"class": "ondertitel"}).text = edition.ondertitel
    SubElement(
        made, "p", {"class": "uitgave"}
    ).text = f"Versie {blad.versie} van {made_on(routeboek)}"
    bronnen = "; ".join(f"{bron.kort} ({bron.titel})" for bron in routeboek.bronnen)
    SubElement(made, "p").text = f"Bronnen: {bronnen}."
    SubElement(made, "p").text = (
        "Tekst met een streep ervoor of tussen aanhalingstekens is letterlijk uit een bron. "
        "Alle andere tekst is van ons. Zegt een bron iets niet, dan staat dat er."
    )
    return made


def made_on(routeboek: Routeboek) -> str:
    """The date of the model in words."""
    return in_words(date.fromisoformat(routeboek.routeboek.bijgewerkt))
