"""Lists, for each section of a source, every place on the site that quotes it."""

from __future__ import annotations

from typing import Any

from ..model.naslag import Bron
from ..model.routeboek import Routeboek
from ..model.walk import teksten
from .addresses import Address, shown_at
from .page import Page


def on_source_page(bron: Bron, routeboek: Routeboek, _: Page) -> dict[str, Any]:
    """The data for a source's page: what the site took from each section, and what it left out."""
    said = _said(routeboek)
    return {
        "bron": bron,
        "secties": [
            (sectie, list(said.get(f"{bron.id}/{sectie.id}", {}).items()))
            for sectie in bron.secties
        ],
        "weggelaten": [
            weg
            for weg in routeboek.weggelaten
            if any(sectie.startswith(f"{bron.id}/") for sectie in weg.secties)
        ],
    }


def _said(routeboek: Routeboek) -> dict[str, dict[str, list[Address]]]:
    """By section: the texts taken from it, each with every place on the site that shows it."""
    said: dict[str, dict[str, list[Address]]] = {}
    for path, tekst in teksten(routeboek):
        whole = " ".join([tekst.tekst, *tekst.punten])
        places = said.setdefault(tekst.bron, {}).setdefault(whole, [])
        if (place := shown_at(routeboek, path)) not in places:
            places.append(place)
    return said
