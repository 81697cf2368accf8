"""The editions on paper: the whole Routeboek, and one for each gemeente."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.route import Gemeente
from ..model.routeboek import Routeboek

# The folder in the site of the PDFs and of the page about printing.
FOLDER = "afdrukken/"


@dataclass(frozen=True)
class Edition:
    """Pages (addresses in the finished site, such as `tafels/mwta/`) that make one document.

    With a gemeente (by id), texts that are only for other gemeenten are left out.
    """

    naam: str
    ondertitel: str
    pages: tuple[str, ...]
    gemeente: str = ""


def whole(routeboek: Routeboek) -> Edition:
    """Everything that the sources say, with the verschillen and the open questions."""
    pages = (
        "opschaling/",
        *(f"routes/{route.id}/" for route in routeboek.routes),
        "gemeenten/",
        *(f"gemeenten/{gemeente.id}/" for gemeente in routeboek.gemeenten),
        "tafels/",
        *(f"tafels/{tafel.id}/" for tafel in routeboek.tafels),
        *(["ouders/"] if routeboek.ouders else []),
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
    """The route of a gemeente, the Tafels that it uses, and the begrippen."""
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
    """All editions: the whole Routeboek first, then one for each gemeente."""
    return [whole(routeboek), *(of_gemeente(routeboek, g) for g in routeboek.gemeenten)]
