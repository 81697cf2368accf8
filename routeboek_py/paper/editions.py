"""What is printed together: the whole routeboek, and for each gemeente what matters there."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.route import Gemeente
from ..model.routeboek import Routeboek

# Where the PDFs lie in a site, with the page that tells of them.
FOLDER = "afdrukken/"


@dataclass(frozen=True)
class Edition:
    """Pages (addresses in the finished site, such as `tafels/mwta/`) that make one document.

    With a gemeente, by its id, what stands there for the others only is left out.
    """

    naam: str
    ondertitel: str
    pages: tuple[str, ...]
    gemeente: str = ""


def whole(routeboek: Routeboek) -> Edition:
    """All that the sources say, and where they differ or are silent."""
    pages = (
        "opschaling/",
        *(f"routes/{route.id}/" for route in routeboek.routes),
        "gemeenten/",
        *(f"gemeenten/{gemeente.id}/" for gemeente in routeboek.gemeenten),
        "tafels/",
        *(f"tafels/{tafel.id}/" for tafel in routeboek.tafels),
        "contact/",
        "begrippen/",
        "wie/",
        "verschillen/",
        "vragen/",
        "bronnen/",
        *(f"bronnen/{bron.id}/" for bron in routeboek.bronnen),
    )
    return Edition("routeboek", routeboek.routeboek.ondertitel, pages)


def of_gemeente(routeboek: Routeboek, gemeente: Gemeente) -> Edition:
    """The route of a gemeente, the tafels that it has, and the words that they use."""
    skipped = {
        stap.tafel
        for route in routeboek.routes
        for stap in route.stappen
        if gemeente.stappen[stap.id].overslaan
    }
    tafels = [
        tafel
        for tafel in routeboek.tafels
        if tafel.id not in skipped and (not tafel.gemeenten or gemeente.id in tafel.gemeenten)
    ]
    pages = (
        f"gemeenten/{gemeente.id}/",
        *(f"tafels/{tafel.id}/" for tafel in tafels),
        "begrippen/",
        "verschillen/",
        "vragen/",
        "bronnen/",
    )
    return Edition(f"routeboek-{gemeente.id}", f"Voor {gemeente.naam}", pages, gemeente.id)


def editions(routeboek: Routeboek) -> list[Edition]:
    """The whole first, then one for each gemeente."""
    return [whole(routeboek), *(of_gemeente(routeboek, g) for g in routeboek.gemeenten)]
