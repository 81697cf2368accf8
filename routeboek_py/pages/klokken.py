"""The Klokken that are not part of a route, as plain data for the calculator."""

from __future__ import annotations

from typing import Any

from ..model.routeboek import Routeboek
from .addresses import part_addresses, section_addresses


def klokken(routeboek: Routeboek) -> list[dict[str, Any]]:
    """The input of `calculator.klokken.klok_from`: every Klok in the order of the model.

    This is separate from `rules.rules`, because a Klok is not part of a route.
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
