"""The site's navigation as data, in the order in which readers usually need the pages.

Titles of the model are HTML already (`as_html`), because Material prints them as they are.
"""

from __future__ import annotations

from typing import Any

from ..model.routeboek import Routeboek
from .contents import OUDERS
from .markdown import as_html


def navigation(routeboek: Routeboek) -> list[dict[str, Any]]:
    """A list of title to page, or title to a list of the same kind: the format of MkDocs."""
    return [
        {"Home": "index.md"},
        {
            "De route": [
                {"Wanneer opschalen?": "opschaling.md"},
                *({as_html(route.titel): f"routes/{route.id}.md"} for route in routeboek.routes),
                *([{OUDERS: "ouders.md"}] if routeboek.ouders else []),
            ]
        },
        {
            "Datums berekenen": [
                {"Datums berekenen": "termijnen/index.md"},
                {"Veel leerlingen tegelijk": "termijnen/lijst.md"},
            ]
        },
        {"Welke tafel past?": "keuzehulp.md"},
        {
            "Gemeenten": [
                "gemeenten/index.md",
                *({as_html(g.naam): f"gemeenten/{g.id}.md"} for g in routeboek.gemeenten),
            ]
        },
        {
            "Tafels": [
                "tafels/index.md",
                *({as_html(t.titel): f"tafels/{t.id}.md"} for t in routeboek.tafels),
            ]
        },
        {"Adressen": "contact.md"},
        {
            "Woorden en bronnen": [
                {"Begrippen": "begrippen.md"},
                {"Wie is wie": "wie.md"},
                {"Verschillen tussen bronnen": "verschillen.md"},
                {"Vragen aan de eigenaar": "vragen.md"},
                {
                    "Bronnen": [
                        "bronnen/index.md",
                        *(
                            {as_html(bron.kort): f"bronnen/{bron.id}.md"}
                            for bron in routeboek.bronnen
                        ),
                    ]
                },
            ]
        },
        {
            "Over deze site": [
                "over/index.md",
                {"Afdrukken": "afdrukken.md"},
                {"Wat is er veranderd": "over/veranderd.md"},
                {"Zonder internet": "over/offline.md"},
                {"Privacy": "over/privacy.md"},
                {"Toegankelijkheid": "over/toegankelijkheid.md"},
                {"Voor redacteuren": "over/redactie.md"},
                {"Onze woorden": "over/onze-woorden.md"},
                {"Snelheid": "over/snelheid.md"},
                {"Wat er in deze site zit": "over/onderdelen.md"},
            ]
        },
    ]
