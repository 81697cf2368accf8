"""The other clocks of the sources as plain data for the calculator, written from the model."""

from __future__ import annotations

from typing import Any

from ..model.routeboek import Routeboek
from .addresses import part_addresses, section_addresses


def klokken(routeboek: Routeboek) -> list[dict[str, Any]]:
    """What `calculator.klokken.klok_from` reads, for every clock in the order of the model.

    Apart from `rules.rules`: these are no part of a route.
    """
    parts, sections = part_addresses(routeboek), section_addresses(routeboek)
    return [
        {
            "id": klok.id,
            "titel": klok.titel,
            "soort": klok.soort,
            "weken": klok.weken,
            "telt_vanaf": klok.telt_vanaf,
            "dag": klok.dag,
            "volgens": {
                "tekst": klok.volgens.tekst,
                "bron": sections[klok.volgens.bron].title,
                "pagina": sections[klok.volgens.bron].url,
            },
            "uitleg": klok.uitleg,
            "pagina": parts[klok.ref].url,
        }
        for klok in routeboek.klokken
    ]
