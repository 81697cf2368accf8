"""What the site's search should know of a page, as front matter that MkDocs' search reads."""

from __future__ import annotations

from typing import Any

from ..model.routeboek import Routeboek

# Who searches wants the page about something before the pages that only mention it. Search
# counts a word in a heading a thousand times; on the last three a heading is only a mention.
BOOST = {
    "routes": 5,
    "begrippen.md": 3,
    "gemeenten": 2,
    "verschillen.md": 0.01,
    "vragen.md": 0.01,
    "bronnen": 0.01,
}


def found_by(routeboek: Routeboek, page: str) -> dict[str, Any]:
    """The weight of a page, and for a tafel the other words by which it must be found.

    They go in as tags, which search weighs most; no lookalike's name is among them.
    """
    folder = page.split("/", maxsplit=1)[0]
    matter: dict[str, Any] = {"search": {"boost": BOOST[folder]}} if folder in BOOST else {}
    for tafel in routeboek.tafels:
        if page == f"tafels/{tafel.id}.md":
            names = [*tafel.ook_bekend_als, *tafel.zoekwoorden]
            for dienst in tafel.diensten:
                names += [dienst.titel, *dienst.ook_bekend_als, *dienst.zoekwoorden]
            matter["tags"] = names
    return matter
